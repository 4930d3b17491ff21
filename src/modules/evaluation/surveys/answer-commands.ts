// Answers come in: by a personal link, or typed by the party that asks from paper and from a workbook. Whoever answers by link is
// ticked off in the same transaction, and nothing that is written says which answer is whose.
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { type Problem, problem, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { hashOfKey } from '../../accounts/secret.ts';
import { lockBox, putInBox } from './box-db.ts';
import type { Side, Values } from './model.ts';
import { ownWave, SURVEY_GONE, type SurveyAsked, surveyObject } from './place-commands.ts';
import { readSurvey } from './queries.ts';
import { isGoingOn, pairFaults, plainPair, stateOf, valuesFaults } from './rules.ts';
import './db.ts';

export interface AnswerToGive {
  /** Who asks: whom the log is kept for. */
  readonly party: PartyId;
  /** The row that the link opens. */
  readonly turnout: string;
  readonly values: Values;
  /** What she chose to be known by next time, as typed; empty: nothing. */
  readonly pair: string;
}

/** Known within one survey only. */
const pairHash = (survey: string, plain: string): string | null =>
  plain === '' ? null : hashOfKey(`${survey}:${plain}`);

interface Asked {
  readonly wave: string;
  readonly survey: string;
  readonly side: Side;
  readonly answeredOn: LocalDate | null;
}

async function lockedTurnout({ db, actor }: ActingCtx, turnout: string): Promise<Asked | null> {
  // Whoever answers by a link answers by that link and no other.
  if (actor.kind !== 'link' || actor.link !== turnout) return null;
  const row = await db
    .selectFrom('survey_turnout as t')
    .innerJoin('survey_person as p', 'p.id', 't.recipient_id')
    .select(['t.wave_id', 'p.survey_id', 'p.side', 't.answered_on'])
    .where('t.id', '=', turnout)
    .forUpdate('t')
    .executeTakeFirst();
  return row
    ? {
        wave: row.wave_id,
        survey: row.survey_id,
        side: row.side,
        answeredOn: row.answered_on as LocalDate | null,
      }
    : null;
}

/**
 * Gives one answer by link, once. Codes: survey.gone, .notOpen, .answeredBefore, .answerEmpty, .valueWrong, .textLong,
 * .pairShort, text.nationalNumber.
 */
export const giveAnswer: Command<AnswerToGive, true> = command({
  action: 'survey.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, given) => {
    const asked = await lockedTurnout(ctx, given.turnout);
    // Before it is asked whether the round is open: an answer that waits while it is closed must not be lost in it.
    if (asked) await lockBox(ctx, asked.wave);
    const survey = asked && (await readSurvey(ctx, asked.survey));
    const wave = survey?.waves.find(({ id }) => id === asked?.wave);
    if (!asked || !survey || !wave) return SURVEY_GONE;
    const today = localDateAt(ctx.now.getTime());
    if (asked.answeredOn !== null) return refuse(problem('survey.answeredBefore', 'answers'));
    if (stateOf(wave, today) !== 'open') return refuse(problem('survey.notOpen', 'wave'));
    const plain = plainPair(given.pair);
    const faults = [...valuesFaults(survey.questions, given.values), ...pairFaults(plain)];
    if (faults.length > 0) return refuse(...faults);
    const { side } = asked;
    const answer = { side, pair: pairHash(survey.id, plain), isPaper: false, values: given.values };
    await putInBox(ctx, wave.id, [answer]);
    await ctx.db
      .updateTable('survey_turnout')
      .set({ answered_on: today })
      .where('id', '=', given.turnout)
      .execute();
    const facts = { wave: wave.kind };
    return done(true as const, { action: 'survey.answered', object: surveyObject(survey.id), facts });
  },
});

export interface PaperAnswer {
  readonly side: Side;
  readonly pair: string;
  readonly values: Values;
}

export interface PaperAnswers extends SurveyAsked {
  readonly wave: string;
  readonly answers: readonly PaperAnswer[];
}

/**
 * Keeps answers that were given on paper; the value is how many. Codes: survey.gone, .notOpen, .answerEmpty, .valueWrong,
 * .textLong, .pairShort, text.nationalNumber.
 */
export const keepPaperAnswers: Command<PaperAnswers, number> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    if (!isUuid(asked.wave)) return refuse(problem('survey.notOpen', 'wave'));
    await asSystem(ctx, (inside) => lockBox(inside, asked.wave));
    const found = await ownWave(ctx, asked);
    if (!found.ok) return found;
    const { survey, wave } = found.value;
    if (!isGoingOn(wave)) return refuse(problem('survey.notOpen', 'wave'));
    if (asked.answers.length === 0) return refuse(problem('survey.answerEmpty', 'answers'));
    const faults: Problem[] = asked.answers.flatMap(({ values, pair }) => [
      ...valuesFaults(survey.questions, values),
      ...pairFaults(plainPair(pair)),
    ]);
    if (faults.length > 0) return refuse(...faults);
    const answers = asked.answers.map(({ side, pair, values }) => ({
      side,
      pair: pairHash(survey.id, plainPair(pair)),
      isPaper: true,
      values,
    }));
    await asSystem(ctx, (inside) => putInBox(inside, wave.id, answers));
    const facts = { wave: wave.kind, count: answers.length };
    return done(answers.length, { action: 'survey.paperKept', object: surveyObject(survey.id), facts });
  },
});
