// A joint procurement from a group's yes until its contracts are signed: what stands in its state. Plain data. Personal facts
// (contacts) and what suppliers offered lie beside it, never in it, since the log of moves is kept for good.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ore } from '../../../kernel/money.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { ContractKind, Regime } from '../../law/duties.ts';
import type { SharingRule } from '../../optimiser/sharing.ts';
import type { BodyId } from '../../registry/model.ts';

export const PHASES = [
  'forming',
  'needs',
  'dialogue',
  'requirements',
  'locked',
  'announced',
  'evaluated',
  'awarded',
  'contracted',
  'closed',
  'cancelled',
] as const;
/**
 * What is being worked on: forming (who is with us) · needs · dialogue (with the market) · requirements (and lots) · locked
 * (buyers, volumes and ceilings are settled before the notice) · announced (tenders are waited for and registered) · evaluated
 * (what came back is registered) · awarded (the suppliers have been told) · contracted (every contract is signed) · closed ·
 * cancelled. Bodies may join in every phase before locked.
 */
export type Phase = (typeof PHASES)[number];

export const TASKS = ['needs', 'dialogue', 'documents', 'evaluation', 'signing', 'followUp'] as const;
/** Who does what: needs (leads the mapping) · documents (writes) · evaluation · signing · followUp of the contract. */
export type TaskKind = (typeof TASKS)[number];

/** Something bought, as the members give volumes for it. */
export interface Item {
  /** Short and lasting: `v1`. */
  readonly id: string;
  readonly name: string;
  /** piece, hour, month … as people say it. */
  readonly unit: string;
  /** Expected price of one, excluding VAT. */
  readonly unitPrice: Ore;
  readonly lot: string;
}

/** What an answer rests on. */
export type AnsweredItem = Pick<Item, 'id' | 'name' | 'unit' | 'unitPrice'>;

export interface Lot {
  /** `d1` and so on; never given anew to another lot. */
  readonly id: string;
  readonly name: string;
  /** The most that may be called off under it, excluding VAT, options included; null until it is set. */
  readonly maximum: Ore | null;
}

/** The years volumes are given for; those from `optionFrom` on are options to prolong. */
export interface Term {
  readonly firstYear: number;
  readonly years: number;
  /** How many of the years at the end are options. */
  readonly optionYears: number;
}

export const ANSWERS = ['none', 'joins', 'declines'] as const;
export type MemberAnswer = (typeof ANSWERS)[number];

/** binding: buys what is called off within its volumes · option: may choose to call off. */
export type Commitment = 'binding' | 'option';

/** Authority to buy for a body: a standing one holds by a cooperation agreement, the other is given for this case. */
export type Mandate =
  | {
      readonly kind: 'standing';
      /** The agreement that gives it, as it is called, with where it is kept. */
      readonly agreement: string;
      readonly validFrom: LocalDate;
      /** Null: until it is ended. */
      readonly validTo: LocalDate | null;
      /** CPV divisions or category ids it covers; empty: all. */
      readonly categories: readonly string[];
      /** The most a body's share may be worth, excluding VAT; null: no limit. */
      readonly limit: Ore | null;
    }
  | {
      readonly kind: 'case';
      readonly form: 'powerOfAttorney' | 'decision';
      readonly caseNumber: string;
      readonly date: LocalDate;
      /** What the document is called in the body's archive. */
      readonly document: string;
    };

/** By item id: one amount for each year of the term. */
export type Volumes = Readonly<Record<string, readonly number[]>>;

/** Good practice that a body may switch off, unless a stated fact makes the question necessary. */
export interface Impartiality {
  readonly isOn: boolean;
  /** The fact that makes it necessary (fvl. § 6); null: none is stated. Without names. */
  readonly fact: string | null;
  /** none: everybody who takes part has answered, and nothing was found · handled: somebody stepped aside. */
  readonly declared: 'none' | 'handled' | null;
  readonly declaredOn: LocalDate | null;
}

export interface Member {
  readonly body: BodyId;
  readonly answer: MemberAnswer;
  readonly commitment: Commitment;
  readonly volumes: Volumes;
  /** The things as they were described when volumes were given for them. */
  readonly answeredFor: readonly AnsweredItem[];
  readonly reservations: string;
  readonly mandate: Mandate | null;
  /** An alarm of the members' own, never a limit in the notice: the most this body means to buy; null: none. */
  readonly ceiling: Ore | null;
  readonly impartiality: Impartiality;
  readonly invitedOn: LocalDate;
  readonly answeredOn: LocalDate | null;
  /** Who gave the latest answer: the body itself, or the leader for one with a standing mandate; null: nobody has. */
  readonly answeredBy: PartyId | null;
  /** The answer came, or was changed, after the joining window had closed. */
  readonly isLate: boolean;
  /** The leader may register participation without asking, until the reservation deadline has passed. */
  readonly isStanding: boolean;
  /** Set once it has left: why. */
  readonly withdrew: { readonly on: LocalDate; readonly reason: string } | null;
  /** Counts this body's own moves: what its forms are held against. */
  readonly version: number;
}

/** How the work of buying together is paid for. */
export interface ChosenSharing {
  readonly rule: SharingRule;
  /** In all; the fees sum to it. */
  readonly pot: Ore;
  readonly fees: readonly { readonly body: BodyId; readonly fee: Ore }[];
  /** What it was worked out from, to see whether it still holds: `basisOf`. */
  readonly basis: string;
}

/** one: undivided · amount, place, trade: as the optimiser divided · hand: as the leader laid it out. */
export type DivisionWay = 'one' | 'amount' | 'place' | 'trade' | 'hand';

/** What was expected of a division when it was chosen: estimates, shown as ranges. */
export interface DivisionFigures {
  /** What it costs more than one lot, over the term; below 0, less. */
  readonly extra: { readonly low: Ore; readonly base: Ore; readonly high: Ore };
  /** Tenders expected on the lot that draws fewest. */
  readonly fewestBids: number;
  /** Share of the value, 0-1, in lots that a small firm can carry. */
  readonly small: { readonly low: number; readonly base: number; readonly high: number };
}

/** How the procurement was last divided, as one decision. */
export interface Division {
  readonly way: DivisionWay;
  /** By body id, then item id: the lot that the body's volumes of it go to, where that is another than the item's own. */
  readonly places: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Who bought then, by body id: who comes later has no lot of its own yet. */
  readonly bodies: readonly BodyId[];
  /** Null where it was laid out by hand. */
  readonly figures: DivisionFigures | null;
  readonly on: LocalDate;
}

/** Where the competition was made known. */
export interface Notice {
  /** The notice's own number; empty where no notice is demanded. */
  readonly reference: string;
  /** Where it can be read; empty: not said. */
  readonly url: string;
  readonly publishedOn: LocalDate;
  /** The last day to hand in tenders. */
  readonly deadline: LocalDate;
  /** The case number in the tool that receives the tenders; empty: not said. */
  readonly caseNumber: string;
}

/** That the suppliers were told who wins. */
export interface AwardLetter {
  readonly sentOn: LocalDate;
  /** The last day of the standstill; null: there is none. A contract may be signed from the day after. */
  readonly until: LocalDate | null;
}

export interface Complaint {
  /** `k1` and so on, in order. */
  readonly id: string;
  /** Which of the award letters it is about, from 1. */
  readonly award: number;
  readonly receivedOn: LocalDate;
  readonly about: string;
  readonly settled: {
    readonly on: LocalDate;
    /** upheld: the award cannot stand. */
    readonly outcome: 'rejected' | 'upheld';
    readonly reason: string;
  } | null;
}

export interface ProcurementState {
  readonly phase: Phase;
  readonly title: string;
  readonly category: string;
  readonly kind: ContractKind;
  /** Who leads it. */
  readonly lead: PartyId;
  /** The last day to answer; null until the invitation is sent. */
  readonly joinBy: LocalDate | null;
  /** With standing mandates: the last day to reserve oneself; null: none is set. */
  readonly reserveBy: LocalDate | null;
  readonly term: Term;
  readonly lots: readonly Lot[];
  /** The highest number that a lot's id has had, also of lots that are gone. */
  readonly lotNumber: number;
  readonly items: readonly Item[];
  /** Null until the procurement has been divided, or it has been decided not to. */
  readonly division: Division | null;
  /** By body id. */
  readonly members: readonly Member[];
  readonly tasks: Readonly<Record<TaskKind, PartyId | null>>;
  readonly sharing: ChosenSharing | null;
  /** The part of the rules that governs it, chosen by the leader from what the law gives; null until chosen. */
  readonly regime: { readonly part: Regime; readonly reason: string } | null;
  /** Why there is no dialogue with the market; null where there is, or has not been decided. */
  readonly withoutDialogue: string | null;
  /** How many times it has been locked. */
  readonly locks: number;
  readonly lockedOn: LocalDate | null;
  readonly notice: Notice | null;
  /** The latest; null until one is sent, and when it is taken back. */
  readonly award: AwardLetter | null;
  /** When an award was last taken back: what is told anew is told no earlier; null: none has been. */
  readonly annulledOn: LocalDate | null;
  /** How many award letters have been sent. */
  readonly awards: number;
  readonly complaints: readonly Complaint[];
  /** Why it was cancelled or opened again, the latest. */
  readonly reason: string | null;
}

export const NOT_CHECKED: Impartiality = { isOn: true, fact: null, declared: null, declaredOn: null };

export const memberOf = ({ members }: ProcurementState, body: BodyId): Member | null =>
  members.find((member) => member.body === body) ?? null;

/** Asked or joined: has neither said no nor left. */
export const isStillIn = ({ answer, withdrew }: Member): boolean =>
  answer !== 'declines' && withdrew === null;

/** Those who buy: said yes and have not left. */
export const buyersOf = ({ members }: ProcurementState): Member[] =>
  members.filter(({ answer, withdrew }) => answer === 'joins' && withdrew === null);

/** The lot that a body's volumes of an item go to: all of its amounts, never a part of them. */
export const lotOf = ({ division }: Pick<ProcurementState, 'division'>, body: BodyId, item: Item): string =>
  division?.places[body]?.[item.id] ?? item.lot;

/** Complaints about the award that stands. */
export const currentComplaints = ({ complaints, awards, award }: ProcurementState): Complaint[] =>
  award === null ? [] : complaints.filter((one) => one.award === awards);

/** Phases in which the notice is out: what was locked is no longer changed. */
export const AFTER_NOTICE: readonly Phase[] = ['announced', 'evaluated', 'awarded', 'contracted', 'closed'];

/** Phases in which members and what is bought may still be changed. */
export const OPEN_PHASES: readonly Phase[] = ['forming', 'needs', 'dialogue', 'requirements'];

/** Phases from which nothing leads on. */
export const ENDED_PHASES: readonly Phase[] = ['closed', 'cancelled'];

export const lastYear = ({ firstYear, years }: Term): number => firstYear + years - 1;
