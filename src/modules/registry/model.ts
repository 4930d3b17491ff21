// The register of who buys with whom, as one immutable value: bodies, cooperations, memberships in time.
// «Unknown» is never «no»: being outside is a fact of its own, with source and date.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { CountyNumber, MunicipalityNumber } from '../../kernel/municipality-number.ts';
import type { OrgNumber } from '../../kernel/org-number.ts';
import type { Period } from '../../kernel/period.ts';
import type { PublicChange } from './edits/fact.ts';

export interface GeoPoint {
  /** Degrees, WGS84. */
  readonly latitude: number;
  readonly longitude: number;
}

export const LANGUAGE_FORMS = ['nb', 'nn', 'neutral'] as const;
export type LanguageForm = (typeof LANGUAGE_FORMS)[number];

/** A municipality as it is now (division of 2024). */
export interface Municipality {
  readonly number: MunicipalityNumber;
  readonly name: string;
  /** Norwegian, Sámi and Kven names as Kartverket writes them, the Norwegian one first. */
  readonly officialNames: readonly string[];
  readonly county: CountyNumber;
  /** null where the number is not known (Haram). */
  readonly orgNumber: OrgNumber | null;
  readonly population: number;
  readonly areaKm2: number;
  readonly seat: string;
  readonly position: GeoPoint;
  /** SSB centrality class, 1 (most central) to 6. */
  readonly centralityClass: number;
  readonly centralityIndex: number;
  readonly kostraGroup: string;
  readonly languageForm: LanguageForm;
}

export interface County {
  readonly number: CountyNumber;
  readonly name: string;
  readonly officialNames: readonly string[];
  readonly orgNumber: OrgNumber;
  readonly nuts3: string;
}

/** A number that was in use between 2017 and 2024 and where it went. More than one target: the body was split. */
export interface FormerNumber {
  readonly oldNumber: MunicipalityNumber;
  readonly name: string;
  /** First calendar year the number was in use; null when that was 2017 or earlier. */
  readonly firstYear: number | null;
  /** Last calendar year the number was in use; null when it still is. */
  readonly lastYear: number | null;
  readonly targets: readonly MunicipalityNumber[];
}

export const COOPERATION_KINDS = [
  'formalHolistic',
  'thematic',
  'caseByCase',
  'county',
  'network',
  'historic',
] as const;
export type CooperationKind = (typeof COOPERATION_KINDS)[number];

export const LEGAL_FORMS = [
  'administrativtVertskommune',
  'politiskVertskommune',
  'oppgavefellesskap',
  'iks',
  'as',
  'agreement',
  'project',
  'unknown',
] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
export const MEMBER_KINDS = ['participant', 'owner', 'agreementMember', 'option'] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** A body that can be a member: a municipality, or a county (written F46 in the tables). */
export type BodyId = string & { readonly brand: 'BodyId' };

export const bodyOfMunicipality = (number: MunicipalityNumber): BodyId => number as string as BodyId;
export const bodyOfCounty = (number: CountyNumber): BodyId => `F${number}` as BodyId;

/** The municipality's number, or null for a county. */
export const municipalityOf = (body: BodyId): MunicipalityNumber | null =>
  body.startsWith('F') ? null : (body as string as MunicipalityNumber);

export interface Source {
  /** Addresses or references, at least one. */
  readonly references: readonly string[];
  /** As exact as the source: YYYY, YYYY-MM or YYYY-MM-DD; null for an undated page. */
  readonly date: string | null;
}

/** Start and end as the source writes them: YYYY, YYYY-MM or YYYY-MM-DD; null where it says nothing. */
export interface WrittenDates {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Cooperation {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: CooperationKind;
  readonly legalForm: LegalForm;
  readonly host: BodyId | null;
  /** What the source says about the form, in English and in bokmål. */
  readonly legalNote: string | null;
  readonly legalNoteNb: string | null;
  readonly period: Period;
  readonly written: WrittenDates;
  readonly website: string | null;
  readonly source: Source;
  readonly confidence: Confidence;
  /** True when the source lists every participant or owner; false: an unlisted body may still be a member. */
  readonly hasCompleteMembership: boolean;
  /** Our remark on the sources, in English and in bokmål. */
  readonly note: string | null;
  readonly noteNb: string | null;
}

export interface Membership {
  readonly cooperationId: string;
  readonly member: BodyId;
  readonly memberKind: MemberKind;
  readonly period: Period;
  readonly written: WrittenDates;
  readonly source: Source;
  readonly confidence: Confidence;
}

/** A confirmed «not in any formal cooperation» for a body and a period. Never inferred. */
export interface ConfirmedOutside {
  readonly member: BodyId;
  readonly period: Period;
  readonly source: Source;
}

export const SUPPORT_TOPICS = [
  'procurement',
  'innovation',
  'suppliers',
  'innovationWork',
  'welfareTechnology',
] as const;
export type SupportTopic = (typeof SUPPORT_TOPICS)[number];
export const SUPPORT_AUDIENCES = [
  'counties',
  'countyMunicipalities',
  'municipalitiesAndCounties',
  'publicBuyers',
  'namedGroup',
] as const;
export type SupportAudience = (typeof SUPPORT_AUDIENCES)[number];

/** A learning network or a county's support, open to others. */
export interface SupportOffer {
  readonly id: string;
  readonly name: string;
  readonly topic: SupportTopic;
  /** Address of a page to begin at; null where none is known. */
  readonly contact: string | null;
  readonly whoMayJoin: SupportAudience;
  /** True when it ran for a time and is over, or nothing shows that it still runs. */
  readonly isPast: boolean;
  readonly county: CountyNumber | null;
  readonly source: Source;
  readonly confidence: Confidence;
}

/** Where one of the register's fields comes from. */
export interface FactSource {
  readonly id: string;
  readonly origin: string;
  readonly url: string | null;
  readonly licence: string;
  /** As exact as the origin says. */
  readonly date: string | null;
  /** True when the value comes straight from an official register. */
  readonly isConfirmed: boolean;
}

/** A published figure shown beside our own counts. */
export interface NationalFigure {
  readonly id: string;
  readonly year: number | null;
  readonly item: string;
  readonly value: number;
  readonly unit: string;
  readonly sharePercent: number | null;
  readonly source: string;
  readonly url: string | null;
  readonly confidence: Confidence;
  readonly note: string | null;
}

/** Everything the register says, as parsed from the files in data/ or read from the database. */
export interface Reference {
  readonly municipalities: readonly Municipality[];
  readonly counties: readonly County[];
  readonly formerNumbers: readonly FormerNumber[];
  readonly cooperations: readonly Cooperation[];
  readonly memberships: readonly Membership[];
  readonly outside: readonly ConfirmedOutside[];
  readonly support: readonly SupportOffer[];
  readonly figures: readonly NationalFigure[];
  readonly factSources: readonly FactSource[];
  /** The date the register's facts were last read from their sources. */
  readonly checkedOn: LocalDate;
}

/** Read once and shared. `version` changes whenever any part does. */
export interface Register extends Reference {
  readonly version: string;
  /** What people have changed or dispute, the oldest first. */
  readonly changes: readonly PublicChange[];
}
