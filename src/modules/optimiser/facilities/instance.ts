// An uncapacitated facility location problem as typed arrays: open facilities at a fixed cost, serve every customer from
// the cheapest open one. Arcs nobody can need are left out, and each customer gets an outside arc that costs what opening
// its best facility for it alone would, so every set of open facilities has a finite cost that can be repaired.

/** The problem as told: one row of service costs per customer, Infinity where a facility cannot serve it. */
export interface FacilityProblem {
  readonly facilities: number;
  readonly customers: number;
  /** By facility, not below 0. */
  readonly fixed: ArrayLike<number>;
  /** By customer times facilities plus facility. */
  readonly service: ArrayLike<number>;
}

/** The same problem by arcs: those of customer j lie from `first[j]` to `first[j + 1]`. */
export interface SparseFacilityProblem {
  readonly facilities: number;
  readonly customers: number;
  readonly fixed: ArrayLike<number>;
  readonly first: ArrayLike<number>;
  readonly facility: ArrayLike<number>;
  readonly service: ArrayLike<number>;
}

export interface Instance {
  readonly facilities: number;
  readonly customers: number;
  readonly fixed: Float64Array;
  /** Taken off every cost of a customer, all customers summed: the least each must pay. */
  readonly offset: number;
  /** Arcs of customer j from `first[j]` to `first[j + 1]`, cheapest first; the last is the outside arc. */
  readonly first: Int32Array;
  /** The outside arc's is `facilities`. */
  readonly facility: Int32Array;
  /** Above the customer's least cost. */
  readonly cost: Float64Array;
  /** Customers of facility i from `firstOf[i]` to `firstOf[i + 1]`, and the arc that ties them. */
  readonly firstOf: Int32Array;
  readonly customerOf: Int32Array;
  readonly arcOf: Int32Array;
  /** Which facility each customer would open for itself. */
  readonly ownFacility: Int32Array;
  /** All costs are whole numbers, so that two values differ by at least one. */
  readonly isWhole: boolean;
}

/** Makes arcs of a full table; those of infinite cost are left out. */
export function sparseOf({ facilities, customers, fixed, service }: FacilityProblem): SparseFacilityProblem {
  const first = new Int32Array(customers + 1);
  const facility = new Int32Array(facilities * customers);
  const cost = new Float64Array(facilities * customers);
  let arcs = 0;
  for (let j = 0; j < customers; j++) {
    for (let i = 0; i < facilities; i++) {
      const value = service[j * facilities + i]!;
      if (value === Number.POSITIVE_INFINITY) continue;
      facility[arcs] = i;
      cost[arcs++] = value;
    }
    first[j + 1] = arcs;
  }
  return { facilities, customers, fixed, first, facility, service: cost };
}

/** Sorts and reduces. Every customer must have an arc (@throws RangeError otherwise). Does not change what it is given. */
export function buildInstance(problem: SparseFacilityProblem): Instance {
  const { facilities, customers } = problem;
  const fixed = Float64Array.from(problem.fixed);
  const first = new Int32Array(customers + 1);
  const most = problem.first[customers]! + customers;
  const facility = new Int32Array(most);
  const cost = new Float64Array(most);
  const ownFacility = new Int32Array(customers);
  const sorter = new ArcSorter(facilities);
  let offset = 0;
  let arcs = 0;
  let isWhole = fixed.every(Number.isInteger);
  for (let j = 0; j < customers; j++) {
    const from = problem.first[j]!;
    const to = problem.first[j + 1]!;
    if (from === to) throw new RangeError(`Customer ${j} has no arc`);
    let own = from;
    let least = Number.POSITIVE_INFINITY;
    for (let a = from; a < to; a++) {
      const here = problem.service[a]!;
      if (isWhole && !Number.isInteger(here)) isWhole = false;
      if (here < least) least = here;
      const alone = here + fixed[problem.facility[a]!]!;
      const best = problem.service[own]! + fixed[problem.facility[own]!]!;
      if (alone < best || (alone === best && problem.facility[a]! < problem.facility[own]!)) own = a;
    }
    ownFacility[j] = problem.facility[own]!;
    const outside = problem.service[own]! + fixed[ownFacility[j]!]! - least;
    offset += least;
    sorter.clear();
    // An arc dearer than opening a facility for this customer alone is in no best plan.
    for (let a = from; a < to; a++) {
      const above = problem.service[a]! - least;
      if (above < outside || a === own) sorter.add(problem.facility[a]!, above);
    }
    const count = sorter.sort();
    for (let k = 0; k < count; k++) {
      facility[arcs] = sorter.facility[k]!;
      cost[arcs++] = sorter.cost[k]!;
    }
    facility[arcs] = facilities;
    cost[arcs++] = outside;
    first[j + 1] = arcs;
  }
  const arrays = { first, facility: facility.slice(0, arcs), cost: cost.slice(0, arcs) };
  return {
    facilities,
    customers,
    fixed,
    offset,
    ...arrays,
    ...byFacility(facilities, arrays),
    ownFacility,
    isWhole,
  };
}

/** Whether each customer has an arc to one of these facilities. */
export function servesAll(
  { customers, first, facility, facilities }: Instance,
  kept: readonly number[],
): boolean {
  const isKept = new Uint8Array(facilities + 1);
  for (const i of kept) isKept[i] = 1;
  for (let j = 0; j < customers; j++) {
    let a = first[j]!;
    const outside = first[j + 1]! - 1;
    while (a < outside && isKept[facility[a]!] === 0) a++;
    if (a === outside) return false;
  }
  return true;
}

/** The same customers with only these facilities (ascending); outside arcs stay as they are. */
export function restrict(instance: Instance, kept: readonly number[]): Instance {
  const { customers, first, facility, cost, fixed } = instance;
  const place = new Int32Array(instance.facilities + 1).fill(-1);
  for (const [k, i] of kept.entries()) place[i] = k;
  place[instance.facilities] = kept.length;
  const narrow = { first: new Int32Array(customers + 1), facility: facility.slice(), cost: cost.slice() };
  let arcs = 0;
  for (let j = 0; j < customers; j++) {
    for (let a = first[j]!; a < first[j + 1]!; a++) {
      const at = place[facility[a]!]!;
      if (at === -1) continue;
      narrow.facility[arcs] = at;
      narrow.cost[arcs++] = cost[a]!;
    }
    narrow.first[j + 1] = arcs;
  }
  const arrays = { ...narrow, facility: narrow.facility.slice(0, arcs), cost: narrow.cost.slice(0, arcs) };
  return {
    ...instance,
    facilities: kept.length,
    fixed: Float64Array.from(kept, (i) => fixed[i]!),
    ...arrays,
    ...byFacility(kept.length, arrays),
  };
}

function byFacility(facilities: number, { first, facility }: Pick<Instance, 'first' | 'facility'>) {
  const firstOf = new Int32Array(facilities + 1);
  for (const i of facility) if (i < facilities) firstOf[i + 1]!++;
  for (let i = 0; i < facilities; i++) firstOf[i + 1]! += firstOf[i]!;
  const next = firstOf.slice();
  const customerOf = new Int32Array(firstOf[facilities]!);
  const arcOf = new Int32Array(firstOf[facilities]!);
  for (let j = 0; j + 1 < first.length; j++) {
    for (let a = first[j]!; a < first[j + 1]! - 1; a++) {
      const at = next[facility[a]!]!++;
      customerOf[at] = j;
      arcOf[at] = a;
    }
  }
  return { firstOf, customerOf, arcOf };
}

/**
 * Sorts arcs by cost, then facility. The built-in sort of a typed array is several times faster than one with a comparison,
 * so the index rides in the lowest bits of the cost; what those bits hid is put right by one pass of insertion.
 */
class ArcSorter {
  readonly facility: Int32Array;
  readonly cost: Float64Array;
  readonly #facilities: Int32Array;
  readonly #costs: Float64Array;
  readonly #keys: Float64Array;
  readonly #words: Uint32Array;
  readonly #mask: number;
  #count = 0;

  constructor(most: number) {
    this.facility = new Int32Array(most);
    this.cost = new Float64Array(most);
    this.#facilities = new Int32Array(most);
    this.#costs = new Float64Array(most);
    this.#keys = new Float64Array(most);
    this.#words = new Uint32Array(this.#keys.buffer);
    this.#mask = 2 ** Math.ceil(Math.log2(most + 1)) - 1;
  }

  clear(): void {
    this.#count = 0;
  }

  add(facility: number, cost: number): void {
    const k = this.#count++;
    this.#facilities[k] = facility;
    this.#costs[k] = cost;
    this.#keys[k] = cost;
    // Machines that run this keep the low word first.
    this.#words[2 * k] = ((this.#words[2 * k]! & ~this.#mask) | k) >>> 0;
  }

  sort(): number {
    const count = this.#count;
    this.#keys.subarray(0, count).sort();
    for (let k = 0; k < count; k++) {
      const from = this.#words[2 * k]! & this.#mask;
      const cost = this.#costs[from]!;
      const facility = this.#facilities[from]!;
      let at = k;
      while (at > 0 && isAfter(this.cost[at - 1]!, this.facility[at - 1]!, cost, facility)) {
        this.cost[at] = this.cost[at - 1]!;
        this.facility[at] = this.facility[at - 1]!;
        at--;
      }
      this.cost[at] = cost;
      this.facility[at] = facility;
    }
    return count;
  }
}

const isAfter = (cost: number, facility: number, otherCost: number, otherFacility: number): boolean =>
  cost > otherCost || (cost === otherCost && facility > otherFacility);
