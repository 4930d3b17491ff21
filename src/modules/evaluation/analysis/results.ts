// What a survey came to: for each round counts, means and shares, small beside large, and the change from the first round. Pure
// and without randomness. Below twenty bodies there are counts only; no group of fewer than five, and none that leaves fewer
// out, is ever in what comes out of here.
import { SMALLEST_GROUP } from '../../../kernel/smallest-group.ts';
import {
  type BySide,
  type Question,
  SCALE,
  SIDES,
  type Side,
  type Survey,
  type SurveyAnswer,
  type Value,
  WAVE_KINDS,
  type WaveKind,
} from '../surveys/model.ts';
import { areTooFew } from '../surveys/rules.ts';
import {
  countsOf,
  differenceInterval,
  type Interval,
  meanInterval,
  meanOf,
  medianOf,
  wilsonInterval,
} from './statistics.ts';
import { type Cell, type Group, shownTables } from './suppression.ts';

/** With answers from fewer bodies no uncertainty is worked out: counts and quotations tell more. */
const BODIES_FOR_INTERVALS = 20;

/** One round that is closed. */
export interface AnsweredWave {
  readonly kind: WaveKind;
  readonly asked: BySide;
  /** From how many bodies answers came. */
  readonly bodies: number;
  readonly answers: readonly SurveyAnswer[];
}

/** Of a scale or a number. */
export interface FigureResult {
  readonly kind: 'figures';
  readonly answers: number;
  /** Of a scale: how many of each value, from the lowest. */
  readonly counts: readonly number[] | null;
  readonly mean: number;
  readonly median: number;
  /** Of the mean; null with few bodies, and for numbers. */
  readonly interval: Interval | null;
}

/** Of a choice or several. */
export interface ChosenResult {
  readonly kind: 'choices';
  readonly answers: number;
  readonly options: readonly {
    readonly id: string;
    readonly count: number;
    readonly share: number;
    /** Of the share. */
    readonly interval: Interval | null;
  }[];
}

export type GroupResult = FigureResult | ChosenResult;

export interface QuestionResult {
  readonly question: string;
  readonly all: GroupResult;
  /** Small and larger municipalities; null where it would tell about too few. */
  readonly sides: Readonly<Partial<Record<Side, GroupResult>>> | null;
}

export interface WaveResult {
  readonly kind: WaveKind;
  readonly asked: number;
  readonly answered: number;
  readonly bodies: number;
  /** How many were asked and answered, by size; null where it would tell about too few. */
  readonly sides: Readonly<
    Partial<Record<Side, { readonly asked: number; readonly answered: number }>>
  > | null;
  /** Null where fewer than five have answered. */
  readonly questions: readonly QuestionResult[] | null;
}

/** Of a mean since the first round. */
export interface Change {
  readonly question: string;
  readonly from: WaveKind;
  readonly to: WaveKind;
  /** paired: of the same people, told by what they chose to be known by · group: of all who answered each time. */
  readonly by: 'paired' | 'group';
  /** In pairs; or in the smaller of the two rounds. */
  readonly answers: number;
  readonly change: number;
  readonly interval: Interval | null;
}

export interface SurveyResult {
  /** The rounds that are closed, in order. */
  readonly waves: readonly WaveResult[];
  readonly changes: readonly Change[];
}

interface Answered extends Omit<SurveyAnswer, 'values'> {
  readonly value: Value;
}

const isFigure = ({ kind }: Question): boolean => kind === 'scale' || kind === 'number';

function figureResult(question: Question, answers: readonly Answered[], isWide: boolean): FigureResult {
  const values = answers.map(({ value }) => Number(value));
  const isScale = question.kind === 'scale';
  return {
    kind: 'figures',
    answers: values.length,
    counts: isScale ? countsOf(values, SCALE.lowest, SCALE.highest) : null,
    mean: meanOf(values) as number,
    median: medianOf(values) as number,
    interval: isWide && isScale ? meanInterval(values) : null,
  };
}

function chosenResult(question: Question, answers: readonly Answered[], isWide: boolean): ChosenResult {
  const whole = answers.length;
  return {
    kind: 'choices',
    answers: whole,
    options: (question.options ?? []).map(({ id }) => {
      const count = answers.filter(({ value }) =>
        Array.isArray(value) ? value.includes(id) : value === id,
      ).length;
      return {
        id,
        count,
        share: count / whole,
        interval: isWide ? wilsonInterval(count, whole) : null,
      };
    }),
  };
}

const resultOf = (question: Question, answers: readonly Answered[], isWide: boolean): GroupResult =>
  isFigure(question) ? figureResult(question, answers, isWide) : chosenResult(question, answers, isWide);

const answersTo = ({ id }: Question, answers: readonly SurveyAnswer[]): Answered[] =>
  answers.flatMap(({ values, ...answer }) => {
    const value = values[id];
    return value === undefined ? [] : [{ ...answer, value }];
  });

const EVERYBODY: Group = {};
const sideGroups = (sides: readonly Side[]): Group[] => sides.map((size) => ({ size }));

/** People in the cells that size, and being in a pair, divide them into. */
function cellsOf(answers: readonly Answered[], pairs: ReadonlySet<string>): Cell[] {
  const by = Map.groupBy(
    answers,
    ({ side, pair }) => `${side} ${pair !== null && pairs.has(pair) ? 'yes' : 'no'}`,
  );
  return [...by].map(([key, all]) => {
    const [size = '', pair = ''] = key.split(' ');
    return { people: all.length, parts: { size, pair } };
  });
}

const NO_PAIRS: ReadonlySet<string> = new Set();

/** What may be shown, also to the party that asks: it takes away what it has typed from paper and knows. */
function mayBeShown(
  answers: readonly Answered[],
  pairs: ReadonlySet<string>,
  tables: readonly (readonly Group[])[],
): boolean[] {
  const toAll = shownTables(cellsOf(answers, pairs), tables);
  const left = answers.filter(({ isPaper }) => !isPaper);
  if (left.length === 0 || left.length === answers.length) return toAll;
  const toThem = shownTables(cellsOf(left, pairs), tables);
  return toAll.map((isSafe, place) => isSafe && toThem[place] === true);
}

const presentSides = (answers: readonly { readonly side: Side }[]): Side[] =>
  SIDES.filter((side) => answers.some((one) => one.side === side));

/** A split into one part shows nothing more than the whole. */
const splitGroups = (answers: readonly { readonly side: Side }[]): Group[] => {
  const sides = presentSides(answers);
  return sides.length < 2 ? [] : sideGroups(sides);
};

function questionResult(question: Question, wave: AnsweredWave): QuestionResult | null {
  const answers = answersTo(question, wave.answers);
  const split = splitGroups(answers);
  const [isShown, isSplit] = mayBeShown(answers, NO_PAIRS, [[EVERYBODY], split]);
  if (!isShown || answers.length === 0) return null;
  const isWide = wave.bodies >= BODIES_FOR_INTERVALS;
  return {
    question: question.id,
    all: resultOf(question, answers, isWide),
    sides:
      isSplit && split.length > 0
        ? Object.fromEntries(
            presentSides(answers).map((side) => [
              side,
              resultOf(
                question,
                answers.filter((one) => one.side === side),
                isWide,
              ),
            ]),
          )
        : null,
  };
}

function turnoutSides({ asked, answers }: AnsweredWave): WaveResult['sides'] {
  const sides = SIDES.filter((side) => asked[side] > 0 || answers.some((one) => one.side === side));
  const answered = (side: Side): number => answers.filter((one) => one.side === side).length;
  if (sides.length < 2) return null;
  // No part of those who were asked, and none of those who answered, may be smaller than five.
  const isLarge = sides.every((side) => asked[side] >= SMALLEST_GROUP && answered(side) >= SMALLEST_GROUP);
  return isLarge
    ? Object.fromEntries(sides.map((side) => [side, { asked: asked[side], answered: answered(side) }]))
    : null;
}

function waveResult(questions: readonly Question[], wave: AnsweredWave): WaveResult {
  const isShown = !areTooFew(wave.answers);
  return {
    kind: wave.kind,
    asked: SIDES.reduce((sum, side) => sum + wave.asked[side], 0),
    answered: wave.answers.length,
    bodies: wave.bodies,
    sides: turnoutSides(wave),
    questions: isShown
      ? questions
          .filter(({ kind }) => kind !== 'text')
          .flatMap((question) => questionResult(question, wave) ?? [])
      : null,
  };
}

/** By what one person alone chose to be known by; what two have chosen tells nobody apart. */
function knownValues(answers: readonly Answered[]): Map<string, number> {
  const known = new Map<string, number>();
  const twice = new Set<string>();
  for (const { pair, value } of answers) {
    if (pair === null) continue;
    if (known.has(pair)) twice.add(pair);
    known.set(pair, Number(value));
  }
  for (const pair of twice) known.delete(pair);
  return known;
}

/** What each said first and then. */
function pairsIn(
  earlier: readonly Answered[],
  later: readonly Answered[],
): Map<string, readonly [number, number]> {
  const pairs = new Map<string, readonly [number, number]>();
  const after = knownValues(later);
  for (const [pair, before] of knownValues(earlier)) {
    const then = after.get(pair);
    if (then !== undefined) pairs.set(pair, [before, then]);
  }
  return pairs;
}

interface Two {
  readonly first: AnsweredWave;
  readonly then: AnsweredWave;
}

/** Whether those in pairs may be told of apart, beside what is shown of everybody in the round. */
const mayTellPairs = (answers: readonly Answered[], pairs: ReadonlySet<string>): boolean =>
  mayBeShown(answers, pairs, [[EVERYBODY], splitGroups(answers), [{ pair: 'yes' }]])[2] === true;

function changeOf(question: Question, { first, then }: Two): Change | null {
  const earlier = answersTo(question, first.answers);
  const later = answersTo(question, then.answers);
  if (areTooFew(earlier) || areTooFew(later)) return null;
  const isWide = Math.min(first.bodies, then.bodies) >= BODIES_FOR_INTERVALS && question.kind === 'scale';
  const pairs = pairsIn(earlier, later);
  const keys = new Set(pairs.keys());
  const head = { question: question.id, from: first.kind, to: then.kind };
  if (pairs.size >= SMALLEST_GROUP && mayTellPairs(earlier, keys) && mayTellPairs(later, keys)) {
    const differences = [...pairs.values()].map(([before, after]) => after - before);
    const change = meanOf(differences) as number;
    const interval = isWide ? meanInterval(differences) : null;
    return { ...head, by: 'paired', answers: pairs.size, change, interval };
  }
  const before = earlier.map(({ value }) => Number(value));
  const after = later.map(({ value }) => Number(value));
  return {
    ...head,
    by: 'group',
    answers: Math.min(before.length, after.length),
    change: (meanOf(after) as number) - (meanOf(before) as number),
    interval: isWide ? differenceInterval(before, after) : null,
  };
}

/** Everything that may be shown of a survey's closed rounds. */
export function surveyResult(
  { questions }: Pick<Survey, 'questions'>,
  answered: readonly AnsweredWave[],
): SurveyResult {
  const waves = [...answered].sort(
    (one, other) => WAVE_KINDS.indexOf(one.kind) - WAVE_KINDS.indexOf(other.kind),
  );
  const [first, ...later] = waves;
  return {
    waves: waves.map((wave) => waveResult(questions, wave)),
    changes: first
      ? questions
          .filter(isFigure)
          .flatMap((question) => later.flatMap((then) => changeOf(question, { first, then }) ?? []))
      : [],
  };
}
