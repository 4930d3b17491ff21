// What goes between the server and the thread that computes groups. Plain data, copied over the thread's border.
import type { DividedGroup, LotOptions, LotPlan, LotPlans } from '../modules/optimiser/lots.ts';
import type { Issue, ParamSet, Plan, Problem, Progress } from '../modules/optimiser/model.ts';
import type { Robustness, RobustnessProgress } from '../modules/optimiser/robustness.ts';
import type { GroupSharing, SharedGroup } from '../modules/optimiser/sharing.ts';
import type { WhatIf } from '../modules/optimiser/what-if.ts';
import type { PriceCurves } from '../modules/planning/lists/price-curves.ts';
import type { PaidPrice } from '../modules/planning/lists/price-list.ts';

/** In larger problems how sure the plan is would take longer to find out than anybody waits. */
export const MOST_STUDIED_NEEDS = 2000;

/** The other plans of a study are planned and priced anew, and need not keep within limits. */
export const canBeStudied = ({ needs, limits }: Problem): boolean =>
  needs.length <= MOST_STUDIED_NEEDS && limits === undefined;

/** How far the plan has come, and then how far the study of how sure it is. */
export interface GroupProgress extends Progress {
  readonly study?: RobustnessProgress;
}

/** Groups, and how each is shared. */
export interface PlanWork {
  readonly kind: 'plan';
  readonly problem: Problem;
  readonly seed: number;
  /** How near the bound is near enough; null: the optimiser's usual. */
  readonly gapTarget: number | null;
  /** Work units for settling what prices leave open; null: without limit. */
  readonly proofUnits: number | null;
  /** Whether to find out how sure the plan is, where the problem is not too large for it. */
  readonly isStudied: boolean;
  /** One 32-bit flag, shared: 1 asks the thread to stop and give its best so far. */
  readonly stop: SharedArrayBuffer;
}

/** How one group that is already formed is shared. */
export interface ShareWork {
  readonly kind: 'share';
  /** All of it that concerns the group. */
  readonly problem: Problem;
  readonly group: SharedGroup;
}

/** How the contract of one group could be divided, in one way after the other. */
export interface LotsWork {
  readonly kind: 'lots';
  /** All of it that concerns the group. */
  readonly problem: Problem;
  readonly group: DividedGroup;
  readonly ways: readonly LotOptions[];
}

/** What a division that people have laid out costs. */
export interface DivisionWork {
  readonly kind: 'division';
  readonly problem: Problem;
  readonly group: DividedGroup;
  /** Ids of needs in each lot. */
  readonly parts: readonly (readonly string[])[];
}

/** What prices that were paid say of the price curves in force. */
export interface PricesWork {
  readonly kind: 'prices';
  readonly prices: readonly PaidPrice[];
  readonly params: ParamSet;
}

/** A problem too large for one: what each of its parts needs to know, packed. */
export interface DivideWork {
  readonly kind: 'divide';
  readonly problem: Problem;
  readonly seed: number;
  readonly gapTarget: number | null;
  /** At most so many parts. */
  readonly most: number;
}

/** One part of it. */
export interface PartWork {
  readonly kind: 'part';
  readonly material: Uint8Array;
  readonly stop: SharedArrayBuffer;
}

/** What the parts came to, as one outcome: that which the whole problem would have had. Parts that are missing stand alone. */
export interface JoinWork {
  readonly kind: 'join';
  readonly problem: Problem;
  readonly seed: number;
  readonly products: readonly Uint8Array[];
  readonly stop: SharedArrayBuffer;
}

/** A plan that is kept ready to be asked what it would become with other parameters, again and again. */
export interface WhatIfWork {
  readonly kind: 'whatIf';
  readonly problem: Problem;
  readonly plan: Plan;
}

/** What is asked of it; answers come in the order of the questions. */
export interface WhatIfQuestion {
  readonly params: ParamSet;
}

export type GroupWork =
  | PlanWork
  | DivideWork
  | PartWork
  | JoinWork
  | ShareWork
  | LotsWork
  | DivisionWork
  | PricesWork
  | WhatIfWork;

/** A part of a problem, and how many categories it has. */
export interface DividedPart {
  readonly categories: number;
  readonly material: Uint8Array;
}

export interface GroupOutcome {
  readonly plan: Plan;
  /** What the verifier found wrong; empty when everything holds. */
  readonly issues: readonly Issue[];
  /** Of the plan's groups but the largest; of some or none where there are very many, or where somebody asked to stop. */
  readonly sharing: readonly GroupSharing[];
  /** Left out where it was not asked for, where the problem is too large, or where somebody asked to stop before it. */
  readonly robustness?: Robustness;
}

export type GroupMessage =
  | { readonly kind: 'progress'; readonly progress: GroupProgress }
  | { readonly kind: 'done'; readonly outcome: GroupOutcome }
  | { readonly kind: 'divided'; readonly parts: readonly DividedPart[] }
  | { readonly kind: 'partDone'; readonly product: Uint8Array }
  | { readonly kind: 'shared'; readonly sharing: GroupSharing | null }
  | { readonly kind: 'designed'; readonly plans: readonly LotPlans[] }
  | { readonly kind: 'priced'; readonly plan: LotPlan }
  | { readonly kind: 'fitted'; readonly curves: PriceCurves }
  | { readonly kind: 'answered'; readonly answer: WhatIf };
