// What those who take part answer, by a link of their own or through their body's people: when they can, whether they come and
// what they need, and afterwards what they think, which nothing joins to who they are.
import { randomUUID } from 'node:crypto';
import { localDateAt } from '../../../kernel/local-date.ts';
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, type Done, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import { isSmallBody } from '../life/size.ts';
import { type AnswerAsked, answeredGathering, gatheringEntry, NOT_NOW } from './locked-db.ts';
import { type Attendance, type ExitAnswer, SLOT_ANSWERS, type SlotAnswer } from './model.ts';
import { exitFaults, isExitOpen, mayDo, pollOpenUntil, requirementFaults, waysToCome } from './rules.ts';
import './db.ts';

interface PollAnswer extends AnswerAsked {
  /** By slot; every one must be answered. */
  readonly answers: Readonly<Record<string, SlotAnswer>>;
}

const isSlotAnswer = (answer: string | undefined): answer is SlotAnswer =>
  (SLOT_ANSWERS as readonly (string | undefined)[]).includes(answer);

/** Says when she can; said again, the last stands. Codes: network.*, gathering.gone, .notOpen, .pollOver, .answerMissing. */
export const answerPoll: Command<PollAnswer, true> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<true>>> => {
    const found = await answeredGathering(ctx, asked);
    if (!found.ok) return found;
    const { gathering, slots, body } = found.value;
    if (pollOpenUntil(gathering, ctx.now) === null) return refuse(problem('gathering.pollOver', 'gathering'));
    const rows = slots.map(({ id }) => ({ id, answer: asked.answers[id] }));
    const missing = rows.filter(({ answer }) => !isSlotAnswer(answer));
    if (missing.length > 0) {
      return refuse(...missing.map(({ id }) => problem('gathering.answerMissing', `slot:${id}`)));
    }
    await ctx.db
      .insertInto('gathering_slot_answer')
      .values(
        rows.map(({ id, answer }) => ({
          slot_id: id,
          participant_id: asked.participant,
          answer: answer as SlotAnswer,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['slot_id', 'participant_id']).doUpdateSet((set) => ({
          answer: set.ref('excluded.answer'),
        })),
      )
      .execute();
    return done(true as const, gatheringEntry('gathering.pollAnswered', asked, { body }));
  },
});

export interface RegistrationToKeep extends AnswerAsked {
  readonly answer: Attendance;
  /** What she needs to take part; empty: nothing. */
  readonly requirement: string;
}

async function keepRequirement(ctx: ActingCtx, gathering: string, asked: RegistrationToKeep): Promise<void> {
  await ctx.db
    .deleteFrom('gathering_requirement')
    .where('gathering_id', '=', gathering)
    .where('participant_id', '=', asked.participant)
    .execute();
  if (asked.requirement === '' || asked.answer === 'no') return;
  await ctx.db
    .insertInto('gathering_requirement')
    .values({ gathering_id: gathering, participant_id: asked.participant, text: asked.requirement })
    .execute();
}

/**
 * Says whether she comes; said again, the last stands. After the last day it can still be said, so that nobody is missed at
 * the door. Codes: network.*, gathering.gone, .notOpen, .notNow, .answerUnknown, .text*.
 */
export const register: Command<RegistrationToKeep, true> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<true>>> => {
    const found = await answeredGathering(ctx, asked);
    if (!found.ok) return found;
    const { gathering, phase, body } = found.value;
    if (!mayDo('register', phase)) return NOT_NOW;
    const faults = requirementFaults(asked.requirement);
    if (!waysToCome[gathering.form].includes(asked.answer)) {
      faults.push(problem('gathering.answerUnknown', 'answer'));
    }
    if (faults.length > 0) return refuse(...faults);
    const row = { answer: asked.answer, answered_at: ctx.now };
    await ctx.db
      .insertInto('gathering_registration')
      .values({ gathering_id: gathering.id, participant_id: asked.participant, ...row })
      .onConflict((conflict) => conflict.columns(['gathering_id', 'participant_id']).doUpdateSet(row))
      .execute();
    await keepRequirement(ctx, gathering.id, asked);
    return done(true as const, gatheringEntry('gathering.registered', asked, { body }));
  },
});

async function isOfSmallBody({ db }: ActingCtx, network: string, body: BodyId): Promise<boolean> {
  const { inhabitants } = await db
    .selectFrom('network_body')
    .select('inhabitants')
    .where('network_id', '=', network)
    .where('body_id', '=', body as string)
    .executeTakeFirstOrThrow();
  return isSmallBody(inhabitants);
}

/** All answers so far are written anew in an order drawn by their own random ids: where a row lies tells nothing. */
async function writeAnew(
  { db }: ActingCtx,
  gathering: string,
  answer: ExitAnswer & { readonly is_small: boolean },
): Promise<void> {
  const before = await db
    .deleteFrom('gathering_exit_answer')
    .where('gathering_id', '=', gathering)
    .returning(['is_small', 'useful', 'uses', 'own', 'comment'])
    .execute();
  const rows = [...before, { ...answer, own: [...answer.own] }].map((row) => ({
    id: randomUUID() as string,
    gathering_id: gathering,
    ...row,
  }));
  rows.sort((one, other) => (one.id < other.id ? -1 : 1));
  await db.insertInto('gathering_exit_answer').values(rows).execute();
}

/**
 * Answers what it was like, once, by her own link; the log tells nobody who. Codes: network.*, gathering.gone, .notOpen,
 * .exitOver, .answeredBefore, .markMissing, .text*.
 */
export const answerExit: Command<AnswerAsked & ExitAnswer, true> = command({
  action: 'gathering.answerExit',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<true>>> => {
    const found = await answeredGathering(ctx, asked);
    if (!found.ok) return found;
    const { gathering, network, body } = found.value;
    if (!isExitOpen(gathering, ctx.now)) return refuse(problem('gathering.exitOver', 'gathering'));
    const questions = gathering.ownQuestions.length;
    const own = asked.own.slice(0, questions);
    const faults = exitFaults({ ...asked, own }, questions);
    if (faults.length > 0) return refuse(...faults);
    const { numInsertedOrUpdatedRows } = await ctx.db
      .insertInto('gathering_exit_turnout')
      .values({
        gathering_id: gathering.id,
        participant_id: asked.participant,
        on_date: localDateAt(ctx.now.getTime()),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) return refuse(problem('gathering.answeredBefore', 'gathering'));
    const { useful, uses, comment } = asked;
    const is_small = await isOfSmallBody(ctx, network.id, body);
    await writeAnew(ctx, gathering.id, { is_small, useful, uses, own, comment });
    return done(true as const, null);
  },
});
