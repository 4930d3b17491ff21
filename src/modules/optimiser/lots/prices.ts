// What a lot costs by the engine's own curves. Only this part of a group's cost depends on how it is divided: procedure,
// coordination, travel and waiting are of the whole tender, and what is bought outside the contract is the same.
import { annualValue } from '../engine/component.ts';
import { annuity, bidsIndex, expectedBids, priceIndex, type Rates, volumeIndex } from '../engine/rates.ts';
import type { Scenario } from '../model.ts';
import type { LotUnit } from './units.ts';

/** By unit, under one scenario. */
export interface UnitFigures {
  readonly rates: Rates;
  /** NOK/yr really bought on the contract. */
  readonly volume: Float64Array;
  /** Present value over the term of that, at price index 1. */
  readonly spend: Float64Array;
}

export interface LotFigures {
  readonly volume: number;
  readonly bids: number;
  /** Unit price against the reference price 1. */
  readonly index: number;
  readonly parts: LotParts;
}

/** NOK, present value. */
export interface LotParts {
  readonly followUp: number;
  readonly bids: number;
  readonly purchases: number;
}

export const partsTotal = ({ followUp, bids, purchases }: LotParts): number => followUp + bids + purchases;

export function unitFigures(units: readonly LotUnit[], rates: Rates, scenario: Scenario): UnitFigures {
  const volume = new Float64Array(units.length);
  const spend = new Float64Array(units.length);
  for (const [at, { needs }] of units.entries()) {
    for (const need of needs) {
      const bought = rates.comply * annualValue(need, scenario);
      volume[at]! += bought;
      spend[at]! += bought * annuity(rates.discount, need.termYears);
    }
  }
  return { rates, volume, spend };
}

/** The price of a lot of this yearly volume and this spend over the term. */
export function lotParts(rates: Rates, volume: number, spend: number): LotParts {
  return {
    followUp: rates.lot,
    bids: rates.perBid * expectedBids(rates, volume),
    purchases: spend * volumeIndex(rates, volume) * bidsIndex(rates, volume),
  };
}

export function lotFigures({ rates, volume, spend }: UnitFigures, members: readonly number[]): LotFigures {
  const volumes = members.reduce((sum, at) => sum + volume[at]!, 0);
  const spends = members.reduce((sum, at) => sum + spend[at]!, 0);
  return {
    volume: volumes,
    bids: expectedBids(rates, volumes),
    index: priceIndex(rates, volumes),
    parts: lotParts(rates, volumes, spends),
  };
}
