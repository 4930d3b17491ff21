// The annual round: what a cooperation asks its members about, and what each answers. Plain data. A body's answers are for
// that body and for whoever asks; no other body sees them.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ore } from '../../../kernel/money.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { Letter, NoticeToWrite } from '../../accounts/outbox-commands.ts';
import type { BodyId } from '../../registry/model.ts';
import type { NewDispatch } from '../archive/model.ts';
import type { PartyLetter } from '../proposals/model.ts';

export type RoundState = 'draft' | 'sent' | 'closed';

export const ROUND_SILENCES = ['notWith', 'reserve', 'askAgain'] as const;
/** What no answer means: not with the others · in reserve · asked again. Nothing is written in anybody's plan for it. */
export type RoundSilence = (typeof ROUND_SILENCES)[number];

export const ROUND_ANSWERS = ['join', 'reserve', 'later', 'not'] as const;
/** join: with the others · reserve: may call off, need not · later: with them, but not from the start. */
export type RoundAnswerKind = (typeof ROUND_ANSWERS)[number];

export interface RoundLine {
  readonly id: string;
  /** From 1. */
  readonly place: number;
  readonly title: string;
  readonly category: string;
  /** Null: some time in the round's year. */
  readonly startsOn: LocalDate | null;
  /** The agreement that ends, where the line asks about one, and whose it is. */
  readonly item: { readonly id: string; readonly of: BodyId } | null;
}

/** What is answered to one line. */
export interface LineAnswer {
  readonly line: string;
  readonly answer: RoundAnswerKind;
  /** A year, in `unit`. */
  readonly volume: number | null;
  readonly unit: string;
  /** A year, excluding VAT. */
  readonly annualValue: Ore | null;
  /** With `later`. */
  readonly laterOn: LocalDate | null;
  readonly comment: string;
}

/** What closing made of an answer in the body's plan. */
export interface MadeItem {
  readonly id: string;
  readonly isNew: boolean;
  readonly isUndone: boolean;
}

export interface KeptAnswer extends LineAnswer {
  readonly made: MadeItem | null;
}

export interface RoundMember {
  readonly body: BodyId;
  /** Both empty where nobody answers by link. */
  readonly contactName: string;
  readonly contactEmail: string;
  readonly openedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly answeredName: string;
  readonly deliveredAt: Date | null;
  readonly version: number;
  readonly answers: readonly KeptAnswer[];
}

export interface RoundHead {
  readonly id: string;
  /** The cooperation that asks. */
  readonly party: PartyId;
  readonly isDemo: boolean;
  readonly title: string;
  readonly year: number;
  readonly message: string;
  /** The last day to answer; a draft may be without. */
  readonly deadline: LocalDate | null;
  readonly silence: RoundSilence;
  readonly state: RoundState;
  readonly version: number;
  readonly closedAt: Date | null;
}

export interface Round extends RoundHead {
  /** In their order. */
  readonly lines: readonly RoundLine[];
  /** As far as the reader may see them: all for whoever asks, otherwise the reader's own. */
  readonly members: readonly RoundMember[];
}

/** A letter with a personal link of its own. */
export interface RoundLinkLetter {
  readonly body: BodyId;
  readonly name: string;
  readonly email: string;
  readonly letter: (secret: string) => Letter;
  readonly onceKey?: string;
}

/** What goes out with a change of a round, in its transaction. */
export interface RoundMail {
  readonly letters: readonly PartyLetter[];
  readonly notices: readonly NoticeToWrite[];
  readonly links: readonly RoundLinkLetter[];
  /** What is kept of it for the archives of those it goes between; left out where nothing is. */
  readonly dispatches?: readonly NewDispatch[];
}

export const NO_MAIL: RoundMail = { letters: [], notices: [], links: [] };

export const MEMBER_STATES = ['notOpened', 'opened', 'partly', 'delivered', 'late'] as const;
/** late: the deadline is over and nothing is delivered. */
export type MemberState = (typeof MEMBER_STATES)[number];

export function memberState(
  member: Pick<RoundMember, 'deliveredAt' | 'answeredAt' | 'openedAt'>,
  { deadline, today }: { readonly deadline: LocalDate | null; readonly today: LocalDate },
): MemberState {
  if (member.deliveredAt) return 'delivered';
  if (deadline !== null && today > deadline) return 'late';
  if (member.answeredAt) return 'partly';
  return member.openedAt ? 'opened' : 'notOpened';
}
