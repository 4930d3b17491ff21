// Large steps where arcs are few: some open facilities near each other are closed, one of them for good, and the cheapest
// way to open at most as many again is found by branching.
import type { Random } from '../engine/random.ts';
import { Branching } from './branching.ts';
import type { OpenSet } from './open-set.ts';

export class Rebuild {
  readonly #set: OpenSet;
  readonly #next: Random;
  readonly #branching: Branching;

  constructor(set: OpenSet, next: Random) {
    this.#set = set;
    this.#next = next;
    this.#branching = new Branching(set);
  }

  /** One step with `count` facilities; stays as it was where nothing within `slack` of its cost is met, by `work` arcs. Says whether all was tried. */
  step(count: number, work: number, slack: number): boolean {
    const set = this.#set;
    const before = set.opened();
    const limit = set.total + slack;
    set.work += 10 * before.length;
    const picked = this.#picked(count);
    for (const i of picked) set.flip(i);
    this.#branching.begin(limit, picked.length, picked.slice(0, 1));
    const isWhole = this.#branching.run(work);
    this.#branching.unwind();
    this.#turnInto(this.#branching.found ?? before);
    return isWhole;
  }

  /** Some of the open, drawn so that they are near each other: each serves customers of facilities that the one before could replace. */
  #picked(count: number): number[] {
    const { open, openCount, near, instance } = this.#set;
    const { firstOf, customerOf, first, facility, facilities } = instance;
    const any = (from: number, to: number): number => from + Math.floor(this.#next() * (to - from));
    const all = Math.min(count, openCount);
    const picked = new Set<number>([open[any(0, openCount)]!]);
    const queue = [...picked];
    for (let tries = 0; picked.size < all && tries < 20 * all; tries++) {
      const from = queue[any(0, queue.length)]!;
      if (firstOf[from] === firstOf[from + 1]) continue;
      const customer = customerOf[any(firstOf[from]!, firstOf[from + 1]!)]!;
      const via = facility[any(first[customer]!, first[customer + 1]! - 1)]!;
      const other = customerOf[any(firstOf[via]!, firstOf[via + 1]!)]!;
      const one = facility[near[other]!]!;
      if (one === facilities || picked.has(one)) continue;
      picked.add(one);
      queue.push(one);
    }
    while (picked.size < all) picked.add(open[any(0, openCount)]!);
    return [...picked];
  }

  #turnInto(target: Int32Array): void {
    const set = this.#set;
    const wanted = new Uint8Array(set.instance.facilities);
    for (const i of target) wanted[i] = 1;
    for (const i of set.opened()) if (wanted[i] === 0) set.flip(i);
    for (const i of target) if (set.isOpen[i] === 0) set.flip(i);
  }
}
