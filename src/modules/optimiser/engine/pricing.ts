// For given prices of the participants: how much dearer than its price is the worst-priced tender a lead can hold?
// Branch and bound over the volume: a line below the price makes every member's part independent of the others, so the
// best members are found by sorting; stretches of volume are halved until line and true cost meet.
import type { Component } from './component.ts';
import { LEAST_GAIN } from './cost.ts';
import type { Meter } from './meter.ts';
import { type Minorant, minorant, type Ratios, ratiosOf, type Stretch } from './minorant.ts';
import { bidsIndex, expectedBids, procedureClass, volumeIndex } from './rates.ts';

const MOST_STRETCHES = 80;
const NARROW = 1.002;
const TILTS = 7;
/** Who alone would burst the stretch cannot be in a tender inside it; a little room for rounding. */
const ROUNDING = 1 + 1e-9;

/** `bound`: no tender of this lead costs less than its members' prices plus this (never above 0). */
export interface LeadPrice {
  bound: number;
  /** Reduced cost of `members`, the best tender met; 0 and empty when none costs less than its prices. */
  best: number;
  members: number[];
  /** Whom the line that gave the bound takes: the tender itself, or where bound and best differ a mixture's part. */
  underLine: number[];
}

/** What a line's slope is changed by, and the volume it is held at. */
interface Tilt {
  readonly tilt: number;
  readonly pivot: number;
}

interface Tilted extends Tilt {
  readonly value: number;
  readonly volume: number;
}

/** Who can follow a lead that starts in a quarter, and what each adds whatever its price. */
interface Row {
  readonly lead: number;
  readonly start: number;
  readonly candidates: Int32Array;
  readonly fixed: Float64Array;
  /** The dearest price index at which each, and the lead, does not lose by taking part. */
  readonly mostIndex: Float64Array;
  readonly leadIndex: number;
  /** Volume of the lead and all candidates. */
  readonly top: number;
  /** How much dearer than its prices the cheapest tender of the row surely is; runs down as prices rise. */
  slack: number;
}

export class Pricer {
  readonly #c: Component;
  readonly #ratios: Ratios;
  readonly #meter: Meter;
  readonly #extra: Float64Array;
  readonly #rows: readonly (readonly Row[])[];
  readonly #own: Float64Array;
  readonly #weight: Float64Array;
  readonly #order: Int32Array;
  #candidates: Int32Array = new Int32Array(0);
  #mostIndex: Float64Array = new Float64Array(0);
  #leadIndex = 0;
  /** How many of `#order` the latest prefix holds: positions among the candidates. */
  #taken = 0;
  /** The lead's own part. */
  #base = 0;
  #lead = 0;
  #start = 0;

  constructor(c: Component, meter: Meter) {
    this.#c = c;
    this.#meter = meter;
    this.#ratios = ratiosOf(c);
    this.#extra = c.spend.map((spend, i) => Math.max(0, spend - this.#ratios.spend * c.volume[i]!));
    this.#own = new Float64Array(c.n);
    this.#weight = new Float64Array(c.n);
    this.#order = new Int32Array(c.n);
    this.#rows = Array.from({ length: c.n }, (_, lead) => rowsOf(c, lead));
    meter.spend(c.n * c.n);
  }

  /** Tells that prices have changed by so much. */
  shift(change: Float64Array): void {
    for (const rows of this.#rows) {
      for (const row of rows) {
        if (row.slack <= 0) continue;
        let rise = Math.max(0, change[row.lead]!);
        for (const i of row.candidates) if (change[i]! > 0) rise += change[i]!;
        row.slack -= rise;
      }
    }
  }

  /** Prices every start of one lead; stretches whose bound is within `tolerance` of the best are not looked into. */
  price(lead: number, prices: Float64Array, tolerance: number): LeadPrice {
    const result: LeadPrice = { bound: 0, best: 0, members: [], underLine: [] };
    for (const row of this.#rows[lead]!) {
      if (row.slack > 0) continue;
      this.#gather(row, prices);
      row.slack = this.#search(row.top, tolerance, result);
    }
    return result;
  }

  #gather(row: Row, prices: Float64Array): void {
    const c = this.#c;
    const { lead, start, candidates, fixed } = row;
    this.#lead = lead;
    this.#start = start;
    this.#candidates = candidates;
    this.#mostIndex = row.mostIndex;
    this.#leadIndex = row.leadIndex;
    const wait = c.wait[lead * c.quarters + start]!;
    this.#base = c.outside[lead]! - prices[lead]! + wait + c.rates.lot + c.rates.perMemberSquared;
    for (let k = 0; k < candidates.length; k++) this.#own[k] = fixed[k]! - prices[candidates[k]!]!;
    this.#meter.spend(candidates.length);
  }

  /** Lowers the result's bound where a stretch says so; returns the least bound of all stretches. */
  #search(top: number, tolerance: number, result: LeadPrice): number {
    const stack = this.#firstStretches(top);
    let least = Number.POSITIVE_INFINITY;
    for (let seen = 0; ; seen++) {
      const stretch = stack.pop();
      if (stretch === undefined) break;
      const found = this.#boundOf(stretch, result, tolerance);
      const { value, volume } = found;
      const [from, to] = stretch;
      const isClosed = value >= result.best - tolerance;
      if (isClosed || seen >= MOST_STRETCHES || to <= from * NARROW || to - from < 1) {
        if (value < Math.min(least, result.bound)) result.underLine = this.#takenBy(stretch, found);
        least = Math.min(least, value);
        continue;
      }
      const middle = from > 0 ? Math.sqrt(from * to) : to / 2;
      const inside = volume > from * 1.001 && volume < to / 1.001;
      const cut = inside ? volume : middle;
      stack.push([cut, to], [from, cut]);
    }
    result.bound = Math.min(result.bound, least);
    return least;
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
    const line = minorant(this.#c, this.#ratios, { start: this.#start, stretch });
    if (line.leastIndex > this.#leadIndex) {
      return { value: Number.POSITIVE_INFINITY, volume: from, tilt: 0, pivot: from };
    }
    const plain = this.#prefix(line, stretch, { tilt: 0, pivot: from });
    this.#offer(result);
    const enough = (): number => result.best - tolerance;
    if (plain.value >= enough() || (plain.volume >= from && plain.volume <= to)) return plain;
    const above = plain.volume > to;
    const pivot = above ? to : from;
    const sign = above ? 1 : -1;
    let best = plain;
    let low = 0;
    let high = Number.POSITIVE_INFINITY;
    let step = 0.05 * Math.abs(line.slope) + 1e-6;
    for (let k = 0; k < TILTS && best.value < enough(); k++) {
      const tilt = high === Number.POSITIVE_INFINITY ? low + step : (low + high) / 2;
      const tilted = this.#prefix(line, stretch, { tilt: sign * tilt, pivot });
      this.#offer(result);
      if (tilted.value > best.value) best = tilted;
      const stillBeyond = above ? tilted.volume > to : tilted.volume < from;
      if (stillBeyond) low = tilt;
      else high = tilt;
      step *= 3;
    }
    return { ...best, volume: plain.volume };
  }

  /** Cheapest members under the line tilted around the pivot; leaves them in `#order` up to `#taken`. */
  #prefix(line: Minorant, [from, to]: Stretch, { tilt, pivot }: Tilt): Tilted {
    const c = this.#c;
    const squared = c.rates.perMemberSquared;
    const room = (to - c.volume[this.#lead]!) * ROUNDING;
    const count = this.#sort(line, line.slope + tilt, room);
    let volume = c.volume[this.#lead]!;
    let value =
      this.#base + line.procedure + line.atFrom + line.slope * (volume - from) + tilt * (volume - pivot);
    value += this.#extra[this.#lead]! * line.leastIndex;
    this.#taken = 0;
    while (this.#taken < count && this.#taken + 1 < c.rates.maxMembers) {
      const k = this.#order[this.#taken]!;
      const step = this.#weight[k]! + squared * (2 * this.#taken + 3);
      if (step >= 0) break;
      value += step;
      volume += c.volume[this.#candidates[k]!]!;
      this.#taken++;
    }
    return { value, volume, tilt, pivot };
  }

  /** Orders those worth taking under a slope, cheapest first; returns how many they are. */
  #sort(line: Minorant, slope: number, room: number): number {
    const { volume, rates } = this.#c;
    const order = this.#order;
    const weight = this.#weight;
    const least = -3 * rates.perMemberSquared;
    let count = 0;
    for (let k = 0; k < this.#candidates.length; k++) {
      const i = this.#candidates[k]!;
      if (volume[i]! > room || line.leastIndex > this.#mostIndex[k]!) continue;
      const own = this.#own[k]! + slope * volume[i]! + this.#extra[i]! * line.leastIndex;
      if (own >= least) continue;
      weight[k] = own;
      let at = count++;
      for (; at > 0 && weight[order[at - 1]!]! > own; at--) order[at] = order[at - 1]!;
      order[at] = k;
    }
    this.#meter.spend(this.#candidates.length + 4 * count);
    return count;
  }

  #takenBy(stretch: Stretch, found: Tilt): number[] {
    this.#prefix(minorant(this.#c, this.#ratios, { start: this.#start, stretch }), stretch, found);
    return this.#latest();
  }

  /** The lead and the latest prefix, ascending. */
  #latest(): number[] {
    const followers = Array.from(this.#order.subarray(0, this.#taken), (k) => this.#candidates[k]!);
    return [this.#lead, ...followers].sort((a, b) => a - b);
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
    let mostIndex = this.#leadIndex;
    for (let k = 0; k < this.#taken; k++) {
      const at = this.#order[k]!;
      const i = this.#candidates[at]!;
      cost += this.#own[at]!;
      mostIndex = Math.min(mostIndex, this.#mostIndex[at]!);
      volume += c.volume[i]!;
      spend += c.spend[i]!;
      tender += c.tender[i]!;
    }
    const { rates } = c;
    const size = this.#taken + 1;
    const at = this.#start * 3;
    const thresholds = [c.thresholds[at]!, c.thresholds[at + 1]!, c.thresholds[at + 2]!] as const;
    cost += rates.procedure[procedureClass(thresholds, tender)] + rates.perMemberSquared * size * size;
    const index = volumeIndex(rates, volume) * bidsIndex(rates, volume);
    cost += spend * index + rates.perBid * expectedBids(rates, volume);
    if (index > mostIndex) return;
    if (cost >= result.best) return;
    result.best = cost;
    result.members = this.#latest();
  }
}

function rowsOf(c: Component, lead: number): Row[] {
  if (!c.participants[lead]!.canLead) return [];
  const rows: Row[] = [];
  for (let start = 0; start < c.quarters; start++) {
    if (c.wait[lead * c.quarters + start] === Number.POSITIVE_INFINITY) continue;
    const candidates: number[] = [];
    for (let i = 0; i < c.n; i++) {
      const waits = c.wait[i * c.quarters + start]! < Number.POSITIVE_INFINITY;
      if (i !== lead && waits && c.km[lead * c.n + i]! < Number.POSITIVE_INFINITY) candidates.push(i);
    }
    if (candidates.length === 0) continue;
    const { perMember, perKm } = c.rates;
    const fixed = candidates.map(
      (i) => perMember + perKm * c.km[lead * c.n + i]! + c.wait[i * c.quarters + start]! + c.outside[i]!,
    );
    const top = candidates.reduce((sum, i) => sum + c.volume[i]!, c.volume[lead]!);
    const mostIndex = Float64Array.from(candidates, (i) => mostIndexOf(c, i, start));
    rows.push({
      ...{ mostIndex, leadIndex: mostIndexOf(c, lead, start) },
      lead,
      start,
      candidates: Int32Array.from(candidates),
      fixed: Float64Array.from(fixed),
      top,
      slack: 0,
    });
  }
  return rows;
}

/** Above this index own purchases and waiting alone cost more than standing alone, so no group can hold the participant. */
function mostIndexOf(c: Component, i: number, start: number): number {
  const left = c.alone[i]! - LEAST_GAIN - c.outside[i]! - c.wait[i * c.quarters + start]!;
  return c.spend[i]! > 0 ? (left / c.spend[i]!) * ROUNDING : Number.POSITIVE_INFINITY;
}
