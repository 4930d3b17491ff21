// Notices read in by those who run the installation.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite } from '../../../../test/own-site.ts';

let database: TestDatabase;
let site: OwnSite;
let administrator: string;
const ADDRESS = '/drift/kunngjoringer';

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  administrator = await site.signIn({ party: '*', role: 'administrator' });
});
afterAll(() => database.close());

const ROW = { date: '2026-09-01', buyer: 'Namsos kommune', title: 'Renhold', cpv: '90911000' };

function send(files: Readonly<Record<string, string>>, cookie = administrator): Promise<Response> {
  const form = new FormData();
  for (const [name, text] of Object.entries(files)) form.append('fil', new File([text], name));
  return site.post(ADDRESS, form, cookie);
}

test('what was found is told, and the body finds it on its first page', async () => {
  expect(plain(await (await site.get(ADDRESS, administrator)).text())).toContain('Les inn kunngjøringer');
  const rows = [ROW, { ...ROW, buyer: 'Sykehuset i nord HF' }];
  const sent = await send({ 'liste.json': JSON.stringify(rows) });
  expect(sent.status).toBe(303);
  const told = plain(await (await site.get(sent.headers.get('location') ?? '', administrator)).text());
  expect(told).toContain('Én ny kunngjøring. 0 var lest inn fra før. Fant én anskaffelse for én kommune');
  expect(told).toContain('Én ble ikke brukt: andre innkjøpere');
  const buyer = await site.signIn({ party: '5007', role: 'buyer' });
  expect(plain(await (await site.get('/arbeid/5007', buyer)).text())).toContain(
    'Vi fant én anskaffelse for dere i kunngjøringer',
  );
});

test('what cannot be used is told with its place, and the rest is kept', async () => {
  const rows = [
    { ...ROW, title: 'Tolking', cpv: '79540000' },
    { ...ROW, title: 'Salt', cpv: 'x' },
  ];
  const sent = await send({ 'liste.json': JSON.stringify(rows), 'a.xml': 'ikke en kunngjøring' });
  expect(sent.status).toBe(422);
  const told = plain(await sent.text());
  expect(told).toContain('Én ny kunngjøring.');
  expect(told).toContain('2 kan ikke brukes liste.json, rad 2: ');
  expect(told).toContain('a.xml: Filen kan ikke leses som XML.');
});

test('nothing usable, and no file', async () => {
  const useless = await send({ 'a.xml': 'ikke en kunngjøring' });
  expect(useless.status).toBe(422);
  expect(plain(await useless.text())).toContain('Én kan ikke brukes a.xml: ');
  const empty = await send({});
  expect(empty.status).toBe(422);
  expect(plain(await empty.text())).toContain('Velg minst én fil.');
});

test('too much is told before it is read', async () => {
  const sent = await send({ 'stor.json': ' '.repeat(6 * 1024 * 1024) });
  expect(sent.status).toBe(413);
});

test('buyers have no way in', async () => {
  const buyer = await site.signIn({ party: '5007', role: 'buyer' });
  expect((await send({ 'liste.json': '[]' }, buyer)).status).toBe(403);
});
