-- What participants of a network want to talk about: topics they propose, what is said about them, votes, and the programme that
-- is made of it. Who has voted and what was voted lie apart: see docs/decisions/0025.

-- The last numbers given in each network; who needs one holds the network's lock.
create table network_topics (
  network_id uuid primary key references network (id) on delete cascade,
  last_topic integer not null default 0,
  last_vote smallint not null default 0,
  last_programme smallint not null default 0
);

create table network_topic (
  id uuid primary key default uuidv7(),
  network_id uuid not null references network (id) on delete cascade,
  number integer not null check (number between 1 and 32000),
  title text not null check (title <> '' and length(title) <= 120),
  why text not null default '' check (length(why) <= 600),
  -- Whose people proposed it; null: those who lead the network. A service or a role, never a name.
  body_id text references body (id),
  role text not null default '' check (length(role) <= 80),
  proposed_on date not null,
  aside_reason text check (aside_reason <> '' and length(aside_reason) <= 500),
  unique (network_id, number)
);

create table network_topic_comment (
  id uuid primary key default uuidv7(),
  topic_id uuid not null references network_topic (id) on delete cascade,
  body_id text references body (id),
  role text not null default '' check (length(role) <= 80),
  text text not null check (text <> '' and length(text) <= 600),
  said_on date not null
);
create index network_topic_comment_topic on network_topic_comment (topic_id, id);

create table network_vote (
  id uuid primary key default uuidv7(),
  network_id uuid not null references network (id) on delete cascade,
  number smallint not null check (number > 0),
  method text not null check (method in ('dots', 'approval')),
  -- Who has a ballot.
  unit text not null check (unit in ('body', 'participant')),
  is_anonymous boolean not null,
  -- Whether anonymous ballots say small or large: only where each side has voters enough.
  keeps_sides boolean not null,
  opened_on date not null,
  -- The last day to vote.
  ends_on date not null,
  closed_on date,
  -- How many have voted.
  voted integer not null default 0,
  unique (network_id, number),
  unique (id, is_anonymous),
  check (ends_on >= opened_on)
);
create index network_vote_due on network_vote (ends_on) where closed_on is null;

-- What is voted on, as it read when the vote was opened.
create table network_vote_topic (
  vote_id uuid not null references network_vote (id) on delete cascade,
  topic_id uuid not null references network_topic (id) on delete cascade,
  number integer not null,
  title text not null,
  primary key (vote_id, topic_id)
);

-- That a body or a participant has voted, and the day it was first done. Nothing of what was voted.
create table network_turnout (
  vote_id uuid not null references network_vote (id) on delete cascade,
  voter text not null,
  body_id text not null references body (id),
  voted_on date not null,
  primary key (vote_id, voter)
);

-- Anonymous ballots: no voter, no time, an id that says nothing. Every ballot that is cast or changed deals all ballots of its
-- vote out anew among the rows, so neither id, place nor transaction says which came when. Half the page is left free, so that
-- dealing them out does not make the table grow.
create table network_ballot (
  id uuid primary key default gen_random_uuid(),
  vote_id uuid not null,
  is_anonymous boolean not null default true check (is_anonymous),
  side text check (side in ('small', 'large')),
  -- Numbers of the topics, in their own order.
  topics integer[] not null check (cardinality(topics) > 0),
  -- SHA-256 of the code by which whoever cast it may change it; gone once the vote is closed.
  code_hash text,
  foreign key (vote_id, is_anonymous) references network_vote (id, is_anonymous) on delete cascade
) with (fillfactor = 45);
create index network_ballot_vote on network_ballot (vote_id);

-- Open ballots: everybody in the network sees them.
create table network_open_ballot (
  vote_id uuid not null,
  is_anonymous boolean not null default false check (not is_anonymous),
  voter text not null,
  body_id text not null references body (id),
  side text not null check (side in ('small', 'large')),
  topics integer[] not null check (cardinality(topics) > 0),
  primary key (vote_id, voter),
  foreign key (vote_id, is_anonymous) references network_vote (id, is_anonymous) on delete cascade
);

create table network_programme (
  id uuid primary key default uuidv7(),
  network_id uuid not null references network (id) on delete cascade,
  number smallint not null check (number > 0),
  -- The vote it is built from; null: set without one, and the reason says why.
  vote_id uuid references network_vote (id) on delete cascade,
  -- Why there was no vote, or why it was changed; empty for the first one after a vote.
  reason text not null default '' check (length(reason) <= 500),
  set_on date not null,
  unique (network_id, number),
  check (vote_id is not null or reason <> '')
);

create table network_programme_topic (
  programme_id uuid not null references network_programme (id) on delete cascade,
  topic_id uuid not null references network_topic (id) on delete cascade,
  place smallint not null check (place > 0),
  is_chosen boolean not null,
  basis text not null check (basis in ('votes', 'small', 'leader')),
  reason text not null default '' check (length(reason) <= 500),
  primary key (programme_id, topic_id),
  check (basis <> 'leader' or reason <> '')
);

-- Row-level security ------------------------------------------------------------------------------------------------
do $$
declare own text;
begin
  foreach own in array array['network_topics', 'network_topic', 'network_topic_comment', 'network_vote', 'network_vote_topic',
    'network_turnout', 'network_ballot', 'network_open_ballot', 'network_programme', 'network_programme_topic'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
  end loop;
  foreach own in array array['network_topic', 'network_vote', 'network_programme'] loop
    execute format('create policy reading on %I for select using (
      (select app_is_system()) or exists (select from network n where n.id = network_id))', own);
  end loop;
end $$;

create policy counting on network_topics for all using (
  (select app_is_system()) or exists (select from network n where n.id = network_id)
) with check (
  (select app_is_system()) or exists (select from network n where n.id = network_id)
);

-- Those who lead write every topic; a body's people those of their own.
create policy by_leader on network_topic for all using (may_lead_network(network_id))
  with check (may_lead_network(network_id));
create policy proposing on network_topic for all using (may_answer_in_network(network_id, body_id))
  with check (may_answer_in_network(network_id, body_id));

create policy reading on network_topic_comment for select using (
  (select app_is_system()) or exists (select from network_topic t where t.id = topic_id)
);
create policy saying on network_topic_comment for all using (
  exists (select from network_topic t where t.id = topic_id
    and (may_lead_network(t.network_id) or may_answer_in_network(t.network_id, network_topic_comment.body_id)))
) with check (
  exists (select from network_topic t where t.id = topic_id
    and (may_lead_network(t.network_id) or may_answer_in_network(t.network_id, network_topic_comment.body_id)))
);

create policy by_leader on network_vote for all using (may_lead_network(network_id))
  with check (may_lead_network(network_id));
create policy reading on network_vote_topic for select using (
  (select app_is_system()) or exists (select from network_vote v where v.id = vote_id)
);
create policy opening on network_vote_topic for insert with check (
  exists (select from network_vote v where v.id = vote_id and may_lead_network(v.network_id))
);

-- Which bodies have voted is seen by all; which participants have, by themselves alone. The program writes it for whoever votes.
create policy reading on network_turnout for select using (
  (select app_is_system())
  or exists (select from network_vote v where v.id = vote_id and v.unit = 'body')
  or exists (select from network_participant p where p.id::text = voter and p.person_id = (select app_person()))
);
create policy voting on network_turnout for all using ((select app_is_system())) with check ((select app_is_system()));

-- Nobody sees an anonymous ballot: the program counts them.
create policy counting on network_ballot for all using ((select app_is_system())) with check ((select app_is_system()));
create policy reading on network_open_ballot for select using (
  (select app_is_system()) or exists (select from network_vote v where v.id = vote_id)
);
create policy voting on network_open_ballot for all using ((select app_is_system())) with check ((select app_is_system()));

create policy by_leader on network_programme for all using (may_lead_network(network_id))
  with check (may_lead_network(network_id));
create policy reading on network_programme_topic for select using (
  (select app_is_system()) or exists (select from network_programme p where p.id = programme_id)
);
create policy setting on network_programme_topic for insert with check (
  exists (select from network_programme p where p.id = programme_id and may_lead_network(p.network_id))
);
