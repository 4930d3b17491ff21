// What comes back from the competition, as plain values: tenders, who won each lot and why, contracts and what is written to
// the protocol. Sealed from others than those who lead and evaluate until the suppliers have been told.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ore } from '../../../kernel/money.ts';
import type { OrgNumber } from '../../../kernel/org-number.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { ContractOption } from '../../planning/plan-item.ts';
import type { BodyId } from '../../registry/model.ts';

export const RESULT_SOURCES = ['typed', 'notice', 'table'] as const;
/** typed: by hand · notice: from an award notice · table: from a list of the tool that received the tenders. */
export type ResultSource = (typeof RESULT_SOURCES)[number];

export interface Rejection {
  /** The section it was rejected by. */
  readonly section: string;
  readonly reason: string;
}

/** What is said of a tender, however it came. */
export interface TenderFacts {
  readonly supplier: string;
  /** Null: a foreign firm, or not said. */
  readonly orgNumber: OrgNumber | null;
  /** Id of each lot it is for, with the price excluding VAT; null where the price is not said. */
  readonly prices: Readonly<Record<string, Ore | null>>;
  readonly receivedOn: LocalDate | null;
  readonly isInTime: boolean;
  readonly rejected: Rejection | null;
}

export interface Tender extends TenderFacts {
  readonly id: string;
  /** In the order they were registered, from 1. */
  readonly number: number;
  readonly source: ResultSource;
  readonly version: number;
}

export interface Winner {
  /** Id of the tender. */
  readonly tender: string;
  /** From 1. */
  readonly place: number;
  /** For the whole term, excluding VAT; null where it is not said. */
  readonly value: Ore | null;
  readonly scores: string;
}

export interface Outcome {
  readonly lot: string;
  /** none: nobody won it. */
  readonly kind: 'awarded' | 'none';
  /** Why; empty where it was imported and is not written yet. */
  readonly reason: string;
  readonly winners: readonly Winner[];
  readonly source: ResultSource;
  /** Rises with every time it is written, also where it was deleted in between. */
  readonly version: number;
}

export interface ContractFacts {
  readonly signedOn: LocalDate;
  readonly startsOn: LocalDate;
  /** Options not counted. */
  readonly endsOn: LocalDate;
  readonly options: readonly ContractOption[];
  /** The most that may be called off, excluding VAT. */
  readonly ceiling: Ore;
  /** Its number in the archive; empty: not said. */
  readonly reference: string;
}

export interface SignedContract extends ContractFacts {
  readonly id: string;
  readonly lot: string;
  readonly tender: string;
  readonly signedBy: PartyId;
  /** Buyers that have it in their plan. */
  readonly handedTo: readonly BodyId[];
  readonly version: number;
}

export interface ProcurementResult {
  readonly tenders: readonly Tender[];
  readonly outcomes: readonly Outcome[];
  readonly contracts: readonly SignedContract[];
  /** By item of the protocol. */
  readonly answers: Readonly<Record<string, string>>;
}
