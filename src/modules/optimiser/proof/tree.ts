// The cheapest plan that given tenders can make, by branching on whether two participants stand together; and prices at every
// end of the tree that prove there is no cheaper one.
import type { Meter } from '../engine/meter.ts';
import type { LinearSolver } from '../linear.ts';
import type { ProofBranch } from '../model.ts';
import { Above } from './above.ts';
import { breachedBy } from './breaches.ts';
import { type Column, finesOf, isMixed, type Relaxation, relax, type Trio, WHOLE } from './relaxation.ts';

/** Linear programs before what is left is closed as it stands. */
const MOST_PROGRAMS = 400;
const MOST_CUT_ROUNDS = 12;
/** Columns in the first program, and put in at a time. */
const MOST_AT_FIRST = 2500;
const MOST_ADDED = 400;
/** NOK: nearer than this is the same. */
const SAME = 0.005;

export interface Question {
  readonly participants: number;
  /** Each alone among them. */
  readonly columns: readonly Column[];
  /** NOK above the prices: plans that cost as much are not looked for. */
  readonly target: number;
  /** Fined to begin with, where columns are counted from prices that go with fines: by so much they may cost less, NOK. */
  readonly fined?: { readonly trios: readonly Trio[]; readonly sum: number };
}

export interface Answer {
  /** No plan of the columns costs less, NOK above the prices, or `target` if that is less. */
  readonly bound: number;
  readonly tree: ProofBranch;
  /** The best plan below the target; null when there is none. */
  readonly plan: readonly Column[] | null;
}

interface Tools {
  readonly linear: LinearSolver;
  readonly meter: Meter;
}

export function* settle(question: Question, tools: Tools): Generator<void, Answer> {
  const settling = new Settling(question, tools);
  const { tree, bound } = yield* settling.node(question.columns);
  return { bound: Math.min(bound, question.target), tree, plan: settling.plan };
}

type Pair = readonly [number, number];

interface Node {
  /** The columns the parts of the relaxation are of, before those that keep everybody covered. */
  readonly active: readonly Column[];
  readonly relaxation: Relaxation;
  readonly end: Settled;
}

interface Settled {
  readonly tree: ProofBranch;
  readonly bound: number;
}

class Settling {
  plan: readonly Column[] | null = null;
  readonly #participants: number;
  readonly #tools: Tools;
  /** Where two must stand together their columns alone are gone; what is too dear for any plan keeps everybody covered. */
  readonly #stopgaps: readonly Column[];
  /** Columns that are in the programs. */
  readonly #active: Set<Column>;
  readonly #firstTrios: readonly Trio[];
  #target: number;
  #programs = 0;

  constructor({ participants, columns, target, fined }: Question, tools: Tools) {
    this.#participants = participants;
    this.#target = target;
    this.#tools = tools;
    this.#firstTrios = fined?.trios ?? [];
    const cheapestRest = fined?.sum ?? 0;
    const above = 2 * Math.max(1, target + cheapestRest) + cheapestRest;
    this.#stopgaps = Array.from({ length: participants }, (_, i) => ({ members: [i], above }));
    const cheapest = columns.toSorted((a, b) => a.above - b.above);
    this.#active = new Set(cheapest.slice(0, MOST_AT_FIRST));
  }

  *node(columns: readonly Column[]): Generator<void, Settled> {
    const trios: Trio[] = [...this.#firstTrios];
    for (let round = 0; ; round++) {
      const { active, relaxation, end } = this.#relaxed(columns, trios);
      yield;
      if (end.bound >= this.#target - SAME) return end;
      if (!relaxation.parts.some(isMixed)) {
        this.#take(active.filter((_, k) => relaxation.parts[k]! > 0.5));
        return end;
      }
      if (this.#programs >= MOST_PROGRAMS || this.#tools.meter.mustStop()) return end;
      const mix = { participants: this.#participants, columns: active };
      const cuts =
        round < MOST_CUT_ROUNDS ? breachedBy({ ...mix, parts: relaxation.parts }, this.#tools.meter) : [];
      if (cuts.length === 0) return yield* this.#branch(columns, this.#undecided(active, relaxation.parts));
      trios.push(...cuts);
    }
  }

  #take(plan: readonly Column[]): void {
    this.plan = plan;
    this.#target = plan.reduce((sum, { above }) => sum + above, 0);
  }

  /** All columns at their best, though only those that matter are in the program: what undercuts its prices is put in. */
  #relaxed(columns: readonly Column[], trios: readonly Trio[]): Node {
    for (;;) {
      const active = columns.filter((column) => this.#active.has(column));
      const program = { participants: this.#participants, columns: [...active, ...this.#stopgaps], trios };
      const relaxation = relax(program, this.#tools.linear);
      this.#programs++;
      this.#tools.meter.spend(200 * active.length + 2000 * this.#participants + 10 * columns.length);
      const above = new Above(relaxation.prices, finesOf(trios, relaxation));
      const cheaper = columns.filter((column) => above.of(column) < -SAME / this.#participants);
      const missing = cheaper.filter((column) => !this.#active.has(column));
      if (missing.length === 0) return { active, relaxation, end: endOf(columns, above) };
      missing.sort((a, b) => above.of(a) - above.of(b));
      for (const column of missing.slice(0, MOST_ADDED)) this.#active.add(column);
    }
  }

  *#branch(columns: readonly Column[], [a, b]: Pair): Generator<void, Settled> {
    const both = ({ members }: Column): boolean => members.includes(a) && members.includes(b);
    const neither = ({ members }: Column): boolean => !members.includes(a) && !members.includes(b);
    const together = yield* this.node(columns.filter((column) => both(column) || neither(column)));
    const apart = yield* this.node(columns.filter((column) => !both(column)));
    return {
      tree: { pair: [a, b], together: together.tree, apart: apart.tree },
      bound: Math.min(together.bound, apart.bound),
    };
  }

  /** The pair whose being together is least decided. */
  #undecided(columns: readonly Column[], parts: Float64Array): Pair {
    const n = this.#participants;
    const together = new Float64Array(n * n);
    for (const [k, { members }] of columns.entries()) {
      if (parts[k]! < WHOLE) continue;
      for (const [at, a] of members.entries())
        for (const b of members.slice(at + 1)) together[a * n + b]! += parts[k]!;
    }
    let best = 0;
    for (let at = 1; at < n * n; at++)
      if (Math.abs(together[at]! - 0.5) < Math.abs(together[best]! - 0.5)) best = at;
    return [Math.floor(best / n), best % n];
  }
}

/** The end of a branch: prices lowered until no column costs less than they and its fines together allow. */
function endOf(columns: readonly Column[], above: Above): Settled {
  const { prices, bound } = above.lowered(columns);
  return { tree: { prices: [...prices], fines: above.fines }, bound };
}
