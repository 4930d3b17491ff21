// The way of a list through its pages: upload, columns, what changes, mending, saving, undoing; work that is stopped; who
// gets to see it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase } from '../../../../test/database.ts';
import { plain, tableRows } from '../../../../test/html.ts';
import { type ImportSite, openImportSite } from '../../../../test/import-site.ts';
import type { SeededPerson } from '../../../../test/own-site.ts';
import { recordQueries } from '../../../../test/recorded-queries.ts';
import { acting } from '../../../modules/accounts/db.ts';
import { readWorkbook } from '../../../modules/exchange/formats/xlsx/read.ts';
import { writeWorkbook } from '../../../modules/exchange/formats/xlsx/write.ts';

const HEADING = 'Saksnummer;Avtale;Kategori;Leverandør;Årlig verdi;Startdato;Sluttdato';
const GOOD = [
  '2024/1;Renhold av skoler;Renhold;Rent AS;1200000;01.01.2024;31.12.2027',
  '2024/2;Kontorrekvisita;Kontorrekvisita;Papir AS;300000;01.03.2024;28.02.2027',
];
const BAD = [
  '2024/3;Brøyting;Renhold;Snø AS;100000;01.01.2025;31.02.2028',
  '2024/4;Skilt;Renhold;Skilt AS;mye;01.01.2025;31.12.2028',
];
const csv = (...rows: string[]): string => [HEADING, ...rows].join('\n');

const database = recordQueries(await openTestDatabase());
let site: ImportSite;
let person: SeededPerson;
let buyer: string;

beforeAll(async () => {
  site = await openImportSite(database);
  const parties = [{ party: '5007', role: 'buyer' as const }];
  person = await site.seedPerson({ email: 'kari@test.example', name: 'Kari Kjøper', parties });
  buyer = await site.signIn(person);
});
afterAll(async () => {
  site.end();
  await database.close();
});
beforeEach(async () => {
  await site.work();
  await acting(site.services.ctx({ kind: 'system', name: 'test' }), async ({ db }) => {
    await db.deleteFrom('plan_item').execute();
    await db.deleteFrom('list_import').execute();
    await db.deleteFrom('saved_mapping').execute();
  });
});

interface Shown {
  readonly status: number;
  readonly html: string;
  readonly text: string;
}

async function get(path: string, cookie = buyer): Promise<Shown> {
  const answer = await site.get(path, cookie);
  const html = await answer.text();
  expect(html).not.toMatch(/ style=/);
  return { status: answer.status, html, text: plain(html) };
}

function formOf(content: string | Uint8Array, name = 'avtaler.csv'): FormData {
  const form = new FormData();
  form.set('fil', new File([content as BlobPart], name));
  return form;
}

/** The address of the new import. */
async function upload(content: string | Uint8Array, name?: string): Promise<string> {
  const answer = await site.post('/arbeid/5007/importer', formOf(content, name), buyer);
  expect(answer.status).toBe(303);
  await site.work();
  return answer.headers.get('location') ?? '';
}

/** Fields of the forms on a page, as they stand. */
const fieldsOf = (html: string): Record<string, string> => ({
  ...Object.fromEntries(
    [...html.matchAll(/<select[^>]* name="([^"]+)"[\s\S]*?<\/select>/g)].map(([select, name]) => [
      name as string,
      /<option[^>]*value="([^"]*)"[^>]* selected/.exec(select)?.[1] ??
        /<option[^>]* selected[^>]*value="([^"]*)"/.exec(select)?.[1] ??
        '',
    ]),
  ),
  versjon: /name="versjon" value="(\d+)"/.exec(html)?.[1] ?? '',
});

async function press(place: string, part: string, form: Record<string, string>): Promise<Shown> {
  const answer = await site.post(`${place}${part}`, form, buyer);
  await site.work();
  if (answer.status !== 303) {
    const html = await answer.text();
    return { status: answer.status, html, text: plain(html) };
  }
  return get(answer.headers.get('location') ?? '');
}

async function checked(content: string): Promise<{ place: string; page: Shown }> {
  const place = await upload(content);
  const columns = await get(place);
  return { place, page: await press(place, '/kolonner', fieldsOf(columns.html)) };
}

test('the first page tells how it goes; then it lists what has been brought', async () => {
  const empty = await get('/arbeid/5007/importer');
  expect(empty.status).toBe(200);
  expect(empty.text).toContain('Slik går det for seg Vi leser filen');
  expect(empty.html).toContain('enctype="multipart/form-data"');
  await upload(csv(...GOOD));
  const listed = await get('/arbeid/5007/importer');
  expect(tableRows(listed.html, 'De nyeste først')).toEqual([
    ['Fil', 'Når', 'Hvem', 'Tilstand', 'Hva den gjorde', 'Angre'],
    ['avtaler.csv', '22.11.2026', 'Kari Kjøper', 'Venter på kolonner', 'Ikke kontrollert', ''],
  ]);
});

test('one list or three: the same number of questions to the database', async () => {
  const asked: number[] = [];
  for (const count of [1, 2]) {
    for (let n = 0; n < count; n++) await upload(csv(...GOOD));
    database.statements();
    await get(`/arbeid/5007/importer?lister=${count}`);
    asked.push(database.statements().length);
  }
  expect(asked[0]).toBe(asked[1]);
});

test('columns stand with their first cells and what they are read as', async () => {
  const place = await upload(csv(...GOOD));
  const page = await get(place);
  expect(page.text).toContain('Hva står i kolonnene?');
  expect(page.text).toContain('3 rader i filen. Overskriftene står i rad 1.');
  const rows = tableRows(page.html, 'Kolonnene i filen');
  expect(rows.map(([column, samples]) => [column, samples])).toEqual([
    ['Kolonne', 'Eksempler'],
    ['Saksnummer', '2024/1 2024/2'],
    ['Avtale', 'Renhold av skoler Kontorrekvisita'],
    ['Kategori', 'Renhold Kontorrekvisita'],
    ['Leverandør', 'Rent AS Papir AS'],
    ['Årlig verdi', '1200000 300000'],
    ['Startdato', '01.01.2024 01.03.2024'],
    ['Sluttdato', '31.12.2027 28.02.2027'],
  ]);
  expect(fieldsOf(page.html)).toMatchObject({
    'felt-0': 'reference',
    'felt-1': 'title',
    'felt-4': 'annualValue',
    'faktor-4': '1',
    'felt-6': 'endsOn',
  });
});

test('columns that do not go together are told at the field, with what was chosen', async () => {
  const place = await upload(csv(...GOOD));
  const fields = fieldsOf((await get(place)).html);
  const page = await press(place, '/kolonner', { ...fields, 'felt-0': 'title', husk: 'Fra systemet' });
  expect(page.status).toBe(422);
  expect(page.text).toContain('Kolonnene må rettes Kolonne A og B er begge satt til «Avtale».');
  expect(page.html).toContain('href="#felt-1"');
  expect(fieldsOf(page.html)['felt-0']).toBe('title');
  expect(page.html).toContain('value="Fra systemet"');
});

test('values in thousands are read so, and kept columns are known next time', async () => {
  const place = await upload(csv('1;Renhold;Renhold;Rent AS;1200;01.01.2024;31.12.2027'));
  const fields = fieldsOf((await get(place)).html);
  const page = await press(place, '/kolonner', { ...fields, 'faktor-4': '1000', husk: 'Fra systemet' });
  expect(tableRows(page.html, 'Avtaler og behov som kommer til')[1]).toEqual([
    'Renhold',
    'Renhold',
    'Rent AS',
    '1 200 000',
    '31.12.2027',
    '2',
  ]);
  const next = await get(await upload(csv(...GOOD)));
  expect(next.text).toContain('Vi kjenner igjen kolonnene fra «Fra systemet».');
  expect(fieldsOf(next.html)['faktor-4']).toBe('1000');
});

test('bad rows are told and mended where they stand; then all of it is saved', async () => {
  const { place, page } = await checked(csv(...GOOD, ...BAD));
  expect(page.text).toContain('2 av 4 rader kan lagres');
  expect(page.text).toContain('Rad 4, Sluttdato: «31.02.2028» er ikke en dato.');
  expect(page.text).toContain('Rad 5, Årlig verdi: «mye» er ikke et beløp.');
  expect(page.text).toContain('Lagre de 2 gode radene');
  expect(page.html).toMatch(/name="celle-4-6"[^>]*value="31.02.2028"/);
  const { versjon = '' } = fieldsOf(page.html);
  const nothing = await press(place, '/rett', { versjon, 'celle-4-6': '31.02.2028' });
  expect([nothing.status, nothing.text.includes('Ingen celler er endret.')]).toEqual([422, true]);
  const one = await press(place, '/rett', { versjon, 'celle-4-6': '29.02.2028', 'celle-5-4': 'mer' });
  expect(one.text).toContain('3 av 4 rader kan lagres');
  expect(one.text).toContain('Én rad er rettet.');
  expect(one.html).toMatch(/name="celle-5-4"[^>]*value="mer"/);
  const all = await press(place, '/rett', { ...fieldsOf(one.html), 'celle-5-4': '5000' });
  expect(all.text).toContain('Alle de fire radene kan lagres');
  const saved = await press(place, '/lagre', fieldsOf(all.html));
  expect(saved.text).toContain('Listen er lagret 4 er nye.');
  expect(saved.text).toContain('Du kan angre til 20.02.2027.');
});

test('with bad rows nothing is saved before she chooses to leave them; then they stay listed, and come as Excel', async () => {
  const { place, page } = await checked(csv(...GOOD, ...BAD));
  const { versjon = '' } = fieldsOf(page.html);
  const hasty = await press(place, '/lagre', { versjon });
  expect([hasty.status, hasty.text.includes('2 rader kan ikke brukes. Rett dem først')]).toEqual([422, true]);
  const saved = await press(place, '/lagre', { versjon, uten: 'ja' });
  expect(saved.text).toContain('2 er nye. 2 rader ble ikke brukt. De står under.');
  expect(saved.text).toContain('Rader som ikke ble brukt');
  expect(saved.text).toContain('Rad 4, Sluttdato: «31.02.2028» er ikke en dato.');
  const file = await site.get(`${place}/feil.xlsx`, buyer);
  expect(file.headers.get('content-disposition')).toContain('samkjop-ma-rettes.xlsx');
  const rows = await readWorkbook(new Uint8Array(await file.arrayBuffer()));
  expect(rows.ok && rows.value.map((cells) => [cells[0], cells[1], cells[8]])).toEqual([
    ['Rad', 'Saksnummer', 'Må rettes'],
    [
      4,
      '2024/3',
      'Sluttdato: «31.02.2028» er ikke en dato. Skriv dag, måned og år, for eksempel 31.12.2027.',
    ],
    [
      5,
      '2024/4',
      'Årlig verdi: «mye» er ikke et beløp. Skriv hele kroner, for eksempel 1\u00a0200\u00a0000, eller la cellen stå tom.',
    ],
  ]);
});

test('the list again: what is new, changed and gone, one kind at a time; undone by one more press', async () => {
  const first = await checked(csv(...GOOD));
  await press(first.place, '/lagre', fieldsOf(first.page.html));
  const { place, page } = await checked(
    csv(
      '2024/1;Renhold av skoler;Renhold;Rent AS;1300000;01.01.2024;31.12.2027',
      '2026/9;Lekeplasser;Renhold;Leke AS;50000;01.01.2026;31.12.2029',
    ),
  );
  expect(page.text).toContain('Vi kjenner igjen listen fra 22.11.2026 (avtaler.csv)');
  expect(page.text).toContain('Nye (1) Endret (1) Ikke på listen lenger (1)');
  const changed = await get(`${place}?vis=endret`);
  expect(tableRows(changed.html, 'Avtaler og behov som blir endret')[1]).toEqual([
    'Renhold av skoler',
    'Årlig verdi uten merverdiavgift: fra 1 200 000 kr til 1 300 000 kr',
    '2',
  ]);
  const gone = await get(`${place}?vis=borte`);
  expect(tableRows(gone.html, 'Avtaler fra forrige gang')[1]?.[0]).toBe('Kontorrekvisita');
  expect(page.text).toContain('Fjern også den ene avtalen som ikke står på listen lenger');
  const saved = await press(place, '/lagre', { ...fieldsOf(page.html), fjern: 'ja' });
  expect(saved.text).toContain('Én er ny. Én er endret. Én er fjernet.');
  const ask = await get(`${place}/angre`);
  expect(ask.text).toContain(
    'Angre avtaler.csv Dette skjer: Én avtale tas bort igjen. 2 avtaler blir som de var før.',
  );
  const undone = await press(place, '/angre', fieldsOf(ask.html));
  expect(undone.text).toContain('Listen er angret Én avtale er tatt bort. 2 avtaler er som før.');
  const again = await press(place, '/velg', fieldsOf(undone.html));
  expect(again.text).toContain('Hva står i kolonnene?');
});

test('an Excel file is read as a CSV file is', async () => {
  const bytes = await writeWorkbook([
    { name: 'Avtaler', heading: HEADING.split(';'), rows: GOOD.map((row) => row.split(';')) },
  ]);
  const place = await upload(new Uint8Array(bytes), 'avtaler.xlsx');
  const page = await press(place, '/kolonner', fieldsOf((await get(place)).html));
  expect(page.text).toContain('Alle de to radene kan lagres');
});

test('the empty list to fill in has headings that are all read', async () => {
  const file = await site.get('/arbeid/5007/importer/mal.xlsx', buyer);
  const rows = await readWorkbook(new Uint8Array(await file.arrayBuffer()));
  if (!rows.ok) throw new Error('no workbook');
  const heading = (rows.value[0] ?? []).map(String);
  const place = await upload([heading.join(';'), heading.map(() => 'x').join(';')].join('\n'));
  const fields = fieldsOf((await get(place)).html);
  expect(heading.map((_, column) => fields[`felt-${column}`]).filter((field) => field === '')).toEqual([]);
});

test('no file, a file of another kind and one that is too large are refused in words', async () => {
  const none = await site.post('/arbeid/5007/importer', formOf('', ''), buyer);
  expect([none.status, plain(await none.text()).includes('Du har ikke valgt noen fil.')]).toEqual([
    422,
    true,
  ]);
  const notices = await get(await upload('[{"id": 1}]', 'kunngjoringer.json'));
  expect(notices.text).toContain('Vi kan ikke bruke filen Filen er ikke en tabell.');
  const large = await site.post('/arbeid/5007/importer', formOf(new Uint8Array(25 * 1024 * 1024 + 1)), buyer);
  expect([large.status, plain(await large.text()).includes('Filen er større enn 25 MB.')]).toEqual([
    422,
    true,
  ]);
  const larger = await site.post('/arbeid/5007/importer', formOf(new Uint8Array(26 * 1024 * 1024)), buyer);
  expect([larger.status, plain(await larger.text()).includes('Filen er større enn 25 MB.')]).toEqual([
    413,
    true,
  ]);
});

test('while it works: how far, a stop that leads back, and a new beginning after a stand-still', async () => {
  const place = await upload(csv(...GOOD));
  const columns = await get(place);
  await site.post(`${place}/kolonner`, fieldsOf(columns.html), buyer);
  const working = await get(place);
  expect(working.text).toContain('Vi kontrollerer avtaler.csv');
  expect(working.html).toMatch(/http-equiv="refresh" content="1"/);
  expect(working.html).toContain('data-progress="/arbeid/5007/jobb/');
  const stopped = await press(place, '/stopp', fieldsOf(working.html));
  expect(stopped.text).toContain('Hva står i kolonnene?');
  await site.post(`${place}/kolonner`, fieldsOf(stopped.html), buyer);
  await acting(site.services.ctx({ kind: 'system', name: 'test' }), ({ db }) =>
    db.updateTable('job').set({ state: 'interrupted' }).where('state', '=', 'queued').execute(),
  );
  const stood = await get(place);
  expect(stood.text).toContain(
    'Arbeidet kom ikke i mål Tjenesten ble startet på nytt før arbeidet var ferdig.',
  );
  expect(stood.html).not.toContain('http-equiv="refresh"');
  const done = await press(place, '/igjen', {});
  expect(done.text).toContain('Alle de to radene kan lagres');
});

test('a decision on a page that is old is not taken', async () => {
  const { place, page } = await checked(csv(...GOOD, ...BAD));
  const old = fieldsOf(page.html);
  await press(place, '/rett', { ...old, 'celle-4-6': '29.02.2028' });
  const late = await press(place, '/lagre', { ...old, uten: 'ja' });
  expect([late.status, late.text.includes('Noe har skjedd med listen siden du åpnet siden.')]).toEqual([
    422,
    true,
  ]);
  const discarded = await press(place, '/forkast', fieldsOf(late.html));
  expect(discarded.text).toContain('Listen er forkastet');
});

test('what waits for her stands on the first page', async () => {
  const { place } = await checked(csv(...GOOD, ...BAD));
  const overview = await get('/arbeid/5007');
  expect(overview.text).toContain('Lister som venter på deg avtaler.csv: 2 rader må rettes eller utelates');
  expect(overview.html).toContain(`href="${place}"`);
});

test('bad rows come twenty at a time, and other pages keep what is asked for', async () => {
  const many = Array.from(
    { length: 45 },
    (_, n) => `B-${n};Renhold ${n};Renhold;Rent AS;mye;01.01.2024;31.12.2027`,
  );
  const { place, page } = await checked(csv(...GOOD, ...many));
  expect(page.text).toContain('Rad 1–20 av 45 som må rettes.');
  const last = await get(`${place}?feilside=3`);
  expect(last.text).toContain('Rad 41–45 av 45 som må rettes.');
  expect(last.html).toContain('name="celle-48-4"');
  const mended = await press(place, '/rett?feilside=3', { ...fieldsOf(last.html), 'celle-48-4': '1' });
  expect(mended.text).toContain('Rad 41–44 av 44 som må rettes.');
});

test.each([
  ['/nn', 'Alle dei to radene kan lagrast'],
  ['/en', 'All two rows can be saved'],
])('in %s', async (prefix, sentence) => {
  const { place } = await checked(csv(...GOOD));
  expect((await get(`${prefix}${place}`)).text).toContain(sentence);
});

test('readers, other bodies and visitors do not get in', async () => {
  const { place } = await checked(csv(...GOOD));
  const reader = await site.signIn({ party: '5007', role: 'reader' });
  const other = await site.signIn({ party: '5001', role: 'administrator' });
  for (const path of ['/arbeid/5007/importer', place, `${place}/feil.xlsx`]) {
    expect([(await get(path, reader)).status, (await get(path, other)).status]).toEqual([403, 403]);
    expect((await site.get(path)).status).toBe(303);
  }
  expect((await site.post(`${place}/lagre`, { versjon: '4' }, reader)).status).toBe(403);
  const elsewhere = place.replace('5007', '5001');
  const hidden = await get(elsewhere, other);
  expect([hidden.status, hidden.text.includes('Vi finner ikke denne listen.')]).toEqual([404, true]);
  expect((await site.post(`${elsewhere}/lagre`, { versjon: '4' }, other)).status).toBe(404);
  expect((await get('/arbeid/5001/importer/x', other)).status).toBe(404);
});

test('a body of the demonstration reads its list on its own register', async () => {
  const demo = await site.signIn({ party: '9901', role: 'buyer' });
  const sent = await site.post('/arbeid/9901/importer', formOf(csv(...GOOD)), demo);
  await site.work();
  const place = sent.headers.get('location') ?? '';
  await site.post(`${place}/kolonner`, fieldsOf((await get(place, demo)).html), demo);
  await site.work();
  await site.post(`${place}/lagre`, fieldsOf((await get(place, demo)).html), demo);
  await site.work();
  expect((await get(place, demo)).text).toContain('Listen er lagret');
  const kept = await acting(site.services.ctx({ kind: 'system', name: 'test' }), ({ db }) =>
    db.selectFrom('need_share').select(['body_id', 'is_demo']).distinct().execute(),
  );
  expect(kept).toEqual([{ body_id: '9901', is_demo: true }]);
});
