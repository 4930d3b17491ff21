// Tenders taken in parts so that everybody is covered once, at least cost: a linear program whose prices prove a bound. Of
// three participants at most one tender can hold two, which whole plans obey and mixtures of parts often do not.

import type { LinearBasis, LinearRow, LinearSolver } from '../linear.ts';
import type { Fine } from '../model.ts';

/** A tender with its cost above the prices that all are counted from, NOK. */
export interface Column {
  readonly members: readonly number[];
  readonly above: number;
}

export type Trio = readonly [number, number, number];

export interface Relaxation {
  readonly value: number;
  /** How much of each column is taken. */
  readonly parts: Float64Array;
  /** By participant, and by trio what a tender that holds two of it costs more (at least 0). */
  readonly prices: Float64Array;
  readonly fines: Float64Array;
  readonly basis: LinearBasis;
}

/** Taken in part: nearer to neither nothing nor the whole than rounding. */
export const WHOLE = 1e-6;
export const isMixed = (part: number): boolean => part >= WHOLE && part <= 1 - WHOLE;

export function holdsTwo(members: readonly number[], [a, b, c]: Trio): boolean {
  let held = 0;
  for (const i of members) if (i === a || i === b || i === c) held++;
  return held >= 2;
}

export interface Relaxed {
  readonly participants: number;
  readonly columns: readonly Column[];
  readonly trios: readonly Trio[];
  readonly start?: LinearBasis;
}

/** Throws where the columns cannot cover everybody. */
export function relax({ participants, columns, trios, start }: Relaxed, linear: LinearSolver): Relaxation {
  const covering = Array.from({ length: participants }, (): number[] => []);
  for (const [k, { members }] of columns.entries()) for (const i of members) covering[i]!.push(k);
  const row = (held: readonly number[], least: number): LinearRow => ({
    columns: held,
    values: held.map(() => 1),
    least,
    most: 1,
  });
  const holding = trios.map((trio) =>
    columns.flatMap(({ members }, k) => (holdsTwo(members, trio) ? k : [])),
  );
  const solution = linear({
    cost: columns.map(({ above }) => above),
    least: columns.map(() => 0),
    most: columns.map(() => Number.POSITIVE_INFINITY),
    rows: [
      ...covering.map((held) => row(held, 1)),
      ...holding.map((held) => row(held, Number.NEGATIVE_INFINITY)),
    ],
    ...(start && { start }),
  });
  if (solution === null) throw new Error('columns do not cover everybody');
  return {
    value: solution.value,
    parts: solution.columns,
    prices: solution.duals.slice(0, participants),
    fines: solution.duals.slice(participants).map((dual) => Math.max(0, -dual)),
    basis: solution.basis,
  };
}

/** NOK: less is rounding. */
const LEAST_FINE = 1e-6;

/** The trios that are fined. */
export const finesOf = (trios: readonly Trio[], { fines }: Relaxation): Fine[] =>
  trios.flatMap((trio, k) => (fines[k]! > LEAST_FINE ? { trio, fine: fines[k]! } : []));
