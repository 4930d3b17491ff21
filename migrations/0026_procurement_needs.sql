-- What a joint procurement is for: needs with lasting numbers, contributions by link from many people without accounts, and
-- what each body finds most important.

-- The last number given in each procurement; its row is the line that whoever needs a number stands in.
create table procurement_needs (
  procurement_id uuid primary key references procurement (id) on delete cascade,
  last_need integer not null default 0,
  last_contribution integer not null default 0
);

-- What needs and contributions are grouped under.
create table procurement_heading (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references procurement (id) on delete cascade,
  name text not null check (name <> '' and length(name) <= 120),
  created_at timestamptz not null,
  unique (procurement_id, name)
);

create table procurement_need (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references procurement (id) on delete cascade,
  -- Lasting: what traces to a need names it by this number.
  number integer not null check (number > 0),
  -- JSON: what is said, by its kind.
  facts jsonb not null,
  kind text not null
    check (kind in ('goal', 'userGroup', 'participant', 'situation', 'present', 'constraint', 'risk')),
  heading_id uuid references procurement_heading (id) on delete set null,
  -- Who brought it: whose people may change it besides the leader's; and in which role, never a name.
  party text not null,
  brought_by_role text not null default '' check (length(brought_by_role) <= 80),
  version integer not null default 1,
  -- Joined into another, which keeps the trace; or set aside, with why.
  merged_into uuid references procurement_need (id),
  aside_reason text check (aside_reason <> '' and length(aside_reason) <= 500),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (procurement_id, number),
  check (merged_into is null or aside_reason is null),
  check (merged_into <> id)
);
create index procurement_need_merged on procurement_need (merged_into) where merged_into is not null;

-- What each version said, so that a requirement that traces to one can be read against it.
create table procurement_need_version (
  need_id uuid not null references procurement_need (id) on delete cascade,
  version integer not null,
  facts jsonb not null,
  -- For whom it was written.
  party text not null,
  at timestamptz not null,
  primary key (need_id, version)
);

-- A link that anybody may write by. Short enough to be typed from a wall, so it is guessed for at a counted pace only; kept
-- as SHA-256.
create table procurement_needs_link (
  id uuid primary key default uuidv7(),
  token_hash text not null unique,
  procurement_id uuid not null references procurement (id) on delete cascade,
  -- Who made it.
  party text not null,
  -- Whose people it is for; null: a meeting of several bodies.
  body_id text references body (id),
  label text not null check (label <> '' and length(label) <= 120),
  is_demo boolean not null,
  created_at timestamptz not null,
  -- The last day it may be written by.
  ends_on date not null,
  closed_at timestamptz,
  -- How many contributions it has brought; its ceiling is in the program.
  contributions integer not null default 0
);
create index procurement_needs_link_procurement on procurement_needs_link (procurement_id, created_at);

create table procurement_contribution (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references procurement (id) on delete cascade,
  number integer not null check (number > 0),
  -- Empty once the link is deleted.
  link_id uuid references procurement_needs_link (id) on delete set null,
  -- What the form carried: sent twice, it is kept once.
  once_key uuid not null,
  -- Whose people it comes from; null where nobody said.
  body_id text references body (id),
  -- A service or a role, never a name.
  role text not null check (role <> '' and length(role) <= 80),
  text text not null check (text <> '' and length(text) <= 1000),
  heading_id uuid references procurement_heading (id) on delete set null,
  -- What it became part of; or why it did not.
  need_id uuid references procurement_need (id) on delete set null,
  aside_reason text check (aside_reason <> '' and length(aside_reason) <= 500),
  at timestamptz not null,
  unique (procurement_id, number),
  unique (procurement_id, once_key),
  check (need_id is null or aside_reason is null)
);
create index procurement_contribution_need on procurement_contribution (need_id) where need_id is not null;

create table procurement_vote (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references procurement (id) on delete cascade,
  number smallint not null check (number > 0),
  -- The last day to vote.
  ends_on date not null,
  opened_at timestamptz not null,
  -- Ended before its last day.
  closed_at timestamptz,
  unique (procurement_id, number)
);

-- What is voted on, as it read when the vote was opened.
create table procurement_vote_need (
  vote_id uuid not null references procurement_vote (id) on delete cascade,
  need_id uuid not null references procurement_need (id),
  version integer not null,
  primary key (vote_id, need_id)
);

-- That a body has voted, and how large it was.
create table procurement_ballot (
  vote_id uuid not null references procurement_vote (id) on delete cascade,
  body_id text not null references body (id),
  -- Of a municipality, by the register when it voted; null for others.
  inhabitants integer check (inhabitants >= 0),
  cast_at timestamptz not null,
  version integer not null default 1,
  primary key (vote_id, body_id)
);

create table procurement_ballot_choice (
  vote_id uuid not null,
  body_id text not null,
  need_id uuid not null,
  choice text not null check (choice in ('must', 'should', 'could')),
  primary key (vote_id, body_id, need_id),
  foreign key (vote_id, body_id) references procurement_ballot (vote_id, body_id) on delete cascade,
  foreign key (vote_id, need_id) references procurement_vote_need (vote_id, need_id) on delete cascade
);

-- Row-level security ------------------------------------------------------------------------------------------------
do $$
declare own text;
begin
  foreach own in array array['procurement_needs', 'procurement_heading', 'procurement_need', 'procurement_need_version',
    'procurement_needs_link', 'procurement_contribution', 'procurement_vote', 'procurement_vote_need', 'procurement_ballot',
    'procurement_ballot_choice'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
  end loop;
end $$;

create function app_leads_procurement(asked uuid) returns boolean language sql stable as $$
  select app_is_system() or exists (
    select from procurement p where p.id = asked and p.party = any ((select app_writing_parties())::text[])
  )
$$;

create policy counting on procurement_needs for all using (
  app_is_system() or exists (select from procurement p where p.id = procurement_id)
)
  with check (app_writes_procurement(procurement_id));

create policy reading on procurement_heading for select using (
  app_is_system() or exists (select from procurement p where p.id = procurement_id)
);
create policy writing on procurement_heading for all using (app_leads_procurement(procurement_id))
  with check (app_leads_procurement(procurement_id));

-- The leader's people write every need, a body's people those it has brought.
create policy reading on procurement_need for select using (
  app_is_system() or exists (select from procurement p where p.id = procurement_id)
);
create policy by_leader on procurement_need for all using (app_leads_procurement(procurement_id))
  with check (app_leads_procurement(procurement_id));
create policy bringing on procurement_need for all using (
  party = any ((select app_writing_parties())::text[]) and app_writes_procurement(procurement_id)
) with check (
  party = any ((select app_writing_parties())::text[]) and app_writes_procurement(procurement_id)
);

create policy reading on procurement_need_version for select using (
  app_is_system() or exists (select from procurement_need n where n.id = need_id)
);
create policy adding on procurement_need_version for insert with check (
  app_is_system() or party = any ((select app_writing_parties())::text[])
    and exists (select from procurement_need n where n.id = need_id and app_writes_procurement(n.procurement_id))
);

-- Whoever made a link may end it, the leader any.
create policy reading on procurement_needs_link for select using (
  app_is_system() or exists (select from procurement p where p.id = procurement_id)
);
create policy writing on procurement_needs_link for all using (
  app_leads_procurement(procurement_id) or party = any ((select app_writing_parties())::text[])
) with check (
  app_is_system() or party = any ((select app_writing_parties())::text[]) and app_writes_procurement(procurement_id)
    or app_leads_procurement(procurement_id)
);

-- What many write from their phones is read by the leader and the body it comes from; by all once it is part of a need.
-- People write it by link, which works as the system, and nobody rewrites it: the leader sorts it.
create policy reading on procurement_contribution for select using (
  app_is_system()
  or (app_is_system() or exists (select from procurement p where p.id = procurement_id)) and (
    need_id is not null or body_id = any ((select app_parties())::text[])
    or exists (select from procurement p where p.id = procurement_id and p.party = any ((select app_parties())::text[]))
  )
);
create policy adding on procurement_contribution for insert with check (app_is_system());
create policy sorting on procurement_contribution for update using (app_leads_procurement(procurement_id))
  with check (app_leads_procurement(procurement_id));
create policy removing on procurement_contribution for delete using (app_leads_procurement(procurement_id));

create policy reading on procurement_vote for select using (
  app_is_system() or exists (select from procurement p where p.id = procurement_id)
);
create policy writing on procurement_vote for all using (app_leads_procurement(procurement_id))
  with check (app_leads_procurement(procurement_id));
create policy reading on procurement_vote_need for select using (
  app_is_system() or exists (select from procurement_vote v where v.id = vote_id)
);
create policy opening on procurement_vote_need for insert with check (
  app_is_system() or exists (
    select from procurement_vote v where v.id = vote_id and app_leads_procurement(v.procurement_id)
  )
);

create function app_vote_is_over(asked uuid) returns boolean language sql stable as $$
  select exists (
    select from procurement_vote v where v.id = asked and (v.closed_at is not null or v.ends_on < app_today())
  )
$$;

-- All see who has voted. What each chose is its own until the vote is over, so that nobody votes after the others.
create policy reading on procurement_ballot for select using (
  app_is_system() or exists (select from procurement_vote v where v.id = vote_id)
);
create policy voting on procurement_ballot for all using (
  app_is_system() or body_id = any ((select app_writing_parties())::text[]) and not app_vote_is_over(vote_id)
) with check (
  app_is_system() or body_id = any ((select app_writing_parties())::text[]) and not app_vote_is_over(vote_id)
    and exists (select from procurement_vote v where v.id = vote_id and app_writes_procurement(v.procurement_id))
);
create policy reading on procurement_ballot_choice for select using (
  app_is_system() or body_id = any ((select app_parties())::text[])
  or app_vote_is_over(vote_id) and exists (select from procurement_vote v where v.id = vote_id)
);
create policy voting on procurement_ballot_choice for all using (
  app_is_system() or body_id = any ((select app_writing_parties())::text[]) and not app_vote_is_over(vote_id)
) with check (
  app_is_system() or body_id = any ((select app_writing_parties())::text[]) and not app_vote_is_over(vote_id)
);

-- What a version said stays as it was said.
create function keep_need_version() returns trigger language plpgsql as $$
begin
  raise exception 'versions of a need are never changed';
end $$;
create trigger need_version_unchanged before update on procurement_need_version
  for each row execute function keep_need_version();
