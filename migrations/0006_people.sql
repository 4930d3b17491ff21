-- People, whom they act for, how they sign in, what is mailed to them; and who may see which row.
-- The program works as samkjop_app in every transaction on these tables and says who acts by samkjop.person (or
-- samkjop.system); a transaction that says nothing sees nothing. Rights are worked out here from the grants, never
-- taken from the program's word.
do $$
begin
  if not exists (select from pg_roles where rolname = 'samkjop_app') then
    begin
      create role samkjop_app nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  if not pg_has_role(current_user, 'samkjop_app', 'member') then
    execute format('grant samkjop_app to %I', current_user);
  end if;
end $$;

create function app_person() returns uuid language sql stable as $$
  select nullif(current_setting('samkjop.person', true), '')::uuid
$$;
create function app_is_system() returns boolean language sql stable as $$
  select coalesce(current_setting('samkjop.system', true), '') = 'on'
$$;
-- The Norwegian date of the program's clock, so that rights begin and end with the same day everywhere.
create function app_today() returns date language sql stable as $$
  select coalesce(nullif(current_setting('samkjop.today', true), '')::date, (now() at time zone 'Europe/Oslo')::date)
$$;

alter table body add column is_demo boolean not null default false;

create table person (
  id uuid primary key default uuidv7(),
  -- Null when the person has been erased.
  email text unique check (email = lower(email) and email like '%_@_%'),
  name text not null check (name <> ''),
  language text not null default 'nb' check (language in ('nb', 'nn', 'en')),
  created_at timestamptz not null,
  created_by text not null,
  last_signed_in_at timestamptz,
  erased_at timestamptz,
  wants_digest boolean not null default true,
  is_demo boolean not null default false,
  check ((email is null) = (erased_at is not null))
);

-- A party is a body (5007, F50), a cooperation (its id) or the whole installation (*).
create table role_grant (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person (id) on delete cascade,
  party text not null check (party ~ '^([0-9]{4}|F[0-9]{2}|\*|[a-z0-9-]+)$'),
  role text not null check (role in ('reader', 'buyer', 'coordinator', 'networkLeader', 'administrator')),
  valid_from date not null,
  -- The first day the role no longer holds.
  valid_to date check (valid_from < valid_to),
  given_by text not null,
  given_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  check (party <> '*' or role = 'administrator')
);
create index role_grant_person on role_grant (person_id);
create index role_grant_party on role_grant (party);
create unique index role_grant_once on role_grant (person_id, party, role) where ended_at is null;

-- A body lets the staff of its cooperation act for it: buyers and coordinators there become buyers here.
create table delegation (
  id uuid primary key default uuidv7(),
  body_id text not null references body (id),
  cooperation_id text not null check (cooperation_id ~ '^[a-z0-9-]+$'),
  valid_from date not null,
  valid_to date check (valid_from < valid_to),
  -- The body's decision: case number or the like.
  decision text not null default '',
  given_by text not null,
  given_at timestamptz not null,
  ended_at timestamptz,
  ended_by text
);
create index delegation_body on delegation (body_id);
create index delegation_cooperation on delegation (cooperation_id);
create unique index delegation_once on delegation (body_id, cooperation_id) where ended_at is null;

-- Opaque identifiers are kept as SHA-256 only.
create table session (
  token_hash text primary key,
  id uuid not null unique default uuidv7(),
  person_id uuid not null references person (id) on delete cascade,
  method text not null check (method in ('link', 'passkey', 'oidc', 'demo')),
  -- What the browser calls itself, for the person's own list of sessions.
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_person on session (person_id);
create index session_expires on session (expires_at);

create table sign_in_link (
  token_hash text primary key,
  purpose text not null check (purpose in ('signIn', 'invitation', 'firstAdministrator')),
  -- Null for the first administrator, who is not yet anybody.
  person_id uuid references person (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_link_expires on sign_in_link (expires_at);

-- What was tried lately, to slow down guessing: `key_hash` is of an address or an e-mail, with the kind of attempt.
create table sign_in_attempt (
  id bigint generated always as identity primary key,
  kind text not null,
  key_hash text not null,
  at timestamptz not null
);
create index sign_in_attempt_key on sign_in_attempt (kind, key_hash, at);

create table passkey (
  credential_id text primary key,
  id uuid not null unique default uuidv7(),
  person_id uuid not null references person (id) on delete cascade,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_person on passkey (person_id);

-- What a ceremony with a passkey or an identity provider must remember between two requests.
create table sign_in_ceremony (
  token_hash text primary key,
  kind text not null check (kind in ('passkeyAdd', 'passkeySignIn', 'oidc')),
  person_id uuid references person (id) on delete cascade,
  facts jsonb not null,
  expires_at timestamptz not null
);

-- The identity an OIDC provider knows a person by.
create table oidc_identity (
  issuer text not null,
  subject text not null,
  person_id uuid not null references person (id) on delete cascade,
  created_at timestamptz not null,
  primary key (issuer, subject)
);

-- Letters are written in the transaction that causes them and sent afterwards.
create table mail (
  id uuid primary key default uuidv7(),
  kind text not null,
  person_id uuid references person (id) on delete cascade,
  recipient text not null,
  subject text not null,
  body text not null,
  -- Address for one-click unsubscribing, for letters that come regularly.
  unsubscribe_url text,
  -- The same key is written once only (a digest of one week, a reminder of one day).
  once_key text unique,
  created_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  last_error text,
  is_demo boolean not null default false
);
create index mail_waiting on mail (next_attempt_at) where sent_at is null;
create index mail_created on mail (created_at desc);

-- Messages in the program itself: `kind` and `facts` become a sentence in the reader's language.
create table notice (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person (id) on delete cascade,
  party text not null,
  kind text not null,
  facts jsonb not null,
  path text not null,
  -- The same key is told once only.
  once_key text,
  created_at timestamptz not null,
  read_at timestamptz,
  unique (person_id, once_key)
);
create index notice_person on notice (person_id, created_at desc);

-- Whose doing an entry is and whom it is about, so that each sees its own.
alter table audit
  add column party text,
  add column person_id uuid,
  add column is_demo boolean not null default false;
create index audit_party on audit (party, at desc) where party is not null;
create index audit_person on audit (person_id, at desc) where person_id is not null;

-- Only entries of the demonstration world may be taken away, and only by the command that removes it.
drop trigger audit_append_only on audit;
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.is_demo and coalesce(current_setting('samkjop.removing_demo', true), '') = 'on' then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_append_only before update or delete on audit
  for each row execute function refuse_audit_change();
create trigger audit_no_truncate before truncate on audit
  for each statement execute function refuse_change();

-- Rights ------------------------------------------------------------------------------------------------------------
-- These functions run as the tables' owner, who is not held by the policies on the tables of rights.

create function app_grants(of_person uuid, on_day date) returns table (party text, role text, via text)
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (
    select g.party, g.role from role_grant g
    where g.person_id = of_person and g.ended_at is null
      and g.valid_from <= on_day and (g.valid_to is null or g.valid_to > on_day)
  )
  select mine.party, mine.role, null::text from mine
  union
  select d.body_id, case when mine.role in ('buyer', 'coordinator', 'administrator') then 'buyer' else 'reader' end,
    d.cooperation_id
  from delegation d join mine on mine.party = d.cooperation_id
  where d.ended_at is null and d.valid_from <= on_day and (d.valid_to is null or d.valid_to > on_day)
$$;

create function app_own_grants() returns table (party text, role text, via text)
language sql stable security definer set search_path = public, pg_temp as $$
  select * from app_grants(app_person(), app_today())
$$;

-- Parties whose rows the acting person may read, and those whose rows she may write.
create function app_parties() returns text[] language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct party), '{}') from app_grants(app_person(), app_today())
$$;
create function app_writing_parties() returns text[] language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct party) filter (where role <> 'reader'), '{}') from app_grants(app_person(), app_today())
$$;
create function app_administered_parties() returns text[] language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct party) filter (where role = 'administrator'), '{}') from app_grants(app_person(), app_today())
$$;
create function app_is_administrator() returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select from app_grants(app_person(), app_today()) where party = '*')
$$;

-- A session that holds, with its person and rights, in one look-up: the program asks this before anybody acts.
create function session_rights(hash text, at timestamptz, idle interval)
returns table (session_id uuid, person_id uuid, email text, name text, language text, is_demo boolean,
  last_seen_at timestamptz, grants jsonb, waiting bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, p.id, p.email, p.name, p.language, p.is_demo, s.last_seen_at,
    coalesce((select jsonb_agg(jsonb_build_object('party', g.party, 'role', g.role, 'via', g.via))
      from app_grants(p.id, (at at time zone 'Europe/Oslo')::date) g), '[]'),
    (select count(*) from notice n where n.person_id = p.id and n.read_at is null)
  from session s join person p on p.id = s.person_id
  where s.token_hash = hash and s.expires_at > at and s.last_seen_at > at - idle and p.erased_at is null
$$;
revoke execute on function app_grants(uuid, date), session_rights(text, timestamptz, interval) from public;

-- Row-level security ------------------------------------------------------------------------------------------------

grant usage on schema public to samkjop_app;
grant select, insert, update, delete on all tables in schema public to samkjop_app;
grant usage on all sequences in schema public to samkjop_app;
revoke all on migration from samkjop_app;
alter default privileges in schema public grant select, insert, update, delete on tables to samkjop_app;
alter default privileges in schema public grant usage on sequences to samkjop_app;

alter table person enable row level security;
create policy reading on person for select using (
  app_is_system() or id = app_person() or app_is_administrator()
  or exists (select from role_grant g where g.person_id = person.id and g.party = any ((select app_parties())::text[]))
);
create policy writing on person for all using (
  app_is_system() or id = app_person() or app_is_administrator()
  or exists (select from role_grant g
    where g.person_id = person.id and g.party = any ((select app_administered_parties())::text[]))
) with check (
  app_is_system() or id = app_person() or app_is_administrator() or cardinality(app_administered_parties()) > 0
);

alter table role_grant enable row level security;
create policy reading on role_grant for select using (
  app_is_system() or person_id = app_person() or app_is_administrator()
  or party = any ((select app_parties())::text[])
);
create policy writing on role_grant for all using (
  app_is_system() or app_is_administrator() or party = any ((select app_administered_parties())::text[])
) with check (
  app_is_system() or app_is_administrator() or party = any ((select app_administered_parties())::text[])
);

alter table delegation enable row level security;
create policy reading on delegation for select using (
  app_is_system() or app_is_administrator()
  or body_id = any ((select app_parties())::text[]) or cooperation_id = any ((select app_parties())::text[])
);
create policy writing on delegation for all using (
  app_is_system() or body_id = any ((select app_administered_parties())::text[])
) with check (
  app_is_system() or body_id = any ((select app_administered_parties())::text[])
);

do $$
declare own text;
begin
  foreach own in array array['session', 'passkey', 'sign_in_ceremony', 'oidc_identity', 'sign_in_link', 'mail', 'notice'] loop
    execute format('alter table %I enable row level security', own);
    execute format('create policy own on %I using (app_is_system() or person_id = app_person())', own);
  end loop;
end $$;
-- What one person does may write to another: letters and notices.
create policy writing_to_others on mail for insert with check (app_person() is not null);
create policy writing_to_others on notice for insert with check (app_person() is not null);
create policy inviting on sign_in_link for insert with check (app_person() is not null and purpose = 'invitation');

alter table sign_in_attempt enable row level security;
create policy system_only on sign_in_attempt using (app_is_system());
alter table visitor_run enable row level security;
create policy system_only on visitor_run using (app_is_system());

alter table audit enable row level security;
create policy reading on audit for select using (
  app_is_system() or person_id = app_person() or party = any ((select app_parties())::text[])
  or (party is null and app_is_administrator())
);
create policy appending on audit for insert with check (true);
create policy removing on audit for delete using (app_is_system());
