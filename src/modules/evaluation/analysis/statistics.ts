// The few figures an evaluation is made of. Pure and without randomness: the same answers give the same figures, whatever
// order they come in, so that a report can be made again to the last digit.

/** Null where there are none. */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The middle one, or halfway between the two in the middle; null where there are none. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The point of the normal distribution with 2.5 per cent above it. */
const Z_95 = 1.959963984540054;

/**
 * Where a share may lie, 95 per cent, by Wilson's score method; from 0 to 1. `part` of `whole`, with `whole` above 0.
 */
export function wilsonInterval(part: number, whole: number): Interval {
  const share = part / whole;
  const z2 = (Z_95 * Z_95) / whole;
  const middle = (share + z2 / 2) / (1 + z2);
  const half = Math.sqrt(share * (1 - share) * z2 + (z2 * z2) / 4) / (1 + z2);
  return {
    low: part === 0 ? 0 : Math.max(0, middle - half),
    high: part === whole ? 1 : Math.min(1, middle + half),
  };
}

/** Chance of each whole sum, by how far it is above the lowest one. */
type Chances = Float64Array;

/** Of two independent sums added. */
function added(one: Chances, other: Chances): Chances {
  const sum = new Float64Array(one.length + other.length - 1);
  for (let i = 0; i < one.length; i++) {
    const chance = one[i] as number;
    if (chance === 0) continue;
    for (let j = 0; j < other.length; j++)
      sum[i + j] = (sum[i + j] as number) + chance * (other[j] as number);
  }
  return sum;
}

/** Of the sum of `times` draws. */
function repeated(chances: Chances, times: number): Chances {
  let result: Chances = Float64Array.of(1);
  let power = chances;
  for (let left = times; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = added(result, power);
    if (left > 1) power = added(power, power);
  }
  return result;
}

interface Resampled {
  /** Of the mean of as many draws with replacement as there are values. */
  readonly chances: Chances;
  readonly meanAt: (place: number) => number;
}

function resampled(values: readonly number[]): Resampled {
  const lowest = Math.min(...values);
  const chances = new Float64Array(Math.max(...values) - lowest + 1);
  for (const value of values)
    chances[value - lowest] = (chances[value - lowest] as number) + 1 / values.length;
  return {
    chances: repeated(chances, values.length),
    meanAt: (place) => lowest + place / values.length,
  };
}

const TAIL = 0.025;
/** Sums of chances are right to about as many digits. */
const ROUNDING = 1e-12;

/** The first place at which the chances so far reach `share`. */
function placeOf(chances: Chances, share: number): number {
  let sum = 0;
  for (let place = 0; place < chances.length; place++) {
    sum += chances[place] as number;
    if (sum >= share - ROUNDING) return place;
  }
  return chances.length - 1;
}

/**
 * Where a mean of whole numbers may lie, 95 per cent: the bootstrap's percentile interval, worked out exactly instead of drawn.
 * `values` must not be empty.
 */
export function meanInterval(values: readonly number[]): Interval {
  const { chances, meanAt } = resampled(values);
  return { low: meanAt(placeOf(chances, TAIL)), high: meanAt(placeOf(chances, 1 - TAIL)) };
}

/** Chance that the difference of two means is at most `difference`. */
function chanceAtMost(later: Resampled, earlier: Resampled, difference: number): number {
  // From the lowest later mean on, fewer and fewer earlier ones are too low.
  let tooLow = 0;
  let place = 0;
  let sum = 0;
  for (let i = 0; i < later.chances.length; i++) {
    const least = later.meanAt(i) - difference - ROUNDING;
    while (place < earlier.chances.length && earlier.meanAt(place) < least) {
      tooLow += earlier.chances[place] as number;
      place++;
    }
    sum += (later.chances[i] as number) * (1 - tooLow);
  }
  return sum;
}

/** Halvings of the range: the answer is right to more digits than are ever shown. */
const HALVINGS = 40;

/**
 * Where the difference between the means of two groups of whole numbers may lie, 95 per cent, as `meanInterval`. None may be
 * empty.
 */
export function differenceInterval(earlier: readonly number[], later: readonly number[]): Interval {
  const before = resampled(earlier);
  const after = resampled(later);
  const lowest = after.meanAt(0) - before.meanAt(before.chances.length - 1);
  const highest = after.meanAt(after.chances.length - 1) - before.meanAt(0);
  const at = (share: number): number => {
    let low = lowest - ROUNDING;
    let high = highest;
    for (let step = 0; step < HALVINGS; step++) {
      const middle = (low + high) / 2;
      if (chanceAtMost(after, before, middle) >= share) high = middle;
      else low = middle;
    }
    return high;
  };
  return { low: at(TAIL), high: at(1 - TAIL) };
}

/** How many of each value from `lowest` to `highest`, in order. */
export const countsOf = (values: readonly number[], lowest: number, highest: number): number[] =>
  Array.from(
    { length: highest - lowest + 1 },
    (_, place) => values.filter((value) => value === lowest + place).length,
  );
