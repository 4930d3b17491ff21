// What joint tenders may take in all: how many an authority leads, how much is bought of a market in some quarters. Limits
// couple components and categories; what the optimiser charges for them is part of the certificate.
import type { Quarter } from '../../kernel/quarter.ts';

export interface LeadLimit {
  /** Authority id; a cooperation leads through its host. */
  readonly authority: string;
  /** Joint tenders in the plan, a whole number. At 0 it leads nobody. */
  readonly most: number;
}

/** The joint tenders of a category that start in these quarters, both ends included. */
export interface MarketWindow {
  /** Category id. */
  readonly category: string;
  readonly from: Quarter;
  readonly to: Quarter;
}

export interface MarketLimit extends MarketWindow {
  /** NOK a year that they buy on their contracts, all together. */
  readonly most: number;
}

/** One limit at most for an authority, and for a window. What a body buys alone takes of no limit. */
export interface Limits {
  readonly leads: readonly LeadLimit[];
  readonly markets: readonly MarketLimit[];
}

/** What a joint tender is charged in the bounds, NOK: for its lead, and for each NOK a year it buys in a window. Never below 0. */
export interface LimitPrices {
  /** By authority id. */
  readonly leads: readonly { readonly authority: string; readonly price: number }[];
  /** By category and quarters. */
  readonly markets: readonly (MarketWindow & { readonly price: number })[];
}
