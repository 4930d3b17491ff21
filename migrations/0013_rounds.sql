-- The annual round: what a cooperation asks its members about, whom, and what each answers.
create table round (
  id uuid primary key default uuidv7(),
  -- The cooperation that asks.
  party text not null,
  is_demo boolean not null,
  -- Whose people may read it: the cooperation and, once it is sent, the bodies asked.
  readers text[] not null,
  title text not null check (title <> ''),
  -- What is bought in this year.
  year smallint not null check (year between 2000 and 2100),
  message text not null default '',
  -- The last day to answer.
  deadline date,
  -- What no answer means: not with the others, in reserve, or asked again.
  silence text not null check (silence in ('notWith', 'reserve', 'askAgain')),
  state text not null check (state in ('draft', 'sent', 'closed')),
  version integer not null default 1,
  created_at timestamptz not null,
  created_by text not null,
  sent_at timestamptz,
  closed_at timestamptz,
  check ((sent_at is null) = (state = 'draft')),
  check (sent_at is null or deadline is not null),
  check ((closed_at is null) = (state <> 'closed'))
);
create index round_readers on round using gin (readers);
create index round_waiting on round (deadline) where state = 'sent';

create table round_line (
  id uuid primary key default uuidv7(),
  round_id uuid not null references round (id) on delete cascade,
  place smallint not null,
  title text not null check (title <> ''),
  category text not null,
  -- The day the contract should start; null: some time in the round's year.
  starts_on date,
  -- The agreement that ends, where the line asks about one, and whose it is.
  item_id uuid,
  item_of text references body (id),
  check ((item_id is null) = (item_of is null))
);
create index round_line_round on round_line (round_id, place);

create table round_member (
  round_id uuid not null references round (id) on delete cascade,
  body_id text not null references body (id),
  -- Somebody without an account who answers by a personal link; both empty where nobody is named.
  contact_name text not null default '',
  contact_email text not null default '' check (contact_email = lower(contact_email)),
  opened_at timestamptz,
  -- The last time something was answered, and by whom, so that those who share a mailbox see each other's answers.
  answered_at timestamptz,
  answered_name text not null default '',
  delivered_at timestamptz,
  version integer not null default 1,
  primary key (round_id, body_id)
);
create index round_member_body on round_member (body_id);

create table round_answer (
  round_id uuid not null,
  line_id uuid not null references round_line (id) on delete cascade,
  body_id text not null,
  answer text not null check (answer in ('join', 'reserve', 'later', 'not')),
  -- A year.
  volume double precision check (volume > 0),
  unit text not null default '',
  -- A year, in øre excluding VAT.
  annual_value bigint check (annual_value > 0),
  -- With later: from when.
  later_on date,
  comment text not null default '',
  answered_at timestamptz not null,
  -- What closing made of it in the body's plan: the item, what the item said before (null: it is new), its version then.
  item_id uuid,
  item_before jsonb,
  item_version integer,
  undone_at timestamptz,
  primary key (line_id, body_id),
  foreign key (round_id, body_id) references round_member (round_id, body_id) on delete cascade,
  check (later_on is null or answer = 'later')
);
create index round_answer_body on round_answer (round_id, body_id);

-- A personal link for a contact without an account. The secret is kept as SHA-256 only.
create table round_link (
  id uuid primary key default uuidv7(),
  token_hash text not null unique,
  round_id uuid not null,
  body_id text not null,
  name text not null,
  email text not null check (email = lower(email) and email like '%_@_%'),
  is_demo boolean not null,
  created_at timestamptz not null,
  -- Null as long as the round is open.
  expires_at timestamptz,
  foreign key (round_id, body_id) references round_member (round_id, body_id) on delete cascade
);
create index round_link_member on round_link (round_id, body_id);

-- Row-level security ------------------------------------------------------------------------------------------------
do $$
declare own text;
begin
  foreach own in array array['round', 'round_line', 'round_member', 'round_answer', 'round_link'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
  end loop;
end $$;

create policy reading on round for select using (
  app_is_system() or readers && (select app_parties())::text[]
);
create policy writing on round for all using (
  app_is_system() or party = any ((select app_writing_parties())::text[])
) with check (
  app_is_system() or party = any ((select app_writing_parties())::text[])
);

create policy reading on round_line for select using (
  app_is_system() or exists (select from round r where r.id = round_id)
);
create policy drafting on round_line for all using (
  app_is_system() or exists (
    select from round r
    where r.id = round_id and r.state = 'draft' and r.party = any ((select app_writing_parties())::text[])
  )
) with check (
  app_is_system() or exists (
    select from round r
    where r.id = round_id and r.state = 'draft' and r.party = any ((select app_writing_parties())::text[])
  )
);

-- A body sees itself alone; whoever asks sees all. A body writes its answers, whoever asks whom it asks.
create policy reading on round_member for select using (
  app_is_system() or body_id = any ((select app_parties())::text[])
  or exists (select from round r where r.id = round_id and r.party = any ((select app_parties())::text[]))
);
create policy asking on round_member for all using (
  app_is_system() or exists (
    select from round r where r.id = round_id and r.party = any ((select app_writing_parties())::text[])
  )
) with check (
  app_is_system() or exists (
    select from round r where r.id = round_id and r.party = any ((select app_writing_parties())::text[])
  )
);
create policy answering on round_member for update using (
  body_id = any ((select app_writing_parties())::text[])
) with check (
  body_id = any ((select app_writing_parties())::text[])
);

create policy reading on round_answer for select using (
  app_is_system() or body_id = any ((select app_parties())::text[])
  or exists (select from round r where r.id = round_id and r.party = any ((select app_parties())::text[]))
);
create policy answering on round_answer for all using (
  app_is_system() or body_id = any ((select app_writing_parties())::text[])
) with check (
  app_is_system() or body_id = any ((select app_writing_parties())::text[])
);

create policy asking on round_link for all using (
  app_is_system() or exists (
    select from round r where r.id = round_id and r.party = any ((select app_writing_parties())::text[])
  )
) with check (
  app_is_system() or exists (
    select from round r where r.id = round_id and r.party = any ((select app_writing_parties())::text[])
  )
);
