// What the papers on joining and founding a cooperation are made of: read from a visitor's form and used at once, never
// stored.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Ore } from '../../kernel/money.ts';
import type { ComparedForm } from '../../modules/law/cooperation-forms/form-comparison.ts';

export type PaperLanguage = 'nb' | 'nn';

export const COST_KEYS = ['equal', 'population', 'baseAndPopulation', 'volume', 'hours', 'other'] as const;
export type CostKey = (typeof COST_KEYS)[number];

export interface PaperParty {
  /** Number of a municipality, or F and that of a county. */
  readonly id: string;
  readonly name: string;
  readonly isCounty: boolean;
  /** Null for a county. */
  readonly population: number | null;
}

export interface PaperBasis {
  readonly language: PaperLanguage;
  readonly today: LocalDate;
  readonly caseNumber: string;
  /** When the council meets; null where that is not said. */
  readonly meeting: LocalDate | null;
  readonly start: LocalDate;
  /** What is bought together; empty: everything. */
  readonly purchases: readonly string[];
  readonly costKey: { readonly key: CostKey; readonly text: string };
  /** A year; null where that is not said. */
  readonly cost: Ore | null;
  readonly background: string;
  readonly local: string;
  readonly other: string;
}

export interface JoinCase extends PaperBasis {
  readonly party: PaperParty;
  readonly cooperation: string;
  /** Null: not known, so that it must be found out first. */
  readonly form: ComparedForm | null;
  readonly host: string;
  readonly members: readonly string[];
  readonly isMembershipComplete: boolean;
}

export interface HostCase extends PaperBasis {
  readonly variant: 'administrative' | 'political';
  readonly name: string;
  /** The host first. */
  readonly participants: readonly PaperParty[];
  readonly reported: readonly string[];
  readonly noticeMonths: number;
  /** Of each participant on the joint board. */
  readonly seats: number;
}

export interface TaskCase extends PaperBasis {
  readonly name: string;
  readonly participants: readonly PaperParty[];
  readonly isLegalPerson: boolean;
  readonly seats: number;
  readonly shareKey: 'equal' | 'population';
  /** Of all together when it is founded. */
  readonly contribution: Ore | null;
  /** Null: it may not borrow. */
  readonly mostBorrowed: Ore | null;
  readonly reports: readonly string[];
  readonly noticeMonths: number;
  readonly archive: string;
}
