// What the gates of a procurement ask of the reasons for its division.
import type { ActingCtx } from '../../accounts/db.ts';
import type { LotAssessment } from '../life/conditions.ts';
import './db.ts';

/** As it stands now, in the transaction it is called in; null where none has been kept. */
export async function lotAssessmentOf({ db }: ActingCtx, procurement: string): Promise<LotAssessment | null> {
  const row = await db
    .selectFrom('procurement_lot_assessment')
    .select('basis')
    .where('procurement_id', '=', procurement)
    .executeTakeFirst();
  return row ?? null;
}
