// What a buyer looks over before she saves a list: where the headings stand, which sheet, categories that were guessed, and
// the columns that are remembered for next time. All of it by plain forms.
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain, tableRows } from '../../../../test/html.ts';
import { type ImportSite, openImportSite } from '../../../../test/import-site.ts';
import { acting } from '../../../modules/accounts/db.ts';

const START = '/arbeid/5007/importer';

let database: TestDatabase;
let site: ImportSite;
let buyer: string;

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openImportSite(database);
  buyer = await site.signIn({ party: '5007', role: 'buyer' });
});
afterAll(async () => {
  site.end();
  await database.close();
});
beforeEach(async () => {
  await acting(site.services.ctx({ kind: 'system', name: 'test' }), async ({ db }) => {
    await db.deleteFrom('list_import').execute();
    await db.deleteFrom('saved_mapping').execute();
  });
});

interface Shown {
  readonly status: number;
  readonly html: string;
  readonly text: string;
}

async function shown(answer: Response): Promise<Shown> {
  const html = await answer.text();
  return { status: answer.status, html, text: plain(html) };
}

const get = async (path: string): Promise<Shown> => shown(await site.get(path, buyer));

async function upload(content: string | Uint8Array, name = 'avtaler.csv'): Promise<string> {
  const form = new FormData();
  form.set('fil', new File([content as BlobPart], name));
  const answer = await site.post(START, form, buyer);
  await site.work();
  return answer.headers.get('location') ?? '';
}

/** Presses a button of the page, with its version; the value is what is shown then. */
async function press(place: string, part: string, form: Record<string, string> = {}): Promise<Shown> {
  const versjon = /name="versjon" value="(\d+)"/.exec((await get(place)).html)?.[1] ?? '';
  const answer = await site.post(`${place}${part}`, { versjon, ...form }, buyer);
  await site.work();
  return answer.status === 303 ? get(answer.headers.get('location') ?? '') : shown(answer);
}

const chosenIn = (html: string, name: string): string | undefined =>
  new RegExp(`<select[^>]* name="${name}"[\\s\\S]*?<option[^>]*value="([^"]*)"[^>]* selected`).exec(
    html,
  )?.[1];

test('the row of headings is chosen among the first rows, with what stands in them', async () => {
  const place = await upload('Vedlegg;Leverandør;Pris\nHva;Hvem;Når\nRenhold;Rent AS;31.12.2027');
  const page = await get(place);
  expect(page.text).toContain('Overskriftene står et annet sted');
  expect(page.text).toContain(
    'Ingen overskrifter Rad 1: Vedlegg, Leverandør, Pris Rad 2: Hva, Hvem, Når Rad 3: Renhold, Rent AS, 31.12.2027',
  );
  expect(page.text).not.toContain('Ark ');
  const again = await press(place, '/overskrifter', { overskrifter: '1' });
  expect(again.text).toContain('3 rader i filen. Overskriftene står i rad 2.');
  expect(tableRows(again.html, 'Kolonnene i filen').map(([column]) => column)).toEqual([
    'Kolonne',
    'Hva',
    'Hvem',
    'Når',
  ]);
  const none = await press(place, '/overskrifter', { overskrifter: 'ingen' });
  expect(none.text).toContain('3 rader i filen. Vi fant ingen overskrifter.');
  const wrong = await press(place, '/overskrifter', { overskrifter: '17' });
  expect([wrong.status, wrong.text.includes('Raden finnes ikke, eller den er tom.')]).toEqual([422, true]);
  expect(wrong.html).toContain('href="#overskrifter"');
});

test('of a workbook any sheet is read; one that is empty is told', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Forside', rows: [['Avtaler', 'Namsos']] },
      { name: 'Tomt', rows: [] },
      {
        name: 'Avtaler',
        rows: [
          ['Avtale', 'Sluttdato'],
          ['Renhold', '31.12.2027'],
        ],
      },
    ],
  });
  const place = await upload(bytes, 'avtaler.xlsx');
  expect((await get(place)).text).toContain('Vi leser arket «Forside», ett av 3.');
  const read = await press(place, '/ark', { ark: '2' });
  expect(read.text).toContain('Vi leser arket «Avtaler», ett av 3.');
  expect(tableRows(read.html, 'Kolonnene i filen').map(([column]) => column)).toEqual([
    'Kolonne',
    'Avtale',
    'Sluttdato',
  ]);
  const empty = await press(place, '/ark', { ark: '1' });
  expect(empty.text).toContain('Arket «Tomt» kan ikke leses.');
  expect(chosenIn(empty.html, 'ark')).toBe('0');
  const wrong = await press(place, '/ark', { ark: 'x' });
  expect([wrong.status, wrong.text.includes('Vi har ikke arket lenger.')]).toEqual([422, true]);
});

test('guessed categories are told, stand in fields, and are written anew there', async () => {
  const place = await upload('Avtale;Sluttdato\nRenhold av skoler;31.12.2027\nBrøyting;31.12.2028');
  const page = await press(place, '/kolonner', { 'felt-0': 'title', 'felt-1': 'endsOn' });
  expect(page.text).toContain('Kategorien til 2 av de nye er gjettet. Se over');
  expect(tableRows(page.html, 'Avtaler og behov som kommer til').map((row) => row[1])).toEqual([
    'Kategori',
    'gjettet fra tittelen',
    'gjettet fra tittelen',
  ]);
  expect(page.html).toMatch(/<input[^>]* name="kategori-2"[^>]* value="Renhold"/);
  expect(page.html).toContain('<option value="Lekeplassutstyr">');
  const saved = await press(place, '/rett', {
    'kategori-2': 'Lekeplassutstyr',
    'kategori-3': 'Brøyting og vintervedlikehold',
  });
  expect(saved.text).toContain('Kategoriene du valgte, gjelder nå.');
  expect(saved.text).toContain('Ingenting er lagret ennå.');
  expect(saved.text).not.toContain('er gjettet');
  expect(tableRows(saved.html, 'Avtaler og behov som kommer til').map((row) => row[1])).toEqual([
    'Kategori',
    'Lekeplassutstyr',
    expect.stringMatching(/brøyting/i),
  ]);
  const nothing = await press(place, '/rett', { 'kategori-2': 'Lekeplassutstyr' });
  expect([nothing.status, nothing.text.includes('Ingen celler er endret.')]).toEqual([422, true]);
});

test('other guesses stand at the row', async () => {
  const place = await upload('Avtale;Kategori;Totalverdi;Opsjon\nVask;Renhold;400000;ja');
  const fields = { 'felt-0': 'title', 'felt-1': 'category', 'felt-2': 'totalValue', 'felt-3': 'options' };
  const page = await press(place, '/kolonner', fields);
  expect(page.text).toContain('Vask Gjettet: årlig verdi og opsjoner');
  expect(page.html).not.toContain('name="kategori-2"');
});

test('remembered columns are listed on the first page and forgotten by one press', async () => {
  expect((await get(START)).text).not.toContain('Kolonner vi husker');
  const place = await upload('Avtale;Sluttdato\nRenhold;31.12.2027');
  await press(place, '/kolonner', { 'felt-0': 'title', 'felt-1': 'endsOn', husk: 'Fra systemet' });
  const page = await get(START);
  expect(page.text).toContain('Kolonner vi husker');
  expect(page.text).toContain('Fra systemet lagret 22.11.2026 Glem «Fra systemet»');
  const id = /name="kolonner" value="([0-9a-f-]{36})"/.exec(page.html)?.[1] ?? '';
  const other = await site.signIn({ party: '5001', role: 'administrator' });
  expect((await site.post(`${START}/kolonner/glem`, { kolonner: id }, other)).status).toBe(403);
  await site.post('/arbeid/5001/importer/kolonner/glem', { kolonner: id }, other);
  expect((await get(START)).text).toContain('Kolonner vi husker');
  for (const kolonner of [id, id, 'x']) {
    const answer = await site.post(`${START}/kolonner/glem`, { kolonner }, buyer);
    expect(answer.headers.get('location')).toBe(`${START}?glemt=1`);
  }
  const after = await get(`${START}?glemt=1`);
  expect(after.text).toContain('Kolonnene er glemt.');
  expect(after.text).not.toContain('Kolonner vi husker');
});
