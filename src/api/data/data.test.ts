// Every file of every data set comes out whole, says what it may be used for, and holds the register's rows.
import { parse } from 'csv-parse/sync';
import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { shippedSnapshot } from '../../../test/world.ts';
import { localDate } from '../../kernel/local-date.ts';
import { readWorkbook } from '../../modules/exchange/formats/xlsx/read.ts';
import {
  DATA_LICENCE,
  DATASET_NAMES,
  DATASETS,
  datasetPath,
  formatsOf,
} from '../../modules/exchange/open-data.ts';
import { createDataApp } from './app.ts';

const snapshot = shippedSnapshot();
const app = createDataApp({
  snapshots: { current: async () => snapshot, peek: () => snapshot },
  now: () => Date.UTC(2026, 10, 22, 12),
  baseUrl: 'https://samkjop.example',
  log: pino({ level: 'silent' }),
});
const get = (path: string, init?: RequestInit) =>
  app.fetch(new Request(`http://localhost:3000${path}`, init));
const today = localDate('2026-11-22');

describe.each(DATASET_NAMES)('%s', (name) => {
  const expected = DATASETS[name].rows(snapshot, today);
  const fields = DATASETS[name].fields.map((field) => field.name);

  test('CSV has every row and field', async () => {
    const response = await get(datasetPath(name, 'csv'));
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const [heading, ...rows] = parse(await response.text(), { recordDelimiter: '\r\n' }) as string[][];
    expect(heading).toEqual(fields);
    expect(rows).toHaveLength(expected.length);
    expect(rows.length).toBeGreaterThan(0);
  });

  test('JSON has the rows as they are, and what one needs to use them', async () => {
    const body = await (await get(datasetPath(name, 'json'))).json();
    expect(body.data).toEqual(expected);
    expect(Object.keys(body.data[0])).toEqual(fields);
    expect(body.meta).toMatchObject({
      dataset: name,
      licence: DATA_LICENCE,
      checkedOn: snapshot.register.checkedOn,
    });
    expect(body.meta.fields.map((it: { name: string }) => it.name)).toEqual(fields);
    expect(body.meta.sources.map((it: { id: string }) => it.id).toSorted()).toEqual(
      [...DATASETS[name].sources].toSorted(),
    );
  });

  test('Excel opens with the same heading and rows', async () => {
    const response = await get(datasetPath(name, 'xlsx'));
    const read = await readWorkbook(new Uint8Array(await response.arrayBuffer()));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value[0]).toEqual(fields);
    expect(read.value).toHaveLength(expected.length + 1);
  });

  test('every answer names licence, date and documentation', async () => {
    for (const format of formatsOf(name)) {
      const { headers, status } = await get(datasetPath(name, format));
      expect(status).toBe(200);
      expect(headers.get('link')).toContain(
        `<${DATA_LICENCE.url}>; rel="license", </data/>; rel="describedby"`,
      );
      expect(headers.get('samkjop-checked-on')).toBe(snapshot.register.checkedOn);
      expect(headers.get('content-disposition')).toContain(`samkjop-${name}-2026-09-19.${format}`);
      expect(headers.get('access-control-allow-origin')).toBe('*');
    }
  });
});

describe('files', () => {
  test('GeoJSON is for places only', async () => {
    const body = await (await get('/data/kommuner.geojson')).json();
    expect(body.features).toHaveLength(357);
    const namsos = body.features.find((it: { id: string }) => it.id === '5007');
    expect(namsos.geometry).toEqual({ type: 'Point', coordinates: [11.496, 64.466] });
    expect(app.owns('/data/samarbeid.geojson')).toBe(false);
    expect(app.owns('/data/')).toBe(false);
    expect(app.owns('/data/../main.ts')).toBe(false);
  });

  test('coverage follows the date asked for, written either way', async () => {
    const unknownOn = async (query: string): Promise<number> => {
      const { data } = await (await get(`/data/dekning.json${query}`)).json();
      return data[0].unknown;
    };
    expect(await unknownOn('?dato=2010-01-01')).toBeGreaterThan(await unknownOn(''));
    expect(await unknownOn('?dato=01.01.2010')).toBe(await unknownOn('?dato=2010-01-01'));
  });

  test('faulty parameters are refused, all at once', async () => {
    const faulty = await get('/data/dekning.csv?dato=2021-02-30&dato=x&grense=3');
    expect(faulty.status).toBe(400);
    const { errors } = await faulty.json();
    expect(errors.map((it: { code: string }) => it.code)).toEqual([
      'parameter.unknown',
      'parameter.repeated',
      'parameter.invalid',
    ]);
    expect((await get('/data/kommuner.csv?dato=2021-01-01')).status).toBe(400);
    expect((await get('/data/kommuner.csv', { method: 'POST' })).status).toBe(405);
    expect((await get('/data/kommuner.csv', { method: 'OPTIONS' })).status).toBe(204);
  });

  test('an unchanged file is not sent again', async () => {
    const first = await get('/data/kommuner.xlsx');
    const again = await get('/data/kommuner.xlsx', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('the catalogue names every data set and file by absolute addresses that exist', async () => {
    const response = await get('/data/datasett.json');
    expect(response.headers.get('content-type')).toBe('application/ld+json');
    const catalogue = await response.json();
    expect(catalogue['@type']).toBe('dcat:Catalog');
    for (const node of [catalogue, ...catalogue['dcat:dataset'], catalogue['dcat:service']]) {
      expect(node).toMatchObject({
        'dct:title': [{ '@language': 'nb' }, { '@language': 'nn' }, { '@language': 'en' }],
        'dct:publisher': { 'foaf:name': 'Samkjøp' },
        'dcat:contactPoint': { 'vcard:hasURL': { '@id': 'https://samkjop.example/data/' } },
      });
    }
    expect(catalogue['dcat:service']['dcat:endpointURL']).toEqual({
      '@id': 'https://samkjop.example/api/v1',
    });
    const datasets = catalogue['dcat:dataset'] as {
      '@id': string;
      'dct:title': { '@language': string; '@value': string }[];
      'dcat:distribution': { 'dcat:downloadURL': { '@id': string } }[];
    }[];
    expect(datasets.map((it) => it['@id'])).toEqual(
      DATASET_NAMES.map((name) => `https://samkjop.example/data/#${name}`),
    );
    expect(datasets[0]?.['dct:title']).toEqual([
      { '@language': 'nb', '@value': 'Kommuner' },
      { '@language': 'nn', '@value': 'Kommunar' },
      { '@language': 'en', '@value': 'Municipalities' },
    ]);
    const urls = datasets.flatMap((it) =>
      it['dcat:distribution'].map((file) => file['dcat:downloadURL']['@id']),
    );
    expect(urls).toHaveLength(DATASET_NAMES.length * 3 + 1);
    expect(urls.filter((url) => !app.owns(new URL(url).pathname))).toEqual([]);
  });
});
