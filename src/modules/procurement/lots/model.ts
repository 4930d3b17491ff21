// What a division into lots comes to, for pages and papers: plain data, whole ore, sums that agree.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ore } from '../../../kernel/money.ts';
import type { BodyId } from '../../registry/model.ts';
import type { Commitment, Division } from '../life/model.ts';
import type { DivisionDuty } from './rules.ts';

export interface BookItem {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly unitPrice: Ore;
  /** In this lot, by year of the term. */
  readonly amounts: readonly number[];
  /** Of the amounts, excluding VAT. */
  readonly worth: Ore;
}

export interface BookBuyer {
  readonly body: BodyId;
  readonly commitment: Commitment;
  /** In this lot: the years without options for a bound buyer, and the rest. */
  readonly bound: Ore;
  readonly option: Ore;
  readonly worth: Ore;
}

export interface BookLot {
  readonly id: string;
  readonly name: string;
  /** The ceiling; null until it is set. */
  readonly maximum: Ore | null;
  /** Only those with volumes in it. */
  readonly items: readonly BookItem[];
  readonly buyers: readonly BookBuyer[];
  readonly worth: Ore;
}

/** Why it is divided as it is, or is not, as the leader has kept it. */
export interface Assessment {
  readonly text: string;
  /** How many lots there were then. */
  readonly lots: number;
  readonly keptOn: LocalDate;
  readonly version: number;
  /** The volumes and lots are still those it was written of. */
  readonly isCurrent: boolean;
}

/** Everything about the lots of one procurement. */
export interface LotBook {
  readonly title: string;
  /** Years of the term, options included. */
  readonly years: readonly number[];
  /** In their order. */
  readonly lots: readonly BookLot[];
  /** The sum of the lots, and of the buyers. */
  readonly worth: Ore;
  /** Null while a lot has no ceiling. */
  readonly maximum: Ore | null;
  /** How it was decided, with what was expected then; null until it has been. */
  readonly division: Division | null;
  /** Null until one is kept. */
  readonly assessment: Assessment | null;
  /** What the part of the rules that governs asks. */
  readonly duty: DivisionDuty;
}
