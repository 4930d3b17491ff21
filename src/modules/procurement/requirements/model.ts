// What a joint procurement asks of the market: requirements, award criteria and contract terms, each with what it rests on.
// Plain data, without names of people. A requirement names its needs; criteria and terms name needs and requirements.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { ClimateAnswer, ClimateExemption } from '../../law/climate.ts';
import type { RuleSource, RuleStatus } from '../../law/forms.ts';

export const PROVISION_KINDS = ['requirement', 'criterion', 'term'] as const;
/** requirement: to what is bought · criterion: what decides who wins · term: of the contract. */
export type ProvisionKind = (typeof PROVISION_KINDS)[number];

export const STRENGTHS = ['must', 'should', 'information'] as const;
/** must: whoever does not meet it is rejected · should: is weighed · information: the supplier tells, nothing is demanded. */
export type Strength = (typeof STRENGTHS)[number];

export const INSIGHT_KINDS = ['entry', 'minutes', 'finding', 'input'] as const;
/** entry: of the ledger, by number · minutes, finding (of the survey) and input (also comments on a hearing): by id. */
export type InsightKind = (typeof INSIGHT_KINDS)[number];

/** Something learnt from the market. */
export interface Insight {
  readonly kind: InsightKind;
  readonly ref: string;
}

/** What must be achieved, not how. */
export interface Requirement {
  readonly kind: 'requirement';
  readonly strength: Strength;
  readonly text: string;
  /** Ids of lots; empty: all. */
  readonly lots: readonly string[];
  /** How the supplier shows that it is met. */
  readonly documented: string;
  /** How it is checked; a must cannot be locked without. */
  readonly checked: string;
  /** Stands for climate or environment (FOA § 7-9). */
  readonly isEnvironmental: boolean;
  /** Ids of needs. */
  readonly needs: readonly string[];
  /** Why it rests on no need; empty where it does. */
  readonly noNeed: string;
  readonly insights: readonly Insight[];
  /** Why it rests on nothing from the dialogue; empty: not said. */
  readonly noInsight: string;
}

export const CRITERION_KINDS = ['price', 'cost', 'quality'] as const;
/** price · cost: over the life of what is bought · quality. As eForms calls them. */
export type CriterionKind = (typeof CRITERION_KINDS)[number];

export interface Criterion {
  readonly kind: 'criterion';
  readonly type: CriterionKind;
  readonly name: string;
  /** In whole per cent; null where criteria are ranked. */
  readonly weight: number | null;
  readonly measured: string;
  readonly documented: string;
  readonly scored: string;
  readonly isEnvironmental: boolean;
  readonly needs: readonly string[];
  /** Ids of requirements it rests on. */
  readonly requirements: readonly string[];
}

export interface Term {
  readonly kind: 'term';
  readonly title: string;
  readonly text: string;
  readonly needs: readonly string[];
  readonly requirements: readonly string[];
}

export type ProvisionFacts = Requirement | Criterion | Term;

/** What the library holds of a requirement or a term: what fits elsewhere, without what it rests on here. */
export type ClauseFacts =
  | Pick<Requirement, 'kind' | 'strength' | 'text' | 'documented' | 'checked' | 'isEnvironmental'>
  | Pick<Term, 'kind' | 'title' | 'text'>;

/** Where a provision was taken from in the library. */
export interface Origin {
  readonly clause: string;
  readonly version: number;
}

export interface Provision<Facts extends ProvisionFacts = ProvisionFacts> {
  readonly id: string;
  /** From 1 within its kind; never given anew. */
  readonly number: number;
  readonly facts: Facts;
  /** From 1 within its kind: the order in the papers, and the rank of criteria. */
  readonly place: number;
  readonly version: number;
  readonly origin: Origin | null;
  /** Why it was taken out; null: it stands. */
  readonly removed: string | null;
  readonly changedAt: Date;
}

export const METHODS = ['weighted', 'ranked'] as const;
export type Method = (typeof METHODS)[number];

export const CLIMATE_CHOICES = ['criterion', 'requirement', 'exemption'] as const;
export type ClimateChoiceKind = (typeof CLIMATE_CHOICES)[number];

/** How the leader means to meet § 7-9. */
export interface ClimateChoice {
  readonly way: ClimateChoiceKind;
  /** Of an exemption only. */
  readonly exemption: ClimateExemption | null;
  readonly reason: string;
  /** What shows that the exemption holds. */
  readonly evidence: string;
}

export const INNOVATION_CODES = ['mar-nov', 'proc-innov', 'prod-innov', 'rd-act'] as const;
/** Codes of BT-776 (Procurement of Innovation) in the code list innovative-acquisition of eForms. */
export type InnovationCode = (typeof INNOVATION_CODES)[number];

export interface InnovationChoice {
  /** Empty: none fits. */
  readonly codes: readonly InnovationCode[];
  readonly reason: string;
}

/** What is chosen once for the whole procurement. */
export interface Choices {
  readonly method: Method;
  readonly climate: ClimateChoice | null;
  readonly innovation: InnovationChoice | null;
  /** What its forms are held against. */
  readonly version: number;
}

/** A need that nothing in the papers meets, and why that is meant. */
export interface LeftNeed {
  readonly need: string;
  readonly reason: string;
  readonly party: PartyId;
}

export const REMARK_KINDS = ['comment', 'proposal'] as const;
export type RemarkKind = (typeof REMARK_KINDS)[number];

/** What a member's buyers say of a provision, or of what is missing. */
export interface Remark {
  readonly id: string;
  readonly kind: RemarkKind;
  /** Null: of the whole. */
  readonly provision: string | null;
  readonly party: PartyId;
  readonly text: string;
  readonly at: Date;
  /** What it came to; null: it waits. */
  readonly answer: { readonly isTaken: boolean; readonly text: string; readonly at: Date } | null;
}

/** Everything asked of the market, as far as the asking person may see it. */
export interface Requirements {
  readonly provisions: readonly Provision[];
  readonly choices: Choices;
  readonly left: readonly LeftNeed[];
  readonly remarks: readonly Remark[];
}

/** The answer to § 7-9 as the papers give it. */
export interface ClimateStanding {
  /** False where the part of the rules, or the date, has no such duty. Null: the part has not been chosen. */
  readonly applies: boolean | null;
  readonly choice: ClimateChoice | null;
  readonly answer: ClimateAnswer;
  /** Where the duty stands for the part and the date. */
  readonly source: RuleSource | null;
  readonly status: RuleStatus | null;
  readonly date: LocalDate;
}

/** All that the papers of a procurement are made of, standing provisions only, in order. */
export interface RequirementsBook {
  readonly procurement: string;
  readonly requirements: readonly Provision<Requirement>[];
  readonly criteria: readonly Provision<Criterion>[];
  readonly method: Method;
  readonly terms: readonly Provision<Term>[];
  /** Numbers of needs by id, also of those joined or set aside. */
  readonly needNumbers: ReadonlyMap<string, number>;
  readonly left: readonly LeftNeed[];
  readonly climate: ClimateStanding;
  readonly innovation: InnovationChoice | null;
}
