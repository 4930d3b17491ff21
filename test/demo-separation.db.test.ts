// Nothing invented is ever told as a fact: with the demonstration world in the database, no public page, no answer of the
// API and no data file names one of its bodies, and what is asked of one by its number is not there.
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDataApp } from '../src/api/data/app.ts';
import { createApi } from '../src/api/v1/app.ts';
import { ENDPOINTS } from '../src/api/v1/endpoints.ts';
import { compose } from '../src/compose.ts';
import { loadDemoWorld } from '../src/flows/demo/load-demo-world.ts';
import { readExampleRegion } from '../src/flows/example-region.ts';
import { readReference } from '../src/flows/load-reference.ts';
import { readPlanningData } from '../src/flows/planning-data.ts';
import { createServices } from '../src/flows/services.ts';
import { createSnapshotSource, lastingParts, type SnapshotSource } from '../src/flows/snapshot.ts';
import {
  type ReadSheet,
  readSheet,
  readWorkbook,
  XLSX_LIMITS,
} from '../src/modules/exchange/formats/xlsx/read.ts';
import { DATASET_NAMES, datasetPath, formatsOf } from '../src/modules/exchange/open-data.ts';
import { type Cell, readCsv } from '../src/modules/planning/csv-list.ts';
import { loadReferenceData } from '../src/modules/registry/commands.ts';
import { createLog } from '../src/platform/log.ts';
import { createWebApp, type WebDeps } from '../src/web/app.ts';
import { PAGES } from '../src/web/pages/pages.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { plain } from './html.ts';
import { readPdf } from './pdf-text.ts';
import { files, filesWithProcurements } from './world.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const ORIGIN = 'http://localhost:3000';
const example = readExampleRegion(files);
const NAMES = example.register.municipalities.map(({ name }) => name);
const NUMBERS = example.register.municipalities.map(({ number }) => number as string);
const ORG_NUMBERS = example.register.municipalities.flatMap(({ orgNumber }) => orgNumber ?? []);
const COOPERATIONS = example.register.cooperations.flatMap(({ id, name }) => [id as string, name]);

const WORDS = new RegExp(
  `(?<![\\p{L}\\d])(${[...NAMES, ...ORG_NUMBERS, ...COOPERATIONS].join('|')})(?![\\p{L}\\d])`,
  'gu',
);
/** Four digits that stand alone, as municipalities' numbers do; amounts have a space after the first. */
const NUMBER = /(?<![\d.,])99\d\d(?!\d|[.,]\d)/g;

let database: TestDatabase;
let app: { fetch(request: Request): Response | Promise<Response> };
let snapshots: SnapshotSource;

const unused = new Proxy({}, { get: () => () => Promise.reject(new Error('no visitor run is asked for')) });

beforeAll(async () => {
  database = await openTestDatabase();
  const planning = readPlanningData(files);
  const log = pino({ level: 'silent' });
  const onError = (error: unknown) => {
    throw error;
  };
  const system = () => ({
    db: database.db,
    actor: { kind: 'system', name: 'test' } as const,
    now: new Date(NOW),
  });
  await loadReferenceData(system(), readReference(files));
  snapshots = createSnapshotSource({ ctx: system, files, parts: lastingParts(files), onError });
  const services = createServices({
    db: database.db,
    now: () => new Date(NOW),
    snapshot: () => snapshots.current(),
    planning,
    example,
    baseUrl: ORIGIN,
    isDemoOn: true,
    trustsProxy: false,
    listWorkerEntry: '',
    onError,
  });
  await loadDemoWorld(services, filesWithProcurements('deltakere', 'behov', 'avsluttet'), {
    isAskedFor: true,
  });
  const web = createWebApp({
    snapshots,
    services,
    groups: unused as WebDeps['groups'],
    assets: { url: (name) => `/assets/${name}`, file: () => undefined },
    baseUrl: ORIGIN,
    now: () => NOW,
    log: createLog('error'),
    isReady: async () => true,
  });
  const shared = { snapshots, log, now: () => NOW };
  app = compose({
    web,
    api: createApi({ ...shared, planning }),
    data: createDataApp({ ...shared, baseUrl: ORIGIN }),
  });
});
afterAll(() => database.close());

const get = async (address: string): Promise<Response> => app.fetch(new Request(new URL(address, ORIGIN)));

const namedIn = (text: string): string[] => [...new Set([...text.matchAll(WORDS)].map(([word]) => word))];

/** What of the invented world a text tells. */
const toldIn = (text: string): string[] => [
  ...namedIn(text),
  ...new Set([...text.matchAll(NUMBER)].map(([number]) => number)),
];

test('the register the pages are made of comes from this database and has none of it', async () => {
  const { rows } = await database.pool.query('select count(*)::int as n from plan_item');
  expect(rows).toEqual([{ n: 318 }]);
  const { register } = await snapshots.current();
  expect([register.municipalities.length, register.counties.length]).toEqual([357, 15]);
  const counted = await database.pool.query('select count(*)::int as n from body where not is_demo');
  expect(counted.rows).toEqual([{ n: 357 + 15 }]);
});

test('where it is meant to be, it is found', async () => {
  const html = await (await get('/demo')).text();
  expect(toldIn(plain(html)).toSorted()).toEqual([...NAMES, 'Fjell og elv innkjøp'].toSorted());
  expect(toldIn('Kommune 9901, 9 912 innbyggere, 62.9903 grader')).toEqual(['9901']);
});

/** An address of each public page; lists whole. */
const ADDRESSES: readonly string[] = [
  '/status',
  ...PAGES.flatMap(({ path }) => {
    if (path.includes(':number'))
      return [path.replace(':number', path.startsWith('/fylker') ? '15' : '1507')];
    if (path === '/kategorier/:id') return ['/kategorier/renhold'];
    if (path === '/samarbeid/:id') return ['/samarbeid/nii'];
    if (path === '/kurs/:del') return ['behov', 'forankring', 'oppfolging'].map((part) => `/kurs/${part}`);
    return path === '/kommuner' ? ['/kommuner?side=alle'] : [path];
  }),
];

describe('public pages', () => {
  test.each(ADDRESSES)('%s', async (address) => {
    const answer = await get(address);
    expect([200, 301, 303]).toContain(answer.status);
    const html = await answer.text();
    expect(toldIn(plain(html.replaceAll(/<svg[\s\S]*?<\/svg>/g, '')))).toEqual([]);
    // The map and links hold numbers as values.
    expect(html).not.toMatch(/(?:data-n="|\/kommuner\/)99\d\d/);
  });

  test.each(NAMES)('a search for %s finds no invented body', async (name) => {
    const html = await (await get(`/sok?q=${encodeURIComponent(name)}`)).text();
    expect(html).not.toMatch(/\/kommuner\/99\d\d/);
    expect(html).not.toContain('/samarbeid/fjell-og-elv');
  });

  test('what is asked of an invented body is not there', async () => {
    const addresses = [
      ...NUMBERS.flatMap((number) => [`/kommuner/${number}`, `/kommuner/${number}/samarbeid`]),
      '/fylker/99',
      '/samarbeid/fjell-og-elv',
    ];
    const answers = await Promise.all(addresses.map(async (address) => (await get(address)).status));
    expect(answers).toEqual(addresses.map(() => 404));
  });
});

/** All of a list, page by page, or the one answer of an address that is no list. */
async function everythingAt(path: string): Promise<string> {
  const size = 500;
  const parts: string[] = [];
  for (let offset = 0; ; offset += size) {
    const paged = await get(`/api/v1${path}?limit=${size}&offset=${offset}`);
    const answer = paged.status === 400 ? await get(`/api/v1${path}`) : paged;
    expect(answer.status).toBe(200);
    const text = await answer.text();
    parts.push(text);
    const { data } = JSON.parse(text) as { data: unknown };
    const isFull = paged.status === 200 && Array.isArray(data) && data.length === size;
    if (!isFull) return parts.join('\n');
  }
}

describe('the API', () => {
  test.each(ENDPOINTS.map(({ path }) => path))('%s', async (path) => {
    if (!path.includes('{')) {
      const text = await everythingAt(path);
      expect([namedIn(text), text.match(/"99\d\d"/g)]).toEqual([[], null]);
      return;
    }
    const asked = path.includes('{number}') ? NUMBERS : ['fjell-og-elv'];
    const statuses = await Promise.all(
      asked.map(async (id) => (await get(`/api/v1${path.replace(/\{[a-z]+\}/, id)}`)).status),
    );
    expect(statuses).toEqual(asked.map(() => 404));
  });
});

/** Cells of all columns but the counts of people, which may be any number. */
function cellsOf([headings = [], ...rows]: readonly (readonly Cell[])[]): string[] {
  const counts = headings.indexOf('population');
  return rows.flatMap((row) =>
    row.filter((_, column) => column !== counts).map((cell) => String(cell ?? '')),
  );
}

async function sheetOf(bytes: Uint8Array, sheet: number): Promise<ReadSheet> {
  const read = await readSheet(bytes, { limits: XLSX_LIMITS, sheet });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe('the data files', () => {
  const paths = DATASET_NAMES.flatMap((name) => formatsOf(name).map((format) => datasetPath(name, format)));

  test.each([...paths, '/data/datasett.json'])('%s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    const bytes = await answer.bytes();
    if (/\.(csv|xlsx)$/.test(path)) {
      const read = path.endsWith('csv') ? readCsv(bytes, 1_000_000) : await readWorkbook(bytes);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const cells = cellsOf(read.value);
      expect([cells.filter((cell) => NUMBERS.includes(cell)), namedIn(cells.join('\n'))]).toEqual([[], []]);
      return;
    }
    const text = new TextDecoder().decode(bytes);
    expect([namedIn(text), text.match(/"99\d\d"/g)]).toEqual([[], null]);
  });
});

describe('the files of the yearly status', () => {
  test('Excel', async () => {
    const bytes = await (await get('/status.xlsx')).bytes();
    const { sheets } = await sheetOf(bytes, 0);
    for (const place of sheets.keys()) {
      const cells = cellsOf((await sheetOf(bytes, place)).rows as Cell[][]);
      expect([sheets[place], namedIn(cells.join('\n'))]).toEqual([sheets[place], []]);
    }
  });

  test('PDF', async () => {
    const { text } = readPdf(await (await get('/status.pdf')).bytes());
    expect(text).toContain('2026');
    expect([...NAMES, ...ORG_NUMBERS, ...COOPERATIONS].filter((name) => text.includes(name))).toEqual([]);
  });
});
