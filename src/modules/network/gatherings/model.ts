// Gatherings of a learning network: when, where and how, who comes, what is done, what was decided. Plain data.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import type { NetworkFile } from '../files/model.ts';

export const GATHERING_FORMS = ['physical', 'digital', 'hybrid'] as const;
export type GatheringForm = (typeof GATHERING_FORMS)[number];

/** draft: the leader prepares it · polling: participants say when they can · called: it has a time · cancelled. */
export type GatheringState = 'draft' | 'polling' | 'called' | 'cancelled';

export const SLOT_ANSWERS = ['yes', 'ifNeeded', 'no'] as const;
export type SlotAnswer = (typeof SLOT_ANSWERS)[number];

export const ATTENDANCES = ['inPerson', 'digital', 'no'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

export const WORK_FORMS = [
  'talk',
  'example',
  'groups',
  'ownCase',
  'discussion',
  'supplierMeeting',
  'pause',
] as const;
/** ownCase: each body works on its own case. */
export type WorkForm = (typeof WORK_FORMS)[number];

export const EXIT_USES = ['yes', 'maybe', 'no'] as const;
/** Whether somebody will use something of it at home. */
export type ExitUse = (typeof EXIT_USES)[number];

export interface TimeSpan {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** One proposed time, and who can come to it. */
export interface Slot extends TimeSpan {
  readonly id: string;
  /** By participant. */
  readonly answers: ReadonlyMap<string, SlotAnswer>;
}

/** What the leader writes of a gathering. */
export interface GatheringFacts {
  readonly title: string;
  /** What it is about, and what to bring; may be empty. */
  readonly about: string;
  readonly form: GatheringForm;
  readonly place: string;
  /** Where one joins from afar; empty: not known yet, or nowhere. */
  readonly link: string;
}

export interface Gathering extends GatheringFacts {
  readonly id: string;
  readonly network: string;
  /** Lasting within the network. */
  readonly number: number;
  readonly state: GatheringState;
  /** Null until a time is set. */
  readonly time: TimeSpan | null;
  readonly registerBy: LocalDate | null;
  readonly pollEndsOn: LocalDate | null;
  /** Why another time was taken than the one most can come to. */
  readonly timeWhy: string;
  readonly cancelledWhy: string;
  readonly sequence: number;
  /** When what stands in calendars was last changed. */
  readonly calendarChangedAt: Date;
  readonly minutes: string;
  readonly minutesAt: Date | null;
  /** Own questions afterwards, answered from 1 to 6. */
  readonly ownQuestions: readonly string[];
  readonly version: number;
}

export interface Registration {
  readonly participant: string;
  readonly answer: Attendance;
}

/** What the leader writes of a part of the programme. */
export interface SessionFacts {
  readonly title: string;
  readonly minutes: number;
  /** May be empty. */
  readonly speaker: string;
  readonly workForm: WorkForm;
  /** The participants' own proposal that it comes of, by number. */
  readonly topic: number | null;
  /** Both empty, or both written. */
  readonly materialTitle: string;
  readonly materialLink: string;
}

export interface Session extends SessionFacts {
  readonly id: string;
  readonly place: number;
  /** Material, the first first. */
  readonly files: readonly NetworkFile[];
}

export interface DecisionFacts {
  readonly text: string;
  /** Who follows it up. */
  readonly party: PartyId;
  readonly dueOn: LocalDate | null;
  readonly topic: number | null;
}

export interface Decision extends DecisionFacts {
  readonly id: string;
  readonly number: number;
  readonly doneOn: LocalDate | null;
}

/** A gathering with all that hangs on it. */
export interface GatheringBook {
  readonly gathering: Gathering;
  /** The earliest first. */
  readonly slots: readonly Slot[];
  readonly registrations: readonly Registration[];
  readonly sessions: readonly Session[];
  readonly decisions: readonly Decision[];
}

/** What one answered afterwards. */
export interface ExitAnswer {
  /** From 1 to 6. */
  readonly useful: number;
  readonly uses: ExitUse;
  /** To the own questions, in their order; from 1 to 6. */
  readonly own: readonly number[];
  /** May be empty. */
  readonly comment: string;
}

/** Somebody who takes part, as far as times and answers are counted by her. */
export interface Asked {
  readonly id: string;
  readonly body: BodyId;
}
