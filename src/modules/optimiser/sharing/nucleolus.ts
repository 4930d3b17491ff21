// The nucleolus: the most charged coalitions are relieved first, then the next, until nothing is left to choose. A chain
// of linear programs; coalitions whose charge follows from those already settled are left out of the next.
import { random } from '../engine/random.ts';
import type { LinearSolver } from '../linear.ts';
import { type Coalition, type Division, frameOf, type Pool, pricesOf, rowOf } from './division.ts';

const SETTLED_DUAL = 1e-7;
const ROUNDING = 1e-7;
const MOST_ROUNDS = 200;

/** A coalition that pays exactly so much above its cost, NOK. */
interface Settled {
  readonly members: readonly number[];
  readonly cost: number;
  readonly excess: number;
}

/**
 * What each pays, NOK by player. Among prices within the bounds; null where there are none. Exact as far as the oracle
 * names every coalition that matters.
 */
export function nucleolus(linear: LinearSolver, division: Division, pool: Pool): Float64Array | null {
  const { players } = division;
  const span = new Span(players);
  span.add(players);
  const settled: Settled[] = [];
  let prices: Float64Array | null = null;
  while (span.free > 0) {
    const stage = relieve({ linear, division, pool, settled, span });
    if (stage === null) return prices;
    prices = stage.prices;
    let isNew = false;
    for (const one of stage.binding) {
      if (!span.add(one.members)) continue;
      settled.push({ ...one, excess: stage.excess });
      isNew = true;
    }
    if (!isNew) return prices;
  }
  return prices ?? onlyPrices(linear, division);
}

/** Where there is nothing to choose from the beginning: one player. */
function onlyPrices(linear: LinearSolver, division: Division): Float64Array | null {
  const { scaled, ...frame } = frameOf(division);
  const solution = linear(frame);
  return solution && pricesOf(scaled, solution.columns);
}

interface Stage {
  readonly linear: LinearSolver;
  readonly division: Division;
  readonly pool: Pool;
  readonly settled: readonly Settled[];
  readonly span: Span;
}

interface Relieved {
  readonly prices: Float64Array;
  readonly excess: number;
  /** Those that cannot be relieved further. */
  readonly binding: readonly Coalition[];
}

function relieve({ linear, division, pool, settled, span }: Stage): Relieved | null {
  const { scaled, ...frame } = frameOf(division);
  const column = division.players.length;
  const kept = settled.map(({ members, cost, excess }) =>
    rowOf(scaled, members, { least: cost + excess, most: cost + excess }),
  );
  const besides = span.across();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const open = pool.within(division.players).filter(({ members }) => !span.has(members));
    const cuts = open.map(({ members, cost }) => {
      const row = rowOf(scaled, members, { most: cost });
      return { ...row, columns: [...row.columns, column], values: [...row.values, -1] };
    });
    const solution = linear({
      cost: [...frame.cost, 1],
      least: [...frame.least, -1e6],
      most: [...frame.most, Number.POSITIVE_INFINITY],
      rows: [...frame.rows, ...kept, ...cuts],
    });
    if (solution === null) return null;
    const prices = pricesOf(scaled, solution.columns);
    const excess = solution.columns[column]! * scaled.unit;
    const { coalitions } = division.oracle.worst(prices, excess + ROUNDING * division.unit, besides);
    if (pool.add(coalitions)) continue;
    const first = frame.rows.length + kept.length;
    const binding = open.filter((_, k) => Math.abs(solution.duals[first + k]!) > SETTLED_DUAL);
    return { prices, excess, binding };
  }
  throw new Error('coalitions do not end');
}

/** The coalitions whose sum follows from sums already settled: a linear span of their 0/1 vectors. */
class Span {
  readonly #players: readonly number[];
  /** Reduced rows, each with a 1 in its own pivot column and 0 in the others'. */
  readonly #rows: { readonly pivot: number; readonly values: Float64Array }[] = [];

  constructor(players: readonly number[]) {
    this.#players = players;
  }

  /** How many directions are still open. */
  get free(): number {
    return this.#players.length - this.#rows.length;
  }

  has(members: readonly number[]): boolean {
    return this.#rest(members) === null;
  }

  /** False when it followed already. */
  add(members: readonly number[]): boolean {
    const rest = this.#rest(members);
    if (rest === null) return false;
    const { values, pivot } = rest;
    const scale = values[pivot]!;
    for (let k = 0; k < values.length; k++) values[k]! /= scale;
    for (const row of this.#rows) {
      const factor = row.values[pivot]!;
      if (factor !== 0) for (let k = 0; k < values.length; k++) row.values[k]! -= factor * values[k]!;
    }
    this.#rows.push({ pivot, values });
    return true;
  }

  /** By player, numbers that sum to 0 on every coalition that follows, and on no other but by the rarest chance. */
  across(): Float64Array {
    const n = this.#players.length;
    const pivots = new Set(this.#rows.map(({ pivot }) => pivot));
    const values = new Float64Array(n);
    const next = random(1);
    for (let k = 0; k < n; k++) if (!pivots.has(k)) values[k] = 1 + next();
    for (const row of this.#rows) {
      let sum = 0;
      for (let k = 0; k < n; k++) if (!pivots.has(k)) sum += row.values[k]! * values[k]!;
      values[row.pivot] = -sum;
    }
    const byPlayer = new Float64Array((this.#players.at(-1) ?? 0) + 1);
    for (const [k, i] of this.#players.entries()) byPlayer[i] = values[k]!;
    return byPlayer;
  }

  #rest(members: readonly number[]): { readonly values: Float64Array; readonly pivot: number } | null {
    const inside = new Set(members);
    const values = Float64Array.from(this.#players, (i) => Number(inside.has(i)));
    for (const row of this.#rows) {
      const factor = values[row.pivot]!;
      if (factor !== 0) for (let k = 0; k < values.length; k++) values[k]! -= factor * row.values[k]!;
    }
    let pivot = -1;
    let most = 1e-9;
    for (let k = 0; k < values.length; k++) {
      if (Math.abs(values[k]!) <= most) continue;
      most = Math.abs(values[k]!);
      pivot = k;
    }
    return pivot === -1 ? null : { values, pivot };
  }
}
