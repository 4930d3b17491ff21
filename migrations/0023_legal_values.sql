-- Amounts, shares and durations of the law, with every version of each: a value is never edited, a new version takes its
-- place. Loaded from data/legal-values.csv; what an administrator has confirmed or corrected is kept when a newer file says
-- otherwise, and the file's version is then noted beside it.
create table legal_value (
  version_id uuid primary key default uuidv7(),
  -- The value's own name, the same in all its versions.
  id text not null check (id <> ''),
  key text not null check (key <> ''),
  buyer text not null check (buyer in ('any', 'local', 'state', 'utility')),
  kind text not null check (kind in ('any', 'goodsServices', 'works', 'special')),
  -- Sources that contradict each other about the same days: 1, 2, ...
  reading integer not null check (reading >= 1),
  valid_from date,
  valid_to date,
  value double precision not null check (value > 0),
  act text not null check (act <> ''),
  section text not null check (section <> ''),
  url text not null check (url ~ '^https?://'),
  -- When the source was read, as exact as it is known.
  checked text not null check (checked ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'),
  status text not null check (status in ('confirmed', 'mustBeChecked')),
  note_nb text,
  note_nn text,
  note_en text,
  origin text not null check (origin in ('reference', 'correction')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  -- Null for the version that holds.
  replaced_at timestamptz,
  check (valid_from is null or valid_to is null or valid_from < valid_to),
  check (replaced_at is null or replaced_at >= recorded_at)
);
create unique index legal_value_in_force on legal_value (id) where replaced_at is null;
create index legal_value_history on legal_value (id, recorded_at desc);

create function keep_legal_history() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'versions of legal values are never removed'; end if;
  if old.replaced_at is not null or new.replaced_at is null
    or (to_jsonb(new) - 'replaced_at') is distinct from (to_jsonb(old) - 'replaced_at') then
    raise exception 'versions of legal values are never changed';
  end if;
  return new;
end $$;
create trigger keep_history before update or delete on legal_value
  for each row execute function keep_legal_history();

-- Public pages are kept by the register's version.
create trigger bump_version after insert or update on legal_value
  for each statement execute function bump_register_version();
