// The best divisions of up to 13 units, proved: every allowed lot is priced once, and the cheapest way to part a set into
// lots is put together from the cheapest ways to part what is left when one lot is taken out (3^13 = 1.6 million steps).
import { expectedBids } from '../engine/rates.ts';
import { type Division, type Divisions, type DivisionTask, isCheaper, isSmaller } from './division.ts';
import { lotParts, partsTotal } from './prices.ts';

/** More units than this are searched. */
export const EXACT_UNITS = 13;

/** All by bit pattern of units. */
interface Sets {
  readonly count: number;
  readonly volume: Float64Array;
  readonly bids: Float64Array;
  /** NOK; Infinity where the set cannot be a lot in any division. */
  readonly cost: Float64Array;
}

/** The cheapest cost of parting each set into at most so many lots, by number of lots less one. */
type Tables = readonly Float64Array[];

export function divideExactly(task: DivisionTask): Divisions {
  const sets = priceSets(task);
  const n = task.figures.volume.length;
  let cheapest: Division | null = null;
  let smallFirms: Division | null = null;
  for (const { lots, leastBids } of levels(task, sets)) {
    const isLot = (set: number): boolean => sets.bids[set]! >= leastBids;
    const small = tablesOf(sets, lots, (set) => isLot(set) && sets.volume[set]! <= task.capacity);
    const large = tablesOf(sets, lots, (set) => isLot(set) && sets.volume[set]! > task.capacity);
    for (const division of combined({ sets, small, large, lots })) {
      const { cost, carried } = division;
      const found = { lots: [], cost, small: sets.volume[carried]! };
      const isBest = isCheaper(found, cheapest);
      const isBestForSmall = cost <= task.budget && isSmaller(found, smallFirms);
      if (!isBest && !isBestForSmall) continue;
      const whole = { ...found, lots: lotsOf({ ...division, sets, small, large, n }) };
      if (isBest) cheapest = whole;
      if (isBestForSmall) smallFirms = whole;
    }
  }
  return { cheapest, smallFirms };
}

/** Sums, bids and costs of all sets. The whole is no lot: one contract is not a division. */
function priceSets({ figures, mayBeLot, smallest, largest }: DivisionTask): Sets {
  const { rates } = figures;
  const n = figures.volume.length;
  const count = 2 ** n;
  const volume = new Float64Array(count);
  const spend = new Float64Array(count);
  const bids = new Float64Array(count);
  const cost = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  for (let set = 1; set < count; set++) {
    const last = 31 - Math.clz32(set);
    volume[set] = volume[set ^ (1 << last)]! + figures.volume[last]!;
    spend[set] = spend[set ^ (1 << last)]! + figures.spend[last]!;
    bids[set] = expectedBids(rates, volume[set]!);
    const fits = volume[set]! >= smallest && volume[set]! <= largest;
    if (fits && set < count - 1 && mayBeLot(membersOf(set)))
      cost[set] = partsTotal(lotParts(rates, volume[set]!, spend[set]!));
  }
  return { count, volume, bids, cost };
}

function membersOf(set: number): number[] {
  const members: number[] = [];
  for (let at = 0; set >> at > 0; at++) if ((set >> at) & 1) members.push(at);
  return members;
}

/** How many lots to allow, and the bids that each must draw: with the rule on, each number of lots asks for more bids. */
function levels({ fewerThanBids, mostLots, figures }: DivisionTask, sets: Sets) {
  const most = Math.min(mostLots, figures.volume.length);
  if (!fewerThanBids) return most < 2 ? [] : [{ lots: most, leastBids: 0 }];
  const mostBids = sets.bids.reduce((a, b) => Math.max(a, b), 0);
  const count = Math.max(0, Math.min(most, Math.floor(mostBids - 1)) - 1);
  return Array.from({ length: count }, (_, k) => ({ lots: k + 2, leastBids: k + 3 }));
}

function tablesOf({ count, cost }: Sets, lots: number, isLot: (set: number) => boolean): Tables {
  const single = cost.map((nok, set) => (isLot(set) ? nok : Number.POSITIVE_INFINITY));
  single[0] = 0;
  const tables = [single];
  while (tables.length < lots) {
    const before = tables.at(-1)!;
    const next = before.slice();
    let isChanged = false;
    for (let set = 3; set < count; set++) {
      const lowest = set & -set;
      const others = set ^ lowest;
      let least = next[set]!;
      for (let more = (others - 1) & others; ; more = (more - 1) & others) {
        const sum = single[more | lowest]! + before[others ^ more]!;
        if (sum < least) least = sum;
        if (more === 0) break;
      }
      if (least < next[set]!) {
        next[set] = least;
        isChanged = true;
      }
    }
    if (!isChanged) break;
    tables.push(next);
  }
  return tables;
}

interface Combined {
  readonly cost: number;
  /** The set in lots that a small firm can carry, and how many lots it may take. */
  readonly carried: number;
  readonly smallLots: number;
  readonly largeLots: number;
}

interface Parted {
  readonly sets: Sets;
  readonly small: Tables;
  readonly large: Tables;
  readonly lots: number;
}

/** Tables beyond the last hold the same as the last. */
const tableFor = (tables: Tables, lots: number): Float64Array => tables[Math.min(lots, tables.length) - 1]!;

const NONE = Number.POSITIVE_INFINITY;

function costOf(tables: Tables, lots: number, set: number): number {
  if (set === 0) return 0;
  return lots === 0 ? NONE : tableFor(tables, lots)[set]!;
}

/** For each set that small firms could carry, the cheapest division in which they carry just that. */
function* combined({ sets, small, large, lots }: Parted): Generator<Combined> {
  const whole = sets.count - 1;
  for (let carried = 0; carried <= whole; carried++) {
    let best: Combined | null = null;
    for (let smallLots = 0; smallLots <= lots; smallLots++) {
      const cost = costOf(small, smallLots, carried) + costOf(large, lots - smallLots, whole ^ carried);
      if (cost < (best?.cost ?? NONE)) best = { cost, carried, smallLots, largeLots: lots - smallLots };
    }
    if (best) yield best;
  }
}

function lotsOf(found: Combined & Omit<Parted, 'lots'> & { readonly n: number }): readonly number[][] {
  const { sets, small, large, carried, smallLots, largeLots } = found;
  const parts = [
    ...partsOf(small, smallLots, carried),
    ...partsOf(large, largeLots, (sets.count - 1) ^ carried),
  ];
  return parts.map(membersOf).sort((a, b) => a[0]! - b[0]!);
}

/** Follows the tables back to the lots that gave the cost. */
function partsOf(tables: Tables, lots: number, set: number): number[] {
  if (set === 0) return [];
  const single = tables[0]!;
  const wanted = tableFor(tables, lots)[set]!;
  if (single[set] === wanted) return [set];
  const before = tableFor(tables, Math.min(lots, tables.length) - 1);
  const lowest = set & -set;
  const others = set ^ lowest;
  for (let more = (others - 1) & others; ; more = (more - 1) & others) {
    if (single[more | lowest]! + before[others ^ more]! <= wanted) {
      return [more | lowest, ...partsOf(tables, Math.min(lots, tables.length) - 1, others ^ more)];
    }
    if (more === 0) break;
  }
  // Nothing at this count gives it: it was found with fewer lots.
  return partsOf(tables, Math.min(lots, tables.length) - 1, set);
}
