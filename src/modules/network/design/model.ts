// How a network is meant to work: what it is for, how it is seen whether it helped, who should come, what happens when, and who
// does what for how much. Plain data.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ore } from '../../../kernel/money.ts';
import type { NetworkRole } from '../life/model.ts';

/** A gathering as it is planned; gatherings that are called are a subject of their own. */
export interface PlannedGathering {
  readonly title: string;
  /** Null: not decided. */
  readonly on: LocalDate | null;
}

export interface BudgetLine {
  readonly what: string;
  /** Excluding VAT. */
  readonly amount: Ore;
}

/** Months after the end in which it may be asked what has changed at home. */
export const FOLLOW_UP_MONTHS = [3, 6, 12] as const;
export type FollowUpMonth = (typeof FOLLOW_UP_MONTHS)[number];

/** Texts are empty until they are written. */
export interface DesignFacts {
  readonly challenges: string;
  readonly targetGroup: string;
  /** Who should come from each body. */
  readonly roles: readonly NetworkRole[];
  /** The last day on which participants propose and choose topics. */
  readonly topicsBy: LocalDate | null;
  /** The day the programme is set. */
  readonly programmeOn: LocalDate | null;
  /** In their order. */
  readonly gatherings: readonly PlannedGathering[];
  /** What the bodies do at home between the gatherings. */
  readonly between: string;
  readonly followUps: readonly FollowUpMonth[];
  /** Who does what. */
  readonly responsibilities: string;
  readonly budget: readonly BudgetLine[];
}

export const EMPTY_DESIGN: DesignFacts = {
  challenges: '',
  targetGroup: '',
  roles: [],
  topicsBy: null,
  programmeOn: null,
  gatherings: [],
  between: '',
  followUps: [],
  responsibilities: '',
  budget: [],
};

export interface GoalFacts {
  readonly title: string;
  /** What is counted: «kommuner», «poeng av 6». */
  readonly unit: string;
  /** At the beginning; null: nobody has measured it. A zero is an answer. */
  readonly baseline: number | null;
  readonly target: number | null;
  readonly dueOn: LocalDate | null;
  /** How it is measured, and by whom. */
  readonly method: string;
}

export interface NetworkGoal extends GoalFacts {
  readonly id: string;
  /** From 1. */
  readonly place: number;
}

export interface Design {
  readonly facts: DesignFacts;
  /** In their order. */
  readonly goals: readonly NetworkGoal[];
  /** 0 before anything is kept. */
  readonly version: number;
}

/** The forms of the design, each of which mends some of what the check finds. */
export const DESIGN_PARTS = ['what', 'goals', 'who', 'programme', 'duties'] as const;
export type DesignPart = (typeof DESIGN_PARTS)[number];
