// A benefit of what is evaluated: what it is, what would have happened otherwise, how it was worked out, how large it is at least
// and at most, for whom, and who stands behind it. Plain data.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import type { Subject } from '../surveys/model.ts';

export const BENEFIT_KINDS = [
  'price',
  'process',
  'quality',
  'competence',
  'time',
  'environment',
  'other',
] as const;
/** price: better prices · process: less work and cost in the procurement itself. */
export type BenefitKind = (typeof BENEFIT_KINDS)[number];

export const BENEFIT_METHODS = ['beforeAfter', 'comparison', 'ownEarlierPrice', 'estimate', 'other'] as const;
/** comparison: with others · ownEarlierPrice: the price against one's own earlier contract · estimate: by those involved. */
export type BenefitMethod = (typeof BENEFIT_METHODS)[number];

export const BENEFIT_UNITS = ['nokYear', 'nokOnce', 'hoursYear', 'other'] as const;
export type BenefitUnit = (typeof BENEFIT_UNITS)[number];

/** In hundredths of the unit, so kroner are whole øre excluding VAT. Below zero: it became worse. */
export interface BenefitRange {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

export interface BenefitBody {
  readonly body: BodyId;
  /** Its own part of `base`; null: not parted. */
  readonly share: number | null;
}

export interface BenefitSource {
  readonly text: string;
  /** https; empty: none. */
  readonly link: string;
}

export interface BenefitFacts {
  readonly title: string;
  readonly kind: BenefitKind;
  /** What would have happened otherwise. */
  readonly counterfactual: string;
  readonly method: BenefitMethod;
  /** How it was done; may be empty unless the method is another one. */
  readonly methodText: string;
  readonly unit: BenefitUnit;
  /** What another unit is called; otherwise empty. */
  readonly unitName: string;
  readonly range: BenefitRange;
  readonly from: LocalDate;
  /** The last day. */
  readonly to: LocalDate;
  /** Each once. */
  readonly bodies: readonly BenefitBody[];
  readonly sources: readonly BenefitSource[];
  /** Said to be another one than those of the same kind at the same time, so that they count together. */
  readonly isSeparate: boolean;
}

export const BENEFIT_STATES = ['draft', 'proposed', 'confirmed', 'disputed', 'withdrawn'] as const;
/** draft: the leading party alone sees it · proposed: waits for those who are to confirm it. */
export type BenefitState = (typeof BENEFIT_STATES)[number];

export interface BenefitWord {
  readonly party: PartyId;
  readonly kind: 'confirmed' | 'disputed';
  /** A title, never a name. */
  readonly role: string;
  /** Why it is disputed; otherwise empty. */
  readonly reason: string;
  readonly on: LocalDate;
}

export interface Benefit {
  readonly id: string;
  readonly subject: Subject;
  /** Who leads what is evaluated: it confirms the whole. */
  readonly party: PartyId;
  readonly isDemo: boolean;
  readonly state: BenefitState;
  /** Goes up with each change. */
  readonly version: number;
  readonly facts: BenefitFacts;
  readonly writtenOn: LocalDate;
  /** The latest word of each party about this version, by party. */
  readonly words: readonly BenefitWord[];
  /** Why it was withdrawn; otherwise empty. */
  readonly withdrawnWhy: string;
}

/** Of one unit in one year, or once and for all. */
export interface BenefitSum extends BenefitRange {
  readonly unit: Exclude<BenefitUnit, 'other'>;
  /** Of units by the year; null for what comes once. */
  readonly year: number | null;
  /** Ids of those that are counted, in their order. */
  readonly benefits: readonly string[];
}

export interface NotCounted {
  readonly benefit: string;
  /** overlap: may be the same gain as `other` · otherUnit: no unit that adds up. */
  readonly why: 'draft' | 'disputed' | 'withdrawn' | 'overlap' | 'otherUnit';
  readonly other: string | null;
}

/** Confirmed and unconfirmed are never added to each other. */
export interface BenefitSums {
  readonly confirmed: readonly BenefitSum[];
  readonly unconfirmed: readonly BenefitSum[];
  readonly notCounted: readonly NotCounted[];
}
