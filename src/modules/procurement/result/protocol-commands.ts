// What is written to the protocol by hand; an empty answer takes it away. Nobody writes over what came after the page was made.
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { problem, refuse } from '../../../kernel/result.ts';
import { type Command, done } from '../../accounts/commands.ts';
import { PROTOCOL_ITEMS } from '../protocol-rules.ts';
import { evaluating, type ResultAsked, resultObject } from './locked-db.ts';
import { readResult } from './queries.ts';
import { LONGEST_TEXT, WRITING } from './rules.ts';

export interface ProtocolAnswers extends ResultAsked {
  /** By item; an item that is left out stays as it is. */
  readonly answers: Readonly<Record<string, string>>;
  /** What stood in each of them when the page was made; left out: no page was. */
  readonly read?: Readonly<Record<string, string>>;
}

/** Codes: result.itemUnknown, .answerChanged, .textLong, text.nationalNumber, and those of `lockedCommand`. */
export const writeProtocol: Command<ProtocolAnswers, true> = evaluating(
  WRITING,
  async (ctx, { procurement, answers, read }) => {
    const known: readonly string[] = PROTOCOL_ITEMS;
    const typed = Object.entries(answers).map(([item, answer]) => [item, answer.trim()] as const);
    const { answers: standing } = await readResult(ctx, procurement);
    const isOther = (item: string, answer: string): boolean => {
      const now = standing[item] ?? '';
      return read !== undefined && now !== (read[item] ?? '').trim() && now !== answer;
    };
    const faults = typed.flatMap(([item, answer]) => [
      ...(known.includes(item) ? [] : [problem('result.itemUnknown', item)]),
      ...(isOther(item, answer) ? [problem('result.answerChanged', item, { item })] : []),
      ...(answer.length > LONGEST_TEXT ? [problem('result.textLong', item, { most: LONGEST_TEXT })] : []),
      ...(holdsNationalNumber(answer) ? [problem('text.nationalNumber', item)] : []),
    ]);
    if (faults.length > 0) return refuse(...faults);
    for (const [item, answer] of typed) {
      if (answer === '') {
        await ctx.db
          .deleteFrom('procurement_protocol')
          .where('procurement_id', '=', procurement)
          .where('item', '=', item)
          .execute();
      } else {
        const kept = { answer, changed_at: ctx.now };
        await ctx.db
          .insertInto('procurement_protocol')
          .values({ procurement_id: procurement, item, ...kept })
          .onConflict((conflict) => conflict.columns(['procurement_id', 'item']).doUpdateSet(kept))
          .execute();
      }
    }
    const facts = { items: typed.length };
    return done(true as const, {
      action: 'result.protocolWritten',
      object: resultObject(procurement),
      facts,
    });
  },
);
