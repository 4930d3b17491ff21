-- Documents of a joint procurement: what has been approved, with which files; a party's own templates; and the packages that were
-- handed over. The bytes lie in the file store outside the database, under their checksums.
create table document_template (
  id uuid primary key default uuidv7(),
  -- Whose it is: a body or a cooperation.
  party text not null,
  kind text not null check (kind in ('needs', 'dialogue', 'requirements', 'participation', 'mandate', 'agreement', 'lots',
    'climate', 'contract', 'protocol')),
  version integer not null check (version > 0),
  file_name text not null check (file_name <> '' and length(file_name) <= 120),
  bytes integer not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_at timestamptz not null,
  -- As in the audit log.
  uploaded_by text not null,
  -- Set from when it is looked at and taken into use until it is taken out again.
  used_at timestamptz,
  ended_at timestamptz,
  unique (party, kind, version)
);
create unique index document_template_in_use on document_template (party, kind)
  where used_at is not null and ended_at is null;

create table procurement_document (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references procurement (id) on delete cascade,
  kind text not null check (kind in ('needs', 'dialogue', 'requirements', 'priceForm', 'participation', 'mandate', 'agreement',
    'lots', 'climate', 'contract', 'protocol')),
  version integer not null check (version > 0),
  title text not null check (title <> '' and length(title) <= 300),
  -- In order: {"title": …, "digest": …} of each part of what it was made of, to tell what has changed since.
  sections jsonb not null,
  language text not null check (language in ('nb', 'nn', 'en')),
  -- The party's own template it was made with; null: ours.
  template_id uuid references document_template (id),
  -- For whom it was approved.
  party text not null,
  approved_at timestamptz not null,
  -- As in the audit log.
  approved_by text not null,
  unique (procurement_id, kind, version)
);

create table procurement_document_file (
  document_id uuid not null references procurement_document (id) on delete cascade,
  format text not null check (format in ('docx', 'pdf', 'xlsx')),
  file_name text not null check (file_name <> '' and length(file_name) <= 200),
  bytes integer not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (document_id, format)
);

create table procurement_package (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references procurement (id) on delete cascade,
  number integer not null check (number > 0),
  file_name text not null check (file_name <> '' and length(file_name) <= 200),
  bytes integer not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  party text not null,
  made_at timestamptz not null,
  made_by text not null,
  unique (procurement_id, number),
  -- Equal content is the same package.
  unique (procurement_id, sha256)
);

do $$
declare own text;
begin
  foreach own in array array['document_template', 'procurement_document', 'procurement_document_file',
    'procurement_package'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
  end loop;
end $$;

create policy reading on document_template for select using (
  app_is_system() or party = any ((select app_parties())::text[])
);
create policy writing on document_template for all using (
  app_is_system() or party = any ((select app_writing_parties())::text[])
) with check (
  app_is_system() or party = any ((select app_writing_parties())::text[])
);

-- Whoever sees the procurement reads its documents; they are approved by those who write them, and never changed.
create policy reading on procurement_document for select using (
  app_is_system() or exists (select from procurement p where p.id = procurement_id)
);
create policy approving on procurement_document for insert with check (
  app_is_system() or party = any ((select app_writing_parties())::text[]) and app_writes_requirements(procurement_id)
);
create policy reading on procurement_document_file for select using (
  app_is_system() or exists (select from procurement_document d where d.id = document_id)
);
create policy adding on procurement_document_file for insert with check (
  app_is_system() or exists (
    select from procurement_document d where d.id = document_id and d.party = any ((select app_writing_parties())::text[])
  )
);
create policy reading on procurement_package for select using (
  app_is_system() or exists (select from procurement p where p.id = procurement_id)
);
create policy making on procurement_package for insert with check (
  app_is_system() or party = any ((select app_writing_parties())::text[]) and app_writes_requirements(procurement_id)
);
-- With the procurement they go.
create policy removing on procurement_document for delete using (app_is_system());
create policy removing on procurement_document_file for delete using (app_is_system());
create policy removing on procurement_package for delete using (app_is_system());
