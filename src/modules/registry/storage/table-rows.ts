// The register as table rows and back: one place that knows both shapes. Pure.
import { type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { countyNumber, municipalityNumber } from '../../../kernel/municipality-number.ts';
import type { OrgNumber } from '../../../kernel/org-number.ts';
import type { Period } from '../../../kernel/period.ts';
import type {
  ConfirmedOutsideTable,
  CooperationTable,
  CountyTable,
  FactSourceTable,
  MembershipTable,
  MunicipalityNumberTable,
  MunicipalityTable,
  NationalFigureTable,
  ReferenceTable,
  SupportOfferTable,
} from '../db.ts';
import {
  type BodyId,
  bodyOfCounty,
  type ConfirmedOutside,
  type Cooperation,
  type County,
  type FactSource,
  type FormerNumber,
  type Membership,
  type Municipality,
  type NationalFigure,
  type Reference,
  type Source,
  type SupportOffer,
} from '../model.ts';

export type Cell = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Cell>>;
type Plain<T> = {
  [K in Exclude<keyof T, 'origin' | 'is_removed' | 'edited_at' | 'edited_by' | 'key'>]: T[K];
};

const dated = (period: Period): { valid_from: string | null; valid_to: string | null } => ({
  valid_from: period.from,
  valid_to: period.to,
});
const sourced = (source: Source): { source_references: string[]; source_date: string | null } => ({
  source_references: [...source.references],
  source_date: source.date,
});

const countyRow = (it: County): Plain<CountyTable> => ({
  number: it.number,
  body_id: bodyOfCounty(it.number),
  name: it.name,
  official_names: [...it.officialNames],
  org_number: it.orgNumber,
  nuts3: it.nuts3,
});

const municipalityRow = (it: Municipality): Plain<MunicipalityTable> => ({
  number: it.number,
  name: it.name,
  official_names: [...it.officialNames],
  county_number: it.county,
  org_number: it.orgNumber,
  population: it.population,
  area_km2: it.areaKm2,
  seat: it.seat,
  latitude: it.position.latitude,
  longitude: it.position.longitude,
  centrality_class: it.centralityClass,
  centrality_index: it.centralityIndex,
  kostra_group: it.kostraGroup,
  language_form: it.languageForm,
});

const numberRow = (it: FormerNumber): Plain<MunicipalityNumberTable> => ({
  number: it.oldNumber,
  name: it.name,
  first_year: it.firstYear,
  last_year: it.lastYear,
  targets: [...it.targets],
});

const cooperationRow = (it: Cooperation): Plain<CooperationTable> => ({
  id: it.id,
  name: it.name,
  short_name: it.shortName,
  kind: it.kind,
  legal_form: it.legalForm,
  host: it.host,
  legal_note: it.legalNote,
  legal_note_nb: it.legalNoteNb,
  ...dated(it.period),
  from_written: it.written.from,
  to_written: it.written.to,
  website: it.website,
  ...sourced(it.source),
  confidence: it.confidence,
  has_complete_membership: it.hasCompleteMembership,
  note: it.note,
  note_nb: it.noteNb,
});

const membershipRow = (it: Membership): Plain<MembershipTable> & { key: string } => ({
  key: `${it.cooperationId}/${it.member}/${it.written.from ?? ''}`,
  cooperation_id: it.cooperationId,
  member: it.member,
  member_kind: it.memberKind,
  ...dated(it.period),
  from_written: it.written.from,
  to_written: it.written.to,
  ...sourced(it.source),
  confidence: it.confidence,
});

const outsideRow = (it: ConfirmedOutside): Plain<ConfirmedOutsideTable> & { key: string } => ({
  key: `${it.member}/${it.period.from ?? ''}`,
  member: it.member,
  ...dated(it.period),
  ...sourced(it.source),
});

const supportRow = (it: SupportOffer): Plain<SupportOfferTable> => ({
  id: it.id,
  name: it.name,
  topic: it.topic,
  contact: it.contact,
  who_may_join: it.whoMayJoin,
  county_number: it.county,
  is_past: it.isPast,
  ...sourced(it.source),
  confidence: it.confidence,
});

const figureRow = (it: NationalFigure): Plain<NationalFigureTable> => ({
  id: it.id,
  year: it.year,
  item: it.item,
  value: it.value,
  unit: it.unit,
  share_percent: it.sharePercent,
  source: it.source,
  url: it.url,
  confidence: it.confidence,
  note: it.note,
});

const factSourceRow = (it: FactSource): Plain<FactSourceTable> => ({
  id: it.id,
  origin_name: it.origin,
  url: it.url,
  licence: it.licence,
  date: it.date,
  is_confirmed: it.isConfirmed,
});

/** The rows each table should hold. */
export const referenceRows = (reference: Reference): Record<ReferenceTable, readonly Row[]> => ({
  county: reference.counties.map(countyRow),
  municipality: reference.municipalities.map(municipalityRow),
  municipality_number: reference.formerNumbers.map(numberRow),
  cooperation: reference.cooperations.map(cooperationRow),
  membership: reference.memberships.map(membershipRow),
  confirmed_outside: reference.outside.map(outsideRow),
  support_offer: reference.support.map(supportRow),
  national_figure: reference.figures.map(figureRow),
  fact_source: reference.factSources.map(factSourceRow),
});

const dateOrNull = (text: string | null): LocalDate | null => (text === null ? null : localDate(text));
const period = (row: { valid_from: string | null; valid_to: string | null }): Period => ({
  from: dateOrNull(row.valid_from),
  to: dateOrNull(row.valid_to),
});
const source = (row: { source_references: string[]; source_date: string | null }): Source => ({
  references: row.source_references,
  date: row.source_date,
});

export const countyOf = (row: Plain<CountyTable>): County => ({
  number: countyNumber(row.number),
  name: row.name,
  officialNames: row.official_names,
  orgNumber: row.org_number as OrgNumber,
  nuts3: row.nuts3,
});

export const municipalityFrom = (row: Plain<MunicipalityTable>): Municipality => ({
  number: municipalityNumber(row.number),
  name: row.name,
  officialNames: row.official_names,
  county: countyNumber(row.county_number),
  orgNumber: row.org_number as OrgNumber | null,
  population: row.population,
  areaKm2: row.area_km2,
  seat: row.seat,
  position: { latitude: row.latitude, longitude: row.longitude },
  centralityClass: row.centrality_class,
  centralityIndex: row.centrality_index,
  kostraGroup: row.kostra_group,
  languageForm: row.language_form,
});

export const formerNumberOf = (row: Plain<MunicipalityNumberTable>): FormerNumber => ({
  oldNumber: municipalityNumber(row.number),
  name: row.name,
  firstYear: row.first_year,
  lastYear: row.last_year,
  targets: row.targets.map(municipalityNumber),
});

export const cooperationOf = (row: Plain<CooperationTable>): Cooperation => ({
  id: row.id,
  name: row.name,
  shortName: row.short_name,
  kind: row.kind,
  legalForm: row.legal_form,
  host: row.host as BodyId | null,
  legalNote: row.legal_note,
  legalNoteNb: row.legal_note_nb,
  period: period(row),
  written: { from: row.from_written, to: row.to_written },
  website: row.website,
  source: source(row),
  confidence: row.confidence,
  hasCompleteMembership: row.has_complete_membership,
  note: row.note,
  noteNb: row.note_nb,
});

export const membershipOf = (row: Plain<MembershipTable>): Membership => ({
  cooperationId: row.cooperation_id,
  member: row.member as BodyId,
  memberKind: row.member_kind,
  period: period(row),
  written: { from: row.from_written, to: row.to_written },
  source: source(row),
  confidence: row.confidence,
});

export const outsideOf = (row: Plain<ConfirmedOutsideTable>): ConfirmedOutside => ({
  member: row.member as BodyId,
  period: period(row),
  source: source(row),
});

export const supportOf = (row: Plain<SupportOfferTable>): SupportOffer => ({
  id: row.id,
  name: row.name,
  topic: row.topic,
  contact: row.contact,
  whoMayJoin: row.who_may_join,
  county: row.county_number === null ? null : countyNumber(row.county_number),
  isPast: row.is_past,
  source: source(row),
  confidence: row.confidence,
});

export const figureOf = (row: Plain<NationalFigureTable>): NationalFigure => ({
  id: row.id,
  year: row.year,
  item: row.item,
  value: row.value,
  unit: row.unit,
  sharePercent: row.share_percent,
  source: row.source,
  url: row.url,
  confidence: row.confidence,
  note: row.note,
});

export const factSourceOf = (row: Plain<FactSourceTable>): FactSource => ({
  id: row.id,
  origin: row.origin_name,
  url: row.url,
  licence: row.licence,
  date: row.date,
  isConfirmed: row.is_confirmed,
});
