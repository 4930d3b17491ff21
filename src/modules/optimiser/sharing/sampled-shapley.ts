// Shapley values by drawing orders in which the players join: for costs that no table and no count can hold.
import { random, shuffle } from '../engine/random.ts';

export interface SampledValue {
  /** NOK. */
  readonly value: number;
  /** How far off it is likely to be, NOK: one standard error. */
  readonly error: number;
}

export interface Sampling {
  readonly seed: number;
  /** Even: every order is also taken backwards. */
  readonly orders: number;
}

/** By player; the values sum to the cost of all. `costOf` is asked for the players in ascending order. */
export function sampledShapley(
  players: number,
  costOf: (members: readonly number[]) => number,
  { seed, orders }: Sampling,
): SampledValue[] {
  const next = random(seed);
  const order = Int32Array.from({ length: players }, (_, i) => i);
  const sums = new Float64Array(players);
  const squares = new Float64Array(players);
  const pairs = Math.max(2, orders >> 1);
  const extra = new Float64Array(players);
  for (let k = 0; k < pairs; k++) {
    shuffle(order, next);
    extra.fill(0);
    addExtras(order, costOf, extra);
    addExtras(order.toReversed(), costOf, extra);
    for (let i = 0; i < players; i++) {
      sums[i]! += extra[i]! / 2;
      squares[i]! += (extra[i]! / 2) ** 2;
    }
  }
  return Array.from(sums, (sum, i) => {
    const value = sum / pairs;
    const variance = Math.max(0, squares[i]! / pairs - value * value) / (pairs - 1);
    return { value, error: Math.sqrt(variance) };
  });
}

function addExtras(
  order: Int32Array,
  costOf: (members: readonly number[]) => number,
  extra: Float64Array,
): void {
  const joined: number[] = [];
  let before = 0;
  for (const i of order) {
    const at = joined.findIndex((other) => other > i);
    joined.splice(at === -1 ? joined.length : at, 0, i);
    const after = costOf(joined);
    extra[i]! += after - before;
    before = after;
  }
}
