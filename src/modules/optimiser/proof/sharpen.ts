// Prices as good as they get: the mixture of known tenders that covers everybody at least cost sets prices, the leads answer
// with tenders that cost less, and so on. Slow beside steps along subgradients, but it ends at the top.
import type { Component } from '../engine/component.ts';
import { emptyDesign, evaluate } from '../engine/cost.ts';
import type { Meter } from '../engine/meter.ts';
import { Pricer } from '../engine/pricing.ts';
import type { LinearSolver } from '../linear.ts';
import { isMixed, relax } from './relaxation.ts';
import { aboveItsPrices, keyOf, type Tender, tendersBelow } from './tenders.ts';

const MOST_ROUNDS = 80;
const MOST_COLUMNS = 3000;
const FIRST_COLUMNS = 2000;
/** How far towards the mixture's prices: the first way is steadier, the second ends the search. */
const STRIDES = [0.3, 1] as const;
/** NOK, and share of the gap: nearer is not worth a round more. */
const NEAR = 0.5;
const NEAR_SHARE = 0.01;
const PRICING_TOLERANCE = 0.01;

export interface Position {
  /** No tender costs less than its members' prices. */
  readonly prices: Float64Array;
  /** Sum of the prices. */
  readonly bound: number;
  readonly groups: readonly (readonly number[])[];
  readonly cost: number;
}

export interface Tools {
  readonly linear: LinearSolver;
  readonly meter: Meter;
}

/** Prices with what each lead's tenders cost too little taken off; the pricer must have been told of them. */
export function lowered(c: Component, pricer: Pricer, prices: Float64Array): Answered {
  const low = prices.slice();
  const tenders: number[][] = [];
  for (let lead = 0; lead < c.n; lead++) {
    const { bound, best, members } = pricer.price(lead, prices, PRICING_TOLERANCE);
    low[lead]! += bound;
    if (best < -PRICING_TOLERANCE) tenders.push(members);
  }
  return { prices: low, bound: low.reduce((total, price) => total + price, 0), tenders };
}

interface Answered {
  readonly prices: Float64Array;
  readonly bound: number;
  readonly tenders: readonly number[][];
}

export function* sharpen(c: Component, from: Position, tools: Tools): Generator<void, Position> {
  const sharpening = new Sharpening(c, from, tools);
  yield* sharpening.gather();
  for (let round = 0; round < MOST_ROUNDS && !tools.meter.mustStop(); round++) {
    const isBetter = sharpening.round();
    yield;
    if (!isBetter) break;
  }
  return sharpening.best;
}

class Sharpening {
  best: Position;
  readonly #c: Component;
  readonly #tools: Tools;
  readonly #pricer: Pricer;
  readonly #seen: Float64Array;
  readonly #design = emptyDesign();
  readonly #kept: readonly Tender[];
  #pool = new Map<string, Tender>();

  constructor(c: Component, from: Position, tools: Tools) {
    this.#c = c;
    this.best = from;
    this.#tools = tools;
    this.#pricer = new Pricer(c, tools.meter);
    this.#seen = new Float64Array(c.n);
    const alone = Array.from({ length: c.n }, (_, i) => [i]);
    this.#kept = [...alone, ...from.groups].map((members) => this.#tender(members));
  }

  /** The tenders nearest to their prices, as many as are of use to begin with. */
  *gather(): Generator<void, void> {
    const { prices, bound, cost } = this.best;
    const { meter } = this.#tools;
    for (let margin = (cost - bound) / 64; margin <= cost - bound; margin *= 2) {
      const found = yield* tendersBelow(this.#c, { prices, margin, most: 3 * FIRST_COLUMNS }, meter);
      for (const tender of found ?? []) this.#pool.set(keyOf(tender.members), tender);
      if (found === null || found.length > FIRST_COLUMNS) break;
    }
  }

  /** One round; false when there is nothing more to gain. */
  round(): boolean {
    const tenders = this.#nearest();
    const { prices } = this.best;
    const columns = tenders.map((tender) => ({
      members: tender.members,
      above: aboveItsPrices(tender, prices),
    }));
    const mixture = relax({ participants: this.#c.n, columns, trios: [] }, this.#tools.linear);
    this.#tools.meter.spend(200 * columns.length + 2000 * this.#c.n);
    const value = this.best.bound + mixture.value;
    if (!mixture.parts.some(isMixed)) this.#take(tenders.filter((_, k) => mixture.parts[k]! > 0.5));
    const before = this.#pool.size;
    for (const stride of STRIDES) this.#answer(prices, mixture.prices, stride);
    const { bound, cost } = this.best;
    const left = value - bound;
    return left > Math.max(NEAR, NEAR_SHARE * (cost - bound)) && this.#pool.size > before;
  }

  #tender(members: readonly number[]): Tender {
    const sorted = [...members].sort((a, b) => a - b);
    return { members: sorted, cost: evaluate(this.#c, sorted, this.#design).cost };
  }

  /** Those alone, those of the best plan, and of the rest the cheapest beside their prices. */
  #nearest(): Tender[] {
    const { prices } = this.best;
    if (this.#pool.size > MOST_COLUMNS) {
      const above = (tender: Tender): number => aboveItsPrices(tender, prices);
      const cheapest = [...this.#pool.values()].sort((a, b) => above(a) - above(b)).slice(0, MOST_COLUMNS);
      this.#pool = new Map(cheapest.map((tender) => [keyOf(tender.members), tender]));
    }
    for (const tender of this.#kept) this.#pool.set(keyOf(tender.members), tender);
    return [...this.#pool.values()];
  }

  #take(plan: readonly Tender[]): void {
    const cost = plan.reduce((sum, tender) => sum + tender.cost, 0);
    if (cost < this.best.cost) this.best = { ...this.best, cost, groups: plan.map(({ members }) => members) };
  }

  /** Prices on the way from the best to the mixture's; keeps them where they are better, and the tenders that undercut them. */
  #answer(from: Float64Array, change: Float64Array, stride: number): void {
    const c = this.#c;
    const prices = from.map((price, i) => Math.min(c.alone[i]!, price + stride * change[i]!));
    this.#pricer.shift(prices.map((price, i) => price - this.#seen[i]!));
    this.#seen.set(prices);
    const answer = lowered(c, this.#pricer, prices);
    for (const members of answer.tenders) {
      const tender = this.#tender(members);
      if (tender.cost < Number.POSITIVE_INFINITY) this.#pool.set(keyOf(tender.members), tender);
    }
    if (answer.bound > this.best.bound)
      this.best = { ...this.best, prices: answer.prices, bound: answer.bound };
  }
}
