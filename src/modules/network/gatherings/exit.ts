// What those who came said afterwards, as far as it may be seen: nothing of fewer than five, one question split by small and larger
// bodies where each side has five, and what was written in an order that says nothing. Pure.
import { SMALLEST_GROUP } from '../../../kernel/smallest-group.ts';
import { EXIT_USES, type ExitAnswer, type ExitUse } from './model.ts';

export const BEST_MARK = 6;

/** How many gave each mark, from 1. */
export type Marks = readonly number[];

export interface ExitResult {
  readonly answers: number;
  readonly useful: Marks;
  readonly uses: Readonly<Record<ExitUse, number>>;
  /** How useful those of small bodies found it and those of larger; null where either side is of fewer than five. */
  readonly sides: { readonly small: Marks; readonly large: Marks } | null;
  /** For each own question. */
  readonly own: readonly Marks[];
  /** Alphabetical. */
  readonly comments: readonly string[];
}

const marksOf = (marks: readonly number[]): Marks =>
  Array.from({ length: BEST_MARK }, (_, place) => marks.filter((mark) => mark === place + 1).length);

/** An answer as it lies: of whoever gave it, it says whether her body is small. */
export interface KeptExitAnswer extends ExitAnswer {
  readonly isSmall: boolean;
}

function usefulBySide(answers: readonly KeptExitAnswer[]): ExitResult['sides'] {
  const [small, large] = [true, false].map((side) =>
    answers.filter(({ isSmall }) => isSmall === side).map(({ useful }) => useful),
  );
  if (!small || !large || Math.min(small.length, large.length) < SMALLEST_GROUP) return null;
  return { small: marksOf(small), large: marksOf(large) };
}

/** Null where too few have answered for anything to be seen. */
export function exitResult(answers: readonly KeptExitAnswer[], ownQuestions: number): ExitResult | null {
  if (answers.length < SMALLEST_GROUP) return null;
  const uses = Object.fromEntries(
    EXIT_USES.map((use) => [use, answers.filter((one) => one.uses === use).length]),
  ) as Record<ExitUse, number>;
  return {
    answers: answers.length,
    useful: marksOf(answers.map(({ useful }) => useful)),
    uses,
    sides: usefulBySide(answers),
    own: Array.from({ length: ownQuestions }, (_, question) =>
      marksOf(answers.flatMap(({ own }) => own[question] ?? [])),
    ),
    comments: answers
      .map(({ comment }) => comment)
      .filter((comment) => comment !== '')
      .toSorted(),
  };
}

/** The middle mark; between two, halfway. Null without marks. */
export function middleMark(marks: Marks): number | null {
  const sorted = marks.flatMap((count, place) => Array.from({ length: count }, () => place + 1));
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
