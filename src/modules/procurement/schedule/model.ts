// A joint procurement as steps in time: what is chosen for each, when political bodies meet, what other parts know, and the
// dates that follow. Plain data without names of people.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { RuleSource, RuleStatus } from '../../law/forms.ts';
import type { LegalKey } from '../../law/legal-keys.ts';
import type { BodyId } from '../../registry/model.ts';

export const STEP_KINDS = [
  'joining',
  'needs',
  'dialogue',
  'requirements',
  'decision',
  'mandates',
  'lock',
  'priorNotice',
  'notice',
  'requests',
  'questions',
  'tenders',
  'evaluation',
  'award',
  'standstill',
  'signing',
  'start',
] as const;
/**
 * In the order they are shown. decision: of one body's political organ · requests: to take part, of the restricted procedure ·
 * questions: the last day suppliers may ask · tenders: the last day to tender · award: the letters are sent.
 */
export type StepKind = (typeof STEP_KINDS)[number];

/** A kind, or `decision:<body>`. */
export type StepId = Exclude<StepKind, 'decision'> | `decision:${string}`;

export const ORGANS = ['council', 'executive', 'board'] as const;
/** Kommunestyre (or fylkesting), formannskap (or fylkesutvalg), and the board of others. */
export type Organ = (typeof ORGANS)[number];

export const PROCEDURES = ['open', 'priorNotice', 'restricted'] as const;
/** priorNotice: open, with a prior notice that shortens the time to tender. */
export type Procedure = (typeof PROCEDURES)[number];

export interface MeetingDate {
  readonly on: LocalDate;
  /** The last day to hand in papers. */
  readonly papersBy: LocalDate;
}

export interface Meeting extends MeetingDate {
  readonly body: BodyId;
  readonly organ: Organ;
}

/** What has been chosen for a step; a step without a row has our estimate. */
export interface ChosenStep {
  readonly step: StepId;
  /** Calendar days; null: our estimate. */
  readonly days: number | null;
  /** The day it is to be done. */
  readonly fixedOn: LocalDate | null;
  readonly doneOn: LocalDate | null;
  /** Of decisions: which organ decides; null: nobody. */
  readonly organ: Organ | null;
  /** Null: whoever has the task. */
  readonly responsible: PartyId | null;
  readonly note: string;
}

/** Everything about time that is typed here. */
export interface Choices {
  readonly wantedStart: LocalDate | null;
  readonly procedure: Procedure;
  readonly steps: readonly ChosenStep[];
  readonly meetings: readonly Meeting[];
}

export interface StoredSchedule extends Choices {
  /** Counts the changes; 0 before the first. */
  readonly version: number;
  /** The dates as the last change left them, by step. */
  readonly dates: Readonly<Partial<Record<StepId, LocalDate>>>;
  /** The day of the last change. */
  readonly datedOn: LocalDate | null;
}

/** What other parts of the procurement know of a step. */
export interface KnownStep {
  readonly doneOn: LocalDate | null;
  /** Set elsewhere, exactly so. */
  readonly setTo: LocalDate | null;
  /** It cannot be done before this day, since something is dated until then. */
  readonly notBefore: LocalDate | null;
  /** Who has not done their part yet. */
  readonly waitsFor: readonly PartyId[];
}

/** What the law asks of a step. */
export interface Minimum {
  /** The longest that it may be, so that no reading of the law is broken. */
  readonly days: number;
  /** What it may be instead, where the part of the rules or the value is uncertain; 0: none. Ascending. */
  readonly others: readonly number[];
  readonly key: LegalKey | null;
  readonly source: RuleSource | null;
  readonly status: RuleStatus;
}

/** What decides when a step is done, besides the steps before it. */
export type Hold =
  | { readonly kind: 'work'; readonly days: number }
  | { readonly kind: 'minimum'; readonly days: number }
  | { readonly kind: 'fixed'; readonly on: LocalDate }
  | { readonly kind: 'known'; readonly on: LocalDate }
  | {
      readonly kind: 'meeting';
      readonly body: BodyId;
      readonly organ: Organ;
      readonly on: LocalDate;
      readonly papersBy: LocalDate;
    }
  | { readonly kind: 'noMeeting'; readonly body: BodyId; readonly organ: Organ }
  | { readonly kind: 'late'; readonly was: LocalDate };

export interface TimedStep {
  readonly step: StepId;
  readonly kind: StepKind;
  /** Of decisions. */
  readonly body: BodyId | null;
  readonly chosen: ChosenStep;
  readonly minimum: Minimum | null;
  /** Calendar days that are reckoned with. */
  readonly days: number;
  readonly isOurEstimate: boolean;
  /** The day its work can begin. */
  readonly from: LocalDate;
  /** The day it is done, or will be; never before today where it is not done. */
  readonly on: LocalDate;
  /** Later than `on`'s plan: the day it should have been done, where that has passed. */
  readonly was: LocalDate | null;
  readonly isDone: boolean;
  readonly hold: Hold;
  /** The step before it that decides when it can begin. */
  readonly driver: StepId | null;
  /** The last day that still holds the start; null where it is done. */
  readonly latest: LocalDate | null;
  /** Calendar days from `on` to `latest`; negative: the start cannot be held. */
  readonly slack: number | null;
  readonly isCritical: boolean;
  /** Days it may fall on instead, by other readings of the law. */
  readonly otherwise: readonly LocalDate[];
  readonly holders: readonly PartyId[];
  /** Whose part is missing: those of the holders who are named when it is late. */
  readonly waitsFor: readonly PartyId[];
  /** Steps that cannot begin before it is done. */
  readonly holdsUp: readonly StepId[];
}

/** One thing that could give way, so that a date is held. */
export interface Relief {
  readonly step: StepId;
  /** shorten: fewer days of work · meeting: an extra meeting, or papers taken later. */
  readonly how: 'shorten' | 'meeting';
  /** Days of work less; 0 of a meeting. */
  readonly days: number;
  /** How many days earlier the date comes. */
  readonly gain: number;
  /** Whether this alone is enough. */
  readonly isEnough: boolean;
}

/** A date that is wished for and cannot be held. */
export interface Clash {
  readonly step: StepId;
  readonly wanted: LocalDate;
  readonly earliest: LocalDate;
  /** The largest gain first. */
  readonly reliefs: readonly Relief[];
}

export interface Schedule {
  readonly today: LocalDate;
  readonly procedure: Procedure;
  readonly wantedStart: LocalDate | null;
  /** In the order they are shown. */
  readonly steps: readonly TimedStep[];
  readonly clashes: readonly Clash[];
  /** The prior notice lies too far back, or too near, to shorten the time to tender. */
  readonly isPriorNoticeVoid: boolean;
}

/** Why a step moved: from the step itself back to what was changed. */
export interface MoveReason {
  readonly step: StepId;
  readonly hold: Hold;
}

export interface MovedStep {
  readonly step: StepId;
  /** Null where it was not in the plan. */
  readonly before: LocalDate | null;
  /** Null where it is in the plan no more. */
  readonly after: LocalDate | null;
  readonly because: readonly MoveReason[];
}

/** A change somebody makes: of the whole, of a step, that it is done, who decides, or when an organ meets. */
export type ScheduleEdit =
  | { readonly kind: 'frame'; readonly wantedStart: LocalDate | null; readonly procedure: Procedure }
  | {
      readonly kind: 'step';
      readonly step: StepId;
      readonly days: number | null;
      readonly fixedOn: LocalDate | null;
      readonly responsible: PartyId | null;
      readonly note: string;
    }
  | { readonly kind: 'done'; readonly step: StepId; readonly doneOn: LocalDate | null }
  | { readonly kind: 'organ'; readonly body: BodyId; readonly organ: Organ | null }
  | {
      readonly kind: 'meetings';
      readonly body: BodyId;
      readonly organ: Organ;
      readonly dates: readonly MeetingDate[];
    };

export interface ScheduleChange {
  readonly seq: number;
  readonly at: Date;
  readonly actor: string;
  readonly party: PartyId;
  readonly edit: ScheduleEdit;
  readonly moved: readonly MovedStep[];
}

export const NO_CHOICES: StoredSchedule = {
  version: 0,
  wantedStart: null,
  procedure: 'open',
  steps: [],
  meetings: [],
  dates: {},
  datedOn: null,
};

const isDecision = (step: string): step is `decision:${string}` => step.startsWith('decision:');

export const decisionOf = (body: BodyId): StepId => `decision:${body}`;

export const kindOf = (step: StepId): StepKind => (isDecision(step) ? 'decision' : step);

/** Whose decision it is; null for other steps. */
export const bodyOf = (step: StepId): BodyId | null =>
  isDecision(step) ? (step.slice('decision:'.length) as BodyId) : null;
