-- Each body's register of contracts and needs; what others are shown of it; long work with progress.

-- What a body has chosen for itself. No row: the usual choices.
create table body_setting (
  body_id text primary key references body (id),
  -- What others see of its needs where an item says nothing: hidden, exists (category and time), details.
  visibility text not null default 'exists' check (visibility in ('hidden', 'exists', 'details')),
  changed_at timestamptz not null,
  changed_by text not null
);

create table plan_item (
  id uuid primary key default uuidv7(),
  body_id text not null references body (id),
  kind text not null check (kind in ('contract', 'need')),
  title text not null check (title <> '') ,
  category text not null,
  cpv text check (cpv ~ '^[0-9]{8}$'),
  -- A year, in øre excluding VAT.
  annual_value bigint check (annual_value >= 0),
  annual_volume double precision check (annual_volume >= 0),
  unit text,
  supplier_name text,
  supplier_org_number text check (supplier_org_number ~ '^[0-9]{9}$'),
  starts_on date,
  ends_on date,
  term_months smallint check (term_months > 0),
  -- [{months, noticeBy, state}]
  options jsonb not null default '[]',
  earliest_start date,
  latest_start date,
  requirements text not null default '',
  cooperation text not null default 'open' check (cooperation in ('open', 'onlyWith', 'alone')),
  cooperate_with text[] not null default '{}',
  responsible text not null default '',
  notes text not null default '',
  reference text,
  source text not null check (source in ('typed', 'import', 'notice', 'round')),
  source_note text,
  -- The import that brought it, so that a whole import can be undone.
  import_id uuid,
  visibility text check (visibility in ('hidden', 'exists', 'details')),
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (starts_on is null or ends_on is null or starts_on <= ends_on),
  check (earliest_start is null or latest_start is null or earliest_start <= latest_start)
);
create index plan_item_body_end on plan_item (body_id, ends_on, id);
create index plan_item_import on plan_item (import_id) where import_id is not null;

-- The days on which something ends or must be decided, worked out from an item when it is written.
create table plan_deadline (
  item_id uuid not null references plan_item (id) on delete cascade,
  body_id text not null references body (id),
  on_date date not null,
  -- end: the contract's last day; optionNotice: the last day to tell that an option is used; start: a need begins.
  kind text not null check (kind in ('end', 'optionNotice', 'start')),
  -- Which option, from 0.
  option_place smallint not null default 0,
  primary key (item_id, kind, option_place)
);
create index plan_deadline_body on plan_deadline (body_id, on_date);

-- What others are shown, written whenever an item, its visibility or the body's choice changes. Columns beyond the
-- level are null: nobody can be shown too much by a careless query.
create table need_share (
  item_id uuid not null references plan_item (id) on delete cascade,
  -- An item with open options has several spans in which the next contract may start.
  place smallint not null,
  body_id text not null references body (id),
  is_demo boolean not null,
  level text not null check (level in ('exists', 'details')),
  category text not null,
  earliest date not null,
  latest date not null,
  why text not null check (why in ('expiry', 'option', 'new')),
  term_months smallint not null,
  cooperation text not null check (cooperation in ('open', 'onlyWith')),
  cooperate_with text[] not null default '{}',
  title text,
  cpv text,
  annual_value bigint,
  annual_volume double precision,
  unit text,
  requirements text,
  check (level = 'details' or (title is null and cpv is null and annual_value is null and annual_volume is null
    and unit is null and requirements is null)),
  primary key (item_id, place)
);
create index need_share_category on need_share (is_demo, category, earliest, latest);
create index need_share_body on need_share (body_id);

-- Work that takes a while: progress and a wish to stop stand here; who does it says so by heartbeat.
create table job (
  id uuid primary key default uuidv7(),
  kind text not null,
  party text not null,
  person_id uuid references person (id) on delete set null,
  input jsonb not null,
  state text not null check (state in ('queued', 'running', 'done', 'stopped', 'failed', 'interrupted')),
  progress jsonb,
  result jsonb,
  cancel_requested boolean not null default false,
  worker text,
  heartbeat_at timestamptz,
  created_at timestamptz not null,
  ended_at timestamptz,
  is_demo boolean not null default false
);
create index job_party on job (party, created_at desc);
create index job_working on job (state) where state in ('queued', 'running');

-- Row-level security: own rows by the rights of the acting person. The owner is held too.
do $$
declare own text;
begin
  foreach own in array array['body_setting', 'plan_item', 'plan_deadline'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
    execute format('create policy reading on %I for select using
      (app_is_system() or body_id = any ((select app_parties())::text[]))', own);
    execute format('create policy writing on %I for all using
      (app_is_system() or body_id = any ((select app_writing_parties())::text[]))
      with check (app_is_system() or body_id = any ((select app_writing_parties())::text[]))', own);
  end loop;
end $$;

-- Everybody who acts for somebody sees what is shared; only the owner writes it. Demonstration bodies and real ones
-- never see each other.
create function app_sees_demo() returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce((select is_demo from person where id = app_person()), false)
$$;
alter table need_share enable row level security;
alter table need_share force row level security;
create policy reading on need_share for select using (
  app_is_system() or (cardinality((select app_parties())::text[]) > 0 and is_demo = (select app_sees_demo()))
);
create policy writing on need_share for all using (
  app_is_system() or body_id = any ((select app_writing_parties())::text[])
) with check (
  app_is_system() or body_id = any ((select app_writing_parties())::text[])
);

alter table job enable row level security;
alter table job force row level security;
create policy reading on job for select using (app_is_system() or party = any ((select app_parties())::text[]));
create policy writing on job for all using (app_is_system() or party = any ((select app_writing_parties())::text[]))
  with check (app_is_system() or party = any ((select app_writing_parties())::text[]));
