// Who won a lot and why, or why nobody did.
import { sql } from 'kysely';
import { refuse } from '../../../kernel/result.ts';
import { type Command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import { evaluating, RESULT_CHANGED, type ResultAsked, resultObject } from './locked-db.ts';
import type { ResultSource } from './model.ts';
import { readResult } from './queries.ts';
import { type OutcomeFacts, outcomeFaults, REGISTERING } from './rules.ts';

/** Writes the outcome of a lot in place of what stood there. Call it under the procurement's lock. */
export async function writeOutcome(
  { db }: ActingCtx,
  procurement: string,
  { lot, kind, reason, winners, source }: OutcomeFacts & { readonly source: ResultSource },
): Promise<void> {
  const row = { kind, reason: reason.trim(), source };
  await db
    .insertInto('procurement_outcome')
    .values({ procurement_id: procurement, lot, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['procurement_id', 'lot'])
        .doUpdateSet({ ...row, version: sql<number>`nextval('procurement_outcome_version')` }),
    )
    .execute();
  await db
    .deleteFrom('procurement_winner')
    .where('procurement_id', '=', procurement)
    .where('lot', '=', lot)
    .execute();
  if (kind === 'none' || winners.length === 0) return;
  await db
    .insertInto('procurement_winner')
    .values(
      winners.map(({ tender, value, scores }, index) => ({
        procurement_id: procurement,
        lot,
        tender_id: tender,
        place: index + 1,
        value,
        scores: scores.trim(),
      })),
    )
    .execute();
}

export interface OutcomeToDecide extends ResultAsked {
  readonly outcome: OutcomeFacts;
  /** What the form was made of; 0: nothing stood there; left out: no form was read. */
  readonly version?: number;
}

/** Codes: result.changedByOther, those of `outcomeFaults` and `lockedCommand`. */
export const decideLot: Command<OutcomeToDecide, true> = evaluating(
  REGISTERING,
  async (ctx, { procurement, outcome, version }, { state }) => {
    const { tenders, outcomes } = await readResult(ctx, procurement);
    const standing = outcomes.find(({ lot }) => lot === outcome.lot)?.version ?? 0;
    if (version !== undefined && version !== standing) return RESULT_CHANGED;
    const faults = outcomeFaults(outcome, { lots: state.lots.map(({ id }) => id), tenders });
    if (faults.length > 0) return refuse(...faults);
    await writeOutcome(ctx, procurement, { ...outcome, source: 'typed' });
    const facts = { lot: outcome.lot, winners: outcome.winners.length };
    return done(true as const, { action: 'result.lotDecided', object: resultObject(procurement), facts });
  },
);
