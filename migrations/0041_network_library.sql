-- The experience library: what bodies have tried and what came of it, moderated before anybody reads it, beside the sourced
-- examples of ours; and guidance: questions from one environment to another, with answers that may become experiences.

create table experience (
  id uuid primary key default uuidv7(),
  -- Ours: its name in data/experiences.json.
  reference text unique,
  -- Who tells it.
  party text,
  is_demo boolean not null,
  -- Whose leader looks it over; null: those who run the installation.
  network_id uuid references network (id) on delete set null,
  -- draft: the party alone sees it · sent: waits to be looked over · returned: with a reason · withdrawn: once published.
  state text not null check (state in ('draft', 'sent', 'published', 'returned', 'withdrawn')),
  step text not null
    check (step in ('need', 'anchoring', 'dialogue', 'competition', 'contract', 'evaluation', 'network')),
  -- Id of a category; null: not about one.
  category text,
  size text not null check (size in ('small', 'medium', 'large', 'mixed')),
  -- By the register when it was written; null where it has none, and for ours.
  inhabitants integer check (inhabitants >= 0),
  result text not null check (result in ('good', 'mixed', 'bad', 'unknown')),
  title text not null check (title <> '' and length(title) <= 200),
  done text not null check (length(done) <= 3000),
  outcome text not null check (length(outcome) <= 3000),
  -- What they would have done otherwise.
  advice text not null default '' check (length(advice) <= 3000),
  -- JSON of ours in other languages than bokmål: title, done, outcome.
  translations jsonb,
  -- Everything that is searched in, in lower case.
  words text not null,
  -- As exact as known: 2016, 2016-02, 2016-02-10.
  happened text check (happened ~ '^\d{4}(-\d{2}){0,2}$'),
  -- JSON of ours: title, url, read, confidence.
  source jsonb,
  -- The last day somebody made sure that it still holds.
  checked_on date not null,
  -- Who can be asked: a title; and a name only where she has agreed herself.
  contact_role text not null default '' check (length(contact_role) <= 80),
  contact_name text not null default '' check (length(contact_name) <= 200),
  contact_person uuid references person (id),
  -- Named beside the party: who asked the question that it comes from.
  with_party text,
  returned_reason text check (returned_reason <> '' and length(returned_reason) <= 1000),
  version integer not null default 1,
  published_on date,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((reference is null) = (party is not null)),
  check ((state = 'returned') = (returned_reason is not null)),
  check (state <> 'published' or published_on is not null),
  check (contact_name = '' or contact_person is not null)
);
create index experience_shown on experience (category, step) where state = 'published';
create index experience_party on experience (party, changed_at desc) where party is not null;
create index experience_waiting on experience (network_id, changed_at) where state = 'sent';
create index experience_contact_person on experience (contact_person) where contact_person is not null;

-- One question from one party to another, and its one answer. Neither is changed.
create table guidance_question (
  id uuid primary key default uuidv7(),
  party text not null,
  other_party text not null,
  is_demo boolean not null,
  step text not null
    check (step in ('need', 'anchoring', 'dialogue', 'competition', 'contract', 'evaluation', 'network')),
  category text,
  question text not null check (question <> '' and length(question) <= 2000),
  asked_at timestamptz not null,
  asked_by text not null,
  answer text check (answer <> '' and length(answer) <= 3000),
  answered_at timestamptz,
  answered_by text,
  -- Each for itself: that it may become an experience with both names.
  asker_agrees boolean not null default false,
  answerer_agrees boolean not null default false,
  experience_id uuid references experience (id) on delete set null,
  check (party <> other_party),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  check (experience_id is null or asker_agrees and answerer_agrees)
);
create index guidance_question_party on guidance_question (party, asked_at desc);
create index guidance_question_other on guidance_question (other_party, asked_at desc);
create index guidance_question_experience on guidance_question (experience_id) where experience_id is not null;

-- Row-level security ------------------------------------------------------------------------------------------------
alter table experience enable row level security;
alter table experience force row level security;
-- What is published is for everybody of its world; what waits is seen by those who look it over.
create policy reading on experience for select using (
  (select app_is_system())
  or party = any ((select app_parties())::text[])
  or state = 'published' and (party is null or is_demo = (select app_sees_demo()))
  or state = 'sent' and not is_demo and network_id is null and (select app_is_administrator())
  or state = 'sent' and network_id is not null and exists (
    select from network n where n.id = network_id and n.leader = any ((select app_parties())::text[])
  )
);
create policy writing on experience for insert with check (
  (select app_is_system()) or state = 'draft' and party = any ((select app_writing_parties())::text[])
);
-- Nobody publishes her own: that is done by the program once whoever looks it over has been found to be allowed.
create policy changing on experience for update using (
  (select app_is_system()) or party = any ((select app_writing_parties())::text[])
) with check (
  (select app_is_system())
  or party = any ((select app_writing_parties())::text[]) and state in ('draft', 'sent', 'withdrawn')
);
create policy removing on experience for delete using (
  (select app_is_system())
  or state in ('draft', 'returned', 'withdrawn') and party = any ((select app_writing_parties())::text[])
);

alter table guidance_question enable row level security;
alter table guidance_question force row level security;
create policy reading on guidance_question for select using (
  (select app_is_system())
  or party = any ((select app_parties())::text[]) or other_party = any ((select app_parties())::text[])
);
create policy removing on guidance_question for delete using ((select app_is_system()));
create policy asking on guidance_question for insert with check (
  (select app_is_system()) or party = any ((select app_writing_parties())::text[]) and answer is null
);
create policy answering on guidance_question for update using (
  (select app_is_system())
  or party = any ((select app_writing_parties())::text[])
  or other_party = any ((select app_writing_parties())::text[])
) with check (
  (select app_is_system())
  or party = any ((select app_writing_parties())::text[])
  or other_party = any ((select app_writing_parties())::text[])
);

-- What was written stays as it was written, and each agrees for itself.
create function keep_guidance() returns trigger language plpgsql as $$
begin
  if new.question <> old.question or old.answer is not null and new.answer is distinct from old.answer then
    raise exception 'a question and its answer are never changed';
  end if;
  if app_is_system() then return new; end if;
  if new.asker_agrees <> old.asker_agrees and not old.party = any (app_writing_parties())
    or new.answerer_agrees <> old.answerer_agrees and not old.other_party = any (app_writing_parties())
    or new.answer is distinct from old.answer and not old.other_party = any (app_writing_parties()) then
    raise exception 'each side answers for itself';
  end if;
  return new;
end $$;
create trigger guidance_unchanged before update on guidance_question for each row execute function keep_guidance();
