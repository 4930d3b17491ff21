// The parameters of one scenario as plain numbers, and the price and bid curves made of them.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Quarter, quarterStart } from '../../../kernel/quarter.ts';
import type { Category, ParamSet, Scenario } from '../model.ts';

/** Reads a parameter of one scenario; for dated ones the newest in force on the date (or the oldest known). */
export type Read = (id: string, date?: LocalDate) => number;

export function reader(params: ParamSet, scenario: Scenario): Read {
  const byId = new Map<string, { from: LocalDate | null; value: number }[]>();
  for (const parameter of params.parameters) {
    const value = scenario === 'base' ? parameter.value : parameter[scenario];
    const list = byId.get(parameter.id) ?? [];
    list.push({ from: parameter.validFrom, value });
    byId.set(parameter.id, list);
  }
  for (const list of byId.values()) list.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return (id, date) => {
    const list = byId.get(id);
    if (list === undefined) throw new Error(`no parameter ${id}`);
    const inForce =
      date === undefined ? undefined : list.findLast((row) => row.from === null || row.from <= date);
    return (inForce ?? (list[0] as { value: number })).value;
  };
}

const NODES_PER_DECADE = 6;
const FIRST_DECADE = 4;
const NODES = 37;
const MOST_BIDS = 7;

/** Expected bids and their price index at 37 volumes from 10 000 to 10 000 million NOK a year, straight lines between. */
export interface MarketCurve {
  readonly volume: Float64Array;
  readonly bids: Float64Array;
  readonly index: Float64Array;
}

/** The same for all who use it: bids(V) = peak - spread * (decades from the peak volume)^2, kept within 1..7. */
function marketCurve(read: Read, market: string): MarketCurve {
  const volume = new Float64Array(NODES);
  const bids = new Float64Array(NODES);
  const index = new Float64Array(NODES);
  const table = [1, 2, 3, 4, 5, 6, 7].map((count) => read(`bids.index.${count}`));
  const peak = read(`bids.peak.${market}`);
  const peakVolume = read(`bids.peakVolume.${market}`);
  const spread = read('bids.spread');
  for (let k = 0; k < NODES; k++) {
    volume[k] = 10 ** (FIRST_DECADE + k / NODES_PER_DECADE);
    const decades = Math.log10(volume[k]! / peakVolume);
    const expected = Math.min(MOST_BIDS, Math.max(1, peak - spread * decades * decades));
    const whole = Math.min(6, Math.floor(expected));
    bids[k] = expected;
    index[k] = table[whole - 1]! + (expected - whole) * (table[whole]! - table[whole - 1]!);
  }
  return { volume, bids, index };
}

function onCurve(curve: MarketCurve, values: Float64Array, at: number): number {
  if (at <= curve.volume[0]!) return values[0]!;
  if (at >= curve.volume[NODES - 1]!) return values[NODES - 1]!;
  let k = Math.min(NODES - 2, Math.floor((Math.log10(at) - FIRST_DECADE) * NODES_PER_DECADE));
  if (at < curve.volume[k]!) k--;
  else if (at > curve.volume[k + 1]!) k++;
  const share = (at - curve.volume[k]!) / (curve.volume[k + 1]! - curve.volume[k]!);
  return values[k]! + share * (values[k + 1]! - values[k]!);
}

/** Everything the cost of a tender in one category needs besides who takes part. NOK, NOK/yr, km. */
export interface Rates {
  readonly floor: number;
  readonly steepness: number;
  readonly halfVolume: number;
  readonly curve: MarketCurve;
  /** Numbers of lots above one that can pay, ascending; worked out when first asked for. */
  readonly divisions: () => readonly Division[];
  readonly lot: number;
  /** theta * B_bid: NOK per expected bid. */
  readonly perBid: number;
  readonly perMember: number;
  readonly perMemberSquared: number;
  readonly perKm: number;
  readonly waiting: number;
  readonly comply: number;
  /** Share of the purchases that an agreement's owner takes where the agreement names no share. */
  readonly agreementFee: number;
  /** NOK for calling off from an agreement; asked for only where there is one. */
  readonly callOff: () => number;
  readonly discount: number;
  readonly roadFactor: number;
  readonly maxKm: number;
  readonly maxMembers: number;
  /** direct, simple, national, EEA. */
  readonly procedure: readonly [number, number, number, number];
  readonly thresholds: (start: Quarter) => readonly [number, number, number];
}

export function ratesOf(read: Read, category: Category): Rates {
  const known = new Map<number, readonly [number, number, number]>();
  const eea = category.kind === 'works' ? 'threshold.eeaWorks' : 'threshold.eea';
  let divisions: readonly Division[] | null = null;
  const curves: Curves = {
    floor: read(`price.floor.${category.priceClass}`),
    steepness: read(`price.steepness.${category.priceClass}`),
    halfVolume: read(`price.volume.${category.priceClass}`),
    curve: marketCurve(read, category.market),
  };
  return {
    ...curves,
    divisions: () => {
      divisions ??= divisionsOf(curves);
      return divisions;
    },
    lot: read('lot.followUp'),
    perBid: read('bid.returned') * read('bid.cost'),
    perMember: read('coordination.perMember'),
    perMemberSquared: read('coordination.perMemberSquared'),
    perKm: read('coordination.perKm'),
    waiting: read('waiting.perQuarter'),
    comply: read('comply'),
    agreementFee: read('fee.national'),
    callOff: () => read('agreement.callOff'),
    discount: read('discount.rate'),
    roadFactor: read('distance.roadFactor'),
    maxKm: category.maxDistanceKm ?? read(`distance.max.${category.market}`),
    maxMembers: category.maxMembers ?? read('group.maxMembers'),
    procedure: [
      read('procedure.direct'),
      read('procedure.simple'),
      read('procedure.national'),
      read('procedure.eea'),
    ],
    thresholds: (start) => {
      const hit = known.get(start);
      if (hit) return hit;
      const date = quarterStart(start);
      const found = [read('threshold.act', date), read('threshold.national', date), read(eea, date)] as const;
      known.set(start, found);
      return found;
    },
  };
}

/** What unit prices and bids follow from. */
type Curves = Pick<Rates, 'floor' | 'steepness' | 'halfVolume' | 'curve'>;

/** Unit price against the reference price 1: the volume part times the competition part. */
export const priceIndex = (rates: Curves, volume: number): number =>
  volumeIndex(rates, volume) * bidsIndex(rates, volume);

/** The volume part of the unit price: 1 at nothing, falling to the floor. */
export const volumeIndex = (
  rates: Pick<Rates, 'floor' | 'steepness' | 'halfVolume'>,
  volume: number,
): number => rates.floor + (1 - rates.floor) * (1 + volume / rates.halfVolume) ** -rates.steepness;

/** The part of a number of bids that is known; a broken number lies between its neighbours. */
export function indexOfBids(read: Read, bids: number): number {
  const known = Math.min(7, Math.max(1, bids));
  const whole = Math.min(6, Math.floor(known));
  const below = read(`bids.index.${whole}`);
  return below + (known - whole) * (read(`bids.index.${whole + 1}`) - below);
}

/** The competition part of the unit price. */
export const bidsIndex = ({ curve }: Pick<Rates, 'curve'>, volume: number): number =>
  onCurve(curve, curve.index, volume);

export const expectedBids = ({ curve }: Pick<Rates, 'curve'>, volume: number): number =>
  onCurve(curve, curve.bids, volume);

/** Equal lots by amount, at least two, and the yearly volumes of the whole outside which so many never pay. */
export interface Division {
  readonly lots: number;
  readonly from: number;
  readonly to: number;
}

/** Whether a tender may be divided in so many equal lots: they must be fewer than the bids expected on each. */
export const mayDivide = (rates: Pick<Rates, 'curve'>, volume: number, lots: number): boolean =>
  lots === 1 || expectedBids(rates, volume / lots) >= lots + 1 - 1e-9;

/** Whether a tender of this volume may be divided so, and it can pay. */
export const isWorthDividing = (rates: Rates, volume: number, { lots, from, to }: Division): boolean =>
  volume >= from && volume <= to && mayDivide(rates, volume, lots);

/** NOK for following up the lots, and for the bids on them. */
export const lotsCost = (rates: Rates, volume: number, lots: number): number =>
  lots * (rates.lot + rates.perBid * expectedBids(rates, volume / lots));

/** The cheapest number of lots that a tender of this volume may have when nothing else is asked; the fewest of equals. */
export function cheapestLots(rates: Rates, volume: number, spend: number): number {
  const costOf = (lots: number): number =>
    spend * priceIndex(rates, volume / lots) + lotsCost(rates, volume, lots);
  let best = 1;
  for (let lots = 2; lots < MOST_BIDS; lots++) {
    if (!mayDivide(rates, volume, lots)) continue;
    if (costOf(lots) < costOf(best)) best = lots;
  }
  return best;
}

const PARTS_OF_A_NODE = 4;

/**
 * Lots take more follow-up than one contract, so they can pay only where they are allowed and either the price of a lot is
 * below that of the whole or the bids are fewer in all. Looked at stretch by stretch, the least of lots against the most of
 * the whole.
 */
function divisionsOf(curves: Curves): Division[] {
  const { volume: nodes } = curves.curve;
  const step = 10 ** (1 / (NODES_PER_DECADE * PARTS_OF_A_NODE));
  const cuts = [0];
  for (let k = 0; k < NODES; k++)
    for (let part = 0; part < (k < NODES - 1 ? PARTS_OF_A_NODE : 1); part++)
      cuts.push(nodes[k]! * step ** part);
  const bids = cuts.map((at) => expectedBids(curves, at));
  const found: Division[] = [];
  const mostBids = Math.max(...bids);
  for (let lots = 2; lots + 1 <= mostBids + 1e-9; lots++) {
    let from = Number.POSITIVE_INFINITY;
    let to = 0;
    for (let k = 1; k < cuts.length; k++) {
      const [low, high] = [cuts[k - 1]!, cuts[k]!];
      if (Math.max(bids[k - 1]!, bids[k]!) < lots + 1 - 1e-9) continue;
      if (!canPay(curves, [low, high], lots)) continue;
      from = Math.min(from, low * lots * (1 - 1e-9));
      to = high * lots * (1 + 1e-9);
    }
    if (to > 0) found.push({ lots, from, to });
  }
  return found;
}

/** `low` and `high`: volumes of a lot, between which its curves are straight. */
function canPay(curves: Curves, [low, high]: readonly [number, number], lots: number): boolean {
  const { index, bids } = curves.curve;
  const whole = [low * lots, high * lots] as const;
  const leastPrice = volumeIndex(curves, high) * Math.min(bidsIndex(curves, low), bidsIndex(curves, high));
  const mostPrice = volumeIndex(curves, whole[0]) * mostOn(curves.curve, index, whole);
  const leastBids = lots * Math.min(expectedBids(curves, low), expectedBids(curves, high));
  return leastPrice < mostPrice || leastBids < mostOn(curves.curve, bids, whole);
}

function mostOn(curve: MarketCurve, values: Float64Array, [low, high]: readonly [number, number]): number {
  let most = Math.max(onCurve(curve, values, low), onCurve(curve, values, high));
  for (const [k, at] of curve.volume.entries()) if (at > low && at < high) most = Math.max(most, values[k]!);
  return most;
}

/** 0 direct, 1 simple, 2 national, 3 EEA, by the value of the whole tender over its term. */
export function procedureClass(
  thresholds: readonly [number, number, number],
  tenderValue: number,
): 0 | 1 | 2 | 3 {
  if (tenderValue >= thresholds[2]) return 3;
  if (tenderValue >= thresholds[1]) return 2;
  return tenderValue >= thresholds[0] ? 1 : 0;
}

/** Present value of one krone a year. */
export const annuity = (discount: number, years: number): number =>
  discount === 0 ? years : -Math.expm1(-years * Math.log1p(discount)) / discount;
