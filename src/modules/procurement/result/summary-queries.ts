// What the gates after the lock ask of what came back.
import type { ActingCtx } from '../../accounts/db.ts';
import type { ResultSummary } from '../life/late-conditions.ts';
import type { Procurement } from '../life/queries.ts';
import { callersOf } from '../life/volumes.ts';
import { lotAssessmentOf } from '../lots/summary-queries.ts';
import { readResult } from './queries.ts';
import { summaryOf } from './rules.ts';

/** As it stands now, in the transaction it is called in. */
export async function resultSummaryOf(
  ctx: ActingCtx,
  { id, state }: Pick<Procurement, 'id' | 'state'>,
): Promise<ResultSummary> {
  const result = await readResult(ctx, id);
  const known = { hasLotReason: (await lotAssessmentOf(ctx, id)) !== null };
  const callers = (lot: string): string[] => callersOf(state, lot).map(({ body }) => body);
  return summaryOf(state, { result, known, callers });
}
