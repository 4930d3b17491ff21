// A survey is made, its rounds move with the end of what is evaluated, and one is sent before its day. What has been sent stays
// as it was asked.
import { addDays, type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { type Problem, problem, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { Question, Subject, Survey, WaveKind } from './model.ts';
import {
  leaderOf,
  ownSurvey,
  ownWave,
  SURVEY_GONE,
  type SurveyAsked,
  surveyObject,
} from './place-commands.ts';
import {
  ANSWER_DAYS,
  datesOf,
  isSent,
  movedWaves,
  questionsFaults,
  stateOf,
  titleFaults,
  type WaveDates,
  wavesFaults,
} from './rules.ts';
import './db.ts';

export interface SurveyToMake {
  readonly party: PartyId;
  readonly subject: Subject;
  readonly isDemo: boolean;
  readonly title: string;
  readonly instrument: Survey['instrument'];
  readonly questions: readonly Question[];
  readonly kinds: readonly WaveKind[];
  readonly beforeOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
}

const todayIn = ({ now }: ActingCtx): LocalDate => localDateAt(now.getTime());

const makeFaults = (asked: SurveyToMake, today: LocalDate): Problem[] => [
  ...titleFaults(asked.title),
  ...questionsFaults(asked.questions),
  ...wavesFaults(asked, today),
];

/**
 * The value is its id. Codes: survey.gone, .titleMissing, .textLong, .questionsMissing, .tooManyQuestions, .optionsMissing,
 * .wavesMissing, .dateMissing, .datePast, .dateFar, text.nationalNumber.
 */
export const makeSurvey: Command<SurveyToMake, string> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const { party, subject } = asked;
    if ((await leaderOf(ctx, subject)) !== party) return SURVEY_GONE;
    const faults = makeFaults(asked, todayIn(ctx));
    if (faults.length > 0) return refuse(...faults);
    const { id } = await ctx.db
      .insertInto('survey')
      .values({
        subject_kind: subject.kind,
        subject_id: subject.id,
        party,
        is_demo: asked.isDemo,
        title: asked.title,
        instrument: asked.instrument?.id ?? null,
        instrument_version: asked.instrument?.version ?? null,
        questions: JSON.stringify(asked.questions),
        ends_on: asked.kinds.some((kind) => kind !== 'before') ? asked.endsOn : null,
        created_at: ctx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const waves = datesOf(asked);
    await ctx.db
      .insertInto('survey_wave')
      .values(
        waves.map(({ kind, opensOn, closesOn }) => ({
          survey_id: id,
          kind,
          opens_on: opensOn,
          closes_on: closesOn,
          opened_at: null,
          closed_at: null,
          turnout: null,
        })),
      )
      .execute();
    const facts = { questions: asked.questions.length, waves: waves.length };
    return done(id, { action: 'survey.made', object: surveyObject(id), facts });
  },
});

async function writeDates({ db }: ActingCtx, survey: string, dates: readonly WaveDates[]): Promise<void> {
  for (const { kind, opensOn, closesOn } of dates) {
    await db
      .updateTable('survey_wave')
      .set({ opens_on: opensOn, closes_on: closesOn })
      .where('survey_id', '=', survey)
      .where('kind', '=', kind)
      .where('opened_at', 'is', null)
      .execute();
  }
}

/**
 * Moves the rounds that have not been sent with the end of what is evaluated; the value is how many. Codes: survey.gone,
 * .nothingMoved, .datePast.
 */
export const moveSurvey: Command<SurveyAsked & { readonly endsOn: LocalDate }, number> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await ownSurvey(ctx, asked);
    if (!found.ok) return found;
    const { endsOn } = asked;
    const waves = movedWaves(found.value, endsOn);
    if (waves.length === 0 || found.value.endsOn === endsOn) {
      return refuse(problem('survey.nothingMoved', 'endsOn'));
    }
    const past = waves.find(({ closesOn }) => closesOn < todayIn(ctx));
    if (past) return refuse(problem('survey.datePast', 'endsOn', { value: past.opensOn }));
    await writeDates(ctx, asked.survey, waves);
    await ctx.db.updateTable('survey').set({ ends_on: endsOn }).where('id', '=', asked.survey).execute();
    const facts = { endsOn, waves: waves.length };
    return done(waves.length, { action: 'survey.moved', object: surveyObject(asked.survey), facts });
  },
});

/** Lets a round begin today instead of on its day. Codes: survey.gone, .waveOpened. */
export const bringForward: Command<SurveyAsked & { readonly wave: string }, true> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await ownWave(ctx, asked);
    if (!found.ok) return found;
    const { kind } = found.value.wave;
    const today = todayIn(ctx);
    if (stateOf(found.value.wave, today) !== 'waiting') return refuse(problem('survey.waveOpened', 'wave'));
    await writeDates(ctx, asked.survey, [
      { kind, opensOn: today, closesOn: addDays(today, ANSWER_DAYS - 1) },
    ]);
    return done(true as const, {
      action: 'survey.broughtForward',
      object: surveyObject(asked.survey),
      facts: { wave: kind },
    });
  },
});

/** Deletes a survey that nobody has been asked in. Codes: survey.gone, .waveOpened. */
export const deleteSurvey: Command<SurveyAsked, true> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await ownSurvey(ctx, asked);
    if (!found.ok) return found;
    if (isSent(found.value)) return refuse(problem('survey.waveOpened', 'survey'));
    await ctx.db.deleteFrom('survey').where('id', '=', asked.survey).execute();
    return done(true as const, { action: 'survey.deleted', object: surveyObject(asked.survey), facts: {} });
  },
});
