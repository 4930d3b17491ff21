// What the gates of a procurement ask of the mapping of its needs.
import type { ActingCtx } from '../../accounts/db.ts';
import type { NeedsSummary } from '../life/conditions.ts';
import type { NeedFacts } from './model.ts';
import { summaryOf } from './rules.ts';
import './db.ts';

/** Counts what stands now, in the transaction it is called in. */
export async function needsSummaryOf({ db }: ActingCtx, procurement: string): Promise<NeedsSummary> {
  const rows = await db
    .selectFrom('procurement_need')
    .select('facts')
    .where('procurement_id', '=', procurement)
    .where('merged_into', 'is', null)
    .where('aside_reason', 'is', null)
    .execute();
  return summaryOf(rows.map(({ facts }) => facts as NeedFacts));
}
