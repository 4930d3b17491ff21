// What every command here and of the files begins with: the procurement under its lock, where the party has a part in it; and the next number of
// a table's rows.
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { heldProcurement, type Procurement } from '../life/queries.ts';
import './db.ts';

/** Which procurement, and for whom it is done. */
export interface WorkAsked {
  readonly procurement: string;
  readonly party: PartyId;
}

export const workObject = (procurement: string): string => `procurement:${procurement}`;

export async function lockedFor(
  ctx: ActingCtx,
  { procurement, party }: WorkAsked,
): Promise<Procurement | null> {
  const found = await heldProcurement(ctx, procurement);
  return found?.readers.includes(party) ? found : null;
}

/** The highest number so far; 0 where there is none. */
export async function lastNumber(
  { db }: ActingCtx,
  table: 'procurement_task' | 'procurement_comment',
  procurement: string,
): Promise<number> {
  const { last } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.max('number').as('last'))
    .where('procurement_id', '=', procurement)
    .executeTakeFirstOrThrow();
  return last ?? 0;
}
