// A straight line below the price of a stretch of volumes. Chords where the price curve is concave (tangents would lie
// above it and prove nothing), a tangent where the product of price and competition bends the other way.
import type { Component } from './component.ts';
import { bidsIndex, expectedBids, type MarketCurve, volumeIndex } from './rates.ts';

/**
 * For every volume V in [from, to], divided in the lots asked for: true price at reference terms and bids >= atFrom + slope *
 * (V - from), and index >= leastIndex.
 */
export interface Minorant {
  readonly atFrom: number;
  readonly slope: number;
  readonly leastIndex: number;
  /** Cheapest procedure a tender in the stretch can have. */
  readonly procedure: number;
}

/** Ratios of a component's participants that tie volume to spend and to tender value. */
export interface Ratios {
  /** Least present value per krone of yearly volume. */
  readonly spend: number;
  readonly leastTender: number;
  readonly mostTender: number;
}

export function ratiosOf(c: Component): Ratios {
  let spend = Number.POSITIVE_INFINITY;
  let leastTender = Number.POSITIVE_INFINITY;
  let mostTender = 0;
  for (let i = 0; i < c.n; i++) {
    if (c.volume[i] === 0) continue;
    spend = Math.min(spend, c.spend[i]! / c.volume[i]!);
    leastTender = Math.min(leastTender, c.tender[i]! / c.volume[i]!);
    mostTender = Math.max(mostTender, c.tender[i]! / c.volume[i]!);
  }
  if (mostTender === 0) return { spend: 0, leastTender: 0, mostTender: 0 };
  return { spend, leastTender, mostTender };
}

/** Tender values a billionth below a threshold count as on it: sums of kroner do not come closer. */
const ROUNDING = 1 + 1e-9;

function cheapestProcedure(c: Component, t: number, [least, most]: Stretch): number {
  let cheapest = Number.POSITIVE_INFINITY;
  for (let level = 0; level < 4; level++) {
    const starts = level === 0 ? 0 : c.thresholds[t * 3 + level - 1]!;
    const ends = level === 3 ? Number.POSITIVE_INFINITY : c.thresholds[t * 3 + level]!;
    if (starts <= most * ROUNDING && least * ROUNDING < ends)
      cheapest = Math.min(cheapest, c.rates.procedure[level]!);
  }
  return cheapest;
}

interface Line {
  readonly atFrom: number;
  readonly slope: number;
  readonly least: number;
}

/** A line below a curve that is straight between its nodes, and the least value on the stretch. */
function below(curve: MarketCurve, values: Float64Array, [from, to]: Stretch, [first, last]: Stretch): Line {
  const slope = to > from ? (last - first) / (to - from) : 0;
  let sink = 0;
  let least = Math.min(first, last);
  for (let k = 0; k < curve.volume.length; k++) {
    const volume = curve.volume[k]!;
    if (volume <= from) continue;
    if (volume >= to) break;
    sink = Math.min(sink, values[k]! - first - slope * (volume - from));
    least = Math.min(least, values[k]!);
  }
  return { atFrom: first + sink, slope, least };
}

export type Stretch = readonly [from: number, to: number];

/** A stretch of volumes of tenders that start in a quarter of the component. */
export interface Placed {
  readonly start: number;
  readonly lots: number;
  readonly stretch: Stretch;
}

/** A tender in lots costs as many times what a lot does, so its line is that of a lot, as many times as high and as wide. */
export function minorant(c: Component, ratios: Ratios, { start, lots, stretch: whole }: Placed): Minorant {
  const { rates } = c;
  const stretch: Stretch = [whole[0] / lots, whole[1] / lots];
  const [from, to] = stretch;
  const width = to - from;
  const endIndex = volumeIndex(rates, to);
  const first = from * volumeIndex(rates, from);
  const chord = width > 0 ? (to * endIndex - first) / width : 0;
  const competition = below(rates.curve, rates.curve.index, stretch, [
    bidsIndex(rates, from),
    bidsIndex(rates, to),
  ]);
  const bids = below(rates.curve, rates.curve.bids, stretch, [
    expectedBids(rates, from),
    expectedBids(rates, to),
  ]);
  const bend = chord * competition.slope;
  const startSlope = first * competition.slope + chord * competition.atFrom;
  const atStart = first * competition.atFrom;
  const slope = startSlope + bend * width;
  const atFrom = bend > 0 ? atStart - (bend * width * width) / 4 : atStart;
  return {
    atFrom: lots * (ratios.spend * atFrom + rates.perBid * bids.atFrom),
    slope: ratios.spend * slope + rates.perBid * bids.slope,
    leastIndex: endIndex * competition.least,
    procedure: cheapestProcedure(c, start, [ratios.leastTender * whole[0], ratios.mostTender * whole[1]]),
  };
}
