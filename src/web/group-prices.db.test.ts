// Prices brought beside a visitor's list: what they say is told and nothing of them kept; the plan is worked out with them when
// somebody asks for it; lists that cannot be used are told of row by row.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { type GroupSite, openGroupSite } from '../../test/group-site.ts';
import { plain, tableRows } from '../../test/html.ts';

let database: TestDatabase;
let site: GroupSite;

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openGroupSite(database);
});
afterAll(async () => {
  await site.end();
  await database.close();
});

const tokenOf = (run: string): string => run.split('/').at(-1) ?? '';

async function untilDone(run: string): Promise<void> {
  while ((await site.groups.progressOf(tokenOf(run)))?.state.match(/queued|running/))
    await new Promise((resolve) => setTimeout(resolve, 20));
}

function listForm(text: string): FormData {
  const form = new FormData();
  form.append('fil', new File([text], 'priser.csv'));
  return form;
}

async function planned(base = ''): Promise<string> {
  return plannedFrom(await site.post(`${base}/grupper/eksempel`));
}

async function plannedFrom(begun: Response): Promise<string> {
  const run = begun.headers.get('location') ?? '';
  await site.post(`${run}/regn`);
  await untilDone(run);
  return run;
}

/** Interpreting paid for at twenty volumes: a quarter cheaper at the largest than at the smallest. */
const priceAt = (volume: number, k: number): string =>
  (620 * (0.7 + 0.3 * (1 + volume / 300_000) ** -0.6) * (1 + 0.01 * ((k % 5) - 2)))
    .toFixed(2)
    .replace('.', ',');
const HEAD = 'Kategori;Vare;Årlig volum;Enhetspris;Antall tilbud';
const ROWS = Array.from({ length: 20 }, (_, k) => Math.round(50_000 * 1.45 ** k)).map(
  (volume, k) => `Tolking;Samtaletolk;${volume};${priceAt(volume, k)};4`,
);

async function bring(run: string, text: string): Promise<{ status: number; html: string }> {
  const response = await site.post(`${run}/priser`, listForm(text));
  const html = await response.text();
  expect(html).not.toMatch(/style=|undefined|NaN|\[object/);
  return { status: response.status, html };
}

const hidden = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(p\.price\.[^"]+)" value="([^"]+)"/g)].map(
      ([, name, value]) => [name!, value!],
    ),
  );

test('tells what the prices say, keeps nothing, and works the plan out with them when asked to', async () => {
  const run = await planned();
  const { status, html } = await bring(run, [HEAD, ...ROWS].join('\n'));
  expect(status).toBe(200);
  const words = plain(html);
  expect(words).toContain('20 rader: 20 priser kan brukes, 0 rader kan ikke brukes.');
  expect(words).toMatch(
    /Prisen faller \d+,\d % \(\d+,\d % til \d+,\d %\) når volumet øker fra .* i året\. Anslaget vårt er/,
  );
  expect(words).not.toContain('Rader som ikke kan brukes');
  const rows = tableRows(html, 'Forutsetninger før og etter').slice(1);
  expect(rows).toHaveLength(3);
  expect((await site.groups.find(tokenOf(run)))?.choices.changes).toEqual({});

  const sent = hidden(html);
  expect(Object.keys(sent).sort()).toEqual(
    ['floor', 'steepness', 'volume'].map((part) => `p.price.${part}.services`),
  );
  await site.post(`${run}/forutsetninger`, sent);
  await untilDone(run);
  const found = await site.groups.find(tokenOf(run));
  expect(found?.choices.changes['price.floor.services']).toBeCloseTo(
    Number(sent['p.price.floor.services']) / 100,
    9,
  );
  const after = plain(await (await site.get(run)).text());
  expect(after).toContain('3 forutsetninger er endret');
});

test('rows that cannot be used are told with row, column and how to mend them; the others count', async () => {
  const run = await planned();
  const bad = ['Tolking;Samtaletolk;mye;600;3', 'Tolking;Samtaletolk;100000;;3', 'Xyzqv;x;1;2;3'];
  const { status, html } = await bring(run, [HEAD, ...ROWS.slice(0, 4), ...bad].join('\n'));
  expect(status).toBe(200);
  const faults = tableRows(html, 'Rader som ikke kan brukes').slice(1);
  expect(faults.map(([row, field]) => `${row} ${field}`)).toEqual([
    '6 Årlig volum',
    '7 Enhetspris',
    '8 Kategori',
  ]);
  expect(faults[0]?.[2]).toContain('«mye» er ikke et tall');
  expect(plain(html)).toContain('Vi beholder anslaget vårt. Det er for få priser');
  expect(plain(html)).toContain('Ingen forutsetninger blir endret.');
  expect(hidden(html)).toEqual({});
});

test.each([
  ['no headings', 'a;b\n1;2', 'Vi finner ingen rad med overskrifter'],
  ['a column missing', 'Kategori;Årlig volum\nTolking;1', 'Kolonnen «Enhetspris» mangler'],
  [
    'very many prices',
    [HEAD, ...Array.from({ length: 2001 }, () => ROWS[0])].join('\n'),
    'Ta med høyst 2000',
  ],
  ['a row that is no number', `${HEAD}\nTolking;;mye;1;`, 'Ingen av radene kan brukes.'],
  ['headings only', HEAD, 'Filen har ingen rader.'],
  ['notices', '[{"id": 1}]', 'Lever prisene som Excel (.xlsx) eller CSV.'],
])('a list with %s is refused, and why', async (_, text, said) => {
  const run = await planned();
  const { status, html } = await bring(run, text);
  expect(status).toBe(422);
  expect(plain(html)).toContain(said);
  expect(plain(html)).toContain('Ingenting er lagret.');
});

test('no file, in three languages', async () => {
  for (const [base, said] of [
    ['', 'Du har ikke valgt noen fil'],
    ['/nn', 'Du har ikkje valt noka fil'],
    ['/en', 'You have not chosen'],
  ] as const) {
    const run = await planned(base);
    expect(plain(await (await site.get(`${run}/priser`)).text())).toMatch(
      /Slik skriv du lista|Slik skriver du listen|How to write the list/,
    );
    const response = await site.post(`${run}/priser`);
    expect(response.status).toBe(422);
    expect(plain(await response.text())).toContain(said);
  }
});

test('prices of what the plan does not buy change nothing, and more than 5 MB leads back to the plan', async () => {
  const needs = ['1108', '1103', '1127'].map((number) => `${number};Tolking;900000;01.03.2028`);
  const list = ['Kommunenummer;Kategori;Årlig verdi;Sluttdato', ...needs].join('\n');
  const run = await plannedFrom(await site.post('/grupper', listForm(list)));
  const works = ROWS.map((row) => row.replace('Tolking;Samtaletolk', 'Asfaltering;Tonn'));
  const { status, html } = await bring(run, [HEAD, ...works].join('\n'));
  expect(status).toBe(200);
  expect(plain(html)).toContain('Planen har ingen kategorier av denne typen');
  expect(plain(html)).toContain('Ingen forutsetninger blir endret.');
  expect(hidden(html)).toEqual({});

  const large = await bring(run, 'x'.repeat(5 * 1024 * 1024 + 100_000));
  expect(large.status).toBe(413);
  expect(large.html).toContain(`href="${run}#forutsetninger"`);
});
