// Every tender that costs less than its members' prices and a margin. A better plan than the best known can be made of no
// others, because whatever it holds, the rest of it costs at least its prices.
import type { Component } from '../engine/component.ts';
import { emptyDesign, evaluate } from '../engine/cost.ts';
import { Fitting } from '../engine/fitting.ts';
import type { Meter } from '../engine/meter.ts';
import { type Row, Rows } from '../engine/rows.ts';
import { Tilts } from '../engine/tilts.ts';

export interface Tender {
  /** Indices in the component, ascending. */
  readonly members: readonly number[];
  /** NOK, with its best lead and start. */
  readonly cost: number;
}

/** What a tender costs above its members' prices. */
export function aboveItsPrices({ members, cost }: Tender, prices: ArrayLike<number>): number {
  let sum = cost;
  for (const i of members) sum -= prices[i]!;
  return sum;
}

/** Two tenders are the same when their members are. */
export const keyOf = (members: readonly number[]): string => String.fromCharCode(...members);

export interface Wanted {
  readonly prices: Float64Array;
  /** NOK. */
  readonly margin: number;
  /** Gives up when there are more. */
  readonly most: number;
}

/** Stretches are halved until they are no wider than this before they are looked through. */
const WIDE = 1.1;
const NARROW = 1.002;
const MOST_TILTS = 10;
/** Sets looked at in one stretch, and for each tender wanted in all, before giving up. */
const MOST_TRIED = 50_000;
const TRIED_FOR_EACH = 100;

/** Tenders of two or more; null when there are more than wanted, or finding them takes too long. */
export function* tendersBelow(
  c: Component,
  wanted: Wanted,
  meter: Meter,
): Generator<void, readonly Tender[] | null> {
  const listing = new Listing(c, wanted, meter);
  for (let lead = 0; lead < c.n; lead++) {
    if (!listing.list(lead) || meter.mustStop()) return null;
    if (meter.isDue()) yield;
  }
  return listing.found;
}

class Listing {
  readonly found: Tender[] = [];
  readonly #c: Component;
  readonly #wanted: Wanted;
  readonly #meter: Meter;
  readonly #rows: Rows;
  readonly #fitting: Fitting;
  readonly #part: Float64Array;
  readonly #seen = new Set<string>();
  readonly #design = emptyDesign();
  readonly #order: Int32Array;
  /** Followers and volume of the tender the latest line favours. */
  #around = 0;
  #volume = 0;
  #tried = 0;

  constructor(c: Component, wanted: Wanted, meter: Meter) {
    this.#c = c;
    this.#wanted = wanted;
    this.#meter = meter;
    this.#rows = new Rows(c);
    this.#fitting = new Fitting(c, MOST_TRIED);
    this.#part = new Float64Array(c.n);
    this.#order = new Int32Array(c.n);
    meter.spend(c.n * c.n);
  }

  /** Lists what one can lead; false when there is too much. */
  list(lead: number): boolean {
    for (const row of this.#rows.byLead[lead]!)
      for (let leaf = row.first; leaf !== -1; leaf = this.#rows.next[leaf]!)
        if (!this.#listStretch(row, leaf)) return false;
    return true;
  }

  /** Cuts upper parts off, which follow in their turn, until the rest can be looked through. */
  #listStretch(row: Row, leaf: number): boolean {
    for (;;) {
      if (!this.#isOpen(row, leaf)) return true;
      const [low, high] = [this.#rows.from[leaf]!, this.#rows.to[leaf]!];
      const canBeCut = high - low > 1 && high > low * NARROW;
      if ((high <= low * WIDE || !canBeCut) && this.#lookThrough(row, leaf)) return true;
      if (!canBeCut || this.#isTooMuch()) return false;
      this.#rows.split(row, leaf, low > 0 ? Math.sqrt(low * high) : high / 2);
    }
  }

  /** Tilts the line until it proves most; false when it proves that no tender in the stretch is cheap enough. */
  #isOpen(row: Row, leaf: number): boolean {
    const rows = this.#rows;
    const { margin } = this.#wanted;
    const tilts = new Tilts(this.#c, row.lead);
    let value = this.#favour(row, leaf);
    let best = value;
    let bestTilt = rows.tilt[leaf]!;
    for (let k = 0; k < MOST_TILTS && value < margin; k++) {
      const beyond = this.#volume > rows.to[leaf]! ? 1 : this.#volume < rows.from[leaf]! ? -1 : 0;
      const tilt = tilts.after(rows.tilt[leaf]!, beyond);
      if (tilt === null) break;
      rows.lean(row, leaf, tilt);
      value = this.#favour(row, leaf);
      if (value > best) [best, bestTilt] = [value, tilt];
    }
    if (best >= margin) return false;
    if (rows.tilt[leaf]! !== bestTilt) {
      rows.lean(row, leaf, bestTilt);
      this.#favour(row, leaf);
    }
    return true;
  }

  /** What the tender costs that the line favours; leaves its volume and the number of its followers. */
  #favour(row: Row, leaf: number): number {
    const { who, weight, offset, length, base } = this.#rows;
    const { prices } = this.#wanted;
    const { rates, volume } = this.#c;
    const begin = offset[leaf]!;
    const count = length[leaf]!;
    for (let k = 0; k < count; k++) {
      this.#part[k] = weight[begin + k]! - prices[who[begin + k]!]!;
      this.#order[k] = k;
    }
    const order = this.#order.subarray(0, count).sort((a, b) => this.#part[a]! - this.#part[b]! || a - b);
    this.#meter.spend(6 * count + 4);
    let value = base[leaf]! - prices[row.lead]!;
    this.#volume = volume[row.lead]!;
    this.#around = 0;
    for (const k of order) {
      const step = this.#part[k]! + rates.perMemberSquared * (2 * this.#around + 3);
      if (step >= 0) break;
      value += step;
      this.#volume += volume[who[begin + k]!]!;
      this.#around++;
    }
    return value;
  }

  /** Keeps every tender whose volume lies in the stretch and that is cheap enough; false when there are too many to try. */
  #lookThrough(row: Row, leaf: number): boolean {
    const { who, offset, length, base, from, to } = this.#rows;
    const { prices, margin } = this.#wanted;
    const begin = offset[leaf]!;
    const count = length[leaf]!;
    const candidates = who.subarray(begin, begin + count);
    const line = {
      base: base[leaf]! - prices[row.lead]!,
      lead: row.lead,
      who: candidates,
      part: this.#part,
      count,
      from: from[leaf]!,
      to: to[leaf]!,
      around: this.#around,
    };
    const keep = (): number => {
      const { taken, count: followers } = this.#fitting;
      const members = Array.from({ length: followers }, (_, k) => candidates[taken[k]!]!);
      if (followers > 0) this.#keep([...members, row.lead].sort((a, b) => a - b));
      return Number.POSITIVE_INFINITY;
    };
    const isThrough = this.#fitting.search(line, margin, keep) !== null;
    this.#tried += this.#fitting.tried;
    this.#meter.spend(4 * count + 2 * this.#fitting.tried);
    return isThrough && !this.#isTooMuch();
  }

  #keep(members: readonly number[]): void {
    const key = keyOf(members);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const { cost } = evaluate(this.#c, members, this.#design);
    this.#meter.spend(8 * members.length);
    const tender = { members, cost };
    if (aboveItsPrices(tender, this.#wanted.prices) < this.#wanted.margin) this.found.push(tender);
  }

  #isTooMuch(): boolean {
    const { most } = this.#wanted;
    return this.found.length > most || this.#tried > TRIED_FOR_EACH * most;
  }
}
