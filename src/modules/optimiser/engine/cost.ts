// What a group costs under its best lead, start and number of lots. The lead decides travel only, so it is chosen apart; the
// number of lots decides the price, and with it in which quarters nobody loses.
import { type Component, procedureCost } from './component.ts';
import { isWorthDividing, lotsCost, priceIndex } from './rates.ts';

/** A group counts only if every member gains at least this much, NOK: rounding to the ore then makes nobody lose. */
export const LEAST_GAIN = 0.05;

export interface Design {
  /** NOK; Infinity when the group cannot be formed. */
  cost: number;
  /** Index in the component. */
  lead: number;
  /** Quarter, counted from the component's first. */
  start: number;
  /** Equal lots by amount. */
  lots: number;
}

export const emptyDesign = (): Design => ({ cost: Number.POSITIVE_INFINITY, lead: -1, start: -1, lots: 1 });

/**
 * Fills `out` with the best lead, start and number of lots of the members (indices in ascending order). With tolls the cost holds them, and
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
    out.lots = c.aloneLots[only]!;
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
  const cost = bestLots(c, members, { km, mask, volume, spend, outside, tender }, out);
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

interface Sums {
  /** From the lead to the others. */
  readonly km: number;
  /** Quarters in which all can start, where there are at most 32. */
  readonly mask: number;
  readonly volume: number;
  readonly spend: number;
  readonly outside: number;
  readonly tender: number;
}

/** Cost with the cheapest number of lots, the fewest of equals, each with its cheapest start. */
function bestLots(c: Component, members: ArrayLike<number>, sums: Sums, out: Design): number {
  const { volume } = sums;
  const divisions = c.rates.divisions();
  let best = costInLots(c, members, { ...sums, lots: 1 }, out);
  let start = out.start;
  out.lots = 1;
  for (let k = 0; k < divisions.length; k++) {
    const division = divisions[k]!;
    if (!isWorthDividing(c.rates, volume, division)) continue;
    const { lots } = division;
    const cost = costInLots(c, members, { ...sums, lots }, out);
    if (cost >= best) continue;
    best = cost;
    start = out.start;
    out.lots = lots;
  }
  out.start = start;
  return best;
}

/**
 * The lots of a tender of these that starts in a quarter: the cheapest number of those by which nobody loses, or of all where
 * somebody must.
 */
export function lotsAt(c: Component, members: readonly number[], start: number): number {
  const { rates } = c;
  const sumOf = (values: Float64Array): number => members.reduce((sum, i) => sum + values[i]!, 0);
  const [volume, spend] = [sumOf(c.volume), sumOf(c.spend)];
  const priced = (lots: number) => {
    const index = priceIndex(rates, volume / lots);
    const nobodyLoses = members.every((i) => gains(c, i, index, c.wait[i * c.quarters + start]!));
    return { lots, nobodyLoses, cost: spend * index + lotsCost(rates, volume, lots) };
  };
  return rates
    .divisions()
    .filter((division) => isWorthDividing(rates, volume, division))
    .map(({ lots }) => priced(lots))
    .reduce((best, one) => {
      if (one.nobodyLoses !== best.nobodyLoses) return one.nobodyLoses ? one : best;
      return one.cost < best.cost ? one : best;
    }, priced(1)).lots;
}

/** Whether own purchases at this price index and waiting cost one less than standing alone. */
const gains = (c: Component, i: number, index: number, wait: number): boolean =>
  c.outside[i]! + c.spend[i]! * index + wait <= c.alone[i]! - LEAST_GAIN;

function costInLots(
  c: Component,
  members: ArrayLike<number>,
  { km, mask, volume, spend, outside, tender, lots }: Sums & { readonly lots: number },
  out: Design,
): number {
  const { rates } = c;
  const size = members.length;
  const index = priceIndex(rates, volume / lots);
  const timed = bestStart(c, members, { index, tender, mask, volume }, out);
  const shared = lotsCost(rates, volume, lots) + rates.perMemberSquared * size * size;
  return outside + spend * index + shared + rates.perMember * (size - 1) + rates.perKm * km + timed;
}

interface Priced extends Pick<Sums, 'tender' | 'volume' | 'mask'> {
  readonly index: number;
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
      sum += gains(c, i, priced.index, wait) ? wait : Number.POSITIVE_INFINITY;
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
