-- Why a joint procurement is divided as it is, or is not: written by the leader, of the volumes and lots it was written of.
create table procurement_lot_assessment (
  procurement_id uuid primary key references procurement (id) on delete cascade,
  -- For whom it was written.
  party text not null,
  text text not null check (text <> '' and length(text) <= 8000),
  -- Who bought how much, and what was in each lot: changed, the text is old.
  basis text not null,
  -- How many lots there were.
  lots smallint not null check (lots > 0),
  version integer not null default 1,
  kept_at timestamptz not null
);

alter table procurement_lot_assessment enable row level security;
alter table procurement_lot_assessment force row level security;
create policy reading on procurement_lot_assessment for select using (
  app_is_system() or exists (select from procurement p where p.id = procurement_id)
);
create policy writing on procurement_lot_assessment for all using (app_leads_procurement(procurement_id))
  with check (app_leads_procurement(procurement_id));
