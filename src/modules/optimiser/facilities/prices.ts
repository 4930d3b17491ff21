// A price for every customer, and the bound it proves: no plan costs less than the prices together less what facilities
// at these prices would earn. Prices are first raised as far as facilities bear (dual ascent, Erlenkotter 1978), then
// moved by deflected subgradients (Camerini, Fratta, Maffioli 1975) with steps of Polyak's length.
import type { Instance } from './instance.ts';

/** Taken off every claimed bound, relative to the sum of what was added up, so that rounding cannot lift it above the truth. */
const SAFETY = 1e-12;
const DEFLECTION = 1.5;

export class Prices {
  readonly #instance: Instance;
  /** Best prices so far, by customer, above its least cost, and the bound above the instance's offset. */
  readonly best: Float64Array;
  bound = Number.NEGATIVE_INFINITY;
  /** At the best prices, by facility: fixed cost less what its customers would pay above their costs. */
  readonly reduced: Float64Array;
  work = 0;
  readonly #now: Float64Array;
  readonly #slack: Float64Array;
  readonly #direction: Float64Array;
  readonly #cover: Float64Array;
  #length = 1;
  #sinceBetter = 0;
  #norm = 0;
  /** Bound of the present prices. */
  #value = 0;

  constructor(instance: Instance) {
    this.#instance = instance;
    this.best = new Float64Array(instance.customers);
    this.#now = new Float64Array(instance.customers);
    this.reduced = instance.fixed.slice();
    this.#slack = instance.fixed.slice();
    this.#direction = new Float64Array(instance.customers);
    this.#cover = new Float64Array(instance.customers);
    this.#evaluate();
  }

  /** The same prices where only these facilities are left. */
  withFacilities(instance: Instance): Prices {
    const narrow = new Prices(instance);
    narrow.best.set(this.best);
    narrow.#now.set(this.best);
    narrow.#evaluate();
    narrow.bound = Math.max(this.bound, narrow.bound);
    narrow.#length = this.#length;
    narrow.work = this.work;
    return narrow;
  }

  /** Steps have become too short to matter. */
  get isSpent(): boolean {
    return this.#length < 1e-4;
  }

  /** Raises prices from the best as far as no facility earns anything; leaves facilities of no slack behind in `reduced`. Yields after `chunk` arcs. */
  *ascend(chunk: number): Generator<void, void> {
    const { customers, first, facility, cost } = this.#instance;
    const price = this.#now;
    const slack = this.#slack;
    price.set(this.best);
    this.#evaluate();
    const at = new Int32Array(customers);
    for (let j = 0; j < customers; j++) {
      at[j] = first[j]!;
      while (at[j]! < first[j + 1]! && cost[at[j]!]! <= price[j]!) at[j]!++;
    }
    let nextYield = this.work + chunk;
    let moved = true;
    while (moved) {
      moved = false;
      for (let j = 0; j < customers; j++) {
        if (this.work >= nextYield) {
          nextYield = this.work + chunk;
          yield;
        }
        const end = at[j]!;
        if (end >= first[j + 1]!) continue;
        let rise = cost[end]! - price[j]!;
        for (let a = first[j]!; a < end; a++) rise = Math.min(rise, slack[facility[a]!]!);
        this.work += end - first[j]!;
        const isWhole = rise === cost[end]! - price[j]!;
        if (rise <= 0 && !isWhole) continue;
        price[j]! += rise;
        for (let a = first[j]!; a < end; a++) slack[facility[a]!]! -= rise;
        if (isWhole) while (at[j]! < first[j + 1]! && cost[at[j]!]! <= price[j]!) at[j]!++;
        moved = true;
      }
    }
    this.#evaluate();
  }

  /** One step from the present prices towards `upper`, the cost of a plan above the offset. */
  step(upper: number, patience: number): void {
    const { customers, first, cost } = this.#instance;
    const price = this.#now;
    const direction = this.#direction;
    const [dot, norm] = this.#turn();
    if (norm === 0) {
      this.#length = 0;
      return;
    }
    const along = this.#norm > 0 && dot < 0 ? (-DEFLECTION * dot) / this.#norm : 0;
    this.#norm = 0;
    for (let j = 0; j < customers; j++) {
      direction[j] = 1 - this.#cover[j]! + along * direction[j]!;
      this.#norm += direction[j]! * direction[j]!;
    }
    if (this.#norm === 0) return;
    const step = (this.#length * Math.max(upper - this.#value, 1e-9 * Math.abs(upper))) / this.#norm;
    for (let j = 0; j < customers; j++) {
      const moved = price[j]! + step * direction[j]!;
      price[j] = Math.max(0, Math.min(cost[first[j + 1]! - 1]!, moved));
    }
    if (!this.#evaluate() && ++this.#sinceBetter >= patience) {
      this.#length *= 0.6;
      this.#sinceBetter = 0;
      this.#norm = 0;
      price.set(this.best);
      this.#evaluate();
    }
  }

  /** Where more or less is wanted of each price (`cover` counts facilities that want the customer). */
  #turn(): [dot: number, norm: number] {
    const { customers, first, facility, cost } = this.#instance;
    const price = this.#now;
    let dot = 0;
    let norm = 0;
    for (let j = 0; j < customers; j++) {
      let count = 0;
      let a = first[j]!;
      const end = first[j + 1]! - 1;
      for (; a < end && cost[a]! < price[j]!; a++) if (this.#slack[facility[a]!]! < 0) count++;
      this.work += a - first[j]!;
      // At the price of the outside arc a customer that nobody wants is served from outside.
      if (count === 0 && price[j]! >= cost[end]!) count = 1;
      this.#cover[j] = count;
      dot += (1 - count) * this.#direction[j]!;
      norm += (1 - count) * (1 - count);
    }
    return [dot, norm];
  }

  /** Bound of the present prices; true when it is better than all before. */
  #evaluate(): boolean {
    const { customers, first, facility, cost, fixed, facilities } = this.#instance;
    const slack = this.#slack;
    slack.set(fixed);
    let value = 0;
    for (let j = 0; j < customers; j++) {
      const price = this.#now[j]!;
      const end = first[j + 1]! - 1;
      let a = first[j]!;
      for (; a < end && cost[a]! < price; a++) slack[facility[a]!]! -= price - cost[a]!;
      this.work += a - first[j]!;
      value += price;
    }
    let size = value;
    for (let i = 0; i < facilities; i++) {
      if (slack[i]! >= 0) continue;
      value += slack[i]!;
      size -= slack[i]!;
    }
    this.#value = value;
    const claimed = value - SAFETY * size;
    if (claimed <= this.bound) return false;
    if (claimed > this.bound + 1e-6 * Math.abs(claimed)) {
      this.#sinceBetter = 0;
      this.#length = Math.min(2, this.#length * 1.05);
    }
    this.bound = claimed;
    this.best.set(this.#now);
    this.reduced.set(slack);
    return true;
  }
}
