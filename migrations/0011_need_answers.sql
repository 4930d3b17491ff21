-- What bodies say of each other's needs: whether two are the same, and questions between the two; and who is shown a need
-- that is for named bodies only.

-- One body's answer on a pair of needs, its own and another's. The other body is told of a yes, never of a no.
create table need_answer (
  item_id uuid not null references plan_item (id) on delete cascade,
  other_item_id uuid not null references plan_item (id) on delete cascade,
  body_id text not null references body (id),
  other_body_id text not null references body (id),
  is_demo boolean not null,
  answer text not null check (answer in ('same', 'different')),
  answered_at timestamptz not null,
  answered_by text not null,
  primary key (item_id, other_item_id),
  check (body_id <> other_body_id)
);
create index need_answer_body on need_answer (body_id);
create index need_answer_other on need_answer (other_body_id) where answer = 'same';
create index need_answer_other_item on need_answer (other_item_id);

-- A question from one body to another about a need of the latter. It stays when a need is deleted: it has been sent.
create table need_question (
  id uuid primary key default uuidv7(),
  -- Who asks, and because of which need of its own.
  body_id text not null references body (id),
  item_id uuid references plan_item (id) on delete set null,
  other_body_id text not null references body (id),
  other_item_id uuid references plan_item (id) on delete set null,
  -- Of the need asked about.
  category text not null,
  is_demo boolean not null,
  asked_at timestamptz not null,
  check (body_id <> other_body_id)
);
create index need_question_body on need_question (body_id, asked_at);
create index need_question_other on need_question (other_body_id, asked_at);
create index need_question_item on need_question (item_id) where item_id is not null;
create index need_question_other_item on need_question (other_item_id) where other_item_id is not null;
-- Two bodies speak of a pair of needs in one place, whoever begins.
create unique index need_question_pair on need_question (least(item_id, other_item_id), greatest(item_id, other_item_id))
  where item_id is not null and other_item_id is not null;

-- The question itself and what is answered; never changed.
create table need_message (
  id uuid primary key default uuidv7(),
  question_id uuid not null references need_question (id) on delete cascade,
  body_id text not null references body (id),
  content text not null check (content <> ''),
  written_at timestamptz not null,
  written_by text not null
);
create index need_message_question on need_message (question_id, id);

-- Row-level security ------------------------------------------------------------------------------------------------
-- A need for named bodies is there for those who act for one of them. What is the same for every row is asked once.
drop policy reading on need_share;
create policy reading on need_share for select using (
  (select app_is_system()) or (
    (select app_acts_for_somebody()) and is_demo = (select app_sees_demo())
    and (cooperation = 'open' or body_id = any ((select app_parties())::text[])
      or cooperate_with && (select app_parties())::text[])
  )
);
drop policy writing on need_share;
create policy writing on need_share for all using (
  (select app_is_system()) or body_id = any ((select app_writing_parties())::text[])
) with check (
  (select app_is_system()) or body_id = any ((select app_writing_parties())::text[])
);

do $$
declare own text;
begin
  foreach own in array array['need_answer', 'need_question', 'need_message'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
    execute format('create policy system on %I using (app_is_system()) with check (app_is_system())', own);
  end loop;
end $$;

create policy reading on need_answer for select using (
  body_id = any ((select app_parties())::text[])
  or (
    answer = 'same' and other_body_id = any ((select app_parties())::text[])
    and exists (select from need_share s where s.item_id = need_answer.item_id)
  )
);
create policy writing on need_answer for all using (
  body_id = any ((select app_writing_parties())::text[])
) with check (
  body_id = any ((select app_writing_parties())::text[])
);

create policy reading on need_question for select using (
  body_id = any ((select app_parties())::text[]) or other_body_id = any ((select app_parties())::text[])
);
create policy asking on need_question for insert with check (
  body_id = any ((select app_writing_parties())::text[])
);

create policy reading on need_message for select using (
  exists (select from need_question q where q.id = question_id)
);
create policy writing on need_message for insert with check (
  body_id = any ((select app_writing_parties())::text[])
  and exists (select from need_question q where q.id = question_id and need_message.body_id in (q.body_id, q.other_body_id))
);
