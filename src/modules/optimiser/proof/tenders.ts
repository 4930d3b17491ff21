// Every tender that costs less than its members' prices and a margin. A better plan than the best known can be made of no
// others, because whatever it holds, the rest of it costs at least its prices.
import type { Component } from '../engine/component.ts';
import { emptyDesign, evaluate } from '../engine/cost.ts';
import { Fitting } from '../engine/fitting.ts';
import type { Meter } from '../engine/meter.ts';
import { type Row, Rows } from '../engine/rows.ts';
import { Tilts } from '../engine/tilts.ts';
import type { Fine } from '../model.ts';
import { FineLines, IN, OPEN, OUT } from './fines.ts';

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
  /** Tenders are cheap enough with their fines added. */
  readonly fines?: readonly Fine[];
  /** NOK. */
  readonly margin: number;
  /** Gives up when there are more. */
  readonly most: number;
  /** Sets to look at before giving up; left out: some for each tender wanted. */
  readonly effort?: number;
  /** `most` and `effort` are of each lead: one that is given up is left at what was found. */
  readonly ofEachLead?: boolean;
}

/** Stretches are halved until they are no wider than this before they are looked through. */
const WIDE = 1.1;
const NARROW = 1.002;
const MOST_TILTS = 10;
/** Times that the parts of fines are fitted to the favoured tender. */
const MOST_LEANS = 8;
/** Sets looked at in one stretch, and for each tender wanted in all, before giving up. */
const MOST_TRIED = 50_000;
/** Where nothing is left to cut or to branch on. */
const MOST_TRIED_AT_LAST = 400_000;
const TRIED_FOR_EACH = 100;
/** Stretches no wider than this are looked through by who is fined rather than cut. */
const SLIM = 1.02;
/** Sets looked at before somebody more is put in or left out for good. */
const WORK_OF_A_SET = 2;
const WORK_OF_A_FINED_SET = 20;
const TRIED_BEFORE_BRANCHING = 4000;

/** Tenders of two or more; null when there are more than wanted, or finding them takes too long. */
export function* tendersBelow(
  c: Component,
  wanted: Wanted,
  meter: Meter,
): Generator<void, readonly Tender[] | null> {
  const { tenders, areAll } = yield* new Listing(c, meter).below(wanted);
  return areAll ? tenders : null;
}

export interface Found {
  readonly tenders: readonly Tender[];
  /** None was left out. */
  readonly areAll: boolean;
}

/** Lists again and again at other prices, keeping the lines it has drawn. */
export class Listing {
  readonly #c: Component;
  #found: Tender[] = [];
  #wanted: Wanted;
  #fines: FineLines;
  readonly #meter: Meter;
  readonly #rows: Rows;
  readonly #fitting: Fitting;
  readonly #part: Float64Array;
  readonly #seen = new Set<string>();
  readonly #design = emptyDesign();
  readonly #order: Int32Array;
  /** Of the latest line: what it costs with those certain, their number and volume, and who may follow besides. */
  #base = 0;
  #held = 0;
  #heldVolume = 0;
  readonly #certainly: number[] = [];
  /** Of the tender that is looked at. */
  readonly #members: Int32Array;
  readonly #who: Int32Array;
  #open = 0;
  /** Followers and volume of the tender it favours. */
  #around = 0;
  #volume = 0;
  /** Sets looked at, and tenders there were, when the count began. */
  #tried = 0;
  #before = 0;

  constructor(c: Component, meter: Meter) {
    this.#c = c;
    this.#wanted = { prices: c.alone, margin: 0, most: 0 };
    this.#fines = new FineLines(c.n, []);
    this.#meter = meter;
    this.#rows = new Rows(c);
    this.#fitting = new Fitting(c, MOST_TRIED);
    this.#part = new Float64Array(c.n);
    this.#order = new Int32Array(c.n);
    this.#who = new Int32Array(c.n);
    this.#members = new Int32Array(c.n + 1);
    meter.spend(c.n * c.n);
  }

  /** As `tendersBelow`; where there are too many, those found until then. */
  *below(wanted: Wanted): Generator<void, Found> {
    this.#wanted = wanted;
    this.#fines = new FineLines(this.#c.n, wanted.fines ?? []);
    this.#found = [];
    this.#seen.clear();
    this.#begin();
    let areAll = true;
    for (let lead = 0; lead < this.#c.n; lead++) {
      if (wanted.ofEachLead) this.#begin();
      if (!(yield* this.#list(lead))) areAll = false;
      if (!areAll && (!wanted.ofEachLead || this.#meter.mustStop())) break;
    }
    return { tenders: this.#found, areAll };
  }

  #begin(): void {
    this.#tried = 0;
    this.#before = this.#found.length;
  }

  /** Lists what one can lead; false when there is too much. */
  *#list(lead: number): Generator<void, boolean> {
    const { certain } = this.#fines;
    certain[lead] = IN;
    this.#fines.lean([lead], 1);
    let areAll = true;
    for (const row of this.#rows.byLead[lead]!)
      for (let leaf = row.first; leaf !== -1 && areAll; leaf = this.#rows.next[leaf]!)
        areAll = yield* this.#listStretch(row, leaf);
    certain[lead] = OPEN;
    return areAll;
  }

  /** Cuts upper parts off, which follow in their turn, until the rest can be looked through. */
  *#listStretch(row: Row, leaf: number): Generator<void, boolean> {
    for (;;) {
      if (this.#meter.isDue()) yield;
      if (!this.#isOpen(row, leaf)) return true;
      const [low, high] = [this.#rows.from[leaf]!, this.#rows.to[leaf]!];
      const canBeCut = high - low > 1 && high > low * NARROW;
      if ((high <= low * WIDE || !canBeCut) && this.#lookThrough(row, leaf, MOST_TRIED)) return true;
      if (this.#isTooMuch()) return false;
      if (!canBeCut || (this.#fines.isNeeded && high <= low * SLIM))
        return yield* this.#lookInBranches(row, leaf);
      this.#rows.split(row, leaf, low > 0 ? Math.sqrt(low * high) : high / 2);
    }
  }

  /** Looks through a stretch with somebody in for good and then out for good, and so on; false when there is too much. */
  *#lookInBranches(row: Row, leaf: number): Generator<void, boolean> {
    if (this.#meter.isDue()) yield;
    const { certain } = this.#fines;
    const who = this.#fines.leastTold(this.#favourite(row));
    if (who < 0) return this.#lookThrough(row, leaf, MOST_TRIED_AT_LAST);
    for (const side of [IN, OUT]) {
      certain[who] = side;
      const isThrough =
        !this.#isFinedOpen(row, leaf) ||
        this.#lookThrough(row, leaf, TRIED_BEFORE_BRANCHING) ||
        (!this.#isTooMuch() && (yield* this.#lookInBranches(row, leaf)));
      certain[who] = OPEN;
      if (!isThrough) return false;
    }
    return true;
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
      value = this.#favour(row, leaf);
    }
    return !this.#fines.isNeeded || this.#isFinedOpen(row, leaf);
  }

  /** Fits the parts of fines to what is favoured; false when they prove that no tender is cheap enough. */
  #isFinedOpen(row: Row, leaf: number): boolean {
    const { margin } = this.#wanted;
    if (this.#favour(row, leaf) === Number.POSITIVE_INFINITY) return false;
    for (let k = 0; k < MOST_LEANS; k++) {
      this.#fines.lean(this.#favourite(row), 1 / (k + 1));
      if (this.#favour(row, leaf) >= margin) return false;
    }
    return true;
  }

  /** Members of the tender the latest line favours. */
  #favourite(row: Row): number[] {
    const followers = Array.from(this.#order.subarray(0, this.#around - this.#held), (k) => this.#who[k]!);
    return [row.lead, ...this.#certainly, ...followers];
  }

  /**
   * What the tender costs that the line favours, Infinity where somebody certain does not fit; leaves its volume and the
   * number of its followers.
   */
  #favour(row: Row, leaf: number): number {
    const { who, weight, offset, length, base } = this.#rows;
    const { prices } = this.#wanted;
    const { part, certain } = this.#fines;
    const { rates, volume } = this.#c;
    const begin = offset[leaf]!;
    this.#base = base[leaf]! - prices[row.lead]! + this.#fines.base;
    this.#open = 0;
    this.#certainly.length = 0;
    this.#heldVolume = 0;
    for (let k = begin; k < begin + length[leaf]!; k++) {
      const i = who[k]!;
      if (certain[i] === OUT) continue;
      const own = weight[k]! - prices[i]!;
      if (certain[i] === IN) {
        this.#base += own;
        this.#heldVolume += volume[i]!;
        this.#certainly.push(i);
        continue;
      }
      this.#order[this.#open] = this.#open;
      this.#part[this.#open] = own + part[i]!;
      this.#who[this.#open++] = i;
    }
    this.#held = this.#certainly.length;
    if (this.#held > rates.maxMembers - 1 || this.#held < this.#mustHold(row.lead))
      return Number.POSITIVE_INFINITY;
    const order = this.#order
      .subarray(0, this.#open)
      .sort((a, b) => this.#part[a]! - this.#part[b]! || a - b);
    this.#meter.spend(6 * length[leaf]! + 4);
    this.#around = this.#held;
    this.#volume = volume[row.lead]! + this.#heldVolume;
    let value = this.#base + rates.perMemberSquared * this.#held * (this.#held + 2);
    for (const k of order) {
      if (this.#around === rates.maxMembers - 1) break;
      const step = this.#part[k]! + rates.perMemberSquared * (2 * this.#around + 3);
      if (step >= 0) break;
      value += step;
      this.#volume += volume[this.#who[k]!]!;
      this.#around++;
    }
    return value;
  }

  /** Followers that are certain. */
  #mustHold(lead: number): number {
    let count = 0;
    for (const [i, side] of this.#fines.certain.entries()) if (side === IN && i !== lead) count++;
    return count;
  }

  /** Keeps every tender whose volume lies in the stretch and that is cheap enough; false when there are too many to try. */
  #lookThrough(row: Row, leaf: number, mostTried: number): boolean {
    const { from, to } = this.#rows;
    const line = {
      base: this.#base,
      lead: row.lead,
      who: this.#who,
      part: this.#part,
      count: this.#open,
      from: from[leaf]!,
      to: to[leaf]!,
      around: this.#around,
      held: this.#held,
      heldVolume: this.#heldVolume,
    };
    const keep = (_: number, underLine: number): number => {
      const { taken, count: followers } = this.#fitting;
      const members = this.#members;
      for (let k = 0; k < followers; k++) members[k] = this.#who[taken[k]!]!;
      let size = followers;
      members[size++] = row.lead;
      for (const i of this.#certainly) members[size++] = i;
      const isFined =
        this.#fines.isNeeded && underLine + this.#fines.untold(members, size) >= this.#wanted.margin;
      if (size > 1 && !isFined) this.#keep(Array.from(members.subarray(0, size)).sort((x, y) => x - y));
      return Number.POSITIVE_INFINITY;
    };
    this.#fitting.mostTried = mostTried;
    const isThrough = this.#fitting.search(line, this.#wanted.margin, keep) !== null;
    this.#tried += this.#fitting.tried;
    const each = this.#fines.isNeeded ? WORK_OF_A_FINED_SET : WORK_OF_A_SET;
    this.#meter.spend(4 * this.#open + each * this.#fitting.tried);
    return isThrough && !this.#isTooMuch();
  }

  #keep(members: readonly number[]): void {
    const key = keyOf(members);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const { cost } = evaluate(this.#c, members, this.#design);
    this.#meter.spend(8 * members.length);
    const tender = { members, cost };
    const above = aboveItsPrices(tender, this.#wanted.prices) + this.#fines.of(members);
    if (above < this.#wanted.margin) this.#found.push(tender);
  }

  #isTooMuch(): boolean {
    const { most, effort = TRIED_FOR_EACH * most } = this.#wanted;
    return this.#found.length - this.#before > most || this.#tried > effort || this.#meter.mustStop();
  }
}
