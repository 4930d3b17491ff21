-- What a joint procurement asks of the market: requirements, award criteria and contract terms with what they rest on, what
-- members say of them, what is chosen for the whole; and a library of requirements and terms that bodies share.

-- One row for each procurement: the line that whoever writes stands in, and what is chosen once.
create table procurement_requirements (
  procurement_id uuid primary key references procurement (id) on delete cascade,
  last_requirement integer not null default 0,
  last_criterion integer not null default 0,
  last_term integer not null default 0,
  method text not null default 'weighted' check (method in ('weighted', 'ranked')),
  -- JSON: how climate and environment are taken care of (FOA § 7-9); and codes of innovation.
  climate jsonb,
  innovation jsonb,
  version integer not null default 1
);

-- Shared by a body, or ours (without a party). Its versions are kept: what others took in names the version it took.
create table library_clause (
  id uuid primary key default uuidv7(),
  -- Ours: its name in data/library-clauses.csv.
  reference text unique,
  party text,
  is_demo boolean not null,
  kind text not null check (kind in ('requirement', 'term')),
  -- Id of a category.
  category text not null,
  version integer not null check (version > 0),
  -- Of its latest version, for searching.
  text text not null check (text <> '' and length(text) <= 5000),
  -- What it was written for; empty once that is gone.
  procurement_id uuid references procurement (id) on delete set null,
  provision_id uuid unique,
  shared_on date not null,
  -- No longer offered; what was taken in stays.
  withdrawn_on date,
  changed_at timestamptz not null,
  check ((reference is null) <> (party is null))
);
create index library_clause_category on library_clause (category, changed_at desc) where withdrawn_on is null;
create index library_clause_party on library_clause (party);

create table library_clause_version (
  clause_id uuid not null references library_clause (id) on delete cascade,
  version integer not null check (version > 0),
  -- JSON: what it says, by its kind.
  facts jsonb not null,
  at timestamptz not null,
  primary key (clause_id, version)
);

create table procurement_provision (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references procurement (id) on delete cascade,
  kind text not null check (kind in ('requirement', 'criterion', 'term')),
  -- Lasting: papers and remarks name it by this number.
  number integer not null check (number > 0),
  place integer not null check (place > 0),
  -- JSON: what is said, by its kind.
  facts jsonb not null,
  version integer not null default 1,
  origin_clause uuid references library_clause (id) on delete set null,
  origin_version integer,
  removed_reason text check (removed_reason <> '' and length(removed_reason) <= 500),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (procurement_id, kind, number)
);
create index procurement_provision_origin on procurement_provision (origin_clause) where origin_clause is not null;
alter table library_clause add foreign key (provision_id) references procurement_provision (id) on delete set null;

create table procurement_provision_version (
  provision_id uuid not null references procurement_provision (id) on delete cascade,
  version integer not null check (version > 0),
  facts jsonb not null,
  -- For whom it was written.
  party text not null,
  at timestamptz not null,
  primary key (provision_id, version)
);

-- A need that nothing meets, and why that is meant.
create table procurement_left_need (
  procurement_id uuid not null references procurement (id) on delete cascade,
  need_id uuid not null references procurement_need (id) on delete cascade,
  reason text not null check (reason <> '' and length(reason) <= 500),
  party text not null,
  at timestamptz not null,
  primary key (procurement_id, need_id)
);

create table procurement_remark (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references procurement (id) on delete cascade,
  kind text not null check (kind in ('comment', 'proposal')),
  -- Null: of the whole.
  provision_id uuid references procurement_provision (id) on delete cascade,
  party text not null,
  text text not null check (text <> '' and length(text) <= 2000),
  at timestamptz not null,
  -- What the form carried: sent twice, it is kept once.
  once_key uuid not null,
  is_taken boolean,
  answer text check (length(answer) <= 2000),
  answered_at timestamptz,
  unique (procurement_id, once_key),
  check ((is_taken is null) = (answered_at is null) and (is_taken is null) = (answer is null))
);
create index procurement_remark_at on procurement_remark (procurement_id, at);
create index procurement_remark_provision on procurement_remark (provision_id) where provision_id is not null;

-- Row-level security ------------------------------------------------------------------------------------------------
-- Whoever leads, or has been given the task of the documents.
create function app_writes_requirements(asked uuid) returns boolean language sql stable as $$
  select app_is_system() or exists (
    select from procurement p where p.id = asked and (
      p.party = any ((select app_writing_parties())::text[])
      or p.state -> 'tasks' ->> 'documents' = any ((select app_writing_parties())::text[])
    )
  )
$$;

do $$
declare
  own text;
  sees constant text := 'app_is_system() or exists (select from procurement p where p.id = procurement_id)';
begin
  foreach own in array array['procurement_requirements', 'procurement_provision', 'procurement_left_need',
    'procurement_remark'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
    execute format('create policy reading on %I for select using (%s)', own, sees);
  end loop;
  foreach own in array array['procurement_requirements', 'procurement_provision', 'procurement_left_need'] loop
    execute format('create policy writing on %I for all using (app_writes_requirements(procurement_id))'
      ' with check (app_writes_requirements(procurement_id))', own);
  end loop;
end $$;

-- Whoever takes part may say something; those who write the papers answer.
create policy saying on procurement_remark for insert with check (
  app_is_system() or party = any ((select app_writing_parties())::text[]) and app_writes_procurement(procurement_id)
);
create policy answering on procurement_remark for update using (app_writes_requirements(procurement_id))
  with check (app_writes_requirements(procurement_id));

alter table procurement_provision_version enable row level security;
alter table procurement_provision_version force row level security;
create policy reading on procurement_provision_version for select using (
  app_is_system() or exists (select from procurement_provision n where n.id = provision_id)
);
create policy adding on procurement_provision_version for insert with check (
  app_is_system() or party = any ((select app_writing_parties())::text[])
    and exists (select from procurement_provision n where n.id = provision_id and app_writes_requirements(n.procurement_id))
);

-- What is shared is read by everybody who acts for somebody: that is what sharing means.
alter table library_clause enable row level security;
alter table library_clause force row level security;
create policy reading on library_clause for select using (
  app_is_system()
  or ((select app_acts_for_somebody()) and (party is null or is_demo = (select app_sees_demo())))
);
create policy sharing on library_clause for insert with check (
  app_is_system() or party = any ((select app_writing_parties())::text[])
);
create policy changing on library_clause for update using (
  app_is_system() or party = any ((select app_writing_parties())::text[])
) with check (
  app_is_system() or party = any ((select app_writing_parties())::text[])
);
create policy removing on library_clause for delete using (app_is_system());
alter table library_clause_version enable row level security;
alter table library_clause_version force row level security;
create policy reading on library_clause_version for select using (
  app_is_system() or exists (select from library_clause c where c.id = clause_id)
);
create policy adding on library_clause_version for insert with check (
  app_is_system() or exists (
    select from library_clause c where c.id = clause_id and c.party = any ((select app_writing_parties())::text[])
  )
);

-- What a version said stays as it was said.
create function keep_provision_version() returns trigger language plpgsql as $$
begin
  raise exception 'versions of what is asked for are never changed';
end $$;
create trigger provision_version_unchanged before update on procurement_provision_version
  for each row execute function keep_provision_version();
create trigger clause_version_unchanged before update on library_clause_version
  for each row execute function keep_provision_version();
