// What a group costs under its best lead and start. The lead decides travel only, the quarter waiting and procedure
// only, so the two are chosen apart.
import { type Component, procedureCost } from './component.ts';
import { expectedBids, priceIndex } from './rates.ts';

/** A group counts only if every member gains at least this much, NOK: rounding to the ore then makes nobody lose. */
export const LEAST_GAIN = 0.05;

export interface Design {
  /** NOK; Infinity when the group cannot be formed. */
  cost: number;
  /** Index in the component. */
  lead: number;
  /** Quarter, counted from the component's first. */
  start: number;
}

export const emptyDesign = (): Design => ({ cost: Number.POSITIVE_INFINITY, lead: -1, start: -1 });

/**
 * Fills `out` with the best lead and start of the members (indices in ascending order). With tolls the cost holds them, and
 * groups that gain less than `LEAST_GAIN` a member are priced too: bounds may not rest on leaving them out.
 */
export function evaluate(c: Component, members: ArrayLike<number>, out: Design): Design {
  const size = members.length;
  out.cost = Number.POSITIVE_INFINITY;
  if (size === 1) {
    const only = members[0]!;
    out.cost = c.alone[only]!;
    out.lead = only;
    out.start = c.aloneStart[only]!;
    return out;
  }
  if (size === 0 || size > c.rates.maxMembers) return out;
  let mask = -1;
  for (let k = 0; k < size; k++) mask &= c.startMask[members[k]!]!;
  if (mask === 0 || hasBarred(c, members)) return out;
  const km = bestLead(c, members, out);
  if (km === Number.POSITIVE_INFINITY) return out;
  let volume = 0;
  let spend = 0;
  let outside = 0;
  let tender = 0;
  let alone = 0;
  for (let k = 0; k < size; k++) {
    const i = members[k]!;
    volume += c.volume[i]!;
    spend += c.spend[i]!;
    outside += c.outside[i]!;
    tender += c.tender[i]!;
    alone += c.alone[i]!;
  }
  const { rates } = c;
  const index = priceIndex(rates, volume);
  const timed = bestStart(c, members, { index, tender, mask, volume }, out);
  const shared =
    rates.lot + rates.perBid * expectedBids(rates, volume) + rates.perMemberSquared * size * size;
  const cost = outside + spend * index + shared + rates.perMember * (size - 1) + rates.perKm * km + timed;
  if (c.tolls !== null) out.cost = cost + c.tolls.lead[out.lead]!;
  else if (cost <= alone - LEAST_GAIN * size) out.cost = cost;
  return out;
}

function hasBarred(c: Component, members: ArrayLike<number>): boolean {
  if (c.barred === null) return false;
  for (let a = 0; a < members.length; a++) {
    for (let b = a + 1; b < members.length; b++)
      if (c.barred[members[a]! * c.n + members[b]!] === 1) return true;
  }
  return false;
}

/** Kilometres from the best lead to the others. */
function bestLead(c: Component, members: ArrayLike<number>, out: Design): number {
  if (c.tolls !== null) return bestTolledLead(c, members, out);
  let best = Number.POSITIVE_INFINITY;
  for (let a = 0; a < members.length; a++) {
    const lead = members[a]!;
    if (!c.participants[lead]!.canLead) continue;
    let sum = 0;
    for (let b = 0; b < members.length && sum < best; b++) sum += c.km[lead * c.n + members[b]!]!;
    if (sum < best) {
      best = sum;
      out.lead = lead;
    }
  }
  return best;
}

function bestTolledLead(c: Component, members: ArrayLike<number>, out: Design): number {
  let least = Number.POSITIVE_INFINITY;
  let km = Number.POSITIVE_INFINITY;
  for (let a = 0; a < members.length; a++) {
    const lead = members[a]!;
    if (!c.participants[lead]!.canLead) continue;
    let sum = 0;
    for (let b = 0; b < members.length; b++) sum += c.km[lead * c.n + members[b]!]!;
    const cost = sum === Number.POSITIVE_INFINITY ? sum : c.rates.perKm * sum + c.tolls!.lead[lead]!;
    if (cost >= least) continue;
    least = cost;
    km = sum;
    out.lead = lead;
  }
  return km;
}

interface Priced {
  readonly index: number;
  readonly tender: number;
  readonly volume: number;
  /** Quarters in which all can start, where there are at most 32. */
  readonly mask: number;
}

/** Cheapest waiting plus procedure over the quarters in which all can start and nobody loses. */
function bestStart(c: Component, members: ArrayLike<number>, priced: Priced, out: Design): number {
  let best = Number.POSITIVE_INFINITY;
  for (let t = 0; t < c.quarters; t++) {
    if ((priced.mask & (1 << t)) === 0) continue;
    const toll = c.tolls === null ? 0 : c.tolls.perVolume[t]!;
    if (toll === Number.POSITIVE_INFINITY) continue;
    let sum = 0;
    for (let k = 0; k < members.length && sum < Number.POSITIVE_INFINITY; k++) {
      const i = members[k]!;
      const wait = c.wait[i * c.quarters + t]!;
      const gains = c.outside[i]! + c.spend[i]! * priced.index + wait <= c.alone[i]! - LEAST_GAIN;
      sum += gains ? wait : Number.POSITIVE_INFINITY;
    }
    if (sum === Number.POSITIVE_INFINITY) continue;
    sum += procedureCost(c, t, priced.tender) + toll * priced.volume;
    if (sum < best) {
      best = sum;
      out.start = t;
    }
  }
  return best;
}
