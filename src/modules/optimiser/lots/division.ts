// What both ways of dividing are given and give back: the exact one for few units, the search for many.
import type { UnitFigures } from './prices.ts';
import type { MayBeLot } from './shapes.ts';
import type { LotUnit } from './units.ts';

export interface DivisionTask {
  readonly units: readonly LotUnit[];
  readonly figures: UnitFigures;
  readonly mayBeLot: MayBeLot;
  /** Every lot must draw at least one bid more than there are lots. */
  readonly fewerThanBids: boolean;
  /** NOK/yr on the contract that each lot must keep within. */
  readonly smallest: number;
  readonly largest: number;
  readonly mostLots: number;
  /** NOK/yr that a small firm can carry in one lot. */
  readonly capacity: number;
  /** NOK: what the lots may cost together when chosen for the small firms. */
  readonly budget: number;
}

export interface Division {
  /** Positions of units, ascending in each. At least two lots. */
  readonly lots: readonly (readonly number[])[];
  /** NOK of all lots. */
  readonly cost: number;
  /** NOK/yr in lots that a small firm can carry. */
  readonly small: number;
}

/** Null where no division keeps within the limits. */
export interface Divisions {
  readonly cheapest: Division | null;
  /** Most value that small firms can carry within the budget; the cheapest of equals. */
  readonly smallFirms: Division | null;
}

/** Differences below this are rounding, NOK and NOK/yr. */
const ROUNDING = 1e-6;

export const isCheaper = (a: Division, b: Division | null): boolean =>
  b === null || a.cost < b.cost - ROUNDING;

export const isSmaller = (a: Division, b: Division | null): boolean =>
  b === null || a.small > b.small + ROUNDING || (a.small > b.small - ROUNDING && isCheaper(a, b));
