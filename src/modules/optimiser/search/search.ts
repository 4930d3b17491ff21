// Local search with memory of the best partition met.
import type { Component } from '../engine/component.ts';
import type { Meter } from '../engine/meter.ts';
import { type Random, shuffle } from '../engine/random.ts';
import type { CostTable } from './cost-book.ts';
import { Grouping } from './grouping.ts';

/** Smallest gain, NOK, that makes a partition the best. */
const BETTER = 1e-6;

export class Search {
  best: number[][];
  cost: number;
  readonly #n: number;
  readonly #grouping: Grouping;
  readonly #next: Random;
  readonly #meter: Meter;

  /** Starts from groups (ascending); who is in none stands alone. */
  constructor(c: Component, groups: readonly (readonly number[])[], { meter, next, table }: Means) {
    this.#n = c.n;
    this.#meter = meter;
    this.#next = next;
    this.#grouping = new Grouping(c, meter, table);
    this.#grouping.load(groups);
    this.best = this.#grouping.snapshot();
    this.cost = this.#grouping.total;
  }

  /** Goes downhill from these groups. */
  *from(groups: readonly (readonly number[])[], thorough: boolean): Generator<void, void> {
    this.#grouping.load(groups);
    yield* this.#grouping.descend(this.#next, thorough);
    this.#keep();
  }

  /** Takes some neighbouring groups of the best apart and goes downhill again, so many times. */
  *kick(times: number): Generator<void, void> {
    for (let k = 0; k < times && !this.#meter.mustStop(); k++) {
      this.#grouping.load(this.best);
      const seed = Math.floor(this.#next() * this.#n);
      const near = Int32Array.from(this.#grouping.neighboursOf(seed));
      shuffle(near, this.#next);
      this.#grouping.loosen([seed, ...near.subarray(0, 2)]);
      yield* this.#grouping.descend(this.#next, true);
      this.#keep();
    }
  }

  #keep(): void {
    const cost = this.#grouping.total;
    if (cost >= this.cost - BETTER) return;
    this.best = this.#grouping.snapshot();
    this.cost = cost;
  }
}

export interface Means {
  readonly meter: Meter;
  readonly next: Random;
  /** Its own as long as it is used. */
  readonly table: CostTable;
}
