// Experiences and examples, the course in the method, and guidance between environments. Plain data.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { PartyId, PersonId } from '../../accounts/model.ts';

export const METHOD_STEPS = [
  'need',
  'anchoring',
  'dialogue',
  'competition',
  'contract',
  'evaluation',
  'network',
] as const;
/** Of an innovative procurement, in their order; and the network that one learns it in. */
export type MethodStep = (typeof METHOD_STEPS)[number];

export const EXPERIENCE_SIZES = ['small', 'medium', 'large', 'mixed'] as const;
/** Of whom it is about; mixed: several of different size. */
export type ExperienceSize = (typeof EXPERIENCE_SIZES)[number];

export const EXPERIENCE_RESULTS = ['good', 'mixed', 'bad', 'unknown'] as const;
export type ExperienceResult = (typeof EXPERIENCE_RESULTS)[number];

/** draft · sent: waits to be looked over · published · returned: with a reason · withdrawn: once published. */
export type ExperienceState = 'draft' | 'sent' | 'published' | 'returned' | 'withdrawn';

/** In one language. */
export interface ExperienceWords {
  readonly title: string;
  readonly done: string;
  readonly outcome: string;
}

/** A: read in what the body itself or an authority has published · B: read elsewhere. */
export type SourceConfidence = 'A' | 'B';

export interface PublicSource {
  readonly title: string;
  readonly url: string;
  /** As exact as known. */
  readonly read: string;
  readonly confidence: SourceConfidence;
}

/** What whoever tells it writes. */
export interface ExperienceFacts extends ExperienceWords {
  readonly step: MethodStep;
  readonly category: string | null;
  readonly result: ExperienceResult;
  /** What they would have done otherwise; may be empty. */
  readonly advice: string;
  /** Who can be asked: a title; may be empty. */
  readonly contactRole: string;
}

export interface Experience extends ExperienceFacts {
  readonly id: string;
  /** Ours: its name in data/experiences.json. */
  readonly reference: string | null;
  /** Null: ours. */
  readonly party: PartyId | null;
  readonly isDemo: boolean;
  readonly network: string | null;
  readonly state: ExperienceState;
  readonly size: ExperienceSize;
  readonly inhabitants: number | null;
  /** Ours in other languages than bokmål. */
  readonly translations: Readonly<Record<'nn' | 'en', ExperienceWords>> | null;
  /** As exact as known; null: not known, or not ours. */
  readonly happened: string | null;
  readonly source: PublicSource | null;
  /** The last day somebody made sure that it still holds. */
  readonly checkedOn: LocalDate;
  /** Empty where nobody has agreed to be named. */
  readonly contactName: string;
  readonly contactPerson: PersonId | null;
  /** Named beside the party. */
  readonly withParty: PartyId | null;
  /** The version that `withParty` has said yes to; null: none. */
  readonly agreedVersion: number | null;
  readonly returnedReason: string | null;
  readonly version: number;
  readonly publishedOn: LocalDate | null;
}

/** A sourced example of ours. */
export interface ShippedExample {
  readonly reference: string;
  readonly step: MethodStep;
  readonly category: string | null;
  readonly size: ExperienceSize;
  readonly result: ExperienceResult;
  readonly happened: string | null;
  readonly source: PublicSource;
  readonly words: Readonly<Record<'nb' | 'nn' | 'en', ExperienceWords>>;
}

export const EXERCISE_PLACES = [
  'needs',
  'procurement',
  'dialogue',
  'requirements',
  'plan',
  'networks',
] as const;
/** Where in the program an exercise is done. */
export type ExercisePlace = (typeof EXERCISE_PLACES)[number];

/** A module of the course in one language. */
export interface CourseWords {
  readonly title: string;
  readonly lead: string;
  readonly what: readonly string[];
  readonly why: readonly string[];
  /** What to do, in its order. */
  readonly how: readonly { readonly title: string; readonly text: string }[];
  /** Of the invented region. */
  readonly story: { readonly title: string; readonly paragraphs: readonly string[] };
  readonly watch: readonly string[];
  readonly exercise: { readonly title: string; readonly steps: readonly string[] };
}

export interface CourseModule {
  /** As the address writes it. */
  readonly id: string;
  readonly step: MethodStep;
  readonly exercisePlace: ExercisePlace;
  /** Ids of duties in the law module, which has their sentences, sources and status. */
  readonly duties: readonly string[];
  readonly sources: readonly (Omit<PublicSource, 'read'> & { readonly date: string })[];
  readonly words: Readonly<Record<'nb' | 'nn' | 'en', CourseWords>>;
}

export interface Guidance {
  readonly id: string;
  /** Who asks. */
  readonly party: PartyId;
  readonly other: PartyId;
  readonly isDemo: boolean;
  readonly step: MethodStep;
  readonly category: string | null;
  readonly question: string;
  readonly askedAt: Date;
  /** Null: not yet. */
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly askerAgrees: boolean;
  readonly answererAgrees: boolean;
  /** Id of what it became. */
  readonly experience: string | null;
  /** Whoever asked is not named in what it became. */
  readonly isNameLeftOut: boolean;
  /** What it became, where whoever reads this may see it. */
  readonly text: { readonly state: ExperienceState; readonly isAgreed: boolean } | null;
}
