-- Files of a learning network: what bodies hand in with an assignment, and the material of the parts of a gathering. Bytes lie in the
-- file store outside the database, under their checksums. Signed with bodies by what they hang on; no names of people.
create table network_file (
  id uuid primary key default uuidv7(),
  network_id uuid not null references network (id) on delete cascade,
  -- One of them: what it belongs to.
  hand_in_id uuid references network_hand_in (id) on delete cascade,
  session_id uuid references gathering_session (id) on delete cascade,
  file_name text not null check (file_name <> '' and length(file_name) <= 120),
  kind text not null check (kind in ('pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'png', 'jpg', 'csv', 'txt')),
  bytes integer not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  scan text not null check (scan in ('unchecked', 'clean', 'stopped')),
  added_at timestamptz not null,
  unique (hand_in_id, sha256),
  unique (session_id, sha256),
  check (num_nonnulls(hand_in_id, session_id) = 1)
);
create index network_file_network on network_file (network_id);
create index network_file_sha256 on network_file (sha256);

alter table network_file enable row level security;
alter table network_file force row level security;

-- Whether the actor writes what a file belongs to: her body's hand-in, or the programme of a network that she leads.
create function may_write_network_file(network uuid, hand_in uuid, session uuid) returns boolean language sql stable as $$
  select case when hand_in is not null
    then exists (
      select from network_hand_in h join network_assignment a on a.id = h.assignment_id
      where h.id = hand_in and a.network_id = network and may_answer_in_network(a.network_id, h.body_id))
    else exists (
      select from gathering_session s join gathering g on g.id = s.gathering_id
      where s.id = session and g.network_id = network and may_lead_network(g.network_id))
  end
$$;

-- Read by whoever reads what it belongs to.
create policy reading on network_file for select using (
  app_is_system()
    or exists (select from network_hand_in h where h.id = hand_in_id)
    or exists (select from gathering_session s where s.id = session_id)
);
-- A file is never exchanged for another: it is put in and taken away.
create policy adding on network_file for insert with check (may_write_network_file(network_id, hand_in_id, session_id));
create policy removing on network_file for delete using (may_write_network_file(network_id, hand_in_id, session_id));
-- What a scanner found, and the demonstration's dates.
create policy program on network_file for all using (app_is_system()) with check (app_is_system());
