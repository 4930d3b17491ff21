// A body's answer to a round: by somebody who buys for it, or by a personal link. Saved as far as it has come, delivered
// when every line has an answer, changed until the deadline.
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import type { PersonId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import { partyOfBody } from '../plan-commands.ts';
import type { LineAnswer, RoundMail } from './model.ts';
import { dayOf, lockedRound, ROUND_GONE, roundObject, sendRoundMail } from './move-commands.ts';
import { roundObstacles } from './transitions.ts';
import './db.ts';

export const LONGEST_COMMENT = 1000;
const LONGEST_NAME = 120;

export interface RoundAnswering {
  readonly round: string;
  readonly body: BodyId;
  /** The member's version that was read: two who share a mailbox do not overwrite each other. */
  readonly version: number;
  /** Who answers, as shown to those who answer next: the account's name, or what is written by whoever has a link. */
  readonly name: string;
  /** Lines without an answer are left out. */
  readonly answers: readonly LineAnswer[];
  readonly isDelivered: boolean;
  /** With a delivery: the receipt. */
  readonly mail: RoundMail;
}

/** Whose answer it is, so that her name goes when she is erased. */
interface Answerer {
  readonly answered_by: PersonId | null;
  readonly answered_email: string;
}

/** Whoever answers by a link answers what the link opens and nothing else: null otherwise. */
async function answererOf(
  { db, actor, now }: ActingCtx,
  { round, body }: RoundAnswering,
): Promise<Answerer | null> {
  const person = actor.kind === 'person' ? actor.person : null;
  if (actor.kind !== 'link') return { answered_by: person, answered_email: '' };
  const link = await db
    .selectFrom('round_link')
    .select('email')
    .where('id', '=', actor.link)
    .where('round_id', '=', round)
    .where('body_id', '=', body as string)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
    .executeTakeFirst();
  return link ? { answered_by: null, answered_email: link.email } : null;
}

const answerFaults = ({ line, comment, unit }: LineAnswer): Problem[] => [
  ...(comment.length > LONGEST_COMMENT
    ? [problem('round.textLong', `${line}.comment`, { most: LONGEST_COMMENT })]
    : []),
  ...(holdsNationalNumber(`${comment} ${unit}`) ? [problem('text.nationalNumber', `${line}.comment`)] : []),
];

function answeringFaults(
  { name, answers, isDelivered }: RoundAnswering,
  lines: readonly string[],
): Problem[] {
  const given = new Set(answers.map(({ line }) => line));
  const missing = isDelivered ? lines.filter((line) => !given.has(line)) : [];
  return [
    ...missing.map((line) => problem('round.lineMissing', `${line}.answer`)),
    ...answers.flatMap(answerFaults),
    ...(isDelivered && name === '' ? [problem('round.nameMissing', 'name')] : []),
    ...(holdsNationalNumber(name) ? [problem('text.nationalNumber', 'name')] : []),
  ];
}

async function writeAnswers({ db, now }: ActingCtx, { round, body, answers }: RoundAnswering) {
  for (const { line, annualValue, laterOn, ...answer } of answers) {
    const row = { ...answer, annual_value: annualValue, later_on: laterOn, answered_at: now };
    const made = { item_id: null, item_before: null, item_version: null, undone_at: null };
    await db
      .insertInto('round_answer')
      .values({ round_id: round, line_id: line, body_id: body, ...row, ...made })
      .onConflict((conflict) => conflict.columns(['line_id', 'body_id']).doUpdateSet(row))
      .execute();
  }
}

/**
 * Keeps what is answered so far, or delivers it. Codes: round.gone, .state, .tooLate, .answeredByOther, .lineMissing (path
 * `<line>.answer`), .nameMissing, .textLong, text.nationalNumber.
 */
export const answerRound: Command<RoundAnswering, true> = command({
  action: 'round.answer',
  partyOf: ({ body }) => partyOfBody(body),
  run: async (ctx, given) => {
    const { round: id, body, isDelivered } = given;
    const locked = await lockedRound(ctx, id);
    const member = await ctx.db
      .selectFrom('round_member')
      .select(['version', 'opened_at', 'delivered_at'])
      .where('round_id', '=', id)
      .where('body_id', '=', body as string)
      .executeTakeFirst();
    const answerer = await answererOf(ctx, given);
    if (!locked || !member || locked.state === 'draft' || !answerer) return ROUND_GONE;
    const obstacles = roundObstacles('answer', locked, dayOf(ctx));
    if (obstacles.length > 0) return refuse(...obstacles);
    // What is delivered is changed by a new delivery only, with its receipt.
    const isTakenBack = member.delivered_at !== null && !isDelivered;
    if (member.version !== given.version || isTakenBack)
      return refuse(problem('round.answeredByOther', 'round'));
    const lines = await ctx.db.selectFrom('round_line').select('id').where('round_id', '=', id).execute();
    const known = lines.map((line) => line.id);
    const own = { ...given, answers: given.answers.filter(({ line }) => known.includes(line)) };
    const faults = answeringFaults(own, known);
    if (faults.length > 0) return refuse(...faults);
    await writeAnswers(ctx, own);
    await ctx.db
      .updateTable('round_member')
      .set({
        version: member.version + 1,
        opened_at: member.opened_at ?? ctx.now,
        answered_at: ctx.now,
        answered_name: given.name.slice(0, LONGEST_NAME),
        ...answerer,
        ...(isDelivered ? { delivered_at: ctx.now } : {}),
      })
      .where('round_id', '=', id)
      .where('body_id', '=', body as string)
      .execute();
    await sendRoundMail(ctx, given.mail, locked);
    const action = isDelivered ? 'round.delivered' : 'round.answerSaved';
    const facts = { count: own.answers.length };
    return done(true as const, { action, object: roundObject(id), facts });
  },
});

/** Notes that somebody of the body has looked at it. Nothing is logged: it is no change. */
export const openRound: Command<{ readonly round: string; readonly body: BodyId }, true> = command({
  action: 'round.view',
  partyOf: ({ body }) => partyOfBody(body),
  run: async (ctx, { round, body }) => {
    // As the system: whoever only reads opens it too.
    await asSystem(ctx, ({ db }) =>
      db
        .updateTable('round_member')
        .set({ opened_at: ctx.now })
        .where('round_id', '=', round)
        .where('body_id', '=', body as string)
        .where('opened_at', 'is', null)
        .execute(),
    );
    return done(true as const, null);
  },
});
