// Checks the certificate: the components cover everything, do not touch, and no plan of theirs can cost less than stated.
import type { ComponentCertificate, Plan } from '../model.ts';
import { leastCost } from './enumeration.ts';
import { type Checking, limitKm, type Prices } from './groups.ts';
import { type Bundle, mayMeet } from './inputs.ts';
import { ComponentPricing } from './pricing.ts';
import { commonQuarters, kmBetween, plus } from './tender.ts';

/** Enumerating more would take too long, so a certificate may not ask for it. */
const MOST_ENUMERATED = 14;

export function checkBounds(plan: Plan, bundles: ReadonlyMap<string, Bundle>, checking: Checking): void {
  const { report } = checking;
  const componentOf = new Map<string, number>();
  for (const [k, component] of plan.certificate.components.entries()) {
    for (const id of component.participants) {
      if (!bundles.has(id) || componentOf.has(id)) report.add('certificateIncomplete', `participant/${id}`);
      componentOf.set(id, k);
    }
    const members = component.participants.flatMap((id) => bundles.get(id) ?? []);
    if (members.length === component.participants.length && members.length > 0) {
      checkBound(component, members, checking);
    }
  }
  for (const id of bundles.keys())
    if (!componentOf.has(id)) report.add('certificateIncomplete', `participant/${id}`);
  checkApart(componentOf, bundles, checking);
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
  const alone = members.map((bundle) => prices.alone(bundle, 'base').tender.total);
  if (members.some(({ category }) => category.id !== component.category)) return null;
  if (component.method === 'single') return members.length === 1 ? alone[0]! : null;
  if (component.method === 'enumeration')
    return members.length <= MOST_ENUMERATED ? leastCost(members, prices) : null;
  const stated = component.prices;
  if (stated.length !== members.length || stated.some((price) => !Number.isFinite(price))) return null;
  const capped = stated.map((price, k) => Math.min(price, alone[k]!));
  const pricing = new ComponentPricing(members, capped, prices);
  return plus(capped) + plus(members.map((_, lead) => pricing.shortfall(lead)));
}

/** Bundles of different components of a category may not be able to lead each other. */
function checkApart(
  componentOf: ReadonlyMap<string, number>,
  bundles: ReadonlyMap<string, Bundle>,
  { prices, report }: Checking,
): void {
  const figures = prices.figures.base;
  const byCategory = Map.groupBy(bundles.values(), ({ category }) => category.id);
  for (const members of byCategory.values()) {
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
