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
    const expected = Math.min(7, Math.max(1, peak - spread * decades * decades));
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
  return {
    floor: read(`price.floor.${category.priceClass}`),
    steepness: read(`price.steepness.${category.priceClass}`),
    halfVolume: read(`price.volume.${category.priceClass}`),
    curve: marketCurve(read, category.market),
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

/** Unit price against the reference price 1: the volume part times the competition part. */
export const priceIndex = (rates: Rates, volume: number): number =>
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
export const bidsIndex = (rates: Rates, volume: number): number =>
  onCurve(rates.curve, rates.curve.index, volume);

export const expectedBids = (rates: Rates, volume: number): number =>
  onCurve(rates.curve, rates.curve.bids, volume);

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
