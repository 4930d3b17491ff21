// What the demonstration world holds: people with roles, every body's contracts and needs, proposals in all their
// states, a round that is going on and joint procurements in all their phases. Plain data with dates as seen from one day; whoever fills the database reads it.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { PartyId, PersonLanguage, Role } from '../../modules/accounts/model.ts';
import type { ItemFacts, Visibility } from '../../modules/planning/plan-item.ts';
import type { RoundSilence } from '../../modules/planning/rounds/model.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import type { DemoNetwork } from './network/network-file.ts';
import type { DemoCase } from './procurement/case-file.ts';

export interface DemoRole {
  readonly party: PartyId;
  readonly role: Role;
  /** The post, in bokmål. */
  readonly title: string;
}

export interface DemoPerson {
  /** Kebab-case ASCII. */
  readonly id: string;
  readonly name: string;
  /** In the domain .example, so that no letter can reach anybody. */
  readonly email: string;
  readonly language: PersonLanguage;
  /** At least one. */
  readonly roles: readonly DemoRole[];
}

export interface DemoItem {
  /** The body's number and a running one: `9901-001`. */
  readonly id: string;
  readonly body: BodyId;
  readonly facts: ItemFacts;
  /** Null: as the body has chosen for all. */
  readonly visibility: Visibility | null;
}

/** A body lets the staff of its cooperation act for it. */
export interface DemoDelegation {
  readonly body: BodyId;
  readonly cooperation: string;
  /** The body's decision in words. */
  readonly caseNumber: string;
  readonly validFrom: LocalDate;
}

export const DEMO_PROPOSAL_STATES = [
  'draft',
  'sent',
  'recalculated',
  'agreed',
  'declined',
  'expired',
] as const;
export type DemoProposalState = (typeof DEMO_PROPOSAL_STATES)[number];

export const DEMO_ANSWERS = ['interested', 'not', 'needsMore', 'none'] as const;
/** `none`: asked, not yet answered. */
export type DemoAnswerKind = (typeof DEMO_ANSWERS)[number];

export interface DemoAnswer {
  readonly body: BodyId;
  readonly answer: DemoAnswerKind;
  /** Null as long as there is no answer. */
  readonly answeredOn: LocalDate | null;
  readonly comment: string;
}

/** A proposed buying group. Each member has a contract of the category that is soon to end. */
export interface DemoProposal {
  readonly id: string;
  readonly state: DemoProposalState;
  readonly category: string;
  /** One of the members. */
  readonly lead: BodyId;
  readonly members: readonly BodyId[];
  /** Both null for a draft. */
  readonly sentOn: LocalDate | null;
  readonly deadline: LocalDate | null;
  /** One for each member in their order; empty for a draft. */
  readonly answers: readonly DemoAnswer[];
}

export const DEMO_ROUND_ANSWERS = ['withUs', 'reserve', 'volume', 'later'] as const;
/** `volume`: with the others, and this much of it. */
export type DemoRoundAnswerKind = (typeof DEMO_ROUND_ANSWERS)[number];

export interface DemoRoundAnswer {
  readonly line: string;
  readonly body: BodyId;
  readonly answer: DemoRoundAnswerKind;
  /** A year, in `unit`; both null unless the answer is `volume`. */
  readonly volume: number | null;
  readonly unit: string | null;
  readonly comment: string;
}

export interface DemoRoundLine {
  readonly id: string;
  readonly category: string;
  /** Item id of the contract that ends; null: the line asks about the whole category. */
  readonly contract: string | null;
}

/** One list that a cooperation has sent out and is waiting for. */
export interface DemoRound {
  readonly id: string;
  readonly title: string;
  readonly cooperation: string;
  readonly invited: readonly BodyId[];
  readonly sentOn: LocalDate;
  readonly deadline: LocalDate;
  /** What no answer means. */
  readonly silence: RoundSilence;
  readonly lines: readonly DemoRoundLine[];
  readonly answers: readonly DemoRoundAnswer[];
}

export interface DemoWorld {
  readonly people: readonly DemoPerson[];
  /** Ordered by body and id. */
  readonly items: readonly DemoItem[];
  readonly delegations: readonly DemoDelegation[];
  /** What others see where an item says nothing, for every body. */
  readonly visibility: ReadonlyMap<BodyId, Visibility>;
  /** One in each state. */
  readonly proposals: readonly DemoProposal[];
  readonly round: DemoRound;
  /** One joint procurement, and how far it has come in each that is shown. */
  readonly procurements: DemoCase;
  readonly network: DemoNetwork;
}
