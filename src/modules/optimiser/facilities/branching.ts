// Branch and bound where arcs are few, a step at a time so that it can be left and taken up again: the customer left
// outside with the fewest facilities to choose from is served by each of them in turn. Whatever a facility costs is borne
// by the customers outside that it could serve, so each pays its least possible part, and that bounds what is left.
import type { OpenSet } from './open-set.ts';

const ROUNDING = 1e-9;

export class Branching {
  readonly #set: OpenSet;
  /** Facilities not to be opened in this branch: tried before it, or ruled out by whoever began. */
  readonly #barred: Uint8Array;
  /** How many of the customers outside each facility could serve. */
  readonly #reach: Int32Array;
  /** Least part of a fixed cost that each customer outside bears, and what is left of each facility's to be borne. */
  readonly #part: Float64Array;
  readonly #slack: Float64Array;
  /** Sums of fixed costs are multiples of this; 0 where they may be anything. */
  readonly #grain: number;
  readonly #mostFixed: number;
  /** By depth: what can serve the customer branched on, and how many of them have been tried. */
  readonly #choices: number[][] = [];
  readonly #tried: number[] = [];
  #depth = -1;
  #most = 0;
  #limit = 0;
  /** The cheapest plan met below the limit. */
  found: Int32Array | null = null;

  constructor(set: OpenSet) {
    this.#set = set;
    this.#barred = new Uint8Array(set.instance.facilities);
    this.#reach = new Int32Array(set.instance.facilities);
    const { fixed } = set.instance;
    this.#part = new Float64Array(set.instance.customers);
    this.#slack = new Float64Array(fixed.length);
    this.#mostFixed = fixed.reduce((most, cost) => Math.max(most, cost), 0);
    this.#grain = set.instance.isWhole ? Math.max(1, fixed.reduce(divisor, 0)) : 0;
  }

  /** Looks for plans below `limit` that open at most `most` facilities more than are open now, none of `ruledOut`. */
  begin(limit: number, most: number, ruledOut: readonly number[]): void {
    this.#barred.fill(0);
    for (const i of ruledOut) this.#barred[i] = 1;
    this.#limit = limit;
    this.#most = most;
    this.found = null;
    this.#depth = 0;
    this.#enter();
  }

  get limit(): number {
    return this.#limit;
  }

  /** Nothing at or above this is of interest any more. */
  lower(limit: number): void {
    this.#limit = Math.min(this.#limit, limit);
  }

  /** Goes on for `work` arcs. True when every plan below the limit has been met or ruled out. */
  run(work: number): boolean {
    const set = this.#set;
    const end = set.work + work;
    while (this.#depth >= 0) {
      if (set.work >= end) return false;
      const choices = this.#choices[this.#depth]!;
      const tried = this.#tried[this.#depth]!;
      if (tried > 0) this.#takeBack(choices[tried - 1]!);
      if (tried === choices.length) {
        for (const i of choices) this.#barred[i] = 0;
        this.#depth--;
        continue;
      }
      this.#tried[this.#depth] = tried + 1;
      set.flip(choices[tried]!);
      this.#depth++;
      this.#enter();
    }
    return true;
  }

  /** Undoes the branch it stands in; the set is as it was when it began. */
  unwind(): void {
    for (; this.#depth >= 0; this.#depth--) {
      const tried = this.#tried[this.#depth]!;
      if (tried > 0) this.#set.flip(this.#choices[this.#depth]![tried - 1]!);
    }
  }

  #takeBack(i: number): void {
    this.#set.flip(i);
    this.#barred[i] = 1;
  }

  /** Looks at the set as it stands and writes down how it may go on. */
  #enter(): void {
    const set = this.#set;
    this.#tried[this.#depth] = 0;
    this.#choices[this.#depth] = [];
    if (set.total < this.#limit) {
      this.#limit = set.total - ROUNDING * (1 + Math.abs(set.total));
      this.found = set.opened();
    }
    if (this.#depth >= this.#most || set.outsideCount === 0) return;
    const customer = this.#hardest();
    if (customer === -1 || this.#bound() >= this.#limit) return;
    const { first, facility } = set.instance;
    const choices = this.#choices[this.#depth]!;
    for (let a = first[customer]!; a < first[customer + 1]! - 1; a++) {
      if (this.#barred[facility[a]!] === 0) choices.push(facility[a]!);
    }
    choices.sort((a, b) => this.#reach[b]! - this.#reach[a]! || a - b);
  }

  /** The customer outside that fewest facilities may serve, -1 where none may serve one of them; counts whom each facility could reach. */
  #hardest(): number {
    const { outside, outsideCount, instance } = this.#set;
    const { first, facility } = instance;
    const reach = this.#reach;
    reach.fill(0);
    let choice = -1;
    let least = Number.POSITIVE_INFINITY;
    let work = 0;
    for (let k = 0; k < outsideCount; k++) {
      const j = outside[k]!;
      const last = first[j + 1]! - 1;
      let count = 0;
      for (let a = first[j]!; a < last; a++) {
        const i = facility[a]!;
        if (this.#barred[i] === 1) continue;
        reach[i]!++;
        count++;
      }
      // Nobody may serve it: there is no plan in this branch that is not in another.
      if (count === 0) return -1;
      if (count < least) {
        least = count;
        choice = j;
      }
      work += last - first[j]!;
    }
    this.#set.work += 2 * work + instance.customers + instance.facilities;
    return choice;
  }

  /** No plan of this branch that serves everybody costs less. */
  #bound(): number {
    const { isOpen, outside, outsideCount, open, openCount, near, instance } = this.#set;
    const { customers, first, facility, cost, fixed, facilities } = instance;
    const reach = this.#reach;
    let paid = 0;
    for (let k = 0; k < openCount; k++) paid += fixed[open[k]!]!;
    // The cheapest facility each customer may still get.
    let served = 0;
    for (let j = 0; j < customers; j++) {
      let a = first[j]!;
      const end = near[j]!;
      while (a < end && isOpen[facility[a]!] === 0 && this.#barred[facility[a]!] === 1) a++;
      if (facility[a]! < facilities) served += cost[a]!;
    }
    let parts = 0;
    const slack = this.#slack;
    slack.set(fixed);
    for (let k = 0; k < outsideCount; k++) {
      const j = outside[k]!;
      const last = first[j + 1]! - 1;
      let least = Number.POSITIVE_INFINITY;
      let cheapest = Number.POSITIVE_INFINITY;
      let part = Number.POSITIVE_INFINITY;
      for (let a = first[j]!; a < last; a++) {
        const i = facility[a]!;
        if (this.#barred[i] === 1) continue;
        const own = fixed[i]! / reach[i]!;
        if (cost[a]! < least) least = cost[a]!;
        if (own + cost[a]! < cheapest) cheapest = own + cost[a]!;
        if (own < part) part = own;
      }
      parts += cheapest - least;
      this.#part[k] = part;
      for (let a = first[j]!; a < last; a++) slack[facility[a]!]! -= part;
    }
    let shares = 0;
    for (let k = 0; k < outsideCount; k++) {
      const j = outside[k]!;
      const last = first[j + 1]! - 1;
      let rise = Number.POSITIVE_INFINITY;
      for (let a = first[j]!; a < last; a++) {
        const i = facility[a]!;
        if (this.#barred[i] === 0 && slack[i]! < rise) rise = slack[i]!;
      }
      if (rise > 0) for (let a = first[j]!; a < last; a++) slack[facility[a]!]! -= rise;
      shares += this.#part[k]! + Math.max(0, rise);
    }
    const whole = this.#grain > 0 ? Math.ceil(shares / this.#grain - ROUNDING) * this.#grain : shares;
    if (whole > (this.#most - this.#depth) * this.#mostFixed * (1 + ROUNDING))
      return Number.POSITIVE_INFINITY;
    return paid + served + Math.max(parts, whole);
  }
}

/** Greatest common divisor. */
function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
