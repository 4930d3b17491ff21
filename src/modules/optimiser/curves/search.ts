// The curve that fits best, and how far each of its numbers may lie from it: a grid over all curves that the parameters
// allow, then small steps around the best. What the prices do not tell stays near the usual curve.
import { type Curve, type Sample, squaresAround } from './sample.ts';

export interface Bounds {
  readonly min: Curve;
  readonly max: Curve;
}

export interface Prior {
  readonly usual: Curve;
  readonly bounds: Bounds;
}

/** One standard deviation of what is believed before any price is seen: floor, steepness, logarithm of the volume. */
const SPREAD = { floor: 0.1, steepness: 0.25, volume: 1.5 };
const FLOORS = 26;
const STEEPNESSES = 20;
const VOLUMES = 25;
/** Where a range ends: 95 per cent of one number, the others free (chi square, one degree). */
const RANGE = 3.84;

const spaced = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, k) => from + ((to - from) * k) / (count - 1));

/** How far a curve is from the usual one, in squared deviations. */
function distance({ floor, steepness, halfVolume }: Curve, { usual }: Prior): number {
  return (
    ((floor - usual.floor) / SPREAD.floor) ** 2 +
    ((steepness - usual.steepness) / SPREAD.steepness) ** 2 +
    (Math.log(halfVolume / usual.halfVolume) / SPREAD.volume) ** 2
  );
}

/** Logarithm of the curve's price index at each volume of the sample, into `out`. */
function logsOf(
  { floor, steepness, halfVolume }: Curve,
  volumes: Float64Array,
  out: Float64Array,
): Float64Array {
  for (let row = 0; row < volumes.length; row++) {
    out[row] = Math.log(floor + (1 - floor) * (1 + volumes[row]! / halfVolume) ** -steepness);
  }
  return out;
}

/** Calls for every curve of the grid; `every` leaves out all but each so manyth value of each number. */
export function eachCurve(
  sample: Sample,
  { min, max }: Bounds,
  every: number,
  visit: (curve: Curve, logs: Float64Array) => void,
): void {
  const thin = (values: readonly number[]): readonly number[] => values.filter((_, k) => k % every === 0);
  const floors = thin(spaced(min.floor, max.floor, FLOORS));
  const steepnesses = thin(spaced(min.steepness, max.steepness, STEEPNESSES + 1).slice(1));
  const halves = thin(spaced(Math.log(min.halfVolume), Math.log(max.halfVolume), VOLUMES)).map(Math.exp);
  const { volume } = sample;
  const logs = new Float64Array(volume.length);
  const fall = new Float64Array(volume.length);
  for (const halfVolume of halves) {
    for (const steepness of steepnesses) {
      for (let row = 0; row < volume.length; row++) fall[row] = (1 + volume[row]! / halfVolume) ** -steepness;
      for (const floor of floors) {
        for (let row = 0; row < volume.length; row++) logs[row] = Math.log(floor + (1 - floor) * fall[row]!);
        visit({ floor, steepness, halfVolume }, logs);
      }
    }
  }
}

export interface Found {
  readonly best: Curve;
  /** Sum of squares that the best leaves. */
  readonly left: number;
  /** Curves that the prices do not rule out, the best among them. */
  readonly possible: readonly Curve[];
}

export interface Asked {
  /** Of one price around its curve. */
  readonly variance: number;
  /** What else the range of is asked for, about 0 to 1. */
  readonly told: (curve: Curve) => number;
}

/** How hard a search leans to one side of what is told: hard enough to reach the edge of what is possible. */
const LEANINGS = Array.from({ length: 11 }, (_, k) => 40 * 1.4 ** k).flatMap((by) => [by, -by]);

export function searchCurve(sample: Sample, prior: Prior, { variance, told }: Asked): Found {
  const room = new Float64Array(sample.items * 2);
  const logs = new Float64Array(sample.volume.length);
  const seen: Seen[] = [];
  const misfit = (curve: Curve, at = logsOf(curve, sample.volume, logs)): number => {
    const value = squaresAround(sample, at, room) / variance + distance(curve, prior);
    seen.push({ curve, value });
    return value;
  };
  eachCurve(sample, prior.bounds, 1, misfit);
  const walk: Walk = { bounds: prior.bounds, misfit };
  const best = steppedDown(leastOf(seen), walk);
  const freedom = Math.max(1, sample.volume.length - sample.items - 3);
  // Fewer prices tell less of how far they scatter (Student's distribution, first term).
  const limit = best.value + RANGE * (1 + 2.4 / freedom);
  for (const key of ['floor', 'steepness', 'halfVolume'] as const) {
    for (const way of ['min', 'max'] as const) toTheEdge(best.curve, { ...walk, fixed: key }, way, limit);
  }
  for (const by of LEANINGS) {
    const leaning = (curve: Curve): number => misfit(curve) + by * told(curve);
    steppedDown({ curve: best.curve, value: leaning(best.curve) }, { ...walk, misfit: leaning });
  }
  return {
    best: best.curve,
    left: squaresAround(sample, logsOf(best.curve, sample.volume, logs), room),
    possible: seen.filter(({ value }) => value <= limit).map(({ curve }) => curve),
  };
}

interface Seen {
  readonly curve: Curve;
  readonly value: number;
}

const leastOf = (seen: readonly Seen[]): Seen =>
  seen.reduce((best, one) => (one.value < best.value ? one : best));

interface Walk {
  readonly bounds: Bounds;
  readonly misfit: (curve: Curve) => number;
  /** Not moved. */
  readonly fixed?: keyof Curve;
}

const SMALLEST_STEP = 1 / 64;
/** The largest step of each number; the volume's is a factor's logarithm. */
const STEPS = { floor: 0.02, steepness: 0.05, halfVolume: 0.4 };
const KEYS = ['floor', 'steepness', 'halfVolume'] as const;

function moved(curve: Curve, key: keyof Curve, step: number, { min, max }: Bounds): Curve {
  const value = key === 'halfVolume' ? curve[key] * Math.exp(step) : curve[key] + step;
  return { ...curve, [key]: Math.min(max[key], Math.max(min[key], value)) };
}

/** One number up or down at a time while that helps, then by half as much. */
function steppedDown(from: Seen, { bounds, misfit, fixed }: Walk): Seen {
  let at = from;
  for (let step = 1; step >= SMALLEST_STEP; step /= 2) {
    for (let hasMoved = true; hasMoved; ) {
      hasMoved = false;
      for (const key of KEYS) {
        if (key === fixed) continue;
        for (const way of [step, -step]) {
          const curve = moved(at.curve, key, STEPS[key] * way, bounds);
          const value = misfit(curve);
          if (value >= at.value - 1e-6) continue;
          at = { curve, value };
          hasMoved = true;
        }
      }
    }
  }
  return at;
}

const HALVINGS = 8;

/** How far one number can go while the others make up for it: between what is possible and what is not. */
function toTheEdge(
  best: Curve,
  walk: Walk & { readonly fixed: keyof Curve },
  way: 'min' | 'max',
  limit: number,
): void {
  const { fixed, bounds, misfit } = walk;
  let inside = best;
  let outside = bounds[way][fixed];
  for (let k = 0; k < HALVINGS; k++) {
    const middle =
      fixed === 'halfVolume' ? Math.sqrt(inside[fixed] * outside) : (inside[fixed] + outside) / 2;
    const start = { ...inside, [fixed]: k === 0 ? outside : middle };
    const { curve, value } = steppedDown({ curve: start, value: misfit(start) }, walk);
    if (value <= limit) {
      if (k === 0) return;
      inside = curve;
    } else if (k > 0) outside = middle;
  }
}
