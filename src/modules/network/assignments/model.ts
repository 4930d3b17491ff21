// What bodies do at home between gatherings: what the leader asks for, what each body hands in, what is said about it. Plain data;
// no names of people.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { BodyId } from '../../registry/model.ts';
import type { NetworkFile } from '../files/model.ts';

/** draft: the leader prepares it · given: bodies work on it · closed: nothing is changed any more · withdrawn: taken back. */
export type AssignmentState = 'draft' | 'given' | 'closed' | 'withdrawn';

export const GATHERING_SIDES = ['after', 'before'] as const;
/** On which side of its gathering the work is done. */
export type GatheringSide = (typeof GATHERING_SIDES)[number];

/** What the leader writes of an assignment. */
export interface AssignmentFacts {
  readonly title: string;
  /** What to do with one's own procurement or plan; may be empty while it is prepared. */
  readonly text: string;
  /** The gathering's number; null: belongs to none. */
  readonly gathering: number | null;
  readonly side: GatheringSide;
  /** The last day; null only while it is prepared. */
  readonly dueOn: LocalDate | null;
  /** For which bodies; null: all that are in the network. */
  readonly bodies: readonly BodyId[] | null;
  /** Whether the other bodies read what is handed in, or the leader alone. */
  readonly isShared: boolean;
}

export interface Assignment extends AssignmentFacts {
  readonly id: string;
  readonly network: string;
  /** Lasting within the network. */
  readonly number: number;
  readonly state: AssignmentState;
  readonly givenOn: LocalDate | null;
  readonly withdrawnWhy: string;
  /** The draw that feedback was dealt out by; null: not dealt, or adjusted by hand. */
  readonly pairSeed: number | null;
  readonly version: number;
}

export const THING_KINDS = ['contract', 'need', 'procurement'] as const;
export type ThingKind = (typeof THING_KINDS)[number];

/** Something of the body's own in Samkjøp, with its title as it was when it was attached. */
export interface OwnThing {
  readonly kind: ThingKind;
  readonly id: string;
  readonly title: string;
}

export interface HandIn {
  readonly id: string;
  readonly body: BodyId;
  /** draft: the body alone sees it. */
  readonly state: 'draft' | 'delivered';
  readonly text: string;
  readonly webLinks: readonly string[];
  readonly things: readonly OwnThing[];
  /** The first first. */
  readonly files: readonly NetworkFile[];
  /** When it was first delivered. */
  readonly deliveredAt: Date | null;
  /** When it was last written. */
  readonly changedAt: Date;
  readonly version: number;
}

/** What a peer or the leader says about a hand-in. At least one of the texts says something. */
export interface Feedback {
  readonly id: string;
  readonly handIn: string;
  /** Null: those who lead the network. */
  readonly body: BodyId | null;
  /** A service or a role, never a name; may be empty. */
  readonly role: string;
  readonly good: string;
  readonly consider: string;
  readonly on: LocalDate;
}

/** Who gives feedback to whom. */
export interface Pair {
  readonly giver: BodyId;
  readonly receiver: BodyId;
}

/** A body in the network, as far as assignments count with it. */
export interface AskedBody {
  readonly body: BodyId;
  /** Null for one without inhabitants of its own. */
  readonly inhabitants: number | null;
}

/** An assignment with all that hangs on it, as far as the actor may see it. */
export interface AssignmentBook {
  readonly assignment: Assignment;
  /** Those that do it: they have joined the network, and it is for them. By number. */
  readonly asked: readonly AskedBody[];
  /** By number of the body. */
  readonly handIns: readonly HandIn[];
  /** The first first. */
  readonly feedback: readonly Feedback[];
  readonly pairs: readonly Pair[];
}
