// A role that ran out but was never ended makes room for a new one.
import { localDateAt } from '../../../kernel/local-date.ts';
import type { ActingCtx } from '../db.ts';
import type { PartyId, PersonId, Role } from '../model.ts';

/** Ends the person's role for the party where its last day has passed. */
export const endRunOut = (
  { db, now }: ActingCtx,
  person: PersonId,
  { party, role }: { readonly party: PartyId; readonly role: Role },
): Promise<unknown> =>
  db
    .updateTable('role_grant')
    .set({ ended_at: now, ended_by: 'system:runOut' })
    .where('person_id', '=', person)
    .where('party', '=', party)
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .where('valid_to', '<=', localDateAt(now.getTime()))
    .execute();
