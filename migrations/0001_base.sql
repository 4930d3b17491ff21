-- Collation for Norwegian sorting (ICU's own nb-NO sorts aa and accents wrongly), and the audit log.
create collation if not exists nb (
  provider = icu, locale = 'und', rules = '&Z<æ<<<Æ<ø<<<Ø<å<<<Å<<aa<<<Aa<<<AA'
);

create table audit (
  id uuid primary key default uuidv7(),
  at timestamptz not null,
  actor text not null,
  action text not null,
  object text not null,
  facts jsonb not null
);
create index audit_at on audit (at desc);
create index audit_object on audit (object, at desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger audit_append_only before update or delete or truncate on audit
  for each statement execute function refuse_change();
