// Everything that a notice or a table says of tenders and winners, in place of what was registered: all of it, or nothing.
import { localDateAt } from '../../../kernel/local-date.ts';
import { problem, refuse } from '../../../kernel/result.ts';
import { type Command, done } from '../../accounts/commands.ts';
import { evaluating, hasContract, type ResultAsked, resultObject } from './locked-db.ts';
import { writeOutcome } from './outcome-commands.ts';
import type { ReadResult } from './read-result.ts';
import { MOST_TENDERS, REGISTERING, tenderFaults } from './rules.ts';
import { tenderColumns } from './tender-commands.ts';

export interface ResultToImport extends ResultAsked {
  readonly read: ReadResult;
}

/** The value is how many tenders there are. Codes: result.noTenders, .tendersMany, .contractSigned, those of `tenderFaults` and `lockedCommand`. */
export const importResult: Command<ResultToImport, number> = evaluating(
  REGISTERING,
  async (ctx, { procurement, read }, { state }) => {
    const { tenders, outcomes, source } = read;
    const today = localDateAt(ctx.now.getTime());
    const lots = state.lots.map(({ id }) => id);
    if (tenders.length === 0) return refuse(problem('result.noTenders', 'file'));
    if (tenders.length > MOST_TENDERS)
      return refuse(problem('result.tendersMany', 'file', { most: MOST_TENDERS }));
    const faults = tenders.flatMap((facts) => tenderFaults(facts, { lots, today }));
    if (faults.length > 0) return refuse(...faults);
    if (await hasContract(ctx, procurement, null)) return refuse(problem('result.contractSigned', 'file'));
    await ctx.db.deleteFrom('procurement_outcome').where('procurement_id', '=', procurement).execute();
    await ctx.db.deleteFrom('procurement_tender').where('procurement_id', '=', procurement).execute();
    const rows = await ctx.db
      .insertInto('procurement_tender')
      .values(
        tenders.map((facts, index) => ({
          procurement_id: procurement,
          number: index + 1,
          ...tenderColumns(facts),
          source,
        })),
      )
      .returning(['id', 'number'])
      .execute();
    const ids = new Map(rows.map(({ id, number }) => [number, id]));
    for (const { lot, winners } of outcomes) {
      const known = winners.flatMap(({ tender, value }, place) => {
        const id = ids.get(tender + 1);
        return id === undefined ? [] : [{ tender: id, place: place + 1, value, scores: '' }];
      });
      const kind = winners.length === 0 ? ('none' as const) : ('awarded' as const);
      await writeOutcome(ctx, procurement, { lot, kind, reason: '', winners: known, source });
    }
    const facts = { source, tenders: tenders.length, lots: outcomes.length };
    return done(tenders.length, { action: 'result.imported', object: resultObject(procurement), facts });
  },
);
