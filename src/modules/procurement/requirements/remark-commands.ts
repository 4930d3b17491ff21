// What the buyers of every body that takes part say of what is asked of the market, and what those who write it answer.
import { problem, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import { type NoticeToWrite, writeNotices } from '../../accounts/outbox-commands.ts';
import './db.ts';
import type { RemarkKind } from './model.ts';
import {
  membersPlace,
  REQUIREMENTS_GONE,
  type RequirementsAsked,
  requirementsObject,
  writersPlace,
} from './place-commands.ts';
import { LONGEST_TEXT, MOST_REMARKS, textFaults } from './rules.ts';

export interface RemarkToSay extends RequirementsAsked {
  readonly kind: RemarkKind;
  /** Null: of the whole. */
  readonly provision: string | null;
  readonly text: string;
  /** What the form carried; the same sent twice is kept once. */
  readonly onceKey: string;
  /** To those who write what is asked. */
  readonly notices?: readonly NoticeToWrite[];
}

/**
 * Says something, or proposes. Codes: requirements.gone, .notTakingPart, .phase, .textMissing, .textLong, .tooMany,
 * text.nationalNumber.
 */
export const sayRemark: Command<RemarkToSay, true> = command({
  action: 'procurement.requirements.say',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const { procurement, party, kind, provision, text, onceKey, notices = [] } = asked;
    const place = await membersPlace(ctx, asked);
    if (!place.ok) return place;
    const faults =
      text === '' ? [problem('requirements.textMissing', 'text')] : textFaults(text, 'text', LONGEST_TEXT);
    if (faults.length > 0) return refuse(...faults);
    const about =
      provision === null
        ? null
        : await ctx.db
            .selectFrom('procurement_provision')
            .select('number')
            .where('procurement_id', '=', procurement)
            .where('id', '=', isUuid(provision) ? provision : null)
            .executeTakeFirst();
    if (about === undefined) return REQUIREMENTS_GONE;
    const { count } = await ctx.db
      .selectFrom('procurement_remark')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('procurement_id', '=', procurement)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_REMARKS) {
      return refuse(problem('requirements.tooMany', 'text', { most: MOST_REMARKS }));
    }
    const kept = await ctx.db
      .insertInto('procurement_remark')
      .values({
        procurement_id: procurement,
        kind,
        provision_id: provision,
        party,
        text,
        at: ctx.now,
        once_key: onceKey,
        is_taken: null,
        answer: null,
        answered_at: null,
      })
      .onConflict((conflict) => conflict.columns(['procurement_id', 'once_key']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (kept) await writeNotices(ctx, notices);
    return done(
      true as const,
      (kept && {
        action: 'procurement.remarkSaid',
        object: requirementsObject(procurement),
        facts: about ? { number: about.number } : {},
      }) ||
        null,
    );
  },
});

export interface RemarkToAnswer extends RequirementsAsked {
  readonly remark: string;
  readonly isTaken: boolean;
  /** May be empty where it is taken. */
  readonly text: string;
  /** To whoever said it. */
  readonly notices?: readonly NoticeToWrite[];
}

/**
 * Answers a remark, once. Codes: requirements.gone, .notWriting, .phase, .reasonMissing (where it is not taken), .textLong,
 * .answeredBefore, text.nationalNumber.
 */
export const answerRemark: Command<RemarkToAnswer, true> = command({
  action: 'procurement.requirements.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const { procurement, remark, isTaken, text, notices = [] } = asked;
    const place = await writersPlace(ctx, asked);
    if (!place.ok) return place;
    const faults =
      !isTaken && text === ''
        ? [problem('requirements.reasonMissing', 'answer')]
        : textFaults(text, 'answer', LONGEST_TEXT);
    if (faults.length > 0) return refuse(...faults);
    const found = isUuid(remark)
      ? await ctx.db
          .selectFrom('procurement_remark')
          .select(['answered_at', 'party'])
          .where('procurement_id', '=', procurement)
          .where('id', '=', remark)
          .executeTakeFirst()
      : undefined;
    if (!found) return REQUIREMENTS_GONE;
    if (found.answered_at) return refuse(problem('requirements.answeredBefore', 'answer'));
    await ctx.db
      .updateTable('procurement_remark')
      .set({ is_taken: isTaken, answer: text, answered_at: ctx.now })
      .where('id', '=', remark)
      .execute();
    await writeNotices(
      ctx,
      notices.filter(({ party }) => party === found.party),
    );
    return done(true as const, {
      action: 'procurement.remarkAnswered',
      object: requirementsObject(procurement),
      facts: {},
    });
  },
});
