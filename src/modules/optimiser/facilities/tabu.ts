// Tabu search over single flips (Michel, Van Hentenryck 2004): always the flip that lowers the cost most among those not
// flipped lately; where none lowers it, some open facility is closed. Stops after so many flips without a better plan.
import type { Random } from '../engine/random.ts';
import type { OpenSet } from './open-set.ts';

const SHORTEST = 2;
const LONGEST = 10;
/** Relative: smaller differences are rounding. */
const ROUNDING = 1e-11;

export interface Best {
  /** Above the instance's offset; outside arcs still to be repaired count what the repair costs. */
  cost: number;
  open: Int32Array;
}

/** Remembers the set if it is the cheapest so far. */
function remember(best: Best, set: OpenSet): boolean {
  if (set.total >= best.cost - ROUNDING * Math.abs(best.cost)) return false;
  best.cost = set.total;
  best.open = set.opened();
  return true;
}

export class Tabu {
  readonly #set: OpenSet;
  readonly #until: Int32Array;
  readonly #next: Random;

  constructor(set: OpenSet, next: Random) {
    this.#set = set;
    this.#next = next;
    this.#until = new Int32Array(set.instance.facilities);
  }

  /** From the set as it stands. `best` is what counts as better; `patience` flips without it end the search. Yields after `chunk` arcs. */
  *run(best: Best, patience: number, chunk: number): Generator<void, void> {
    const set = this.#set;
    let nextYield = set.work + chunk;
    this.#until.fill(0);
    let tenure = LONGEST;
    let own = set.total;
    remember(best, set);
    for (let flip = 1, since = 0; since < patience; flip++, since++) {
      const choice = this.#choose(flip, best.cost);
      const lowers = choice !== -1 && set.difference(choice) < 0;
      const picked = lowers ? choice : this.#anyOpen(flip);
      if (picked === -1) return;
      set.flip(picked);
      this.#until[picked] = flip + tenure;
      if (set.total < own - ROUNDING * Math.abs(own)) {
        own = set.total;
        since = 0;
        tenure = Math.max(SHORTEST, tenure - 1);
        remember(best, set);
      } else if (!lowers) {
        tenure = Math.min(LONGEST, tenure + 1);
      }
      if (set.work < nextYield) continue;
      nextYield = set.work + chunk;
      yield;
    }
  }

  /** The flip that lowers the cost most; a forbidden one only if it gives a new best. Equal ones are drawn among. */
  #choose(flip: number, best: number): number {
    const set = this.#set;
    const { change, isOpen } = set;
    const { fixed } = set.instance;
    let choice = -1;
    let least = Number.POSITIVE_INFINITY;
    let equal = 1;
    for (let i = 0; i < change.length; i++) {
      const gain = change[i]! - fixed[i]!;
      const difference = isOpen[i] === 1 ? gain : -gain;
      if (difference > least) continue;
      if (this.#until[i]! >= flip && set.total + difference >= best) continue;
      if (difference < least) {
        least = difference;
        choice = i;
        equal = 1;
      } else if (this.#next() * ++equal < 1) {
        choice = i;
      }
    }
    set.work += change.length >> 1;
    return choice;
  }

  #anyOpen(flip: number): number {
    const { open, openCount } = this.#set;
    if (openCount === 0) return -1;
    for (let k = 0; k < 8; k++) {
      const i = open[Math.floor(this.#next() * openCount)]!;
      if (this.#until[i]! < flip) return i;
    }
    return open[Math.floor(this.#next() * openCount)]!;
  }
}
