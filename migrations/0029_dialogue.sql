-- The market dialogue of a joint procurement: what is known of the market, activities, the suppliers that take part, slots,
-- questions, minutes and documents. What was told to whom stands in the ledger; each row here names its entry.
create table dialogue (
  procurement_id uuid primary key references procurement (id) on delete cascade,
  is_demo boolean not null,
  -- What the market is told of what is wanted.
  about text not null default '' check (length(about) <= 4000),
  -- Seen by everybody from then on; set with the first activity that is published.
  published_at timestamptz
);

-- The desk survey: what is known before anybody is asked.
create table dialogue_finding (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references dialogue (procurement_id) on delete cascade,
  kind text not null check (kind in ('supplier', 'solution', 'price', 'other')),
  text text not null check (text <> '' and length(text) <= 1000),
  -- Where it is from, and when that was so.
  source text not null check (source <> '' and length(source) <= 500),
  source_on date not null,
  created_at timestamptz not null
);
create index dialogue_finding_procurement on dialogue_finding (procurement_id, created_at);

create table dialogue_activity (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references dialogue (procurement_id) on delete cascade,
  number integer not null check (number > 0),
  kind text not null check (kind in ('notice', 'invitation', 'conference', 'oneToOne', 'written', 'hearing')),
  state text not null check (state in ('draft', 'published', 'held', 'closed')),
  title text not null check (title <> '' and length(title) <= 200),
  -- What it is about and what is asked.
  about text not null check (length(about) <= 4000),
  -- When it is held; null where it has a deadline only.
  starts_at timestamptz,
  ends_at timestamptz,
  place text not null check (length(place) <= 500),
  is_digital boolean not null,
  -- The last day to sign up, or to hand in where nobody signs up.
  reply_by date,
  -- How suppliers sign up or answer, in words.
  how_to_reply text not null check (length(how_to_reply) <= 1000),
  -- How slots are given. Announced with the activity and never changed after.
  allocation text check (allocation in ('lot', 'firstCome')),
  slot_minutes integer check (slot_minutes between 10 and 240),
  -- SHA-256 of the seed of the draw, announced before anybody signs up; and the seed once it has been drawn.
  seed_hash text check (seed_hash ~ '^[0-9a-f]{64}$'),
  seed text check (encode(sha256(convert_to(seed, 'UTF8')), 'hex') = seed_hash),
  drawn_at timestamptz,
  published_at timestamptz,
  held_at timestamptz,
  closed_at timestamptz,
  -- The entry of the ledger by which it was announced.
  entry integer,
  version integer not null default 1,
  unique (procurement_id, number),
  check ((allocation is null) = (slot_minutes is null)),
  check (allocation is null or kind = 'oneToOne'),
  check (ends_at is null or ends_at > starts_at),
  check ((state = 'draft') = (published_at is null))
);

-- The seed until it is drawn with: read by the program only.
create table dialogue_seed (
  activity_id uuid primary key references dialogue_activity (id) on delete cascade,
  seed text not null
);

-- A supplier. Until it is confirmed it takes part in nothing and nobody is told of it.
create table dialogue_participant (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references dialogue (procurement_id) on delete cascade,
  is_demo boolean not null,
  -- The organisation number.
  supplier_id text not null check (supplier_id ~ '^\d{9}$'),
  name text not null check (name <> '' and length(name) <= 200),
  created_at timestamptz not null,
  confirmed_at timestamptz,
  left_at timestamptz,
  check (left_at is null or confirmed_at is not null)
);
create unique index dialogue_participant_in on dialogue_participant (procurement_id, supplier_id)
  where confirmed_at is not null and left_at is null;
create index dialogue_participant_created on dialogue_participant (created_at) where confirmed_at is null;

-- Whom to reach at a supplier. Personal, so it stands by itself and can be erased.
create table dialogue_contact (
  participant_id uuid primary key references dialogue_participant (id) on delete cascade,
  name text not null check (length(name) <= 200),
  email text not null check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
  language text not null check (language in ('nb', 'nn', 'en')),
  changed_at timestamptz not null
);
create index dialogue_contact_email on dialogue_contact (email);

-- A supplier's personal link, as SHA-256. confirm: works once · own: to the supplier's own page.
create table dialogue_link (
  id uuid primary key default uuidv7(),
  token_hash text not null unique,
  participant_id uuid not null references dialogue_participant (id) on delete cascade,
  purpose text not null check (purpose in ('confirm', 'own')),
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index dialogue_link_participant on dialogue_link (participant_id);
create index dialogue_link_expires on dialogue_link (expires_at);

create table dialogue_sign_up (
  activity_id uuid not null references dialogue_activity (id) on delete cascade,
  participant_id uuid not null references dialogue_participant (id) on delete cascade,
  procurement_id uuid not null references dialogue (procurement_id) on delete cascade,
  at timestamptz not null,
  -- The entry of the ledger; null until the supplier is confirmed.
  entry integer,
  -- The place in the draw, from 1; those after the last slot wait in this order.
  place integer check (place > 0),
  primary key (activity_id, participant_id),
  unique (activity_id, place)
);
create index dialogue_sign_up_participant on dialogue_sign_up (participant_id);

create table dialogue_slot (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references dialogue (procurement_id) on delete cascade,
  activity_id uuid not null references dialogue_activity (id) on delete cascade,
  number integer not null check (number > 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  participant_id uuid references dialogue_participant (id) on delete set null,
  unique (activity_id, number),
  -- A supplier has one slot of an activity, and what is taken is taken by one.
  unique (activity_id, participant_id)
);
create index dialogue_slot_participant on dialogue_slot (participant_id);

create table dialogue_question (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references dialogue (procurement_id) on delete cascade,
  number integer not null check (number > 0),
  -- Who asked; shown to nobody outside.
  participant_id uuid references dialogue_participant (id) on delete set null,
  asked text not null check (asked <> '' and length(asked) <= 4000),
  asked_at timestamptz not null,
  asked_entry integer not null,
  -- As it is published, without anything that tells who asked.
  question text check (question <> '' and length(question) <= 4000),
  answer text check (answer <> '' and length(answer) <= 8000),
  answered_at timestamptz,
  answer_entry integer,
  unique (procurement_id, number),
  check ((answer is null) = (answered_at is null) and (answer is null) = (question is null))
);

-- What a supplier hands in; what it calls a secret lies apart.
create table dialogue_input (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references dialogue (procurement_id) on delete cascade,
  activity_id uuid references dialogue_activity (id) on delete set null,
  participant_id uuid references dialogue_participant (id) on delete set null,
  -- The firm as it was called then.
  supplier_name text not null,
  text text not null check (length(text) <= 20000),
  -- Where more can be read.
  address text not null check (length(address) <= 500),
  at timestamptz not null,
  entry integer not null
);
create index dialogue_input_procurement on dialogue_input (procurement_id, at);
create table dialogue_input_secret (
  input_id uuid primary key references dialogue_input (id) on delete cascade,
  procurement_id uuid not null references dialogue (procurement_id) on delete cascade,
  text text not null check (text <> '' and length(text) <= 20000),
  -- The ledger holds SHA-256 of salt and text.
  salt text not null check (salt <> '')
);

create table dialogue_minutes (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references dialogue (procurement_id) on delete cascade,
  number integer not null check (number > 0),
  activity_id uuid not null references dialogue_activity (id) on delete cascade,
  participant_id uuid references dialogue_participant (id) on delete set null,
  supplier_id text not null,
  supplier_name text not null,
  -- draft · sent to the supplier · settled: it is decided what is secret · published: all can read the rest
  state text not null check (state in ('draft', 'sent', 'settled', 'published')),
  held_at timestamptz not null,
  sent_at timestamptz,
  -- The last day to comment.
  comment_by date,
  commented_at timestamptz,
  -- What the supplier says of the whole.
  comment text not null default '' check (length(comment) <= 8000),
  settled_at timestamptz,
  published_at timestamptz,
  -- Entries of the ledger: the meeting, the minutes as they were sent, what was published.
  meeting_entry integer not null,
  sent_entry integer,
  published_entry integer,
  version integer not null default 1,
  unique (procurement_id, number),
  check ((state = 'draft') = (sent_at is null))
);

create table dialogue_paragraph (
  minutes_id uuid not null references dialogue_minutes (id) on delete cascade,
  procurement_id uuid not null references dialogue (procurement_id) on delete cascade,
  place integer not null check (place > 0),
  text text not null check (text <> '' and length(text) <= 4000),
  -- What the supplier asks: a correction, and that it is kept secret, with why.
  comment text not null default '' check (length(comment) <= 2000),
  is_marked boolean not null default false,
  marked_why text not null default '' check (length(marked_why) <= 1000),
  -- What the body has decided; null: not yet.
  decision text check (decision in ('open', 'secret')),
  decided_why text not null default '' check (length(decided_why) <= 1000),
  primary key (minutes_id, place)
);

create table dialogue_document (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references dialogue (procurement_id) on delete cascade,
  activity_id uuid not null references dialogue_activity (id) on delete cascade,
  number integer not null check (number > 0),
  title text not null check (title <> '' and length(title) <= 200),
  text text not null check (text <> '' and length(text) <= 100000),
  -- Set when it is put on hearing; it is not changed after.
  published_at timestamptz,
  entry integer,
  unique (procurement_id, number)
);

-- Row-level security ------------------------------------------------------------------------------------------------
-- Whoever leads the procurement, and whoever has been given the task of the dialogue.
create function app_leads_dialogue(asked uuid) returns boolean language sql stable as $$
  select app_is_system() or exists (
    select from procurement p where p.id = asked and (
      p.party = any ((select app_writing_parties())::text[])
      or p.state -> 'tasks' ->> 'dialogue' = any ((select app_writing_parties())::text[])
    )
  )
$$;
-- The same, also for those who only read.
create function app_is_beside_dialogue(asked uuid) returns boolean language sql stable as $$
  select app_is_system() or exists (
    select from procurement p where p.id = asked and (
      p.party = any ((select app_parties())::text[])
      or p.state -> 'tasks' ->> 'dialogue' = any ((select app_parties())::text[])
    )
  )
$$;

do $$
declare own text;
begin
  foreach own in array array['dialogue', 'dialogue_finding', 'dialogue_activity', 'dialogue_seed', 'dialogue_participant',
    'dialogue_contact', 'dialogue_link', 'dialogue_sign_up', 'dialogue_slot', 'dialogue_question', 'dialogue_input',
    'dialogue_input_secret', 'dialogue_minutes', 'dialogue_paragraph', 'dialogue_document'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
  end loop;
  -- Everybody in the procurement reads, those who lead the dialogue write.
  foreach own in array array['dialogue', 'dialogue_finding', 'dialogue_activity', 'dialogue_sign_up', 'dialogue_slot',
    'dialogue_question', 'dialogue_input', 'dialogue_minutes', 'dialogue_document'] loop
    execute format('create policy reading on %I for select using (
      app_is_system() or exists (select from procurement p where p.id = procurement_id)
    )', own);
    execute format('create policy by_leader on %I for all using (app_leads_dialogue(procurement_id))
      with check (app_leads_dialogue(procurement_id))', own);
  end loop;
end $$;

-- Suppliers that have not confirmed are nobody's business yet.
create policy reading on dialogue_participant for select using (
  app_is_system() or confirmed_at is not null and (app_is_system() or exists (select from procurement p where p.id = procurement_id))
);
create policy by_leader on dialogue_participant for all using (
  app_is_system() or confirmed_at is not null and app_leads_dialogue(procurement_id)
) with check (app_leads_dialogue(procurement_id));

create policy reading on dialogue_contact for select using (
  app_is_system() or exists (
    select from dialogue_participant p where p.id = participant_id and app_is_beside_dialogue(p.procurement_id)
  )
);
create policy by_leader on dialogue_contact for all using (
  app_is_system() or exists (
    select from dialogue_participant p where p.id = participant_id and app_leads_dialogue(p.procurement_id)
  )
) with check (
  app_is_system() or exists (
    select from dialogue_participant p where p.id = participant_id and app_leads_dialogue(p.procurement_id)
  )
);

create policy program on dialogue_link for all using (app_is_system()) with check (app_is_system());
create policy program on dialogue_seed for all using (app_is_system()) with check (app_is_system());

create policy reading on dialogue_input_secret for select using (app_is_beside_dialogue(procurement_id));
create policy program on dialogue_input_secret for all using (app_is_system()) with check (app_is_system());

-- Others in the procurement read what it is decided that all may read.
create policy reading on dialogue_paragraph for select using (
  app_is_beside_dialogue(procurement_id) or decision = 'open' and (app_is_system() or exists (select from procurement p where p.id = procurement_id))
);
create policy by_leader on dialogue_paragraph for all using (app_leads_dialogue(procurement_id))
  with check (app_leads_dialogue(procurement_id));

-- What has been announced about slots, and a seed that has been drawn with, are never changed after.
create function keep_announced_activity() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (
    new.allocation is distinct from old.allocation or new.slot_minutes is distinct from old.slot_minutes
    or new.seed_hash is distinct from old.seed_hash or old.seed is not null and new.seed is distinct from old.seed
    or new.kind <> old.kind or new.state = 'draft'
  ) then
    raise exception 'how slots are given is never changed after it is announced';
  end if;
  return new;
end $$;
create trigger dialogue_activity_announced before update on dialogue_activity
  for each row execute function keep_announced_activity();

-- A document on hearing stays as it was shown.
create function keep_heard_document() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then raise exception 'a document on hearing is never changed'; end if;
  return new;
end $$;
create trigger dialogue_document_heard before update on dialogue_document
  for each row execute function keep_heard_document();
