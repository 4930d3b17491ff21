-- What people work with around a joint procurement: files they have put in, tasks, comments, and what has been taken out to the
-- archive. Bytes lie in the file store outside the database, under their checksums.
create table procurement_file (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references procurement (id) on delete cascade,
  number integer not null check (number > 0),
  -- What it belongs to: a part (`procurement`, `lots`) or an object of one (`need:3`, `mandate:5007`).
  place text not null check (place ~ '^[a-z]+(:[A-Za-z0-9-]{1,60})?$'),
  -- Both are emptied when the file is deleted: a name may be what had to go.
  title text not null check (length(title) <= 200),
  file_name text not null check (length(file_name) <= 120),
  kind text not null check (kind in ('pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'png', 'jpg', 'csv', 'txt')),
  bytes integer not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- lead: whoever leads and the party it came from · members: whoever sees the procurement · public: everybody.
  readers text not null check (readers in ('lead', 'members', 'public')),
  -- Id of a row of data/exemption-paragraphs.csv; null: open to the public in the archive.
  exemption text check (length(exemption) <= 60),
  scan text not null check (scan in ('unchecked', 'clean', 'stopped')),
  scanned_at timestamptz,
  -- For whom it was put in.
  party text not null,
  uploaded_at timestamptz not null,
  -- As in the audit log.
  uploaded_by text not null,
  -- The entry of the ledger that tells all of it; null: it is not public.
  entry integer,
  removed_at timestamptz,
  -- The party that deleted it.
  removed_by text,
  unique (procurement_id, number),
  check ((readers = 'public') = (entry is not null)),
  check ((scan = 'unchecked') = (scanned_at is null)),
  check ((removed_at is null) = (removed_by is null)),
  check (removed_at is null or entry is null),
  check ((removed_at is null) = (title <> '' and file_name <> ''))
);
create index procurement_file_sha256 on procurement_file (sha256) where removed_at is null;

create table procurement_task (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references procurement (id) on delete cascade,
  number integer not null check (number > 0),
  place text not null check (place ~ '^[a-z]+(:[A-Za-z0-9-]{1,60})?$'),
  title text not null check (title <> '' and length(title) <= 200),
  -- Who is to do it: a party, and somebody there where one is named.
  doer text not null,
  person_id uuid references person (id),
  due_on date,
  -- Who wrote it.
  party text not null,
  created_at timestamptz not null,
  created_by text not null,
  done_at timestamptz,
  done_by text,
  version integer not null default 1,
  unique (procurement_id, number),
  check ((done_at is null) = (done_by is null))
);
create index procurement_task_waiting on procurement_task (doer, due_on) where done_at is null;
create index procurement_task_person on procurement_task (person_id) where person_id is not null;

create table procurement_comment (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references procurement (id) on delete cascade,
  number integer not null check (number > 0),
  place text not null check (place ~ '^[a-z]+(:[A-Za-z0-9-]{1,60})?$'),
  -- Emptied when it is withdrawn.
  text text not null check (length(text) <= 4000),
  party text not null,
  person_id uuid references person (id),
  -- Parties that were told of it.
  mentions text[] not null,
  at timestamptz not null,
  changed_at timestamptz,
  withdrawn_at timestamptz,
  unique (procurement_id, number),
  check ((withdrawn_at is null) = (text <> ''))
);
create index procurement_comment_person on procurement_comment (person_id) where person_id is not null;

-- A package for the archive. Equal content is the same package; each time it is taken out is told in the log.
create table procurement_export (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references procurement (id) on delete cascade,
  number integer not null check (number > 0),
  file_name text not null check (file_name <> '' and length(file_name) <= 200),
  bytes integer not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  entries integer not null check (entries > 0),
  documents integer not null check (documents >= 0),
  party text not null,
  made_at timestamptz not null,
  made_by text not null,
  -- From 1 for each party that takes it out.
  unique (procurement_id, party, number),
  unique (procurement_id, party, sha256)
);

-- Which files are in the archive by a package: they are not deleted here.
create table procurement_export_file (
  export_id uuid not null references procurement_export (id) on delete cascade,
  file_id uuid not null references procurement_file (id) on delete cascade,
  primary key (export_id, file_id)
);
create index procurement_export_file_file on procurement_export_file (file_id);

-- What was put in is never exchanged for something else.
create function keep_procurement_file() returns trigger language plpgsql as $$
begin
  if new.sha256 <> old.sha256 or new.bytes <> old.bytes or new.kind <> old.kind or new.number <> old.number
    or new.procurement_id <> old.procurement_id or new.party <> old.party
    or (old.removed_at is not null and new.removed_at is distinct from old.removed_at)
    or (old.entry is not null and new.entry is distinct from old.entry) then
    raise exception 'a file of a procurement is never changed';
  end if;
  return new;
end $$;
create trigger procurement_file_unchanged before update on procurement_file
  for each row execute function keep_procurement_file();

do $$
declare own text;
begin
  foreach own in array array['procurement_file', 'procurement_task', 'procurement_comment', 'procurement_export',
    'procurement_export_file'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
  end loop;
  foreach own in array array['procurement_task', 'procurement_comment'] loop
    execute format('create policy reading on %I for select using (
      app_is_system() or exists (select from procurement p where p.id = procurement_id)
    )', own);
    execute format('create policy removing on %I for delete using (app_is_system())', own);
  end loop;
end $$;

create policy reading on procurement_file for select using (
  app_is_system() or exists (
    select from procurement p where p.id = procurement_id and (
      procurement_file.readers <> 'lead'
      or p.party = any ((select app_parties())::text[])
      or procurement_file.party = any ((select app_parties())::text[])
    )
  )
);
-- What is shown to everybody has its entry in the ledger: the program alone writes that.
create policy adding on procurement_file for insert with check (
  app_is_system() or party = any ((select app_writing_parties())::text[]) and app_writes_procurement(procurement_id)
    and readers <> 'public'
);
create policy changing on procurement_file for update using (
  app_is_system() or party = any ((select app_writing_parties())::text[]) and app_writes_procurement(procurement_id)
  or exists (
    select from procurement p where p.id = procurement_id and p.party = any ((select app_writing_parties())::text[])
  )
) with check (
  app_is_system() or readers <> 'public' and (
    party = any ((select app_writing_parties())::text[]) and app_writes_procurement(procurement_id)
    or exists (
      select from procurement p where p.id = procurement_id and p.party = any ((select app_writing_parties())::text[])
    )
  )
);
create policy removing on procurement_file for delete using (app_is_system());

create policy adding on procurement_task for insert with check (
  app_is_system() or party = any ((select app_writing_parties())::text[]) and app_writes_procurement(procurement_id)
);
create policy changing on procurement_task for update using (app_is_system() or app_writes_procurement(procurement_id));

create policy adding on procurement_comment for insert with check (
  app_is_system() or party = any ((select app_writing_parties())::text[]) and app_writes_procurement(procurement_id)
);
create policy changing on procurement_comment for update using (
  app_is_system() or party = any ((select app_writing_parties())::text[])
);

create policy reading on procurement_export for select using (
  app_is_system() or party = any ((select app_parties())::text[])
    and exists (select from procurement p where p.id = procurement_id)
);
create policy making on procurement_export for insert with check (
  app_is_system() or party = any ((select app_writing_parties())::text[]) and app_writes_procurement(procurement_id)
);
create policy removing on procurement_export for delete using (app_is_system());
create policy reading on procurement_export_file for select using (
  app_is_system() or exists (select from procurement_export e where e.id = export_id)
    or exists (select from procurement_file f where f.id = file_id)
);
create policy adding on procurement_export_file for insert with check (
  app_is_system() or exists (
    select from procurement_export e where e.id = export_id and e.party = any ((select app_writing_parties())::text[])
  )
);
create policy removing on procurement_export_file for delete using (app_is_system());
