// Open data sets as files: one writer for each format, the same for download and command line.
import { toCsv } from '../modules/exchange/formats/csv/map.ts';
import { type Catalogue, type CatalogueText, toDcat } from '../modules/exchange/formats/dcat/map.ts';
import { toGeoJson } from '../modules/exchange/formats/geojson/map.ts';
import { writeWorkbook } from '../modules/exchange/formats/xlsx/write.ts';
import {
  DATA_ATTRIBUTION,
  DATA_LICENCE,
  DATASET_NAMES,
  type DataFormat,
  type Dataset,
  datasetPath,
  formatsOf,
  type OpenDataSource,
  sourcesBehind,
} from '../modules/exchange/open-data.ts';
import type { OpenValue } from '../modules/registry/open-data.ts';
import { dataEn } from '../texts/data.en.ts';
import { dataNb, fieldMeaning } from '../texts/data.nb.ts';
import { dataNn } from '../texts/data.nn.ts';

export const MEDIA_TYPES: Readonly<Record<DataFormat, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
};

const metaOf = ({ register }: OpenDataSource, it: Dataset) => ({
  dataset: it.name,
  title: dataEn.datasets[it.name].title,
  description: dataEn.datasets[it.name].description,
  registerVersion: register.version,
  checkedOn: register.checkedOn,
  date: it.date,
  licence: DATA_LICENCE,
  attribution: DATA_ATTRIBUTION,
  fields: it.fields.map(({ name, type }) => ({
    name,
    type,
    description: fieldMeaning(dataEn, it.name, name),
  })),
  sources: it.sources,
});

function cellOf(value: OpenValue | undefined): string | number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' || typeof value === 'number' ? value : value.join(' | ');
}

/** The rows on one sheet; on another, in Norwegian, what the fields mean and how the data may be used. */
const workbook = ({ register }: OpenDataSource, it: Dataset): Promise<Uint8Array> =>
  writeWorkbook([
    {
      name: dataNb.datasets[it.name].title,
      heading: it.fields.map((field) => field.name),
      rows: it.rows.map((row) => it.fields.map((field) => cellOf(row[field.name]))),
    },
    {
      name: dataNb.aboutSheet,
      heading: [dataNb.columnField, dataNb.columnMeaning],
      rows: [
        ...it.fields.map(({ name }) => [name, fieldMeaning(dataNb, it.name, name)]),
        [null, null],
        [dataNb.licenceTitle, `${DATA_LICENCE.name}, ${DATA_LICENCE.url}`],
        [dataNb.attributionLabel, DATA_ATTRIBUTION],
        [dataNb.checkedLabel, register.checkedOn],
        ...it.sources.map((source) => [source.id, [source.origin, source.url].filter(Boolean).join(', ')]),
      ],
    },
  ]);

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

const WRITERS: Readonly<
  Record<DataFormat, (from: OpenDataSource, it: Dataset) => string | Promise<Uint8Array>>
> = {
  csv: (_, it) =>
    toCsv(
      it.fields.map((field) => field.name),
      it.rows,
    ),
  json: (from, it) => pretty({ meta: metaOf(from, it), data: it.rows }),
  xlsx: workbook,
  geojson: (from, it) => {
    if (!it.place) throw new Error(`${it.name} has no places`);
    return pretty({ ...toGeoJson(it.rows, it.place), meta: metaOf(from, it) });
  },
};

/** The bytes of a data set in one of its formats (`formatsOf`). */
export async function writeDataset(
  from: OpenDataSource,
  it: Dataset,
  format: DataFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  const written = await WRITERS[format](from, it);
  return typeof written === 'string' ? new TextEncoder().encode(written) : new Uint8Array(written);
}

const FILE_TYPES = { csv: 'CSV', json: 'JSON', xlsx: 'XLSX', geojson: 'GEOJSON' } as const;

const KEYWORDS: readonly CatalogueText[] = [
  {
    nb: dataNb.datasets.samarbeid.title,
    nn: dataNn.datasets.samarbeid.title,
    en: dataEn.datasets.samarbeid.title,
  },
  {
    nb: dataNb.datasets.kommuner.title,
    nn: dataNn.datasets.kommuner.title,
    en: dataEn.datasets.kommuner.title,
  },
];

/** Every data set and file as a DCAT catalogue. `baseUrl` without a slash at the end. */
export function dataCatalogue({ register }: Pick<OpenDataSource, 'register'>, baseUrl: string): object {
  const catalogue: Catalogue = {
    baseUrl,
    title: { nb: dataNb.catalogueTitle, nn: dataNn.catalogueTitle, en: dataEn.catalogueTitle },
    description: { nb: dataNb.intro, nn: dataNn.intro, en: dataEn.intro },
    publisher: 'Samkjøp',
    contactUrl: `${baseUrl}/data/`,
    service: {
      title: { nb: dataNb.apiTitle, nn: dataNn.apiTitle, en: dataEn.apiTitle },
      endpointUrl: `${baseUrl}/api/v1`,
      endpointDescription: `${baseUrl}/api/v1/openapi.json`,
    },
    modified: register.checkedOn,
    datasets: DATASET_NAMES.map((name) => ({
      id: `${baseUrl}/data/#${name}`,
      title: {
        nb: dataNb.datasets[name].title,
        nn: dataNn.datasets[name].title,
        en: dataEn.datasets[name].title,
      },
      description: {
        nb: dataNb.datasets[name].description,
        nn: dataNn.datasets[name].description,
        en: dataEn.datasets[name].description,
      },
      keywords: KEYWORDS,
      landingPage: `${baseUrl}/data/#${name}`,
      modified: register.checkedOn,
      sources: sourcesBehind(register, name).flatMap((source) => source.url ?? []),
      files: formatsOf(name).map((format) => ({
        url: `${baseUrl}${datasetPath(name, format)}`,
        fileType: FILE_TYPES[format],
        mediaType: MEDIA_TYPES[format],
      })),
    })),
  };
  return toDcat(catalogue);
}
