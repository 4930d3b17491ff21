// What one tender costs one of those in it, from yearly volumes alone: for advice given before anybody has said who takes
// part. Same prices as the engine, so that the figures agree with a group formed later (held by a test). Pure.
import type { Quarter } from '../../kernel/quarter.ts';
import {
  annuity,
  bidsIndex,
  expectedBids,
  indexOfBids,
  procedureClass,
  type Rates,
  type Read,
  ratesOf,
  reader,
  volumeIndex,
} from './engine/rates.ts';
import type { Category, ParamSet, Scenario } from './model.ts';

export interface TenderRates {
  readonly rates: Rates;
  readonly read: Read;
  readonly market: Category['market'];
}

/** Made once for a category and scenario, then used for any number of tenders. */
export function tenderRates(params: ParamSet, category: Category, scenario: Scenario): TenderRates {
  const read = reader(params, scenario);
  return { rates: ratesOf(read, category), read, market: category.market };
}

export interface TenderQuestion {
  /** NOK a year of the one who asks. */
  readonly own: number;
  /** NOK a year of all together; decides the price. */
  readonly volume: number;
  /** NOK over the term with options of all together; decides the procedure. */
  readonly tender: number;
  /** Units that share it, at least one. */
  readonly members: number;
  /** Road km of all to the lead, added up. */
  readonly km: number;
  readonly years: number;
  /** Decides the thresholds. */
  readonly start: Quarter;
  /** Each has a lot of its own, with bids of its own, as where work at a place is bought; `volume` is then the lot's. */
  readonly ownLots: boolean;
}

/** NOK of the one who asks, present value; all but the purchases are an equal part of what all pay. */
export interface TenderShare {
  readonly purchase: number;
  readonly procedure: number;
  readonly lots: number;
  readonly bids: number;
  readonly coordination: number;
  readonly travel: number;
}

/** What one of the members pays in an own or joint tender with competition. */
export function tenderShare({ rates }: TenderRates, question: TenderQuestion): TenderShare {
  const { own, volume, tender, members, km, years, start, ownLots } = question;
  const bought = rates.comply * volume;
  const present = own * annuity(rates.discount, years);
  const index = volumeIndex(rates, bought) * bidsIndex(rates, bought);
  const thresholds = rates.thresholds(start);
  const part = (amount: number): number => amount / members;
  const bids = rates.perBid * expectedBids(rates, bought);
  return {
    purchase: present * (1 - rates.comply + rates.comply * index),
    procedure: part(rates.procedure[procedureClass(thresholds, tender)]),
    lots: ownLots ? rates.lot : part(rates.lot),
    bids: ownLots ? bids : part(bids),
    coordination: part(rates.perMember * (members - 1) + rates.perMemberSquared * members * members),
    travel: part(rates.perKm * km),
  };
}

/** The same bought from one supplier without competition. */
export function directShare({ rates, read }: TenderRates, question: TenderQuestion): TenderShare {
  const { own, years } = question;
  const bought = rates.comply * own;
  const index = volumeIndex(rates, bought) * indexOfBids(read, 1);
  const present = own * annuity(rates.discount, years);
  return {
    purchase: present * (1 - rates.comply + rates.comply * index),
    procedure: rates.procedure[0],
    lots: rates.lot,
    bids: rates.perBid,
    coordination: 0,
    travel: 0,
  };
}

/** The same called off from a standing agreement of the volume at which its market gives most bids; `fee`: its owner takes one. */
export function agreementShare(
  { rates, read, market }: TenderRates,
  { own, years }: Pick<TenderQuestion, 'own' | 'years'>,
  fee: boolean,
): TenderShare {
  const volume = read(`bids.peakVolume.${market}`);
  const index = volumeIndex(rates, volume) * bidsIndex(rates, volume) + (fee ? rates.agreementFee : 0);
  const present = own * annuity(rates.discount, years);
  return {
    purchase: present * (1 - rates.comply + rates.comply * index),
    procedure: rates.callOff(),
    lots: 0,
    bids: 0,
    coordination: 0,
    travel: 0,
  };
}

/** Bids to expect in a tender of a yearly volume. */
export const tenderBids = ({ rates }: TenderRates, volume: number): number =>
  expectedBids(rates, rates.comply * volume);

/** Present value of NOK a year over a term. */
export const presentValue = ({ rates }: TenderRates, yearly: number, years: number): number =>
  yearly * annuity(rates.discount, years);

/** What calling off and following up a contract that others have made costs one of those who use it, NOK. */
export const callOffCost = ({ rates }: TenderRates): number => rates.callOff();
