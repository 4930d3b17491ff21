// Comments: plain text, changed by the writer within some minutes, withdrawn at any time. Suppliers never see them.
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, type Done, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { type NoticeToWrite, writeNotices } from '../../accounts/outbox-commands.ts';
import { WORK_GONE } from './codes.ts';
import { lastNumber, lockedFor, type WorkAsked, workObject } from './locked-db.ts';
import type { Comment } from './model.ts';
import { type Place, placeText } from './places.ts';
import { readComment } from './queries.ts';
import { commentFaults, isFresh, MOST_COMMENTS } from './rules.ts';

export interface CommentToWrite extends WorkAsked {
  readonly place: Place;
  readonly text: string;
  /** Parties to tell; others than those who take part are passed over. */
  readonly mentions: readonly PartyId[];
  /** Those to others than who takes part are not sent. */
  readonly notices: readonly NoticeToWrite[];
}

/** Writes one; the value is its number. Codes: work.gone, .textMissing, .textLong, .tooMany, text.nationalNumber. */
export const writeComment: Command<CommentToWrite, number> = command({
  action: 'procurement.work.write',
  partyOf: ({ party }) => party,
  run: async (ctx, given) => {
    const { procurement, party, place, text, notices } = given;
    const found = await lockedFor(ctx, given);
    if (!found) return WORK_GONE;
    const faults = commentFaults(text);
    const last = await lastNumber(ctx, 'procurement_comment', procurement);
    const isFull = last >= MOST_COMMENTS ? [problem('work.tooMany', 'text', { most: MOST_COMMENTS })] : [];
    if (faults.length + isFull.length > 0) return refuse(...faults, ...isFull);
    const mentions = given.mentions.filter((one) => found.readers.includes(one));
    const number = last + 1;
    await ctx.db
      .insertInto('procurement_comment')
      .values({
        procurement_id: procurement,
        number,
        place: placeText(place),
        text,
        party,
        person_id: ctx.actor.kind === 'person' ? ctx.actor.person : null,
        mentions,
        at: ctx.now,
        changed_at: null,
        withdrawn_at: null,
      })
      .execute();
    await writeNotices(
      ctx,
      notices.filter(({ party: told }) => told !== null && found.readers.includes(told)),
    );
    return done(number, { action: 'comments.written', object: workObject(procurement), facts: { number } });
  },
});

export interface CommentAsked extends WorkAsked {
  readonly number: number;
}

/** Of the writer herself, for the party she wrote for. */
const own = <Input extends CommentAsked>(
  run: (ctx: ActingCtx, input: Input, comment: Comment) => Promise<Result<Done<null>>>,
): Command<Input, null> =>
  command({
    action: 'procurement.work.write',
    partyOf: ({ party }) => party,
    run: async (ctx, asked) => {
      const found = await lockedFor(ctx, asked);
      const comment = found && (await readComment(ctx, asked));
      if (!comment || comment.withdrawnAt) return WORK_GONE;
      const isWriter =
        comment.party === asked.party && ctx.actor.kind === 'person' && comment.person === ctx.actor.person;
      return isWriter ? run(ctx, asked, comment) : refuse(problem('work.notYours', 'comment'));
    },
  });

/** Codes: work.gone, .notYours, .tooLate, .textMissing, .textLong, text.nationalNumber. */
export const changeComment: Command<CommentAsked & { readonly text: string }, null> = own(
  async (ctx, { procurement, number, text }, comment) => {
    if (!isFresh(comment, ctx.now)) return refuse(problem('work.tooLate', 'text'));
    const faults = commentFaults(text);
    if (faults.length > 0) return refuse(...faults);
    await ctx.db
      .updateTable('procurement_comment')
      .set({ text, changed_at: ctx.now })
      .where('id', '=', comment.id)
      .execute();
    return done(null, { action: 'comments.changed', object: workObject(procurement), facts: { number } });
  },
);

/** Takes its text away; that there was one stays. Codes: work.gone, .notYours. */
export const withdrawComment: Command<CommentAsked, null> = own(
  async (ctx, { procurement, number }, comment) => {
    await ctx.db
      .updateTable('procurement_comment')
      .set({ text: '', withdrawn_at: ctx.now })
      .where('id', '=', comment.id)
      .execute();
    return done(null, { action: 'comments.withdrawn', object: workObject(procurement), facts: { number } });
  },
);
