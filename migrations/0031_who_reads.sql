-- Who reads and writes a joint procurement, more narrowly: a body that has said no or has left keeps its own answer and
-- nothing else; the head and the ledger are written for those who lead. And what the leader has made sure of about the
-- people who speak for suppliers.

-- What a body that takes no part any more keeps: what it answered, when and to whom.
create table procurement_left (
  procurement_id uuid not null references procurement (id) on delete cascade,
  body_id text not null references body (id),
  is_demo boolean not null,
  -- As it was called then.
  title text not null check (title <> '' and length(title) <= 200),
  -- Who led it.
  lead text not null,
  answer text not null check (answer in ('declines', 'withdrew')),
  reason text not null check (length(reason) <= 4000),
  answered_on date not null,
  primary key (procurement_id, body_id)
);
create index procurement_left_body on procurement_left (body_id, answered_on desc);

select set_config('samkjop.system', 'on', true);
insert into procurement_left (procurement_id, body_id, is_demo, title, lead, answer, reason, answered_on)
select p.id, m ->> 'body', p.is_demo, p.title, p.party,
  case when m -> 'withdrew' = 'null'::jsonb then 'declines' else 'withdrew' end,
  case when m -> 'withdrew' = 'null'::jsonb then coalesce(m ->> 'reservations', '') else m -> 'withdrew' ->> 'reason' end,
  coalesce(m -> 'withdrew' ->> 'on', m ->> 'answeredOn', p.changed_at::date::text)::date
from procurement p, jsonb_array_elements(coalesce(p.state -> 'members', '[]'::jsonb)) m
where (m -> 'withdrew' <> 'null'::jsonb or m ->> 'answer' = 'declines') and m ->> 'body' <> p.party
  and exists (select from body b where b.id = m ->> 'body');
update procurement p set readers = array(
  select r from unnest(p.readers) r
  where not exists (select from procurement_left l where l.procurement_id = p.id and l.body_id = r)
);
select set_config('samkjop.system', '', true);

alter table procurement_left enable row level security;
alter table procurement_left force row level security;
create policy reading on procurement_left for select using (
  (select app_is_system()) or body_id = any ((select app_parties())::text[])
);
create policy program on procurement_left for all using (app_is_system()) with check (app_is_system());

-- The head is written by whoever leads; a member's own move is written by the program once it has been found to be allowed.
drop policy writing on procurement;
create policy beginning on procurement for insert with check (
  app_is_system() or party = any ((select app_writing_parties())::text[])
);
create policy by_leader on procurement for update using (
  app_is_system() or party = any ((select app_writing_parties())::text[])
) with check (
  app_is_system() or party = any ((select app_writing_parties())::text[])
);
create policy removing on procurement for delete using (app_is_system());
drop policy adding on procurement_move;
create policy adding on procurement_move for insert with check (
  app_is_system() or party = any ((select app_writing_parties())::text[]) and app_writes_procurement(procurement_id)
);

-- The ledger is written by those who lead the dialogue, and by the program for suppliers.
do $$
declare own text;
begin
  foreach own in array array['ledger', 'ledger_entry', 'ledger_sealed', 'ledger_head'] loop
    execute format('drop policy adding on %I', own);
    execute format('create policy adding on %I for insert with check (app_leads_dialogue(procurement_id))', own);
  end loop;
  foreach own in array array['ledger', 'ledger_sealed'] loop
    execute format('drop policy moving on %I', own);
    execute format('create policy moving on %I for update using (app_leads_dialogue(procurement_id))
      with check (app_leads_dialogue(procurement_id))', own);
  end loop;
end $$;
create or replace function erase_ledger_field(of_procurement uuid, of_seq integer, of_field text, at timestamptz)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app_leads_dialogue(of_procurement) or not exists (
    select from ledger_entry e where e.procurement_id = of_procurement and e.kind = 'erasure' and e.seq > of_seq
      and (e.body::jsonb ->> 'about')::integer = of_seq and e.body::jsonb -> 'fields' ? of_field
  ) then return false; end if;
  update ledger_sealed set salt = null, value = null, erased_at = at
  where procurement_id = of_procurement and seq = of_seq and field = of_field and value is not null;
  return found;
end $$;

-- When the leader made sure that the contact speaks for the firm; null: not yet, and nothing meant for the firm alone is sent.
alter table dialogue_contact add column checked_at timestamptz;
-- The last time somebody else signed up for the same firm: when, and what the address ended with.
alter table dialogue_contact add column other_at timestamptz;
alter table dialogue_contact add column other_domain text check (length(other_domain) <= 254);
alter table dialogue_contact add constraint dialogue_contact_other check ((other_at is null) = (other_domain is null));

-- Why a copy was made of what was not finished; empty: it was.
alter table access_copy add column reason text not null default '' check (length(reason) <= 1000);
