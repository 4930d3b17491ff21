-- Learning networks: the network, the bodies in it and their participants, how it is designed, and what the bodies have told of
-- themselves. A participant needs no account: she acts by a personal link.
create table network (
  id uuid primary key default uuidv7(),
  -- Who leads it: a body or a cooperation.
  leader text not null,
  is_demo boolean not null,
  -- Whose people may read it: the leader and, once it is open, every body that is asked or has joined.
  readers text[] not null,
  title text not null check (title <> '' and length(title) <= 200),
  -- What the participants are to be able to do.
  purpose text not null default '' check (length(purpose) <= 1000),
  -- draft: the leader alone sees it · open: bodies are asked and tell of themselves · running · closed.
  status text not null default 'draft' check (status in ('draft', 'open', 'running', 'closed')),
  -- Everybody may see that it exists, what it is for and which bodies are in it.
  is_public boolean not null default false,
  begins date,
  ends date,
  -- The network it was copied from.
  copied_from uuid references network (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by text not null,
  closed_at timestamptz,
  check (begins is null or ends is null or ends >= begins),
  check (status not in ('running', 'closed') or begins is not null),
  check ((closed_at is null) = (status <> 'closed'))
);
create index network_readers on network using gin (readers);
create index network_leader on network (leader, created_at desc, id desc);
create index network_public on network (begins) where is_public;

create table network_body (
  network_id uuid not null references network (id) on delete cascade,
  body_id text not null references body (id),
  state text not null check (state in ('invited', 'joined', 'declined', 'left')),
  -- Inhabitants by the register when it was asked; null where it has none.
  inhabitants integer check (inhabitants >= 0),
  asked_at timestamptz not null,
  answered_at timestamptz,
  primary key (network_id, body_id),
  check (state = 'invited' or answered_at is not null)
);
create index network_body_body on network_body (body_id);

-- Somebody who takes part for a body, with or without an account. One that has gone keeps her row without being asked anything.
create table network_participant (
  id uuid primary key default uuidv7(),
  network_id uuid not null,
  body_id text not null,
  person_id uuid references person (id),
  -- Both empty once she is erased.
  name text not null check (length(name) <= 200),
  email text not null check (email = lower(email) and (email = '' or email like '%_@_%')),
  role text not null
    check (role in ('manager', 'service', 'procurement', 'finance', 'digital', 'politician', 'employee', 'other')),
  -- Where she works: «hjemmetjenesten».
  service text not null default '' check (length(service) <= 120),
  created_at timestamptz not null,
  left_at timestamptz,
  foreign key (network_id, body_id) references network_body (network_id, body_id) on delete cascade
);
create index network_participant_network on network_participant (network_id, body_id);
create index network_participant_person on network_participant (person_id) where person_id is not null;
create unique index network_participant_email on network_participant (network_id, email)
  where email <> '' and left_at is null;

-- A participant's own link. The secret is kept as SHA-256 only.
create table network_participant_link (
  id uuid primary key default uuidv7(),
  token_hash text not null unique,
  participant_id uuid not null references network_participant (id) on delete cascade,
  email text not null check (email = lower(email) and email like '%_@_%'),
  is_demo boolean not null,
  created_at timestamptz not null,
  -- Null as long as the network goes on.
  expires_at timestamptz
);
create index network_participant_link_participant on network_participant_link (participant_id);

-- Design --------------------------------------------------------------------------------------------------------------
create table network_design (
  network_id uuid primary key references network (id) on delete cascade,
  -- JSON of DesignFacts (modules/network/design/model.ts).
  facts jsonb not null,
  version integer not null default 1,
  changed_at timestamptz not null
);

create table network_goal (
  id uuid primary key default uuidv7(),
  network_id uuid not null references network (id) on delete cascade,
  -- From 1, in their order.
  place smallint not null check (place > 0),
  title text not null check (title <> '' and length(title) <= 200),
  -- What is counted: «kommuner», «poeng av 6».
  unit text not null default '' check (length(unit) <= 60),
  -- At the beginning; null: nobody has measured it.
  baseline double precision,
  target double precision,
  due_on date,
  -- How it is measured, and by whom.
  method text not null default '' check (length(method) <= 300),
  unique (network_id, place) deferrable initially deferred
);

-- What each body has told --------------------------------------------------------------------------------------------
create table network_intake (
  network_id uuid not null,
  body_id text not null,
  -- JSON of IntakeFacts (modules/network/intake/model.ts); no names.
  facts jsonb not null,
  version integer not null default 1,
  answered_at timestamptz not null,
  primary key (network_id, body_id),
  foreign key (network_id, body_id) references network_body (network_id, body_id) on delete cascade
);

-- That the body's leader stands behind it: what it is about, how much time is set aside, in which capacity she said so.
create table network_commitment (
  network_id uuid not null,
  body_id text not null,
  own_case text not null check (own_case <> '' and length(own_case) <= 500),
  -- A month for each participant.
  hours smallint not null check (hours between 1 and 200),
  -- A title, never a name.
  said_as text not null check (said_as <> '' and length(said_as) <= 80),
  committed_at timestamptz not null,
  committed_by text not null,
  primary key (network_id, body_id),
  foreign key (network_id, body_id) references network_body (network_id, body_id) on delete cascade
);

-- Groups as the leader has kept them; without a row the program's proposal stands.
create table network_group (
  network_id uuid not null,
  division text not null check (division in ('bySize', 'mixed')),
  body_id text not null,
  number smallint not null check (number > 0),
  primary key (network_id, division, body_id),
  foreign key (network_id, body_id) references network_body (network_id, body_id) on delete cascade
);

-- Row-level security ------------------------------------------------------------------------------------------------
do $$
declare own text;
begin
  foreach own in array array['network', 'network_body', 'network_participant', 'network_participant_link', 'network_design',
    'network_goal', 'network_intake', 'network_commitment', 'network_group'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
  end loop;
end $$;

-- For whom the actor answers in networks: as app_writing_parties, and those who lead networks.
create function app_network_parties() returns text[] language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct party) filter (
    where role in ('buyer', 'coordinator', 'networkLeader', 'administrator')), '{}')
  from app_grants(app_person(), app_today())
$$;
-- For whom she leads them.
create function app_leading_parties() returns text[] language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct party) filter (where role in ('coordinator', 'networkLeader', 'administrator')), '{}')
  from app_grants(app_person(), app_today())
$$;

create policy reading on network for select using (
  app_is_system() or readers && (select app_parties())::text[]
);
create policy beginning on network for insert with check (
  app_is_system() or leader = any ((select app_leading_parties())::text[])
);
create policy by_leader on network for update using (
  app_is_system() or leader = any ((select app_leading_parties())::text[])
) with check (
  app_is_system() or leader = any ((select app_leading_parties())::text[])
);
create policy removing on network for delete using (
  app_is_system() or status = 'draft' and leader = any ((select app_leading_parties())::text[])
);

-- What hangs on a network is seen by whoever sees the network. For policies: where many rows are read, write the first one out
-- (`exists (select from network n where n.id = network_id)`), since a function is asked anew for every row.
create function may_read_network(asked uuid) returns boolean language sql stable as $$
  select app_is_system() or exists (select from network n where n.id = asked)
$$;
create function may_lead_network(asked uuid) returns boolean language sql stable as $$
  select app_is_system() or exists (
    select from network n where n.id = asked and n.leader = any ((select app_leading_parties())::text[])
  )
$$;
-- Whether the actor writes for a body that is in it: asked or joined.
create function may_answer_in_network(asked uuid, body text) returns boolean language sql stable as $$
  select app_is_system() or body = any ((select app_network_parties())::text[])
    and exists (select from network n where n.id = asked and body = any (n.readers))
$$;

-- A body that has said no or has left sees its own answer alone.
create policy reading on network_body for select using (
  app_is_system() or exists (select from network n where n.id = network_id)
    or state in ('declined', 'left') and body_id = any ((select app_parties())::text[])
);
create policy asking on network_body for all using (may_lead_network(network_id)) with check (may_lead_network(network_id));
create policy answering on network_body for update using (may_answer_in_network(network_id, body_id))
  with check (may_answer_in_network(network_id, body_id));

create policy reading on network_participant for select using (
  app_is_system() or exists (select from network n where n.id = network_id)
);
create policy writing on network_participant for all using (
  may_lead_network(network_id) or may_answer_in_network(network_id, body_id)
) with check (
  may_lead_network(network_id) or may_answer_in_network(network_id, body_id)
);
create policy sending on network_participant_link for all using (
  app_is_system() or exists (
    select from network_participant p where p.id = participant_id
      and (may_lead_network(p.network_id) or may_answer_in_network(p.network_id, p.body_id))
  )
) with check (
  app_is_system() or exists (
    select from network_participant p where p.id = participant_id
      and (may_lead_network(p.network_id) or may_answer_in_network(p.network_id, p.body_id))
  )
);

do $$
declare own text;
begin
  foreach own in array array['network_design', 'network_goal', 'network_group'] loop
    execute format('create policy reading on %I for select using (
      app_is_system() or exists (select from network n where n.id = network_id))', own);
    execute format('create policy writing on %I for all using (may_lead_network(network_id))
      with check (may_lead_network(network_id))', own);
  end loop;
  -- What a body has told is read by itself and by the leader's people.
  foreach own in array array['network_intake', 'network_commitment'] loop
    execute format('create policy reading on %I for select using (
      app_is_system() or body_id = any ((select app_parties())::text[]) or exists (
        select from network n where n.id = network_id and n.leader = any ((select app_parties())::text[])))', own);
    execute format('create policy writing on %I for all using (may_answer_in_network(network_id, body_id))
      with check (may_answer_in_network(network_id, body_id))', own);
  end loop;
end $$;
