-- Public access to what lies in a market dialogue: what was asked for and when it was answered, and the copies that were made.
-- Nothing tells who asked or why. A copy holds only what may be read: what was withheld is not in it.
create table access_request (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references dialogue (procurement_id) on delete cascade,
  number integer not null check (number > 0),
  -- What was asked for.
  asked_for text not null check (asked_for <> '' and length(asked_for) <= 1000),
  -- Where it lies in the body's archive.
  reference text not null check (length(reference) <= 100),
  received_on date not null,
  answered_on date check (answered_on >= received_on),
  outcome text check (outcome in ('whole', 'part', 'refused')),
  -- Id of a row of data/exemption-paragraphs.csv, where something was not shown.
  exemption text,
  version integer not null default 1,
  unique (procurement_id, number),
  check ((answered_on is null) = (outcome is null)),
  check (outcome is null or (outcome = 'whole') = (exemption is null))
);

create table access_copy (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references dialogue (procurement_id) on delete cascade,
  number integer not null check (number > 0),
  request_id uuid references access_request (id) on delete set null,
  source_kind text not null check (source_kind in ('document', 'minutes')),
  source_id uuid not null,
  title text not null check (title <> ''),
  -- In order: {"text": …} as it stands, or {"exemption": …} where it was taken out.
  paragraphs jsonb not null,
  made_at timestamptz not null,
  unique (procurement_id, number)
);

-- Whoever leads the dialogue answers.
do $$
declare own text;
begin
  foreach own in array array['access_request', 'access_copy'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
    execute format('create policy reading on %I for select using (app_is_beside_dialogue(procurement_id))', own);
    execute format('create policy by_leader on %I for all using (app_leads_dialogue(procurement_id))
      with check (app_leads_dialogue(procurement_id))', own);
  end loop;
end $$;
