// The market dialogue of a joint procurement: what is known, what is done, who takes part and what came of it. Plain data.
// Who was told what stands in the ledger; rows here name its entries. Contacts are personal and lie by themselves.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { PersonLanguage } from '../../accounts/model.ts';
import type { Letter } from '../../accounts/outbox-commands.ts';

export const ACTIVITY_KINDS = [
  'notice',
  'invitation',
  'conference',
  'oneToOne',
  'written',
  'hearing',
] as const;
/**
 * notice: a notice of what is planned, that all may answer · invitation: whoever wants may come and tell · conference: one
 * meeting for all · oneToOne: meetings of equal length, one by one · written: input in writing · hearing: draft documents
 * that all may comment on.
 */
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export const ACTIVITY_STATES = ['draft', 'published', 'held', 'closed'] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];

export const ALLOCATIONS = ['lot', 'firstCome'] as const;
/** How slots are given: by lot when the time to sign up is over, or to whoever comes first. */
export type Allocation = (typeof ALLOCATIONS)[number];

/** What the leader writes of an activity. */
export interface ActivityFacts {
  readonly kind: ActivityKind;
  readonly title: string;
  /** What it is about and what is asked. */
  readonly about: string;
  /** Null where it has a deadline only. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly place: string;
  readonly isDigital: boolean;
  /** The last day to sign up, or to hand in where nobody signs up. */
  readonly replyBy: LocalDate | null;
  readonly howToReply: string;
  /** Of one-to-one meetings only: how slots are given, how long each is, and when each begins, in order. */
  readonly slots: {
    readonly allocation: Allocation;
    readonly minutes: number;
    readonly starts: readonly Date[];
  } | null;
}

export interface Slot {
  readonly id: string;
  /** From 1, in order of time. */
  readonly number: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Id of the participant that has it. */
  readonly participant: string | null;
}

export interface Activity extends Omit<ActivityFacts, 'slots'> {
  readonly id: string;
  readonly number: number;
  readonly state: ActivityState;
  readonly allocation: Allocation | null;
  readonly slotMinutes: number | null;
  readonly slots: readonly Slot[];
  /** SHA-256 of the seed of the draw; and the seed once it has been drawn. */
  readonly seedHash: string | null;
  readonly seed: string | null;
  readonly drawnAt: Date | null;
  readonly publishedAt: Date | null;
  readonly heldAt: Date | null;
  readonly closedAt: Date | null;
  /** Number of the ledger's entry by which it was announced. */
  readonly entry: number | null;
  /** Participants that have signed up, in order of sign-up; with a place once it has been drawn. */
  readonly signUps: readonly SignUp[];
  readonly version: number;
}

export interface SignUp {
  readonly participant: string;
  readonly at: Date;
  /** From 1; null: not drawn. Beyond the slots: the place in the queue. */
  readonly place: number | null;
}

export const FINDING_KINDS = ['supplier', 'solution', 'price', 'other'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What is known of the market without having asked it. */
export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly text: string;
  readonly source: string;
  readonly sourceOn: LocalDate;
}

/** A supplier that has confirmed that it takes part. */
export interface Participant {
  readonly id: string;
  /** The organisation number: the supplier's id in the ledger. */
  readonly supplierId: string;
  readonly name: string;
  readonly confirmedAt: Date;
  readonly leftAt: Date | null;
}

/** Personal. Seen by those who lead the dialogue. */
export interface ParticipantContact {
  readonly name: string;
  readonly email: string;
  readonly language: PersonLanguage;
}

/** What the leader goes by to see whether the contact speaks for the firm. */
export interface KnownContact extends ParticipantContact {
  /** When the leader had made sure; null: not yet, and nothing meant for the firm alone is sent. */
  readonly checkedAt: Date | null;
  /** The last time somebody else signed up for the same firm, and what that address ended with. */
  readonly other: { readonly at: Date; readonly domain: string } | null;
  /** In how many other dialogues, as far as the reader sees, the firm has taken part. */
  readonly elsewhere: number;
}

export interface Question {
  readonly id: string;
  readonly number: number;
  /** Id of the participant that asked; shown to nobody outside. Null once it is erased. */
  readonly participant: string | null;
  readonly asked: string;
  readonly askedAt: Date;
  readonly askedEntry: number;
  /** As published, without what tells who asked. */
  readonly question: string | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly answerEntry: number | null;
}

export interface Input {
  readonly id: string;
  readonly activity: string | null;
  readonly supplierName: string;
  readonly text: string;
  readonly address: string;
  readonly at: Date;
  readonly entry: number;
  /** What the supplier calls a secret; null: nothing, or the reader may not see it. */
  readonly secret: string | null;
}

export const MINUTES_STATES = ['draft', 'sent', 'settled', 'published'] as const;
/** sent: the supplier may comment · settled: it is decided what is secret · published: all can read the rest. */
export type MinutesState = (typeof MINUTES_STATES)[number];

export interface Paragraph {
  /** From 1. */
  readonly place: number;
  readonly text: string;
  /** What the supplier says of it. */
  readonly comment: string;
  /** The supplier asks that it is kept secret. */
  readonly isMarked: boolean;
  readonly markedWhy: string;
  /** What the body has decided. */
  readonly decision: 'open' | 'secret' | null;
  readonly decidedWhy: string;
}

export interface Minutes {
  readonly id: string;
  readonly number: number;
  readonly activity: string;
  readonly participant: string | null;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly state: MinutesState;
  readonly heldAt: Date;
  readonly sentAt: Date | null;
  /** The last day to comment. */
  readonly commentBy: LocalDate | null;
  readonly commentedAt: Date | null;
  readonly comment: string;
  readonly publishedAt: Date | null;
  readonly meetingEntry: number;
  readonly sentEntry: number | null;
  readonly publishedEntry: number | null;
  /** As far as the reader may see them. */
  readonly paragraphs: readonly Paragraph[];
  readonly version: number;
}

/** A draft that is put on hearing with an activity. */
export interface HearingDocument {
  readonly id: string;
  readonly number: number;
  readonly activity: string;
  readonly title: string;
  /** Paragraphs are parted by an empty line. */
  readonly text: string;
  readonly publishedAt: Date | null;
  readonly entry: number | null;
}

export interface Dialogue {
  readonly procurement: string;
  readonly isDemo: boolean;
  /** What the market is told of what is wanted. */
  readonly about: string;
  /** Null: nobody outside sees it yet. */
  readonly publishedAt: Date | null;
  readonly findings: readonly Finding[];
  readonly activities: readonly Activity[];
  readonly participants: readonly Participant[];
  readonly questions: readonly Question[];
  readonly inputs: readonly Input[];
  readonly minutes: readonly Minutes[];
  readonly documents: readonly HearingDocument[];
}

/** Who reads a letter to a supplier. */
export interface SupplierReader extends ParticipantContact {
  readonly supplier: string;
  /** What opens the supplier's own page; new with each letter. */
  readonly secret: string;
}

/** A letter to suppliers, written in the transaction that causes it. */
export type SupplierLetter = (reader: SupplierReader) => Letter;

/** What the program itself writes in the ledger: the language of the ledger, never of the reader. */
export interface LedgerWords {
  /** What is announced of an activity. */
  readonly announced: (activity: Activity, more: { readonly shortNotice: string }) => string;
  readonly closed: (facts: { readonly title: string; readonly reason: string }) => string;
  /** Not who got which: each is told its own, and whoever has the ledger can draw again. */
  readonly drawn: (facts: {
    readonly title: string;
    readonly activity: string;
    readonly seed: string;
    readonly suppliers: number;
    readonly slots: number;
  }) => string;
  readonly minutesSent: (facts: { readonly number: number; readonly commentBy: LocalDate }) => string;
  /** `marked`: numbers of the paragraphs that the supplier calls secret. */
  readonly minutesCommented: (facts: {
    readonly number: number;
    readonly marked: readonly number[];
  }) => string;
  readonly answered: (facts: { readonly question: string; readonly answer: string }) => string;
  readonly published: (facts: { readonly number: number; readonly text: string }) => string;
  readonly aboutChanged: (about: string) => string;
  readonly document: (facts: { readonly title: string }) => string;
  /** Of a supplier that the leader took out. */
  readonly removed: (reason: string) => string;
}

/** Where and how what is told to all is told. */
export interface Telling {
  readonly words: LedgerWords;
  /** The full address of the dialogue's public page. */
  readonly where: string;
  /** To every supplier that takes part; null: nobody is written to. */
  readonly letter: SupplierLetter | null;
}
