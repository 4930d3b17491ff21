-- Changes to the register's facts: who says what, on which source, and what became of it. A confirmed change is written
-- to the register's own row in the same transaction; nothing is ever taken out of this history.
create table fact_change (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('cooperation', 'membership', 'outside')),
  -- Names, not references: the history outlives a row that leaves the files.
  cooperation_id text,
  field text check (field in ('name', 'legalForm', 'host', 'website', 'period', 'hasCompleteMembership')),
  member text,
  -- Key of the register's row; null until a fact that is new has been written.
  row_key text,
  -- {text, memberKind, from, to}; null: the register has no such fact.
  before jsonb,
  after jsonb,
  -- Where the register's value came from when the change was proposed.
  before_references text[] not null default '{}',
  before_date text,
  -- Who proposes it: a body, a cooperation, or the installation (*).
  party text not null,
  role text not null check (role in ('coordinator', 'administrator')),
  source_references text[] not null check (cardinality(source_references) > 0),
  source_date text not null,
  note text not null default '',
  -- The parties the fact is about, who may confirm it; and those with a stake in it, who may dispute it.
  confirmers text[] not null,
  stakeholders text[] not null,
  state text not null check (state in ('proposed', 'confirmed', 'rejected', 'disputed', 'withdrawn')),
  -- True when the register's row holds `after`.
  is_applied boolean not null default false,
  created_at timestamptz not null,
  created_by text not null,
  decided_at timestamptz,
  decided_by text,
  decided_party text,
  decided_role text check (decided_role in ('coordinator', 'administrator')),
  decision_note text not null default '',
  disputed_at timestamptz,
  disputed_by text,
  disputed_party text,
  disputed_role text check (disputed_role in ('coordinator', 'administrator')),
  dispute_references text[] not null default '{}',
  dispute_date text,
  dispute_note text not null default '',
  check ((kind = 'cooperation') = (field is not null)),
  check ((kind = 'outside') = (cooperation_id is null)),
  check ((kind = 'cooperation') = (member is null)),
  check (state <> 'disputed' or (disputed_at is not null and cardinality(dispute_references) > 0)),
  check (state not in ('confirmed', 'rejected') or decided_at is not null),
  check (before is distinct from after)
);
create index fact_change_party on fact_change (party, created_at desc);
create index fact_change_stakeholders on fact_change using gin (stakeholders);
create index fact_change_created on fact_change (created_at desc);
create index fact_change_public on fact_change (created_at) where state in ('confirmed', 'disputed');

-- What is confirmed or disputed stands on public pages; the rest is seen by who proposed it, by those with a stake and by
-- those who run the installation.
alter table fact_change enable row level security;
alter table fact_change force row level security;
create policy reading on fact_change for select using (
  app_is_system() or state in ('confirmed', 'disputed') or app_is_administrator()
  or party = any ((select app_parties())::text[]) or stakeholders && (select app_parties())::text[]
);
create policy proposing on fact_change for insert with check (
  app_is_system() or app_is_administrator() or party = any ((select app_writing_parties())::text[])
);
create policy deciding on fact_change for update using (
  app_is_system() or app_is_administrator() or party = any ((select app_writing_parties())::text[])
  or stakeholders && (select app_writing_parties())::text[]
);

-- Nobody deletes one, but for the command that takes the demonstration world away.
create policy removing on fact_change for delete using (app_is_system());

-- Public pages are kept by the register's version.
create trigger bump_version after update on fact_change
  for each row when (old.state in ('confirmed', 'disputed') or new.state in ('confirmed', 'disputed'))
  execute function bump_register_version();
