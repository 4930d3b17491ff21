// What there is to share in a group. Everybody pays the common unit price for its own purchases, and its own waiting;
// the rest (procedure, lots, bids, coordination, travel) is the pot that the fees share. Amounts are NOK in whole ore.
import { oreFromNok } from '../../../kernel/money.ts';
import { type Component, procedureCost, roadKm } from '../engine/component.ts';
import { expectedBids, priceIndex } from '../engine/rates.ts';
import { type Division, sumOf } from './division.ts';
import { sumShapley } from './sum-shapley.ts';
import type { WaysOut } from './ways-out.ts';

/** A group as it is bought: participants of a component, ascending. */
export interface Formed {
  readonly members: readonly number[];
  /** Of the component. */
  readonly lead: number;
  /** Quarter, counted from the component's first. */
  readonly start: number;
  /** Equal by amount. */
  readonly lots: number;
  readonly cost: number;
}

/** Arrays by participant of the component, 0 for who is not in the group. */
export interface Settlement {
  readonly formed: Formed;
  readonly own: Float64Array;
  readonly pot: number;
  /** Each fee when the pot is shared by the mean extra cost of joining in any order; they sum to the pot. */
  readonly fair: Float64Array;
}

const wholeOre = (nok: number): number => oreFromNok(nok) / 100;

/** What each pays of its own, and what is left to share. */
export function ownAndPot(
  c: Component,
  { members, start, lots, cost }: Formed,
): { readonly own: Float64Array; readonly pot: number } {
  const index = priceIndex(c.rates, sumOf(c.volume, members) / lots);
  const own = new Float64Array(c.n);
  for (const i of members) {
    own[i] = wholeOre(c.outside[i]! + c.spend[i]! * index + c.wait[i * c.quarters + start]!);
  }
  return { own, pot: wholeOre(cost - sumOf(own, members)) };
}

/** `buckets`: how finely sums of volumes are counted in large groups; left out: finely. */
export function settle(c: Component, formed: Formed, buckets?: number): Settlement {
  const { members } = formed;
  const { own, pot } = ownAndPot(c, formed);
  const values = fairFees(c, formed, buckets).map((fee) => Math.max(0, fee));
  const sum = values.reduce((total, fee) => total + fee, 0);
  const fair = new Float64Array(c.n);
  for (const [k, i] of members.entries()) {
    fair[i] = sum > 0 ? (pot * values[k]!) / sum : pot / members.length;
  }
  return { formed, own, pot, fair };
}

/** Shapley value of the pot with the group's lead, start and lots, by position among the members. */
function fairFees(c: Component, { members, lead, start, lots }: Formed, buckets?: number): number[] {
  const { rates } = c;
  const n = members.length;
  const tenders = members.map((i) => c.tender[i]!);
  const volumes = members.map((i) => c.volume[i]!);
  const procedure = (size: number, tender: number): number =>
    size === 0 ? 0 : procedureCost(c, start, tender);
  const bids = (size: number, volume: number): number =>
    size === 0 ? 0 : lots * rates.perBid * expectedBids(rates, volume / lots);
  const procedures = isSameForAll(tenders, procedure)
    ? members.map(() => procedure(n, tenders[0]!) / n)
    : sumShapley({ brings: tenders, cost: procedure }, buckets);
  const bidding = sumShapley({ brings: volumes, cost: bids }, buckets);
  const alike = (lots * rates.lot) / n + (rates.perMember * (n - 1)) / n + rates.perMemberSquared * n;
  // The component has no way between those that the engine would not let lead each other; people may have put them together.
  const km = (i: number): number =>
    i === lead ? 0 : roadKm(c.participants[lead]!, c.participants[i]!, rates.roadFactor);
  return members.map((i, k) => alike + rates.perKm * km(i) + procedures[k]! + bidding[k]!);
}

/** Whether even the smallest alone takes the procedure that all together take. */
const isSameForAll = (
  tenders: readonly number[],
  procedure: (size: number, tender: number) => number,
): boolean =>
  procedure(1, Math.min(...tenders)) ===
  procedure(
    tenders.length,
    tenders.reduce((sum, own) => sum + own, 0),
  );

/** Nobody pays less than its own, nor more than alone (unless somebody must, because the group costs more than that). */
export function divisionOf(c: Component, { formed, own, pot }: Settlement, ways: WaysOut): Division {
  const { members } = formed;
  const alone = c.alone.map(wholeOre);
  const total = sumOf(own, members) + pot;
  const most = alone.map((cost, i) => Math.max(cost, own[i]!));
  const isRational = sumOf(most, members) >= total;
  return {
    players: members,
    total,
    least: own,
    most: isRational ? most : most.fill(Number.POSITIVE_INFINITY),
    alike: alikeIn(c),
    oracle: ways.oracle(members),
    unit: Math.max(1, pot),
  };
}

/** Participants that nothing tells apart get the number of the first of them. */
function alikeIn(c: Component): Int32Array {
  const first = new Int32Array(c.n);
  for (let i = 0; i < c.n; i++) {
    first[i] = i;
    for (let j = 0; j < i; j++) {
      if (first[j] !== j || !areAlike(c, i, j)) continue;
      first[i] = j;
      break;
    }
  }
  return first;
}

function areAlike(c: Component, i: number, j: number): boolean {
  const { n, quarters, km, wait, barred, participants } = c;
  const arrays = [c.volume, c.spend, c.outside, c.tender, c.alone];
  if (arrays.some((values) => values[i] !== values[j])) return false;
  if (participants[i]!.canLead !== participants[j]!.canLead) return false;
  for (let t = 0; t < quarters; t++) if (wait[i * quarters + t] !== wait[j * quarters + t]) return false;
  if (km[i * n + j] !== km[j * n + i]) return false;
  for (let k = 0; k < n; k++) {
    if (k === i || k === j) continue;
    if (km[i * n + k] !== km[j * n + k] || km[k * n + i] !== km[k * n + j]) return false;
    if (barred && barred[i * n + k] !== barred[j * n + k]) return false;
  }
  return true;
}
