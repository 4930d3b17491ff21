-- Reports on what is evaluated. A report is the snapshot it stands on, byte for byte, with its SHA-256 and those of what is made of
-- it: never changed; published, taken down and withdrawn, with a reason.
create table evaluation_report (
  -- Random: it stands in a public address.
  id uuid primary key default gen_random_uuid(),
  subject_kind text not null check (subject_kind in ('network', 'procurement', 'cooperation')),
  subject_id text not null,
  -- From 1, of its subject.
  number integer not null check (number > 0),
  -- Who made it.
  party text not null,
  is_demo boolean not null,
  -- As the subject was called then.
  title text not null check (title <> '' and length(title) <= 200),
  language text not null check (language in ('nb', 'nn', 'en')),
  -- JSON of ReportSnapshot (modules/evaluation/reports/model.ts) in the canonical form of RFC 8785. Text, since jsonb would not
  -- give the same bytes back.
  snapshot text not null,
  snapshot_hash text not null check (snapshot_hash ~ '^[0-9a-f]{64}$'),
  word_hash text not null check (word_hash ~ '^[0-9a-f]{64}$'),
  pdf_hash text not null check (pdf_hash ~ '^[0-9a-f]{64}$'),
  web_hash text not null check (web_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  made_by text not null,
  -- Everybody may read it.
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_why text check (withdrawn_why <> '' and length(withdrawn_why) <= 500),
  unique (subject_kind, subject_id, number),
  check ((withdrawn_at is null) = (withdrawn_why is null))
);

alter table evaluation_report enable row level security;
alter table evaluation_report force row level security;
create policy reading on evaluation_report for select using (
  app_is_system() or may_read_subject(subject_kind, subject_id)
);
create policy making on evaluation_report for insert with check (
  app_is_system() or party = any ((select app_network_parties())::text[]) and may_lead_subject(subject_kind, subject_id)
);
create policy telling on evaluation_report for update using (
  app_is_system() or party = any ((select app_network_parties())::text[]) and may_lead_subject(subject_kind, subject_id)
) with check (
  app_is_system() or party = any ((select app_network_parties())::text[]) and may_lead_subject(subject_kind, subject_id)
);
-- The invented region is taken away whole.
create policy removing on evaluation_report for delete using (app_is_system() and is_demo);

-- Whatever is asked, what a report says stays as it was made, and what is withdrawn stays withdrawn.
create function report_stays() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - '{published_at,withdrawn_at,withdrawn_why}'::text[])
      is distinct from (to_jsonb(old) - '{published_at,withdrawn_at,withdrawn_why}'::text[])
    or old.withdrawn_at is not null
  then
    raise exception 'a report is never changed';
  end if;
  return new;
end $$;
create trigger report_stays before update on evaluation_report for each row execute function report_stays();
