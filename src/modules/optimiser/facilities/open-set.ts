// Which facilities are open, and what opening or closing each would change. Every customer knows its cheapest and its
// second cheapest open arc; a flip visits only the customers it concerns, and their arcs only up to the cheapest open one.
import type { Instance } from './instance.ts';

export class OpenSet {
  readonly instance: Instance;
  /** By facility; the outside, last, is always open. */
  readonly isOpen: Uint8Array;
  /** By customer: the cheapest open arc, and the next cheapest, -1 where the cheapest is outside. */
  readonly near: Int32Array;
  readonly next: Int32Array;
  /** What customers would save if a closed facility opened, or lose if an open one closed; fixed costs left out. */
  readonly change: Float64Array;
  /** Fixed costs of the open and the cheapest arc of every customer, above the instance's offset. */
  total = 0;
  /** The open facilities, in no order. */
  readonly open: Int32Array;
  openCount = 0;
  /** Customers served from outside, in no order. */
  readonly outside: Int32Array;
  outsideCount = 0;
  /** Arcs looked at so far. */
  work = 0;
  readonly #openAt: Int32Array;
  readonly #outsideAt: Int32Array;
  readonly #cost: Float64Array;

  /** `cost` may differ from the instance's on outside arcs only. */
  constructor(instance: Instance, cost: Float64Array = instance.cost) {
    const { facilities, customers } = instance;
    this.instance = instance;
    this.#cost = cost;
    this.isOpen = new Uint8Array(facilities + 1);
    this.isOpen[facilities] = 1;
    this.near = new Int32Array(customers);
    this.next = new Int32Array(customers);
    this.change = new Float64Array(facilities);
    this.open = new Int32Array(facilities);
    this.#openAt = new Int32Array(facilities).fill(-1);
    this.outside = new Int32Array(customers);
    this.#outsideAt = new Int32Array(customers).fill(-1);
    this.load([]);
  }

  /** Opens exactly these; sums are made anew, so that rounding of earlier flips is gone. */
  load(facilities: Iterable<number>): void {
    const { first, facility, customers, facilities: count } = this.instance;
    this.isOpen.fill(0, 0, count);
    this.#openAt.fill(-1);
    this.#outsideAt.fill(-1);
    this.openCount = 0;
    this.outsideCount = 0;
    this.change.fill(0);
    this.total = 0;
    for (const i of facilities) if (this.isOpen[i] === 0) this.#enter(i);
    for (let j = 0; j < customers; j++) {
      let at = first[j]!;
      while (this.isOpen[facility[at]!] === 0) at++;
      this.near[j] = at;
      this.next[j] = -1;
      const here = this.#cost[at]!;
      this.total += here;
      for (let a = first[j]!; a < at; a++) this.change[facility[a]!]! += here - this.#cost[a]!;
      this.work += at - first[j]! + 1;
      if (facility[at] === count) {
        this.#leaveTo(j);
        continue;
      }
      let second = at + 1;
      while (this.isOpen[facility[second]!] === 0) second++;
      this.next[j] = second;
      this.change[facility[at]!]! += this.#cost[second]! - here;
      this.work += second - at;
    }
  }

  /** How much the total changes when facility i is flipped. */
  difference(i: number): number {
    const gain = this.change[i]! - this.instance.fixed[i]!;
    return this.isOpen[i] === 1 ? gain : -gain;
  }

  flip(i: number): void {
    if (this.isOpen[i] === 1) this.#close(i);
    else this.#openUp(i);
  }

  /** The open facilities, ascending. */
  opened(): Int32Array {
    return this.open.slice(0, this.openCount).sort();
  }

  #enter(i: number): void {
    this.isOpen[i] = 1;
    this.#openAt[i] = this.openCount;
    this.open[this.openCount++] = i;
    this.total += this.instance.fixed[i]!;
  }

  #openUp(i: number): void {
    const { first, firstOf, customerOf, arcOf, facility, facilities } = this.instance;
    const cost = this.#cost;
    const { near, next, change } = this;
    this.#enter(i);
    let loss = 0;
    let work = 0;
    for (let p = firstOf[i]!; p < firstOf[i + 1]!; p++) {
      const j = customerOf[p]!;
      const a = arcOf[p]!;
      const n = near[j]!;
      if (a < n) {
        const before = cost[n]!;
        const now = cost[a]!;
        for (let b = first[j]!; b < a; b++) change[facility[b]!]! -= before - now;
        for (let b = a + 1; b < n; b++) change[facility[b]!]! -= before - cost[b]!;
        work += n - first[j]!;
        const old = facility[n]!;
        if (old === facilities) this.#comeFrom(j);
        else change[old]! -= cost[next[j]!]! - before;
        next[j] = n;
        near[j] = a;
        loss += before - now;
      } else if (a < next[j]!) {
        change[facility[n]!]! -= cost[next[j]!]! - cost[a]!;
        next[j] = a;
      }
    }
    change[i] = loss;
    this.total -= loss;
    this.work += work + firstOf[i + 1]! - firstOf[i]!;
  }

  #close(i: number): void {
    const { first, firstOf, customerOf, arcOf, facility, facilities, fixed } = this.instance;
    const cost = this.#cost;
    const { near, next, change, isOpen } = this;
    isOpen[i] = 0;
    const last = this.open[--this.openCount]!;
    this.open[this.#openAt[i]!] = last;
    this.#openAt[last] = this.#openAt[i]!;
    this.#openAt[i] = -1;
    let save = 0;
    let work = 0;
    for (let p = firstOf[i]!; p < firstOf[i + 1]!; p++) {
      const j = customerOf[p]!;
      const a = arcOf[p]!;
      const n = near[j]!;
      if (n === a) {
        const second = next[j]!;
        const before = cost[a]!;
        const now = cost[second]!;
        near[j] = second;
        const other = facility[second]!;
        if (other === facilities) {
          next[j] = -1;
          this.#leaveTo(j);
        } else {
          const third = this.#openAfter(second);
          next[j] = third;
          change[other]! += cost[third]! - now;
          work += third - second;
        }
        for (let b = first[j]!; b < a; b++) change[facility[b]!]! += now - before;
        for (let b = a + 1; b < second; b++) change[facility[b]!]! += now - cost[b]!;
        work += second - first[j]!;
        save += now - before;
      } else if (next[j] === a) {
        const second = this.#openAfter(a);
        change[facility[n]!]! += cost[second]! - cost[a]!;
        work += second - a;
        next[j] = second;
      }
    }
    change[i] = save;
    this.total += save - fixed[i]!;
    this.work += work + firstOf[i + 1]! - firstOf[i]!;
  }

  #openAfter(arc: number): number {
    const { facility } = this.instance;
    let at = arc + 1;
    while (this.isOpen[facility[at]!] === 0) at++;
    return at;
  }

  #leaveTo(j: number): void {
    this.#outsideAt[j] = this.outsideCount;
    this.outside[this.outsideCount++] = j;
  }

  #comeFrom(j: number): void {
    const last = this.outside[--this.outsideCount]!;
    const at = this.#outsideAt[j]!;
    this.outside[at] = last;
    this.#outsideAt[last] = at;
    this.#outsideAt[j] = -1;
  }
}
