// Plan and bound for an instance, anytime: dual ascent, tabu search from the facilities it left tight, subgradients, then
// rounds that share the work between prices and restarts of the tabu search and, where arcs are few, the search for
// covers, large steps and branching. What the bound rules out is left out of the instance. Equal seed and work, equal plans.
import { type Random, random } from '../engine/random.ts';
import { Branching } from './branching.ts';
import { CoverSearch } from './cover.ts';
import { exchange } from './exchange.ts';
import { type Instance, restrict, servesAll } from './instance.ts';
import { OpenSet } from './open-set.ts';
import { Prices } from './prices.ts';
import { Rebuild } from './rebuild.ts';
import { type Best, Tabu } from './tabu.ts';

/** Work between two yields: a few milliseconds. */
const CHUNK = 400_000;
const PATIENCE = 500;
const FIRST_STEPS = 150;
const ELITE = 10;
/** Below this share of all arcs there, which sets serve everybody is worth a search of its own. */
const FEW_ARCS = 0.4;
const PRICE_PATIENCE = 12;
/** A large step may end so much dearer, in parts of a fixed cost. */
const SLACK = 0.02;
/** Serving everybody is the hard question where arcs cost less than this part of a facility. */
const CHEAP_ARCS = 0.1;
/** Of a round's work, where arcs are few: cheap ones, and others. */
const SHARES = {
  cheap: { tabu: 0.2, covers: 0.5, rebuilding: 0.4, branching: 0.9 },
  dear: { tabu: 1, covers: 0, rebuilding: 0.4, branching: 0.3 },
};

export interface FacilityPlan {
  /** Open facilities, ascending; every customer is served by the cheapest. */
  readonly open: Int32Array;
  readonly cost: number;
  /** No plan costs less. */
  readonly bound: number;
  /** The bound shows that no plan is cheaper. */
  readonly isProved: boolean;
  readonly work: number;
}

export interface FacilityOptions {
  readonly seed: number;
  /** Arcs looked at, about; no limit where left out. */
  readonly work?: number;
}

/** Yields the best plan so far after every few milliseconds of work; the last is proved, or the work is done. */
export function* solveFacilities(instance: Instance, options: FacilityOptions): Generator<FacilityPlan> {
  const solver = new Solver(instance, options);
  for (const _ of solver.rounds()) {
    const plan = solver.plan();
    yield plan;
    if (plan.isProved || solver.isDone) return;
  }
}

class Solver {
  readonly #whole: Instance;
  readonly #next: Random;
  readonly #limit: number;
  /** What is left of the instance, and its facilities' numbers in the whole. */
  #part: Instance;
  #ids: Int32Array;
  readonly #best: Best;
  #prices: Prices;
  #set: OpenSet;
  #tabu: Tabu;
  #cover: CoverSearch | null = null;
  #branching: Branching | null = null;
  #branchSet: OpenSet | null = null;
  /** The best plan with everybody served, once it has been asked for. */
  #told: Best | null = null;
  /** Every plan below the best has been ruled out. */
  #isExhausted = false;
  /** Good plans that differ, in numbers of the whole. */
  #elite: Best[] = [];
  #spent = 0;

  constructor(instance: Instance, { seed, work }: FacilityOptions) {
    this.#whole = instance;
    this.#part = instance;
    this.#ids = Int32Array.from({ length: instance.facilities }, (_, i) => i);
    this.#next = random(seed);
    this.#limit = work ?? Number.POSITIVE_INFINITY;
    this.#best = { cost: Number.POSITIVE_INFINITY, open: new Int32Array(0) };
    this.#prices = new Prices(instance);
    this.#set = new OpenSet(instance);
    this.#tabu = new Tabu(this.#set, this.#next);
  }

  get isDone(): boolean {
    return this.#work >= this.#limit;
  }

  get #work(): number {
    return (
      this.#spent +
      this.#prices.work +
      this.#set.work +
      (this.#cover?.set.work ?? 0) +
      (this.#branchSet?.work ?? 0)
    );
  }

  plan(): FacilityPlan {
    const { offset, isWhole } = this.#whole;
    this.#told ??= this.#repaired();
    const { open, cost } = this.#told;
    const bound = this.#isExhausted ? cost : this.#prices.bound + offset;
    // Between whole values there is nothing: a bound above the last leaves only the plan's own.
    const isProved = isWhole ? bound > cost - 1 + 1e-6 : bound >= cost - 1e-9 * Math.abs(cost);
    return {
      open,
      cost,
      bound: Math.min(cost, isWhole ? Math.ceil(bound - 1e-6) : bound),
      isProved,
      work: this.#work,
    };
  }

  *rounds(): Generator<void, void> {
    yield* this.#prices.ascend(CHUNK);
    yield* this.#search(this.#tight(), PATIENCE / 5);
    yield* this.#improvePrices(FIRST_STEPS);
    yield* this.#search(this.#tight(), PATIENCE);
    if (this.#hasFewArcs() && this.#hasCheapArcs()) yield* this.#searchAround();
    for (let share = CHUNK; ; share *= 1.5) {
      const from = this.#work;
      const used = (): number => this.#work - from;
      if (!this.#prices.isSpent) yield* this.#improvePrices(FIRST_STEPS);
      const each = Math.max(share, used());
      const shares = SHARES[this.#hasCheapArcs() ? 'cheap' : 'dear'];
      const tabuEnd = this.#work + each * (this.#hasFewArcs() ? shares.tabu : 1);
      while (this.#work < tabuEnd) yield* this.#search(this.#restart(), PATIENCE);
      if (this.#hasFewArcs()) {
        if (shares.covers > 0) yield* this.#searchCovers(each * shares.covers);
        yield* this.#rebuild(each * shares.rebuilding);
        if (this.#prices.isSpent) yield* this.#branch(each * shares.branching);
      }
    }
  }

  /** Large steps from good plans. */
  *#rebuild(work: number): Generator<void, void> {
    const rebuild = new Rebuild(this.#set, this.#next);
    const end = this.#work + work;
    const pick = Math.floor(this.#next() ** 2 * this.#elite.length);
    this.#set.load(this.#inPart(this.#elite[pick]!.open));
    let nextYield = this.#work + CHUNK;
    let size = 3;
    for (let streak = 0; this.#work < end; ) {
      const cost = this.#set.total;
      const slack = this.#next() < 0.5 ? 0 : this.#next() ** 3 * SLACK * this.#meanFixed();
      const isWhole = rebuild.step(size, CHUNK, slack);
      streak = isWhole ? streak + 1 : 0;
      if (!isWhole) size = Math.max(2, size - 1);
      else if (streak % 20 === 0) size = Math.min(size + 1, this.#set.openCount);
      if (this.#set.total !== cost) this.#keep(this.#set.total, this.#set.opened());
      if (this.#work < nextYield) continue;
      nextYield = this.#work + CHUNK;
      yield;
    }
  }

  /** Goes on trying everything, from where it was left. */
  *#branch(work: number): Generator<void, void> {
    if (this.#branching === null) {
      this.#branchSet = new OpenSet(this.#part);
      this.#branching = new Branching(this.#branchSet);
      this.#branching.begin(this.#best.cost - this.#margin(), this.#part.customers, []);
    }
    const branching = this.#branching;
    const end = this.#work + work;
    while (this.#work < end) {
      branching.lower(this.#best.cost - this.#margin());
      branching.found = null;
      const isWhole = branching.run(CHUNK);
      if (branching.found) yield* this.#search(branching.found, PATIENCE / 5);
      if (isWhole) {
        this.#isExhausted = true;
        yield;
        return;
      }
      yield;
    }
  }

  /** Plans that differ by less are the same. */
  #margin(): number {
    return this.#whole.isWhole ? 1 - 1e-6 : 1e-9 * Math.abs(this.#best.cost);
  }

  #meanFixed(): number {
    const { open } = this.#best;
    return open.reduce((sum, i) => sum + this.#whole.fixed[i]!, 0) / Math.max(1, open.length);
  }

  #exchange(open: Iterable<number>): void {
    this.#set.load(open);
    exchange(this.#set, this.#next);
    this.#keep(this.#set.total, this.#set.opened());
  }

  #hasFewArcs(): boolean {
    const { facility, facilities, customers } = this.#part;
    return facility.length - customers < FEW_ARCS * facilities * customers;
  }

  #hasCheapArcs(): boolean {
    const { facility, facilities, cost, fixed } = this.#part;
    let served = 0;
    let opened = 0;
    for (let a = 0; a < facility.length; a++) {
      if (facility[a] === facilities) continue;
      served += cost[a]!;
      opened += fixed[facility[a]!]!;
    }
    return served < CHEAP_ARCS * opened;
  }

  /** Tabu search from these facilities of the part. */
  *#search(open: Iterable<number>, patience: number): Generator<void, void> {
    this.#set.load(open);
    const own: Best = { cost: Number.POSITIVE_INFINITY, open: new Int32Array(0) };
    for (const _ of this.#tabu.run(own, patience, CHUNK)) {
      this.#improve(this.#inWhole(own));
      yield;
    }
    this.#keep(own.cost, own.open);
    yield;
  }

  #inWhole({ cost, open }: Best): Best {
    return { cost, open: open.map((i) => this.#ids[i]!) };
  }

  #improve({ cost, open }: Best): void {
    if (cost >= this.#best.cost) return;
    this.#best.cost = cost;
    this.#best.open = open;
    this.#told = null;
  }

  /** `places` of the open facilities in the part. */
  #keep(cost: number, places: Int32Array): void {
    const found = this.#inWhole({ cost, open: places });
    this.#improve(found);
    const twin = this.#elite.some((one) => Math.abs(one.cost - found.cost) <= 1e-9 * Math.abs(found.cost));
    if (twin) return;
    this.#elite.push(found);
    this.#elite.sort((a, b) => a.cost - b.cost);
    this.#elite.length = Math.min(ELITE, this.#elite.length);
  }

  #tight(): number[] {
    const { reduced } = this.#prices;
    const tight: number[] = [];
    for (let i = 0; i < reduced.length; i++) if (reduced[i]! <= 1e-9 * this.#part.fixed[i]!) tight.push(i);
    return tight;
  }

  *#improvePrices(steps: number): Generator<void, void> {
    let nextYield = this.#work + CHUNK;
    for (let k = 0; k < steps && !this.#prices.isSpent; k++) {
      this.#prices.step(this.#best.cost, PRICE_PATIENCE);
      if (this.#work < nextYield) continue;
      nextYield = this.#work + CHUNK;
      yield;
    }
    this.#leaveOut();
  }

  /** Facilities that no plan better than the best can hold are left out of what is searched. */
  #leaveOut(): void {
    const { bound, reduced } = this.#prices;
    const room = this.#best.cost - bound - this.#margin();
    const kept: number[] = [];
    for (let i = 0; i < reduced.length; i++) if (reduced[i]! <= room) kept.push(i);
    if (kept.length > 0.8 * reduced.length) return;
    if (!servesAll(this.#part, kept)) {
      this.#isExhausted = true;
      return;
    }
    // The prices bring their own work along.
    this.#spent = this.#work - this.#prices.work + this.#part.facility.length;
    this.#ids = Int32Array.from(kept, (i) => this.#ids[i]!);
    this.#part = restrict(this.#part, kept);
    this.#set = new OpenSet(this.#part);
    this.#tabu = new Tabu(this.#set, this.#next);
    this.#cover = null;
    this.#branching = null;
    this.#branchSet = null;
    this.#prices = this.#prices.withFacilities(this.#part);
  }

  #restart(): Iterable<number> {
    const draw = this.#next();
    if (draw < 0.3) return this.#perturbed(this.#best.open);
    if (draw < 0.55 && this.#elite.length > 2) return this.#crossed();
    if (draw < 0.8) return this.#guided();
    return this.#random();
  }

  /** A short search from everything that can serve one customer, for each of them. */
  *#searchAround(): Generator<void, void> {
    const { customers } = this.#part;
    for (let j = 0; j < customers; j++) {
      const { first, facility } = this.#part;
      yield* this.#search(facility.slice(first[j]!, first[j + 1]! - 1), PATIENCE / 10);
    }
  }

  /** Places in the part of facilities of the whole; those left out are dropped. */
  #inPart(open: Int32Array): number[] {
    const wanted = new Set(open);
    const places: number[] = [];
    for (let i = 0; i < this.#ids.length; i++) if (wanted.has(this.#ids[i]!)) places.push(i);
    return places;
  }

  #perturbed(open: Int32Array): number[] {
    const share = 0.1 + 0.3 * this.#next();
    const kept = this.#inPart(open).filter(() => this.#next() >= share);
    const extra = Math.ceil(open.length * share * this.#next());
    for (let k = 0; k < extra; k++) kept.push(Math.floor(this.#next() * this.#part.facilities));
    return kept;
  }

  /** What two good plans share, and half of what they do not. */
  #crossed(): number[] {
    const one = this.#elite[Math.floor(this.#next() * this.#elite.length)]!.open;
    const other = this.#elite[Math.floor(this.#next() * this.#elite.length)]!.open;
    const both = new Set(other);
    const chosen = new Set<number>();
    for (const i of one) if (both.has(i) || this.#next() < 0.5) chosen.add(i);
    for (const i of other) if (this.#next() < 0.5) chosen.add(i);
    return this.#inPart(Int32Array.from(chosen));
  }

  #guided(): number[] {
    const { reduced } = this.#prices;
    const open: number[] = [];
    for (let i = 0; i < reduced.length; i++) {
      const share = reduced[i]! / (this.#part.fixed[i]! + 1e-9);
      if (share <= 0.02 * this.#next() && this.#next() < 0.8) open.push(i);
    }
    return open;
  }

  #random(): number[] {
    const count = Math.max(1, Math.round(this.#best.open.length * (0.5 + this.#next())));
    return Array.from({ length: count }, () => Math.floor(this.#next() * this.#part.facilities));
  }

  *#searchCovers(work: number): Generator<void, void> {
    if (this.#cover === null) {
      this.#cover = new CoverSearch(this.#part, this.#next);
      this.#cover.load(this.#inPart(this.#best.open));
    }
    const end = this.#work + work;
    while (this.#work < end) {
      const next = Math.min(this.#work + CHUNK, end);
      while (this.#work < next) {
        const slack = this.#next() ** 2 * 0.5 * this.#meanFixed();
        if (this.#cover.run(this.#best.cost + slack, next - this.#work))
          this.#exchange(this.#cover.set.opened());
      }
      yield;
    }
  }

  /** The best plan in numbers of the whole, with a facility of its own for each customer that has none. */
  #repaired(): Best {
    const { first, facility, facilities, customers, ownFacility } = this.#whole;
    const isOpen = new Uint8Array(facilities + 1);
    isOpen[facilities] = 1;
    for (const i of this.#best.open) isOpen[i] = 1;
    for (let j = 0; j < customers; j++) {
      let a = first[j]!;
      while (isOpen[facility[a]!] === 0) a++;
      if (facility[a] === facilities) isOpen[ownFacility[j]!] = 1;
    }
    const open = Int32Array.from({ length: facilities }, (_, i) => i).filter((i) => isOpen[i] === 1);
    const set = new OpenSet(this.#whole);
    set.load(open);
    return { open, cost: set.total + this.#whole.offset };
  }
}
