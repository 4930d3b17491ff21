// Who administers a party now, held until the transaction ends: two who end each other's role at the same time cannot
// leave it without anybody. And who leads its work.
import { localDateAt } from '../../../kernel/local-date.ts';
import { type ActingCtx, asSystem } from '../db.ts';
import type { PartyId, PersonId, Role } from '../model.ts';

export interface Administrator {
  /** Id of the role. */
  readonly id: string;
  readonly person: PersonId;
}

const holding = ({ db, now }: ActingCtx, party: PartyId, roles: readonly Role[]) => {
  const today = localDateAt(now.getTime());
  return db
    .selectFrom('role_grant')
    .select(['id', 'person_id'])
    .where('party', '=', party)
    .where('role', 'in', roles)
    .where('ended_at', 'is', null)
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today)]))
    .orderBy('id');
};

/** Roles of administrator that hold today, locked until the transaction ends. */
export async function currentAdministrators(ctx: ActingCtx, party: PartyId): Promise<Administrator[]> {
  const rows = await asSystem(ctx, (inside) =>
    holding(inside, party, ['administrator']).forUpdate().execute(),
  );
  return rows.map(({ id, person_id: person }) => ({ id, person }));
}

/** Coordinators and administrators, each once. */
export async function currentLeaders(ctx: ActingCtx, party: PartyId): Promise<PersonId[]> {
  const rows = await asSystem(ctx, (inside) =>
    holding(inside, party, ['coordinator', 'administrator']).execute(),
  );
  return [...new Set(rows.map(({ person_id }) => person_id))];
}
