// Requests for access to what lies in a market dialogue, and the copies made for them. Who asks and why is never kept:
// offentleglova gives everybody the same right.
import type { LocalDate } from '../../../kernel/local-date.ts';

export const OUTCOMES = ['whole', 'part', 'refused'] as const;
/** whole: all of it was shown · part: with something taken out · refused: none of it. */
export type AccessOutcome = (typeof OUTCOMES)[number];

export interface AccessRequest {
  readonly id: string;
  readonly number: number;
  readonly askedFor: string;
  /** Where it lies in the body's archive; empty: not said. */
  readonly reference: string;
  readonly receivedOn: LocalDate;
  readonly answeredOn: LocalDate | null;
  readonly outcome: AccessOutcome | null;
  /** Id of the paragraph that something was withheld by; null: nothing was. */
  readonly exemption: string | null;
  readonly version: number;
}

export const SOURCE_KINDS = ['document', 'minutes'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * draft: not put on hearing · timeRuns: the supplier may still mark secrets · undecided: the body has not decided what is
 * secret.
 */
export type Unfinished = 'draft' | 'timeRuns' | 'undecided';

/** Something that may be asked for. */
export interface AccessSource {
  readonly kind: SourceKind;
  readonly id: string;
  readonly number: number;
  /** Of a document; empty for minutes. */
  readonly title: string;
  /** Of minutes: the supplier that was met. */
  readonly supplier: string;
}

export interface SourceParagraph {
  /** From 1. */
  readonly place: number;
  readonly text: string;
  /** The body has decided that it is a secret. */
  readonly isSecret: boolean;
  /** The supplier asks that it is kept secret. */
  readonly isMarked: boolean;
}

/** As it stands, or the id of the paragraph of the law that it was taken out by. Never both. */
export type CopyParagraph =
  | { readonly text: string; readonly exemption?: undefined }
  | { readonly exemption: string; readonly text?: undefined };

export interface AccessCopy {
  readonly id: string;
  readonly number: number;
  /** Number of the request it was made for; null: for none. */
  readonly request: number | null;
  readonly kind: SourceKind;
  readonly title: string;
  readonly paragraphs: readonly CopyParagraph[];
  readonly madeAt: Date;
  /** Why it was made of what was not finished; empty: it was. */
  readonly reason: string;
}
