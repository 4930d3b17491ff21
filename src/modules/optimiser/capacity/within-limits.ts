// Limits by multipliers: joint tenders are charged for what they take of a limit, components are solved again with the charges,
// and charges move until what is taken fits. Whatever they are, the components' bounds less what the limits allow in all are
// a bound for plans within the limits. Besides, each round gives a plan that keeps within them.
import type { Component } from '../engine/component.ts';
import { emptyDesign, evaluate } from '../engine/cost.ts';
import {
  ComponentSolver,
  type Effort,
  proofsOf,
  type Solution,
  type Tools,
} from '../engine/solve-component.ts';
import type { LimitPrices, Limits } from '../limits.ts';
import type { LinearSolver } from '../linear.ts';
import { type Filled, fill, type Order } from './filling.ts';
import { type Joint, LimitTable, type Taken } from './limit-table.ts';

const MOST_ROUNDS = 10;
/** Where so few participants are touched a round takes next to nothing. */
const FEW = 60;
const MOST_ROUNDS_OF_FEW = 60;
/** Rounds without a better bound before steps are halved. */
const PATIENCE = 3;
const LEAST_STRIDE = 0.01;
/** NOK: nearer is the same. */
const SAME = 0.005;
const ORDERS: readonly Order[] = ['saving', 'density'];

/** The best plan within the limits and the best bound so far, NOK. */
export interface Standing {
  readonly cost: number;
  readonly bound: number;
}

export interface Fitted extends Standing {
  /** By component, with the charges of the best bound. */
  readonly solutions: readonly Solution[];
  /** By component; null where no limit is, and the solution's own groups stand. */
  readonly joints: readonly (readonly Joint[] | null)[];
  readonly prices: LimitPrices;
  /** NOK that the limits are charged for in all. */
  readonly charged: number;
}

export interface Means extends Tools {
  readonly linear: LinearSolver | null;
  /** Of work, for settling what prices leave open. */
  readonly proofUnits: number;
  /** Share of a component's saving that may be left unproved. */
  readonly target: number;
  readonly effortOf: (c: Component) => Effort;
}

/** `solvers` are solved without limits. Null where their plan keeps within the limits as it is. */
export function* withinLimits(
  solvers: readonly ComponentSolver[],
  limits: Limits,
  means: Means,
): Generator<Standing, Fitted | null> {
  const rounds = new Rounds(solvers, new LimitTable(limits), means);
  if (rounds.isWithin) return null;
  yield* rounds.fit();
  yield rounds;
  while (rounds.isOpen && rounds.step()) {
    yield* rounds.solve();
    yield* rounds.fit();
    yield rounds;
  }
  yield* rounds.prove();
  yield* rounds.fit();
  return rounds.fitted;
}

/** What limits are charged that bind nobody. */
export function chargingNothing(limits: Limits): Pick<Fitted, 'prices' | 'charged'> {
  const table = new LimitTable(limits);
  return { prices: table.stated(table.most.map(() => 0)), charged: 0 };
}

/** What a limit is taken of, by row. */
interface Load {
  readonly amount: Float64Array;
  /** Tenders that take of it. */
  readonly tenders: Float64Array;
}

class Rounds implements Standing {
  cost: number;
  bound: number;
  readonly #table: LimitTable;
  readonly #means: Means;
  readonly #plain: readonly ComponentSolver[];
  /** Places of the components that limits touch, and their rows. */
  readonly #touched: readonly number[];
  readonly #rows: ReadonlyMap<number, readonly number[]>;
  readonly #prices: Float64Array;
  /** Tolls that nobody would pay, by row: for limits of nothing. */
  readonly #shutting: Float64Array;
  /** By component: solved at `#prices`, and at the best. */
  #solvers: ComponentSolver[];
  #solvedAt: Float64Array;
  #best: { readonly prices: Float64Array; readonly solvers: readonly ComponentSolver[] };
  /** The best plan within the limits; at first everybody stands alone. */
  #filled: Filled;
  #load: Load;
  /** By row, what a tender takes on average where nothing is charged. */
  readonly #usual: Float64Array;
  #round = 0;
  #stride = 1;
  #sinceBetter = 0;
  readonly #free: number;
  readonly #mostRounds: number;

  constructor(solvers: readonly ComponentSolver[], table: LimitTable, means: Means) {
    this.#table = table;
    this.#means = means;
    this.#plain = solvers;
    this.#rows = new Map(solvers.map(({ c }, at) => [at, table.rowsOf(c)]));
    this.#touched = [...solvers.keys()].filter((at) => this.#rows.get(at)!.length > 0);
    this.#prices = new Float64Array(table.most.length);
    this.#solvedAt = this.#prices.slice();
    this.#solvers = [...solvers];
    this.#best = { prices: this.#prices.slice(), solvers };
    this.bound = this.#boundNow();
    const isTouched = (at: number): boolean => this.#rows.get(at)!.length > 0;
    this.#free = solvers.reduce((sum, { cost }, at) => sum + (isTouched(at) ? 0 : cost), 0);
    this.cost = solvers.reduce((sum, { alone }, at) => sum + (isTouched(at) ? alone : 0), this.#free);
    this.#filled = { cost: this.cost - this.#free, joints: this.#touched.map(() => []) };
    this.#load = this.#loadNow();
    const { amount, tenders } = this.#load;
    this.#usual = amount.map((sum, row) => sum / Math.max(1, tenders[row]!));
    this.#shutting = this.#shuttingPrices();
    const participants = this.#touched.reduce((sum, at) => sum + solvers[at]!.c.n, 0);
    this.#mostRounds = participants <= FEW ? MOST_ROUNDS_OF_FEW : MOST_ROUNDS;
  }

  get isWithin(): boolean {
    return this.#over().every((over) => over <= 0);
  }

  get isOpen(): boolean {
    return (
      this.#round < this.#mostRounds &&
      this.#stride >= LEAST_STRIDE &&
      this.cost - this.bound > SAME &&
      !this.#means.meter.mustStop()
    );
  }

  get fitted(): Fitted {
    const { prices, solvers } = this.#best;
    const joints: (readonly Joint[] | null)[] = this.#plain.map(() => null);
    for (const [k, at] of this.#touched.entries()) joints[at] = this.#filled.joints[k]!;
    return {
      cost: this.cost,
      bound: this.bound,
      solutions: solvers.map(({ solution }, at) => ({
        ...solution,
        reached: this.#plain[at]!.solution.reached,
      })),
      joints,
      prices: this.#table.stated(prices),
      charged: this.#table.chargedAt(prices),
    };
  }

  /** Moves the charges; false when there is nothing to move. */
  step(): boolean {
    this.#round++;
    const over = this.#over();
    const scaled = over.map((excess, row) => excess * this.#scaleOf(row));
    const moves = scaled.map((excess, row) => (excess < 0 && this.#prices[row] === 0 ? 0 : excess));
    const norm = moves.reduce((sum, move) => sum + move * move, 0);
    if (norm === 0) return false;
    const length = (this.#stride * Math.max(0, this.cost - this.bound)) / norm;
    for (const [row, move] of moves.entries()) {
      const isShut = this.#table.most[row] === 0 && over[row]! > 0;
      const moved = Math.max(0, this.#prices[row]! + length * move * this.#scaleOf(row));
      this.#prices[row] = isShut ? this.#shutting[row]! : moved;
    }
    return true;
  }

  /** Solves again what is charged otherwise than before. */
  *solve(): Generator<Standing, void> {
    for (const at of this.#touched) {
      const rows = this.#rows.get(at)!;
      if (rows.every((row) => this.#prices[row] === this.#solvedAt[row])) continue;
      const before = this.#solvers[at]!;
      const tolls = this.#table.tollsOf(before.c, this.#prices);
      if (tolls === null) {
        this.#solvers[at] = this.#plain[at]!;
        continue;
      }
      const c = { ...before.c, tolls };
      const warm = { groups: before.groups, prices: before.solution.prices };
      const solver = new ComponentSolver(c, { ...this.#means.effortOf(c), warm }, this.#means);
      yield* this.#wholly(solver);
      this.#solvers[at] = solver;
    }
    this.#solvedAt = this.#prices.slice();
    const bound = this.#boundNow();
    if (bound > this.bound) {
      this.#sinceBetter = 0;
      this.bound = bound;
      this.#best = { prices: this.#prices.slice(), solvers: [...this.#solvers] };
    } else if (++this.#sinceBetter >= PATIENCE) {
      this.#sinceBetter = 0;
      this.#stride /= 2;
    }
    this.#load = this.#loadNow();
  }

  /** Settles tender by tender what the prices of the best charges leave open. */
  *prove(): Generator<Standing, void> {
    const { linear } = this.#means;
    this.#solvers = [...this.#best.solvers];
    this.#prices.set(this.#best.prices);
    if (linear !== null) {
      const tolled = this.#touched.map((at) => this.#solvers[at]!).filter(({ c }) => c.tolls !== null);
      for (const { work } of proofsOf(tolled, { ...this.#means, linear })) yield* this.#follow(work);
    }
    this.bound = Math.max(this.bound, this.#boundNow());
  }

  /** Makes plans within the limits of what the components came to. */
  *fit(): Generator<Standing, void> {
    const grouped = this.#touched.map((at) => ({ c: this.#plain[at]!.c, groups: this.#solvers[at]!.groups }));
    const { exactLimit } = this.#means.effortOf(this.#plain[this.#touched[0]!]!.c);
    for (const order of ORDERS) {
      const filling = fill(this.#table, { grouped, prices: this.#prices, order, exactLimit }, this.#means);
      let step = filling.next();
      for (; !step.done; step = filling.next()) yield this;
      const cost = this.#free + step.value.cost;
      if (cost >= this.cost) continue;
      this.cost = cost;
      this.#filled = step.value;
    }
  }

  *#wholly(solver: ComponentSolver): Generator<Standing, void> {
    const { target } = this.#means;
    for (const work of [solver.begin(), solver.improve(target, 0), solver.finish()])
      yield* this.#follow(work);
  }

  *#follow(work: Generator<void, void>): Generator<Standing, void> {
    for (let step = work.next(); !step.done; step = work.next()) yield this;
  }

  #boundNow(): number {
    const bounds = this.#solvers.reduce((sum, { bound }) => sum + bound, 0);
    return bounds - this.#table.chargedAt(this.#prices);
  }

  #over(): Float64Array {
    const { most } = this.#table;
    return this.#load.amount.map((amount, row) =>
      Math.abs(amount - most[row]!) <= 1e-9 * most[row]! ? 0 : amount - most[row]!,
    );
  }

  /** Brings kroner and tenders to the same measure: a tender of the usual size. */
  #scaleOf(row: number): number {
    const usual = this.#usual[row]!;
    return this.#table.isMarket(row) ? 1 / Math.max(1, usual > 0 ? usual : this.#table.most[row]!) : 1;
  }

  #loadNow(): Load {
    const amount = new Float64Array(this.#table.most.length);
    const tenders = new Float64Array(this.#table.most.length);
    for (const at of this.#touched) {
      for (const { row, amount: taken } of takenBy(this.#solvers[at]!, this.#table)) {
        amount[row]! += taken;
        tenders[row]!++;
      }
    }
    return { amount, tenders };
  }

  #shuttingPrices(): Float64Array {
    const prices = new Float64Array(this.#table.most.length);
    for (const at of this.#touched) {
      const { c, alone } = this.#plain[at]!;
      const least = c.volume.reduce(
        (low, one) => (one > 0 ? Math.min(low, one) : low),
        Number.POSITIVE_INFINITY,
      );
      for (const row of this.#rows.get(at)!) prices[row] = Math.max(prices[row]!, alone / least);
    }
    return prices;
  }
}

function takenBy({ c, groups }: ComponentSolver, table: LimitTable): Taken[] {
  const design = emptyDesign();
  return groups.flatMap((members) => {
    if (members.length < 2) return [];
    const { lead, start } = evaluate(c, members, design);
    return table.takenBy(c, { members, lead, start });
  });
}
