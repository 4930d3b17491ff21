-- What published notices tell of bodies: notices somebody has read in, and for each body named in one the contracts it
-- signed and the procurements it announced. A body says whether each is right; only then it is in its plan.

create table imported_notice (
  id uuid primary key default uuidv7(),
  -- The notice's own identifier and version; where it has none, who, what and when, folded.
  recognition text not null unique,
  -- What it is called where it is published.
  label text not null check (label <> ''),
  source text not null check (source in ('eforms', 'doffinList')),
  title text not null,
  buyers text[] not null,
  published_on date,
  url text check (url like 'https://%'),
  imported_at timestamptz not null,
  imported_by text not null
);

create table found_agreement (
  id uuid primary key default uuidv7(),
  body_id text not null references body (id),
  notice_id uuid not null references imported_notice (id),
  -- The same contract told by a newer notice has the same key.
  key text not null,
  kind text not null check (kind in ('agreement', 'procurement')),
  -- FoundFacts of planning/found/model.ts.
  facts jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'rejected')),
  decided_at timestamptz,
  decided_by text,
  -- What it is in the plan.
  item_id uuid references plan_item (id) on delete set null,
  -- Added just as the notice told it: taking the answer back removes it.
  made_item boolean not null default false,
  unique (body_id, key),
  check ((state = 'waiting') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check (state = 'confirmed' or item_id is null)
);
create index found_agreement_body on found_agreement (body_id, state);
create index found_agreement_notice on found_agreement (notice_id);
create index found_agreement_item on found_agreement (item_id) where item_id is not null;

-- A body sees what was found for it and answers; only the program writes what notices say.
alter table found_agreement enable row level security;
alter table found_agreement force row level security;
create policy reading on found_agreement for select using (
  app_is_system() or body_id = any ((select app_parties())::text[])
);
create policy finding on found_agreement for all using (app_is_system()) with check (app_is_system());
create policy answering on found_agreement for update
  using (body_id = any ((select app_writing_parties())::text[]))
  with check (body_id = any ((select app_writing_parties())::text[]));

alter table imported_notice enable row level security;
alter table imported_notice force row level security;
create policy reading on imported_notice for select using (
  app_is_system() or exists (select from found_agreement f where f.notice_id = imported_notice.id)
);
create policy finding on imported_notice for all using (app_is_system()) with check (app_is_system());
