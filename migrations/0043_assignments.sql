-- What the bodies of a learning network do at home between gatherings: assignments that the leader gives, what each body hands in,
-- and what peers and the leader say about it. Signed with bodies, roles and services; no names of people.
create table network_assignment (
  id uuid primary key default uuidv7(),
  network_id uuid not null references network (id) on delete cascade,
  -- Lasting within the network; what addresses name.
  number smallint not null check (number > 0),
  -- draft: the leader prepares it · given: bodies work on it · closed: nothing is changed any more · withdrawn: taken back.
  state text not null default 'draft' check (state in ('draft', 'given', 'closed', 'withdrawn')),
  title text not null check (title <> '' and length(title) <= 200),
  -- What to do with one's own procurement or plan.
  text text not null check (length(text) <= 4000),
  -- The gathering it belongs to, and on which side of it the work is done.
  gathering_number smallint,
  side text not null default 'after' check (side in ('after', 'before')),
  due_on date,
  -- For which bodies; null: all that are in the network.
  bodies text[] check (cardinality(bodies) > 0),
  -- Whether the other bodies read what is handed in, or the leader alone.
  is_shared boolean not null default true,
  given_on date,
  withdrawn_why text not null default '' check (length(withdrawn_why) <= 500),
  -- The draw that feedback was dealt out by; null: not dealt, or adjusted by hand.
  pair_seed integer check (pair_seed > 0),
  version integer not null default 1,
  created_at timestamptz not null,
  unique (network_id, number),
  foreign key (network_id, gathering_number) references gathering (network_id, number),
  check (state = 'draft' or due_on is not null and given_on is not null and text <> ''),
  check (state <> 'withdrawn' or withdrawn_why <> '')
);
create index network_assignment_due on network_assignment (due_on) where state = 'given';

create table network_hand_in (
  id uuid primary key default uuidv7(),
  assignment_id uuid not null references network_assignment (id) on delete cascade,
  body_id text not null references body (id),
  -- draft: the body alone sees it · delivered.
  state text not null check (state in ('draft', 'delivered')),
  text text not null default '' check (length(text) <= 6000),
  -- Addresses on the web, https alone.
  web_links text[] not null default '{}' check (cardinality(web_links) <= 5),
  -- When it was first delivered.
  delivered_at timestamptz,
  -- When it was last written.
  changed_at timestamptz not null,
  version integer not null default 1,
  unique (assignment_id, body_id),
  check ((state = 'delivered') = (delivered_at is not null))
);

-- The body's own contracts, needs and procurements that a hand-in points to. Others read the title as it was, and nothing more.
create table network_hand_in_thing (
  hand_in_id uuid not null references network_hand_in (id) on delete cascade,
  kind text not null check (kind in ('contract', 'need', 'procurement')),
  thing_id uuid not null,
  title text not null check (title <> '' and length(title) <= 300),
  primary key (hand_in_id, kind, thing_id)
);
create index network_hand_in_thing_thing on network_hand_in_thing (thing_id);

create table network_feedback (
  id uuid primary key default uuidv7(),
  hand_in_id uuid not null references network_hand_in (id) on delete cascade,
  -- Whose people said it; null: those who lead the network. A service or a role, never a name.
  body_id text references body (id),
  role text not null default '' check (length(role) <= 80),
  good text not null default '' check (length(good) <= 1500),
  consider text not null default '' check (length(consider) <= 1500),
  said_on date not null,
  check (good <> '' or consider <> '')
);
create index network_feedback_hand_in on network_feedback (hand_in_id, id);

-- Which body gives feedback to which.
create table network_assignment_pair (
  assignment_id uuid not null references network_assignment (id) on delete cascade,
  giver text not null references body (id),
  receiver text not null references body (id),
  primary key (assignment_id, giver, receiver),
  check (giver <> receiver)
);

-- Row-level security ------------------------------------------------------------------------------------------------
do $$
declare own text;
begin
  foreach own in array array['network_assignment', 'network_hand_in', 'network_hand_in_thing', 'network_feedback',
    'network_assignment_pair'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
  end loop;
end $$;

-- What is being prepared is the leader's own.
create policy reading on network_assignment for select using (
  app_is_system() or may_lead_network(network_id) or exists (
    select from network n where n.id = network_id
      and (state <> 'draft' or n.leader = any ((select app_parties())::text[]))
  )
);
create policy writing on network_assignment for all using (may_lead_network(network_id))
  with check (may_lead_network(network_id));

create policy reading on network_assignment_pair for select using (
  app_is_system() or exists (select from network_assignment a where a.id = assignment_id)
);
create policy writing on network_assignment_pair for all using (
  exists (select from network_assignment a where a.id = assignment_id and may_lead_network(a.network_id))
) with check (
  exists (select from network_assignment a where a.id = assignment_id and may_lead_network(a.network_id))
);

-- A draft is read by the body's own people alone; what is delivered by the leader's, and by the others where it is shared.
create policy reading on network_hand_in for select using (
  app_is_system() or body_id = any ((select app_parties())::text[]) or state = 'delivered' and exists (
    select from network_assignment a join network n on n.id = a.network_id where a.id = assignment_id
      and (a.is_shared or n.leader = any ((select app_parties())::text[]))
  )
);
create policy answering on network_hand_in for all using (
  exists (select from network_assignment a where a.id = assignment_id and may_answer_in_network(a.network_id, body_id))
) with check (
  exists (select from network_assignment a where a.id = assignment_id and may_answer_in_network(a.network_id, body_id))
);

-- Whether something is the body's own, as far as whoever asks may see it.
create function is_own_thing(kind text, thing uuid, body text) returns boolean language sql stable as $$
  select case when is_own_thing.kind = 'procurement'
    then exists (select from procurement p where p.id = thing and body = any (p.readers))
    else exists (select from plan_item i where i.id = thing and i.body_id = body and i.kind = is_own_thing.kind)
  end
$$;
create policy reading on network_hand_in_thing for select using (
  app_is_system() or exists (select from network_hand_in h where h.id = hand_in_id)
);
create policy attaching on network_hand_in_thing for insert with check (
  exists (
    select from network_hand_in h join network_assignment a on a.id = h.assignment_id where h.id = hand_in_id
      and may_answer_in_network(a.network_id, h.body_id) and is_own_thing(kind, thing_id, h.body_id)
  )
);
create policy removing on network_hand_in_thing for delete using (
  exists (
    select from network_hand_in h join network_assignment a on a.id = h.assignment_id where h.id = hand_in_id
      and may_answer_in_network(a.network_id, h.body_id)
  )
);

create policy reading on network_feedback for select using (
  app_is_system() or exists (select from network_hand_in h where h.id = hand_in_id)
);
-- Said for one's own body or by those who lead; those who lead may delete what anybody has said.
create policy saying on network_feedback for insert with check (
  exists (
    select from network_hand_in h join network_assignment a on a.id = h.assignment_id where h.id = hand_in_id
      and case when body_id is null then may_lead_network(a.network_id)
        else may_answer_in_network(a.network_id, network_feedback.body_id) end
  )
);
create policy deleting on network_feedback for delete using (
  exists (
    select from network_hand_in h join network_assignment a on a.id = h.assignment_id where h.id = hand_in_id
      and (may_lead_network(a.network_id) or may_answer_in_network(a.network_id, network_feedback.body_id))
  )
);
