-- Work that is divided: its parts are jobs of their own in the same line, taken by whoever is free. Meanwhile the job they are
-- parts of is running and nobody's (worker is null).
alter table job
  add column parent uuid references job (id) on delete cascade,
  -- How many workers have gone silent over it since somebody asked for it.
  add column lost smallint not null default 0;
create index job_parent on job (parent) where parent is not null;

-- What a part works on and what came of it, packed. For the program alone; gone with the part.
create table job_part (
  job_id uuid primary key references job (id) on delete cascade,
  material bytea not null,
  product bytea
);
alter table job_part enable row level security;
alter table job_part force row level security;
create policy working on job_part using (app_is_system()) with check (app_is_system());
