// A group's cost taken apart under one scenario, with the same lead and start: what the plan, the range and the
// explanation are made of.
import type { Scenario } from '../model.ts';
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
  /** Bids to expect alone, by member. */
  readonly aloneBids: readonly number[];
  readonly km: readonly number[];
  readonly volumeEffect: number;
  readonly competitionEffect: number;
  /** Yearly volume on the contract, bids and index together. */
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
  const volumePart = volumeIndex(rates, volume);
  const bidsPart = bidsIndex(rates, volume);
  const at = formed.start - c.firstQuarter;
  let volumeEffect = 0;
  let competitionEffect = 0;
  for (let i = 0; i < c.n; i++) {
    const own = c.volume[i]!;
    volumeEffect += c.spend[i]! * (volumePart - volumeIndex(rates, own)) * bidsIndex(rates, own);
    competitionEffect += c.spend[i]! * volumePart * (bidsPart - bidsIndex(rates, own));
  }
  const n = c.n;
  const together: Side = {
    purchase: Array.from({ length: n }, (_, i) => c.outside[i]! + c.spend[i]! * volumePart * bidsPart),
    waiting: Array.from({ length: n }, (_, i) => c.wait[i * c.quarters + at]!),
    procedure: procedureCost(c, at, sum(c.tender)),
    lots: rates.lot,
    bids: rates.perBid * expectedBids(rates, volume),
    perMember: rates.perMember * (n - 1),
    groupSize: rates.perMemberSquared * n * n,
    travel: rates.perKm * sum(km),
  };
  return {
    together,
    apart: apart(c),
    alone: [...c.alone],
    aloneBids: Array.from(c.volume, (own) => expectedBids(rates, own)),
    km,
    volumeEffect,
    competitionEffect,
    volume,
    expectedBids: expectedBids(rates, volume),
    priceIndex: volumePart * bidsPart,
    tender: sum(c.tender),
  };
}

function apart(c: Component): Side {
  const each = Array.from({ length: c.n }, (_, i) => i);
  const { rates } = c;
  return {
    purchase: each.map((i) => {
      const volume = c.volume[i]!;
      return c.outside[i]! + c.spend[i]! * volumeIndex(rates, volume) * bidsIndex(rates, volume);
    }),
    waiting: each.map((i) => c.wait[i * c.quarters + c.aloneStart[i]!]!),
    procedure: sum(each.map((i) => procedureCost(c, c.aloneStart[i]!, c.tender[i]!))),
    lots: rates.lot * c.n,
    bids: sum(each.map((i) => rates.perBid * expectedBids(rates, c.volume[i]!))),
    perMember: 0,
    groupSize: rates.perMemberSquared * c.n,
    travel: 0,
  };
}
