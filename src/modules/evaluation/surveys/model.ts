// Surveys about a network, a joint procurement or a cooperation: instruments with their questions, the rounds in which they
// are asked, and what is answered. Plain data; an answer says how large the body is and nothing else of who gave it.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { PartyId } from '../../accounts/model.ts';

export const SUBJECT_KINDS = ['network', 'procurement', 'cooperation'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What is evaluated. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** One sentence in the three languages. */
export interface Said {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

export const QUESTION_KINDS = ['scale', 'choice', 'several', 'number', 'text'] as const;
/** scale: 1 to 6 · choice: one of several · several: any of several · number: a whole number · text: in own words. */
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const SCALE = { lowest: 1, highest: 6 } as const;

export interface QuestionOption {
  readonly id: string;
  readonly text: Said;
}

export interface Question {
  /** Within its instrument; keeps its meaning through the versions. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: Said;
  /** Of a choice or several. */
  readonly options?: readonly QuestionOption[];
  /** Of a number: «percent». */
  readonly unit?: Said;
  /** Of a number; both count. */
  readonly lowest?: number;
  readonly highest?: number;
}

/** A ready-made set of questions. */
export interface Instrument {
  readonly id: string;
  readonly version: number;
  readonly title: Said;
  /** When to use it. */
  readonly about: Said;
  /** Whose questions it builds on. */
  readonly source: { readonly title: string; readonly url: string; readonly year: number };
  readonly questions: readonly Question[];
}

export const WAVE_KINDS = ['before', 'after', 'm3', 'm6', 'm12'] as const;
/** Before, at the end, and three, six and twelve months after it. */
export type WaveKind = (typeof WAVE_KINDS)[number];

export const SIDES = ['small', 'large', 'other'] as const;
/** A small municipality, a larger one; other: no municipality, or not said. */
export type Side = (typeof SIDES)[number];

export type BySide = Readonly<Record<Side, number>>;

/** Fixed when a round is closed. */
export interface Turnout {
  readonly asked: BySide;
  /** From how many bodies somebody has answered. */
  readonly bodies: number;
}

export interface Wave {
  readonly id: string;
  readonly kind: WaveKind;
  readonly opensOn: LocalDate;
  /** The last day to answer. */
  readonly closesOn: LocalDate;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly turnout: Turnout | null;
}

export interface Survey {
  readonly id: string;
  readonly subject: Subject;
  /** Who asks. */
  readonly party: PartyId;
  readonly isDemo: boolean;
  readonly title: string;
  readonly instrument: { readonly id: string; readonly version: number } | null;
  readonly questions: readonly Question[];
  /** The day what is evaluated ends. */
  readonly endsOn: LocalDate | null;
  /** In the order of `WAVE_KINDS`. */
  readonly waves: readonly Wave[];
}

/** Of a scale or a number; of a choice; of several. A text is told apart from everything else. */
export type Value = number | string | readonly string[];

/** By question; one that was passed over is left out. */
export type Values = Readonly<Record<string, Value>>;

/** As it lies once its round is closed. */
export interface SurveyAnswer {
  readonly side: Side;
  /** What somebody chose to know her own answers by, as a hash; null: nothing. */
  readonly pair: string | null;
  /** Typed by the party that asks, which knows it. */
  readonly isPaper: boolean;
  readonly values: Values;
}

/** Somebody who is asked. */
export interface SurveyPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly body: string | null;
  readonly side: Side;
}

export interface Quote {
  readonly id: string;
  readonly wave: string;
  readonly question: string;
  readonly text: string;
  readonly state: 'waiting' | 'shown' | 'hidden';
}
