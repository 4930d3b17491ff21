-- The plan of a joint procurement in time: what its leader has chosen for each step, when political bodies meet, and a log of
-- every change with the dates it moved. What other parts know (answers, phases, activities) is read there, never kept here.
create table schedule (
  procurement_id uuid primary key references procurement (id) on delete cascade,
  -- Counts the changes: what a form is held against.
  version integer not null default 0,
  -- The day the contract is wanted to start.
  wanted_start date,
  procedure text not null default 'open' check (procedure in ('open', 'priorNotice', 'restricted')),
  -- Step by step the dates as the last change left them, JSON.
  dates jsonb not null default '{}',
  dated_on date
);

create table schedule_step (
  procurement_id uuid not null references procurement (id) on delete cascade,
  -- `tenders`, or `decision:<body>`.
  step text not null check (step <> '' and length(step) <= 80),
  -- Calendar days the work takes; null: our estimate.
  days integer check (days between 0 and 730),
  fixed_on date,
  done_on date,
  -- Which political body decides; of decisions only.
  organ text check (organ in ('council', 'executive', 'board')),
  -- Who does it; null: whoever has the task.
  responsible text,
  note text not null default '' check (length(note) <= 1000),
  primary key (procurement_id, step),
  check (organ is null or step like 'decision:%')
);

create table schedule_meeting (
  procurement_id uuid not null references procurement (id) on delete cascade,
  body_id text not null references body (id),
  organ text not null check (organ in ('council', 'executive', 'board')),
  on_date date not null,
  -- The last day to hand in papers.
  papers_by date not null check (papers_by <= on_date),
  primary key (procurement_id, body_id, organ, on_date)
);

create table schedule_change (
  procurement_id uuid not null references procurement (id) on delete cascade,
  seq integer not null check (seq > 0),
  at timestamptz not null,
  -- As in the audit log; the pseudonym stays when a person is erased.
  actor text not null,
  -- For whom it was made.
  party text not null,
  -- JSON: what was changed; and every step it moved, with before, after and why.
  edit jsonb not null,
  moved jsonb not null,
  primary key (procurement_id, seq)
);

-- The secret address by which a person follows one procurement in her own calendar, as SHA-256.
create table schedule_feed (
  person_id uuid not null references person (id) on delete cascade,
  party text not null,
  procurement_id uuid not null references procurement (id) on delete cascade,
  token_hash text not null unique,
  created_at timestamptz not null,
  primary key (person_id, party, procurement_id)
);

do $$
declare own text;
begin
  foreach own in array array['schedule', 'schedule_step', 'schedule_meeting', 'schedule_change', 'schedule_feed'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
  end loop;
  -- Everybody in the procurement reads.
  foreach own in array array['schedule', 'schedule_step', 'schedule_meeting', 'schedule_change'] loop
    execute format('create policy reading on %I for select using (
      app_is_system() or exists (select from procurement p where p.id = procurement_id)
    )', own);
  end loop;
end $$;

-- A member's change counts the version, and its dates are kept with it.
create policy counting on schedule for all using (app_writes_procurement(procurement_id))
  with check (app_writes_procurement(procurement_id));
create policy adding on schedule_change for insert with check (app_writes_procurement(procurement_id));
create policy removing on schedule_change for delete using (app_is_system());

-- The leader writes every step; what a member has been given to do is written by the program once it has been found to be allowed.
create policy by_leader on schedule_step for all using (app_leads_procurement(procurement_id))
  with check (app_leads_procurement(procurement_id));

create policy by_leader on schedule_meeting for all using (app_leads_procurement(procurement_id))
  with check (app_leads_procurement(procurement_id));
create policy own on schedule_meeting for all using (
  body_id = any ((select app_writing_parties())::text[]) and app_writes_procurement(procurement_id)
) with check (
  body_id = any ((select app_writing_parties())::text[]) and app_writes_procurement(procurement_id)
);

create policy own on schedule_feed using (app_is_system() or person_id = app_person());

-- What was changed stays as it was written.
create function keep_schedule_change() returns trigger language plpgsql as $$
begin
  raise exception 'changes of a schedule are never rewritten';
end $$;
create trigger schedule_change_unchanged before update on schedule_change
  for each row execute function keep_schedule_change();
