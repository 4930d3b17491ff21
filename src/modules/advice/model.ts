// What the adviser is told and what it answers: plain data both ways, so that it survives JSON and an address. Money is
// whole ore excluding VAT. What nobody knows is 'unknown' or left out, never a made-up number that looks like an answer.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Ore } from '../../kernel/money.ts';
import type { Quarter } from '../../kernel/quarter.ts';
import type { ContractKind } from '../law/duties.ts';
import type { CooperationForm, RuleSource, RuleStatus } from '../law/forms.ts';
import type { LegalValue } from '../law/legal-values.ts';
import type { Market, ParamSet, PriceClass } from '../optimiser/model.ts';
import type { AlternativeId, QUESTIONS } from './case.ts';
import type { Grounded, Grounds } from './grounds.ts';
import type { LineKey } from './line-keys.ts';

export type InLanguages = Readonly<Record<'nb' | 'nn' | 'en', string>>;

/** `answer`: the one who asks said so. `default`: taken for granted from the category, so as good as unknown to the law. */
export const FACT_ORIGINS = ['answer', 'register', 'default', 'case'] as const;
export type FactOrigin = (typeof FACT_ORIGINS)[number];

export interface FactSource {
  readonly title: string;
  readonly url: string | null;
  /** As exact as it is known. */
  readonly checked: string;
}

export interface Known<T> {
  readonly value: T;
  readonly from: FactOrigin;
  readonly source?: FactSource;
}

/** 'unknown': asked, and the answer was that nobody knows. A fact that is left out has not been asked. */
export type Fact<T> = Known<T> | 'unknown';

export const BODY_KINDS = ['kommune', 'fylke', 'annet'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];
export type Aim = (typeof QUESTIONS)[number];
/** Why one might buy without a competition above the entry value. */
export const DIRECT_GROUNDS = ['none', 'exchange', 'ownEntity', 'publicCooperation', 'onlySupplier'] as const;
export type DirectGround = (typeof DIRECT_GROUNDS)[number];

export interface AgreementFact {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  /** `centre`: sold on by a purchasing centre. */
  readonly kind: 'framework' | 'centre';
  /** The notice or its list of options names the body. Null: nobody has looked. */
  readonly isNamed: boolean | null;
  /** The need lies within what was announced, in kind and purpose. */
  readonly isWithinScope: boolean | null;
  /** False: not announced yet, so one can still be written into it. */
  readonly isAnnounced: boolean | null;
  /** In from the start; false: named as an option, or not in at all. Null: not known. */
  readonly isParty?: boolean | null;
  /** What is left up to the announced maximum; null: not known. */
  readonly left: Ore | null;
  /** First day after it ends; null: not known. */
  readonly endsOn: LocalDate | null;
  readonly source?: FactSource;
}

export interface CooperationFact {
  readonly id: string | null;
  readonly name: string;
  readonly form: CooperationForm | null;
  /** How many take part; null: not known. */
  readonly members: number | null;
  /** Of all members together; null: not known. */
  readonly population: number | null;
  /** Of a membership: it has, or makes, an agreement for this need. */
  readonly covers: boolean | null;
  readonly source?: FactSource;
}

/** Another body that needs the same about the same time. */
export interface PartnerFact {
  readonly id: string | null;
  readonly name: string;
  readonly kind: BodyKind;
  readonly population: number | null;
  /** A year; null: about what one of its size buys. */
  readonly yearlyValue: Ore | null;
  /** By road; null: not known. */
  readonly km: number | null;
  /** Says that it can lead; null: not asked. */
  readonly canLead: boolean | null;
  /** Of a need that a plan shows: the first quarter in which both may start, and how many needs it is. */
  readonly start?: Quarter;
  readonly needs?: number;
}

/** Places where something that serves the need may stand. */
export const CATALOGUES = [
  'ownContracts',
  'proposals',
  'plans',
  'memberships',
  'agreementList',
  'otherAgreements',
] as const;
export type CatalogueId = (typeof CATALOGUES)[number];

export interface CatalogueFinding {
  /** Null where there is no page of it. */
  readonly id: string | null;
  readonly name: string;
  /** The last day it can be used or answered; null: not known. */
  readonly until: LocalDate | null;
}

/** What was searched for this need, and what was there. */
export interface CatalogueSearch {
  readonly catalogue: CatalogueId;
  /** Null: it was not searched, so nothing can be said of it. */
  readonly searchedOn: LocalDate | null;
  /** How many in all; some may not be named. */
  readonly count: number;
  readonly found: readonly CatalogueFinding[];
}

/** Everything the adviser can be told. Whole months; amounts of the one who asks. */
export interface FactValues {
  /** Left out: how to buy. */
  readonly aim: Aim;
  readonly bodyId: string;
  readonly bodyKind: BodyKind;
  readonly population: number;
  readonly categoryId: string;
  readonly kind: ContractKind;
  readonly yearlyValue: Ore;
  readonly termMonths: number;
  readonly optionMonths: number;
  readonly nature: 'standardised' | 'special';
  /** The supplier must be near. */
  readonly localPresence: boolean;
  /** Months from the date until the contract must hold. */
  readonly neededInMonths: number;
  /** Nothing in the market does it as it is. */
  readonly innovation: boolean;
  readonly competence: 'low' | 'high';
  /** Hours that own people can spend on this purchase. */
  readonly capacityHours: number;
  /** How many can deliver. */
  readonly suppliers: number;
  readonly marketSize: Market;
  /** 0 to 1 of them are local. */
  readonly localShare: number;
  readonly agreements: readonly AgreementFact[];
  readonly memberships: readonly CooperationFact[];
  /** Cooperations one could join. */
  readonly nearbyCooperations: readonly CooperationFact[];
  readonly partners: readonly PartnerFact[];
  /** Where it is known how many need the same, but not who. */
  readonly partnerCount: number;
  readonly neighbours: boolean;
  /** What kinds of body would take part. */
  readonly partyKinds: readonly BodyKind[];
  readonly roomForLocal: boolean;
  /** Several departments own the need. */
  readonly severalOwners: boolean;
  readonly directGround: DirectGround;
  /** It can be done without, or by own people. */
  readonly ownProduction: boolean;
  /** Of a form: a unit that works can be the host; own legal person wanted; each may stand aside; only a meeting place. */
  readonly hostUnit: boolean;
  readonly ownEntity: boolean;
  readonly standAside: boolean;
  readonly forumOnly: boolean;
}

export type FactKey = keyof FactValues;
export type Facts = { readonly [K in FactKey]?: Fact<FactValues[K]> };

/** What is taken for granted about a category, with the source of it. */
export interface CategoryDefaults {
  readonly id: string;
  readonly name: InLanguages;
  readonly kind: Exclude<ContractKind, 'healthSocial'>;
  readonly market: Market;
  readonly priceClass: PriceClass;
  readonly contractMonths: number;
  readonly isSecuritySensitive: boolean;
  /** What a body of this size usually buys a year; null: nobody has said. */
  readonly yearlyValue: { readonly low: Ore; readonly base: Ore; readonly high: Ore } | null;
}

export interface AdviceContext {
  /** The day of the advice: rules and timelines start here. */
  readonly date: LocalDate;
  readonly legalValues: readonly LegalValue[];
  readonly params: ParamSet;
  /** Null: no category chosen. */
  readonly category: CategoryDefaults | null;
  /** What has been searched, and when: what was not searched is never «none». */
  readonly searched: {
    readonly agreements: LocalDate | null;
    readonly plans: LocalDate | null;
    readonly cooperations: LocalDate | null;
    /** Contracts of the asker's own plan; left out: not searched. */
    readonly contracts?: LocalDate | null;
  };
  /** What was searched beside, to be told with the advice. */
  readonly catalogues?: readonly CatalogueSearch[];
}

/** What a sentence needs beside its key; each already the right kind, so that every language can write it its own way. */
export interface LineFacts {
  readonly name?: string;
  readonly names?: readonly string[];
  readonly lead?: string;
  readonly category?: InLanguages;
  readonly count?: number;
  readonly limit?: number;
  readonly amount?: Ore;
  readonly otherAmount?: Ore;
  readonly months?: number;
  readonly hours?: number;
  readonly days?: number;
  /** 0 to 1. */
  readonly share?: number;
  readonly date?: LocalDate;
  readonly alternative?: AlternativeId;
  readonly otherAlternative?: AlternativeId;
  readonly form?: CooperationForm;
  readonly fact?: FactKey;
  /** What a word of the law, a market or a form is called: an id that the texts know. */
  readonly word?: string;
  /** Of a sentence on what would change the advice: each an «if». */
  readonly conditions?: readonly Line[];
}

/** One sentence: texts/advice has it under the key in every language. */
export interface Line {
  readonly key: LineKey;
  readonly facts: LineFacts;
}

export interface Range<T extends number> {
  readonly low: T;
  readonly base: T;
  readonly high: T;
}

/** `notSearched`: somebody must look before anything can be said. */
export const STATUSES = ['open', 'uncertain', 'notSearched', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

/** `opens`, `closes`, `unsettles` decide the status; `favours` and `counts` (against) weigh; `says` only tells. */
export const EFFECTS = ['opens', 'closes', 'unsettles', 'favours', 'counts', 'says'] as const;
export type Effect = (typeof EFFECTS)[number];

export interface Reason extends Grounded {
  /** The rule of the adviser that gives it: name of its file. */
  readonly ruleId: string;
  readonly effect: Effect;
  /** What it weighs in the score, where it weighs. */
  readonly amount?: Ore;
}

/** Sums to `total`. Money a body pays over the term with its own work at the hourly rate; `risk` is a weight, not a bill. */
export interface Score {
  readonly price: Ore;
  readonly transaction: Ore;
  readonly coordination: Ore;
  readonly risk: Ore;
  readonly total: Ore;
}

export interface Decider extends Grounded {
  /** `council`: the council or county council itself. `delegated`: whoever has been given it. */
  readonly who: 'council' | 'delegated' | 'chiefExecutive';
}

export type Clause = Grounded;

export interface TimelineStep extends Grounded {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const EFFECT_AREAS = ['localSuppliers', 'smallFirms', 'democracy', 'competence'] as const;
export interface SideEffect extends Grounded {
  readonly area: (typeof EFFECT_AREAS)[number];
  readonly direction: 'better' | 'same' | 'worse';
}

export interface Candidate {
  readonly kind: 'body' | 'cooperation' | 'agreement';
  readonly id: string | null;
  readonly name: string;
  /** Leads, where one of them should. */
  readonly isLead: boolean;
}

export interface Alternative {
  readonly id: AlternativeId;
  readonly status: Status;
  /** Uncertain, but only because of something that is usually so; it may then be advised with that condition. */
  readonly isLikely: boolean;
  /** False: it answers another question than the one that was asked; shown, not advised. */
  readonly isAsked: boolean;
  /** The deciding ones first. */
  readonly reasons: readonly Reason[];
  /** Null where it cannot be priced. Over the term. */
  readonly cost: Range<Ore> | null;
  /** Own people's, once. */
  readonly hours: Range<number> | null;
  readonly months: Range<number>;
  /** What cost and hours, and the months, are worked out from. */
  readonly figures: Readonly<Record<'cost' | 'months', Grounds>>;
  readonly score: Score | null;
  readonly effects: readonly SideEffect[];
  readonly deciders: readonly Decider[];
  readonly clauses: readonly Clause[];
  readonly exit: readonly Clause[];
  readonly timeline: readonly TimelineStep[];
  readonly with: readonly Candidate[];
}

export interface ChangedFact {
  readonly key: FactKey;
  readonly to: unknown;
}

/** «If this were so …»: what the advice would then be. */
export interface Change extends Grounded {
  readonly changed: readonly ChangedFact[];
  readonly first: AlternativeId;
  /** False: asked for, but it changes nothing. */
  readonly changesAdvice: boolean;
}

export interface AssumedFact {
  readonly key: FactKey;
  /** `default`: with the value; `unknown`: nothing is known. */
  readonly from: 'default' | 'unknown';
  readonly value: unknown;
  readonly line: Grounded;
}

/** A rule or value that the advice rests on. */
export interface UsedRule {
  readonly id: string;
  readonly of: 'advice' | 'law' | 'value';
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

/** `certain`: nothing is missing. `holds`: no single missing fact changes the advice. `depends`: one may. */
export type Certainty = 'certain' | 'holds' | 'depends';

export interface Advice {
  readonly date: LocalDate;
  /** What to do, with whom, who leads. */
  readonly sentence: Grounded;
  /** The three heaviest, at least one. */
  readonly reasons: readonly Reason[];
  readonly nextStep: Grounded;
  /** All of them, the advised one first, then best first, the closed last. */
  readonly alternatives: readonly Alternative[];
  readonly changes: readonly Change[];
  readonly assumed: readonly AssumedFact[];
  readonly rules: readonly UsedRule[];
  readonly certainty: Certainty;
  /** The certainty in words. */
  readonly sureness: Grounded;
  /** Missing facts any of which may change the advice. */
  readonly dependsOn: readonly FactKey[];
  /** Left out where nothing is known of it: a need from a file, or advice kept before it was told. */
  readonly catalogues?: readonly CatalogueSearch[];
}

export interface QuestionOption {
  /** What a form sends back; `readAnswer` reads it. */
  readonly value: string;
  readonly line: Line;
}

/** `choice`: one of the options. `amount`: NOK a year. `whole`: a whole number. Every question can be answered 'unknown'. */
export interface Question {
  readonly key: FactKey;
  readonly kind: 'choice' | 'amount' | 'whole';
  readonly line: Line;
  /** Why it is asked. */
  readonly why: Line;
  readonly options: readonly QuestionOption[];
  /** What is assumed if it is not answered, as a form would send it; null: nothing. */
  readonly assumed: string | null;
  /** How often the advice changes over what it may be, 0 to 1. */
  readonly weight: number;
}
