-- Narrower rights in a joint procurement: a supplier's secrets are read by those who lead the dialogue, the plan's frame is
-- written by whoever leads, and an outcome that is registered anew never has a number it has had before.

-- Names of who acted are read by all who see the procurement; what a supplier has kept secret only beside the dialogue.
drop policy reading on ledger_sealed;
create policy reading on ledger_sealed for select using (
  (select app_is_system()) or exists (
    select from procurement p where p.id = procurement_id and (
      field <> 'secret'
      or p.party = any ((select app_parties())::text[])
      or p.state -> 'tasks' ->> 'dialogue' = any ((select app_parties())::text[])
    )
  )
);

-- A member's own change counts the version by the program, once it has been found to be allowed.
drop policy counting on schedule;
create policy by_leader on schedule for all using (app_leads_procurement(procurement_id))
  with check (app_leads_procurement(procurement_id));
drop policy adding on schedule_change;
create policy adding on schedule_change for insert with check (
  app_is_system() or party = any ((select app_writing_parties())::text[]) and app_writes_procurement(procurement_id)
);

-- Counts through every outcome of every procurement: one that is deleted and written again is another one.
create sequence procurement_outcome_version;
select set_config('samkjop.system', 'on', true);
select setval('procurement_outcome_version', coalesce((select max(version) from procurement_outcome), 0) + 1);
select set_config('samkjop.system', '', true);
alter table procurement_outcome alter column version set default nextval('procurement_outcome_version');
