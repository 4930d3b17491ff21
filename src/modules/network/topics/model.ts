// Topics that participants propose, votes on them and the programme that comes of it. Plain data.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { BodyId } from '../../registry/model.ts';

export const METHODS = ['dots', 'approval'] as const;
/** dots: each voter has three votes and gives a topic one at most; approval: one for every topic she wants. */
export type VoteMethod = (typeof METHODS)[number];

/** With `dots`: how many topics a voter may choose. */
export const DOTS = 3;

export const UNITS = ['body', 'participant'] as const;
/** Who has a ballot: each body, or each participant. */
export type VoteUnit = (typeof UNITS)[number];

/** Small and larger: a county municipality and anybody else that is no small municipality stands among the larger. */
export const SIDES = ['small', 'large'] as const;
export type Side = (typeof SIDES)[number];

export type BySide = Readonly<Record<Side, number>>;

export interface Topic {
  readonly id: string;
  /** Lasting within the network. */
  readonly number: number;
  readonly title: string;
  readonly why: string;
  /** Whose people proposed it; null: those who lead the network. */
  readonly body: BodyId | null;
  /** A service or a role, never a name. */
  readonly role: string;
  readonly proposedOn: LocalDate;
  /** Why it is not voted on; null where it stands. */
  readonly asideReason: string | null;
  readonly comments: number;
}

export interface TopicComment {
  readonly id: string;
  readonly body: BodyId | null;
  readonly role: string;
  readonly text: string;
  readonly on: LocalDate;
}

/** One ballot as it is counted: whose it is is not needed. */
export interface CountedBallot {
  /** Null where the sides are not kept. */
  readonly side: Side | null;
  /** Numbers of the topics that were chosen. */
  readonly topics: readonly number[];
}

/** That a voter has voted, and the day it was. */
export interface Turnout {
  /** A body or a participant. */
  readonly voter: string;
  readonly body: BodyId;
  readonly on: LocalDate;
}

/** What a voter chose in an open vote. */
export interface OpenBallot extends CountedBallot {
  readonly voter: string;
  readonly body: BodyId;
}

export interface TopicVote {
  readonly id: string;
  readonly number: number;
  readonly method: VoteMethod;
  readonly unit: VoteUnit;
  readonly isAnonymous: boolean;
  /** Whether an anonymous ballot carries its side: only where each side has enough voters. */
  readonly keepsSides: boolean;
  readonly openedOn: LocalDate;
  /** The last day to vote. */
  readonly endsOn: LocalDate;
  readonly closedOn: LocalDate | null;
  /** Of those voted on, by number. */
  readonly topics: readonly { readonly number: number; readonly title: string }[];
  /** How many have voted. */
  readonly voted: number;
}

export const BASES = ['votes', 'small', 'leader'] as const;
/** Why a topic has a place: the votes gave it, the small ones want something else than the larger, or the leader says so. */
export type Basis = (typeof BASES)[number];

export interface ProgrammeTopic {
  readonly number: number;
  readonly title: string;
  readonly isChosen: boolean;
  readonly basis: Basis;
  /** What the leader wrote; empty where the votes say it all. */
  readonly reason: string;
}

export interface Programme {
  readonly number: number;
  /** The number of the vote it is built from; null where it was set without one. */
  readonly vote: number | null;
  /** Why there was no vote, or why the programme was changed. */
  readonly reason: string;
  readonly setOn: LocalDate;
  readonly topics: readonly ProgrammeTopic[];
}
