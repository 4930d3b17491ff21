// Solves one component: exactly when small, otherwise local search from above and prices from below until they meet. It
// can be left at any step and gone on with later; what it comes to does not depend on when.
import type { LinearSolver } from '../linear.ts';
import type { ComponentCertificate, Fine, ProofBranch } from '../model.ts';
import { solveExactly } from '../proof/enumeration.ts';
import { prove } from '../proof/prove.ts';
import type { CostTable } from '../search/cost-book.ts';
import { Search } from '../search/search.ts';
import type { Component } from './component.ts';
import { emptyDesign, evaluate } from './cost.ts';
import { Dual, floorPrices } from './dual.ts';
import type { Meter } from './meter.ts';
import { type Random, random } from './random.ts';
import { priceIndex } from './rates.ts';

export interface Solution {
  readonly groups: readonly (readonly number[])[];
  /** NOK. */
  readonly cost: number;
  readonly bound: number;
  readonly method: ComponentCertificate['method'];
  readonly prices: readonly number[];
  readonly fines: readonly Fine[];
  readonly tree: ProofBranch | null;
  /** False when stopped before its turn came. */
  readonly reached: boolean;
}

export interface Effort {
  readonly seed: number;
  readonly exactLimit: number;
  /** From an earlier plan: groups as indices, and prices. */
  readonly warm: {
    readonly groups: readonly (readonly number[])[];
    readonly prices: readonly number[];
  } | null;
}

/** What all components share. */
export interface Tools {
  readonly meter: Meter;
  readonly table: CostTable;
}

/** Components up to this size are settled to the krone whatever the target: it takes a few milliseconds. */
const SETTLED_ANYWAY = 40;
const MOST_STEPS = 800;
const STEPS_BETWEEN_SEARCHES = 4;
/** Work of local search for each unit of work on the prices, and about how much one kick is, by participants squared. */
const SEARCH_SHARE = 0.25;
const KICK = 3;
/** Work that a component is taken to have had before its first step, by participants squared: first steps cost more. */
const HEAD_START = 40;

export class ComponentSolver {
  groups: readonly (readonly number[])[];
  cost: number;
  bound: number;
  readonly c: Component;
  /** NOK if all stand alone. */
  readonly alone: number;
  readonly #effort: Effort;
  readonly #meter: Meter;
  readonly #table: CostTable;
  readonly #next: Random;
  #method: Solution['method'];
  #reached = false;
  #dual: Dual | null = null;
  #prices: ArrayLike<number> | null = null;
  #fines: readonly Fine[] = [];
  #tree: ProofBranch | null = null;
  #steps = 0;
  /** Nothing more is done about it. */
  #isOver = false;
  #work: number;

  constructor(c: Component, effort: Effort, { meter, table }: Tools) {
    this.c = c;
    this.#effort = effort;
    this.#meter = meter;
    this.#table = table;
    this.#next = random(effort.seed);
    this.#work = HEAD_START * c.n * c.n;
    this.groups = Array.from({ length: c.n }, (_, i) => [i]);
    this.alone = sum(c.alone);
    this.cost = this.alone;
    this.#method = c.n === 1 ? 'single' : 'prices';
    this.bound = c.n === 1 ? this.cost : sum(floorPrices(c));
  }

  get solution(): Solution {
    const { groups, cost, bound } = this;
    const prices = this.#method === 'prices' ? Array.from(this.#prices ?? floorPrices(this.c)) : [];
    return {
      groups,
      cost,
      bound,
      method: this.#method,
      prices,
      fines: this.#fines,
      tree: this.#tree,
      reached: this.#reached,
    };
  }

  /** At most this share of the saving is unproved. */
  isWithin(target: number): boolean {
    return this.cost - this.bound <= target * (this.alone - this.bound);
  }

  /** So near, or nothing more can be done about it. */
  isDone(target: number): boolean {
    return (
      this.#isOver || this.isWithin(target) || this.#steps >= MOST_STEPS || (this.#dual?.isSpent ?? false)
    );
  }

  /** Small enough to be settled to the krone whatever the target, or not so near by prices. */
  isToBeProved(target: number): boolean {
    return this.#prices !== null && (this.c.n <= SETTLED_ANYWAY || !this.isWithin(target));
  }

  /** A first plan, and for small components the last. */
  *begin(): Generator<void, void> {
    if (this.#meter.mustStop()) return;
    if (this.c.n > 1 && this.c.n <= this.#effort.exactLimit) {
      const groups = yield* solveExactly(this.c, this.#meter);
      if (groups === null) return;
      this.groups = groups;
      this.cost = costOf(this.c, groups);
      this.bound = this.cost;
      this.#method = 'enumeration';
    } else if (this.c.n > 1) {
      const search = this.#search(this.#effort.warm?.groups ?? []);
      yield* search.from(search.best, false);
      this.#take(search);
    }
    this.#reached = true;
  }

  /** Kroner unproved for each unit of work done: what more work on this component promises, beside the others. */
  get #promise(): number {
    return (this.cost - this.bound) / this.#work;
  }

  /** Goes on until done, or until it promises less. */
  *improve(target: number, promise: number): Generator<void, void> {
    const isEnough = (): boolean => this.isDone(target) || this.#meter.mustStop() || this.#promise < promise;
    if (isEnough()) return;
    this.#dual ??= this.#firstPrices();
    const dual = this.#dual;
    const search = this.#search(this.groups);
    if (this.#steps === 0) yield* search.from(search.best, true);
    while (!isEnough()) {
      const before = this.#meter.units;
      let tenders: number[][] = [];
      for (let k = 0; k < STEPS_BETWEEN_SEARCHES && !this.isDone(target) && !this.#meter.mustStop(); k++) {
        tenders = yield* dual.step(this.cost, (this.cost - dual.bound) / (2 * this.c.n));
        this.bound = dual.bound;
        this.#steps++;
      }
      const spent = this.#meter.units - before;
      yield* search.from(disjoint(tenders), false);
      const kicks = Math.ceil((spent * SEARCH_SHARE) / (KICK * this.c.n * this.c.n));
      yield* search.kick(kicks);
      this.#take(search);
      this.#work += spent * (1 + SEARCH_SHARE);
    }
  }

  /** Prices the last prices once more, as sharply as it goes; then nothing more can be improved. */
  *finish(): Generator<void, void> {
    if (this.#dual === null) return;
    this.#isOver = this.#dual.isSpent;
    yield* this.#dual.polish(Math.max(0.01, ((this.cost - this.bound) * 0.1) / this.c.n));
    this.bound = this.#dual.bound;
    this.#prices = this.#dual.prices;
    this.#dual = null;
  }

  /** Settles what the prices leave open, tender by tender. */
  *prove(linear: LinearSolver, target: number, meter: Meter): Generator<void, void> {
    if (this.#prices === null || meter.mustStop()) return;
    const known = { groups: this.groups, cost: this.cost, prices: this.#prices };
    const share = this.c.n <= SETTLED_ANYWAY ? 0 : target;
    const spared = (bound: number): number => share * (this.alone - bound);
    const proof = yield* prove(this.c, known, { linear, meter, spared });
    this.#isOver = true;
    this.groups = proof.groups;
    this.cost = proof.cost;
    if (proof.bound <= this.bound) return;
    this.bound = proof.bound;
    this.#prices = proof.prices;
    this.#fines = proof.fines;
    this.#tree = proof.tree;
  }

  #search(groups: readonly (readonly number[])[]): Search {
    return new Search(this.c, groups, { meter: this.#meter, next: this.#next, table: this.#table });
  }

  #take({ best, cost }: Search): void {
    this.groups = best;
    this.cost = cost;
  }

  #firstPrices(): Dual {
    const dual = new Dual(this.c, this.#meter);
    const { warm } = this.#effort;
    if (warm?.prices.length === this.c.n) dual.restart(warm.prices, 0.3);
    else dual.restart(sharedPrices(this.c, this.groups), 1);
    return dual;
  }
}

/** The cheapest tenders that do not share members, in order; what is left over of the others may join as it is. */
function disjoint(tenders: readonly (readonly number[])[]): number[][] {
  const taken = new Set<number>();
  const chosen: number[][] = [];
  for (const members of tenders) {
    const free = members.filter((i) => !taken.has(i));
    if (free.length < 2) continue;
    for (const i of free) taken.add(i);
    chosen.push(free);
  }
  return chosen;
}

function costOf(c: Component, groups: readonly (readonly number[])[]): number {
  const design = emptyDesign();
  return groups.reduce((total, members) => total + evaluate(c, members, design).cost, 0);
}

/** First prices: what each adds to its group by itself, and an equal part of the rest; nobody above its cost alone. */
function sharedPrices(c: Component, groups: readonly (readonly number[])[]): number[] {
  const { rates } = c;
  const design = emptyDesign();
  const prices = [...c.alone];
  for (const members of groups) {
    if (members.length < 2) continue;
    const { cost, lead, start, lots } = evaluate(c, members, design);
    const volume = members.reduce((total, i) => total + c.volume[i]!, 0);
    const index = priceIndex(rates, volume / lots);
    let rest = cost;
    for (const i of members) {
      const joining = i === lead ? 0 : rates.perMember + rates.perKm * c.km[lead * c.n + i]!;
      prices[i] = c.outside[i]! + c.spend[i]! * index + c.wait[i * c.quarters + start]! + joining;
      rest -= prices[i]!;
    }
    for (const i of members) prices[i] = Math.min(c.alone[i]!, prices[i]! + rest / members.length);
  }
  return prices;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

export interface Proving {
  readonly linear: LinearSolver;
  readonly target: number;
  readonly meter: Meter;
  /** For all of them. */
  readonly proofUnits: number;
}

/**
 * The proofs that are wanting, each to be followed to its end before the next: what one does not use is for those after it.
 * The smallest go first, so that what is left over reaches those that need most.
 */
export function* proofsOf(
  solvers: readonly ComponentSolver[],
  { linear, target, meter, proofUnits }: Proving,
): Generator<{ readonly solver: ComponentSolver; readonly work: Generator<void, void> }> {
  const unproved = solvers.filter((solver) => solver.isToBeProved(target)).sort((a, b) => a.c.n - b.c.n);
  let left = proofUnits;
  for (const [at, solver] of unproved.entries()) {
    const own = meter.part(left / (unproved.length - at));
    yield { solver, work: solver.prove(linear, target, own) };
    left -= own.units;
  }
}
