// What a survey may hold, when its rounds are, and whether an answer fits its questions. Pure: no clock, no ids.
import { addDays, addMonths, daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { SMALLEST_GROUP } from '../../../kernel/smallest-group.ts';
import {
  type Question,
  type Said,
  SCALE,
  type Survey,
  type Value,
  type Values,
  WAVE_KINDS,
  type Wave,
  type WaveKind,
} from './model.ts';

export const LONGEST_TITLE = 200;
const LONGEST_QUESTION = 300;
const LONGEST_OPTION = 120;
const MOST_OPTIONS = 20;
export const LONGEST_TEXT = 2000;
const MOST_QUESTIONS = 40;
export const MOST_PEOPLE = 5000;
/** How long a round can be answered, its first day counted. */
export const ANSWER_DAYS = 21;
/** Those who have not answered are reminded so many days before the last one. */
export const REMIND_DAYS = 7;
const MOST_AHEAD_DAYS = 3 * 366;

const MONTHS_AFTER: Readonly<Record<Exclude<WaveKind, 'before'>, number>> = {
  after: 0,
  m3: 3,
  m6: 6,
  m12: 12,
};

export interface WaveDates {
  readonly kind: WaveKind;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
}

export interface WavesAsked {
  readonly kinds: readonly WaveKind[];
  /** When the first round is sent; null where there is none. */
  readonly beforeOn: LocalDate | null;
  /** When what is evaluated ends; null where no round is counted from it. */
  readonly endsOn: LocalDate | null;
}

const openFrom = (kind: WaveKind, opensOn: LocalDate): WaveDates => ({
  kind,
  opensOn,
  closesOn: addDays(opensOn, ANSWER_DAYS - 1),
});

/** In order; a round whose day is not known is left out. */
export function datesOf({ kinds, beforeOn, endsOn }: WavesAsked): WaveDates[] {
  return WAVE_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) => {
    if (kind === 'before') return beforeOn === null ? [] : [openFrom(kind, beforeOn)];
    return endsOn === null ? [] : [openFrom(kind, addMonths(endsOn, MONTHS_AFTER[kind]))];
  });
}

/** Codes: survey.wavesMissing, .dateMissing, .datePast, .dateFar. */
export function wavesFaults(asked: WavesAsked, today: LocalDate): Problem[] {
  if (asked.kinds.length === 0) return [problem('survey.wavesMissing', 'waves')];
  const dayFaults = (needed: boolean, date: LocalDate | null, path: string): Problem[] => {
    if (!needed) return [];
    if (date === null) return [problem('survey.dateMissing', path)];
    if (date < today) return [problem('survey.datePast', path, { value: date })];
    return daysBetween(today, date) > MOST_AHEAD_DAYS
      ? [problem('survey.dateFar', path, { value: date })]
      : [];
  };
  return [
    ...dayFaults(asked.kinds.includes('before'), asked.beforeOn, 'beforeOn'),
    ...dayFaults(
      asked.kinds.some((kind) => kind !== 'before'),
      asked.endsOn,
      'endsOn',
    ),
  ];
}

export type WaveState = 'waiting' | 'open' | 'over' | 'closed';

/** over: its last day has passed and it is not closed yet. */
export function stateOf(wave: Pick<Wave, 'openedAt' | 'closedAt' | 'closesOn'>, today: LocalDate): WaveState {
  if (wave.closedAt !== null) return 'closed';
  if (wave.openedAt === null) return 'waiting';
  return wave.closesOn < today ? 'over' : 'open';
}

/** Whether no other round of the survey can be answered, now or later. */
export const isLastRound = (
  { waves }: Pick<Survey, 'waves'>,
  wave: Pick<Wave, 'id'>,
  today: LocalDate,
): boolean =>
  waves.every(
    (one) => one.id === wave.id || one.closedAt !== null || (one.openedAt === null && one.closesOn < today),
  );

/** Sent and not closed: answers from paper are still taken after its last day. */
export const isGoingOn = ({ openedAt, closedAt }: Pick<Wave, 'openedAt' | 'closedAt'>): boolean =>
  openedAt !== null && closedAt === null;

/** Whether anybody has been asked: then the questions stand, and whoever was asked stays on the list. */
export const isSent = ({ waves }: Pick<Survey, 'waves'>): boolean =>
  waves.some(({ openedAt }) => openedAt !== null);

/** The rounds that have not been sent, where they go when the end moves. */
export const movedWaves = ({ waves }: Pick<Survey, 'waves'>, endsOn: LocalDate): WaveDates[] =>
  datesOf({
    kinds: waves
      .filter(({ openedAt, kind }) => openedAt === null && kind !== 'before')
      .map(({ kind }) => kind),
    beforeOn: null,
    endsOn,
  });

/** Codes: survey.textLong, text.nationalNumber. */
export const textFaults = (text: string, path: string, most: number): Problem[] => [
  ...(text.length > most ? [problem('survey.textLong', path, { most })] : []),
  ...(holdsNationalNumber(text) ? [problem('text.nationalNumber', path)] : []),
];

/** Codes: survey.titleMissing and those of `textFaults`. */
export const titleFaults = (title: string): Problem[] =>
  title === '' ? [problem('survey.titleMissing', 'title')] : textFaults(title, 'title', LONGEST_TITLE);

/** In every language. */
const saidFaults = (said: Said, most: number): Problem[] =>
  [...new Set(Object.values(said))].flatMap((text: string) => textFaults(text, 'questions', most));

/** Codes: survey.questionsMissing, .tooManyQuestions, .optionsMissing, .tooManyOptions, .textLong, text.nationalNumber. */
export function questionsFaults(questions: readonly Question[]): Problem[] {
  if (questions.length === 0) return [problem('survey.questionsMissing', 'questions')];
  if (questions.length > MOST_QUESTIONS) {
    return [problem('survey.tooManyQuestions', 'questions', { most: MOST_QUESTIONS })];
  }
  return questions.flatMap(({ kind, text, options }, place) => [
    ...saidFaults(text, LONGEST_QUESTION),
    ...(options ?? []).flatMap((option) => saidFaults(option.text, LONGEST_OPTION)),
    ...((options?.length ?? 0) > MOST_OPTIONS
      ? [problem('survey.tooManyOptions', 'questions', { line: place + 1, most: MOST_OPTIONS })]
      : []),
    ...((kind === 'choice' || kind === 'several') && (options?.length ?? 0) < 2
      ? [problem('survey.optionsMissing', 'questions', { line: place + 1 })]
      : []),
  ]);
}

function fits(question: Question, value: Value): boolean {
  const isOption = (id: string): boolean => question.options?.some((option) => option.id === id) ?? false;
  switch (question.kind) {
    case 'scale':
      return Number.isInteger(value) && Number(value) >= SCALE.lowest && Number(value) <= SCALE.highest;
    case 'number':
      return (
        Number.isInteger(value) &&
        Number(value) >= (question.lowest ?? 0) &&
        Number(value) <= (question.highest ?? 1_000_000_000)
      );
    case 'choice':
      return typeof value === 'string' && isOption(value);
    case 'several':
      return Array.isArray(value) && new Set(value).size === value.length && value.every(isOption);
    case 'text':
      return typeof value === 'string';
  }
}

/** Codes: survey.answerEmpty, .valueWrong and those of `textFaults`; the path is the question. */
export function valuesFaults(questions: readonly Question[], values: Values): Problem[] {
  const answered = questions.flatMap((question) => {
    const value = values[question.id];
    return value === undefined ? [] : [{ question, value }];
  });
  if (answered.length === 0) return [problem('survey.answerEmpty', 'answers')];
  return answered.flatMap(({ question, value }) => {
    if (!fits(question, value)) {
      return [problem('survey.valueWrong', question.id, { question: question.text.nb })];
    }
    return question.kind === 'text' ? textFaults(String(value), question.id, LONGEST_TEXT) : [];
  });
}

/** What answers hold besides texts, and the texts apart from it. */
export function partedValues(
  questions: readonly Question[],
  values: Values,
): {
  readonly values: Values;
  readonly texts: readonly { readonly question: string; readonly text: string }[];
} {
  const isText = (id: string): boolean =>
    questions.some((question) => question.id === id && question.kind === 'text');
  return {
    values: Object.fromEntries(Object.entries(values).filter(([id]) => !isText(id))),
    texts: Object.entries(values).flatMap(([question, text]) =>
      isText(question) ? [{ question, text: String(text) }] : [],
    ),
  };
}

/**
 * Too few for anything to be shown: fewer than five, also where the party that asks takes away what it has typed from paper
 * and knows.
 */
export function areTooFew(answers: readonly { readonly isPaper: boolean }[]): boolean {
  const byLink = answers.filter(({ isPaper }) => !isPaper).length;
  return answers.length < SMALLEST_GROUP || (byLink > 0 && byLink < SMALLEST_GROUP);
}

const SHORTEST_PAIR = 4;

/** What somebody chose to know her own answers by, however it is typed; empty: nothing. */
export const plainPair = (typed: string): string => typed.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Code: survey.pairShort. */
export const pairFaults = (plain: string): Problem[] =>
  plain !== '' && plain.length < SHORTEST_PAIR ? [problem('survey.pairShort', 'pair')] : [];
