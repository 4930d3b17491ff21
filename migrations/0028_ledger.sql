-- The equal-treatment ledger of a procurement: who told what to whom. Entries are chained by hashes and only added; what is
-- sealed in them lies beside and may be erased. The database holds the chain, too: an entry is what its hash says, comes
-- after the one before it, and stays.
create table ledger (
  procurement_id uuid primary key references procurement (id) on delete cascade,
  is_demo boolean not null,
  -- Canonical JSON of what the ledger is about, as it stood when it was opened. The chain begins with its hash.
  facts text not null,
  -- The end of the chain. Whoever adds an entry holds this row.
  count integer not null check (count >= 0),
  head_hash text not null check (head_hash ~ '^[0-9a-f]{64}$'),
  unique (procurement_id, is_demo),
  check (count > 0 or head_hash = encode(sha256(convert_to(facts, 'UTF8')), 'hex'))
);

create table ledger_entry (
  procurement_id uuid not null,
  is_demo boolean not null,
  seq integer not null check (seq > 0),
  prev_hash text not null,
  hash text not null check (hash = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  -- Canonical JSON, exactly as it was hashed.
  body text not null,
  -- Copies from it, for finding.
  kind text not null,
  scope text not null check (scope in ('none', 'one', 'some', 'all', 'public')),
  -- Ids of those told and of who did it.
  suppliers text[] not null,
  -- The same key is entered once only.
  once_key text check (once_key <> '' and length(once_key) <= 200),
  primary key (procurement_id, seq),
  unique (procurement_id, prev_hash),
  unique (procurement_id, seq, hash),
  unique (procurement_id, once_key),
  foreign key (procurement_id, is_demo) references ledger (procurement_id, is_demo) on delete cascade,
  check (
    (body::jsonb ->> 'seq')::integer = seq and body::jsonb ->> 'prev' = prev_hash and body::jsonb ->> 'kind' = kind
    and body::jsonb -> 'to' ->> 'scope' = scope
  )
);
create index ledger_entry_kind on ledger_entry (procurement_id, kind);

-- What was sealed, so that it can be shown; without a salt and a value it is erased.
create table ledger_sealed (
  procurement_id uuid not null,
  is_demo boolean not null,
  seq integer not null,
  field text not null check (field in ('actorName', 'people', 'secret')),
  salt text check (salt ~ '^[0-9a-f]{64}$'),
  value text,
  erased_at timestamptz,
  primary key (procurement_id, seq, field),
  foreign key (procurement_id, seq) references ledger_entry (procurement_id, seq) on delete cascade,
  foreign key (procurement_id, is_demo) references ledger (procurement_id, is_demo) on delete cascade,
  check ((value is null) = (erased_at is not null) and (salt is null) = (value is null))
);

-- Ends of the chain that have been shown to the public: whoever has one can tell whether something was cut away.
create table ledger_head (
  procurement_id uuid not null,
  is_demo boolean not null,
  seq integer not null,
  hash text not null,
  published_at timestamptz not null,
  -- Where it can be read.
  published_where text not null check (published_where <> '' and length(published_where) <= 500),
  primary key (procurement_id, seq),
  foreign key (procurement_id, seq, hash) references ledger_entry (procurement_id, seq, hash) on delete cascade,
  foreign key (procurement_id, is_demo) references ledger (procurement_id, is_demo) on delete cascade
);

-- Row-level security: what hangs on a procurement is seen by whoever sees it. Suppliers and the public are answered by the
-- program as the system, with what they are entitled to. Written out in the policies: a function would be called for every row.
do $$
declare
  own text;
  sees text := '(select app_is_system()) or exists (select from procurement p where p.id = procurement_id)';
  writes text := '(select app_is_system()) or exists (select from procurement p where p.id = procurement_id
    and p.readers && (select app_writing_parties())::text[])';
begin
  foreach own in array array['ledger', 'ledger_entry', 'ledger_sealed', 'ledger_head'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
    execute format('create policy reading on %I for select using (%s)', own, sees);
    execute format('create policy adding on %I for insert with check (%s)', own, writes);
    execute format('create policy removing on %I for delete using (app_is_system())', own);
    execute format('revoke truncate on %I from samkjop_app', own);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function refuse_change()', own);
  end loop;
  foreach own in array array['ledger', 'ledger_sealed'] loop
    execute format('create policy moving on %I for update using (%s) with check (%s)', own, writes, writes);
  end loop;
end $$;
-- Only erase_ledger_field may.
revoke update on ledger_entry, ledger_sealed, ledger_head from samkjop_app;

-- Nothing of a ledger goes but with the invented world; the head moves one entry on, and to one that is there.
create function keep_ledger() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.is_demo and app_is_system() then return old; end if;
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
  end if;
  if tg_table_name = 'ledger' then
    if new.count = old.count + 1
      and (to_jsonb(new) - 'count' - 'head_hash') = (to_jsonb(old) - 'count' - 'head_hash')
      and exists (
        select from ledger_entry e where e.procurement_id = new.procurement_id and e.seq = new.count
          and e.prev_hash = old.head_hash and e.hash = new.head_hash
      )
    then return new; end if;
  end if;
  if tg_table_name = 'ledger_sealed' then
    if old.value is not null and new.value is null and new.salt is null and new.erased_at is not null
      and (to_jsonb(new) - 'salt' - 'value' - 'erased_at') = (to_jsonb(old) - 'salt' - 'value' - 'erased_at')
    then return new; end if;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
do $$
declare own text;
begin
  foreach own in array array['ledger', 'ledger_entry', 'ledger_sealed', 'ledger_head'] loop
    execute format('create trigger keep before update or delete on %I for each row execute function keep_ledger()', own);
  end loop;
end $$;

-- Erases what a sealed field was made of, where an entry of the chain says that it is erased. False where there was nothing.
create function erase_ledger_field(of_procurement uuid, of_seq integer, of_field text, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app_writes_procurement(of_procurement) or not exists (
    select from ledger_entry e where e.procurement_id = of_procurement and e.kind = 'erasure' and e.seq > of_seq
      and (e.body::jsonb ->> 'about')::integer = of_seq and e.body::jsonb -> 'fields' ? of_field
  ) then return false; end if;
  update ledger_sealed set salt = null, value = null, erased_at = at
  where procurement_id = of_procurement and seq = of_seq and field = of_field and value is not null;
  return found;
end $$;
