// What a plan would become with other parameters, fast enough to follow a slider: planned anew from the plan itself, within
// some work. Categories where a new plan gains next to nothing stay as they are, so that groups do not flicker. Pure.
import { sumOre } from '../../kernel/money.ts';
import type { ParamSet, Plan, Problem, SavingRange } from './model.ts';
import { reoptimise } from './optimise.ts';
import { type Fates, renewed } from './robustness/fates.ts';
import { PlannedGroups } from './robustness/pricing.ts';

/** `planned` is what the plan saves as it is with the new parameters; `best`, as `saving.base`, what it can become. */
export interface WhatIf extends Fates {
  readonly saving: SavingRange;
  readonly groups: number;
}

/** Some tens of milliseconds. */
const WORK_UNITS = 20e6;
const GAP_TARGET = 0.02;

/** A plan with its problem, made ready to be asked again and again. Throws on limits, which hold for all categories together. */
export class AskedPlan {
  readonly #problem: Problem;
  readonly #plan: Plan;
  readonly #planned: PlannedGroups;

  constructor(problem: Problem, plan: Plan) {
    if (problem.limits)
      throw new Error('categories that stay and categories planned anew need not keep within limits');
    this.#problem = problem;
    this.#plan = plan;
    this.#planned = new PlannedGroups(problem, plan.groups);
  }

  /** Equal parameters give an equal answer. Ore, present value. Throws on parameters that the optimiser refuses. */
  withParameters(params: ParamSet): WhatIf {
    const problem = { ...this.#problem, params };
    const anew = reoptimise(problem, this.#plan, {
      seed: this.#plan.meta.seed,
      gapTarget: GAP_TARGET,
      workUnits: WORK_UNITS,
    });
    const priced = this.#planned.under(problem);
    const { kept, anew: groups, ...fates } = renewed(this.#plan.groups, priced, anew);
    const ranges = [...kept.map((at) => priced.rangeOf(at)), ...groups.map(({ saving }) => saving)];
    const sum = (key: keyof SavingRange): SavingRange['base'] => sumOre(ranges.map((range) => range[key]));
    return {
      ...fates,
      saving: { low: sum('low'), base: sum('base'), high: sum('high') },
      groups: ranges.length,
    };
  }
}
