// For given prices of the participants: how much dearer than its price is the worst-priced tender a lead can hold?
// Branch and bound over the volume: a line below the price makes every member's part independent of the others, so the
// best members are found by sorting; stretches of volume are halved until line and true cost meet.
import type { Component } from './component.ts';
import type { Meter } from './meter.ts';
import { type Minorant, minorant, type Ratios, ratiosOf, type Stretch } from './minorant.ts';
import { bidsIndex, expectedBids, procedureClass, volumeIndex } from './rates.ts';

const MOST_STRETCHES = 80;
const NARROW = 1.002;
const TILTS = 7;

/** `bound`: no tender of this lead costs less than its members' prices plus this (never above 0). */
export interface LeadPrice {
  bound: number;
  /** Reduced cost of `members`, the best tender met; 0 and empty when none costs less than its prices. */
  best: number;
  members: number[];
}

interface Tilted {
  readonly value: number;
  readonly volume: number;
}

export class Pricer {
  readonly #c: Component;
  readonly #ratios: Ratios;
  readonly #meter: Meter;
  readonly #extra: Float64Array;
  readonly #candidates: Int32Array;
  readonly #own: Float64Array;
  readonly #weight: Float64Array;
  readonly #order: number[] = [];
  #count = 0;
  /** Members of the latest prefix, as positions among the candidates. */
  #taken = 0;
  /** The lead's own part, and the lead's and all candidates' volume. */
  #base = 0;
  #lead = 0;
  #start = 0;

  constructor(c: Component, meter: Meter) {
    this.#c = c;
    this.#meter = meter;
    this.#ratios = ratiosOf(c);
    this.#extra = c.spend.map((spend, i) => Math.max(0, spend - this.#ratios.spend * c.volume[i]!));
    this.#candidates = new Int32Array(c.n);
    this.#own = new Float64Array(c.n);
    this.#weight = new Float64Array(c.n);
  }

  /** Prices every start of one lead; stretches whose bound is within `tolerance` of the best are not looked into. */
  price(lead: number, prices: Float64Array, tolerance: number): LeadPrice {
    const c = this.#c;
    const result: LeadPrice = { bound: 0, best: 0, members: [] };
    if (!c.participants[lead]!.canLead) return result;
    for (let t = 0; t < c.quarters; t++) {
      if (c.wait[lead * c.quarters + t] === Number.POSITIVE_INFINITY) continue;
      const top = this.#gather(lead, t, prices);
      if (this.#count > 0) this.#search(top, tolerance, result);
    }
    return result;
  }

  /** Collects who can join and what each adds beside its share of the price; returns the largest volume. */
  #gather(lead: number, t: number, prices: Float64Array): number {
    const c = this.#c;
    const { rates } = c;
    let top = c.volume[lead]!;
    this.#count = 0;
    this.#lead = lead;
    this.#start = t;
    this.#base =
      c.outside[lead]! - prices[lead]! + c.wait[lead * c.quarters + t]! + rates.lot + rates.perMemberSquared;
    for (let i = 0; i < c.n; i++) {
      const km = c.km[lead * c.n + i]!;
      const wait = c.wait[i * c.quarters + t]!;
      if (i === lead || km === Number.POSITIVE_INFINITY || wait === Number.POSITIVE_INFINITY) continue;
      this.#candidates[this.#count] = i;
      this.#own[this.#count++] = rates.perMember + rates.perKm * km + wait + c.outside[i]! - prices[i]!;
      top += c.volume[i]!;
    }
    this.#meter.spend(c.n);
    return top;
  }

  #search(top: number, tolerance: number, result: LeadPrice): void {
    const stack = this.#firstStretches(top);
    for (let seen = 0; ; seen++) {
      const stretch = stack.pop();
      if (stretch === undefined) return;
      const { value, volume } = this.#boundOf(stretch, result, tolerance);
      if (value >= result.best - tolerance) {
        result.bound = Math.min(result.bound, value);
        continue;
      }
      const [from, to] = stretch;
      if (seen >= MOST_STRETCHES || to <= from * NARROW || to - from < 1) {
        result.bound = Math.min(result.bound, value);
        continue;
      }
      const middle = from > 0 ? Math.sqrt(from * to) : to / 2;
      const inside = volume > from * 1.001 && volume < to / 1.001;
      const cut = inside ? volume : middle;
      stack.push([cut, to], [from, cut]);
    }
  }

  /** The volumes a tender may have, cut where the procedure changes. */
  #firstStretches(top: number): Stretch[] {
    const from = this.#c.volume[this.#lead]!;
    const cuts = [from, top];
    if (this.#ratios.mostTender > 0) {
      for (let level = 0; level < 3; level++) {
        const cut = this.#c.thresholds[this.#start * 3 + level]! / this.#ratios.mostTender;
        if (cut > from && cut < top) cuts.push(cut);
      }
    }
    cuts.sort((a, b) => a - b);
    return cuts.slice(1).map((to, k) => [cuts[k]!, to] as const);
  }

  /** Best bound of a stretch over lines that meet the true price at an end, and the volume the plain line leads to. */
  #boundOf(stretch: Stretch, result: LeadPrice, tolerance: number): Tilted {
    const [from, to] = stretch;
    const line = minorant(this.#c, this.#ratios, this.#start, stretch);
    const plain = this.#prefix(line, from, 0, from);
    this.#offer(result);
    const enough = (): number => result.best - tolerance;
    if (plain.value >= enough() || (plain.volume >= from && plain.volume <= to)) return plain;
    const above = plain.volume > to;
    const pivot = above ? to : from;
    const sign = above ? 1 : -1;
    let { value } = plain;
    let low = 0;
    let high = Number.POSITIVE_INFINITY;
    let step = 0.05 * Math.abs(line.slope) + 1e-6;
    for (let k = 0; k < TILTS && value < enough(); k++) {
      const tilt = high === Number.POSITIVE_INFINITY ? low + step : (low + high) / 2;
      const tilted = this.#prefix(line, from, sign * tilt, pivot);
      this.#offer(result);
      value = Math.max(value, tilted.value);
      const stillBeyond = above ? tilted.volume > to : tilted.volume < from;
      if (stillBeyond) low = tilt;
      else high = tilt;
      step *= 3;
    }
    return { value, volume: plain.volume };
  }

  /** Cheapest members under the line tilted around the pivot; leaves them in `#order` up to `#taken`. */
  #prefix(line: Minorant, from: number, tilt: number, pivot: number): Tilted {
    const c = this.#c;
    const slope = line.slope + tilt;
    const squared = c.rates.perMemberSquared;
    const order = this.#order;
    order.length = 0;
    const least = -3 * squared;
    for (let k = 0; k < this.#count; k++) {
      const i = this.#candidates[k]!;
      const weight = this.#own[k]! + slope * c.volume[i]! + this.#extra[i]! * line.leastIndex;
      this.#weight[k] = weight;
      if (weight < least) order.push(k);
    }
    order.sort((a, b) => this.#weight[a]! - this.#weight[b]! || a - b);
    let volume = c.volume[this.#lead]!;
    let value =
      this.#base + line.procedure + line.atFrom + line.slope * (volume - from) + tilt * (volume - pivot);
    value += this.#extra[this.#lead]! * line.leastIndex;
    this.#taken = 0;
    while (this.#taken < order.length && this.#taken + 1 < c.rates.maxMembers) {
      const k = order[this.#taken]!;
      const step = this.#weight[k]! + squared * (2 * this.#taken + 3);
      if (step >= 0) break;
      value += step;
      volume += c.volume[this.#candidates[k]!]!;
      this.#taken++;
    }
    this.#meter.spend(this.#count + 4 * order.length);
    return { value, volume };
  }

  /** Keeps the latest members when their true cost beats the best so far. */
  #offer(result: LeadPrice): void {
    if (this.#taken === 0) return;
    const c = this.#c;
    const lead = this.#lead;
    let volume = c.volume[lead]!;
    let spend = c.spend[lead]!;
    let tender = c.tender[lead]!;
    let cost = this.#base - c.rates.perMemberSquared;
    for (let k = 0; k < this.#taken; k++) {
      const at = this.#order[k]!;
      const i = this.#candidates[at]!;
      cost += this.#own[at]!;
      volume += c.volume[i]!;
      spend += c.spend[i]!;
      tender += c.tender[i]!;
    }
    const { rates } = c;
    const size = this.#taken + 1;
    const at = this.#start * 3;
    const thresholds = [c.thresholds[at]!, c.thresholds[at + 1]!, c.thresholds[at + 2]!] as const;
    cost += rates.procedure[procedureClass(thresholds, tender)] + rates.perMemberSquared * size * size;
    cost +=
      spend * volumeIndex(rates, volume) * bidsIndex(rates, volume) +
      rates.perBid * expectedBids(rates, volume);
    if (cost >= result.best) return;
    result.best = cost;
    result.members = [lead, ...this.#order.slice(0, this.#taken).map((k) => this.#candidates[k]!)].sort(
      (a, b) => a - b,
    );
  }
}
