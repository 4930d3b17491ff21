-- Gatherings of a learning network: when they are (asked in a poll where that helps), who comes, what is done there, what was
-- decided, and what those who came say afterwards, without their names.
create table gathering (
  id uuid primary key default uuidv7(),
  network_id uuid not null references network (id) on delete cascade,
  -- Lasting within the network; what addresses name.
  number smallint not null check (number > 0),
  -- draft: the leader prepares it · polling: participants say when they can · called: it has a time · cancelled.
  state text not null default 'draft' check (state in ('draft', 'polling', 'called', 'cancelled')),
  title text not null check (title <> '' and length(title) <= 200),
  -- What it is about, and what to bring.
  about text not null default '' check (length(about) <= 2000),
  form text not null check (form in ('physical', 'digital', 'hybrid')),
  place text not null default '' check (length(place) <= 300),
  -- Where one joins from afar.
  link text not null default '' check (length(link) <= 500),
  starts_at timestamptz,
  ends_at timestamptz,
  -- The last day to say whether one comes.
  register_by date,
  -- The last day to say when one can.
  poll_ends_on date,
  -- Why another time was taken than the one most can come to.
  time_why text not null default '' check (length(time_why) <= 500),
  cancelled_why text not null default '' check (length(cancelled_why) <= 500),
  -- Raised when what stands in calendars changes.
  sequence integer not null default 0,
  calendar_changed_at timestamptz not null,
  minutes text not null default '' check (length(minutes) <= 10000),
  minutes_at timestamptz,
  -- Own questions afterwards, answered from 1 to 6.
  own_questions text[] not null default '{}' check (cardinality(own_questions) <= 2),
  version integer not null default 1,
  created_at timestamptz not null,
  unique (network_id, number),
  check (ends_at > starts_at),
  check ((starts_at is null) = (ends_at is null)),
  check (state <> 'called' or starts_at is not null),
  check (state <> 'polling' or poll_ends_on is not null)
);

create table gathering_slot (
  id uuid primary key default uuidv7(),
  gathering_id uuid not null references gathering (id) on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- At the statement's end: all may be moved at once.
  unique (gathering_id, starts_at, ends_at) deferrable,
  check (ends_at > starts_at)
);

create table gathering_slot_answer (
  slot_id uuid not null references gathering_slot (id) on delete cascade,
  participant_id uuid not null references network_participant (id) on delete cascade,
  answer text not null check (answer in ('yes', 'ifNeeded', 'no')),
  primary key (slot_id, participant_id)
);
create index gathering_slot_answer_participant on gathering_slot_answer (participant_id);

create table gathering_registration (
  gathering_id uuid not null references gathering (id) on delete cascade,
  participant_id uuid not null references network_participant (id) on delete cascade,
  answer text not null check (answer in ('inPerson', 'digital', 'no')),
  answered_at timestamptz not null,
  primary key (gathering_id, participant_id)
);
create index gathering_registration_participant on gathering_registration (participant_id);

-- What somebody needs to take part: food, a lift, an interpreter. May tell of health, so few read it and it is soon deleted.
create table gathering_requirement (
  gathering_id uuid not null,
  participant_id uuid not null,
  text text not null check (text <> '' and length(text) <= 300),
  primary key (gathering_id, participant_id),
  foreign key (gathering_id, participant_id) references gathering_registration (gathering_id, participant_id) on delete cascade
);

create table gathering_session (
  id uuid primary key default uuidv7(),
  gathering_id uuid not null references gathering (id) on delete cascade,
  -- Order within the gathering.
  place smallint not null check (place > 0),
  minutes smallint not null check (minutes between 5 and 600),
  title text not null check (title <> '' and length(title) <= 200),
  -- Who speaks or leads, as it is to be read by all who come; may be empty.
  speaker text not null default '' check (length(speaker) <= 120),
  work_form text not null check (work_form in ('talk', 'example', 'groups', 'ownCase', 'discussion', 'supplierMeeting', 'pause')),
  -- The number of the participants' own proposal that it comes of.
  topic_number integer check (topic_number > 0),
  material_title text not null default '' check (length(material_title) <= 120),
  material_link text not null default '' check (length(material_link) <= 500),
  unique (gathering_id, place) deferrable initially deferred
);

create table gathering_decision (
  id uuid primary key default uuidv7(),
  gathering_id uuid not null references gathering (id) on delete cascade,
  number smallint not null check (number > 0),
  text text not null check (text <> '' and length(text) <= 500),
  -- Which party follows it up.
  party text not null,
  due_on date,
  topic_number integer check (topic_number > 0),
  done_on date,
  unique (gathering_id, number)
);
create index gathering_decision_due on gathering_decision (due_on) where done_on is null;

-- Who has answered afterwards, and what was answered: nothing joins the two.
create table gathering_exit_turnout (
  gathering_id uuid not null references gathering (id) on delete cascade,
  participant_id uuid not null references network_participant (id) on delete cascade,
  on_date date not null,
  primary key (gathering_id, participant_id)
);
create index gathering_exit_turnout_participant on gathering_exit_turnout (participant_id);

create table gathering_exit_answer (
  -- Without order or time.
  id uuid primary key default gen_random_uuid(),
  gathering_id uuid not null references gathering (id) on delete cascade,
  -- Of whoever answered, by the size of her body: shown only where each side has enough.
  is_small boolean not null,
  useful smallint not null check (useful between 1 and 6),
  uses text not null check (uses in ('yes', 'maybe', 'no')),
  own smallint[] not null default '{}',
  comment text not null default '' check (length(comment) <= 500)
);
create index gathering_exit_answer_gathering on gathering_exit_answer (gathering_id);

-- Secret addresses of calendars, as SHA-256: a participant's own, or a signed-in person's of one network.
create table gathering_feed (
  id uuid primary key default uuidv7(),
  token_hash text not null unique,
  network_id uuid not null references network (id) on delete cascade,
  participant_id uuid unique references network_participant (id) on delete cascade,
  person_id uuid references person (id) on delete cascade,
  party text,
  created_at timestamptz not null,
  unique (network_id, person_id, party),
  check ((participant_id is null) = (person_id is not null)),
  check ((person_id is null) = (party is null))
);
create index gathering_feed_person on gathering_feed (person_id) where person_id is not null;

-- Row-level security ------------------------------------------------------------------------------------------------
do $$
declare own text;
begin
  foreach own in array array['gathering', 'gathering_slot', 'gathering_slot_answer', 'gathering_registration',
    'gathering_requirement', 'gathering_session', 'gathering_decision', 'gathering_exit_turnout', 'gathering_exit_answer',
    'gathering_feed'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
  end loop;
end $$;

-- What is being prepared is the leader's own.
create policy reading on gathering for select using (
  app_is_system() or may_lead_network(network_id) or exists (
    select from network n where n.id = network_id
      and (state <> 'draft' or n.leader = any ((select app_parties())::text[]))
  )
);
create policy writing on gathering for all using (may_lead_network(network_id)) with check (may_lead_network(network_id));

do $$
declare own text;
begin
  foreach own in array array['gathering_slot', 'gathering_session', 'gathering_decision'] loop
    execute format('create policy reading on %I for select using (
      app_is_system() or exists (select from gathering g where g.id = gathering_id))', own);
    execute format('create policy writing on %I for all using (
      exists (select from gathering g where g.id = gathering_id and may_lead_network(g.network_id))
    ) with check (
      exists (select from gathering g where g.id = gathering_id and may_lead_network(g.network_id)))', own);
  end loop;
end $$;

-- What a participant answers is written for her: by her link, which works as the system, by her body's people or the leader's.
create function may_answer_for_participant(asked uuid) returns boolean language sql stable as $$
  select app_is_system() or exists (
    select from network_participant p where p.id = asked
      and (may_lead_network(p.network_id) or may_answer_in_network(p.network_id, p.body_id))
  )
$$;

create policy reading on gathering_slot_answer for select using (
  app_is_system() or exists (select from gathering_slot s where s.id = slot_id)
);
create policy answering on gathering_slot_answer for all using (may_answer_for_participant(participant_id))
  with check (may_answer_for_participant(participant_id));
create policy reading on gathering_registration for select using (
  app_is_system() or exists (select from gathering g where g.id = gathering_id)
);
create policy answering on gathering_registration for all using (may_answer_for_participant(participant_id))
  with check (may_answer_for_participant(participant_id));
create policy answering on gathering_requirement for all using (may_answer_for_participant(participant_id))
  with check (may_answer_for_participant(participant_id));

-- Answered by link alone, and read by those who lead the network; what was answered only as the program sums it up.
create policy reading on gathering_exit_turnout for select using (
  app_is_system() or exists (select from gathering g where g.id = gathering_id and may_lead_network(g.network_id))
);
create policy program on gathering_exit_turnout for all using (app_is_system()) with check (app_is_system());
create policy program on gathering_exit_answer for all using (app_is_system()) with check (app_is_system());

create policy own on gathering_feed for all using (app_is_system() or person_id = app_person())
  with check (app_is_system() or person_id = app_person());
