// The register's tables. Every fact row says where it came from and whether a person has edited it since.
import type { Generated } from 'kysely';
import type {
  Confidence,
  CooperationKind,
  LanguageForm,
  LegalForm,
  MemberKind,
  SupportAudience,
  SupportTopic,
} from './model.ts';

interface Provenance {
  origin: Generated<'reference' | 'edit'>;
  /** An edit may take a reference row away without losing that it was there. */
  is_removed: Generated<boolean>;
  edited_at: Generated<Date | null>;
  edited_by: Generated<string | null>;
}

export interface CountyTable extends Provenance {
  number: string;
  body_id: string;
  name: string;
  official_names: string[];
  org_number: string;
  nuts3: string;
}

export interface MunicipalityTable extends Provenance {
  number: string;
  name: string;
  official_names: string[];
  county_number: string;
  org_number: string | null;
  population: number;
  area_km2: number;
  seat: string;
  latitude: number;
  longitude: number;
  centrality_class: number;
  centrality_index: number;
  kostra_group: string;
  language_form: LanguageForm;
}

export interface MunicipalityNumberTable extends Provenance {
  number: string;
  name: string;
  first_year: number | null;
  last_year: number | null;
  targets: string[];
}

interface Dated {
  valid_from: string | null;
  valid_to: string | null;
}

interface Written {
  from_written: string | null;
  to_written: string | null;
}

interface Sourced {
  source_references: string[];
  source_date: string | null;
}

export interface CooperationTable extends Provenance, Dated, Written, Sourced {
  id: string;
  name: string;
  short_name: string;
  kind: CooperationKind;
  legal_form: LegalForm;
  host: string | null;
  legal_note: string | null;
  legal_note_nb: string | null;
  website: string | null;
  confidence: Confidence;
  has_complete_membership: boolean;
  note: string | null;
  note_nb: string | null;
}

export interface MembershipTable extends Provenance, Dated, Written, Sourced {
  key: Generated<string>;
  cooperation_id: string;
  member: string;
  member_kind: MemberKind;
  confidence: Confidence;
}

export interface ConfirmedOutsideTable extends Provenance, Dated, Sourced {
  key: Generated<string>;
  member: string;
}

export interface SupportOfferTable extends Provenance, Sourced {
  id: string;
  name: string;
  topic: SupportTopic;
  contact: string | null;
  who_may_join: SupportAudience;
  county_number: string | null;
  is_past: boolean;
  confidence: Confidence;
}

export interface NationalFigureTable extends Provenance {
  id: string;
  year: number | null;
  item: string;
  value: number;
  unit: string;
  share_percent: number | null;
  source: string;
  url: string | null;
  confidence: Confidence;
  note: string | null;
}

export interface FactSourceTable extends Provenance {
  id: string;
  origin_name: string;
  url: string | null;
  licence: string;
  date: string | null;
  is_confirmed: boolean;
}

interface RegisterVersionTable {
  is_only: Generated<boolean>;
  version: Generated<number>;
  changed_at: Generated<Date>;
  checked_on: Generated<string>;
  /** What the reference rows were last brought in step with, and the version that left. */
  reference_stamp: Generated<string | null>;
  stamped_version: Generated<number | null>;
}

declare module '../../kernel/tables.ts' {
  interface Tables {
    /** `is_demo`: of the demonstration world. */
    body: { id: string; is_demo: Generated<boolean> };
    county: CountyTable;
    municipality: MunicipalityTable;
    municipality_number: MunicipalityNumberTable;
    cooperation: CooperationTable;
    membership: MembershipTable;
    confirmed_outside: ConfirmedOutsideTable;
    support_offer: SupportOfferTable;
    national_figure: NationalFigureTable;
    fact_source: FactSourceTable;
    register_version: RegisterVersionTable;
  }
}

/** The tables the loader keeps in step with the files in data/, in the order rows can be added. */
export const REFERENCE_TABLES = [
  'county',
  'municipality',
  'municipality_number',
  'cooperation',
  'membership',
  'confirmed_outside',
  'support_offer',
  'national_figure',
  'fact_source',
] as const;
export type ReferenceTable = (typeof REFERENCE_TABLES)[number];

export const KEY_COLUMN: Readonly<Record<ReferenceTable, string>> = {
  county: 'number',
  municipality: 'number',
  municipality_number: 'number',
  cooperation: 'id',
  membership: 'key',
  confirmed_outside: 'key',
  support_offer: 'id',
  national_figure: 'id',
  fact_source: 'id',
};
