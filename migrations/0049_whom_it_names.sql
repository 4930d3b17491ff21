-- An experience that a question has become names whoever asked: she reads the very text, and says yes to it or has her name left out.
-- And who confirmed a benefit is known for a while only.

alter table experience
  -- The version of the text that `with_party` has said yes to; another version must be asked about anew.
  add column agreed_version integer check (agreed_version > 0);

alter table guidance_question
  -- Whoever asked is no longer named in what it became: she did not want to, or whoever tells it left her out.
  add column name_left_out boolean not null default false;

-- Whoever is named reads what waits to be looked over.
alter policy reading on experience using (
  (select app_is_system())
  or party = any ((select app_parties())::text[])
  or state = 'published' and (party is null or is_demo = (select app_sees_demo()))
  or state = 'sent' and with_party = any ((select app_parties())::text[])
  or state = 'sent' and not is_demo and network_id is null and (select app_is_administrator())
  or state = 'sent' and network_id is not null and exists (
    select from network n where n.id = network_id and n.leader = any ((select app_parties())::text[])
  )
);

-- Nobody names another, or says yes for another: both are done by the program, once whoever does it has been found to be allowed.
create function keep_naming() returns trigger language plpgsql as $$
begin
  if app_is_system() then return new; end if;
  if tg_op = 'INSERT' then
    if new.with_party is not null or new.agreed_version is not null then
      raise exception 'nobody names another in an experience';
    end if;
  elsif new.with_party is distinct from old.with_party or new.agreed_version is distinct from old.agreed_version then
    raise exception 'nobody names another in an experience';
  end if;
  return new;
end $$;
create trigger experience_naming before insert or update on experience for each row execute function keep_naming();

-- Null once it is forgotten who it was: the party, the title and what was said stay.
alter table benefit_word alter column person_id drop not null;
