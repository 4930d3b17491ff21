// What groups cost, looked up before it is worked out: local search asks for the same groups again and again.
import type { Component } from '../engine/component.ts';
import { type Design, emptyDesign, evaluate } from '../engine/cost.ts';
import type { Meter } from '../engine/meter.ts';
import { random } from '../engine/random.ts';

/** Places in use at first and at most. They are widened, and at last emptied, when three of four are taken. */
const FEWEST = 1 << 9;
const MOST = 1 << 15;

/** Room for one book at a time, used by one after another: making it anew for each costs more than emptying it. */
export class CostTable {
  readonly high = new Int32Array(MOST);
  readonly low = new Int32Array(MOST);
  readonly cost = new Float64Array(MOST);
}

/** 64 bits for each participant; those of a group are combined by exclusive or, so a member is added or removed in one step. */
export interface Marks {
  readonly high: Int32Array;
  readonly low: Int32Array;
}

/** Only the latest book of a table may be asked. */
export class CostBook {
  readonly marks: Marks;
  readonly #c: Component;
  readonly #meter: Meter;
  readonly #table: CostTable;
  readonly #design: Design = emptyDesign();
  #size = FEWEST;
  #count = 0;

  constructor(c: Component, meter: Meter, table: CostTable) {
    this.#c = c;
    this.#meter = meter;
    this.#table = table;
    table.cost.fill(Number.NaN, 0, FEWEST);
    const next = random(c.n);
    const drawn = (): Int32Array => Int32Array.from({ length: c.n }, () => next() * 4294967296);
    this.marks = { high: drawn(), low: drawn() };
  }

  /** The place of a group, by its marks. What stands there is not a number when its cost is not known. */
  placeOf(high: number, low: number): number {
    const table = this.#table;
    const last = this.#size - 1;
    let at = (high ^ low) & last;
    while (!Number.isNaN(table.cost[at]!) && (table.high[at] !== high || table.low[at] !== low)) {
      at = (at + 1) & last;
    }
    this.#meter.spend(4);
    return at;
  }

  at(place: number): number {
    return this.#table.cost[place]!;
  }

  /** Works out what members (ascending) cost. */
  costOf(members: ArrayLike<number>): number {
    this.#meter.spend(members.length * (4 + this.#c.quarters));
    return evaluate(this.#c, members, this.#design).cost;
  }

  /** As `costOf`, remembered under the marks of the members. */
  learn(high: number, low: number, members: ArrayLike<number>): number {
    if (this.#count >= (this.#size * 3) / 4) this.#makeRoom();
    const cost = this.costOf(members);
    this.#put(high, low, cost);
    return cost;
  }

  #makeRoom(): void {
    const { high, low, cost } = this.#table;
    const before = this.#size;
    const known = before === MOST ? 0 : before;
    const kept = { high: high.slice(0, known), low: low.slice(0, known), cost: cost.slice(0, known) };
    this.#size = Math.min(MOST, 4 * before);
    this.#count = 0;
    cost.fill(Number.NaN, 0, this.#size);
    for (let k = 0; k < known; k++) {
      if (!Number.isNaN(kept.cost[k]!)) this.#put(kept.high[k]!, kept.low[k]!, kept.cost[k]!);
    }
  }

  #put(high: number, low: number, cost: number): void {
    const place = this.placeOf(high, low);
    this.#table.high[place] = high;
    this.#table.low[place] = low;
    this.#table.cost[place] = cost;
    this.#count++;
  }
}
