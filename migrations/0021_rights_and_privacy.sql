-- Whose answer a round's member has, so that her name goes when she is erased; and whoever leads a network writes for nobody.

-- By account: who. By personal link: where the link was sent. The name beside them is a copy: those who ask see no people
-- of the body.
alter table round_member
  add column answered_by uuid references person (id) on delete set null,
  add column answered_email text not null default '' check (answered_email = lower(answered_email)),
  add constraint round_member_answerer check (answered_by is null or answered_email = '');
create index round_member_answered_by on round_member (answered_by) where answered_by is not null;

-- Those who have answered already stand in the log. As the system: the tables' owner is held by their policies, too.
select set_config('samkjop.system', 'on', true);
with last_answer as (
  select distinct on (object, party) object, party, person_id from audit
  where action in ('round.answerSaved', 'round.delivered') order by object, party, id desc
)
update round_member m set answered_by = p.id, answered_name = case when p.erased_at is null then m.answered_name else '' end
from last_answer a join person p on p.id = a.person_id
where a.object = 'round:' || m.round_id and a.party = m.body_id and m.answered_at is not null;
with last_answer as (
  select distinct on (object, party) object, party, actor from audit
  where action in ('round.answerSaved', 'round.delivered') order by object, party, id desc
)
update round_member m set answered_email = l.email
from last_answer a join round_link l on a.actor = 'link:' || l.id
where a.object = 'round:' || m.round_id and a.party = m.body_id and m.answered_at is not null and m.answered_by is null;
select set_config('samkjop.system', '', true);

create or replace function app_writing_parties() returns text[] language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct party) filter (where role in ('buyer', 'coordinator', 'administrator')), '{}')
  from app_grants(app_person(), app_today())
$$;
