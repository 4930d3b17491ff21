// Reports on what is evaluated. A snapshot is everything a report says, as plain data in the canonical form: no ids of rows, no
// people, no answers. Word, PDF and web are made of it and of nothing else.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { QuestionKind, Side, Subject, SubjectKind, WaveKind } from '../surveys/model.ts';

/** The shape of a snapshot. Raise it with every change that an older snapshot would not fit. */
export const SNAPSHOT_VERSION = 1;
/** What is made of a snapshot. Raise it with every change of a word or a line in a report. */
export const TEMPLATE_VERSION = 1;
/** As package.json has it; a test compares. */
export const PROGRAM_VERSION = '0.1.0';

/** A number that need not be whole, as ECMAScript writes it: the canonical form takes whole ones only. */
export type Decimal = string;

export type ReportLanguage = 'nb' | 'nn' | 'en';

export interface Span {
  readonly low: Decimal;
  readonly high: Decimal;
}

export interface ReportedFinding {
  readonly id: string;
  readonly source: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** How it was meant to work, and what its check found. Texts are empty where nothing was written. */
export interface DesignChapter {
  readonly purpose: string;
  readonly challenges: string;
  readonly targetGroup: string;
  readonly roles: readonly string[];
  readonly topicsBy: LocalDate | null;
  readonly programmeOn: LocalDate | null;
  readonly gatherings: readonly { readonly title: string; readonly on: LocalDate | null }[];
  readonly between: string;
  readonly followUps: readonly number[];
  readonly responsibilities: string;
  /** In øre excluding VAT. */
  readonly budget: readonly { readonly what: string; readonly amount: number }[];
  readonly findings: readonly ReportedFinding[];
}

export interface ReportedBody {
  readonly name: string;
  readonly side: Side;
  /** invited: has not answered. */
  readonly state: 'invited' | 'joined' | 'declined' | 'left';
}

export interface ParticipantsChapter {
  readonly bodies: readonly ReportedBody[];
  /** People who take part now; null where Samkjøp does not know them. */
  readonly people: number | null;
}

/** A gathering that has been held. */
export interface ReportedGathering {
  readonly number: number;
  readonly title: string;
  readonly on: LocalDate;
  readonly form: string;
  /** Who had said that they would come. */
  readonly registered: number;
  readonly decisions: number;
  readonly decisionsDone: number;
}

export interface ReportedTopic {
  readonly title: string;
  readonly isChosen: boolean;
  readonly basis: string;
  readonly reason: string;
}

export interface TopicsChapter {
  readonly proposed: number;
  /** The latest vote that is over; null where there was none. */
  readonly vote: { readonly endsOn: LocalDate; readonly voted: number; readonly unit: string } | null;
  /** As the programme was set last; empty until it is. */
  readonly topics: readonly ReportedTopic[];
}

/** Work between the gatherings that was given out. */
export interface ReportedAssignment {
  readonly number: number;
  readonly title: string;
  readonly dueOn: LocalDate | null;
  /** Bodies. */
  readonly asked: number;
  readonly delivered: number;
  /** Hand-ins that somebody has said something of. */
  readonly answered: number;
}

/** What is said to have come of it. */
export interface ReportedOutcome {
  readonly kind: string;
  /** Null: those in it have not told the others what it is called. */
  readonly title: string | null;
  readonly startedOn: LocalDate;
}

export interface ReportedGoal {
  readonly title: string;
  readonly unit: string;
  readonly baseline: Decimal | null;
  readonly target: Decimal | null;
  readonly dueOn: LocalDate | null;
  readonly method: string;
  /** By day. */
  readonly measures: readonly { readonly on: LocalDate; readonly value: Decimal; readonly source: string }[];
}

export type ReportedGroup =
  | {
      readonly kind: 'figures';
      readonly answers: number;
      /** Of a scale. */
      readonly counts: readonly number[] | null;
      readonly mean: Decimal;
      readonly median: Decimal;
      readonly interval: Span | null;
    }
  | {
      readonly kind: 'choices';
      readonly answers: number;
      readonly options: readonly {
        readonly id: string;
        readonly count: number;
        readonly interval: Span | null;
      }[];
    };

export interface ReportedQuestion {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly unit: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

/** A round that is closed. */
export interface ReportedWave {
  readonly kind: WaveKind;
  readonly closedOn: LocalDate;
  readonly asked: number;
  readonly answered: number;
  readonly bodies: number;
  /** Null where it would tell about too few. */
  readonly sides: Readonly<
    Partial<Record<Side, { readonly asked: number; readonly answered: number }>>
  > | null;
  /** Null where fewer than five have answered. */
  readonly answers:
    | readonly {
        readonly question: string;
        readonly all: ReportedGroup;
        readonly sides: Readonly<Partial<Record<Side, ReportedGroup>>> | null;
      }[]
    | null;
}

export interface ReportedChange {
  readonly question: string;
  readonly from: WaveKind;
  readonly to: WaveKind;
  readonly by: 'paired' | 'group';
  readonly answers: number;
  readonly change: Decimal;
  readonly interval: Span | null;
}

/** What came out of a survey after suppression: never an answer. */
export interface ReportedSurvey {
  readonly title: string;
  readonly instrument: { readonly id: string; readonly version: number } | null;
  readonly questions: readonly ReportedQuestion[];
  readonly waves: readonly ReportedWave[];
  /** Rounds that are not closed. */
  readonly coming: readonly { readonly kind: WaveKind; readonly opensOn: LocalDate }[];
  readonly changes: readonly ReportedChange[];
  /** What people wrote and was let through. */
  readonly quotes: readonly {
    readonly wave: WaveKind;
    readonly question: string;
    readonly text: string;
  }[];
}

export interface ReportedBenefit {
  readonly title: string;
  readonly kind: string;
  readonly counterfactual: string;
  readonly method: string;
  readonly methodText: string;
  readonly unit: string;
  readonly unitName: string;
  /** In hundredths of the unit: øre excluding VAT for kroner. */
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly bodies: readonly string[];
  readonly sources: readonly { readonly text: string; readonly link: string }[];
  readonly state: 'proposed' | 'confirmed' | 'disputed';
  /** By which body and in which capacity, never who. */
  readonly words: readonly {
    readonly party: string;
    readonly kind: 'confirmed' | 'disputed';
    readonly role: string;
    readonly reason: string;
    readonly on: LocalDate;
  }[];
}

/** Of one unit in one year, or once and for all; in hundredths of the unit. */
export interface ReportedSum {
  readonly isConfirmed: boolean;
  readonly unit: string;
  /** Null for what comes once. */
  readonly year: number | null;
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly count: number;
}

export interface BenefitsChapter {
  /** In the order they were registered; no drafts, and none that was withdrawn. */
  readonly benefits: readonly ReportedBenefit[];
  readonly sums: readonly ReportedSum[];
  /** How many are in no sum, by why. */
  readonly notCounted: { readonly overlap: number; readonly disputed: number; readonly otherUnit: number };
}

export interface ReportedLogicRow {
  readonly column: string;
  readonly text: string;
  readonly indicator: string;
  /** Where it is measured: what it points to, or the leader's own words; null: nowhere. */
  readonly measure: { readonly kind: string; readonly what: string } | null;
  /** What it leads to in the next column. */
  readonly leadsTo: readonly string[];
}

/** Each chapter; null: nothing of it is registered in Samkjøp. */
export interface Chapters {
  readonly design: DesignChapter | null;
  readonly participants: ParticipantsChapter | null;
  readonly gatherings: readonly ReportedGathering[] | null;
  readonly topics: TopicsChapter | null;
  readonly assignments: readonly ReportedAssignment[] | null;
  readonly outcomes: readonly ReportedOutcome[] | null;
  readonly goals: readonly ReportedGoal[] | null;
  readonly surveys: readonly ReportedSurvey[] | null;
  readonly benefits: BenefitsChapter | null;
  readonly model: readonly ReportedLogicRow[] | null;
}

export type ChapterKey = keyof Chapters;

export interface ReportSnapshot {
  readonly snapshotVersion: number;
  readonly templateVersion: number;
  readonly programVersion: string;
  readonly language: ReportLanguage;
  readonly madeOn: LocalDate;
  readonly number: number;
  readonly subject: {
    readonly kind: SubjectKind;
    readonly title: string;
    /** The name of the party that leads it. */
    readonly lead: string;
    readonly isDemo: boolean;
    readonly begins: LocalDate | null;
    readonly ends: LocalDate | null;
  };
  readonly chapters: Chapters;
}

/** SHA-256 in hexadecimal of what a report is and becomes. `web` is of what the page is made of. */
export interface ReportHashes {
  readonly snapshot: string;
  readonly word: string;
  readonly pdf: string;
  readonly web: string;
}

export interface ReportHead {
  readonly id: string;
  readonly subject: Subject;
  readonly number: number;
  /** Who made it. */
  readonly party: PartyId;
  readonly isDemo: boolean;
  readonly title: string;
  readonly language: ReportLanguage;
  readonly madeAt: Date;
  readonly publishedAt: Date | null;
  readonly withdrawn: { readonly at: Date; readonly why: string } | null;
}

export interface Report extends ReportHead {
  /** In the canonical form, as it was hashed. */
  readonly snapshot: string;
  readonly hashes: ReportHashes;
}
