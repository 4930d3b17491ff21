// What the section about lots says of a division, in words: its cost against one contract, and what small firms can carry.
import { type Ore, ore, oreFromNok } from '../../../../kernel/money.ts';
import type { LotPlan, LotPlans, Range } from '../../../../modules/optimiser/lots.ts';
import type { Group } from '../../../../modules/optimiser/model.ts';
import type { CostFacts, ReachFacts } from '../../../../texts/group-lots.nb.ts';
import type { PageRequest } from '../../../page.ts';
import type { PlannedView } from '../run-view.ts';

export interface PlansShown {
  readonly request: PageRequest;
  readonly plans: LotPlans;
}

export interface LotsView extends PlansShown {
  readonly view: PlannedView;
  readonly group: Group;
}

export type PlanName = 'one' | 'cheapest' | 'smallFirms';
export const PLAN_NAMES: readonly PlanName[] = ['one', 'cheapest', 'smallFirms'];

/** One of the three, or where all are one lot, the cheapest division there would be. */
export interface ShownPlan {
  readonly name: PlanName | 'divided';
  readonly plan: LotPlan;
}

const lotKey = ({ lots }: LotPlan): string => JSON.stringify(lots.map(({ needs }) => needs));

export const isSameDivision = (a: LotPlan, b: LotPlan): boolean => lotKey(a) === lotKey(b);

/** Each once, and always one that is divided where any can be. */
export function shownPlans(plans: LotPlans): readonly ShownPlan[] {
  const unlike = PLAN_NAMES.filter(
    (name, at) => !PLAN_NAMES.slice(0, at).some((earlier) => isSameDivision(plans[earlier], plans[name])),
  ).map((name): ShownPlan => ({ name, plan: plans[name] }));
  const hasDivided = unlike.some(({ plan }) => plan.lots.length > 1);
  return hasDivided || plans.divided === null
    ? unlike
    : [...unlike, { name: 'divided', plan: plans.divided }];
}

export const divisionsOf = (plans: LotPlans): readonly ShownPlan[] =>
  shownPlans(plans).filter(({ plan }) => plan.lots.length > 1);

/** «to», also inside a sentence. */
export const countOf = ({ format }: PageRequest, { lots }: LotPlan): string => format.countWord(lots.length);

export const costOf = ({ format }: PageRequest, { extra }: LotPlan): CostFacts => ({
  amount: extra.total === 0 ? '' : format.moneyRounded(ore(Math.abs(extra.total))),
  isDearer: extra.total > 0,
});

/** What the plan's equal lots cost against one contract. */
export function plannedCost({ request, group, plans }: LotsView): CostFacts {
  const extra = group.cost - plans.one.cost;
  const amount = extra === 0 ? '' : request.format.moneyRounded(ore(Math.abs(extra)));
  return { amount, isDearer: extra > 0 };
}

/** From the lowest to the highest, in whole per cent. */
function rangeText({ format, texts }: PageRequest, { low, high }: Range): string {
  const [least, most] = [format.percent(low), format.percent(high)];
  return least === most ? least : texts.groupLots.range(format.number(low * 100), most);
}

/** The likely share, and the range where it is one. */
export function reachText(request: PageRequest, reach: Range): string {
  const [likely, range] = [request.format.percent(reach.base), rangeText(request, reach)];
  return likely === range ? likely : request.texts.groupLots.likely(likely, range);
}

export const reachOf = (request: PageRequest, plan: LotPlan, one: LotPlan): ReachFacts => ({
  reach: request.format.percent(plan.reach.small.base),
  range: rangeText(request, plan.reach.small),
  before: request.format.percent(one.reach.small.base),
  rangeBefore: rangeText(request, one.reach.small),
});

/** Kroner a year as money. */
export const yearly = (nok: number): Ore => oreFromNok(Math.round(nok));
