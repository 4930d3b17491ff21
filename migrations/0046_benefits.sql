-- Benefits of a network, a joint procurement or a cooperation, each with what would have happened otherwise, and who stands behind
-- it; and the logic model: what was put in, done and made, and what came of it.

create table benefit (
  id uuid primary key default uuidv7(),
  subject_kind text not null check (subject_kind in ('network', 'procurement', 'cooperation')),
  subject_id text not null,
  -- Who leads what is evaluated, and so registers.
  party text not null,
  is_demo boolean not null,
  -- draft: the leading party alone sees it. What the others are follows from what the parties have said of the version.
  state text not null default 'draft' check (state in ('draft', 'proposed', 'confirmed', 'disputed', 'withdrawn')),
  version integer not null default 1 check (version > 0),
  -- The first version that others were shown; null while it is a draft.
  shown_from integer check (shown_from between 1 and version),
  -- For whom it is by the version that holds: each of them confirms its own part.
  bodies text[] not null,
  withdrawn_why text not null default '' check (length(withdrawn_why) <= 1000),
  created_at timestamptz not null,
  check ((shown_from is null) = (state = 'draft')),
  check ((withdrawn_why <> '') = (state = 'withdrawn'))
);
create index benefit_subject on benefit (subject_kind, subject_id, created_at, id);
create index benefit_bodies on benefit using gin (bodies);

-- Only added to.
create table benefit_version (
  benefit_id uuid not null references benefit (id) on delete cascade,
  version integer not null check (version > 0),
  -- JSON of BenefitFacts without the period (modules/evaluation/benefits/model.ts).
  facts jsonb not null,
  from_on date not null,
  -- The last day.
  to_on date not null,
  written_by text not null,
  written_at timestamptz not null,
  primary key (benefit_id, version),
  check (to_on >= from_on)
);

-- What a party has said of one version. Only added to: the latest word of a party holds.
create table benefit_word (
  id uuid primary key default uuidv7(),
  benefit_id uuid not null,
  version integer not null,
  party text not null,
  kind text not null check (kind in ('confirmed', 'disputed')),
  -- In which capacity she said so: a title.
  role text not null check (role <> '' and length(role) <= 80),
  -- Why it is disputed.
  reason text not null default '' check (length(reason) <= 1000),
  person_id uuid not null references person (id),
  said_at timestamptz not null,
  foreign key (benefit_id, version) references benefit_version (benefit_id, version) on delete cascade,
  check ((reason <> '') = (kind = 'disputed'))
);
create index benefit_word_benefit on benefit_word (benefit_id, version);
create index benefit_word_person on benefit_word (person_id);

create table logic_model (
  subject_kind text not null check (subject_kind in ('network', 'procurement', 'cooperation')),
  subject_id text not null,
  party text not null,
  is_demo boolean not null,
  -- JSON of LogicRow[] (modules/evaluation/logic/model.ts), in their order.
  rows jsonb not null,
  version integer not null default 1,
  changed_at timestamptz not null,
  primary key (subject_kind, subject_id)
);

-- Row-level security ------------------------------------------------------------------------------------------------
do $$
declare own text;
begin
  foreach own in array array['benefit', 'benefit_version', 'benefit_word', 'logic_model'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
  end loop;
end $$;

create policy reading on benefit for select using (
  app_is_system() or party = any ((select app_parties())::text[])
    or state <> 'draft' and (bodies && (select app_parties())::text[] or may_read_subject(subject_kind, subject_id))
);
create policy registering on benefit for insert with check (
  app_is_system() or party = any ((select app_network_parties())::text[]) and may_lead_subject(subject_kind, subject_id)
);
create policy by_leader on benefit for update using (
  app_is_system() or party = any ((select app_network_parties())::text[]) and may_lead_subject(subject_kind, subject_id)
) with check (
  app_is_system() or party = any ((select app_network_parties())::text[]) and may_lead_subject(subject_kind, subject_id)
);
create policy removing on benefit for delete using (
  app_is_system() or state = 'draft' and party = any ((select app_network_parties())::text[])
    and may_lead_subject(subject_kind, subject_id)
);

create policy reading on benefit_version for select using (
  app_is_system() or exists (
    select from benefit b where b.id = benefit_version.benefit_id
      and (b.party = any ((select app_parties())::text[]) or benefit_version.version >= b.shown_from))
);
create policy adding on benefit_version for insert with check (
  app_is_system() or exists (
    select from benefit b where b.id = benefit_version.benefit_id
      and b.party = any ((select app_network_parties())::text[]) and may_lead_subject(b.subject_kind, b.subject_id))
);

create policy reading on benefit_word for select using (
  app_is_system() or exists (select from benefit b where b.id = benefit_word.benefit_id)
);
create policy saying on benefit_word for insert with check (
  app_is_system() or person_id = app_person() and benefit_word.party = any ((select app_network_parties())::text[])
    and exists (
      select from benefit b where b.id = benefit_word.benefit_id and b.version = benefit_word.version
        and b.state not in ('draft', 'withdrawn') and (b.party = benefit_word.party or benefit_word.party = any (b.bodies)))
);

-- The program alone moves dates and removes what is invented.
create policy program on benefit_version for all using (app_is_system()) with check (app_is_system());
create policy program on benefit_word for all using (app_is_system()) with check (app_is_system());

create policy reading on logic_model for select using (app_is_system() or may_read_subject(subject_kind, subject_id));
create policy writing on logic_model for all using (
  app_is_system() or party = any ((select app_network_parties())::text[]) and may_lead_subject(subject_kind, subject_id)
) with check (
  app_is_system() or party = any ((select app_network_parties())::text[]) and may_lead_subject(subject_kind, subject_id)
);
