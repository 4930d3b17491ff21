// Tenders, registered by hand one by one.
import { localDateAt } from '../../../kernel/local-date.ts';
import { problem, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Command } from '../../accounts/commands.ts';
import { done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import {
  evaluating,
  hasContract,
  RESULT_CHANGED,
  RESULT_GONE,
  type ResultAsked,
  resultObject,
} from './locked-db.ts';
import type { ResultSource, TenderFacts } from './model.ts';
import { MOST_TENDERS, REGISTERING, tenderFaults } from './rules.ts';

/** What is kept of a tender, as columns. */
export const tenderColumns = ({
  supplier,
  orgNumber,
  prices,
  receivedOn,
  isInTime,
  rejected,
}: TenderFacts) => ({
  supplier_name: supplier.trim(),
  org_number: orgNumber,
  prices: JSON.stringify(prices),
  received_on: receivedOn,
  in_time: isInTime,
  rejected_section: rejected === null ? null : rejected.section.trim(),
  rejected_reason: rejected === null ? null : rejected.reason.trim(),
});

export interface TenderToSave extends ResultAsked {
  readonly facts: TenderFacts;
  /** The one that is changed, as it was read; null: a new one. */
  readonly changed: { readonly id: string; readonly version: number } | null;
}

/** Lots that it has won. */
const wonBy = async ({ db }: ActingCtx, tender: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('procurement_winner')
    .select('lot')
    .where('tender_id', '=', tender)
    .execute();
  return rows.map(({ lot }) => lot);
};

/**
 * The value is the tender's number. Codes: those of `tenderFaults` and `lockedCommand`, result.changedByOther, .tendersMany,
 * .stillWins (what has won a lot is neither rejected nor taken out of it).
 */
export const saveTender: Command<TenderToSave, number> = evaluating(
  REGISTERING,
  async (ctx, { procurement, facts, changed }, { state }) => {
    const today = localDateAt(ctx.now.getTime());
    const lots = state.lots.map(({ id }) => id);
    const faults = tenderFaults(facts, { lots, today });
    if (faults.length > 0) return refuse(...faults);
    const object = resultObject(procurement);
    if (changed !== null) {
      if (!isUuid(changed.id)) return RESULT_GONE;
      const won = await wonBy(ctx, changed.id);
      const stillAble = facts.rejected === null && won.every((lot) => lot in facts.prices);
      if (won.length > 0 && !stillAble) return refuse(problem('result.stillWins', 'tender'));
      const kept = await ctx.db
        .updateTable('procurement_tender')
        .set({ ...tenderColumns(facts), version: changed.version + 1 })
        .where('id', '=', changed.id)
        .where('procurement_id', '=', procurement)
        .where('version', '=', changed.version)
        .returning('number')
        .executeTakeFirst();
      if (!kept) return RESULT_CHANGED;
      return done(kept.number, { action: 'result.tenderChanged', object, facts: { number: kept.number } });
    }
    const { last, count } = await ctx.db
      .selectFrom('procurement_tender')
      .select(({ fn }) => [fn.max('number').as('last'), fn.countAll<string>().as('count')])
      .where('procurement_id', '=', procurement)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_TENDERS)
      return refuse(problem('result.tendersMany', 'supplier', { most: MOST_TENDERS }));
    const number = (last ?? 0) + 1;
    const source: ResultSource = 'typed';
    await ctx.db
      .insertInto('procurement_tender')
      .values({ procurement_id: procurement, number, ...tenderColumns(facts), source })
      .execute();
    return done(number, { action: 'result.tenderRegistered', object, facts: { number } });
  },
);

/**
 * One that was registered by mistake. Codes: result.gone, .stillWins (it has won a lot), .contractSigned, and those of
 * `lockedCommand`.
 */
export const removeTender: Command<ResultAsked & { readonly tender: string }, true> = evaluating(
  REGISTERING,
  async (ctx, { procurement, tender }) => {
    if (!isUuid(tender)) return RESULT_GONE;
    if ((await wonBy(ctx, tender)).length > 0) return refuse(problem('result.stillWins', 'tender'));
    if (await hasContract(ctx, procurement, tender))
      return refuse(problem('result.contractSigned', 'tender'));
    const gone = await ctx.db
      .deleteFrom('procurement_tender')
      .where('id', '=', tender)
      .where('procurement_id', '=', procurement)
      .returning('number')
      .executeTakeFirst();
    if (!gone) return RESULT_GONE;
    const facts = { number: gone.number };
    return done(true as const, { action: 'result.tenderRemoved', object: resultObject(procurement), facts });
  },
);
