// The yearly status as chapters of sentences and tables, in one language: what page, Excel and PDF are all made of, so that the
// three never differ.
import type { NationalStatus } from '../../modules/registry/national-status.ts';

/** What stands in a cell: as text, and as the value a spreadsheet shall have. */
export interface StatusCell {
  readonly text: string;
  readonly value: string | number | null;
  /** Where the text leads on the page: an address outside, or one of ours. */
  readonly href?: string;
  /** How sure it is; the text says the same. */
  readonly mark?: 'confirmed' | 'mustBeChecked' | 'unknown';
}

export interface StatusRow {
  readonly key: string;
  readonly cells: readonly StatusCell[];
  /** Shares that the page draws beside the row. */
  readonly bar?: { readonly member: number; readonly outside: number; readonly unknown: number };
}

export interface StatusColumn {
  readonly label: string;
  readonly isNumber: boolean;
  /** The values are per cent; the texts say so themselves. */
  readonly isShare?: boolean;
}

export interface StatusTable {
  readonly id: string;
  /** Name of its sheet. */
  readonly sheet: string;
  readonly caption: string;
  readonly columns: readonly StatusColumn[];
  readonly rows: readonly StatusRow[];
  readonly foot?: StatusRow;
  /** Too long for the page, where a link stands instead. */
  readonly isForFilesOnly?: boolean;
}

export const CHAPTER_IDS = [
  'coverage',
  'forms',
  'years',
  'activity',
  'agreements',
  'benefits',
  'figures',
  'unknown',
  'sources',
] as const;
export type ChapterId = (typeof CHAPTER_IDS)[number];

export interface StatusChapter {
  readonly id: ChapterId;
  readonly title: string;
  readonly text: readonly string[];
  readonly tables: readonly StatusTable[];
}

export interface StatusReport {
  readonly status: NationalStatus;
  readonly title: string;
  /** The answer, in a few sentences. */
  readonly lead: readonly string[];
  /** The date of the figures and the register's version. */
  readonly basis: string;
  readonly chapters: readonly StatusChapter[];
}

export const textCell = (text: string, more: Partial<StatusCell> = {}): StatusCell => ({
  text,
  value: text,
  ...more,
});
