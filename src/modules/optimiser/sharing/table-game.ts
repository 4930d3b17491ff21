// Cost games with a few players, written out: the cost of every coalition by bitmask (bit i is player i). What is exact
// and simple here is what the faster ways are held against.
import type { Coalition, Found, Oracle } from './division.ts';

/** More than this, and the table itself is too large. */
const MOST_PLAYERS = 20;

export interface TableGame {
  readonly players: number;
  /** 2^players costs; the empty coalition costs 0. Infinity for what cannot stand alone. */
  readonly cost: Float64Array;
}

/** The cost of every coalition, by the players in it in ascending order. */
export function tableGame(players: number, costOf: (members: readonly number[]) => number): TableGame {
  if (players > MOST_PLAYERS) throw new Error(`${players} players are too many for a table`);
  const cost = new Float64Array(1 << players);
  for (let mask = 1; mask < cost.length; mask++) cost[mask] = costOf(membersIn(mask));
  return { players, cost };
}

/** The bits of a mask, ascending. */
export function membersIn(mask: number): number[] {
  const members: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) members.push(31 - Math.clz32(rest & -rest));
  return members;
}

/** Each player's mean extra cost over all orders of joining. Needs finite costs. */
export function shapley({ players, cost }: TableGame): number[] {
  const weight = sizeWeights(players);
  const sizes = new Uint8Array(cost.length);
  for (let mask = 1; mask < cost.length; mask++) sizes[mask] = sizes[mask >> 1]! + (mask & 1);
  return Array.from({ length: players }, (_, i) => {
    const bit = 1 << i;
    let sum = 0;
    for (let mask = 0; mask < cost.length; mask++) {
      if ((mask & bit) === 0) sum += weight[sizes[mask]!]! * (cost[mask | bit]! - cost[mask]!);
    }
    return sum;
  });
}

/** By size s of those before: s! (n - 1 - s)! / n!. */
export function sizeWeights(players: number): Float64Array {
  const weights = new Float64Array(players);
  let weight = 1 / players;
  for (let size = 0; size < players; size++) {
    weights[size] = weight;
    weight *= (size + 1) / (players - 1 - size);
  }
  return weights;
}

/** Looks at every coalition of some players: exact. The whole of them is none of its coalitions. */
export class TableOracle implements Oracle {
  readonly #game: TableGame;
  readonly #inside: number;
  readonly #sums: Float64Array;
  readonly #weights: Float64Array;

  /** `inside`: bitmask of the players there are. */
  constructor(game: TableGame, inside: number) {
    this.#game = game;
    this.#inside = inside;
    this.#sums = new Float64Array(game.cost.length);
    this.#weights = new Float64Array(game.cost.length);
  }

  worst(prices: ArrayLike<number>, over: number, besides?: ArrayLike<number>): Found {
    const { cost, players } = this.#game;
    const best = new Float64Array(players).fill(over);
    const found = new Int32Array(players);
    let atMost = Number.NEGATIVE_INFINITY;
    this.#each(prices, besides, (mask, excess) => {
      if (excess > atMost) atMost = excess;
      if (excess <= over) return;
      for (let rest = mask; rest !== 0; rest &= rest - 1) {
        const i = 31 - Math.clz32(rest & -rest);
        if (excess <= best[i]!) continue;
        best[i] = excess;
        found[i] = mask;
      }
    });
    const masks = [...new Set(found)].filter((mask) => mask !== 0);
    return { coalitions: masks.map((mask) => ({ members: membersIn(mask), cost: cost[mask]! })), atMost };
  }

  tightest(prices: ArrayLike<number>): Coalition | null {
    let worst = Number.NEGATIVE_INFINITY;
    let at = 0;
    // The smaller of equals first, so that rounding does not choose between them.
    this.#each(prices, undefined, (mask, excess) => {
      if (excess <= worst + 1e-6) return;
      worst = excess;
      at = mask;
    });
    return at === 0 ? null : { members: membersIn(at), cost: this.#game.cost[at]! };
  }

  /** Every coalition that can stand alone, in ascending order, and what it pays above its cost. */
  #each(
    prices: ArrayLike<number>,
    besides: ArrayLike<number> | undefined,
    look: (mask: number, excess: number) => void,
  ): void {
    const { cost } = this.#game;
    const inside = this.#inside;
    const sums = this.#sums;
    const weights = this.#weights;
    for (let mask = inside & -inside; mask !== inside; mask = (mask - inside) & inside) {
      const low = mask & -mask;
      const i = 31 - Math.clz32(low);
      sums[mask] = sums[mask ^ low]! + prices[i]!;
      if (besides) weights[mask] = weights[mask ^ low]! + besides[i]!;
      if (cost[mask] === Number.POSITIVE_INFINITY) continue;
      if (besides && Math.abs(weights[mask]!) < 1e-7) continue;
      look(mask, sums[mask]! - cost[mask]!);
    }
  }
}
