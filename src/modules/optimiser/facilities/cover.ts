// Search for instances where each customer can be served by few facilities, so that which sets serve everybody at all is
// the hard question: customers left outside grow dearer for as long as they are left (row weighting, Gao, Weise, Li 2015).
// One facility is closed, one opened that reaches a customer left outside, over and over, always at fewer or cheaper
// facilities than the best plan has.
import type { Random } from '../engine/random.ts';
import type { Instance } from './instance.ts';
import { OpenSet } from './open-set.ts';

export class CoverSearch {
  readonly set: OpenSet;
  readonly #instance: Instance;
  readonly #next: Random;
  readonly #cost: Float64Array;
  /** When each facility was last flipped, and whether anything near has changed since it was closed. */
  readonly #flippedAt: Float64Array;
  readonly #mayOpen: Uint8Array;
  readonly #leastFixed: number;
  #step = 0;
  #justOpened = -1;

  constructor(instance: Instance, next: Random) {
    this.#instance = instance;
    this.#next = next;
    this.#cost = instance.cost.slice();
    this.set = new OpenSet(instance, this.#cost);
    this.#flippedAt = new Float64Array(instance.facilities);
    this.#leastFixed = instance.fixed.reduce(
      (least, cost) => Math.min(least, cost),
      Number.POSITIVE_INFINITY,
    );
    this.#mayOpen = new Uint8Array(instance.facilities).fill(1);
  }

  load(open: Iterable<number>): void {
    this.#cost.set(this.#instance.cost);
    this.set.load(open);
    this.#mayOpen.fill(1);
    this.#justOpened = -1;
  }

  /** Goes on until a plan serves everybody below `limit` (true), or `work` arcs have been looked at. */
  run(limit: number, work: number): boolean {
    const { set } = this;
    const end = set.work + work;
    if (set.outsideCount === 0) this.#closeOne(true);
    while (set.work < end) {
      if (set.outsideCount === 0) {
        if (set.total < limit) return true;
        this.#closeOne(true);
        continue;
      }
      this.#swap(limit);
    }
    return false;
  }

  #swap(limit: number): void {
    const { set } = this;
    this.#step++;
    if (set.openCount > 0) this.#closeOne(false);
    while (set.openCount > 0 && this.#inside() >= limit) this.#closeOne(false);
    const room = (): boolean => set.outsideCount > 0 && this.#inside() + this.#leastFixed < limit;
    do {
      if (set.outsideCount === 0) return;
    } while (this.#openOneFor(set.outside[Math.floor(this.#next() * set.outsideCount)]!) && room());
    this.#raise();
  }

  /** What the open facilities and those they serve cost. */
  #inside(): number {
    const { set } = this;
    const { first } = this.#instance;
    let total = set.total;
    for (let k = 0; k < set.outsideCount; k++) total -= this.#cost[first[set.outside[k]! + 1]! - 1]!;
    set.work += set.outsideCount;
    return total;
  }

  #closeOne(any: boolean): void {
    const { set } = this;
    const { fixed } = this.#instance;
    let choice = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < set.openCount; k++) {
      const i = set.open[k]!;
      if (!any && i === this.#justOpened && set.openCount > 1) continue;
      const score = set.change[i]! / (fixed[i]! + 1e-9);
      if (
        score < least ||
        (score === least && (choice === -1 || this.#flippedAt[i]! < this.#flippedAt[choice]!))
      ) {
        least = score;
        choice = i;
      }
    }
    if (choice === -1) return;
    set.work += set.openCount;
    this.#flip(choice);
    this.#mayOpen[choice] = 0;
  }

  /** False where none that reaches the customer may be opened now; from the next time on they all may. */
  #openOneFor(customer: number): boolean {
    const { set } = this;
    const { first, facility, fixed } = this.#instance;
    let choice = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (let a = first[customer]!; a < first[customer + 1]! - 1; a++) {
      const i = facility[a]!;
      if (this.#mayOpen[i] === 0) continue;
      const score = set.change[i]! / (fixed[i]! + 1e-9);
      if (score > most || (score === most && this.#flippedAt[i]! < this.#flippedAt[choice]!)) {
        most = score;
        choice = i;
      }
    }
    set.work += first[customer + 1]! - first[customer]!;
    if (choice === -1) {
      for (let a = first[customer]!; a < first[customer + 1]! - 1; a++) this.#mayOpen[facility[a]!] = 1;
      return false;
    }
    this.#flip(choice);
    this.#justOpened = choice;
    return true;
  }

  #flip(i: number): void {
    const { firstOf, customerOf, first, facility } = this.#instance;
    this.set.flip(i);
    this.#flippedAt[i] = this.#step;
    for (let p = firstOf[i]!; p < firstOf[i + 1]!; p++) {
      const j = customerOf[p]!;
      for (let a = first[j]!; a < first[j + 1]! - 1; a++) this.#mayOpen[facility[a]!] = 1;
    }
  }

  /** Customers still left outside count for more from now on. */
  #raise(): void {
    const { set } = this;
    const { first, facility, cost } = this.#instance;
    for (let k = 0; k < set.outsideCount; k++) {
      const j = set.outside[k]!;
      const last = first[j + 1]! - 1;
      const more = cost[last]!;
      this.#cost[last]! += more;
      set.total += more;
      for (let a = first[j]!; a < last; a++) set.change[facility[a]!]! += more;
      set.work += last - first[j]!;
    }
  }
}
