// Shapley values of costs that depend only on how many join and on the sum of something they bring (volume, value of
// the tender): counting coalitions by size and sum instead of one by one.
import { shapley, sizeWeights, tableGame } from './table-game.ts';

export interface SumGame {
  /** What each brings; not negative. */
  readonly brings: readonly number[];
  /** NOK; 0 for nobody. */
  readonly cost: (size: number, sum: number) => number;
}

/** Up to this many, every coalition is looked at. */
const FEW = 12;
export const BUCKETS = 4000;

/** NOK by player; sums to the cost of all. Exact up to 12 players, above that to some millionths of the cost of all. */
export function sumShapley(game: SumGame, buckets = BUCKETS): number[] {
  const { brings, cost } = game;
  if (brings.length <= FEW) {
    const sum = (members: readonly number[]): number => members.reduce((total, i) => total + brings[i]!, 0);
    return shapley(tableGame(brings.length, (members) => cost(members.length, sum(members))));
  }
  return bucketed(game, buckets);
}

/** The same by counting, however many they are; the more buckets, the nearer. */
export function bucketed({ brings, cost }: SumGame, buckets: number): number[] {
  const n = brings.length;
  const total = brings.reduce((sum, own) => sum + own, 0);
  const whole = cost(n, total);
  if (total === 0) return brings.map(() => whole / n);
  const step = total / buckets;
  const jumps = wholeSteps(
    brings.map((own) => own / step),
    buckets,
  );
  const width = buckets + 1;
  // One more column than there are sums: what rounding puts beyond all of them costs as much as all.
  const costs = new Float64Array((n + 1) * (width + 1));
  for (let size = 1; size <= n; size++) {
    for (let at = 0; at <= width; at++) {
      costs[size * (width + 1) + at] = cost(size, Math.min(at, buckets) * step);
    }
  }
  const counts = countAll(jumps, width);
  const weights = sizeWeights(n);
  const reach = new Int32Array(n + 1);
  const largest = jumps.toSorted((a, b) => b - a);
  for (let size = 1; size <= n; size++) reach[size] = reach[size - 1]! + largest[size - 1]!;
  const values = jumps.map((jump, i) => {
    const own = brings[i]! / step;
    return meanExtra({ counts, costs, weights, width, reach }, jump, own);
  });
  // What rounding to buckets leaves over is shared by all alike.
  const rest = (whole - values.reduce((sum, value) => sum + value, 0)) / n;
  return values.map((value) => value + rest);
}

/** Whole numbers near the parts that sum to `total`: the coalitions' sums are then right on average. */
function wholeSteps(parts: readonly number[], total: number): number[] {
  const jumps = parts.map(Math.floor);
  let rest = total - jumps.reduce((sum, jump) => sum + jump, 0);
  const order = parts.map((_, i) => i).sort((a, b) => parts[b]! - jumps[b]! - (parts[a]! - jumps[a]!));
  for (const i of order) {
    if (rest <= 0) break;
    jumps[i]!++;
    rest--;
  }
  return jumps;
}

/** How many coalitions there are of each size and sum, by `size * width + sum`. */
function countAll(jumps: readonly number[], width: number): Float64Array {
  const counts = new Float64Array((jumps.length + 1) * width);
  counts[0] = 1;
  for (const [k, jump] of jumps.entries()) {
    for (let size = k + 1; size >= 1; size--) {
      const to = size * width;
      const from = to - width - jump;
      for (let at = width - 1; at >= jump; at--) counts[to + at]! += counts[from + at]!;
    }
  }
  return counts;
}

interface Counted {
  readonly counts: Float64Array;
  readonly costs: Float64Array;
  readonly weights: Float64Array;
  readonly width: number;
  /** By size: the largest sum so many can bring. */
  readonly reach: Int32Array;
}

/**
 * A player's mean extra cost: the coalitions that hold it are taken out of the counts again, from the smallest up to half
 * of all and from the largest down, because errors would grow on the way from few to many and back to few.
 */
function meanExtra(counted: Counted, jump: number, own: number): number {
  const { counts, weights, width, reach } = counted;
  const n = weights.length;
  const half = n >> 1;
  let sum = 0;
  let without = Float64Array.from(counts.subarray(0, width));
  let next = new Float64Array(width);
  for (let size = 0; size < half; size++) {
    sum += weights[size]! * extraOf(counted, without, { size, own });
    const above = (size + 1) * width;
    const last = reach[size + 1]!;
    for (let at = 0; at < jump; at++) next[at] = counts[above + at]!;
    for (let at = jump; at <= last; at++) next[at] = counts[above + at]! - without[at - jump]!;
    [without, next] = [next, without];
  }
  without.fill(0);
  next.fill(0);
  for (let size = n - 1; size >= half; size--) {
    const above = (size + 1) * width + jump;
    const last = width - 1 - jump;
    for (let at = 0; at <= last; at++) next[at] = counts[above + at]! - without[at + jump]!;
    for (let at = last + 1; at < width; at++) next[at] = 0;
    [without, next] = [next, without];
    sum += weights[size]! * extraOf(counted, without, { size, own });
  }
  return sum;
}

/** What one who brings `own` buckets adds to all coalitions of a size, each as often as there are such. */
function extraOf(
  { costs, width, reach }: Counted,
  without: Float64Array,
  { size, own }: { readonly size: number; readonly own: number },
): number {
  const whole = Math.floor(own);
  const part = own - whole;
  const alone = size * (width + 1);
  const joins = alone + width + 1 + whole;
  const far = width - 1 - whole;
  const end = reach[size]!;
  let extra = 0;
  for (let at = 0; at <= end; at++) {
    const to = joins + (at < far ? at : far);
    const joined = costs[to]! + part * (costs[to + 1]! - costs[to]!);
    extra += without[at]! * (joined - costs[alone + at]!);
  }
  return extra;
}
