// A proposed buying group: who is asked about what, what each answers, and what was worked out each time. Everything here
// is plain data. Figures of the group are sums; what is one body's stands in `OwnPart` and is shown to that body alone.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ore } from '../../../kernel/money.ts';
import type { Quarter } from '../../../kernel/quarter.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { Letter, NoticeToWrite, Recipient } from '../../accounts/outbox-commands.ts';
import type { ProcedureClass, SavingRange } from '../../optimiser/model.ts';
import type { SharingRule } from '../../optimiser/sharing.ts';
import type { BodyId } from '../../registry/model.ts';
import type { NewDispatch } from '../archive/model.ts';
import type { NeedValue, StartWindow } from '../model.ts';

export const PROPOSAL_STATES = ['draft', 'sent', 'agreed', 'declined', 'expired', 'withdrawn'] as const;
/** declined: fewer than two want it · expired: nobody decided in time · withdrawn: by whoever proposed it. */
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const PROPOSAL_ANSWERS = ['none', 'interested', 'not', 'needsMore'] as const;
/** none: asked, not yet answered · needsMore: must know more first. */
export type ProposalAnswer = (typeof PROPOSAL_ANSWERS)[number];

/** shared: the body shows others the value · assumed: the usual one · own: given for this proposal, shown in sums only. */
export type ValueBasis = 'shared' | 'assumed' | 'own';

/** A need of a member as everybody in the proposal may see it. */
export interface ProposedNeed {
  /** Id of the plan's item. */
  readonly id: string;
  /** Null where the body does not show it. */
  readonly title: string | null;
  /** What others may see, else the usual value. */
  readonly value: NeedValue;
  readonly termMonths: number;
  /** At least one. */
  readonly starts: readonly StartWindow[];
  readonly preferredStart: LocalDate;
}

export interface ProposalMember {
  readonly body: BodyId;
  readonly needs: readonly ProposedNeed[];
  readonly basis: ValueBasis;
  readonly answer: ProposalAnswer;
  readonly comment: string;
  readonly answeredAt: Date | null;
}

/** How the work of buying together is shared so that nobody gains by leaving, as far as everybody in the group may see. */
export interface GroupStability {
  readonly pot: Ore;
  /** False where somebody gains by leaving however it is shared; the fees then leave them as little as can be. */
  readonly isStable: boolean;
  /** Stable as far as was found: nobody gains more than this by leaving. */
  readonly atMost: Ore;
  /** Not stable: the units that could save most by leaving together, and how much; null for one alone, whose figure it is. */
  readonly leavers: { readonly units: readonly string[]; readonly gain: Ore } | null;
}

/** Sums of a group of members; ore excluding VAT, present value over the terms. */
export interface GroupFigures {
  readonly members: readonly BodyId[];
  /** Another than proposed where that one is out. */
  readonly lead: BodyId;
  /** Municipalities, counties and standing cooperations that buy as one. */
  readonly units: number;
  readonly procedure: ProcedureClass;
  /** Equal by amount, where there are more than one. */
  readonly lots?: number;
  /** On each lot. */
  readonly expectedBids: number;
  readonly standAlone: Ore;
  readonly cost: Ore;
  readonly saving: SavingRange;
  /** From apart to together, by the optimiser's explanation codes; they sum to cost - standAlone. */
  readonly steps: readonly { readonly code: string; readonly amount: Ore }[];
  /** Null where it was not worked out; left out in revisions from before it was. The shares are then equal. */
  readonly stability?: GroupStability | null;
}

export interface RevisionMember {
  readonly body: BodyId;
  readonly answer: ProposalAnswer;
  readonly basis: ValueBasis;
}

export interface RevisionFigures {
  /** As they were when this was worked out. */
  readonly members: readonly RevisionMember[];
  readonly lead: BodyId;
  /** Everybody but those who said no; null with fewer than two units. */
  readonly whole: GroupFigures | null;
  /** Those who are interested, alone; null with fewer than two units. */
  readonly interested: GroupFigures | null;
}

export interface Revision extends RevisionFigures {
  /** From 1. */
  readonly number: number;
  readonly madeAt: Date;
}

/** What one body pays and saves. */
export interface PartFigures {
  readonly standAlone: Ore;
  readonly cost: Ore;
  readonly saving: SavingRange;
  /** Its part of the work by each rule that was worked out; `cost` has the stable one. Null and left out as in `GroupFigures`. */
  readonly fees?: Readonly<Partial<Record<SharingRule, Ore>>> | null;
}

/** What a revision says of one body; for that body only. */
export interface OwnPart {
  /** A year: what was reckoned with. */
  readonly value: Ore;
  readonly basis: ValueBasis;
  readonly whole: PartFigures | null;
  readonly interested: PartFigures | null;
}

export interface Proposal {
  readonly id: string;
  /** Who proposes it. */
  readonly party: PartyId;
  readonly isDemo: boolean;
  /** The calculation it comes from; null when that has been deleted. */
  readonly run: string | null;
  readonly category: string;
  readonly lead: BodyId;
  readonly start: Quarter;
  readonly message: string;
  /** The last day to answer; a draft may be without. */
  readonly deadline: LocalDate | null;
  readonly state: ProposalState;
  readonly version: number;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly endedAt: Date | null;
  /** By body id. */
  readonly members: readonly ProposalMember[];
}

export const RUN_AREAS = ['members', 'near', 'country'] as const;
/** members: of one cooperation · near: bodies within so many minutes by road · country: all there are. */
export type RunArea = (typeof RUN_AREAS)[number];

export interface RunChoice {
  /** Null: every category. */
  readonly category: string | null;
  readonly area: RunArea;
  /** With `members`. */
  readonly cooperation: PartyId | null;
  /** With `near`. */
  readonly minutes: number | null;
}

/** A calculation as it stands in lists. */
export interface PlanningRunHead extends RunChoice {
  readonly id: string;
  readonly party: PartyId;
  readonly isDemo: boolean;
  readonly needs: number;
  readonly bodies: number;
  readonly createdAt: Date;
  readonly job: string | null;
  /** Both null until the plan is found. */
  readonly groups: number | null;
  readonly saving: Ore | null;
}

export interface PlanningRun extends PlanningRunHead {
  readonly seed: number;
  readonly program: string;
  /** JSON as the flow wrote it. */
  readonly inputs: string;
  readonly parameters: string;
  readonly plan: string | null;
  readonly repeatedAt: Date | null;
  readonly isRepeatedSame: boolean | null;
}

/** A letter with a personal link of its own for somebody without an account who answers for a body. */
export interface LinkLetter {
  readonly body: BodyId;
  readonly email: string;
  readonly letter: (secret: string) => Letter;
  readonly onceKey?: string;
}

/** A letter to somebody with an account who answers for a party. */
export interface PartyLetter extends Letter {
  readonly to: Recipient;
  readonly party: PartyId;
  /** The same letter is written once only. */
  readonly onceKey?: string;
}

/** Letters and notices that go out with a change of a proposal, in its transaction. */
export interface Outgoing {
  readonly letters: readonly PartyLetter[];
  readonly notices: readonly NoticeToWrite[];
  readonly links: readonly LinkLetter[];
  /** What is kept of it for the archives of those it goes between. */
  readonly dispatches: readonly NewDispatch[];
}

export const NOTHING_OUT: Outgoing = { letters: [], notices: [], links: [], dispatches: [] };

export const isStillIn = (answer: ProposalAnswer): boolean => answer !== 'not';

/** NOK a year in all, as everybody in the proposal may see it. */
export const seenValueOf = (needs: readonly ProposedNeed[]): number =>
  needs.reduce((sum, { value }) => sum + value.base, 0);
