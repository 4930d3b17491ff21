// The work behind a report on how sure a plan is: first what can be priced, then what has to be planned anew, the
// assumptions that mean most first. It can be stopped between any two steps; what is done by then stands.
import { ore } from '../../../kernel/money.ts';
import { Meter } from '../engine/meter.ts';
import type { Plan, Problem } from '../model.ts';
import { reoptimiseSteps } from '../optimise.ts';
import type {
  Alternative,
  EndEffect,
  FactorEffect,
  GroupHold,
  Robustness,
  RobustnessOptions,
  RobustnessProgress,
} from '../robustness.ts';
import { verify } from '../verify.ts';
import { pricedAnew, type Weighing, weighed, weighingsFor, withoutBound } from './alternatives.ts';
import { GroupBreaks, planBreak } from './break-even.ts';
import { allMoved, type End, type Factor, factorsOf, moved, VALUES } from './factors.ts';
import { groupKey, renewed } from './fates.ts';
import { cheapestOf, Measurer, type Measures, unbeaten } from './measures.ts';
import { PlannedGroups } from './pricing.ts';

const WORK_UNITS = 400e6;
/** Large problems are given more: a study of 2000 needs takes some 20 s. */
const WORK_UNITS_BY_NEED = 1e6;
/** Nearer to the bound than this tells nothing that matters here, and most of the work would go there. */
const GAP_TARGET = 0.02;
/** Work units of pricing one group a few dozen times, and of measuring and checking one plan, by need: about. */
const PRICING = 20_000;
const CHECKING = 20_000;

type Steps<T> = Generator<RobustnessProgress, T>;
interface Measured {
  readonly weighing: Weighing | null;
  readonly plan: Plan;
  readonly measures: Measures;
}

export class Study {
  readonly #problem: Problem;
  readonly #plan: Plan;
  readonly #planned: PlannedGroups;
  readonly #options: RobustnessOptions;
  readonly #meter: Meter;
  readonly #factors: readonly Factor[];
  readonly #weighings: readonly Weighing[];
  readonly #total: number;
  /** Work units for each time something is planned anew. */
  readonly #share: number;
  #done = 0;

  constructor(problem: Problem, plan: Plan, options: RobustnessOptions) {
    const units = options.workUnits ?? Math.max(WORK_UNITS, WORK_UNITS_BY_NEED * problem.needs.length);
    this.#problem = problem;
    this.#plan = plan;
    this.#planned = new PlannedGroups(problem, plan.groups);
    this.#options = options;
    this.#meter = new Meter(units, options.signal);
    this.#factors = plan.groups.length === 0 ? [] : factorsOf(problem);
    this.#weighings = weighingsFor(plan);
    this.#total = 2 + 2 * this.#factors.length + plan.groups.length + this.#weighings.length;
    this.#share = units / this.#total;
  }

  *run(): Steps<Robustness> {
    const hasGroups = this.#plan.groups.length > 0;
    const together = hasGroups ? yield* this.#both((end) => allMoved(this.#problem, end)) : null;
    const factors = yield* this.#effects();
    const scenarios = [...(together ? [together] : []), ...factors].flatMap(({ worse, better }) => [
      worse,
      better,
    ]);
    const groups = yield* this.#holds(scenarios, factors);
    const alternatives = yield* this.#alternatives();
    return {
      isWhole: !this.#meter.mustStop(),
      saving: this.#plan.totals.saving.base,
      together,
      factors,
      scenarios: scenarios.length,
      groups,
      alternatives,
    };
  }

  #step(): RobustnessProgress {
    return { done: ++this.#done, total: this.#total, workUnits: this.#meter.units };
  }

  /** The problem planned anew from the plan; null where there is no time left. */
  *#anew(problem: Problem): Steps<Plan | null> {
    if (this.#meter.mustStop()) return null;
    const { signal } = this.#options;
    const steps = reoptimiseSteps(problem, this.#plan, {
      seed: this.#plan.meta.seed,
      gapTarget: GAP_TARGET,
      workUnits: this.#share,
      ...(signal ? { signal } : {}),
    });
    let step = steps.next();
    for (; !step.done; step = steps.next())
      yield { done: this.#done, total: this.#total, workUnits: this.#meter.units };
    this.#meter.spend(step.value.meta.workUnits);
    return step.value.meta.stoppedBy === 'abort' ? null : step.value;
  }

  *#end(end: End, problem: Problem): Steps<EndEffect | null> {
    const anew = yield* this.#anew(problem);
    yield this.#step();
    if (anew === null) return null;
    const { planned, best, changed, gone, arisen } = renewed(
      this.#plan.groups,
      this.#planned.under(problem),
      anew,
    );
    return { end, planned, best, changed, gone, arisen };
  }

  *#both(
    problemAt: (end: End) => Problem,
  ): Steps<{ readonly worse: EndEffect; readonly better: EndEffect } | null> {
    const low = yield* this.#end('low', problemAt('low'));
    const high = yield* this.#end('high', problemAt('high'));
    if (low === null || high === null) return null;
    return low.planned <= high.planned ? { worse: low, better: high } : { worse: high, better: low };
  }

  /** The reach of the plan's own saving between the ends decides the order; it takes no planning. */
  *#effects(): Steps<FactorEffect[]> {
    const base = this.#plan.totals.saving.base;
    const savedAt = (factor: Factor, end: End): number =>
      this.#planned
        .under(moved(this.#problem, { factor, end, way: 1 }))
        .savings()
        .reduce((sum, saving) => sum + saving, 0);
    const ranked = this.#factors
      .map((factor) => ({
        factor,
        reach: Math.max(...(['low', 'high'] as const).map((end) => Math.abs(savedAt(factor, end) - base))),
      }))
      .toSorted((a, b) => b.reach - a.reach || (a.factor.id < b.factor.id ? -1 : 1));
    const found: FactorEffect[] = [];
    for (const { factor, reach } of ranked) {
      const both = yield* this.#both((end) => moved(this.#problem, { factor, end, way: 1 }));
      if (both === null) break;
      const isIdle = reach === 0 && [both.worse, both.better].every(isUntouched);
      if (isIdle) continue;
      const { end } = both.worse;
      const planBreaks =
        factor.id === VALUES ? null : planBreak(this.#problem, this.#planned, { factor, end });
      found.push({ ...factor, ...both, planBreaks });
    }
    return found;
  }

  *#holds(scenarios: readonly EndEffect[], factors: readonly FactorEffect[]): Steps<GroupHold[]> {
    const moveable = factors.filter(({ id }) => id !== VALUES);
    const holds: GroupHold[] = [];
    for (const group of this.#plan.groups) {
      const goneIn = scenarios.filter(({ gone }) => gone.includes(group.id)).length;
      const changedIn = scenarios.filter(({ changed }) => changed.includes(group.id)).length;
      const hold = goneIn > 0 ? 'fragile' : changedIn > 0 ? 'changes' : 'same';
      const known = { group: group.id, hold, goneIn, changedIn } as const;
      if (this.#meter.mustStop()) holds.push({ ...known, breaks: [], leastValue: null });
      else {
        const own = new GroupBreaks(this.#problem, group);
        const breaks = moveable
          .flatMap((factor) => own.by(factor) ?? [])
          .toSorted((a, b) => a.way - b.way || (a.factor < b.factor ? -1 : 1));
        holds.push({ ...known, breaks, leastValue: own.leastValue() });
        this.#meter.spend(PRICING * group.members.length);
      }
      yield this.#step();
    }
    return holds;
  }

  *#alternatives(): Steps<Alternative[]> {
    const measurer = new Measurer(this.#problem);
    const found: Measured[] = [];
    const known = new Set<string>();
    for (const weighing of [null, ...this.#weighings]) {
      if (this.#plan.groups.length === 0 || this.#meter.mustStop()) break;
      const plan = weighing === null ? this.#plan : yield* this.#weighedAnew(weighing);
      if (weighing !== null) yield this.#step();
      const key = plan === null ? '' : plan.groups.map(groupKey).toSorted().join(' ');
      if (plan === null || known.has(key)) continue;
      known.add(key);
      if (weighing !== null && !this.#isSound(plan)) continue;
      found.push({ weighing, plan, measures: measurer.of(plan) });
    }
    const measured = found.map(({ measures }) => measures);
    const axes = unbeaten(measured);
    return found
      .flatMap((one, k) => (axes[k]!.length > 0 || one.weighing === null ? [{ ...one, axes: axes[k]! }] : []))
      .map(({ weighing, plan, measures: { cost, ...measures }, axes: own }) => ({
        ...{ weighing, axes: own, ...measures, groups: plan.groups.length },
        saving: plan.totals.saving.base,
        extra: ore(cost - cheapestOf(measured)),
      }))
      .toSorted((a, b) => a.extra - b.extra);
  }

  /** Null where there is no time left. */
  *#weighedAnew(weighing: Weighing): Steps<Plan | null> {
    const anew = yield* this.#anew(weighed(this.#problem, weighing));
    if (anew === null) return null;
    return pricedAnew(this.#problem, anew, this.#plan);
  }

  /** As the independent check sees it; the bound is the plan's own, and dear to check again. */
  #isSound(plan: Plan): boolean {
    this.#meter.spend(CHECKING * this.#problem.needs.length);
    return verify(this.#problem, withoutBound(plan)).length === 0;
  }
}

const isUntouched = ({ changed, gone, arisen }: EndEffect): boolean =>
  changed.length + gone.length + arisen.length === 0;
