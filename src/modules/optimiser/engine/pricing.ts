// For given prices of the participants: how much dearer than its price is the worst-priced tender a lead can hold?
// Branch and bound over the volume: a line below the price makes every member's part independent of the others, so the
// best members are found by sorting; stretches of volume are cut until line and true cost meet.
import { type Component, procedureCost } from './component.ts';
import { LEAST_GAIN } from './cost.ts';
import { Fitting } from './fitting.ts';
import type { Meter } from './meter.ts';
import { lotsCost, mayDivide, priceIndex } from './rates.ts';
import { type Row, Rows } from './rows.ts';
import { Tilts } from './tilts.ts';

const MOST_STRETCHES = 300;
const NARROW = 1.002;
const EDGE = 1.001;
const MOST_TILTS = 10;
/** Tenders tried member by member in one stretch. */
const MOST_TRIED = 300;
/** Stretches no wider than this are looked through member by member when their line is too far below. */
const FEW_FIT = 1.02;

/** `bound`: no tender of this lead costs less than its members' prices plus this (never above 0). */
export interface LeadPrice {
  readonly bound: number;
  /** Reduced cost of `members` (ascending), the best tender met; 0 and empty when none costs less than its prices. */
  readonly best: number;
  readonly members: number[];
  /** Whom the line that gave the bound takes: the tender itself, or where bound and best differ a mixture's part. */
  readonly underLine: number[];
}

/** Room for a tender's members, used again and again. */
interface Tender {
  readonly members: Int32Array;
  count: number;
}

/** Ascending. */
function listed({ members, count }: Tender): number[] {
  const list: number[] = [];
  for (let k = 0; k < count; k++) list.push(members[k]!);
  return list.sort((a, b) => a - b);
}

/** Prices may never lie above what the participant costs alone, and every change is told by `shift`. */
export class Pricer {
  readonly #c: Component;
  readonly #meter: Meter;
  readonly #rows: Rows;
  /** Places in the columns of followers, cheapest first, and their parts. */
  readonly #order: Int32Array;
  readonly #parts: Float64Array;
  readonly #fitting: Fitting;
  readonly #own: Float64Array;
  readonly #cheapest: Tender;
  readonly #underLine: Tender;
  /** How many of `#order` the latest tender holds, and its volume. */
  #taken = 0;
  #volume = 0;

  constructor(c: Component, meter: Meter) {
    this.#c = c;
    this.#meter = meter;
    this.#rows = new Rows(c);
    const most = Math.min(c.n, c.rates.maxMembers) + 1;
    this.#order = new Int32Array(most);
    this.#parts = new Float64Array(most);
    this.#fitting = new Fitting(c, MOST_TRIED);
    this.#own = new Float64Array(c.n);
    this.#cheapest = { members: new Int32Array(most), count: 0 };
    this.#underLine = { members: new Int32Array(most), count: 0 };
    meter.spend(c.n * c.n);
  }

  /** Tells that prices have changed by so much. */
  shift(change: Float64Array): void {
    this.#rows.shift(change);
  }

  /** Prices every start and number of lots of one lead; stretches whose bound is within `tolerance` of the best are not looked into. */
  price(lead: number, prices: Float64Array, tolerance: number): LeadPrice {
    const found = { bound: 0, best: 0 };
    this.#underLine.count = 0;
    this.#cheapest.count = 0;
    for (const row of this.#rows.byLead[lead]!) {
      if (row.risen < row.safe) continue;
      this.#search(row, { prices, tolerance, found });
    }
    return { ...found, members: listed(this.#cheapest), underLine: listed(this.#underLine) };
  }

  #search(row: Row, ask: Ask): void {
    const rows = this.#rows;
    row.safe = Number.POSITIVE_INFINITY;
    for (let leaf = row.first; leaf !== -1; leaf = rows.next[leaf]!) {
      while (row.risen >= rows.safe[leaf]!) {
        let value = this.#boundOf(row, leaf, ask);
        const isEnough = (): boolean => value >= ask.found.best - ask.tolerance;
        if (!isEnough() && rows.to[leaf]! <= rows.from[leaf]! * FEW_FIT)
          value = Math.max(value, this.#fitted(row, leaf, ask));
        const cut = isEnough() ? null : this.#cut(row, leaf);
        if (cut !== null) {
          rows.split(row, leaf, cut);
          continue;
        }
        if (value < ask.found.bound) {
          ask.found.bound = value;
          this.#keep(this.#underLine, row);
        }
        rows.safe[leaf] = value > 0 ? row.risen + value * (1 - 1e-9) : Number.NEGATIVE_INFINITY;
        break;
      }
      row.safe = Math.min(row.safe, rows.safe[leaf]!);
    }
  }

  /** Where to cut a stretch whose line is too far below; null when it is narrow, or the row has enough. */
  #cut(row: Row, leaf: number): number | null {
    const [from, to] = [this.#rows.from[leaf]!, this.#rows.to[leaf]!];
    if (row.stretches >= MOST_STRETCHES || to <= from * NARROW || to - from < 1) return null;
    if (this.#volume > from * EDGE && this.#volume < to / EDGE) return this.#volume;
    return from > 0 ? Math.sqrt(from * to) : to / 2;
  }

  /** Best bound of a stretch over lines that meet the true price at an end; leaves the line so. */
  #boundOf(row: Row, leaf: number, ask: Ask): number {
    const rows = this.#rows;
    let value = this.#prefix(row, leaf, ask.prices);
    const isEnough = (): boolean => value >= ask.found.best - ask.tolerance;
    if (isEnough()) return value;
    this.#offer(row, ask);
    const tilts = new Tilts(this.#c, row.lead);
    let best = value;
    let bestTilt = rows.tilt[leaf]!;
    for (let k = 0; k < MOST_TILTS && !isEnough(); k++) {
      const beyond = this.#volume > rows.to[leaf]! ? 1 : this.#volume < rows.from[leaf]! ? -1 : 0;
      const tilt = tilts.after(rows.tilt[leaf]!, beyond);
      if (tilt === null) break;
      rows.lean(row, leaf, tilt);
      value = this.#prefix(row, leaf, ask.prices);
      this.#offer(row, ask);
      if (value > best) {
        best = value;
        bestTilt = tilt;
      }
    }
    if (rows.tilt[leaf]! !== bestTilt) {
      rows.lean(row, leaf, bestTilt);
      value = this.#prefix(row, leaf, ask.prices);
    }
    return value;
  }

  /** Cheapest tender under the line of a stretch; leaves its members in `#order` up to `#taken`. */
  #prefix(row: Row, leaf: number, prices: Float64Array): number {
    const rows = this.#rows;
    const { who, weight, worthTaking } = rows;
    const order = this.#order;
    const parts = this.#parts;
    const { maxMembers, perMemberSquared } = this.#c.rates;
    const most = Math.min(parts.length - 1, maxMembers - 1);
    const begin = rows.offset[leaf]!;
    const end = begin + rows.length[leaf]!;
    let count = 0;
    for (let k = begin; k < end; k++) {
      const own = weight[k]! - prices[who[k]!]!;
      if (own >= worthTaking || (count === most && own >= parts[count - 1]!)) continue;
      let at = count < most ? count++ : count - 1;
      for (; at > 0 && parts[at - 1]! > own; at--) {
        parts[at] = parts[at - 1]!;
        order[at] = order[at - 1]!;
      }
      parts[at] = own;
      order[at] = k;
    }
    this.#meter.spend(end - begin + 4 * count + 4);
    let value = rows.base[leaf]! - prices[row.lead]!;
    let volume = this.#c.volume[row.lead]!;
    let taken = 0;
    for (; taken < count; taken++) {
      const step = parts[taken]! + perMemberSquared * (2 * taken + 3);
      if (step >= 0) break;
      value += step;
      volume += this.#c.volume[who[order[taken]!]!]!;
    }
    this.#taken = taken;
    this.#volume = volume;
    return value;
  }

  /** Bound of a narrow stretch over the tenders whose volume lies in it, each truly priced; none when there are too many. */
  #fitted(row: Row, leaf: number, ask: Ask): number {
    const rows = this.#rows;
    const begin = rows.offset[leaf]!;
    const count = rows.length[leaf]!;
    const who = rows.who.subarray(begin, begin + count);
    for (let k = 0; k < count; k++) this.#own[k] = rows.weight[begin + k]! - ask.prices[who[k]!]!;
    const base = rows.base[leaf]! - ask.prices[row.lead]!;
    const [from, to] = [rows.from[leaf]!, rows.to[leaf]!];
    const line = { base, lead: row.lead, who, part: this.#own, count, from, to, around: this.#taken };
    const priceOf = (volume: number): number => {
      this.#taken = this.#fitting.count;
      this.#volume = volume;
      for (let k = 0; k < this.#taken; k++) this.#order[k] = begin + this.#fitting.taken[k]!;
      return this.#offer(row, ask);
    };
    const value = this.#fitting.search(line, ask.found.best - ask.tolerance, priceOf);
    this.#meter.spend(4 * count);
    return value ?? Number.NEGATIVE_INFINITY;
  }

  /** Puts the lead and the latest followers into a tender. */
  #keep(tender: Tender, row: Row): void {
    const { who } = this.#rows;
    for (let k = 0; k < this.#taken; k++) tender.members[k] = who[this.#order[k]!]!;
    tender.members[this.#taken] = row.lead;
    tender.count = this.#taken + 1;
  }

  /** The true reduced cost of the latest members (Infinity where one would lose or the lots are too many); kept when it beats the best so far. */
  #offer(row: Row, { prices, found }: Ask): number {
    if (this.#taken === 0) return Number.POSITIVE_INFINITY;
    const c = this.#c;
    const { lead, start, lots } = row;
    const { rates } = c;
    const volume = this.#volume;
    const index = priceIndex(rates, volume / lots);
    if (index > row.leadIndex || !mayDivide(rates, volume, lots)) return Number.POSITIVE_INFINITY;
    const size = this.#taken + 1;
    let spend = c.spend[lead]!;
    let tender = c.tender[lead]!;
    let cost = c.outside[lead]! + c.wait[lead * c.quarters + start]! - prices[lead]!;
    cost += lotsCost(rates, volume, lots) + rates.perMemberSquared * size * size;
    cost += rates.perMember * this.#taken;
    for (let k = 0; k < this.#taken; k++) {
      const i = this.#rows.who[this.#order[k]!]!;
      const waits = c.wait[i * c.quarters + start]!;
      if (c.outside[i]! + c.spend[i]! * index + waits > c.alone[i]! - LEAST_GAIN)
        return Number.POSITIVE_INFINITY;
      cost += rates.perKm * c.km[lead * c.n + i]! + waits + c.outside[i]! - prices[i]!;
      spend += c.spend[i]!;
      tender += c.tender[i]!;
    }
    cost += procedureCost(c, start, tender);
    cost += spend * index;
    if (c.tolls !== null) cost += c.tolls.lead[lead]! + c.tolls.perVolume[start]! * volume;
    if (cost < found.best) {
      found.best = cost;
      this.#keep(this.#cheapest, row);
    }
    return cost;
  }
}

interface Ask {
  readonly prices: Float64Array;
  readonly tolerance: number;
  /** What is found so far for the lead. */
  readonly found: { bound: number; best: number };
}
