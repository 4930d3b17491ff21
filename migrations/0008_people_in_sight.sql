-- Who may touch people and roles, narrower than at first; whom those who act for a party may see by name; and the name
-- an invited person is shown by until she has come.

-- What the inviter wrote. Whether the address was known already is not told by another name turning up.
alter table role_grant add column invited_as text check (invited_as <> '');

create index audit_party_person on audit (party, person_id) where party is not null and person_id is not null;

-- People are added, pseudonymised and removed by the program as the system; a person changes herself only.
drop policy writing on person;
create policy changing_self on person for update using (id = app_person()) with check (id = app_person());
create policy system on person using (app_is_system()) with check (app_is_system());

-- Letters, notices and invitations to others are written by the program as the system, too.
drop policy writing_to_others on mail;
drop policy writing_to_others on notice;
drop policy inviting on sign_in_link;

-- Nobody writes entries in somebody else's name.
drop policy appending on audit;
create policy appending on audit for insert with check (app_is_system() or person_id = app_person());

-- Whoever administers the installation acts for nobody by that and is shown nobody's needs.
create function app_acts_for_somebody() returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select from app_grants(app_person(), app_today()) where party <> '*')
$$;
drop policy reading on need_share;
create policy reading on need_share for select using (
  app_is_system() or ((select app_acts_for_somebody()) and is_demo = (select app_sees_demo()))
);

create function app_may_see_people_of(of_party text) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select app_is_system() or app_is_administrator() or of_party = any (app_parties())
$$;

-- The person behind `person:<id>`; null for the program itself and for links.
create function person_in(actor text) returns uuid language sql immutable as $$
  select case when actor like 'person:%' then substr(actor, 8)::uuid end
$$;

-- Everybody who acts for a party today or is going to: by a role there, or by a body's delegation to its cooperation,
-- then with the role it gives here and without an e-mail address. `has_come`: has been here since the role was given.
create function people_acting_for(of_party text) returns table (grant_id uuid, person_id uuid, name text, email text,
  role text, via text, valid_from date, valid_to date, given_by uuid, given_by_name text, has_come boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select found.grant_id, p.id, case when found.invited_as is null or found.has_come then p.name else found.invited_as end,
    case when found.via is null then p.email end,
    found.role, found.via, found.valid_from, found.valid_to, giver.id, giver.name, found.has_come
  from (
    select g.id as grant_id, g.person_id, g.role, null::text as via, g.valid_from, g.valid_to, g.given_by, g.invited_as,
      exists (select from person p where p.id = g.person_id and p.last_signed_in_at >= g.given_at)
        or exists (select from session s where s.person_id = g.person_id and s.last_seen_at >= g.given_at) as has_come
    from role_grant g
    where g.party = of_party and g.ended_at is null and (g.valid_to is null or g.valid_to > app_today())
    union all
    select g.id, g.person_id, case when g.role in ('buyer', 'coordinator', 'administrator') then 'buyer' else 'reader' end,
      d.cooperation_id, greatest(d.valid_from, g.valid_from), least(d.valid_to, g.valid_to), d.given_by, null, true
    from delegation d join role_grant g on g.party = d.cooperation_id
    where d.body_id = of_party and d.ended_at is null and g.ended_at is null
      and (d.valid_to is null or d.valid_to > app_today()) and (g.valid_to is null or g.valid_to > app_today())
  ) found
  join person p on p.id = found.person_id and p.erased_at is null
  left join person giver on giver.id = person_in(found.given_by)
  where (select app_may_see_people_of(of_party))
$$;

-- Everybody who stands in a party's log as the one who did something, also when she acts for it no longer. Steps through
-- the index from person to person: a long log costs no more than a short one.
create function party_actors(of_party text) returns table (person_id uuid, name text, is_erased boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive seen as (
    (select a.person_id from audit a
      where a.party = of_party and a.person_id is not null order by a.person_id limit 1)
    union all
    select (select a.person_id from audit a
      where a.party = of_party and a.person_id > seen.person_id order by a.person_id limit 1)
    from seen where seen.person_id is not null
  )
  select p.id, p.name, p.erased_at is not null from seen join person p on p.id = seen.person_id
  where (select app_is_system() or of_party = any (app_parties()))
$$;
