// The open data sets: the register's tables, the category list, the values of the law and the sources, each under its Norwegian file name,
// with what one needs to use it: licence, whom to name, where the fields come from.
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { type LegalValue, unitOf } from '../law/legal-values.ts';
import type { CategoryIndex } from '../planning/category-search.ts';
import type { Category } from '../planning/model.ts';
import type { FactSource, Register } from '../registry/model.ts';
import {
  OPEN_FIELDS,
  type OpenField,
  type OpenRow,
  type OpenTableId,
  openTable,
} from '../registry/open-data.ts';

export const DATA_LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

/** Whom to name: ourselves, and those whose open data is in ours. */
export const DATA_ATTRIBUTION = 'Samkjøp; SSB; Kartverket; Språkrådet; GeoNames; norway-geodata (MIT)';

export const DATASET_NAMES = [
  'kommuner',
  'fylker',
  'kommunehistorikk',
  'samarbeid',
  'medlemskap',
  'nettverk',
  'dekning',
  'kommunestatus',
  'kategorier',
  'regelverdier',
  'kilder',
] as const;
export type DatasetName = (typeof DATASET_NAMES)[number];

/** What open data is made from. */
export interface OpenDataSource {
  readonly register: Register;
  readonly categories: Pick<CategoryIndex, 'categories'>;
  readonly legalValues: readonly LegalValue[];
}

interface DatasetDefinition {
  readonly fields: readonly OpenField[];
  readonly rows: (from: OpenDataSource, date: LocalDate) => readonly OpenRow[];
  /** Ids of the sources behind it. */
  readonly sources: readonly string[];
  /** True when the rows depend on the date asked for. */
  readonly isDated?: boolean;
  readonly place?: { readonly id: string; readonly latitude: string; readonly longitude: string };
}

const fromRegister = (id: OpenTableId): Pick<DatasetDefinition, 'fields' | 'rows'> => ({
  fields: OPEN_FIELDS[id],
  rows: ({ register }, date) => openTable(register, id, date).rows,
});

const CATEGORY_FIELDS: readonly OpenField[] = [
  { name: 'id', type: 'text' },
  { name: 'nameNb', type: 'text' },
  { name: 'nameNn', type: 'text' },
  { name: 'nameEn', type: 'text' },
  { name: 'cpvPrefixes', type: 'list' },
  { name: 'words', type: 'list' },
  { name: 'kind', type: 'text' },
  { name: 'market', type: 'text' },
  { name: 'contractMonths', type: 'whole' },
  { name: 'priceCurve', type: 'text' },
  { name: 'isSecuritySensitive', type: 'yesNo' },
];

const categoryRow = (it: Category): OpenRow => ({
  id: it.id,
  nameNb: it.nameNb,
  nameNn: it.nameNn,
  nameEn: it.nameEn,
  cpvPrefixes: it.cpvPrefixes,
  words: it.words,
  kind: it.kind,
  market: it.market,
  contractMonths: it.contractMonths,
  priceCurve: it.priceCurve,
  isSecuritySensitive: it.isSecuritySensitive,
});

const LEGAL_FIELDS: readonly OpenField[] = [
  { name: 'id', type: 'text' },
  { name: 'key', type: 'text' },
  { name: 'buyer', type: 'text' },
  { name: 'kind', type: 'text' },
  { name: 'reading', type: 'whole' },
  { name: 'validFrom', type: 'date' },
  { name: 'validTo', type: 'date' },
  { name: 'value', type: 'decimal' },
  { name: 'unit', type: 'text' },
  { name: 'act', type: 'text' },
  { name: 'section', type: 'text' },
  { name: 'url', type: 'text' },
  { name: 'checkedOn', type: 'text' },
  { name: 'isConfirmed', type: 'yesNo' },
  { name: 'note', type: 'text' },
];

const legalRow = (it: LegalValue): OpenRow => ({
  id: it.id,
  key: it.key,
  buyer: it.buyer,
  kind: it.kind,
  reading: it.reading,
  validFrom: it.period.from,
  validTo: it.period.to === null ? null : addDays(it.period.to, -1),
  value: it.value,
  unit: unitOf(it.key),
  act: it.source.act,
  section: it.source.section,
  url: it.source.url,
  checkedOn: it.source.checked,
  isConfirmed: it.status === 'confirmed',
  note: it.note?.nb ?? null,
});

const SOURCE_FIELDS: readonly OpenField[] = [
  { name: 'id', type: 'text' },
  { name: 'origin', type: 'text' },
  { name: 'url', type: 'text' },
  { name: 'licence', type: 'text' },
  { name: 'sourceDate', type: 'text' },
  { name: 'isConfirmed', type: 'yesNo' },
  { name: 'datasets', type: 'list' },
];

const sourceRow = (it: FactSource): OpenRow => ({
  id: it.id,
  origin: it.origin,
  url: it.url,
  licence: it.licence,
  sourceDate: it.date,
  isConfirmed: it.isConfirmed,
  datasets: DATASET_NAMES.filter((name) => DATASETS[name].sources.includes(it.id)),
});

const POPULATION_AND_COVERAGE = ['cooperations', 'numbers', 'countyNumbers', 'population', 'centrality'];

/** In the order they are listed. */
export const DATASETS: Readonly<Record<DatasetName, DatasetDefinition>> = {
  kommuner: {
    ...fromRegister('municipalities'),
    sources: [
      'numbers',
      'countyNumbers',
      'officialNames',
      'orgNumbers',
      'population',
      'area',
      'languageForm',
      'seat',
      'position',
      'centrality',
      'kostraGroup',
    ],
    place: { id: 'number', latitude: 'latitude', longitude: 'longitude' },
  },
  fylker: {
    ...fromRegister('counties'),
    sources: ['countyNumbers', 'officialNames', 'orgNumbers', 'population', 'nuts'],
  },
  kommunehistorikk: { ...fromRegister('history'), sources: ['history'] },
  samarbeid: { ...fromRegister('cooperations'), sources: ['cooperations'] },
  medlemskap: { ...fromRegister('memberships'), sources: ['cooperations'] },
  nettverk: { ...fromRegister('support'), sources: ['cooperations'] },
  dekning: { ...fromRegister('coverage'), sources: POPULATION_AND_COVERAGE, isDated: true },
  kommunestatus: {
    ...fromRegister('states'),
    sources: ['cooperations', 'numbers', 'countyNumbers'],
    isDated: true,
  },
  kategorier: {
    fields: CATEGORY_FIELDS,
    rows: ({ categories }) => categories.categories.all.map(categoryRow),
    sources: ['categories'],
  },
  regelverdier: {
    fields: LEGAL_FIELDS,
    rows: ({ legalValues }) => legalValues.map(legalRow),
    sources: [],
  },
  kilder: { fields: SOURCE_FIELDS, rows: ({ register }) => register.factSources.map(sourceRow), sources: [] },
};

const DATA_FORMATS = ['csv', 'json', 'xlsx', 'geojson'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/** GeoJSON is for rows with a place. */
export const formatsOf = (name: DatasetName): DataFormat[] =>
  DATA_FORMATS.filter((format) => format !== 'geojson' || DATASETS[name].place !== undefined);

export const datasetPath = (name: DatasetName, format: DataFormat): string => `/data/${name}.${format}`;

export interface Dataset {
  readonly name: DatasetName;
  readonly fields: readonly OpenField[];
  readonly rows: readonly OpenRow[];
  readonly sources: readonly FactSource[];
  /** The date the rows hold for; null when they do not depend on one. */
  readonly date: LocalDate | null;
  readonly place: DatasetDefinition['place'] | null;
}

export function dataset(from: OpenDataSource, name: DatasetName, date: LocalDate): Dataset {
  const definition = DATASETS[name];
  return {
    name,
    fields: definition.fields,
    rows: definition.rows(from, date),
    sources: sourcesBehind(from.register, name),
    date: definition.isDated ? date : null,
    place: definition.place ?? null,
  };
}

/** The register's sources that a data set draws on. */
export const sourcesBehind = (register: Register, name: DatasetName): FactSource[] =>
  register.factSources.filter((source) => DATASETS[name].sources.includes(source.id));

export const isDatasetName = (text: string): text is DatasetName =>
  (DATASET_NAMES as readonly string[]).includes(text);
