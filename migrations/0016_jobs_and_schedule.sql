-- Why long work failed; what is done at fixed times of the Norwegian clock; links that end the weekly letter.
alter table job add column failure text;
create index job_ended on job (ended_at) where ended_at is not null;

-- One row for each task with a fixed time. An occasion is written as the clock on the wall shows it, `2026-11-23T07:00`,
-- so that it names the same occasion in summer and winter time.
create table scheduled_task (
  task text primary key,
  -- The last occasion that was done; at first the one before the task was known, so that nothing is owed.
  done_occasion text not null,
  done_at timestamptz,
  -- The occasion that somebody is at, and until when nobody else takes it.
  taken_occasion text,
  taken_until timestamptz,
  taken_by text
);
alter table scheduled_task enable row level security;
alter table scheduled_task force row level security;
create policy system_only on scheduled_task using (app_is_system());

-- Each weekly letter has a link of its own that ends the letters without signing in. Kept as SHA-256 only.
create table digest_link (
  token_hash text primary key,
  person_id uuid not null references person (id) on delete cascade,
  created_at timestamptz not null
);
create index digest_link_person on digest_link (person_id);
create index digest_link_created on digest_link (created_at);
alter table digest_link enable row level security;
alter table digest_link force row level security;
create policy own on digest_link using (app_is_system() or person_id = app_person());

-- Keeping to the times of docs/drift/lagring-og-sletting.md reads these by age.
create index notice_read on notice (read_at) where read_at is not null;
create index sign_in_attempt_at on sign_in_attempt (at);
create index sign_in_ceremony_expires on sign_in_ceremony (expires_at);
