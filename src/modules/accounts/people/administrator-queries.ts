// Who administers a party now, held until the transaction ends: two who end each other's role at the same time cannot
// leave it without anybody, nor with somebody who has never come or is about to leave. And who leads its work.
import { localDateAt } from '../../../kernel/local-date.ts';
import { type ActingCtx, asSystem } from '../db.ts';
import type { PartyId, PersonId, Role } from '../model.ts';

export interface Administrator {
  /** Id of the role. */
  readonly id: string;
  readonly person: PersonId;
  /** She has signed in. */
  readonly hasCome: boolean;
  /** And her role has no end. */
  readonly isLasting: boolean;
}

const holding = ({ db, now }: ActingCtx, party: PartyId, roles: readonly Role[]) => {
  const today = localDateAt(now.getTime());
  return db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['role_grant.id', 'person_id', 'valid_to', 'last_signed_in_at'])
    .where('party', '=', party)
    .where('role', 'in', roles)
    .where('ended_at', 'is', null)
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today)]))
    .orderBy('role_grant.id');
};

/** Roles of administrator that hold today, locked until the transaction ends. */
export async function currentAdministrators(ctx: ActingCtx, party: PartyId): Promise<Administrator[]> {
  const rows = await asSystem(ctx, (inside) =>
    holding(inside, party, ['administrator']).forUpdate('role_grant').execute(),
  );
  return rows.map(({ id, person_id: person, valid_to: until, last_signed_in_at: came }) => {
    const hasCome = came !== null;
    return { id, person, hasCome, isLasting: hasCome && until === null };
  });
}

/**
 * Whether the party needs this person: no other administrator stays. The invitation of one who never came can be taken back
 * as long as anybody else has the role.
 */
export async function isLastAdministrator(
  ctx: ActingCtx,
  party: PartyId,
  person: PersonId,
): Promise<boolean> {
  const holding = await currentAdministrators(ctx, party);
  const own = holding.find((one) => one.person === person);
  if (!own) return false;
  const others = holding.filter((one) => one.person !== person);
  return own.hasCome ? !others.some(({ isLasting }) => isLasting) : others.length === 0;
}

/** Coordinators and administrators, each once. */
export async function currentLeaders(ctx: ActingCtx, party: PartyId): Promise<PersonId[]> {
  const rows = await asSystem(ctx, (inside) =>
    holding(inside, party, ['coordinator', 'administrator']).execute(),
  );
  return [...new Set(rows.map(({ person_id }) => person_id))];
}
