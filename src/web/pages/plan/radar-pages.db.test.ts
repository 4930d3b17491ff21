// Deadlines, the calendar one follows them by, what others see, own views, files and the first page's part.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain, tableRows } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite } from '../../../../test/own-site.ts';
import { type RecordedDatabase, recordQueries } from '../../../../test/recorded-queries.ts';
import { acting } from '../../../modules/accounts/db.ts';
import { readWorkbook } from '../../../modules/exchange/formats/xlsx/read.ts';

let database: TestDatabase;
let recorded: RecordedDatabase;
let site: OwnSite;
let buyer: string;
let reader: string;
let neighbour: string;

beforeAll(async () => {
  database = await openTestDatabase();
  recorded = recordQueries(database);
  site = await openOwnSite(recorded);
  buyer = await site.signIn({ party: '5007', role: 'buyer' });
  reader = await site.signIn({ party: '5007', role: 'reader' });
  neighbour = await site.signIn({ party: '5045', role: 'buyer' });
});
afterAll(() => database.close());

const system = () => site.services.ctx({ kind: 'system', name: 'test' });
beforeEach(() =>
  acting(system(), async ({ db }) => {
    for (const table of ['plan_item', 'body_setting', 'saved_view', 'calendar_feed'] as const) {
      await db.deleteFrom(table).execute();
    }
  }),
);

const page = async (address: string, cookie = buyer): Promise<string> => {
  const answer = await site.get(address, cookie);
  expect(answer.status, address).toBe(200);
  return answer.text();
};
const text = async (address: string, cookie = buyer): Promise<string> => plain(await page(address, cookie));

async function add(fields: Record<string, string>, party = '5007', cookie = buyer): Promise<string> {
  const usual = { slag: 'contract', kategori: 'renhold' };
  const answer = await site.post(`/arbeid/${party}/avtaler/ny`, { ...usual, ...fields }, cookie);
  expect(answer.status).toBe(303);
  return (answer.headers.get('location') ?? '').replace('?lagret=1', '');
}

async function addThree(): Promise<void> {
  await add({
    tittel: 'Renhold',
    slutt: '30.06.2027',
    'opsjon-1-lengde': '12',
    'opsjon-1-varsel': '31.03.2027',
    ansvarlig: 'Driftsleder',
    verdi: '1 000 000',
  });
  await add({ tittel: 'Regnskap', kategori: 'regnskap', slutt: '31.10.2026' });
  await add({ slag: 'need', tittel: 'Lekeplass', kategori: 'lekeplassutstyr', start: '01.03.2027' });
}

/** Makes an address for a calendar; the value is its path. */
const made = async (cookie = reader): Promise<string> => {
  const answer = await site.post('/arbeid/5007/frister/kalender', {}, cookie);
  return /http:\/\/localhost:3000(\/kalender\/[\w-]{43}\.ics)/.exec(await answer.text())?.[1] ?? '';
};

describe('deadlines', () => {
  test('stand by quarter, what is over its time first, each with what to do', async () => {
    await addThree();
    const html = await page('/arbeid/5007/frister', reader);
    const headings = [...html.matchAll(/<h2 id="[^"]*">([^<]*)<\/h2>/g)].map(([, title]) => title);
    expect(headings).toEqual(['Frister i hvert kvartal', 'Over tiden', '1. kvartal 2027', '2. kvartal 2027']);
    const shown = plain(html);
    expect(shown).toContain('Avtalen sluttet 31.10.2026. Legg inn den nye, eller fjern denne.');
    expect(shown).toContain('Si fra om opsjonen innen 31.03.2027.');
    expect(shown).toContain(
      'Dere trenger dette fra 01.03.2027. Fra kunngjøring til oppstart går det gjerne 110 dager.',
    );
    expect(shown).toContain(
      'Avtalen slutter 30.06.2027 hvis dere ikke bruker opsjonen. Skal dere kunngjøre, bør det skje innen ca. 13.03.2027.',
    );
  });

  test('the chart has the same numbers as its table, with the way to one quarter', async () => {
    await addThree();
    const html = await page('/arbeid/5007/frister');
    const rows = tableRows(html, 'Frister i hvert kvartal');
    expect(rows[0]).toEqual(['Kvartal', 'Frist for opsjon', 'Slutter', 'Skal starte', 'Til sammen']);
    expect(rows.find(([quarter]) => quarter === '1. kvartal 2027')).toEqual([
      '1. kvartal 2027',
      '1',
      '0',
      '1',
      '2',
    ]);
    expect(html.match(/<rect class="radar-/g)).toHaveLength(3);
    const one = await text('/arbeid/5007/frister?kvartal=2027-2');
    expect(one).toContain('Bare 2. kvartal 2027.');
    expect(one).not.toMatch(/Over tiden|Lekeplass \d/);
  });

  test('narrow by category and responsible; an empty radar says why', async () => {
    expect(await text('/arbeid/5007/frister')).toContain('Ingen frister her.');
    await addThree();
    expect(await text('/arbeid/5007/frister?kategori=regnskap')).not.toContain('Lekeplass 01');
    expect(await text('/arbeid/5007/frister?ansvarlig=Driftsleder')).toMatch(/Si fra om opsjonen/);
    expect(await text('/arbeid/5007/frister?ansvarlig=Ingen')).toContain('Ingen frister passer');
  });

  test('ask the database as often for three rows as for one', async () => {
    const statements = async (): Promise<number> => {
      recorded.statements();
      await page('/arbeid/5007/frister');
      return recorded.statements().length;
    };
    await add({ tittel: 'Én', slutt: '30.06.2027' });
    const one = await statements();
    await addThree();
    expect(await statements()).toBe(one);
  });
});

describe('the calendar', () => {
  test('is made by one press; its address opens without a session and shows what to do', async () => {
    await addThree();
    const address = await made();
    const feed = await site.get(address);
    expect([feed.status, feed.headers.get('content-type'), feed.headers.get('cache-control')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'private, no-store',
    ]);
    const lines = (await feed.text()).replaceAll('\r\n ', '');
    expect(lines).toContain('SUMMARY:Renhold: siste dag for å si fra om opsjonen');
    expect(lines).toContain('DTSTART;VALUE=DATE:20270331');
    expect(lines).toContain('DESCRIPTION:Si fra om opsjonen innen 31.03.2027.');
    expect(lines).not.toContain('Grong');
    expect(await text('/arbeid/5007/frister/kalender', reader)).toContain(
      'Du har en adresse, laget 22.11.2026.',
    );
  });

  test('a new address ends the old one; removed, none works', async () => {
    const first = await made();
    const second = await made();
    expect([(await site.get(first)).status, (await site.get(second)).status]).toEqual([404, 200]);
    await site.post('/arbeid/5007/frister/kalender/fjern', {}, reader);
    expect((await site.get(second)).status).toBe(404);
    expect(await text('/arbeid/5007/frister/kalender?fjernet=1', reader)).toContain('Adressen er fjernet.');
  });

  test.each(['/kalender/x.ics', `/kalender/${'x'.repeat(43)}.ics`, `/kalender/${'x'.repeat(43)}`])(
    '%s opens nothing',
    async (address) => expect((await site.get(address)).status).toBe(404),
  );
});

describe('what others see', () => {
  test('is shown on an example of the body for each choice; the usual is that the need exists', async () => {
    await add({
      tittel: 'Renhold av skoler',
      slutt: '30.06.2027',
      verdi: '1 000 000',
      leverandor: 'Blank AS',
    });
    const html = await page('/arbeid/5007/synlighet', reader);
    expect(html).toMatch(/value="exists" checked/);
    const shown = plain(html);
    const [, hidden = '', exists = '', details = ''] = shown.split(
      /Andre ser ingenting\.|Andre ser hvem dere er, kategorien og når|Andre ser også tittel/,
    );
    expect(hidden).toContain('En annen kommune ser ingenting.');
    expect(exists).toMatch(/Namsos.*Renhold/);
    expect(exists).not.toContain('skoler');
    expect(details).toMatch(/Renhold av skoler.*1 000 000 kr/);
    expect(shown).not.toContain('Blank AS');
    expect(shown).toContain('Bare innkjøpere, koordinatorer og administratorer kan endre dette.');
  });

  test('has a made-up example where the plan is empty', async () => {
    expect(await text('/arbeid/5007/synlighet')).toMatch(/Oppdiktet eksempel: Renhold av skoler/);
  });

  test('is changed by a buyer and holds at once; items that differ are listed with why', async () => {
    await add({ tittel: 'Vanlig', slutt: '30.06.2027' });
    await add({ tittel: 'Vist', slutt: '30.06.2027', synlighet: 'exists' });
    await add({ tittel: 'Alene', slutt: '30.06.2027', samarbeid: 'alone' });
    await add({ tittel: 'Nett', kategori: 'nettverksutstyr', slutt: '30.06.2027' });
    const answer = await site.post('/arbeid/5007/synlighet', { synlighet: 'details' }, buyer);
    expect(answer.headers.get('location')).toBe('/arbeid/5007/synlighet?lagret=1');
    const html = await page('/arbeid/5007/synlighet?lagret=1');
    expect(tableRows(html, '3 skiller seg ut').slice(1)).toEqual([
      ['Alene', 'Ingenting', 'Skal kjøpes alene'],
      ['Nett', 'Ingenting', 'Kategorien gjelder sikkerhet'],
      ['Vist', 'At behovet finnes', 'Eget valg'],
    ]);
    expect(plain(html)).toContain(
      'Andre ser nå at behovet finnes for 1, og detaljer for 1. Skjult eller uten tidspunkt: 2.',
    );
  });

  test('of a choice that does not exist nothing is changed', async () => {
    await site.post('/arbeid/5007/synlighet', { synlighet: 'alt' }, buyer);
    expect(await acting(system(), ({ db }) => db.selectFrom('body_setting').selectAll().execute())).toEqual(
      [],
    );
  });
});

describe('own views', () => {
  const LIST = '/arbeid/5007/avtaler';
  const save = (fields: Record<string, string>, cookie = reader) =>
    site.post(`${LIST}/utvalg`, fields, cookie);

  test('are saved with what the list understands, opened first when chosen, and seen by nobody else', async () => {
    await addThree();
    const saved = await save({ navn: 'Behov', adresse: 'slag=need&sorter=-value&ondt=1', forst: 'ja' });
    const address = saved.headers.get('location') ?? '';
    expect(address).toMatch(/^\/arbeid\/5007\/avtaler\?slag=need&sorter=-value&visning=[\w-]{36}$/);
    const opened = await site.get(LIST, reader);
    expect([opened.status, opened.headers.get('location')]).toEqual([302, address]);
    const shown = await page(address, reader);
    expect(plain(shown)).toContain('Rad 1–1 av 1');
    expect(shown).toMatch(/aria-current="page"[^>]*>Behov</);
    expect(tableRows(await page(`${LIST}?visning=alle`, reader), 'Rad 1–3 av 3')).toHaveLength(5);
    expect(await text(LIST, buyer)).not.toContain('åpnes først');
  });

  test('without a name are refused at the field, with the list as it was', async () => {
    await addThree();
    const answer = await save({ navn: ' ', adresse: 'slag=need' });
    const shown = plain(await answer.text());
    expect([answer.status, shown.includes('Skriv et navn på utvalget.')]).toEqual([422, true]);
    expect(shown).toContain('Rad 1–1 av 1');
  });

  test('can be unchosen and removed', async () => {
    await addThree();
    await save({ navn: 'Behov', adresse: 'slag=need', forst: 'ja' });
    const id =
      /visning=([\w-]{36})/.exec((await site.get(LIST, reader)).headers.get('location') ?? '')?.[1] ?? '';
    await site.post(`${LIST}/utvalg/forvalg`, { utvalg: '' }, reader);
    expect(await text(LIST, reader)).toContain('Åpne listen med «Behov»');
    await site.post(`${LIST}/utvalg/fjern`, { utvalg: id }, reader);
    expect(await text(LIST, reader)).not.toContain('«Behov»');
  });
});

describe('files', () => {
  test('hold what the list is narrowed to, as a workbook and as CSV', async () => {
    await addThree();
    await add({ tittel: '=HYPERLINK("http://x")', ansvarlig: 'Driftsleder' });
    const csv = await site.get('/arbeid/5007/avtaler.csv?ansvarlig=Driftsleder', reader);
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="avtaler-5007-2026-11-22.csv"');
    const lines = (await csv.text()).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain('Renhold');
    expect(lines[2]).toContain(`"'=HYPERLINK(""http://x"")"`);
    const xlsx = await site.get('/arbeid/5007/avtaler.xlsx?slag=need', reader);
    const read = await readWorkbook(new Uint8Array(await xlsx.arrayBuffer()));
    const rows = read.ok ? read.value : [];
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain('Lekeplass');
    expect(JSON.stringify(rows)).not.toContain('Regnskap');
  });

  test('of another body are refused', async () => {
    await addThree();
    const answer = await site.get('/arbeid/5007/avtaler.csv', neighbour);
    expect([answer.status, (await answer.text()).includes('Lekeplass')]).toEqual([403, false]);
  });
});

describe('the first page', () => {
  test('tells what must be decided and what is missing', async () => {
    expect(await text('/arbeid/5007')).toContain('Kom i gang med avtaler og behov');
    await addThree();
    await add({ tittel: 'Uten slutt' });
    const shown = await text('/arbeid/5007', reader);
    expect(shown).toContain('Dette må dere avgjøre de neste seks månedene');
    expect(shown).toMatch(/Lekeplass.*Renhold Si fra om opsjonen innen 31.03.2027/);
    expect(shown).toContain('3 avtaler og 1 behov i planen. 3 mangler verdi. 1 avtale mangler sluttdato.');
    expect(shown).not.toContain('Avtalen slutter 30.06.2027');
  });
});

test.each([
  ['/nn', 'Avtalar og behov', 'Fristar', 'Kva andre ser'],
  ['/en', 'Contracts and needs', 'Deadlines', 'What others see'],
])('%s: every page speaks the language', async (prefix, list, radar, others) => {
  await addThree();
  const heading = async (path: string) => /<h1>([^<]*)/.exec(await page(`${prefix}/arbeid/5007${path}`))?.[1];
  expect([await heading('/avtaler'), await heading('/frister'), await heading('/synlighet')]).toEqual([
    list,
    radar,
    others,
  ]);
});

test('a demonstration body has its own world', async () => {
  const demo = await site.signIn({ party: '9901', role: 'buyer' });
  const named = { tittel: 'Demo', slutt: '30.06.2027', samarbeid: 'onlyWith' };
  const wrong = await site.post(
    '/arbeid/9901/avtaler/ny',
    { kategori: 'renhold', ...named, med: 'Namsos' },
    demo,
  );
  expect([wrong.status, plain(await wrong.text()).includes('heter «Namsos»')]).toEqual([422, true]);
  await add({ ...named, med: 'Lillefjord' }, '9901', demo);
  expect(await text('/arbeid/9901/avtaler', demo)).toContain('Demo');
  expect(await text('/arbeid/5007/avtaler')).not.toContain('Demo');
});

// Last in the file: the clock does not go back.
test('the calendar ends with the role', async () => {
  const person = await site.seedPerson({
    email: 'vikar@test.example',
    name: 'Vikar',
    language: 'nn',
    parties: [{ party: '5007', role: 'reader', to: '2026-11-23' }],
  });
  await addThree();
  const address = await made(await site.signIn(person));
  expect(await (await site.get(address)).text()).toContain('X-WR-CALNAME:Fristar for Namsos');
  site.wait(24 * 3_600_000);
  expect((await site.get(address)).status).toBe(404);
});
