// The engine's public face: a problem in, the best plan found and its certificate out. Pure: no clock, no I/O.
import { buildComponent, type Component, connectedParts } from './engine/component.ts';
import { floorPrices } from './engine/dual.ts';
import { inputHash } from './engine/input-hash.ts';
import { Meter } from './engine/meter.ts';
import { type Participant, participantsOf } from './engine/participants.ts';
import { ENGINE, gapOfSaving, PlanBuilder, RateBook } from './engine/plan.ts';
import { hash32 } from './engine/random.ts';
import { type Effort, type Solution, solveComponent } from './engine/solve-component.ts';
import type { Options, Plan, Problem, Progress } from './model.ts';
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
  const rates = new RateBook(problem);
  const parts: Part[] = [];
  const byCategory = Map.groupBy(participantsOf(problem), ({ category }) => category.id);
  for (const participants of byCategory.values()) {
    parts.push(...partsOf(participants, rates));
    meter.spend(participants.length ** 2);
    if (meter.isDue()) yield { ...NOTHING_YET, components: parts.length, workUnits: meter.units };
  }
  const tally = new Tally(parts, meter, options);
  yield tally.report('prepare');
  const warm = previous === null ? null : new WarmStart(previous);
  const builder = new PlanBuilder(problem, rates);
  let reachedTarget = true;
  for (const part of parts) {
    const c = componentOf(part.participants, rates);
    const steps = solveComponent(c, effortFor(c, options, warm), meter);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield tally.report('solve');
    tally.settle(part, step.value);
    reachedTarget &&=
      step.value.cost - step.value.bound <= gapTarget(options) * (part.alone - step.value.bound);
    builder.add({ participants: part.participants, solution: step.value });
    meter.spend(part.participants.length * 200);
    if (meter.isDue()) yield tally.report('solve');
  }
  const hashing = inputHash(problem);
  let hashed = hashing.next();
  for (; !hashed.done; hashed = hashing.next()) yield tally.report('solve');
  const meta = { seed: options.seed, engine: ENGINE, inputHash: hashed.value, workUnits: meter.units };
  const plan = builder.finish(meta, meter.stoppedBy ?? (reachedTarget ? 'gap' : 'steps'));
  yield tally.report('done');
  return plan;
}

const gapTarget = (options: Options): number => options.gapTarget ?? DEFAULT_GAP_TARGET;

/** Before anything is known. */
const NOTHING_YET: Progress = {
  phase: 'prepare',
  doneComponents: 0,
  components: 0,
  baseline: 0,
  upperBound: 0,
  lowerBound: 0,
  gapOfSaving: 1,
  workUnits: 0,
};

interface Part {
  readonly participants: readonly Participant[];
  /** NOK if all stand alone, and a first bound. */
  readonly alone: number;
  readonly floor: number;
}

const componentOf = (participants: readonly Participant[], rates: RateBook): Component =>
  buildComponent(participants, rates.of(participants[0]!.category, 'base'), 'base');

/** A category's participants in components that do not touch each other. */
const partsOf = (participants: readonly Participant[], rates: RateBook): Part[] =>
  connectedParts(componentOf(participants, rates)).map((part) => {
    const c = componentOf(part, rates);
    return { participants: part, alone: sum(c.alone), floor: sum(floorPrices(c)) };
  });

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

function effortFor(c: Component, options: Options, warm: WarmStart | null): Effort {
  return {
    seed: hash32(c.participants[0]!.id, options.seed >>> 0),
    gapTarget: gapTarget(options),
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

/** Running totals for the progress reports. */
class Tally {
  readonly #meter: Meter;
  readonly #options: Options;
  readonly #components: number;
  readonly #baseline: number;
  #upper: number;
  #lower: number;
  #done = 0;

  constructor(parts: readonly Part[], meter: Meter, options: Options) {
    this.#meter = meter;
    this.#options = options;
    this.#components = parts.length;
    this.#baseline = parts.reduce((total, part) => total + part.alone, 0);
    this.#upper = this.#baseline;
    this.#lower = parts.reduce((total, part) => total + part.floor, 0);
  }

  settle(part: Part, solution: Solution): void {
    this.#done++;
    this.#upper += solution.cost - part.alone;
    this.#lower += solution.bound - part.floor;
  }

  report(phase: Progress['phase']): Progress {
    const progress: Progress = {
      phase,
      doneComponents: this.#done,
      components: this.#components,
      baseline: this.#baseline,
      upperBound: this.#upper,
      lowerBound: this.#lower,
      gapOfSaving: gapOfSaving(this.#baseline, this.#upper, this.#lower),
      workUnits: this.#meter.units,
    };
    this.#options.onProgress?.(progress);
    return progress;
  }
}
