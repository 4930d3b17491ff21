// A group's cost taken apart under one scenario, with the same lead and start: what the plan, the range and the
// explanation are made of. Apart, each member goes its own cheapest way: a tender of its own, or an agreement.
import type { Agreement, Scenario } from '../model.ts';
import { unitPriceOn } from '../terms/agreements.ts';
import { buildComponent, type Component, procedureCost, roadKm } from './component.ts';
import type { Participant } from './participants.ts';
import { bidsIndex, expectedBids, type Rates, volumeIndex } from './rates.ts';

export interface Side {
  /** NOK, present value, by member: goods at the expected price and what is bought outside. */
  readonly purchase: readonly number[];
  readonly waiting: readonly number[];
  readonly procedure: number;
  readonly lots: number;
  readonly bids: number;
  readonly perMember: number;
  readonly groupSize: number;
  readonly travel: number;
}

export interface Breakdown {
  readonly together: Side;
  readonly apart: Side;
  /** NOK alone, by member. */
  readonly alone: readonly number[];
  /** The agreement each would use alone; null for a tender of its own. */
  readonly aloneOn: readonly (Agreement | null)[];
  /** Bids to expect on each lot of a tender of its own, by member. */
  readonly aloneBids: readonly number[];
  readonly km: readonly number[];
  readonly volumeEffect: number;
  readonly competitionEffect: number;
  /** The group's price against the agreements' for those who would otherwise use one. */
  readonly agreementPrice: number;
  /** Equal lots together. */
  readonly lots: number;
  /** Yearly volume of all lots; bids and index of each. */
  readonly volume: number;
  readonly expectedBids: number;
  readonly priceIndex: number;
  readonly tender: number;
}

export interface Formed {
  readonly members: readonly Participant[];
  /** Position of the lead among the members. */
  readonly lead: number;
  /** Quarter since 2020. */
  readonly start: number;
  /** Equal lots by amount. */
  readonly lots: number;
}

const sum = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((total, value) => total + value, 0);

/** NOK of a side in all. */
export const sideCost = (side: Side): number =>
  sum(side.purchase) +
  sum(side.waiting) +
  side.procedure +
  side.lots +
  side.bids +
  side.perMember +
  side.groupSize +
  side.travel;

/** Works for groups of one as well. */
export function breakdown(formed: Formed, rates: Rates, scenario: Scenario): Breakdown {
  const c = buildComponent(formed.members, rates, scenario);
  const lead = formed.members[formed.lead]!;
  const km = formed.members.map((member) => (member === lead ? 0 : roadKm(lead, member, rates.roadFactor)));
  const volume = sum(c.volume);
  const { lots } = formed;
  const volumePart = volumeIndex(rates, volume / lots);
  const bidsPart = bidsIndex(rates, volume / lots);
  const bids = expectedBids(rates, volume / lots);
  const at = formed.start - c.firstQuarter;
  let volumeEffect = 0;
  let competitionEffect = 0;
  let agreementPrice = 0;
  for (let i = 0; i < c.n; i++) {
    const price = priceOnAgreement(c, i, scenario);
    if (price !== null) {
      agreementPrice += c.spend[i]! * (volumePart * bidsPart - price);
      continue;
    }
    const own = ownLot(c, i);
    volumeEffect += c.spend[i]! * (volumePart - volumeIndex(rates, own)) * bidsIndex(rates, own);
    competitionEffect += c.spend[i]! * volumePart * (bidsPart - bidsIndex(rates, own));
  }
  const n = c.n;
  const together: Side = {
    purchase: Array.from({ length: n }, (_, i) => c.outside[i]! + c.spend[i]! * volumePart * bidsPart),
    waiting: Array.from({ length: n }, (_, i) => c.wait[i * c.quarters + at]!),
    procedure: procedureCost(c, at, sum(c.tender)),
    lots: lots * rates.lot,
    bids: lots * rates.perBid * bids,
    perMember: rates.perMember * (n - 1),
    groupSize: rates.perMemberSquared * n * n,
    travel: rates.perKm * sum(km),
  };
  return {
    together,
    apart: apart(c, scenario),
    alone: [...c.alone],
    aloneOn: Array.from({ length: n }, (_, i) => agreementOf(c, i)),
    aloneBids: formed.members.map((_, i) => expectedBids(rates, ownLot(c, i))),
    km,
    volumeEffect,
    competitionEffect,
    agreementPrice,
    lots,
    volume,
    expectedBids: bids,
    priceIndex: volumePart * bidsPart,
    tender: sum(c.tender),
  };
}

/** NOK a year of one lot of the tender it would make alone. */
const ownLot = (c: Component, i: number): number => c.volume[i]! / c.aloneLots[i]!;

const agreementOf = (c: Component, i: number): Agreement | null =>
  c.participants[i]!.agreements[c.aloneOn[i]!] ?? null;

/** Unit price with the fee where it would use an agreement alone. */
function priceOnAgreement(c: Component, i: number, scenario: Scenario): number | null {
  const agreement = agreementOf(c, i);
  return agreement && unitPriceOn(agreement, scenario, c.rates.agreementFee);
}

function apart(c: Component, scenario: Scenario): Side {
  const each = Array.from({ length: c.n }, (_, i) => i);
  const tendering = each.filter((i) => agreementOf(c, i) === null);
  const { rates } = c;
  const procedures = tendering.map((i) => procedureCost(c, c.aloneStart[i]!, c.tender[i]!));
  const callOffs = each.filter((i) => agreementOf(c, i) !== null).map(() => rates.callOff());
  return {
    purchase: each.map((i) => {
      const price = priceOnAgreement(c, i, scenario);
      if (price !== null) return c.outside[i]! + c.spend[i]! * price;
      const volume = ownLot(c, i);
      return c.outside[i]! + c.spend[i]! * volumeIndex(rates, volume) * bidsIndex(rates, volume);
    }),
    waiting: each.map((i) => c.wait[i * c.quarters + c.aloneStart[i]!]!),
    procedure: sum([...procedures, ...callOffs]),
    lots: rates.lot * sum(tendering.map((i) => c.aloneLots[i]!)),
    bids: sum(tendering.map((i) => c.aloneLots[i]! * rates.perBid * expectedBids(rates, ownLot(c, i)))),
    perMember: 0,
    groupSize: rates.perMemberSquared * tendering.length,
    travel: 0,
  };
}
