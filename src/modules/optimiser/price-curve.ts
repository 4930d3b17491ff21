// The price curve of a kind of purchase from prices that were really paid: floor, steepness and half volume with their
// ranges, or why the prices do not tell. Pure. The usual curve is kept wherever they do not.
import { ok, problem, type Problem as Refusal, type Result, refuse } from '../../kernel/result.ts';
import {
  type Curve,
  keepRows,
  median,
  medianResiduals,
  residuals,
  type Sample,
  sampleOf,
  squares,
} from './curves/sample.ts';
import { type Bounds, eachCurve, type Prior, searchCurve } from './curves/search.ts';
import { bidsIndex, indexOfBids, ratesOf, reader, volumeIndex } from './engine/rates.ts';
import type { Category, ParamSet, PriceClass } from './model.ts';

/** What was paid in one award. Prices are compared within `item` only, so it is one unit of one thing. */
export interface PriceObservation {
  readonly item?: string;
  /** NOK a year bought on the contract, excluding VAT. */
  readonly volume: number;
  /** NOK for one unit. */
  readonly unitPrice: number;
  /** Bids received; left out where it is not known: then as many as the model expects. */
  readonly bids?: number;
}

/** The curve in force, what its numbers may be, and the competition part of a price. */
export interface UsualCurve {
  readonly usual: Curve;
  readonly bounds: Bounds;
  /** Price index by the bids received, or by those expected at the volume. */
  readonly competition: (volume: number, bids: number | undefined) => number;
}

/** In made-up prices the truth lies between `low` and `high` nine times of ten; both are within what the parameter may be. */
export interface Fitted {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface PriceFit {
  readonly floor: Fitted;
  readonly steepness: Fitted;
  /** NOK a year. */
  readonly halfVolume: Fitted;
  /** How much the price falls from the smaller to the larger volumes seen, 0-1: known better than the three numbers. */
  readonly fall: Fitted;
  /** Volumes that 90 per cent of the prices lie between. */
  readonly from: number;
  readonly to: number;
  /** Prices used, things they are of, and prices left out because they are far from all others. */
  readonly n: number;
  readonly items: number;
  readonly leftOut: number;
  /** Share of the variation within each thing that the curve explains, 0-1. */
  readonly r2: number;
}

/**
 * Why no curve is fitted. `curve.notPositive`: path is the place in the list; `curve.tooFew`: found, least;
 * `curve.sameVolume`: times, least; `curve.rising`: prices rise with volume, so the things are hardly the same;
 * `curve.tooUncertain`: low, high of the fall in per cent.
 */
export const CURVE_CODES = [
  'curve.notPositive',
  'curve.tooFew',
  'curve.sameVolume',
  'curve.rising',
  'curve.tooUncertain',
] as const;

export type CurveCode = (typeof CURVE_CODES)[number];

export const LEAST_PRICES = 12;
/** The larger volumes must be so many times the smaller. */
export const LEAST_TIMES = 4;
/** A price so many deviations from the curve is taken for a mistake. */
const WILD = 4;
const WIDEST_FALL = 0.15;
const RISING = 2.5;

/** The curve that the parameters hold for a category, with their limits. */
export function usualCurve(params: ParamSet, category: Category): UsualCurve {
  const read = reader(params, 'base');
  const rates = ratesOf(read, category);
  const limits = (end: 'min' | 'max'): Curve => {
    const limit = (part: string): number =>
      params.parameters.find(({ id }) => id === `price.${part}.${category.priceClass}`)![end];
    return { floor: limit('floor'), steepness: limit('steepness'), halfVolume: limit('volume') };
  };
  return {
    usual: { floor: rates.floor, steepness: rates.steepness, halfVolume: rates.halfVolume },
    bounds: { min: limits('min'), max: limits('max') },
    competition: (volume, bids) => (bids === undefined ? bidsIndex(rates, volume) : indexOfBids(read, bids)),
  };
}

/** Unit price at a yearly volume against buying very little. */
export const curveIndex = (curve: Curve, volume: number): number => volumeIndex(curve, volume);

/** The parameters of a price class that the fit would set. */
export const curveParameters = (priceClass: PriceClass, fit: PriceFit): Readonly<Record<string, Fitted>> => ({
  [`price.floor.${priceClass}`]: fit.floor,
  [`price.steepness.${priceClass}`]: fit.steepness,
  [`price.volume.${priceClass}`]: fit.halfVolume,
});

/** Fits a curve to prices; the order does not matter. Codes: `CURVE_CODES`. */
export function fitPriceCurve(
  observations: readonly PriceObservation[],
  { usual, bounds, competition }: UsualCurve,
): Result<PriceFit> {
  const faults = observations.flatMap(({ volume, unitPrice }, place): Refusal[] =>
    isPositive(volume) && isPositive(unitPrice) ? [] : [problem('curve.notPositive', String(place))],
  );
  if (faults.length > 0) return refuse(...faults);
  const all = sampleOf(
    observations.map(({ item = '', volume, unitPrice, bids }) => ({
      item,
      volume,
      logPrice: Math.log(unitPrice / competition(volume, bids)),
    })),
  );
  const sample = withoutWild(all, bounds);
  const thin = tooThin(sample);
  if (thin) return refuse(thin);
  const freedom = sample.volume.length - sample.items - 3;
  const prior: Prior = { usual, bounds };
  const [from, to] = reach(sample);
  const fallOf = (curve: Curve): number => 1 - curveIndex(curve, to) / curveIndex(curve, from);
  // Twice: the first search only tells how far prices lie from a curve.
  const rough = searchCurve(sample, prior, { variance: 0.0025, told: fallOf }).left;
  const found = searchCurve(sample, prior, { variance: Math.max(1e-6, rough / freedom), told: fallOf });
  const falls = found.possible.map(fallOf);
  const fall = fitted(fallOf(found.best), falls);
  if (fall.high - fall.low > WIDEST_FALL) {
    const [low, high] = [fall.low, fall.high].map((share) => Math.round(100 * share)) as [number, number];
    return refuse(problem('curve.tooUncertain', '', { low, high }));
  }
  const around = squares(residuals(sample, new Float64Array(sample.volume.length)));
  return ok({
    ...numbersOf(found.best, found.possible, bounds),
    ...{ fall, from, to },
    n: sample.volume.length,
    items: sample.items,
    leftOut: all.volume.length - sample.volume.length,
    r2: around > 0 ? Math.max(0, 1 - found.left / around) : 0,
  });
}

const isPositive = (value: number): boolean => Number.isFinite(value) && value > 0;

/** Prices far from the curve that lies nearest to most of them are mistakes, or other things under the same name. */
function withoutWild(sample: Sample, bounds: Bounds): Sample {
  if (sample.volume.length < LEAST_PRICES) return sample;
  let least = Number.POSITIVE_INFINITY;
  let away = new Float64Array();
  eachCurve(sample, bounds, 3, (_, logs) => {
    const left = medianResiduals(sample, logs).map(Math.abs);
    const sum = left.reduce((total, value) => total + value, 0);
    if (sum >= least) return;
    least = sum;
    away = left;
  });
  const usual = Math.max(0.005, 1.4826 * median([...away]));
  return keepRows(sample, (row) => away[row]! <= WILD * usual);
}

/** The volumes below and above which a twentieth of the prices lie. */
function reach({ volume }: Sample): readonly [number, number] {
  const sorted = volume.toSorted();
  const last = sorted.length - 1;
  return [sorted[Math.round(0.05 * last)]!, sorted[Math.round(0.95 * last)]!];
}

function tooThin(sample: Sample): Refusal | null {
  const found = sample.volume.length;
  if (found < LEAST_PRICES || found < sample.items + 8)
    return problem('curve.tooFew', '', { found, least: Math.max(LEAST_PRICES, sample.items + 8) });
  const [from, to] = reach(sample);
  if (to < LEAST_TIMES * from)
    return problem('curve.sameVolume', '', { times: Number((to / from).toFixed(1)), least: LEAST_TIMES });
  return isRising(sample) ? problem('curve.rising', '') : null;
}

/** A straight line through the logarithms, within each item, that clearly points up. */
function isRising(sample: Sample): boolean {
  const nothing = new Float64Array(sample.volume.length);
  const price = residuals(sample, nothing);
  const volume = residuals({ ...sample, price: sample.volume.map(Math.log) }, nothing);
  const spread = squares(volume);
  const slope = price.reduce((sum, value, row) => sum + value * volume[row]!, 0) / spread;
  const left = squares(price.map((value, row) => value - slope * volume[row]!));
  const error = Math.sqrt(left / (price.length - sample.items - 1) / spread);
  return slope > 0.005 && slope > RISING * error;
}

const fitted = (value: number, possible: readonly number[]): Fitted => ({
  value,
  low: possible.reduce((least, one) => Math.min(least, one), value),
  high: possible.reduce((most, one) => Math.max(most, one), value),
});

/** Two figures of a volume, hundredths of the others: more than the prices can bear. */
function numbersOf(
  best: Curve,
  possible: readonly Curve[],
  { min, max }: Bounds,
): Pick<PriceFit, keyof Curve> {
  const number = (key: keyof Curve, round: (value: number) => number): Fitted => {
    const within = (value: number): number => Math.min(max[key], Math.max(min[key], round(value)));
    const { value, low, high } = fitted(
      best[key],
      possible.map((curve) => curve[key]),
    );
    return { value: within(value), low: within(low), high: within(high) };
  };
  const hundredth = (value: number): number => Number(value.toFixed(2));
  return {
    floor: number('floor', (value) => Number(value.toFixed(3))),
    steepness: number('steepness', hundredth),
    halfVolume: number('halfVolume', (value) => Number(value.toPrecision(2))),
  };
}
