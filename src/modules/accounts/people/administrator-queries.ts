// Who administers a party now, held until the transaction ends: two who end each other's role at the same time cannot
// leave it without anybody.
import { localDateAt } from '../../../kernel/local-date.ts';
import { type ActingCtx, asSystem } from '../db.ts';
import type { PartyId, PersonId } from '../model.ts';

export interface Administrator {
  /** Id of the role. */
  readonly id: string;
  readonly person: PersonId;
}

export async function currentAdministrators(ctx: ActingCtx, party: PartyId): Promise<Administrator[]> {
  const today = localDateAt(ctx.now.getTime());
  const rows = await asSystem(ctx, ({ db }) =>
    db
      .selectFrom('role_grant')
      .select(['id', 'person_id'])
      .where('party', '=', party)
      .where('role', '=', 'administrator')
      .where('ended_at', 'is', null)
      .where('valid_from', '<=', today)
      .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today)]))
      .orderBy('id')
      .forUpdate()
      .execute(),
  );
  return rows.map(({ id, person_id: person }) => ({ id, person }));
}
