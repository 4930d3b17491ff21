-- What a person keeps for herself of a party's contracts and needs: views of the list, and the calendar she follows
-- the deadlines by. Both are hers alone; whoever acts for the same party does not see them.

create table saved_view (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person (id) on delete cascade,
  party text not null,
  name text not null check (name <> ''),
  -- The list's address after the question mark.
  query text not null,
  -- What the list opens with.
  is_default boolean not null default false,
  created_at timestamptz not null,
  unique (person_id, party, name)
);
create unique index saved_view_default on saved_view (person_id, party) where is_default;

-- The feed's address holds the secret; only its hash is kept.
create table calendar_feed (
  person_id uuid not null references person (id) on delete cascade,
  party text not null,
  token_hash text not null unique,
  created_at timestamptz not null,
  primary key (person_id, party)
);

do $$
declare own text;
begin
  foreach own in array array['saved_view', 'calendar_feed'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
    execute format('create policy own on %I using (app_is_system() or person_id = app_person())', own);
  end loop;
end $$;
