-- Groups found from live plans, the proposals made of them, what each body answers and what is worked out each time.

-- One calculation with all it rests on, so that it can be worked out again and give the same answer byte for byte.
create table planning_run (
  id uuid primary key default uuidv7(),
  -- Who ran it; nobody else sees it.
  party text not null,
  is_demo boolean not null,
  -- Null: every category.
  category text,
  -- members: of one cooperation; near: within so many minutes by road; country: everybody.
  area text not null check (area in ('members', 'near', 'country')),
  cooperation text,
  minutes smallint check (minutes > 0),
  seed integer not null,
  -- The program that worked it out.
  program text not null,
  -- JSON exactly as written: the needs with all that they meet, the parameters, the plan (null until it is found).
  inputs text not null,
  parameters text not null,
  plan text,
  needs integer not null,
  bodies integer not null,
  -- Of the plan, for lists.
  groups integer,
  saving bigint,
  job_id uuid references job (id) on delete set null,
  created_at timestamptz not null,
  created_by text not null,
  -- The last time it was worked out again, and whether the answer was the same.
  repeated_at timestamptz,
  is_repeated_same boolean,
  check ((area = 'members') = (cooperation is not null)),
  check ((area = 'near') = (minutes is not null))
);
create index planning_run_party on planning_run (party, created_at desc);

create table group_proposal (
  id uuid primary key default uuidv7(),
  -- Who proposes it.
  party text not null,
  is_demo boolean not null,
  -- Whose people may read it: the proposing party and, once it is sent, the bodies asked.
  readers text[] not null,
  run_id uuid references planning_run (id) on delete set null,
  category text not null,
  -- The body proposed to lead; one of the members.
  lead text not null references body (id),
  -- Calendar quarter counted from 2020 Q1 = 0, as proposed.
  start_quarter smallint not null,
  message text not null default '',
  -- The last day to answer.
  deadline date,
  state text not null check (state in ('draft', 'sent', 'agreed', 'declined', 'expired', 'withdrawn')),
  version integer not null default 1,
  created_at timestamptz not null,
  created_by text not null,
  sent_at timestamptz,
  ended_at timestamptz,
  check (state = 'draft' or sent_at is not null or state = 'withdrawn'),
  check (sent_at is null or deadline is not null),
  check ((ended_at is null) = (state in ('draft', 'sent')))
);
create index group_proposal_readers on group_proposal using gin (readers);
create index group_proposal_waiting on group_proposal (deadline) where state = 'sent';

create table proposal_member (
  proposal_id uuid not null references group_proposal (id) on delete cascade,
  body_id text not null references body (id),
  -- What the proposal is about, as others may see it: [{id, title, value, termMonths, starts, preferredStart}].
  needs jsonb not null,
  -- shared: the body shows the value to others; assumed: the usual one; own: given for this proposal, see proposal_figure.
  basis text not null check (basis in ('shared', 'assumed', 'own')),
  answer text not null default 'none' check (answer in ('none', 'interested', 'not', 'needsMore')),
  comment text not null default '',
  answered_at timestamptz,
  answered_by text,
  version integer not null default 1,
  primary key (proposal_id, body_id),
  check ((answer = 'none') = (answered_at is null))
);
create index proposal_member_body on proposal_member (body_id);

-- The yearly value that a body gives for one proposal, in øre excluding VAT. The others are shown sums only.
create table proposal_figure (
  proposal_id uuid not null,
  body_id text not null,
  annual_value bigint not null check (annual_value > 0),
  given_at timestamptz not null,
  given_by text not null,
  primary key (proposal_id, body_id),
  foreign key (proposal_id, body_id) references proposal_member (proposal_id, body_id) on delete cascade
);

-- What was worked out after something changed. Sums only: what is one body's stands in proposal_share.
create table proposal_revision (
  proposal_id uuid not null references group_proposal (id) on delete cascade,
  number smallint not null,
  made_at timestamptz not null,
  -- Which state of proposal and answers it was made of.
  made_of text not null,
  -- JSON: {reason, answers: [[body, answer]], whole, interested}; the last two are sums or null.
  figures jsonb not null,
  primary key (proposal_id, number)
);

create table proposal_share (
  proposal_id uuid not null,
  number smallint not null,
  body_id text not null references body (id),
  -- JSON: {value, basis, whole, interested}; the last two are the body's part or null.
  share jsonb not null,
  primary key (proposal_id, number, body_id),
  foreign key (proposal_id, number) references proposal_revision (proposal_id, number) on delete cascade
);

-- What a revision was worked out from, as JSON exactly as written: for the program alone, since it holds everybody's values.
create table proposal_revision_input (
  proposal_id uuid not null,
  number smallint not null,
  program text not null,
  inputs text not null,
  primary key (proposal_id, number),
  foreign key (proposal_id, number) references proposal_revision (proposal_id, number) on delete cascade
);

-- A personal link for a contact without an account. The secret is kept as SHA-256 only.
create table proposal_link (
  id uuid primary key default uuidv7(),
  token_hash text not null unique,
  proposal_id uuid not null,
  body_id text not null,
  email text not null check (email = lower(email) and email like '%_@_%'),
  is_demo boolean not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  foreign key (proposal_id, body_id) references proposal_member (proposal_id, body_id) on delete cascade
);
create index proposal_link_proposal on proposal_link (proposal_id, body_id);
create index proposal_link_expires on proposal_link (expires_at);

-- Row-level security ------------------------------------------------------------------------------------------------
do $$
declare own text;
begin
  foreach own in array array['planning_run', 'group_proposal', 'proposal_member', 'proposal_figure', 'proposal_revision',
    'proposal_share', 'proposal_revision_input', 'proposal_link'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
  end loop;
end $$;

create policy reading on planning_run for select using (
  app_is_system() or party = any ((select app_parties())::text[])
);
create policy writing on planning_run for all using (
  app_is_system() or party = any ((select app_writing_parties())::text[])
) with check (
  app_is_system() or party = any ((select app_writing_parties())::text[])
);

create policy reading on group_proposal for select using (
  app_is_system() or readers && (select app_parties())::text[]
);
create policy writing on group_proposal for all using (
  app_is_system() or party = any ((select app_writing_parties())::text[])
) with check (
  app_is_system() or party = any ((select app_writing_parties())::text[])
);

-- Whoever sees the proposal sees who is asked and what each answers. The proposing party writes the members of a draft,
-- each body its own answer.
create policy reading on proposal_member for select using (
  app_is_system() or exists (select from group_proposal p where p.id = proposal_id)
);
create policy drafting on proposal_member for all using (
  app_is_system() or exists (
    select from group_proposal p
    where p.id = proposal_id and p.state = 'draft' and p.party = any ((select app_writing_parties())::text[])
  )
) with check (
  app_is_system() or exists (
    select from group_proposal p
    where p.id = proposal_id and p.state = 'draft' and p.party = any ((select app_writing_parties())::text[])
  )
);
create policy answering on proposal_member for update using (
  body_id = any ((select app_writing_parties())::text[])
) with check (
  body_id = any ((select app_writing_parties())::text[])
);

create policy reading on proposal_figure for select using (
  app_is_system() or body_id = any ((select app_parties())::text[])
);
create policy writing on proposal_figure for all using (
  app_is_system() or body_id = any ((select app_writing_parties())::text[])
) with check (
  app_is_system() or body_id = any ((select app_writing_parties())::text[])
);

create policy reading on proposal_revision for select using (
  app_is_system() or exists (select from group_proposal p where p.id = proposal_id)
);
create policy reading on proposal_share for select using (
  app_is_system() or (
    body_id = any ((select app_parties())::text[]) and exists (select from group_proposal p where p.id = proposal_id)
  )
);
create policy working_out on proposal_revision for all using (app_is_system()) with check (app_is_system());
create policy working_out on proposal_share for all using (app_is_system()) with check (app_is_system());
create policy working_out on proposal_revision_input for all using (app_is_system()) with check (app_is_system());

create policy asking on proposal_link for all using (
  app_is_system() or exists (
    select from group_proposal p where p.id = proposal_id and p.party = any ((select app_writing_parties())::text[])
  )
) with check (
  app_is_system() or exists (
    select from group_proposal p where p.id = proposal_id and p.party = any ((select app_writing_parties())::text[])
  )
);
