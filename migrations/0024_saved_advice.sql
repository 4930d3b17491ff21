-- Advice that a body has kept: what was said, the rules it rested on as they stood, and the answer. It is decision support,
-- may be called for in a complaint, and is therefore never edited: it is reviewed by a second person, or deleted as a whole.
create table saved_advice (
  id uuid primary key default uuidv7(),
  party text not null,
  is_demo boolean not null,
  title text not null check (title <> '' and length(title) <= 200),
  -- Of data/categories.csv; null: on no list.
  category text,
  -- The answers as the address of a consultation has them: working it out anew begins here.
  said text not null check (said <> ''),
  -- The day it was worked out for.
  on_date date not null,
  -- The alternative that was advised.
  first text not null check (first <> ''),
  facts jsonb not null,
  rules jsonb not null,
  advice jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null,
  reviewed_at timestamptz,
  reviewed_by text,
  check ((reviewed_at is null) = (reviewed_by is null)),
  -- A second person.
  check (reviewed_by <> saved_by)
);
create index saved_advice_party on saved_advice (party, saved_at desc, id desc);

alter table saved_advice enable row level security;
alter table saved_advice force row level security;
create policy system on saved_advice using (app_is_system()) with check (app_is_system());
create policy reading on saved_advice for select using (party = any ((select app_parties())::text[]));
create policy saving on saved_advice for insert with check (
  party = any ((select app_writing_parties())::text[])
);
create policy reviewing on saved_advice for update using (
  party = any ((select app_writing_parties())::text[])
) with check (
  party = any ((select app_writing_parties())::text[])
);
create policy deleting on saved_advice for delete using (
  party = any ((select app_writing_parties())::text[])
);

-- What was advised stays as it was, whoever asks: only the review may be added, once.
create function keep_saved_advice() returns trigger language plpgsql as $$
begin
  if old.reviewed_at is not null
    or (to_jsonb(new) - 'reviewed_at' - 'reviewed_by') is distinct from (to_jsonb(old) - 'reviewed_at' - 'reviewed_by') then
    raise exception 'saved advice is never changed';
  end if;
  return new;
end $$;
create trigger saved_advice_unchanged before update on saved_advice
  for each row execute function keep_saved_advice();
