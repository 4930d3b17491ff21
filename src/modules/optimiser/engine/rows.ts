// Who can follow a lead that starts in a quarter with so many lots, and the stretches of volume its tenders are priced on. A stretch carries a
// line below the price, so that every member's part of the cost is independent of the others; lines are kept from one
// pricing to the next, because making them costs more than using them.
import type { Component } from './component.ts';
import { LEAST_GAIN } from './cost.ts';
import { minorant, type Ratios, ratiosOf, type Stretch } from './minorant.ts';

/** Who alone would burst the stretch cannot be in a tender inside it; a little room for rounding. */
const ROUNDING = 1 + 1e-9;

export interface Row {
  readonly lead: number;
  readonly start: number;
  /** Equal lots by amount. */
  readonly lots: number;
  /** Where its candidates stand in the columns. */
  readonly begin: number;
  readonly end: number;
  /** The dearest price index at which the lead does not lose by taking part. */
  readonly leadIndex: number;
  /** First of its stretches, -1 when none can ever be cheap enough. */
  first: number;
  stretches: number;
  /** Sum of the rises in price of its members since the beginning; below `safe`, no tender of the row costs too little. */
  risen: number;
  safe: number;
}

/** First size of a column. */
const FEW = 64;

/** All rows of a component and their stretches, in columns. */
export class Rows {
  readonly byLead: readonly (readonly Row[])[];
  /** Candidates of all rows: who, what each adds whatever its price and the volume, and the dearest index it can bear. */
  #candidate = new Int32Array(FEW);
  #fixed = new Float64Array(FEW);
  #mostIndex = new Float64Array(FEW);
  #candidates = 0;
  from = new Float64Array(FEW);
  to = new Float64Array(FEW);
  /** Cost under the line without the followers and before prices. */
  base = new Float64Array(FEW);
  tilt = new Float64Array(FEW);
  /** As `Row.safe`, for the stretch alone. */
  safe = new Float64Array(FEW);
  next = new Int32Array(FEW);
  offset = new Int32Array(FEW);
  length = new Int32Array(FEW);
  /** The followers a stretch can have, and what each costs under its line before prices. */
  who = new Int32Array(4 * FEW);
  weight = new Float64Array(4 * FEW);
  readonly #c: Component;
  readonly #ratios: Ratios;
  readonly #extra: Float64Array;
  /** Below this a follower's part must lie to be worth the first place in a tender. */
  readonly worthTaking: number;
  #count = 0;
  #filled = 0;

  constructor(c: Component) {
    this.#c = c;
    this.#ratios = ratiosOf(c);
    this.#extra = c.spend.map((spend, i) => Math.max(0, spend - this.#ratios.spend * c.volume[i]!));
    this.worthTaking = -3 * c.rates.perMemberSquared;
    this.byLead = Array.from({ length: c.n }, (_, lead) => this.#rowsOf(lead));
  }

  /** Counts rises in price. */
  shift(change: Float64Array): void {
    for (const rows of this.byLead) {
      for (const row of rows) {
        let rise = Math.max(0, change[row.lead]!);
        for (let k = row.begin; k < row.end; k++) rise += Math.max(0, change[this.#candidate[k]!]!);
        row.risen += rise;
      }
    }
  }

  /** Cuts a stretch in two: the lower part stays in its place, the upper follows it unless it can never be cheap enough. */
  split(row: Row, leaf: number, at: number): void {
    const [from, to] = [this.from[leaf]!, this.to[leaf]!];
    const after = this.next[leaf]!;
    const upper = this.#add(row, [at, to]);
    if (upper !== -1) {
      this.next[upper] = after;
      this.next[leaf] = upper;
      row.stretches++;
    }
    this.#draw(row, leaf, [from, at]);
  }

  /** Tilts the line around the end that holds the volume inside: up at `to`, down at `from`. */
  lean(row: Row, leaf: number, tilt: number): void {
    const volume = this.#c.volume;
    const before = this.tilt[leaf]!;
    const pivotOf = (lean: number): number => (lean > 0 ? this.to[leaf]! : this.from[leaf]!);
    const lead = volume[row.lead]!;
    this.base[leaf]! += tilt * (lead - pivotOf(tilt)) - before * (lead - pivotOf(before));
    const change = tilt - before;
    const end = this.offset[leaf]! + this.length[leaf]!;
    for (let k = this.offset[leaf]!; k < end; k++) this.weight[k]! += change * volume[this.who[k]!]!;
    this.tilt[leaf] = tilt;
  }

  #rowsOf(lead: number): Row[] {
    const c = this.#c;
    if (!c.participants[lead]!.canLead || c.tolls?.lead[lead] === Number.POSITIVE_INFINITY) return [];
    const rows: Row[] = [];
    for (let start = 0; start < c.quarters; start++) {
      if (c.wait[lead * c.quarters + start] === Number.POSITIVE_INFINITY) continue;
      if (c.tolls?.perVolume[start] === Number.POSITIVE_INFINITY) continue;
      rows.push(...this.#rowsAt(lead, start));
    }
    return rows;
  }

  /** One row for each number of lots, all with the same candidates. */
  #rowsAt(lead: number, start: number): Row[] {
    const c = this.#c;
    const { perMember, perKm } = c.rates;
    const toll = c.tolls?.perVolume[start] ?? 0;
    const begin = this.#candidates;
    let end = begin;
    let top = c.volume[lead]!;
    this.#holdCandidates(begin + c.n);
    for (let i = 0; i < c.n; i++) {
      const wait = c.wait[i * c.quarters + start]!;
      const km = c.km[lead * c.n + i]!;
      if (i === lead || wait === Number.POSITIVE_INFINITY || km === Number.POSITIVE_INFINITY) continue;
      this.#candidate[end] = i;
      this.#fixed[end] = perMember + perKm * km + wait + c.outside[i]! + toll * c.volume[i]!;
      this.#mostIndex[end++] = mostIndexOf(c, i, start);
      top += c.volume[i]!;
    }
    if (end === begin) return [];
    const leadIndex = mostIndexOf(c, lead, start);
    const blank = { first: -1, stretches: 0, risen: 0, safe: Number.NEGATIVE_INFINITY };
    // A tender of all is as large as `top`, give or take the order it was summed in.
    const whole = { lots: 1, from: c.volume[lead]!, to: top * ROUNDING };
    const rows: Row[] = [];
    for (const { lots, from, to } of [whole, ...c.rates.divisions()]) {
      const row: Row = { lead, start, lots, begin, end, leadIndex, ...blank };
      this.#stretch(row, [Math.max(from, whole.from), Math.min(to, whole.to)]);
      if (row.first !== -1) rows.push(row);
    }
    if (rows.length > 0) this.#candidates = end;
    return rows;
  }

  /** Gives a row its first stretches; none where its volumes end before they begin. */
  #stretch(row: Row, [from, to]: Stretch): void {
    if (from > to) return;
    for (const stretch of this.#firstStretches(row, [from, to]).reverse()) {
      const leaf = this.#add(row, stretch);
      if (leaf === -1) continue;
      this.next[leaf] = row.first;
      row.first = leaf;
      row.stretches++;
    }
  }

  /** The volumes a tender may have, cut where the procedure changes. */
  #firstStretches(row: Row, [from, top]: Stretch): Stretch[] {
    const cuts = [from, top];
    if (this.#ratios.mostTender > 0) {
      for (let level = 0; level < 3; level++) {
        const cut = this.#c.thresholds[row.start * 3 + level]! / this.#ratios.mostTender;
        if (cut > from && cut < top) cuts.push(cut);
      }
    }
    cuts.sort((a, b) => a - b);
    return cuts.slice(1).map((to, k) => [cuts[k]!, to] as const);
  }

  /** A new stretch; -1 when its cheapest tender costs too much even for those who would pay as much as alone. */
  #add(row: Row, stretch: Stretch): number {
    const leaf = this.#count;
    if (leaf === this.from.length) this.#widen();
    this.offset[leaf] = this.#filled;
    if (!this.#draw(row, leaf, stretch)) return -1;
    this.#count++;
    this.#filled += this.length[leaf]!;
    return leaf;
  }

  /** Draws the line of a stretch into its place: at the end, or over a wider one (fewer can follow in a narrower one). */
  #draw(row: Row, leaf: number, stretch: Stretch): boolean {
    const c = this.#c;
    const { lead, start, lots } = row;
    const [from, to] = stretch;
    const line = minorant(c, this.#ratios, { start, lots, stretch });
    this.from[leaf] = from;
    this.to[leaf] = to;
    this.tilt[leaf] = 0;
    this.safe[leaf] = Number.NEGATIVE_INFINITY;
    this.length[leaf] = 0;
    const room = (to - c.volume[lead]!) * ROUNDING;
    const { slope, leastIndex } = line;
    let least = 0;
    if (leastIndex > row.leadIndex) {
      this.safe[leaf] = Number.POSITIVE_INFINITY;
      return false;
    }
    let at = this.offset[leaf]!;
    this.#hold(at + row.end - row.begin);
    for (let k = row.begin; k < row.end; k++) {
      const i = this.#candidate[k]!;
      if (c.volume[i]! > room || leastIndex > this.#mostIndex[k]!) continue;
      const own = this.#fixed[k]! + slope * c.volume[i]! + this.#extra[i]! * leastIndex;
      // Nobody is left out here for being too dear: under a line tilted down it may be wanted to fill the volume.
      least += Math.min(0, own - c.alone[i]!);
      this.who[at] = i;
      this.weight[at++] = own;
    }
    this.length[leaf] = at - this.offset[leaf]!;
    const own =
      c.outside[lead]! + c.wait[lead * c.quarters + start]! + lots * c.rates.lot + c.rates.perMemberSquared;
    const toll = c.tolls === null ? 0 : c.tolls.lead[lead]! + c.tolls.perVolume[start]! * c.volume[lead]!;
    const atLead = line.atFrom + slope * (c.volume[lead]! - from) + this.#extra[lead]! * leastIndex;
    this.base[leaf] = own + line.procedure + atLead + toll;
    const isWorth = this.base[leaf]! - c.alone[lead]! + least < 0;
    if (!isWorth) this.safe[leaf] = Number.POSITIVE_INFINITY;
    return isWorth;
  }

  #holdCandidates(entries: number): void {
    if (entries <= this.#candidate.length) return;
    const size = Math.max(entries, 2 * this.#candidate.length);
    this.#candidate = grown(this.#candidate, new Int32Array(size));
    this.#fixed = grown(this.#fixed, new Float64Array(size));
    this.#mostIndex = grown(this.#mostIndex, new Float64Array(size));
  }

  #hold(entries: number): void {
    if (entries <= this.who.length) return;
    const size = Math.max(entries, 2 * this.who.length);
    this.who = grown(this.who, new Int32Array(size));
    this.weight = grown(this.weight, new Float64Array(size));
  }

  #widen(): void {
    const size = 2 * this.from.length;
    this.from = grown(this.from, new Float64Array(size));
    this.to = grown(this.to, new Float64Array(size));
    this.base = grown(this.base, new Float64Array(size));
    this.tilt = grown(this.tilt, new Float64Array(size));
    this.safe = grown(this.safe, new Float64Array(size));
    this.next = grown(this.next, new Int32Array(size));
    this.offset = grown(this.offset, new Int32Array(size));
    this.length = grown(this.length, new Int32Array(size));
  }
}

function grown<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Above this index own purchases and waiting alone cost more than standing alone, so no group can hold the participant. */
function mostIndexOf(c: Component, i: number, start: number): number {
  const left = c.alone[i]! - LEAST_GAIN - c.outside[i]! - c.wait[i * c.quarters + start]!;
  return c.spend[i]! > 0 ? (left / c.spend[i]!) * ROUNDING : Number.POSITIVE_INFINITY;
}
