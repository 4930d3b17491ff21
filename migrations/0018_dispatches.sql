-- What has been sent from or received for a party, kept as it was for its archive. Drafts are never here.

create table dispatch (
  id uuid primary key default uuidv7(),
  -- Whose archive it belongs in. What goes from one party to another is one row for each of them.
  party text not null,
  is_demo boolean not null,
  kind text not null check (kind in ('proposalSent', 'proposalAnswer', 'proposalProlonged', 'proposalEnded', 'roundSent',
    'roundAnswer', 'decisionPaper', 'needQuestion', 'needReply')),
  -- What it belongs to, `proposal:<id>`: entries with the same subject are one case.
  subject text not null,
  case_title text not null,
  -- I: received; U: sent; N: the party's own, sent to nobody.
  direction text not null check (direction in ('I', 'U', 'N')),
  title text not null check (title <> ''),
  -- The Norwegian day it was sent or received.
  on_date date not null,
  -- Parties at the other end.
  counterparts text[] not null,
  -- As it was sent; never changed.
  content text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  -- What the archive knows it as; set by a person or read back from the archive.
  case_number text check (case_number <> ''),
  journal_number text check (journal_number <> ''),
  journal_date date,
  -- A row of data/exemption-paragraphs.csv; null: open to the public.
  exemption text,
  journal_set_at timestamptz,
  journal_set_by text,
  check ((direction = 'N') = (cardinality(counterparts) = 0)),
  check ((journal_set_at is null) = (journal_set_by is null))
);
create index dispatch_party on dispatch (party, on_date desc, id desc);
create index dispatch_subject on dispatch (subject);

create table dispatch_file (
  dispatch_id uuid not null references dispatch (id) on delete cascade,
  -- From 1.
  number smallint not null check (number > 0),
  title text not null,
  file_name text not null,
  -- The file's usual ending: `docx`.
  format text not null,
  bytes bytea not null,
  -- Hexadecimal, of the bytes.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (dispatch_id, number)
);

-- A package made for the archive: which entries it holds. It is written anew each time it is fetched.
create table dispatch_export (
  id uuid primary key default uuidv7(),
  party text not null,
  is_demo boolean not null,
  from_date date,
  until_date date,
  made_at timestamptz not null,
  made_by text not null
);
create index dispatch_export_party on dispatch_export (party, made_at desc);

create table dispatch_export_item (
  export_id uuid not null references dispatch_export (id) on delete cascade,
  dispatch_id uuid not null references dispatch (id) on delete cascade,
  primary key (export_id, dispatch_id)
);
create index dispatch_export_item_dispatch on dispatch_export_item (dispatch_id);

-- Row-level security ------------------------------------------------------------------------------------------------
do $$
declare own text;
begin
  foreach own in array array['dispatch', 'dispatch_file', 'dispatch_export', 'dispatch_export_item'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
    execute format('create policy system on %I using (app_is_system()) with check (app_is_system())', own);
  end loop;
end $$;

create policy reading on dispatch for select using (party = any ((select app_parties())::text[]));
-- What it says is written by the program alone; see the trigger.
create policy journal on dispatch for update using (
  party = any ((select app_writing_parties())::text[])
) with check (
  party = any ((select app_writing_parties())::text[])
);

create policy reading on dispatch_file for select using (
  exists (select from dispatch d where d.id = dispatch_id)
);

create policy reading on dispatch_export for select using (party = any ((select app_parties())::text[]));
create policy making on dispatch_export for insert with check (
  party = any ((select app_writing_parties())::text[])
);

create policy reading on dispatch_export_item for select using (
  exists (select from dispatch_export e where e.id = export_id)
);
create policy making on dispatch_export_item for insert with check (
  exists (
    select from dispatch_export e join dispatch d on d.id = dispatch_id and d.party = e.party
    where e.id = export_id and e.party = any ((select app_writing_parties())::text[])
  )
);

-- What was sent stays as it was, whoever asks: only journal data and exemption may change.
create function refuse_dispatch_change() returns trigger language plpgsql as $$
begin
  if row(new.id, new.party, new.is_demo, new.kind, new.subject, new.case_title, new.direction, new.title, new.on_date,
      new.counterparts, new.content, new.recorded_at, new.recorded_by)
    is distinct from row(old.id, old.party, old.is_demo, old.kind, old.subject, old.case_title, old.direction, old.title,
      old.on_date, old.counterparts, old.content, old.recorded_at, old.recorded_by) then
    raise exception 'what has been sent cannot be changed';
  end if;
  return new;
end $$;
create trigger dispatch_unchanged before update on dispatch for each row execute function refuse_dispatch_change();
