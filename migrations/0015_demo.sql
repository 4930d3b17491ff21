-- The demonstration world: whether it has been loaded, and which parties are its own, so that taking it away finds all
-- of it and nothing else.

create table demo_state (
  is_only boolean primary key default true check (is_only),
  -- absent: never loaded · loading: its rows are there, what has happened among them is being told · removed: somebody
  -- has taken it away, and a start does not bring it back.
  state text not null default 'absent' check (state in ('absent', 'loading', 'loaded', 'removed')),
  -- Of the files it was loaded from.
  version text,
  changed_at timestamptz
);
insert into demo_state default values;

-- Invented bodies and cooperations, as long as the world is there.
create table demo_party (
  party text primary key
);

do $$
declare own text;
begin
  foreach own in array array['demo_state', 'demo_party'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
    execute format('create policy system_only on %I using (app_is_system())', own);
  end loop;
end $$;

-- Entries by and about invented people and parties count as the world's own, also where the program wrote them without
-- saying so (somebody asks for a link to sign in by).
create or replace function refuse_audit_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and coalesce(current_setting('samkjop.removing_demo', true), '') = 'on' then
    if old.is_demo or exists (select from demo_party d where d.party = old.party)
      or exists (select from person p where p.is_demo and (p.id = old.person_id or 'person:' || p.id = old.object)) then
      return old;
    end if;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
