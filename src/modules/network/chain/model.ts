// What came of a network, and which of its goals each of its parts serves. Plain data.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { PartyId } from '../../accounts/model.ts';

export const OUTCOME_KINDS = ['proposal', 'procurement'] as const;
/** proposal: of a buying group · procurement: a joint one. */
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** What came of the network, by its id where it lies. */
export interface OutcomeThing {
  readonly kind: OutcomeKind;
  readonly id: string;
}

export interface Outcome extends OutcomeThing {
  /** Lasting within the network. */
  readonly number: number;
  /** Who leads it, and said that it comes of the network. */
  readonly party: PartyId;
  readonly startedOn: LocalDate;
  /** Whether all in the network see what it is called. */
  readonly isNamed: boolean;
}

export const PART_KINDS = ['gathering', 'topic', 'assignment', 'outcome'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A part of the network, by its number in it. */
export interface ChainPart {
  readonly kind: PartKind;
  readonly ref: number;
}

/** That a part serves a goal. */
export interface GoalLink extends ChainPart {
  /** Id of the goal. */
  readonly goal: string;
}
