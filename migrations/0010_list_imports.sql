-- Lists that a party brings into the register: the file's rows, what saving them would do, and what undoing it needs.
-- What is staged lies in pieces of a thousand rows, as JSON that one statement turns into rows of the plan.

create table list_import (
  id uuid primary key default uuidv7(),
  -- A body; or a cooperation whose list names the bodies that have delegated to it.
  party text not null,
  -- The first import of the list that this is a newer edition of; its own id where it is the first.
  list_id uuid not null,
  file_name text not null check (file_name <> ''),
  state text not null check (state in ('reading', 'refused', 'mapping', 'checking', 'checked', 'saving', 'saved',
    'undoing', 'undone', 'discarded')),
  -- Counts up with each step, so that nobody decides on something else than she saw.
  version integer not null default 1,
  -- The latest work on it.
  job_id uuid references job (id) on delete set null,
  -- Why the file cannot be read: [{code, path, facts}].
  refusal jsonb,
  -- Columns as guessed, and as a person has confirmed them.
  guess jsonb,
  mapping jsonb,
  -- Name of the saved mapping that fitted.
  mapping_name text,
  -- Of the latest check: rows, added, changed, unchanged, gone, faulty, skipped. Once saved: what was done.
  counts jsonb,
  -- How the plans looked when it was checked; other plans, and it must be checked again before it is saved.
  register_stamp text,
  -- Checked again because the plans had changed in between.
  was_outdated boolean not null default false,
  -- Chosen when it was saved: items that the list no longer has are removed.
  removes_gone boolean not null default false,
  created_at timestamptz not null,
  created_by text not null,
  saved_at timestamptz,
  saved_by text,
  undone_at timestamptz,
  undone_by text,
  -- When all but this row was deleted, by age or because it was given up.
  emptied_at timestamptz,
  is_demo boolean not null,
  check ((saved_at is null) = (saved_by is null)),
  check ((undone_at is null) = (undone_by is null))
);
create index list_import_party on list_import (party, created_at desc);
create index list_import_full on list_import (created_at) where emptied_at is null;

-- The file as it was sent, until its rows have been read.
create table list_import_file (
  import_id uuid not null references list_import (id) on delete cascade,
  place smallint not null,
  party text not null,
  bytes bytea not null,
  primary key (import_id, place)
);

create table list_import_chunk (
  import_id uuid not null references list_import (id) on delete cascade,
  -- rows: the file's, as read or mended · faulty: rows that cannot be used · added, changed, gone: what saving would do ·
  -- restored: what an undo puts back.
  kind text not null check (kind in ('rows', 'faulty', 'added', 'changed', 'gone', 'restored')),
  place smallint not null,
  party text not null,
  -- How many stand in it; of every piece but the last a thousand.
  size smallint not null check (size between 1 and 1000),
  content json not null,
  -- Rows of plan_deadline and need_share that belong to the items of `content`.
  deadlines json,
  shares json,
  primary key (import_id, kind, place)
);

-- Every item that a saved import touched, for undoing it.
create table list_import_item (
  import_id uuid not null references list_import (id) on delete cascade,
  item_id uuid not null,
  party text not null,
  body_id text not null,
  effect text not null check (effect in ('added', 'changed', 'gone')),
  -- The item's version as the import left it: another one means that somebody has changed it since.
  version_after integer not null,
  -- The row as it was before; null where there was none.
  before jsonb,
  -- What an undo did. left: somebody has changed it since · missing: somebody has removed it.
  undo text check (undo in ('undone', 'left', 'missing')),
  primary key (import_id, item_id),
  check ((before is null) = (effect = 'added'))
);

-- What each column says, for lists with these headings (folded).
create table saved_mapping (
  id uuid primary key default uuidv7(),
  party text not null,
  key text not null,
  name text not null check (name <> ''),
  mapping jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null,
  unique (party, key)
);

do $$
declare own text;
begin
  foreach own in array array['list_import', 'list_import_file', 'list_import_chunk', 'list_import_item', 'saved_mapping'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
    execute format('create policy reading on %I for select using
      (app_is_system() or party = any ((select app_parties())::text[]))', own);
    execute format('create policy writing on %I for all using
      (app_is_system() or party = any ((select app_writing_parties())::text[]))
      with check (app_is_system() or party = any ((select app_writing_parties())::text[]))', own);
  end loop;
end $$;
