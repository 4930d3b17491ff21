// The mapping of needs of a joint procurement: what shall be better and why, never how. Items with lasting numbers, what
// people contribute by link, and what each body finds most important. Plain data, without names of people.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ore } from '../../../kernel/money.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';

export const NEED_KINDS = [
  'goal',
  'userGroup',
  'participant',
  'situation',
  'present',
  'constraint',
  'risk',
] as const;
/**
 * goal: what shall be better · userGroup: for whom · participant: a service or role that takes part in the mapping ·
 * situation: a story of use · present: how it is done today and what it costs a body · constraint · risk.
 */
export type NeedKind = (typeof NEED_KINDS)[number];

export const LEVELS = ['low', 'medium', 'high'] as const;
/** Of likelihood and of consequence. */
export type Level = (typeof LEVELS)[number];

/** What shall be better, for whom, and how anybody can see that it has become so. */
export interface Goal {
  readonly kind: 'goal';
  readonly better: string;
  readonly forWhom: string;
  /** What is measured: «Falls that nobody notices within an hour». */
  readonly measure: string;
  readonly unit: string;
  /** How it is now; null: nobody has measured. */
  readonly baseline: number | null;
  readonly baselineOn: LocalDate | null;
  readonly baselineSource: string;
  readonly target: number | null;
  /** How it is measured again. */
  readonly method: string;
  readonly by: LocalDate | null;
}

export interface UserGroup {
  readonly kind: 'userGroup';
  readonly name: string;
  /** What matters to them. */
  readonly about: string;
}

export interface Participant {
  readonly kind: 'participant';
  /** A service or a role. */
  readonly name: string;
  /** What they know that the others do not. */
  readonly about: string;
}

/** «When …, … needs to …, so that …». */
export interface Situation {
  readonly kind: 'situation';
  readonly when: string;
  readonly who: string;
  readonly need: string;
  readonly soThat: string;
}

export interface Present {
  readonly kind: 'present';
  readonly body: BodyId;
  readonly what: string;
  /** A year, excluding VAT; null: not known. */
  readonly yearlyCost: Ore | null;
  /** Where the cost is from. */
  readonly source: string;
}

export interface Constraint {
  readonly kind: 'constraint';
  readonly what: string;
  readonly why: string;
}

export interface Risk {
  readonly kind: 'risk';
  readonly what: string;
  readonly likelihood: Level;
  readonly consequence: Level;
  readonly action: string;
}

export type NeedFacts = Goal | UserGroup | Participant | Situation | Present | Constraint | Risk;

export interface Need {
  readonly id: string;
  /** From 1 within its procurement; never given anew. */
  readonly number: number;
  readonly facts: NeedFacts;
  /** Id of the heading it stands under. */
  readonly heading: string | null;
  /** Who brought it. */
  readonly party: PartyId;
  /** The role of whoever brought it; empty: not said. */
  readonly role: string;
  readonly version: number;
  /** Id of the need it was joined into. */
  readonly mergedInto: string | null;
  readonly asideReason: string | null;
  readonly changedAt: Date;
}

export interface Heading {
  readonly id: string;
  readonly name: string;
}

export interface Contribution {
  readonly id: string;
  /** From 1 within its procurement. */
  readonly number: number;
  /** Null where nobody said whose people it comes from. */
  readonly body: BodyId | null;
  readonly role: string;
  readonly text: string;
  readonly heading: string | null;
  /** Id of the need it became part of. */
  readonly need: string | null;
  readonly asideReason: string | null;
  readonly at: Date;
}

export interface NeedsLink {
  readonly id: string;
  readonly procurement: string;
  /** Who made it. */
  readonly party: PartyId;
  /** Whose people it is for; null: a meeting of several bodies. */
  readonly body: BodyId | null;
  readonly label: string;
  /** The last day to write by it. */
  readonly endsOn: LocalDate;
  readonly closedAt: Date | null;
  readonly contributions: number;
  readonly isDemo: boolean;
}

export const CHOICES = ['must', 'should', 'could'] as const;
/** How much a need matters to a body. */
export type Choice = (typeof CHOICES)[number];

export interface Ballot {
  readonly body: BodyId;
  /** By the register when it voted; null for what is no municipality. */
  readonly inhabitants: number | null;
  readonly castAt: Date;
  readonly version: number;
  /** By need id; empty where the asking person may not see it yet. */
  readonly choices: Readonly<Record<string, Choice>>;
}

/** What is voted on, with the version that was read. */
export interface VotedNeed {
  readonly id: string;
  readonly number: number;
  readonly version: number;
}

export interface Vote {
  readonly id: string;
  /** From 1 within its procurement. */
  readonly number: number;
  readonly endsOn: LocalDate;
  readonly closedAt: Date | null;
  readonly needs: readonly VotedNeed[];
  readonly ballots: readonly Ballot[];
}
