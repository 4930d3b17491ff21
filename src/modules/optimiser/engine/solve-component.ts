// Solves one component: exactly when small, otherwise local search from above and prices from below until they meet.
import type { ComponentCertificate } from '../model.ts';
import type { Component } from './component.ts';
import { emptyDesign, evaluate } from './cost.ts';
import { Dual } from './dual.ts';
import { solveExactly } from './exact.ts';
import { Grouping, linksOf } from './grouping.ts';
import type { Meter } from './meter.ts';
import { type Random, random, shuffle } from './random.ts';

export interface Solution {
  readonly groups: readonly (readonly number[])[];
  /** NOK. */
  readonly cost: number;
  readonly bound: number;
  readonly method: ComponentCertificate['method'];
  readonly prices: readonly number[];
  /** Stopped before its turn came. */
  readonly reached: boolean;
}

export interface Effort {
  readonly seed: number;
  readonly gapTarget: number;
  readonly exactLimit: number;
  /** From an earlier plan: groups as indices, and prices. */
  readonly warm: {
    readonly groups: readonly (readonly number[])[];
    readonly prices: readonly number[];
  } | null;
}

const DUAL_STEPS = 600;
const STEPS_BETWEEN_SEARCHES = 12;

export function* solveComponent(c: Component, effort: Effort, meter: Meter): Generator<void, Solution> {
  const singles = Array.from({ length: c.n }, (_, i) => [i]);
  const alone = costOf(c, singles);
  if (c.n === 1)
    return { groups: singles, cost: alone, bound: alone, method: 'single', prices: [], reached: true };
  if (c.n <= effort.exactLimit) {
    const groups = yield* solveExactly(c, meter);
    if (groups !== null) {
      const cost = costOf(c, groups);
      return { groups, cost, bound: cost, method: 'enumeration', prices: [], reached: true };
    }
  }
  return yield* searchAndBound(c, effort, meter);
}

function* searchAndBound(c: Component, effort: Effort, meter: Meter): Generator<void, Solution> {
  const next = random(effort.seed);
  const dual = new Dual(c, meter);
  const reached = !meter.mustStop();
  const search = new Search(c, meter, next);
  const alone = costOf(c, search.best);
  const closed = (): boolean => search.cost - dual.bound <= effort.gapTarget * (alone - dual.bound);
  if (effort.warm) {
    yield* search.from(effort.warm.groups, false);
    if (effort.warm.prices.length === c.n) dual.restart(effort.warm.prices, 0.3);
  }
  yield* search.from(effort.warm ? search.best : [], c.n < 150);
  if (effort.warm === null) dual.restart(sharedPrices(c, search.best), 1);
  for (let step = 0; step < DUAL_STEPS && !meter.mustStop() && !closed() && !dual.isSpent; step++) {
    const tenders = yield* dual.step(search.cost, (search.cost - dual.bound) / (20 * c.n));
    if (step % STEPS_BETWEEN_SEARCHES === STEPS_BETWEEN_SEARCHES - 1) {
      yield* search.from(disjoint(tenders), false);
      yield* search.kick(Math.ceil(c.n / 10));
    }
  }
  yield* dual.polish(Math.max(0.01, ((search.cost - dual.bound) * 0.1) / c.n));
  const { best: groups, cost } = search;
  return { groups, cost, bound: dual.bound, method: 'prices', prices: [...dual.prices], reached };
}

/** Local search with memory of the best partition met. */
class Search {
  best: number[][];
  cost: number;
  readonly #c: Component;
  readonly #grouping: Grouping;
  readonly #links: number[][];
  readonly #next: Random;
  readonly #meter: Meter;

  constructor(c: Component, meter: Meter, next: Random) {
    this.#c = c;
    this.#meter = meter;
    this.#next = next;
    this.#links = linksOf(c);
    this.#grouping = new Grouping(c, this.#links, meter);
    this.best = this.#grouping.snapshot();
    this.cost = costOf(c, this.best);
  }

  *from(groups: readonly (readonly number[])[], thorough: boolean): Generator<void, void> {
    this.#grouping.load(groups);
    yield* this.#grouping.descend(this.#next, thorough);
    this.#keep();
  }

  /** Takes some neighbouring groups apart and descends again, so many times. */
  *kick(times: number): Generator<void, void> {
    for (let k = 0; k < times && !this.#meter.mustStop(); k++) {
      this.#grouping.load(this.best);
      const seed = Math.floor(this.#next() * this.#c.n);
      const near = [...this.#links[seed]!];
      shuffle(near, this.#next);
      this.#grouping.loosen([seed, ...near.slice(0, 2)]);
      yield* this.#grouping.descend(this.#next, true);
      this.#keep();
    }
  }

  #keep(): void {
    const groups = this.#grouping.snapshot();
    const cost = costOf(this.#c, groups);
    if (cost < this.cost - 1e-6) {
      this.best = groups;
      this.cost = cost;
    }
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

/** First prices: each group's gain shared in equal parts among its members, nobody above its cost alone. */
function sharedPrices(c: Component, groups: readonly (readonly number[])[]): number[] {
  const design = emptyDesign();
  const prices = [...c.alone];
  for (const members of groups) {
    const cost = evaluate(c, members, design).cost;
    const alone = members.reduce((total, i) => total + c.alone[i]!, 0);
    for (const i of members) prices[i] = c.alone[i]! - (alone - cost) / members.length;
  }
  return prices;
}
