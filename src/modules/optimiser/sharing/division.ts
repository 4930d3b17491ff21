// Dividing a total so that no coalition pays more than it would cost alone: linear programs over the coalitions that
// matter, which an oracle names one round after another.
import type { LinearProgram, LinearRow, LinearSolver } from '../linear.ts';

/** Players who could buy without the others, and what it would cost them, NOK. */
export interface Coalition {
  /** Ascending. */
  readonly members: readonly number[];
  readonly cost: number;
}

export interface Found {
  /** Those who pay more than asked for above their cost alone; some of them, the worst among them. */
  readonly coalitions: readonly Coalition[];
  /** No coalition pays more than this above its cost alone. */
  readonly atMost: number;
}

/** Knows what coalitions cost. The whole of the players is none of them. */
export interface Oracle {
  /** Coalitions that pay more than `over` above their cost; those on which `besides` sums to 0 are left out. */
  worst(prices: ArrayLike<number>, over: number, besides?: ArrayLike<number>): Found;
  /** The one that comes nearest to gaining by leaving, or gains most. */
  tightest(prices: ArrayLike<number>): Coalition | null;
}

/** What is divided, NOK. Players that are not among `players` pay nothing and count as 0 in every array. */
export interface Division {
  /** Ascending. */
  readonly players: readonly number[];
  readonly total: number;
  /** By player. */
  readonly least: ArrayLike<number>;
  readonly most: ArrayLike<number>;
  /** Players with the same number are alike and pay the same above their least. */
  readonly alike: ArrayLike<number>;
  readonly oracle: Oracle;
  /** About what is at stake: the solver counts in hundredths of it. */
  readonly unit: number;
}

/** An excess below this part of the unit is rounding. */
const ROUNDING = 1e-7;
const MOST_ROUNDS = 300;

export const sumOf = (values: ArrayLike<number>, members: readonly number[]): number =>
  members.reduce((sum, i) => sum + values[i]!, 0);

/** Coalitions met so far; kept from one question to the next. */
export class Pool {
  readonly #known = new Map<string, Coalition>();

  /** Tells whether any of them is new. */
  add(coalitions: readonly Coalition[]): boolean {
    const before = this.#known.size;
    for (const one of coalitions) this.#known.set(one.members.join(' '), one);
    return this.#known.size > before;
  }

  /** Those of some players only, without the whole of them. */
  within(players: readonly number[]): Coalition[] {
    const inside = new Set(players);
    return [...this.#known.values()].filter(
      ({ members }) => members.length < players.length && members.every((i) => inside.has(i)),
    );
  }
}

interface Scaled {
  /** Column of a player. */
  readonly column: ReadonlyMap<number, number>;
  readonly unit: number;
  /** What is counted from: finite least, else 0. */
  readonly base: Float64Array;
}

function scaledBy({ players, least, unit }: Division): Scaled {
  const size = (players.at(-1) ?? 0) + 1;
  const base = new Float64Array(size);
  for (const i of players) base[i] = Number.isFinite(least[i]!) ? least[i]! : 0;
  return { column: new Map(players.map((i, k) => [i, k])), unit: unit / 100, base };
}

/** A row over players' columns, its bounds NOK above the base. */
export function rowOf(
  { column, unit, base }: Scaled,
  members: readonly number[],
  bounds: { readonly least?: number; readonly most?: number },
): LinearRow {
  const from = sumOf(base, members);
  return {
    columns: members.map((i) => column.get(i)!),
    values: members.map(() => 1),
    least: bounds.least === undefined ? Number.NEGATIVE_INFINITY : (bounds.least - from) / unit,
    most: bounds.most === undefined ? Number.POSITIVE_INFINITY : (bounds.most - from) / unit,
  };
}

/** The columns of the players, bounds and rows that every program of a division has. */
export function frameOf(division: Division): LinearProgram & { readonly scaled: Scaled } {
  const scaled = scaledBy(division);
  const { players, least, most, total, alike } = division;
  const twins: LinearRow[] = [];
  const first = new Map<number, number>();
  for (const i of players) {
    const other = first.get(alike[i]!);
    if (other === undefined) first.set(alike[i]!, i);
    else {
      const columns = [scaled.column.get(other)!, scaled.column.get(i)!];
      twins.push({ columns, values: [1, -1], least: 0, most: 0 });
    }
  }
  return {
    scaled,
    cost: players.map(() => 0),
    least: players.map((i) => (least[i]! - scaled.base[i]!) / scaled.unit),
    most: players.map((i) => (most[i]! - scaled.base[i]!) / scaled.unit),
    rows: [rowOf(scaled, players, { least: total, most: total }), ...twins],
  };
}

export function pricesOf(scaled: Scaled, columns: ArrayLike<number>): Float64Array {
  const prices = Float64Array.from(scaled.base);
  for (const [i, k] of scaled.column) prices[i] = scaled.base[i]! + columns[k]! * scaled.unit;
  return prices;
}

interface Shared {
  readonly prices: Float64Array;
  /** How much more than its cost alone the most charged coalition pays, of those the program knew. */
  readonly excess: number;
}

/** Solves, asks who is charged too much, adds them, until nobody is. */
function inRounds(
  division: Division,
  pool: Pool,
  solve: (known: readonly Coalition[]) => Shared | null,
): Shared | null {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const shared = solve(pool.within(division.players));
    if (shared === null) return null;
    const { coalitions } = division.oracle.worst(shared.prices, shared.excess + ROUNDING * division.unit);
    if (!pool.add(coalitions)) return shared;
  }
  throw new Error('coalitions do not end');
}

export interface Wanted {
  /** What each should pay if nobody minded, NOK by player. */
  readonly target: ArrayLike<number>;
  /** What a coalition may pay above its cost alone. */
  readonly slack: number;
}

/**
 * The prices nearest to the target (each player's distance counts by its part of what the target shares out) that no
 * coalition leaves for. Null where there are none.
 */
export function nearest(
  linear: LinearSolver,
  division: Division,
  pool: Pool,
  wanted: Wanted,
): Float64Array | null {
  const { scaled, ...frame } = frameOf(division);
  const { players } = division;
  const aims = players.map((i) => (wanted.target[i]! - scaled.base[i]!) / scaled.unit);
  // A player that should pay next to nothing does not weigh infinitely.
  const floor = aims.reduce((sum, aim) => sum + Math.abs(aim), 0) / (20 * players.length) || 1;
  const weights = aims.map((aim) => 1 / Math.max(Math.abs(aim), floor));
  const n = players.length;
  const none = players.map(() => 0);
  const free = players.map(() => Number.POSITIVE_INFINITY);
  const distances = players.map((_, k) => ({
    ...{ columns: [k, n + k, 2 * n + k], values: [1, -1, 1] },
    ...{ least: aims[k]!, most: aims[k]! },
  }));
  const found = inRounds(division, pool, (known) => {
    const cuts = known.map(({ members, cost }) => rowOf(scaled, members, { most: cost + wanted.slack }));
    const solution = linear({
      cost: [...none, ...weights, ...weights],
      least: [...frame.least, ...none, ...none],
      most: [...frame.most, ...free, ...free],
      rows: [...frame.rows, ...distances, ...cuts],
    });
    return solution && { prices: pricesOf(scaled, solution.columns), excess: wanted.slack };
  });
  return found?.prices ?? null;
}

/** Prices by which the most charged coalition is charged least above its cost; null where the bounds leave none. */
export function leastExcess(linear: LinearSolver, division: Division, pool: Pool): Shared | null {
  const { scaled, ...frame } = frameOf(division);
  const excess = division.players.length;
  return inRounds(division, pool, (known) => {
    const cuts = known.map(({ members, cost }) => {
      const row = rowOf(scaled, members, { most: cost });
      return { ...row, columns: [...row.columns, excess], values: [...row.values, -1] };
    });
    const solution = linear({
      cost: [...frame.cost, 1],
      // Until the coalitions that bound it are known, something must.
      least: [...frame.least, -1e6],
      most: [...frame.most, Number.POSITIVE_INFINITY],
      rows: [...frame.rows, ...cuts],
    });
    return (
      solution && {
        prices: pricesOf(scaled, solution.columns),
        excess: solution.columns[excess]! * scaled.unit,
      }
    );
  });
}
