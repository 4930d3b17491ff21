// A body's own upcoming needs and others' as they are shown, what each body says of a pair of them, and the questions
// between two bodies. Everything here is plain data.
import type { CpvCode } from '../../../kernel/cpv-code.ts';
import type { Ore } from '../../../kernel/money.ts';
import type { BodyId } from '../../registry/model.ts';
import type { StartWindow } from '../model.ts';
import type { PlanItem, Visibility } from '../plan-item.ts';

/** An item of the own plan whose next contract can start within the horizon. */
export interface OwnNeed {
  readonly item: PlanItem;
  /** At least one, by time, from today on. */
  readonly starts: readonly StartWindow[];
  /** What others are shown of it. */
  readonly shown: Visibility;
}

/** Another body's need as far as it is shown; what is not shown is null. */
export interface OtherNeed {
  readonly id: string;
  readonly body: BodyId;
  readonly level: 'exists' | 'details';
  readonly category: string;
  readonly title: string | null;
  readonly cpv: CpvCode | null;
  /** A year, excluding VAT. */
  readonly annualValue: Ore | null;
  readonly annualVolume: number | null;
  readonly unit: string | null;
  readonly requirements: string | null;
  readonly termMonths: number;
  /** At least one, by time. */
  readonly starts: readonly StartWindow[];
}

export const PAIR_ANSWERS = ['same', 'different'] as const;
/** `same`: these two are the same need; `different`: they are not, and the pair is not shown again. */
export type PairAnswer = (typeof PAIR_ANSWERS)[number];

/** An own need and another body's. */
export interface NeedPair {
  readonly item: string;
  readonly other: string;
}

/** What has been said of a pair: by the own body, and whether the other says it is the same. */
export interface PairState extends NeedPair {
  readonly answer: PairAnswer | null;
  readonly isSameToThem: boolean;
}

/** Both say it is the same. */
export const isCommon = ({ answer, isSameToThem }: PairState): boolean => answer === 'same' && isSameToThem;

/** A question and its answers as one of the two bodies sees it. */
export interface QuestionHead {
  readonly id: string;
  /** The body that asked. */
  readonly from: BodyId;
  readonly to: BodyId;
  /** Needs of the two; null where it has been deleted. */
  readonly fromItem: string | null;
  readonly toItem: string | null;
  /** Of the need asked about. */
  readonly category: string;
  readonly isDemo: boolean;
  readonly messages: number;
  /** The body that was asked has written. */
  readonly isAnswered: boolean;
  /** When the last was written. */
  readonly lastAt: Date;
}

export interface QuestionMessage {
  readonly id: string;
  readonly body: BodyId;
  readonly content: string;
  readonly writtenAt: Date;
}

export interface Question extends QuestionHead {
  /** The first first. */
  readonly thread: readonly QuestionMessage[];
}

/** After so many messages people had better talk. */
export const MOST_MESSAGES = 6;
export const LONGEST_MESSAGE = 1000;
/** Questions that one body may ask others in 24 hours. */
export const MOST_QUESTIONS = 20;

/** How far ahead needs are compared: as far as the deadlines are shown. */
export const HORIZON_MONTHS = 36;
