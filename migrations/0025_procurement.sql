-- A joint procurement: its head with the state as it stands, and the log of moves that led there. The log decides; the state
-- beside it is what the log gives when it is played again (modules/procurement/life/replay.ts).
create table procurement (
  id uuid primary key default uuidv7(),
  -- Who leads it: a body or a cooperation.
  party text not null,
  is_demo boolean not null,
  -- Whose people may read it: the leading party and every body that has been invited.
  readers text[] not null,
  -- The group proposal it comes from.
  proposal_id uuid references group_proposal (id) on delete set null,
  title text not null check (title <> '' and length(title) <= 200),
  category text not null,
  phase text not null check (phase in ('forming', 'needs', 'dialogue', 'requirements', 'locked', 'cancelled')),
  -- Length of the log.
  version integer not null check (version > 0),
  -- Moves of the leading party: what its forms are held against.
  lead_version integer not null,
  -- The shape of `state`; of another shape it is played again from the log.
  format smallint not null,
  state jsonb not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index procurement_readers on procurement using gin (readers);
create index procurement_party on procurement (party, changed_at desc, id desc);
create unique index procurement_proposal on procurement (proposal_id) where proposal_id is not null;

create table procurement_move (
  procurement_id uuid not null references procurement (id) on delete cascade,
  seq integer not null check (seq > 0),
  at timestamptz not null,
  -- As in the audit log; the pseudonym stays when a person is erased.
  actor text not null,
  -- For whom it was made.
  party text not null,
  -- JSON of the move; holds no personal facts.
  move jsonb not null,
  primary key (procurement_id, seq)
);

-- Whom to reach at a body in this procurement. Personal, so it stands beside the log and not in it.
create table procurement_contact (
  procurement_id uuid not null references procurement (id) on delete cascade,
  body_id text not null references body (id),
  name text not null check (length(name) <= 200),
  email text not null check (email = lower(email) and (email = '' or email like '%_@_%')),
  changed_at timestamptz not null,
  primary key (procurement_id, body_id)
);
create index procurement_contact_email on procurement_contact (email);

do $$
declare own text;
begin
  foreach own in array array['procurement', 'procurement_move', 'procurement_contact'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
  end loop;
end $$;

create policy reading on procurement for select using (
  app_is_system() or readers && (select app_parties())::text[]
);
create policy writing on procurement for all using (
  app_is_system() or readers && (select app_writing_parties())::text[]
) with check (
  app_is_system() or readers && (select app_writing_parties())::text[]
);
-- What hangs on a procurement is seen by whoever sees it: written out in each policy, since a function would be asked anew for
-- every row. It is written by whoever may write it.
create function app_writes_procurement(asked uuid) returns boolean language sql stable as $$
  select app_is_system() or exists (
    select from procurement p where p.id = asked and p.readers && (select app_writing_parties())::text[]
  )
$$;
create policy reading on procurement_move for select using (
  app_is_system() or exists (select from procurement p where p.id = procurement_id)
);
create policy adding on procurement_move for insert with check (app_writes_procurement(procurement_id));
create policy removing on procurement_move for delete using (app_is_system());
create policy reading on procurement_contact for select using (
  app_is_system() or exists (select from procurement p where p.id = procurement_id)
);
create policy writing on procurement_contact for all using (
  app_is_system() or body_id = any ((select app_writing_parties())::text[])
) with check (
  app_is_system() or body_id = any ((select app_writing_parties())::text[])
);

-- What was done stays as it was done.
create function keep_procurement_move() returns trigger language plpgsql as $$
begin
  raise exception 'moves of a procurement are never changed';
end $$;
create trigger procurement_move_unchanged before update on procurement_move
  for each row execute function keep_procurement_move();
