// What groups cost, looked up before it is worked out: local search asks for the same groups again and again.
import type { Component } from '../engine/component.ts';
import { type Design, emptyDesign, evaluate } from '../engine/cost.ts';
import type { Meter } from '../engine/meter.ts';
import { random } from '../engine/random.ts';

/** Places in the table at first and at most. It is widened, and at last emptied, when three of four are taken. */
const FEWEST = 1 << 9;
const MOST = 1 << 15;

/** 64 bits for each participant; those of a group are combined by exclusive or, so a member is added or removed in one step. */
export interface Marks {
  readonly high: Int32Array;
  readonly low: Int32Array;
}

export class CostBook {
  readonly marks: Marks;
  readonly #c: Component;
  readonly #meter: Meter;
  readonly #design: Design = emptyDesign();
  #high = new Int32Array(FEWEST);
  #low = new Int32Array(FEWEST);
  #cost = new Float64Array(FEWEST).fill(Number.NaN);
  #count = 0;

  constructor(c: Component, meter: Meter) {
    this.#c = c;
    this.#meter = meter;
    const next = random(c.n);
    const drawn = (): Int32Array => Int32Array.from({ length: c.n }, () => next() * 4294967296);
    this.marks = { high: drawn(), low: drawn() };
  }

  /** The place of a group, by its marks. What stands there is not a number when its cost is not known. */
  placeOf(high: number, low: number): number {
    const last = this.#cost.length - 1;
    let at = (high ^ low) & last;
    while (!Number.isNaN(this.#cost[at]!) && (this.#high[at] !== high || this.#low[at] !== low)) {
      at = (at + 1) & last;
    }
    this.#meter.spend(4);
    return at;
  }

  at(place: number): number {
    return this.#cost[place]!;
  }

  /** Works out what members (ascending) cost. */
  costOf(members: ArrayLike<number>): number {
    this.#meter.spend(members.length * (4 + this.#c.quarters));
    return evaluate(this.#c, members, this.#design).cost;
  }

  /** As `costOf`, remembered under the marks of the members. */
  learn(high: number, low: number, members: ArrayLike<number>): number {
    if (this.#count >= (this.#cost.length * 3) / 4) this.#makeRoom();
    const cost = this.costOf(members);
    this.#put(high, low, cost);
    return cost;
  }

  #makeRoom(): void {
    const before = { high: this.#high, low: this.#low, cost: this.#cost };
    const size = Math.min(MOST, 4 * before.cost.length);
    this.#high = new Int32Array(size);
    this.#low = new Int32Array(size);
    this.#cost = new Float64Array(size).fill(Number.NaN);
    this.#count = 0;
    if (before.cost.length === MOST) return;
    for (let k = 0; k < before.cost.length; k++) {
      if (!Number.isNaN(before.cost[k]!)) this.#put(before.high[k]!, before.low[k]!, before.cost[k]!);
    }
  }

  #put(high: number, low: number, cost: number): void {
    const place = this.placeOf(high, low);
    this.#high[place] = high;
    this.#low[place] = low;
    this.#cost[place] = cost;
    this.#count++;
  }
}
