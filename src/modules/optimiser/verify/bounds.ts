// Checks the certificate: the components cover everything, do not touch, and no plan of theirs can cost less than stated.
import type { ComponentCertificate, Plan } from '../model.ts';
import { leastOfBranch } from './branches.ts';
import { leastCost } from './enumeration.ts';
import { areFines, Fines } from './fines.ts';
import { type Checking, LEAST_GAIN, limitKm, type Prices } from './groups.ts';
import { type Bundle, mayMeet } from './inputs.ts';
import { ComponentPricing } from './pricing.ts';
import type { Report } from './report.ts';
import { amountsOf, Competition, commonQuarters, kmBetween, plus } from './tender.ts';

/** Enumerating more would take too long, so a certificate may not ask for it. */
const MOST_ENUMERATED = 14;

export function checkBounds(plan: Plan, bundles: ReadonlyMap<string, Bundle>, checking: Checking): void {
  const componentOf = checkCoverage(plan, bundles, checking.report);
  for (const component of plan.certificate.components) {
    const members = component.participants.flatMap((id) => bundles.get(id) ?? []);
    if (members.length === component.participants.length && members.length > 0) {
      checkBound(component, members, checking);
    }
  }
  checkApart(componentOf, bundles, checking);
}

/** Everybody is in one component. The value is which, by bundle id. */
export function checkCoverage(
  { certificate }: Plan,
  bundles: ReadonlyMap<string, Bundle>,
  report: Report,
): ReadonlyMap<string, number> {
  const componentOf = new Map<string, number>();
  for (const [k, { participants }] of certificate.components.entries()) {
    for (const id of participants) {
      if (!bundles.has(id) || componentOf.has(id)) report.add('certificateIncomplete', `participant/${id}`);
      componentOf.set(id, k);
    }
  }
  for (const id of bundles.keys())
    if (!componentOf.has(id)) report.add('certificateIncomplete', `participant/${id}`);
  return componentOf;
}

function checkBound(
  component: ComponentCertificate,
  members: readonly Bundle[],
  { prices, report }: Checking,
): void {
  const path = `certificate/${component.participants[0]}`;
  const proved = provedBound(component, members, prices);
  if (proved === null) report.add('certificateIncomplete', path, { method: component.method });
  else if (!(component.lowerBound <= proved * 100 + members.length + 1)) {
    report.add('boundTooHigh', path, { stated: component.lowerBound, proved: Math.round(proved * 100) });
  }
}

/** NOK that every plan of the component costs at least; null where the certificate does not fit its method. */
function provedBound(
  component: ComponentCertificate,
  members: readonly Bundle[],
  prices: Prices,
): number | null {
  const alone = members.map((bundle) => prices.alone(bundle, 'base').total);
  if (members.some(({ category }) => category.id !== component.category)) return null;
  if (component.method === 'single') return members.length === 1 ? alone[0]! : null;
  if (component.method === 'enumeration')
    return members.length <= MOST_ENUMERATED ? leastCost(members, prices) : null;
  const stated = component.prices;
  if (stated.length !== members.length || stated.some((price) => !Number.isFinite(price))) return null;
  const capped = stated.map((price, k) => Math.min(price, alone[k]!));
  if (!areFines(component.fines, members.length)) return null;
  if (component.fines.length > 0) return boundWithFines(component, { members, alone, capped }, prices);
  const pricing = new ComponentPricing(members, capped, prices);
  const sure = capped.map((price, lead) => price + pricing.shortfall(lead));
  const proved = plus(sure);
  const margin = component.lowerBound / 100 - proved;
  if (component.tree === null || margin <= 0) return proved;
  const tenders = new ComponentPricing(members, sure, prices).listed(margin);
  if (tenders === null) return proved;
  const single = alone.map((cost, k) => ({ members: [k], cost }));
  const least = leastOfBranch(component.tree, stated, [...single, ...tenders]);
  return least === null ? null : Math.min(proved + margin, least);
}

interface Fined {
  readonly members: readonly Bundle[];
  readonly alone: readonly number[];
  readonly capped: readonly number[];
}

/** As `provedBound`, where a plan can be fined at most once for each trio: every tender that costs too little is listed. */
function boundWithFines(
  { lowerBound, prices: stated, fines: all, tree }: ComponentCertificate,
  { members, alone, capped }: Fined,
  prices: Prices,
): number | null {
  const fines = new Fines(all);
  const sum = plus(capped) - fines.total;
  const margin = Math.max(0, lowerBound / 100 - sum);
  const tenders = new ComponentPricing(members, capped, prices, fines).listed(margin);
  if (tenders === null) return null;
  const missing = members.map(() => 0);
  for (const { members: held, cost } of tenders) {
    const above = held.reduce((rest, k) => rest - capped[k]!, cost) + fines.of(held);
    missing[held[0]!] = Math.min(missing[held[0]!]!, above);
  }
  const proved = sum + plus(missing);
  if (tree === null || lowerBound / 100 <= proved) return proved;
  const single = alone.map((cost, k) => ({ members: [k], cost }));
  const least = leastOfBranch(tree, stated, [...single, ...tenders]);
  return least === null ? null : Math.max(proved, Math.min(proved + margin, least));
}

/** Bundles of different components of a category may not be able to lead each other. */
function checkApart(
  componentOf: ReadonlyMap<string, number>,
  bundles: ReadonlyMap<string, Bundle>,
  { prices, report }: Checking,
): void {
  const figures = prices.figures.base;
  const byCategory = Map.groupBy(bundles.values(), ({ category }) => category.id);
  for (const all of byCategory.values()) {
    const members = all.filter((bundle) => !isOutOfReach(bundle, prices));
    if (members.length === 0) continue;
    const farthest = limitKm(members[0]!.category, figures);
    for (const [k, a] of members.entries()) {
      for (const b of members.slice(k + 1)) {
        if (componentOf.get(a.id) === componentOf.get(b.id) || !(a.host.canLead || b.host.canLead)) continue;
        if (kmBetween(a, b, figures) > farthest || !mayMeet(a, b)) continue;
        if (commonQuarters([a, b], figures).length > 0)
          report.add('componentsTouch', `participant/${a.id}`, { b: b.id });
      }
    }
  }
}

/** An agreement serves it better than the lowest price there is: whoever leads, it would lose. */
function isOutOfReach(bundle: Bundle, prices: Prices): boolean {
  const { base } = prices.figures;
  const alone = prices.alone(bundle, 'base');
  if (alone.by === 'tender') return false;
  const { priceClass } = bundle.category;
  const indices = new Competition(base, bundle.category).knots.map(({ index }) => index);
  const least = base.get(`price.floor.${priceClass}`) * Math.min(1, ...indices);
  const { spend, outside } = amountsOf(bundle, base);
  return alone.total < outside + spend * least + LEAST_GAIN;
}
