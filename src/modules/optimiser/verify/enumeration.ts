// The least cost of a small component: every way of parting it, by subsets. Written apart from the engine's.

import { LEAST_GAIN, limitKm, type Prices } from './groups.ts';
import { type Bundle, mayMeet } from './inputs.ts';
import { amountsOf, Competition, commonQuarters, kmBetween, plus, type Tender, tenderOf } from './tender.ts';

/** NOK, charges included. Groups must be allowed and leave nobody worse off. */
export function leastCost(bundles: readonly Bundle[], prices: Prices): number {
  const size = bundles.length;
  const groupCost = new Map<number, number>();
  const inside = (set: number): Bundle[] => bundles.filter((_, k) => (set >> k) & 1);
  const memo = new Float64Array(2 ** size).fill(Number.NaN);
  const costOf = (set: number): number => {
    const known = groupCost.get(set) ?? cheapestTender(inside(set), prices);
    groupCost.set(set, known);
    return known;
  };
  const best = (set: number): number => {
    if (set === 0) return 0;
    const known = memo[set]!;
    if (!Number.isNaN(known)) return known;
    const head = 31 - Math.clz32(set);
    const others = set ^ (1 << head);
    let least = Number.POSITIVE_INFINITY;
    for (let company = others; company >= 0; company = company === 0 ? -1 : (company - 1) & others) {
      const with_ = costOf(company | (1 << head));
      if (with_ < least) least = Math.min(least, with_ + best(others ^ company));
    }
    memo[set] = least;
    return least;
  };
  return best(2 ** size - 1);
}

/** Every lead, every quarter, every number of lots; Infinity where no tender of these is allowed. */
function cheapestTender(bundles: readonly Bundle[], prices: Prices): number {
  const { base } = prices.figures;
  const { charges } = prices;
  if (bundles.length === 1) return prices.alone(bundles[0]!, 'base').total;
  const { category } = bundles[0]!;
  if (bundles.length > (category.maxMembers ?? base.get('group.maxMembers'))) return Number.POSITIVE_INFINITY;
  if (bundles.some((a, k) => bundles.slice(k + 1).some((b) => !mayMeet(a, b))))
    return Number.POSITIVE_INFINITY;
  const leads = bundles.filter(
    (lead) =>
      lead.host.canLead && bundles.every((other) => kmBetween(lead, other, base) <= limitKm(category, base)),
  );
  const alone = bundles.map((bundle) => prices.alone(bundle, 'base').total);
  const volume = plus(bundles.map((bundle) => amountsOf(bundle, base).volume));
  const numbers = new Competition(base, category).lotNumbers(volume);
  const quarters = leads.length === 0 ? [] : commonQuarters(bundles, base);
  let least = Number.POSITIVE_INFINITY;
  for (const { start, lots } of quarters.flatMap((start) => numbers.map((lots) => ({ start, lots })))) {
    for (const lead of leads) {
      const order = [lead, ...bundles.filter((bundle) => bundle !== lead)];
      const tender = tenderOf(order, { start, lots }, base);
      if (
        tender &&
        nobodyLoses(
          tender,
          order.map((bundle) => alone[bundles.indexOf(bundle)]!),
        )
      ) {
        const charged = charges.lead(lead.host.id) + charges.perVolume(category.id, start) * tender.volume;
        least = Math.min(least, tender.total + charged);
      }
    }
  }
  return least;
}

function nobodyLoses(tender: Tender, alone: readonly number[]): boolean {
  if (tender.total > plus(alone) - LEAST_GAIN * alone.length) return false;
  return alone.every((cost, k) => tender.purchase[k]! + tender.waiting[k]! <= cost - LEAST_GAIN);
}
