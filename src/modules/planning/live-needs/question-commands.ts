// Asking another body about a need it shows, and answering: a few messages that both bodies see, told by letter and in the
// program. What is written is never changed.
import { sql } from 'kysely';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import { partyOfBody } from '../plan-commands.ts';
import { lockPair, ownItem } from './answer-commands.ts';
import { type Told, tell } from './messages-commands.ts';
import { LONGEST_MESSAGE, MOST_MESSAGES, MOST_QUESTIONS, type NeedPair } from './model.ts';
import { questionOf, questionOnPair } from './question-queries.ts';
import { shownNeeds } from './share-queries.ts';

const DAY_MS = 24 * 3_600_000;
const questionObject = (id: string): string => `needQuestion:${id}`;

/** Codes: question.textMissing, question.tooLong (length, most), text.nationalNumber. */
function faultsOf(content: string): Problem[] {
  if (content.trim() === '') return [problem('question.textMissing', 'text')];
  if (content.length > LONGEST_MESSAGE) {
    return [problem('question.tooLong', 'text', { length: content.length, most: LONGEST_MESSAGE })];
  }
  return holdsNationalNumber(content) ? [problem('text.nationalNumber', 'text')] : [];
}

async function write(
  ctx: ActingCtx,
  message: { readonly question: string; readonly body: BodyId; readonly content: string },
): Promise<void> {
  await ctx.db
    .insertInto('need_message')
    .values({
      question_id: message.question,
      body_id: message.body,
      content: message.content.trim(),
      written_at: ctx.now,
      written_by: actorName(ctx.actor),
    })
    .execute();
}

/** Counts what the body has asked lately; whoever asks for the same body at the same time waits. */
async function hasAskedTooMuch(ctx: ActingCtx, body: BodyId): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`needQuestions:${body}`}, 0))`.execute(ctx.db);
  const { count } = await ctx.db
    .selectFrom('need_question')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('body_id', '=', body)
    .where('asked_at', '>', new Date(ctx.now.getTime() - DAY_MS))
    .executeTakeFirstOrThrow();
  return count >= MOST_QUESTIONS;
}

export interface NewQuestion extends NeedPair {
  readonly body: BodyId;
  readonly isDemo: boolean;
  readonly content: string;
  /** What the other body is told; `id` is the question's. */
  readonly told: (id: string) => Told;
}

/**
 * Asks about another's need because of an own one. The value is the question's id. Codes: those of the text, need.gone,
 * need.notShown, question.exists (id), question.tooMany (most).
 */
export const askAboutNeed: Command<NewQuestion, string> = command({
  action: 'need.ask',
  partyOf: ({ body }) => partyOfBody(body),
  run: async (ctx, asked) => {
    const { body, item, other, content, isDemo } = asked;
    const faults = faultsOf(content);
    if (faults.length > 0) return refuse(...faults);
    if (!(await ownItem(ctx, asked))) return refuse(problem('need.gone', 'need'));
    const theirs = (await shownNeeds(ctx, asked, [other])).get(other);
    if (!theirs) return refuse(problem('need.notShown', 'need'));
    await lockPair(ctx, asked);
    const earlier = await questionOnPair(ctx, asked);
    if (earlier) return refuse(problem('question.exists', 'text', { id: earlier }));
    if (await hasAskedTooMuch(ctx, body)) {
      return refuse(problem('question.tooMany', 'text', { most: MOST_QUESTIONS }));
    }
    const { id } = await ctx.db
      .insertInto('need_question')
      .values({
        body_id: body,
        item_id: item,
        other_body_id: theirs.body,
        other_item_id: other,
        category: theirs.category,
        is_demo: isDemo,
        asked_at: ctx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await write(ctx, { question: id, body, content });
    await tell(ctx, asked.told(id));
    return done(id, {
      action: 'needQuestion.asked',
      object: questionObject(id),
      facts: { other: theirs.body },
    });
  },
});

export interface NewReply {
  readonly body: BodyId;
  readonly question: string;
  readonly content: string;
  /** What the other body is told. */
  readonly told: Told;
}

/** Writes more in a question. Codes: those of the text, question.gone, question.full (most). */
export const replyToQuestion: Command<NewReply, true> = command({
  action: 'need.reply',
  partyOf: ({ body }) => partyOfBody(body),
  run: async (ctx, { body, question, content, told }) => {
    const faults = faultsOf(content);
    if (faults.length > 0) return refuse(...faults);
    await sql`select pg_advisory_xact_lock(hashtextextended(${questionObject(question)}, 0))`.execute(ctx.db);
    const found = await questionOf(ctx, body, question);
    if (!found) return refuse(problem('question.gone', 'question'));
    if (found.messages >= MOST_MESSAGES) {
      return refuse(problem('question.full', 'text', { most: MOST_MESSAGES }));
    }
    await write(ctx, { question, body, content });
    await tell(ctx, told);
    const other = found.from === body ? found.to : found.from;
    return done(true as const, {
      action: 'needQuestion.replied',
      object: questionObject(question),
      facts: { other },
    });
  },
});
