// A dispatch: what was sent from or received for a party, kept as it was. A draft is never one. Plain data.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { PartyId } from '../../accounts/model.ts';

export const DISPATCH_KINDS = [
  'proposalSent',
  'proposalAnswer',
  'proposalReminder',
  'proposalProlonged',
  'proposalEnded',
  'roundSent',
  'roundAnswer',
  'roundReminder',
  'roundProlonged',
  'roundEnded',
  'decisionPaper',
  'savedAdvice',
  'needQuestion',
  'needReply',
] as const;
export type DispatchKind = (typeof DISPATCH_KINDS)[number];

/** I: received · U: sent · N: the party's own, sent to nobody. */
export type Direction = 'I' | 'U' | 'N';

export interface NewDispatchFile {
  readonly title: string;
  readonly fileName: string;
  /** The file's usual ending: `docx`. */
  readonly format: string;
  readonly bytes: Uint8Array;
}

export interface NewDispatch {
  /** Whose archive it belongs in; what goes between two parties is one for each of them. */
  readonly party: PartyId;
  readonly isDemo: boolean;
  readonly kind: DispatchKind;
  /** What it belongs to, `proposal:<id>`: those of one party with the same subject are one case. */
  readonly subject: string;
  readonly caseTitle: string;
  readonly direction: Direction;
  /** Goes into the public journal as it stands. */
  readonly title: string;
  /** Parties at the other end; none for the party's own. */
  readonly counterparts: readonly PartyId[];
  /** As it was sent; empty where the files say it. */
  readonly content: string;
  readonly files: readonly NewDispatchFile[];
}

/** What the archive knows a dispatch as. */
export interface JournalData {
  readonly caseNumber: string | null;
  readonly journalNumber: string | null;
  readonly journalDate: LocalDate | null;
  /** Id of a row of data/exemption-paragraphs.csv; null: open to the public. */
  readonly exemption: string | null;
}

export interface DispatchHead extends JournalData {
  readonly id: string;
  readonly kind: DispatchKind;
  readonly subject: string;
  readonly caseTitle: string;
  readonly direction: Direction;
  readonly title: string;
  readonly date: LocalDate;
  readonly counterparts: readonly PartyId[];
  /** The last time it was put in a package for the archive, and by whom (`person:<id>`); null: never. */
  readonly exported: { readonly at: Date; readonly by: string } | null;
}

export interface DispatchFile extends NewDispatchFile {
  /** From 1. */
  readonly number: number;
  /** Hexadecimal, of the bytes. */
  readonly sha256: string;
}

export interface Dispatch extends DispatchHead {
  readonly content: string;
  readonly files: readonly DispatchFile[];
}

/** A package that was made for the archive. */
export interface DispatchExport {
  readonly id: string;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly count: number;
}

/** As many as one package holds. */
export const MOST_IN_EXPORT = 500;
