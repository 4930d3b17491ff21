// The register of who buys with whom, as one immutable value: bodies, cooperations, memberships in time.
// «Unknown» is never «no»: being outside is a fact of its own, with source and date.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { CountyNumber, MunicipalityNumber } from '../../kernel/municipality-number.ts';
import type { OrgNumber } from '../../kernel/org-number.ts';
import type { Period } from '../../kernel/period.ts';

export interface GeoPoint {
  /** Degrees, WGS84. */
  readonly latitude: number;
  readonly longitude: number;
}

export type LanguageForm = 'nb' | 'nn' | 'neutral';

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
  /** Last calendar year the number was in use; null when it still is. */
  readonly lastYear: number | null;
  readonly targets: readonly MunicipalityNumber[];
}

export const COOPERATION_KINDS = ['formalHolistic', 'thematic', 'caseByCase', 'county', 'network', 'historic'] as const;
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

export type Confidence = 'high' | 'medium' | 'low';
export type MemberKind = 'participant' | 'owner' | 'agreementMember' | 'option';

/** A body that can be a member: a municipality, or a county (written F46 in the tables). */
export type BodyId = string & { readonly brand: 'BodyId' };

export interface Source {
  /** Addresses or references, at least one. */
  readonly references: readonly string[];
  /** As exact as the source: YYYY, YYYY-MM or YYYY-MM-DD; null for an undated page. */
  readonly date: string | null;
}

export interface Cooperation {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: CooperationKind;
  readonly legalForm: LegalForm;
  readonly host: BodyId | null;
  readonly legalNote: string | null;
  readonly period: Period;
  readonly website: string | null;
  readonly source: Source;
  readonly confidence: Confidence;
  /** True when the source lists every participant or owner; false: an unlisted body may still be a member. */
  readonly hasCompleteMembership: boolean;
  readonly note: string | null;
}

export interface Membership {
  readonly cooperationId: string;
  readonly member: BodyId;
  readonly memberKind: MemberKind;
  readonly period: Period;
  readonly source: Source;
  readonly confidence: Confidence;
}

/** A confirmed «not in any formal cooperation» for a body and a period. Never inferred. */
export interface ConfirmedOutside {
  readonly member: BodyId;
  readonly period: Period;
  readonly source: Source;
}

/** A learning network or a county's support, open to others. */
export interface SupportOffer {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  readonly contact: string | null;
  readonly whoMayJoin: string;
  readonly county: CountyNumber | null;
  readonly source: Source;
  readonly confidence: Confidence;
}

/** Everything, read once and shared. `version` changes whenever any part does. */
export interface Register {
  readonly version: string;
  readonly municipalities: readonly Municipality[];
  readonly counties: readonly County[];
  readonly formerNumbers: readonly FormerNumber[];
  readonly cooperations: readonly Cooperation[];
  readonly memberships: readonly Membership[];
  readonly outside: readonly ConfirmedOutside[];
  readonly support: readonly SupportOffer[];
  /** The date the register's facts were last read from their sources. */
  readonly checkedOn: LocalDate;
}
