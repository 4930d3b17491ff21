// Whom to write to on behalf of a party: those who buy for it; failing them those its cooperation buys with; failing them
// its administrators. The program asks, because nobody sees another party's people.
import { localDateAt } from '../../kernel/local-date.ts';
import { type ActingCtx, acting, type Ctx } from './db.ts';
import type { PartyId, PersonId, PersonLanguage, Role } from './model.ts';

export interface PartyContact {
  readonly party: PartyId;
  readonly person: PersonId;
  readonly name: string;
  readonly email: string;
  readonly language: PersonLanguage;
  readonly isDemo: boolean;
}

const BUYERS: readonly Role[] = ['buyer', 'coordinator'];

interface Held extends PartyContact {
  /** 0 is asked first. */
  readonly rank: number;
}

const personColumns = [
  'person.id',
  'person.name',
  'person.email',
  'person.language',
  'person.is_demo',
] as const;

async function direct({ db, now }: ActingCtx, parties: readonly PartyId[]): Promise<Held[]> {
  const today = localDateAt(now.getTime());
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select([...personColumns, 'role_grant.party', 'role_grant.role'])
    .where('role_grant.party', 'in', parties)
    .where('role_grant.role', 'in', [...BUYERS, 'administrator'])
    .where('role_grant.ended_at', 'is', null)
    .where('role_grant.valid_from', '<=', today)
    .where((where) =>
      where.or([where('role_grant.valid_to', 'is', null), where('role_grant.valid_to', '>', today)]),
    )
    .where('person.erased_at', 'is', null)
    .orderBy('person.name')
    .execute();
  return rows.map(({ role, id, email, is_demo: isDemo, party, name, language }) => ({
    party,
    person: id,
    name,
    email: email ?? '',
    language,
    isDemo,
    rank: BUYERS.includes(role) ? 0 : 2,
  }));
}

async function delegated({ db, now }: ActingCtx, parties: readonly PartyId[]): Promise<Held[]> {
  const today = localDateAt(now.getTime());
  const rows = await db
    .selectFrom('delegation')
    .innerJoin('role_grant', 'role_grant.party', 'delegation.cooperation_id')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select([...personColumns, 'delegation.body_id'])
    .where('delegation.body_id', 'in', parties)
    .where('delegation.ended_at', 'is', null)
    .where('delegation.valid_from', '<=', today)
    .where((where) =>
      where.or([where('delegation.valid_to', 'is', null), where('delegation.valid_to', '>', today)]),
    )
    .where('role_grant.role', 'in', BUYERS)
    .where('role_grant.ended_at', 'is', null)
    .where('role_grant.valid_from', '<=', today)
    .where((where) =>
      where.or([where('role_grant.valid_to', 'is', null), where('role_grant.valid_to', '>', today)]),
    )
    .where('person.erased_at', 'is', null)
    .orderBy('person.name')
    .execute();
  return rows.map(({ id, email, is_demo: isDemo, body_id: body, name, language }) => ({
    party: body as PartyId,
    person: id,
    name,
    email: email ?? '',
    language,
    isDemo,
    rank: 1,
  }));
}

/** The language of each of these addresses that is somebody's here, in lower case. For the program itself. */
export async function chosenLanguages(
  ctx: Ctx,
  { emails, isDemo }: { readonly emails: readonly string[]; readonly isDemo: boolean },
): Promise<ReadonlyMap<string, PersonLanguage>> {
  if (emails.length === 0) return new Map();
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('person')
      .select(['email', 'language'])
      .where('email', 'in', emails)
      .where('is_demo', '=', isDemo)
      .where('erased_at', 'is', null)
      .execute(),
  );
  return new Map(rows.map(({ email, language }) => [email ?? '', language]));
}

/** Each person once for each party; a party that nobody acts for has nobody. For the program itself (a system actor). */
export async function contactsOf(
  ctx: Ctx,
  parties: readonly PartyId[],
): Promise<ReadonlyMap<PartyId, readonly PartyContact[]>> {
  if (parties.length === 0) return new Map();
  const held = await acting(ctx, async (inside) => [
    ...(await direct(inside, parties)),
    ...(await delegated(inside, parties)),
  ]);
  const byParty = Map.groupBy(held, ({ party }) => party);
  return new Map(
    [...byParty].map(([party, people]) => {
      const first = Math.min(...people.map(({ rank }) => rank));
      const asked = people.filter(({ rank }) => rank === first);
      const unique = new Map(asked.map(({ rank: _rank, ...contact }) => [contact.person, contact]));
      return [party, [...unique.values()]];
    }),
  );
}
