-- The register of who buys with whom. Reference rows come from data/ by the loader; a row a person has edited
-- (edited_at is not null, or is_removed) is never touched by the loader again.
-- Dates as written (from_written, to_written) keep the source's exactness; valid_from and valid_to are half-open.
create extension if not exists btree_gist;

create table register_version (
  is_only boolean primary key default true check (is_only),
  version bigint not null default 1,
  changed_at timestamptz not null default now(),
  -- The date the reference facts were last read from their sources.
  checked_on date not null default '1970-01-01'
);
insert into register_version default values;

create function bump_register_version() returns trigger language plpgsql as $$
begin
  update register_version set version = version + 1, changed_at = now();
  return null;
end $$;

-- A municipality is written 5007, a county F50.
create table body (
  id text primary key check (id ~ '^([0-9]{4}|F[0-9]{2})$')
);

create table county (
  number text primary key check (number ~ '^[0-9]{2}$'),
  body_id text not null unique references body (id) check (body_id = 'F' || number),
  name text not null collate nb,
  official_names text[] not null,
  org_number text not null unique check (org_number ~ '^[0-9]{9}$'),
  nuts3 text not null,
  origin text not null default 'reference' check (origin in ('reference', 'edit')),
  is_removed boolean not null default false,
  edited_at timestamptz,
  edited_by text
);

create table municipality (
  number text primary key references body (id) check (number ~ '^[0-9]{4}$'),
  name text not null collate nb,
  official_names text[] not null,
  county_number text not null references county (number),
  org_number text unique check (org_number ~ '^[0-9]{9}$'),
  population integer not null check (population >= 0),
  area_km2 double precision not null check (area_km2 > 0),
  seat text not null,
  latitude double precision not null check (latitude between 57 and 72),
  longitude double precision not null check (longitude between 4 and 32),
  centrality_class smallint not null check (centrality_class between 1 and 6),
  centrality_index smallint not null check (centrality_index between 0 and 1000),
  kostra_group text not null,
  language_form text not null check (language_form in ('nb', 'nn', 'neutral')),
  origin text not null default 'reference' check (origin in ('reference', 'edit')),
  is_removed boolean not null default false,
  edited_at timestamptz,
  edited_by text
);

-- Every number in use since 2017 and where it went; several targets: the body was split.
create table municipality_number (
  number text primary key check (number ~ '^[0-9]{4}$'),
  name text not null,
  first_year smallint,
  last_year smallint,
  targets text[] not null check (cardinality(targets) > 0),
  origin text not null default 'reference' check (origin in ('reference', 'edit')),
  is_removed boolean not null default false,
  edited_at timestamptz,
  edited_by text,
  check (first_year is null or last_year is null or first_year <= last_year)
);

create table cooperation (
  id text primary key check (id ~ '^[a-z0-9-]+$'),
  name text not null collate nb,
  short_name text not null collate nb,
  kind text not null
    check (kind in ('formalHolistic', 'thematic', 'caseByCase', 'county', 'network', 'historic')),
  legal_form text not null check (legal_form in ('administrativtVertskommune', 'politiskVertskommune',
    'oppgavefellesskap', 'iks', 'as', 'agreement', 'project', 'unknown')),
  host text references body (id),
  legal_note text,
  valid_from date,
  valid_to date check (valid_from < valid_to),
  from_written text,
  to_written text,
  website text,
  source_references text[] not null check (cardinality(source_references) > 0),
  source_date text,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  has_complete_membership boolean not null,
  note text,
  origin text not null default 'reference' check (origin in ('reference', 'edit')),
  is_removed boolean not null default false,
  edited_at timestamptz,
  edited_by text
);

-- key is stable for the loader; for edits it is free. The same body cannot be in the same cooperation twice at once.
create table membership (
  key text primary key default uuidv7()::text,
  cooperation_id text not null references cooperation (id),
  member text not null references body (id),
  member_kind text not null check (member_kind in ('participant', 'owner', 'agreementMember', 'option')),
  valid_from date,
  valid_to date check (valid_from < valid_to),
  from_written text,
  to_written text,
  source_references text[] not null check (cardinality(source_references) > 0),
  source_date text,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  origin text not null default 'reference' check (origin in ('reference', 'edit')),
  is_removed boolean not null default false,
  edited_at timestamptz,
  edited_by text,
  constraint membership_no_overlap exclude using gist (
    cooperation_id with =, member with =, daterange(valid_from, valid_to) with &&
  ) where (not is_removed)
);
create index membership_member on membership (member);

-- «Outside» is a fact of its own and needs a source and a date.
create table confirmed_outside (
  key text primary key default uuidv7()::text,
  member text not null references body (id),
  valid_from date,
  valid_to date check (valid_from < valid_to),
  source_references text[] not null check (cardinality(source_references) > 0),
  source_date text not null,
  origin text not null default 'reference' check (origin in ('reference', 'edit')),
  is_removed boolean not null default false,
  edited_at timestamptz,
  edited_by text,
  constraint confirmed_outside_no_overlap exclude using gist (
    member with =, daterange(valid_from, valid_to) with &&
  ) where (not is_removed)
);

create table support_offer (
  id text primary key check (id ~ '^[a-z0-9-]+$'),
  name text not null collate nb,
  topic text not null,
  contact text,
  who_may_join text not null,
  county_number text references county (number),
  is_past boolean not null,
  source_references text[] not null check (cardinality(source_references) > 0),
  source_date text,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  origin text not null default 'reference' check (origin in ('reference', 'edit')),
  is_removed boolean not null default false,
  edited_at timestamptz,
  edited_by text
);

create table national_figure (
  id text primary key,
  year smallint,
  item text not null,
  value double precision not null,
  unit text not null,
  share_percent double precision,
  source text not null,
  url text,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  note text,
  origin text not null default 'reference' check (origin in ('reference', 'edit')),
  is_removed boolean not null default false,
  edited_at timestamptz,
  edited_by text
);

create table fact_source (
  id text primary key,
  origin_name text not null,
  url text,
  licence text not null,
  date text,
  is_confirmed boolean not null,
  origin text not null default 'reference' check (origin in ('reference', 'edit')),
  is_removed boolean not null default false,
  edited_at timestamptz,
  edited_by text
);

create trigger bump_version after insert or update or delete or truncate on county
  for each statement execute function bump_register_version();
create trigger bump_version after insert or update or delete or truncate on municipality
  for each statement execute function bump_register_version();
create trigger bump_version after insert or update or delete or truncate on municipality_number
  for each statement execute function bump_register_version();
create trigger bump_version after insert or update or delete or truncate on cooperation
  for each statement execute function bump_register_version();
create trigger bump_version after insert or update or delete or truncate on membership
  for each statement execute function bump_register_version();
create trigger bump_version after insert or update or delete or truncate on confirmed_outside
  for each statement execute function bump_register_version();
create trigger bump_version after insert or update or delete or truncate on support_offer
  for each statement execute function bump_register_version();
create trigger bump_version after insert or update or delete or truncate on national_figure
  for each statement execute function bump_register_version();
create trigger bump_version after insert or update or delete or truncate on fact_source
  for each statement execute function bump_register_version();
