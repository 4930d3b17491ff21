-- What came of a learning network, and which of its goals each of its parts serves: the chain from goal to effect.
create table network_outcome (
  network_id uuid not null references network (id) on delete cascade,
  -- Lasting within the network.
  number integer not null check (number > 0),
  proposal_id uuid references group_proposal (id) on delete cascade,
  procurement_id uuid references procurement (id) on delete cascade,
  -- Who leads it, and said that it comes of the network.
  party text not null,
  started_on date not null,
  -- Whether all in the network see what it is called, also those who are not in it.
  is_named boolean not null default false,
  tied_at timestamptz not null,
  primary key (network_id, number),
  unique (network_id, proposal_id),
  unique (network_id, procurement_id),
  check (num_nonnulls(proposal_id, procurement_id) = 1)
);
create index network_outcome_proposal on network_outcome (proposal_id) where proposal_id is not null;
create index network_outcome_procurement on network_outcome (procurement_id) where procurement_id is not null;

create table network_goal_link (
  network_id uuid not null references network (id) on delete cascade,
  goal_id uuid not null references network_goal (id) on delete cascade,
  kind text not null check (kind in ('gathering', 'topic', 'assignment', 'outcome')),
  -- The number of the gathering, topic, assignment or outcome within the network.
  ref integer not null check (ref > 0),
  tied_at timestamptz not null,
  primary key (goal_id, kind, ref)
);
create index network_goal_link_network on network_goal_link (network_id, kind, ref);

do $$
declare own text;
begin
  foreach own in array array['network_outcome', 'network_goal_link'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
    execute format('create policy reading on %I for select using (
      app_is_system() or exists (select from network n where n.id = network_id))', own);
  end loop;
end $$;

-- Whoever leads what came of it says so for itself; the network's leader may take it away.
create policy tying on network_outcome for insert with check (may_answer_in_network(network_id, party));
create policy naming on network_outcome for update using (may_answer_in_network(network_id, party))
  with check (may_answer_in_network(network_id, party));
create policy removing on network_outcome for delete using (
  may_answer_in_network(network_id, party) or may_lead_network(network_id)
);
create policy writing on network_goal_link for all using (may_lead_network(network_id))
  with check (may_lead_network(network_id));
