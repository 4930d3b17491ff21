// The cheapest tender whose volume lies in a stretch, when the one a line would take does not: members are put in or left
// out against the line, least loss first, until what is left to try would cost too much. Each that fits is truly priced.
import type { Component } from './component.ts';

/** What the line of a stretch says of its followers. */
export interface Line {
  /** Cost before followers and the growth with their number, price of the lead taken off. */
  readonly base: number;
  readonly lead: number;
  /** Who can follow, and what each costs under the line, its price taken off; the first `count` of both. */
  readonly who: Int32Array;
  readonly part: Float64Array;
  readonly count: number;
  readonly from: number;
  readonly to: number;
  /** Number of followers around which the growth of coordination is drawn as a line. */
  readonly around: number;
  /** Followers that are in whatever is tried, with their volume; they are not in `who`, and their parts are in `base`. */
  readonly held?: number;
  readonly heldVolume?: number;
}

/** What the tender `taken` of a volume, so dear under the line, truly costs above its prices; Infinity where somebody would lose. */
export type PriceOf = (volume: number, underLine: number) => number;

export class Fitting {
  /** Places in `who` of the tender that is asked the price of, and their number. */
  readonly taken: Int32Array;
  count = 0;
  readonly #c: Component;
  readonly #loss: Float64Array;
  readonly #order: number[] = [];
  readonly #isIn: Uint8Array;
  readonly #sorted: Float64Array;
  /** How much the changes from a place on can add to the volume, or take away. */
  readonly #up: Float64Array;
  readonly #down: Float64Array;
  #priceOf: PriceOf = () => Number.POSITIVE_INFINITY;
  #line: Line = NO_LINE;
  #limit = 0;
  #tried = 0;

  /** A stretch is given up after so many tenders. */
  mostTried: number;

  constructor(c: Component, mostTried: number) {
    this.#c = c;
    this.mostTried = mostTried;
    this.taken = new Int32Array(c.n);
    this.#loss = new Float64Array(c.n);
    this.#isIn = new Uint8Array(c.n);
    this.#sorted = new Float64Array(c.n);
    this.#up = new Float64Array(c.n + 1);
    this.#down = new Float64Array(c.n + 1);
  }

  /** Tenders tried in the latest search. */
  get tried(): number {
    return this.#tried;
  }

  /** What the cheapest tender in the stretch costs, or `limit` where none costs less. Null when there were too many to try. */
  search(line: Line, limit: number, priceOf: PriceOf): number | null {
    this.#priceOf = priceOf;
    this.#line = line;
    this.#limit = limit;
    this.#tried = 0;
    const { volume, rates } = this.#c;
    const growth = 2 * rates.perMemberSquared * (line.around + 1);
    const crowding = this.#crowding(line, growth);
    const marginal = growth + crowding;
    let size = line.held ?? 0;
    let value = line.base - rates.perMemberSquared * line.around * line.around;
    value += marginal * size - crowding * (rates.maxMembers - 1);
    let sum = volume[line.lead]! + (line.heldVolume ?? 0);
    for (let k = 0; k < line.count; k++) {
      const part = line.part[k]! + marginal;
      this.#loss[k] = Math.abs(part);
      this.#isIn[k] = part < 0 ? 1 : 0;
      if (part >= 0) continue;
      value += part;
      sum += volume[line.who[k]!]!;
      size++;
    }
    if (value >= limit) return limit;
    this.#gather(limit - value);
    if (!this.#try(0, { value, sum, size })) return null;
    return this.#limit;
  }

  /** NOK that each follower is charged, and a full tender given back, where more than a tender holds would pay to be taken. */
  #crowding(line: Line, growth: number): number {
    const most = this.#c.rates.maxMembers - 1 - (line.held ?? 0);
    if (line.count <= most) return 0;
    const parts = this.#sorted.subarray(0, line.count);
    parts.set(line.part.subarray(0, line.count));
    return Math.max(0, -(parts.sort()[most]! + growth));
  }

  /** Orders the changes that can be afforded, least loss first. */
  #gather(budget: number): void {
    const { volume } = this.#c;
    this.#order.length = 0;
    for (let k = 0; k < this.#line.count; k++) if (this.#loss[k]! < budget) this.#order.push(k);
    this.#order.sort((a, b) => this.#loss[a]! - this.#loss[b]! || a - b);
    const last = this.#order.length;
    this.#up[last] = 0;
    this.#down[last] = 0;
    for (let at = last - 1; at >= 0; at--) {
      const k = this.#order[at]!;
      const change = volume[this.#line.who[k]!]!;
      this.#up[at] = this.#up[at + 1]! + (this.#isIn[k] === 1 ? 0 : change);
      this.#down[at] = this.#down[at + 1]! + (this.#isIn[k] === 1 ? change : 0);
    }
  }

  /** Tries this tender and all made from it by changes from `at` on; false when there are too many. */
  #try(at: number, tender: Tried): boolean {
    if (++this.#tried > this.mostTried) return false;
    const { from, to } = this.#line;
    const { value, sum, size } = tender;
    if (sum >= from && sum <= to && size < this.#c.rates.maxMembers) {
      this.count = 0;
      for (let k = 0; k < this.#line.count; k++) if (this.#isIn[k] === 1) this.taken[this.count++] = k;
      this.#limit = Math.min(this.#limit, this.#priceOf(sum, value));
    }
    for (let next = at; next < this.#order.length; next++) {
      const k = this.#order[next]!;
      if (value + this.#loss[k]! >= this.#limit) break;
      if (sum + this.#up[next]! < from || sum - this.#down[next]! > to) break;
      const sign = this.#isIn[k] === 1 ? -1 : 1;
      const change = sign * this.#c.volume[this.#line.who[k]!]!;
      this.#isIn[k]! ^= 1;
      const isDone = this.#try(next + 1, {
        value: value + this.#loss[k]!,
        sum: sum + change,
        size: size + sign,
      });
      this.#isIn[k]! ^= 1;
      if (!isDone) return false;
    }
    return true;
  }
}

const NO_LINE: Line = {
  base: 0,
  lead: 0,
  who: new Int32Array(0),
  part: new Float64Array(0),
  count: 0,
  from: 0,
  to: 0,
  around: 0,
};

interface Tried {
  readonly value: number;
  readonly sum: number;
  readonly size: number;
}
