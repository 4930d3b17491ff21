-- What comes after the lock: tenders, who won each lot and why, contracts, what each buyer took over into its plan, and what is
-- written to the protocol. What suppliers offer is sealed from all but those who evaluate until they have been told who won.
alter table procurement drop constraint procurement_phase_check;
alter table procurement add constraint procurement_phase_check check (phase in ('forming', 'needs', 'dialogue', 'requirements',
  'locked', 'announced', 'evaluated', 'awarded', 'contracted', 'closed', 'cancelled'));

alter table plan_item drop constraint plan_item_source_check;
alter table plan_item add constraint plan_item_source_check
  check (source in ('typed', 'import', 'notice', 'round', 'procurement'));

create table procurement_tender (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references procurement (id) on delete cascade,
  number integer not null check (number > 0),
  supplier_name text not null check (supplier_name <> '' and length(supplier_name) <= 200),
  -- Null: a foreign firm.
  org_number text check (org_number ~ '^[0-9]{9}$'),
  -- By lot: the price in ore excluding VAT; null where it is not said.
  prices jsonb not null,
  received_on date,
  in_time boolean not null,
  -- Both or none: the section it was rejected by, and why in this case.
  rejected_section text check (length(rejected_section) <= 100),
  rejected_reason text check (length(rejected_reason) <= 4000),
  source text not null check (source in ('typed', 'notice', 'table')),
  version integer not null default 1,
  unique (procurement_id, number),
  check ((rejected_section is null) = (rejected_reason is null))
);

create table procurement_outcome (
  procurement_id uuid not null references procurement (id) on delete cascade,
  -- Id of a lot of the procurement's state.
  lot text not null,
  kind text not null check (kind in ('awarded', 'none')),
  -- Why these won, or why nobody did; empty where it was imported and nobody has written it yet.
  reason text not null check (length(reason) <= 4000),
  source text not null check (source in ('typed', 'notice', 'table')),
  version integer not null default 1,
  primary key (procurement_id, lot)
);

create table procurement_winner (
  procurement_id uuid not null,
  lot text not null,
  tender_id uuid not null references procurement_tender (id) on delete cascade,
  -- From 1, as they may be called off; of one winner 1.
  place smallint not null check (place > 0),
  -- For the whole term, in ore excluding VAT; null where it is not said.
  value bigint check (value > 0),
  -- How it was scored, in words.
  scores text not null check (length(scores) <= 1000),
  primary key (procurement_id, lot, tender_id),
  foreign key (procurement_id, lot) references procurement_outcome (procurement_id, lot) on delete cascade
);
create index procurement_winner_tender on procurement_winner (tender_id);

create table procurement_contract (
  id uuid primary key default uuidv7(),
  procurement_id uuid not null references procurement (id) on delete cascade,
  lot text not null,
  tender_id uuid not null references procurement_tender (id),
  -- The party that signed for all.
  signed_by text not null,
  signed_on date not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  -- [{months, noticeBy}]
  options jsonb not null,
  -- The most that may be called off, in ore excluding VAT.
  ceiling bigint not null check (ceiling > 0),
  reference text not null check (length(reference) <= 100),
  version integer not null default 1,
  unique (procurement_id, lot, tender_id)
);
create index procurement_contract_tender on procurement_contract (tender_id);

-- That a buyer has a contract in its plan: once for each, also where the buyer has removed it again.
create table procurement_handover (
  contract_id uuid not null references procurement_contract (id) on delete cascade,
  body_id text not null references body (id),
  plan_item_id uuid references plan_item (id) on delete set null,
  at timestamptz not null,
  primary key (contract_id, body_id)
);
create index procurement_handover_item on procurement_handover (plan_item_id) where plan_item_id is not null;

-- What is written to the protocol by hand, by item.
create table procurement_protocol (
  procurement_id uuid not null references procurement (id) on delete cascade,
  item text not null check (item <> '' and length(item) <= 40),
  answer text not null check (answer <> '' and length(answer) <= 4000),
  changed_at timestamptz not null,
  primary key (procurement_id, item)
);

-- Whoever leads, and whoever evaluates.
create function app_reads_tenders(asked uuid) returns boolean language sql stable as $$
  select app_is_system() or exists (
    select from procurement p where p.id = asked and (
      p.party = any ((select app_parties())::text[])
      or p.state -> 'tasks' ->> 'evaluation' = any ((select app_parties())::text[])
      or p.phase in ('awarded', 'contracted', 'closed')
    )
  )
$$;
create function app_writes_result(asked uuid) returns boolean language sql stable as $$
  select app_is_system() or exists (
    select from procurement p where p.id = asked and (
      p.party = any ((select app_writing_parties())::text[])
      or p.state -> 'tasks' ->> 'evaluation' = any ((select app_writing_parties())::text[])
    )
  )
$$;
create function app_writes_contract(asked uuid) returns boolean language sql stable as $$
  select app_is_system() or exists (
    select from procurement p where p.id = asked and (
      p.party = any ((select app_writing_parties())::text[])
      or p.state -> 'tasks' ->> 'signing' = any ((select app_writing_parties())::text[])
    )
  )
$$;

do $$
declare own text;
begin
  foreach own in array array['procurement_tender', 'procurement_outcome', 'procurement_winner', 'procurement_contract',
    'procurement_protocol', 'procurement_handover'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
  end loop;
  foreach own in array array['procurement_tender', 'procurement_outcome', 'procurement_winner', 'procurement_protocol'] loop
    execute format('create policy reading on %I for select using (app_reads_tenders(procurement_id))', own);
    execute format('create policy writing on %I for all using (app_writes_result(procurement_id))
      with check (app_writes_result(procurement_id))', own);
  end loop;
end $$;

create policy reading on procurement_contract for select using (app_reads_tenders(procurement_id));
create policy writing on procurement_contract for all using (app_writes_contract(procurement_id))
  with check (app_writes_contract(procurement_id));
create policy reading on procurement_handover for select using (
  app_is_system() or exists (select from procurement_contract c where c.id = contract_id)
);
create policy handing on procurement_handover for insert with check (app_is_system());
create policy forgetting on procurement_handover for delete using (app_is_system());
create policy unlinking on procurement_handover for update using (app_is_system());
