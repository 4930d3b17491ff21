// The lower bound of a large component: a price for every participant, raised where nobody offers a tender for it and
// lowered where several do (deflected subgradients, steps of Polyak's length). Whatever the prices, their sum less what single
// leads' tenders cost too little is a valid bound, because each participant leads at most one group.
import type { Component } from './component.ts';
import type { Meter } from './meter.ts';
import { Pricer } from './pricing.ts';

/** Taken off every claimed bound, relative to the sum of prices, so that rounding cannot lift it above the truth. */
const SAFETY = 1e-11;

/** Steps without a better bound before the steps become shorter, and how much shorter. */
const PATIENCE = 12;
const SHORTEN = 0.7;
/** How much of the latest direction a new one keeps: against it, and otherwise. */
const TURN = 1.5;
const MEMORY = 0.3;

export class Dual {
  readonly prices: Float64Array;
  bound = Number.NEGATIVE_INFINITY;
  readonly #c: Component;
  readonly #meter: Meter;
  readonly #pricer: Pricer;
  readonly #current: Float64Array;
  /** How many tenders each was in at the latest prices, and at the best. */
  readonly #cover: Float64Array;
  readonly #bestCover: Float64Array;
  /** Prices the pricer was told of last, and the change told next. */
  readonly #seen: Float64Array;
  readonly #change: Float64Array;
  readonly #direction: Float64Array;
  #lambda = 1;
  #blur = 1;
  #sinceBetter = 0;

  constructor(c: Component, meter: Meter) {
    this.#c = c;
    this.#meter = meter;
    this.#pricer = new Pricer(c, meter);
    this.prices = floorPrices(c);
    this.#current = this.prices.slice();
    this.#cover = new Float64Array(c.n);
    this.#bestCover = new Float64Array(c.n);
    this.#seen = this.#current.slice();
    this.#change = new Float64Array(c.n);
    this.#direction = new Float64Array(c.n);
    this.bound = sum(this.prices) * (1 - SAFETY);
  }

  /** Further steps are not worth their while. */
  get isSpent(): boolean {
    return this.#lambda < 0.005;
  }

  /** Goes on from other prices. */
  restart(prices: ArrayLike<number>, lambda: number): void {
    for (let i = 0; i < this.#c.n; i++) this.#current[i] = Math.min(this.#c.alone[i]!, prices[i]!);
    this.#lambda = lambda;
    this.#sinceBetter = 0;
    this.#tell();
  }

  /** One step; returns the tenders that came out too cheap at these prices (sets of indices, cheapest first). */
  *step(upperBound: number, tolerance: number): Generator<void, number[][]> {
    const { n, alone } = this.#c;
    const x = this.#current;
    this.#cover.fill(0);
    let bound = 0;
    const found: { best: number; members: number[] }[] = [];
    for (let lead = 0; lead < n; lead++) {
      bound += x[lead]!;
      const { bound: short, best, members, underLine } = this.#pricer.price(lead, x, tolerance * this.#blur);
      bound += short;
      if (members.length > 0) found.push({ best, members });
      if (short < 0) for (const i of underLine) this.#cover[i]!++;
      this.#meter.spend(10);
      if (this.#meter.isDue()) yield;
      if (this.#meter.mustStop()) return [];
    }
    this.#keep(bound - Math.abs(sum(x)) * SAFETY);
    this.#advance(upperBound, bound, alone);
    return found.sort((a, b) => a.best - b.best).map(({ members }) => members);
  }

  /** Prices the best prices once more with little tolerance. */
  *polish(tolerance: number): Generator<void, void> {
    const x = this.prices;
    this.#current.set(x);
    this.#tell();
    let bound = 0;
    for (let lead = 0; lead < this.#c.n; lead++) {
      bound += x[lead]! + this.#pricer.price(lead, x, tolerance).bound;
      this.#meter.spend(10);
      if (this.#meter.isDue()) yield;
      if (this.#meter.mustStop()) return;
    }
    this.bound = Math.max(this.bound, bound - Math.abs(sum(x)) * SAFETY);
  }

  #keep(bound: number): void {
    if (bound > this.bound) {
      if (bound > this.bound + 1e-7 * Math.abs(bound)) this.#sinceBetter = 0;
      this.bound = bound;
      this.prices.set(this.#current);
      this.#bestCover.set(this.#cover);
    } else if (++this.#sinceBetter >= PATIENCE) {
      this.#lambda *= SHORTEN;
      this.#sinceBetter = 0;
      this.#current.set(this.prices);
      this.#cover.set(this.#bestCover);
      this.#direction.fill(0);
    }
  }

  /** Lets the pricer know how the prices differ from those it saw last. */
  #tell(): void {
    for (let i = 0; i < this.#seen.length; i++) {
      this.#change[i] = this.#current[i]! - this.#seen[i]!;
      this.#seen[i] = this.#current[i]!;
    }
    this.#pricer.shift(this.#change);
  }

  #advance(upperBound: number, bound: number, alone: Float64Array): void {
    const x = this.#current;
    const d = this.#direction;
    let along = 0;
    let before = 0;
    for (let i = 0; i < x.length; i++) {
      along += (1 - this.#cover[i]!) * d[i]!;
      before += d[i]! * d[i]!;
    }
    const kept = along < 0 && before > 0 ? Math.min(1, (-TURN * along) / before) : MEMORY;
    let norm = 0;
    for (let i = 0; i < x.length; i++) {
      d[i] = 1 - this.#cover[i]! + kept * d[i]!;
      if (d[i]! > 0 && x[i]! >= alone[i]!) d[i] = 0;
      norm += d[i]! * d[i]!;
    }
    if (norm === 0) {
      // Nothing to move: either the prices are the best there are, or they were looked at too roughly to see.
      this.#blur *= 0.1;
      if (this.#blur < 1e-4) this.#lambda = 0;
      this.#tell();
      return;
    }
    const step = (this.#lambda * Math.max(0, upperBound * 1.00001 - bound)) / norm;
    for (let i = 0; i < x.length; i++) x[i] = Math.min(alone[i]!, x[i]! + step * d[i]!);
    this.#tell();
  }
}

/** What each would pay at the lowest price any volume in the component could get, and nothing else: always below the truth. */
export function floorPrices(c: Component): Float64Array {
  const leastCompetition = c.rates.curve.index.reduce((least, index) => Math.min(least, index), 1);
  return c.outside.map((outside, i) => outside + c.spend[i]! * c.rates.floor * leastCompetition);
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
