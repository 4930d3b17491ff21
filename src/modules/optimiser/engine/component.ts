// A component: participants of one category that distance and time tie together, as typed arrays. Components do not
// touch each other, so each is solved and bounded on its own.
import type { Quarter } from '../../../kernel/quarter.ts';
import type { Need, Scenario } from '../model.ts';
import { isOpen, unitPriceOn } from '../terms/agreements.ts';
import { conflictOf } from '../terms/requirements.ts';
import { type Participant, waitingCost } from './participants.ts';
import { annuity, cheapestLots, lotsCost, priceIndex, procedureClass, type Rates } from './rates.ts';

export interface Component {
  readonly n: number;
  /** Sorted by id. */
  readonly participants: readonly Participant[];
  readonly rates: Rates;
  /** NOK/yr really bought on the contract. */
  readonly volume: Float64Array;
  /** Present value over the term of what is bought on the contract at price index 1. */
  readonly spend: Float64Array;
  /** Present value of what is bought outside it. */
  readonly outside: Float64Array;
  /** Value of the whole tender: NOK/yr times years, for the thresholds. */
  readonly tender: Float64Array;
  readonly firstQuarter: number;
  readonly quarters: number;
  /** NOK by participant and quarter; Infinity where it cannot start. */
  readonly wait: Float64Array;
  /** Bit t is set where it can start in quarter t (all bits when there are more than 32 quarters). */
  readonly startMask: Int32Array;
  /** Procedure cost thresholds by quarter, three each. */
  readonly thresholds: Float64Array;
  /** Road km by lead and member; Infinity where the one cannot lead the other. */
  readonly km: Float64Array;
  /** 1 where two may not stand in one group; null when nobody is barred. */
  readonly barred: Uint8Array | null;
  /** Cheapest cost alone, in a tender of its own or on an agreement, and the quarter it starts in. */
  readonly alone: Float64Array;
  readonly aloneStart: Int32Array;
  /** Equal lots of its own tender, where it makes one. */
  readonly aloneLots: Int32Array;
  /** Place of that agreement among the participant's; -1 for a tender of its own. */
  readonly aloneOn: Int32Array;
  /** What joint tenders are charged for what they take of limits; null where nothing. */
  readonly tolls: Tolls | null;
}

/** Infinity where it is shut. Nobody's gain is measured with tolls: they only steer, and are not paid. */
export interface Tolls {
  /** NOK by participant for leading. */
  readonly lead: Float64Array;
  /** By quarter, NOK for each NOK a year. */
  readonly perVolume: Float64Array;
}

/** Value of a need in a scenario, NOK/yr. */
export const annualValue = (need: Need, scenario: Scenario): number =>
  scenario === 'base' ? need.value : scenario === 'low' ? need.valueLow : need.valueHigh;

const EARTH_KM = 6371.0088;

/** Great circle times the road factor. */
export function roadKm(
  a: { lat: number; lon: number },
  b: { lat: number; lon: number },
  factor: number,
): number {
  const rad = Math.PI / 180;
  const sinLat = Math.sin(((b.lat - a.lat) * rad) / 2);
  const sinLon = Math.sin(((b.lon - a.lon) * rad) / 2);
  const h = sinLat * sinLat + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * sinLon * sinLon;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h))) * factor;
}

/** Arrays for these participants of one category, priced by the rates of the scenario. */
export function buildComponent(
  participants: readonly Participant[],
  rates: Rates,
  scenario: Scenario,
): Component {
  const n = participants.length;
  const volume = new Float64Array(n);
  const spend = new Float64Array(n);
  const outside = new Float64Array(n);
  const tender = new Float64Array(n);
  for (const [i, { needs }] of participants.entries()) {
    for (const need of needs) {
      const value = annualValue(need, scenario);
      const present = value * annuity(rates.discount, need.termYears);
      volume[i]! += rates.comply * value;
      spend[i]! += rates.comply * present;
      outside[i]! += (1 - rates.comply) * present;
      tender[i]! += value * need.termYears;
    }
  }
  const time = timeTable(participants, rates, scenario);
  const alone = {
    alone: new Float64Array(n),
    aloneStart: new Int32Array(n),
    aloneLots: new Int32Array(n),
    aloneOn: new Int32Array(n),
  };
  const unlinked = { n, participants, rates, volume, spend, outside, tender, ...time, ...alone };
  for (let i = 0; i < n; i++) setAlone(unlinked, i, scenario);
  return { ...unlinked, ...leadTable(unlinked), tolls: null };
}

function timeTable(participants: readonly Participant[], rates: Rates, scenario: Scenario) {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { needs } of participants) {
    for (const need of needs) {
      for (const window of need.starts) {
        first = Math.min(first, window.from);
        last = Math.max(last, window.to);
      }
    }
  }
  const quarters = last - first + 1;
  const wait = new Float64Array(participants.length * quarters);
  const thresholds = new Float64Array(quarters * 3);
  for (let t = 0; t < quarters; t++) {
    thresholds.set(rates.thresholds((first + t) as Quarter), t * 3);
  }
  for (const [i, { needs }] of participants.entries()) {
    for (const need of needs) {
      const perQuarter = rates.waiting * annualValue(need, scenario);
      for (let t = 0; t < quarters; t++) {
        const at = i * quarters + t;
        if (wait[at]! < Number.POSITIVE_INFINITY) wait[at]! += waitingCost(need, first + t, perQuarter);
      }
    }
  }
  const startMask = new Int32Array(participants.length).fill(quarters > 32 ? -1 : 0);
  for (let at = 0; at < wait.length && quarters <= 32; at++) {
    if (wait[at]! < Number.POSITIVE_INFINITY) startMask[Math.floor(at / quarters)]! |= 1 << (at % quarters);
  }
  return { firstQuarter: first, quarters, wait, startMask, thresholds };
}

type Unlinked = Omit<Component, 'km' | 'barred' | 'tolls'>;

/**
 * Whether an agreement is cheaper to it than the lowest price any volume could get: then it is in no group. All others
 * cost at least that price, which the first bounds rest on.
 */
export function isBelowGroups(c: Unlinked, i: number): boolean {
  if (c.aloneOn[i] === -1) return false;
  const leastCompetition = c.rates.curve.index.reduce((least, index) => Math.min(least, index), 1);
  return c.alone[i]! < c.outside[i]! + c.spend[i]! * c.rates.floor * leastCompetition;
}

function leadTable(c: Unlinked): { km: Float64Array; barred: Uint8Array | null } {
  const { n, participants, rates } = c;
  const km = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY);
  let barred: Uint8Array | null = null;
  const isBelow = Array.from({ length: n }, (_, i) => isBelowGroups(c, i));
  for (let i = 0; i < n; i++) {
    km[i * n + i] = 0;
    if (isBelow[i]) continue;
    for (let j = i + 1; j < n; j++) {
      const a = participants[i]!;
      const b = participants[j]!;
      if (isBarred(a, b)) {
        barred ??= new Uint8Array(n * n);
        barred[i * n + j] = 1;
        barred[j * n + i] = 1;
      } else if (!isBelow[j] && (a.canLead || b.canLead) && shareQuarter(c, i, j)) {
        const distance = roadKm(a, b, rates.roadFactor);
        if (distance > rates.maxKm) continue;
        if (a.canLead) km[i * n + j] = distance;
        if (b.canLead) km[j * n + i] = distance;
      }
    }
  }
  return { km, barred };
}

const authoritiesOf = (participant: Participant): string[] => participant.needs.map((need) => need.owner);

function isBarred(a: Participant, b: Participant): boolean {
  if (a.alone || b.alone || a.unit === b.unit) return true;
  if (conflictOf(a.requirements, b.requirements) !== null) return true;
  const { onlyWith } = a;
  if (onlyWith !== null && !authoritiesOf(b).every((id) => onlyWith.includes(id))) return true;
  const other = b.onlyWith;
  return other !== null && !authoritiesOf(a).every((id) => other.includes(id));
}

function shareQuarter(c: Unlinked, i: number, j: number): boolean {
  if ((c.startMask[i]! & c.startMask[j]!) === 0) return false;
  if (c.quarters <= 32) return true;
  for (let t = 0; t < c.quarters; t++) {
    if (c.wait[i * c.quarters + t]! + c.wait[j * c.quarters + t]! < Number.POSITIVE_INFINITY) return true;
  }
  return false;
}

/** NOK for the procedure when a tender of this value starts in quarter t of the component. */
export function procedureCost(c: Unlinked, t: number, tenderValue: number): number {
  const at = t * 3;
  const thresholds = [c.thresholds[at]!, c.thresholds[at + 1]!, c.thresholds[at + 2]!] as const;
  return c.rates.procedure[procedureClass(thresholds, tenderValue)];
}

/** Cheapest way and quarter: a tender of its own unless it is bound, or one of its agreements while that is open. */
function setAlone(c: Unlinked, i: number, scenario: Scenario): void {
  const { rates } = c;
  const { bound, agreements } = c.participants[i]!;
  const lots = cheapestLots(rates, c.volume[i]!, c.spend[i]!);
  const index = priceIndex(rates, c.volume[i]! / lots);
  const fixed = lotsCost(rates, c.volume[i]!, lots) + rates.perMemberSquared;
  const tender = bound ? Number.POSITIVE_INFINITY : c.outside[i]! + c.spend[i]! * index + fixed;
  const calledOff = agreements.map((agreement) => {
    const price = unitPriceOn(agreement, scenario, rates.agreementFee);
    return c.outside[i]! + c.spend[i]! * price + rates.callOff();
  });
  c.aloneLots[i] = lots;
  c.alone[i] = Number.POSITIVE_INFINITY;
  const consider = (cost: number, t: number, on: number): void => {
    if (cost >= c.alone[i]!) return;
    c.alone[i] = cost;
    c.aloneStart[i] = t;
    c.aloneOn[i] = on;
  };
  for (let t = 0; t < c.quarters; t++) {
    const wait = c.wait[i * c.quarters + t]!;
    if (wait === Number.POSITIVE_INFINITY) continue;
    consider(tender + wait + procedureCost(c, t, c.tender[i]!), t, -1);
    for (const [on, cost] of calledOff.entries()) {
      if (isOpen(agreements[on]!, c.firstQuarter + t)) consider(cost + wait, t, on);
    }
  }
}

/** Splits a category into components that do not touch each other; each keeps the order of the participants. */
export function connectedParts(c: Component): Component[] {
  const { n } = c;
  const label = new Int32Array(n).fill(-1);
  const parts: number[][] = [];
  for (let start = 0; start < n; start++) {
    if (label[start] !== -1) continue;
    const part = parts.length;
    const found = [start];
    label[start] = part;
    for (let k = 0; k < found.length; k++) {
      const i = found[k]!;
      for (let j = 0; j < n; j++) {
        const isLinked =
          c.km[i * n + j]! < Number.POSITIVE_INFINITY || c.km[j * n + i]! < Number.POSITIVE_INFINITY;
        if (label[j] !== -1 || !isLinked) continue;
        label[j] = part;
        found.push(j);
      }
    }
    parts.push(found.sort((a, b) => a - b));
  }
  return parts.length === 1 ? [c] : parts.map((part) => restricted(c, part));
}

/** The component of some of the participants (ascending). */
export function restricted(c: Component, part: readonly number[]): Component {
  const { n, quarters } = c;
  const size = part.length;
  const picked = (values: Float64Array): Float64Array => Float64Array.from(part, (i) => values[i]!);
  const wait = new Float64Array(size * quarters);
  const km = new Float64Array(size * size);
  const barred = c.barred === null ? null : new Uint8Array(size * size);
  for (const [a, i] of part.entries()) {
    wait.set(c.wait.subarray(i * quarters, (i + 1) * quarters), a * quarters);
    for (const [b, j] of part.entries()) {
      km[a * size + b] = c.km[i * n + j]!;
      if (barred !== null && c.barred !== null) barred[a * size + b] = c.barred[i * n + j]!;
    }
  }
  return {
    ...c,
    n: size,
    participants: part.map((i) => c.participants[i]!),
    volume: picked(c.volume),
    spend: picked(c.spend),
    outside: picked(c.outside),
    tender: picked(c.tender),
    alone: picked(c.alone),
    aloneStart: Int32Array.from(part, (i) => c.aloneStart[i]!),
    aloneLots: Int32Array.from(part, (i) => c.aloneLots[i]!),
    aloneOn: Int32Array.from(part, (i) => c.aloneOn[i]!),
    startMask: Int32Array.from(part, (i) => c.startMask[i]!),
    wait,
    km,
    barred,
    tolls: c.tolls && { ...c.tolls, lead: picked(c.tolls.lead) },
  };
}
