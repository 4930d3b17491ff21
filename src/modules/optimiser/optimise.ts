// The engine's public face: a problem in, the best plan found and its certificate out. Pure: no clock, no I/O.
import { chargingNothing, type Standing, withinLimits } from './capacity/within-limits.ts';
import { buildComponent, type Component, connectedParts } from './engine/component.ts';
import { inputHash } from './engine/input-hash.ts';
import { Meter } from './engine/meter.ts';
import { participantsOf } from './engine/participants.ts';
import { ENGINE, gapOfSaving, PlanBuilder, RateBook } from './engine/plan.ts';
import { hash32 } from './engine/random.ts';
import { ComponentSolver, type Effort, proofsOf, type Tools } from './engine/solve-component.ts';
import type { LinearSolver } from './linear.ts';
import type { Options, Plan, Problem, Progress } from './model.ts';
import { CostTable } from './search/cost-book.ts';
import { validateProblem } from './validate.ts';

const DEFAULT_GAP_TARGET = 0.005;
const DEFAULT_EXACT_LIMIT = 12;
const MOST_EXACT = 14;

/**
 * The best plan found, in ore excluding VAT as present value over the terms. Equal problem (in any order) and options give
 * equal bytes. When `options.signal` is aborted or the work units are used, what is not reached stands alone.
 * Throws on a problem that `validateProblem` refuses.
 * @source cost model: see README.md; parameters carry their own sources
 */
export function optimise(problem: Problem, options: Options): Plan {
  return finish(optimiseSteps(problem, options));
}

/** As `optimise`, handing over progress at least about every 50 ms so that the caller can look up. Return value: the plan. */
export function* optimiseSteps(problem: Problem, options: Options): Generator<Progress, Plan> {
  return yield* run(problem, null, options);
}

/** As `optimise`, starting from the plan of a similar problem (other parameters, needs added or gone). */
export function reoptimise(problem: Problem, previous: Plan, options: Options): Plan {
  return finish(reoptimiseSteps(problem, previous, options));
}

/** As `reoptimise`, step by step. */
export function* reoptimiseSteps(
  problem: Problem,
  previous: Plan,
  options: Options,
): Generator<Progress, Plan> {
  return yield* run(problem, previous, options);
}

function finish(steps: Generator<Progress, Plan>): Plan {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function* run(problem: Problem, previous: Plan | null, options: Options): Generator<Progress, Plan> {
  const valid = validateProblem(problem);
  if (!valid.ok) throw new Error(`invalid problem: ${JSON.stringify(valid.problems.slice(0, 5))}`);
  const meter = new Meter(options.workUnits ?? Number.POSITIVE_INFINITY, options.signal);
  const tools = { meter, table: new CostTable() };
  const rates = new RateBook(problem);
  const warm = previous === null ? null : new WarmStart(previous);
  const solvers = yield* solversOf(problem, { rates, effortOf: (c) => effortFor(c, options, warm), tools });
  const tally = new Tally(solvers, { meter, options, isLimited: problem.limits !== undefined });
  yield tally.report('prepare');
  const target = gapTarget(options);
  const linear = options.linear ?? null;
  const proofUnits = options.proofUnits ?? Number.POSITIVE_INFINITY;
  yield* solve(solvers, tally, { meter, target, linear, proofUnits });
  const fitting = {
    ...tools,
    linear,
    target,
    proofUnits,
    effortOf: (c: Component) => effortFor(c, options, null),
  };
  const fitted = problem.limits ? yield* tally.fit(withinLimits(solvers, problem.limits, fitting)) : null;
  const builder = new PlanBuilder(problem, rates);
  let isClose = true;
  // What is built is let go of: a country's components and its plan need not be there at once.
  for (let at = 0; solvers.length > 0; at++) {
    const solver = solvers.shift()!;
    const solution = fitted?.solutions[at] ?? solver.solution;
    const isProved = builder.add({ component: solver.c, solution, joints: fitted?.joints[at] ?? null });
    isClose &&= isProved || solver.isWithin(target);
    meter.spend(solver.c.n * 200);
    if (meter.isDue()) yield tally.report('solve');
  }
  const hashing = inputHash(problem);
  let hashed = hashing.next();
  for (; !hashed.done; hashed = hashing.next()) yield tally.report('solve');
  const meta = { seed: options.seed, engine: ENGINE, inputHash: hashed.value, workUnits: meter.units };
  if (fitted !== null) isClose = tally.isWithin(target);
  const charges = problem.limits ? (fitted ?? chargingNothing(problem.limits)) : null;
  const plan = builder.finish(meta, meter.stoppedBy ?? (isClose ? 'gap' : 'steps'), charges);
  yield tally.report('done');
  return plan;
}

interface Beginning {
  readonly rates: RateBook;
  readonly effortOf: (c: Component) => Effort;
  readonly tools: Tools;
}

/** One for each component. */
function* solversOf(
  problem: Problem,
  { rates, effortOf, tools }: Beginning,
): Generator<Progress, ComponentSolver[]> {
  const { meter } = tools;
  const solvers: ComponentSolver[] = [];
  const byCategory = Map.groupBy(participantsOf(problem), ({ category }) => category.id);
  for (const participants of byCategory.values()) {
    const whole = buildComponent(participants, rates.of(participants[0]!.category, 'base'), 'base');
    for (const c of connectedParts(whole)) solvers.push(new ComponentSolver(c, effortOf(c), tools));
    meter.spend(participants.length ** 2);
    if (meter.isDue()) yield { ...NOTHING_YET, components: solvers.length, workUnits: meter.units };
  }
  return solvers;
}

interface Bounds {
  readonly meter: Meter;
  /** Share of its saving that may be left unproved in each component. */
  readonly target: number;
  readonly linear: LinearSolver | null;
  readonly proofUnits: number;
}

/** Kroner for a unit of work: components that promise this go first; then those that promise half of it, and so on. */
const FIRST_PROMISE = 64;

/** First a plan for every component, then work where it promises most. */
function* solve(
  solvers: readonly ComponentSolver[],
  tally: Tally,
  { meter, target, linear, proofUnits }: Bounds,
): Generator<Progress, void> {
  for (const solver of solvers) yield* tally.follow(solver, solver.begin(), target);
  tally.isWhole = true;
  yield tally.report('solve');
  let open = solvers.filter((solver) => !solver.isDone(target));
  for (let promise = FIRST_PROMISE; open.length > 0 && !meter.mustStop(); promise /= 2) {
    for (const solver of open) yield* tally.follow(solver, solver.improve(target, promise), target);
    open = open.filter((solver) => !solver.isDone(target));
  }
  for (const solver of solvers) yield* tally.follow(solver, solver.finish(), target);
  if (linear === null) return;
  for (const { solver, work } of proofsOf(solvers, { linear, target, meter, proofUnits }))
    yield* tally.follow(solver, work, target);
}

const gapTarget = (options: Options): number => options.gapTarget ?? DEFAULT_GAP_TARGET;

/** Before anything is known. */
const NOTHING_YET: Progress = {
  phase: 'prepare',
  doneComponents: 0,
  components: 0,
  isWhole: false,
  baseline: 0,
  upperBound: 0,
  lowerBound: 0,
  gapOfSaving: 1,
  workUnits: 0,
};

function effortFor(c: Component, options: Options, warm: WarmStart | null): Effort {
  return {
    seed: hash32(c.participants[0]!.id, options.seed >>> 0),
    exactLimit: Math.min(MOST_EXACT, options.exactLimit ?? DEFAULT_EXACT_LIMIT),
    warm: warm?.of(c) ?? null,
  };
}

/** What an earlier plan says about a component: who stood together, and at what prices. */
class WarmStart {
  readonly #groupOf = new Map<string, string>();
  readonly #prices = new Map<string, number>();

  constructor(plan: Plan) {
    for (const group of plan.groups) {
      for (const member of group.members)
        for (const { need } of member.needs) this.#groupOf.set(need, group.id);
    }
    for (const { participants, prices } of plan.certificate.components) {
      for (const [k, price] of prices.entries()) this.#prices.set(participants[k]!, price);
    }
  }

  of(c: Component): Effort['warm'] {
    const groups = Map.groupBy(
      Array.from({ length: c.n }, (_, i) => i),
      (i) => this.#groupOf.get(c.participants[i]!.needs[0]!.id) ?? `alone ${i}`,
    );
    const prices = c.participants.map(({ id }) => this.#prices.get(id));
    return { groups: [...groups.values()], prices: prices.filter((price) => price !== undefined) };
  }
}

interface Telling {
  readonly meter: Meter;
  readonly options: Options;
  readonly isLimited: boolean;
}

/** Running totals for the progress reports. */
class Tally {
  isWhole = false;
  /** The solvers' own plans are not known to keep within limits that there are. */
  #isLimited: boolean;
  #standing: Standing | null = null;
  readonly #meter: Meter;
  readonly #options: Options;
  readonly #components: number;
  readonly #baseline: number;
  #upper: number;
  #lower: number;
  #done: number;

  constructor(solvers: readonly ComponentSolver[], { meter, options, isLimited }: Telling) {
    this.#isLimited = isLimited;
    this.#done = solvers.filter((solver) => solver.isDone(gapTarget(options))).length;
    this.#meter = meter;
    this.#options = options;
    this.#components = solvers.length;
    this.#baseline = solvers.reduce((total, { alone }) => total + alone, 0);
    this.#upper = this.#baseline;
    this.#lower = solvers.reduce((total, { bound }) => total + bound, 0);
  }

  /** Lets work on a component go on to its end and counts what it came to. */
  *follow(solver: ComponentSolver, work: Generator<void, void>, target: number): Generator<Progress, void> {
    const { cost, bound } = solver;
    const wasDone = solver.isDone(target);
    for (let step = work.next(); !step.done; step = work.next()) yield this.report('solve');
    this.#upper += solver.cost - cost;
    this.#lower += solver.bound - bound;
    // What is done may come undone: prices that could not be bettered are put away before the rest is proved.
    this.#done += Number(solver.isDone(target)) - Number(wasDone);
  }

  /** Lets the work of keeping within limits go on to its end. */
  *fit<T>(work: Generator<Standing, T | null>): Generator<Progress, T | null> {
    let step = work.next();
    for (; !step.done; step = work.next()) {
      this.#standing = { cost: step.value.cost, bound: step.value.bound };
      yield this.report('solve');
    }
    if (step.value === null) this.#isLimited = false;
    return step.value;
  }

  /** At most this share of the saving is unproved. */
  isWithin(target: number): boolean {
    return gapOfSaving(this.#baseline, this.#cost, this.#bound) <= target;
  }

  /** Until a plan is within the limits, the one where everybody buys alone is the best. */
  get #cost(): number {
    return this.#standing?.cost ?? (this.#isLimited ? this.#baseline : this.#upper);
  }

  get #bound(): number {
    return this.#standing?.bound ?? this.#lower;
  }

  report(phase: Progress['phase']): Progress {
    const progress: Progress = {
      phase,
      doneComponents: this.#done,
      components: this.#components,
      isWhole: this.isWhole,
      baseline: this.#baseline,
      upperBound: this.#cost,
      lowerBound: this.#bound,
      gapOfSaving: gapOfSaving(this.#baseline, this.#cost, this.#bound),
      workUnits: this.#meter.units,
    };
    this.#options.onProgress?.(progress);
    return progress;
  }
}
