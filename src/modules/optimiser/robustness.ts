// How sure a plan is: what each assumption means for it, which groups stand whatever happens, and what other plans cost that
// are kinder to small firms, to travel or to people's time. Pure, in steps, counted in work units.
import type { Ore } from '../../kernel/money.ts';
import type { Range } from './lots.ts';
import type { Plan, Problem } from './model.ts';
import type { Weighing } from './robustness/alternatives.ts';
import type { End } from './robustness/factors.ts';
import type { Fates } from './robustness/fates.ts';
import { Study } from './robustness/study.ts';

export interface RobustnessOptions {
  /** In all (default a million for each need, at least 400 million, some seconds); what is not reached is left out and `isWhole` is false. */
  readonly workUnits?: number;
  /** When aborted, the report says what is known so far. */
  readonly signal?: { readonly aborted: boolean };
}

export interface RobustnessProgress {
  readonly done: number;
  readonly total: number;
  readonly workUnits: number;
}

/** A group that planning anew would form and the plan does not have. */
export interface ArisenGroup {
  readonly category: string;
  /** Authority id. */
  readonly lead: string;
  readonly units: readonly string[];
  readonly saving: Ore;
}

/** What the plan saves, and what comes of its groups, when something is at one end of what is likely. Ore, present value. */
export interface EndEffect extends Fates {
  readonly end: End;
}

/** Where something stops to pay on the way from the base value towards (and past) an end. */
export interface BreakEven {
  readonly end: End;
  /** Share of the way from the base value to the end: above 1 it lies past the end. */
  readonly way: number;
  /** The parameter's value there; null for families, where several move at once. */
  readonly value: number | null;
}

export interface FactorEffect {
  /** Parameter id, `bids.index` or `procedure` (families), or `values` (of all needs). */
  readonly id: string;
  readonly parameters: readonly string[];
  /** The end at which the plan saves less comes first. */
  readonly worse: EndEffect;
  readonly better: EndEffect;
  /** Where the plan as a whole saves nothing; null where that does not happen, or was not looked for. */
  readonly planBreaks: BreakEven | null;
}

/** same: with the same members in every scenario; changes: there in all, with others in some; fragile: gone in some. */
export type Hold = 'same' | 'changes' | 'fragile';

export interface GroupBreak extends BreakEven {
  readonly factor: string;
}

export interface GroupHold {
  /** Id of the plan's group. */
  readonly group: string;
  readonly hold: Hold;
  /** Of the scenarios looked at. */
  readonly changedIn: number;
  readonly goneIn: number;
  /** Where it can no longer stand, the nearest first; factors by which that never happens are left out. */
  readonly breaks: readonly GroupBreak[];
  /** How far all its needs' values may fall together, share of what they are, before it no longer can stand; null: to nothing. */
  readonly leastValue: number | null;
}

export type Axis = 'smallFirms' | 'travel' | 'parallel';

/** Share of the value that a small firm can carry, 0-1, with the cheapest lots and with the lots that are best for small firms. */
export interface SmallFirmReach {
  readonly cheapest: Range;
  readonly best: Range;
}

/** A whole plan, verified, that no other found beats both in cost and on one of the axes. */
export interface Alternative {
  /** What was weighed otherwise to find it; null for the plan itself. */
  readonly weighing: Weighing | null;
  readonly axes: readonly Axis[];
  readonly saving: Ore;
  /** Beside the cheapest of all. */
  readonly extra: Ore;
  readonly groups: number;
  readonly smallFirms: SmallFirmReach | null;
  readonly km: number;
  readonly groupsPerBody: number;
  readonly mostGroups: number;
}

export interface Robustness {
  /** False when stopped before everything was looked at. */
  readonly isWhole: boolean;
  /** What the plan saves as it is. */
  readonly saving: Ore;
  /** Everything at its cautious or its hopeful value at once; null where not reached. */
  readonly together: { readonly worse: EndEffect; readonly better: EndEffect } | null;
  /** What means most for the plan first. Factors without any effect are left out. */
  readonly factors: readonly FactorEffect[];
  /** Times the plan was made anew with other numbers. */
  readonly scenarios: number;
  /** By group of the plan. */
  readonly groups: readonly GroupHold[];
  /** The cheapest first. */
  readonly alternatives: readonly Alternative[];
}

/** How sure a plan of this problem is. Equal input gives equal output. Throws on a plan of another problem. */
export function robustnessOf(problem: Problem, plan: Plan, options: RobustnessOptions = {}): Robustness {
  const steps = robustnessSteps(problem, plan, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `robustnessOf`, handing over progress at least about every 50 ms so that the caller can look up. */
export function robustnessSteps(
  problem: Problem,
  plan: Plan,
  options: RobustnessOptions = {},
): Generator<RobustnessProgress, Robustness> {
  return new Study(problem, plan, options).run();
}
