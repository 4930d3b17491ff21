// Contributions that become part of a need: from then on everybody in the procurement may read them there.
import type { ActingCtx } from '../../accounts/db.ts';
import './db.ts';

/** Inside a command of the leader. The value is how many there were. */
export async function attachContributions(
  { db }: ActingCtx,
  procurement: string,
  { ids, need }: { readonly ids: readonly string[]; readonly need: string },
): Promise<number> {
  if (ids.length === 0) return 0;
  const changed = await db
    .updateTable('procurement_contribution')
    .set({ need_id: need, aside_reason: null })
    .where('procurement_id', '=', procurement)
    .where('id', 'in', ids)
    .executeTakeFirst();
  return Number(changed.numUpdatedRows);
}
