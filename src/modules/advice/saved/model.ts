// Advice as a body has kept it: what was said, the rules as they stood with who had confirmed each, and the answer.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { AlternativeId } from '../case.ts';
import type { Advice, Facts, UsedRule } from '../model.ts';

/**
 * A rule as it stood that day. Who had confirmed it: those who make the program, by the source it names, or an administrator
 * of this installation; null where nobody had.
 */
export interface KeptRule extends UsedRule {
  readonly confirmedBy: 'program' | 'installation' | null;
}

export interface SavedHead {
  readonly id: string;
  readonly party: PartyId;
  readonly title: string;
  /** Null: on no list. */
  readonly category: string | null;
  /** The day it was worked out for. */
  readonly date: LocalDate;
  readonly first: AlternativeId;
  readonly savedAt: Date;
  /** An actor as tables have them. */
  readonly savedBy: string;
  readonly review: { readonly at: Date; readonly by: string } | null;
}

export interface SavedAdvice extends SavedHead {
  /** The answers as the address of a consultation has them. */
  readonly said: string;
  readonly facts: Facts;
  readonly rules: readonly KeptRule[];
  readonly advice: Advice;
}

/** `open`: waits for a second person. */
export const REVIEW_STATES = ['all', 'open', 'reviewed'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const LONGEST_TITLE = 200;
