// The lots of a procurement as far as the asking person may see it: whoever leads, and the bodies that are with it.
import { localDateAt } from '../../../kernel/local-date.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { ProcurementState } from '../life/model.ts';
import { readProcurement } from '../life/queries.ts';
import { assessmentBasisOf } from '../life/volumes.ts';
import { lotBookOf } from './book.ts';
import type { Assessment, LotBook } from './model.ts';
import './db.ts';

/** What has been kept about a procurement in this state; null where nothing has. */
async function readAssessment(
  { db }: ActingCtx,
  id: string,
  state: ProcurementState,
): Promise<Assessment | null> {
  const row = await db
    .selectFrom('procurement_lot_assessment')
    .select(['text', 'basis', 'lots', 'version', 'kept_at'])
    .where('procurement_id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    text: row.text,
    lots: row.lots,
    version: row.version,
    keptOn: localDateAt(row.kept_at.getTime()),
    isCurrent: row.basis === assessmentBasisOf(state),
  };
}

/** For papers and pages; null where there is none, or the party is not with it. */
export const lotBook = (ctx: Ctx, party: PartyId, id: string): Promise<LotBook | null> =>
  acting(ctx, async (inside) => {
    const found = await readProcurement(inside, { id, forUpdate: false });
    if (!found?.readers.includes(party)) return null;
    return lotBookOf(found.state, await readAssessment(inside, id, found.state));
  });
