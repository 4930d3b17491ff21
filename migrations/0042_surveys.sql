-- Evaluation of a network, a joint procurement or a cooperation: surveys in rounds, who is asked, what is answered, what goals
-- were measured at, and the external evaluator. Who has answered and what was answered lie apart and share no order, no time
-- and no id; while a round is open its answers lie in one sealed row, shuffled with each one that comes.

-- Somebody outside who reads an evaluation until a day. Her rights lie here and in no role.
create table evaluation_reader (
  id uuid primary key default uuidv7(),
  subject_kind text not null check (subject_kind in ('network', 'procurement', 'cooperation')),
  subject_id text not null,
  -- Who gave it.
  party text not null,
  is_demo boolean not null,
  person_id uuid not null references person (id) on delete cascade,
  -- As the subject was called then.
  title text not null check (title <> '' and length(title) <= 200),
  -- The last day.
  until date not null,
  given_at timestamptz not null,
  given_by text not null,
  ended_at timestamptz
);
create index evaluation_reader_person on evaluation_reader (person_id);
create index evaluation_reader_subject on evaluation_reader (subject_kind, subject_id);
create unique index evaluation_reader_once on evaluation_reader (subject_kind, subject_id, person_id) where ended_at is null;

-- What somebody told her, with consent; she alone reads it.
create table evaluation_interview (
  id uuid primary key default uuidv7(),
  reader_id uuid not null references evaluation_reader (id) on delete cascade,
  -- A role, never a name.
  role text not null check (role <> '' and length(role) <= 120),
  consented_on date not null,
  -- How it was given.
  consent text not null check (consent in ('written', 'oral')),
  notes text not null check (notes <> '' and length(notes) <= 8000),
  created_at timestamptz not null
);
create index evaluation_interview_reader on evaluation_interview (reader_id);

create table survey (
  id uuid primary key default uuidv7(),
  subject_kind text not null check (subject_kind in ('network', 'procurement', 'cooperation')),
  subject_id text not null,
  -- Who asks.
  party text not null,
  is_demo boolean not null,
  title text not null check (title <> '' and length(title) <= 200),
  -- Of a ready-made instrument, with the version that was used; null: the questions are its own.
  instrument text,
  instrument_version integer,
  -- JSON of Question[] (modules/evaluation/surveys/model.ts): as they read when the survey was made.
  questions jsonb not null,
  -- The day what is evaluated ends: follow-ups are counted from it.
  ends_on date,
  created_at timestamptz not null,
  check ((instrument is null) = (instrument_version is null))
);
create index survey_subject on survey (subject_kind, subject_id, created_at desc);

create table survey_wave (
  id uuid primary key default uuidv7(),
  survey_id uuid not null references survey (id) on delete cascade,
  kind text not null check (kind in ('before', 'after', 'm3', 'm6', 'm12')),
  opens_on date not null,
  -- The last day to answer.
  closes_on date not null,
  opened_at timestamptz,
  closed_at timestamptz,
  -- JSON, when it was closed: how many were asked and from how many bodies answers came, by size.
  turnout jsonb,
  unique (survey_id, kind),
  check (closes_on >= opens_on),
  check (closed_at is null or opened_at is not null),
  check ((closed_at is null) = (turnout is null))
);

create table survey_person (
  id uuid primary key default uuidv7(),
  survey_id uuid not null references survey (id) on delete cascade,
  name text not null check (name <> '' and length(name) <= 200),
  email text not null check (email = lower(email) and email like '%_@_%'),
  body_id text references body (id),
  side text not null check (side in ('small', 'large', 'other')),
  unique (survey_id, email)
);
create index survey_person_email on survey_person (email);

-- Who has been asked, by which link, and on which day she answered. Never what.
create table survey_turnout (
  id uuid primary key default gen_random_uuid(),
  wave_id uuid not null references survey_wave (id) on delete cascade,
  recipient_id uuid not null references survey_person (id) on delete cascade,
  token_hash text not null unique,
  -- Of the link in the reminder: the first one goes on working.
  again_hash text unique,
  answered_on date,
  reminded_on date,
  unique (wave_id, recipient_id)
);

-- The answers of a round that is open: one row for all of them, so that no order and no time of writing is left of any.
create table survey_box (
  wave_id uuid primary key references survey_wave (id) on delete cascade,
  answers text not null,
  -- How many were typed from paper.
  on_paper integer not null default 0
);

-- The answers of a round that is closed, written in random order in one go.
create table survey_answer (
  id uuid primary key default gen_random_uuid(),
  wave_id uuid not null references survey_wave (id) on delete cascade,
  side text not null check (side in ('small', 'large', 'other')),
  -- What people chose to tell their own answers by, as SHA-256, and a random id once the last round is closed; null: nothing.
  pair_hash text,
  -- Typed by the party that asks, which knows it.
  on_paper boolean not null,
  -- JSON of Values, without texts.
  answers jsonb not null
);
create index survey_answer_wave on survey_answer (wave_id);

-- What people wrote, apart from what else they answered: shown once somebody has made sure that it names nobody.
create table survey_quote (
  id uuid primary key default gen_random_uuid(),
  wave_id uuid not null references survey_wave (id) on delete cascade,
  question text not null,
  text text not null check (text <> '' and length(text) <= 2000),
  state text not null default 'waiting' check (state in ('waiting', 'shown', 'hidden'))
);
create index survey_quote_wave on survey_quote (wave_id);

-- What a goal of a network was measured at.
create table goal_measure (
  id uuid primary key default uuidv7(),
  network_id uuid not null references network (id) on delete cascade,
  goal_id uuid not null references network_goal (id) on delete cascade,
  measured_on date not null,
  value double precision not null,
  -- How it was measured, and from what.
  source text not null check (source <> '' and length(source) <= 300),
  party text not null,
  created_at timestamptz not null,
  unique (goal_id, measured_on)
);
create index goal_measure_network on goal_measure (network_id);

-- Row-level security ------------------------------------------------------------------------------------------------
do $$
declare own text;
begin
  foreach own in array array['evaluation_reader', 'evaluation_interview', 'survey', 'survey_wave', 'survey_person',
    'survey_turnout', 'survey_box', 'survey_answer', 'survey_quote', 'goal_measure'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
  end loop;
end $$;

-- Who sees what is evaluated reads its evaluation, and an external evaluator until her last day.
create function may_read_subject(kind text, subject text) returns boolean language sql stable as $$
  select app_is_system()
    or case kind
      when 'network' then exists (select from network n where n.id::text = subject)
      when 'procurement' then exists (select from procurement p where p.id::text = subject)
      else subject = any ((select app_parties())::text[])
    end
    or exists (
      select from evaluation_reader r where r.subject_kind = kind and r.subject_id = subject
        and r.person_id = app_person() and r.ended_at is null and r.until >= app_today()
    )
$$;
-- Whoever leads it asks, by those who answer for the party in networks.
create function may_lead_subject(kind text, subject text) returns boolean language sql stable as $$
  select app_is_system()
    or case kind
      when 'network' then exists (
        select from network n where n.id::text = subject and n.leader = any ((select app_network_parties())::text[]))
      when 'procurement' then exists (
        select from procurement p where p.id::text = subject and p.party = any ((select app_network_parties())::text[]))
      else subject = any ((select app_network_parties())::text[])
    end
$$;

-- Who leads it, as far as the actor may see it; null: nobody she may know of.
create function subject_party(kind text, subject text) returns text language sql stable as $$
  select case kind
    when 'network' then (select n.leader from network n where n.id::text = subject)
    when 'procurement' then (select p.party from procurement p where p.id::text = subject)
    else case when app_is_system() or subject = any ((select app_parties())::text[]) then subject end
  end
$$;

create policy reading on evaluation_reader for select using (
  app_is_system() or person_id = app_person() or party = any ((select app_parties())::text[])
);
create policy giving on evaluation_reader for insert with check (
  app_is_system() or party = any ((select app_network_parties())::text[]) and may_lead_subject(subject_kind, subject_id)
);
create policy ending on evaluation_reader for update using (
  app_is_system() or party = any ((select app_network_parties())::text[]) and may_lead_subject(subject_kind, subject_id)
) with check (
  app_is_system() or party = any ((select app_network_parties())::text[]) and may_lead_subject(subject_kind, subject_id)
);
create policy her_own on evaluation_interview for all using (
  app_is_system() or exists (
    select from evaluation_reader r where r.id = reader_id and r.person_id = app_person() and r.ended_at is null
      and r.until >= app_today())
) with check (
  app_is_system() or exists (
    select from evaluation_reader r where r.id = reader_id and r.person_id = app_person() and r.ended_at is null
      and r.until >= app_today())
);

create policy reading on survey for select using (app_is_system() or may_read_subject(subject_kind, subject_id));
create policy asking on survey for all using (
  app_is_system() or party = any ((select app_network_parties())::text[]) and may_lead_subject(subject_kind, subject_id)
) with check (
  app_is_system() or party = any ((select app_network_parties())::text[]) and may_lead_subject(subject_kind, subject_id)
);
create policy reading on survey_wave for select using (
  app_is_system() or exists (select from survey s where s.id = survey_id)
);
create policy asking on survey_wave for all using (
  app_is_system() or exists (
    select from survey s where s.id = survey_id and s.party = any ((select app_network_parties())::text[]))
) with check (
  app_is_system() or exists (
    select from survey s where s.id = survey_id and s.party = any ((select app_network_parties())::text[]))
);
create policy asking on survey_person for all using (
  app_is_system() or exists (
    select from survey s where s.id = survey_id and s.party = any ((select app_network_parties())::text[]))
) with check (
  app_is_system() or exists (
    select from survey s where s.id = survey_id and s.party = any ((select app_network_parties())::text[]))
);
-- Nobody reads who has answered, nor an answer: the program counts them.
do $$
declare own text;
begin
  foreach own in array array['survey_turnout', 'survey_box', 'survey_answer'] loop
    execute format('create policy program on %I for all using (app_is_system()) with check (app_is_system())', own);
  end loop;
end $$;
create policy reading on survey_quote for select using (
  app_is_system() or state = 'shown' and exists (select from survey_wave w where w.id = wave_id)
);
create policy moderating on survey_quote for all using (
  app_is_system() or exists (
    select from survey_wave w join survey s on s.id = w.survey_id
    where w.id = wave_id and s.party = any ((select app_network_parties())::text[]))
) with check (
  app_is_system() or exists (
    select from survey_wave w join survey s on s.id = w.survey_id
    where w.id = wave_id and s.party = any ((select app_network_parties())::text[]))
);
create policy reading on goal_measure for select using (
  app_is_system() or may_read_subject('network', network_id::text)
);
create policy measuring on goal_measure for all using (
  app_is_system() or party = any ((select app_network_parties())::text[]) and may_lead_subject('network', network_id::text)
) with check (
  app_is_system() or party = any ((select app_network_parties())::text[]) and may_lead_subject('network', network_id::text)
);
