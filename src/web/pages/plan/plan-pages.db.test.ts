// The pages of a body's contracts and needs as signed-in people meet them: happy, refused, wrong role, and nothing of
// another body anywhere.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain, tableRows } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite } from '../../../../test/own-site.ts';
import { type RecordedDatabase, recordQueries } from '../../../../test/recorded-queries.ts';
import { acting } from '../../../modules/accounts/db.ts';

let database: TestDatabase;
let recorded: RecordedDatabase;
let site: OwnSite;
let buyer: string;
let reader: string;
let neighbour: string;
const LIST = '/arbeid/5007/avtaler';

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

const CLEANING = {
  slag: 'contract',
  tittel: 'Renhold av skoler',
  kategori: 'renhold',
  verdi: '2,1 mill.',
  leverandor: 'Blank AS',
  orgnr: '974 760 673',
  slutt: '30.06.2027',
  'opsjon-1-lengde': '12',
  'opsjon-1-varsel': '31.03.2027',
  ansvarlig: 'Driftsleder',
  merknad: 'Samme som sist',
};

/** Adds by the form; the value is the item's address. */
async function added(fields: Record<string, string> = {}, cookie = buyer, party = '5007'): Promise<string> {
  const answer = await site.post(`/arbeid/${party}/avtaler/ny`, { ...CLEANING, ...fields }, cookie);
  expect(answer.status).toBe(303);
  return (answer.headers.get('location') ?? '').replace('?lagret=1', '');
}

const items = () => acting(system(), ({ db }) => db.selectFrom('plan_item').selectAll().execute());

describe('the list', () => {
  test('is empty at first: what will come, and the way to begin for those who may', async () => {
    const empty = await text(LIST);
    expect(empty).toContain('Her kommer avtalene og behovene deres');
    expect(empty).toContain('Last opp en liste');
    expect(await page(LIST, reader)).not.toContain('/importer');
  });

  test('shows each item in a line, and the sum of all that fit', async () => {
    await added();
    await added({
      slag: 'need',
      tittel: 'Lekeplass',
      kategori: 'lekeplassutstyr',
      verdi: '',
      slutt: '',
      start: '01.04.2027',
      'opsjon-1-lengde': '',
      'opsjon-1-varsel': '',
    });
    const rows = tableRows(await page(LIST, reader), 'Rad 1–2 av 2');
    expect(rows.slice(1)).toEqual([
      [
        'Renhold av skoler',
        'Renhold',
        'Blank AS',
        '2 100 000',
        '30.06.2027 30.06.2028 med opsjoner',
        '31.03.2027 Frist for opsjon',
      ],
      ['Lekeplass behov', 'Lekeplassutstyr', 'Blank AS', '', '', '01.04.2027 Skal starte'],
      ['Sum av alle 2', '', '', '2 100 000 1 uten verdi', '', ''],
    ]);
  });

  test('narrows, says what it cannot read, and leads back', async () => {
    await added();
    await added({ tittel: 'Regnskap', kategori: 'regnskap', verdi: '' });
    expect(tableRows(await page(`${LIST}?q=regnskap`), 'Rad').map(([title]) => title)).toContain('Regnskap');
    expect(await text(`${LIST}?q=finnes+ikke`)).toContain('Ingen avtaler eller behov passer');
    const wrong = await text(`${LIST}?fra=31.02.2027`);
    expect(wrong).toContain('«31.02.2027» er ikke en dato');
    expect(wrong).toContain('Rad 1–2 av 2');
  });

  test('goes by the order of a column, and the heading turns it', async () => {
    await added({ tittel: 'B' });
    await added({ tittel: 'A' });
    const titles = async (query: string) =>
      tableRows(await page(`${LIST}?${query}`), 'Rad')
        .slice(1, 3)
        .map(([title]) => title);
    expect(await titles('sorter=title')).toEqual(['A', 'B']);
    expect(await titles('sorter=-title')).toEqual(['B', 'A']);
    const html = await page(`${LIST}?sorter=title`);
    expect(html).toMatch(/aria-sort="ascending"[^>]*><a class="sort" href="[^"]*sorter=-title/);
  });

  test('comes in pages of 25 or 100', async () => {
    await acting(system(), async ({ db }) => {
      const rows = Array.from({ length: 30 }, (_, place) => ({
        body_id: '5007',
        kind: 'contract' as const,
        title: `Avtale ${String(place).padStart(2, '0')}`,
        category: 'renhold',
        options: '[]',
        requirements: '',
        cooperation: 'open' as const,
        cooperate_with: [],
        responsible: '',
        notes: '',
        source: 'typed' as const,
        created_at: site.now(),
        changed_at: site.now(),
      }));
      await db
        .insertInto('plan_item')
        .values(rows as never)
        .execute();
    });
    expect(await text(`${LIST}?sorter=title`)).toContain('Side 1 av 2');
    const second = await page(`${LIST}?sorter=title&side=2`);
    expect(tableRows(second, 'Rad 26–30 av 30')).toHaveLength(7);
    expect(second).toContain('rel="prev"');
    expect(tableRows(await page(`${LIST}?antall=100`), 'Rad 1–30 av 30')).toHaveLength(32);
  });

  test('asks the database as often for three rows as for one', async () => {
    await added();
    recorded.statements();
    await page(LIST);
    const one = recorded.statements().length;
    await added({ tittel: 'To' });
    await added({ tittel: 'Tre' });
    recorded.statements();
    await page(LIST);
    expect(recorded.statements().length).toBe(one);
  });
});

describe('one item', () => {
  test('shows facts, what to do, and exactly what others see', async () => {
    const address = await added();
    const shown = await text(`${address}?lagret=1`, reader);
    expect(shown).toContain('Lagret.');
    expect(shown).toContain('Si fra om opsjonen innen 31.03.2027.');
    expect(shown).toContain('Avtalen slutter 30.06.2027 hvis dere ikke bruker opsjonen.');
    expect(shown).toContain('2 100 000 kr');
    expect(shown).toContain('12 måneder, si fra innen 31.03.2027, ikke avgjort');
    const [, seen = ''] = shown.split('Hva andre ser Som dere har valgt for alt');
    expect(seen).toContain('Namsos');
    expect(seen).not.toMatch(/skoler|Blank|100 000/);
    expect(await page(address, reader)).not.toContain('/rediger');
  });

  test('with details shows title and value to others, never supplier and note', async () => {
    const shown = await text(await added({ synlighet: 'details' }));
    const [, seen = ''] = shown.split('Dere har valgt for denne: detaljer.');
    expect(seen).toMatch(/Renhold av skoler.*2 100 000 kr/);
    expect(seen).not.toMatch(/Blank|Samme som sist/);
  });

  test.each([
    [{ kategori: 'nettverksutstyr' }, 'Kategorien gjelder sikkerhet.'],
    [{ samarbeid: 'alone' }, 'Dere vil kjøpe alene.'],
    [{ slutt: '', 'opsjon-1-lengde': '', 'opsjon-1-varsel': '' }, 'Vi vet ikke når dere skal kjøpe.'],
  ])('says why others see nothing: %j', async (fields, reason) => {
    const shown = await text(await added(fields));
    expect(shown).toContain(reason);
    expect(shown).toContain('En annen kommune ser ingenting.');
  });

  test('can be removed; the list says so', async () => {
    const address = await added();
    const answer = await site.post(`${address}/fjern`, {}, buyer);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${LIST}?fjernet=1`]);
    expect(await text(`${LIST}?fjernet=1`)).toContain('Fjernet.');
    expect((await site.get(address, buyer)).status).toBe(404);
    expect(await items()).toEqual([]);
  });
});

describe('the form', () => {
  test('with what is wrong comes again with all that was typed, and nothing is saved', async () => {
    const answer = await site.post(
      `${LIST}/ny`,
      {
        ...CLEANING,
        kategori: '',
        verdi: 'mye',
        slutt: 'snart',
        merknad: 'hemmelig notat',
        'opsjon-2-varsel': '01.01.2027',
      },
      buyer,
    );
    expect(answer.status).toBe(422);
    const html = await answer.text();
    const shown = plain(html);
    expect(shown).toContain('Fire ting må rettes');
    expect(html).toContain('href="#verdi"');
    expect(html).toContain('href="#opsjon-2-lengde"');
    for (const typed of [
      'value="mye"',
      'value="snart"',
      'value="01.01.2027"',
      'hemmelig notat',
      'value="Blank AS"',
    ]) {
      expect(html).toContain(typed);
    }
    expect(shown).toContain('«mye» er ikke et beløp');
    expect(await items()).toEqual([]);
  });

  test('suggests three categories by the title, and marks those about security', async () => {
    const answer = await site.post(
      `${LIST}/ny`,
      { gjor: 'forslag', tittel: 'Nye svitsjer og trådløst nett' },
      buyer,
    );
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(plain(html)).toContain('Disse passer best med tittelen Nettverksutstyr (sikkerhet)');
    expect(html.match(/type="radio"[^>]*name="kategori"/g)).toHaveLength(4);
    expect(plain(html)).toContain('Kategorier merket «sikkerhet»');
  });

  test('without a category asks for one with suggestions; the choice is saved', async () => {
    const first = await site.post(`${LIST}/ny`, { tittel: 'Renhold av barnehager' }, buyer);
    expect(first.status).toBe(422);
    expect(await first.text()).toMatch(/name="kategori" value="renhold"/);
    await added({ tittel: 'Renhold av barnehager', kategori: '', annenKategori: 'renhold' });
    expect((await items())[0]).toMatchObject({ category: 'renhold' });
  });

  test('gives room for more options without losing what was typed', async () => {
    const answer = await site.post(`${LIST}/ny`, { ...CLEANING, opsjoner: '3', gjor: 'flere' }, buyer);
    const html = await answer.text();
    expect([answer.status, html.includes('name="opsjon-6-lengde"')]).toEqual([200, true]);
    expect(html).toContain('value="2,1 mill."');
  });

  test('shows an item as it would be typed, and saves it unchanged', async () => {
    const fields = {
      med: 'Grong\n5049',
      samarbeid: 'onlyWith',
      mengde: '12 500,5',
      enhet: 'm²',
      lengde: '4 år',
      krav: 'Svanemerket',
    };
    const address = await added({ ...fields, tidligst: '01.07.2027', senest: '31.12.2027' });
    const html = await page(`${address}/rediger`);
    const fieldsShown = new FormData();
    for (const [, name = '', value = ''] of html.matchAll(
      /<input class="ds-input" id="[^"]*" name="([^"]*)" type="text" value="([^"]*)"/g,
    )) {
      fieldsShown.append(name, value);
    }
    expect(fieldsShown.get('verdi')).toBe('2\u00a0100\u00a0000');
    expect(html).toContain('Grong (5045)\nFlatanger (5049)');
    const before = (await items())[0];
    const again = await site.post(
      `${address}/rediger`,
      {
        ...CLEANING,
        ...fields,
        ...{ med: 'Grong (5045)\nFlatanger (5049)', verdi: String(fieldsShown.get('verdi')), versjon: '1' },
        ...{ mengde: String(fieldsShown.get('mengde')), tidligst: '01.07.2027', senest: '31.12.2027' },
      },
      buyer,
    );
    expect(again.status).toBe(303);
    expect((await items())[0]).toEqual({ ...before, version: 2, changed_at: site.now() });
  });

  test('of a changed item shows both versions; saving again is meant', async () => {
    const address = await added();
    await site.post(`${address}/rediger`, { ...CLEANING, versjon: '1', verdi: '3 mill.' }, buyer);
    const late = await site.post(
      `${address}/rediger`,
      { ...CLEANING, versjon: '1', tittel: 'Renhold' },
      buyer,
    );
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(plain(html)).toContain('En annen har endret dette mens du skrev.');
    expect(tableRows(html, 'Det du skrev').slice(1)).toEqual([
      ['Hva det gjelder', 'Renhold', 'Renhold av skoler'],
      ['Årlig verdi uten merverdiavgift', '2 100 000 kr', '3 000 000 kr'],
    ]);
    expect(html).toContain('name="versjon" value="2"');
    const again = await site.post(
      `${address}/rediger`,
      { ...CLEANING, versjon: '2', tittel: 'Renhold' },
      buyer,
    );
    expect(again.status).toBe(303);
    expect((await items())[0]).toMatchObject({ title: 'Renhold', version: 3 });
  });

  test('of a removed item keeps what was typed and saves it as new', async () => {
    const address = await added();
    await site.post(`${address}/fjern`, {}, buyer);
    const late = await site.post(`${address}/rediger`, { ...CLEANING, versjon: '1', verdi: 'mye' }, buyer);
    const html = await late.text();
    expect([late.status, plain(html).includes('En annen har fjernet dette')]).toEqual([409, true]);
    expect(html).toContain('action="/arbeid/5007/avtaler/ny"');
    expect(html).toContain('value="mye"');
  });

  test('refuses a national number in a free text and says where it belongs', async () => {
    const answer = await site.post(`${LIST}/ny`, { ...CLEANING, krav: 'Gjelder 018170 10055' }, buyer);
    expect([
      answer.status,
      plain(await answer.text()).includes('ser ut til å inneholde et fødselsnummer'),
    ]).toEqual([422, true]);
  });
});

describe('who may', () => {
  test.each([
    ['get', '/avtaler', 200, 403],
    ['get', '/avtaler.xlsx', 200, 403],
    ['get', '/avtaler.csv', 200, 403],
    ['get', '/avtaler/ny', 403, 403],
    ['get', '/frister', 200, 403],
    ['get', '/frister/kalender', 200, 403],
    ['get', '/synlighet', 200, 403],
    ['post', '/avtaler/ny', 403, 403],
    ['post', '/synlighet', 403, 403],
    ['post', '/avtaler/utvalg', 422, 403],
    ['post', '/frister/kalender', 200, 403],
  ] as const)('%s %s: a reader gets %d, somebody of another body %d', async (method, path, own, other) => {
    const ask = (cookie: string) =>
      method === 'get'
        ? site.get(`/arbeid/5007${path}`, cookie)
        : site.post(`/arbeid/5007${path}`, {}, cookie);
    expect([(await ask(reader)).status, (await ask(neighbour)).status]).toEqual([own, other]);
    expect(await items()).toEqual([]);
  });

  test('an item of another body is not there, not even by its own address', async () => {
    const address = await added({ tittel: 'Hemmelig' });
    const id = address.split('/').at(-1);
    for (const path of [`/avtaler/${id}`, `/avtaler/${id}/rediger`]) {
      expect((await site.get(`/arbeid/5045${path}`, neighbour)).status).toBe(404);
    }
    const changed = await site.post(
      `/arbeid/5045/avtaler/${id}/rediger`,
      { ...CLEANING, versjon: '1' },
      neighbour,
    );
    expect([changed.status, (await changed.text()).includes('Hemmelig')]).toEqual([409, false]);
    await site.post(`/arbeid/5045/avtaler/${id}/fjern`, {}, neighbour);
    expect((await items()).map(({ title }) => title)).toEqual(['Hemmelig']);
  });

  test('a reader cannot change or remove', async () => {
    const address = await added();
    expect((await site.get(`${address}/rediger`, reader)).status).toBe(403);
    expect((await site.post(`${address}/rediger`, { ...CLEANING, versjon: '1' }, reader)).status).toBe(403);
    expect((await site.post(`${address}/fjern`, {}, reader)).status).toBe(403);
    expect((await items())[0]).toMatchObject({ version: 1 });
  });

  test('a cooperation has no plan of its own', async () => {
    const coordinator = await site.signIn({ party: 'nii', role: 'coordinator' });
    expect((await site.get('/arbeid/nii/avtaler', coordinator)).status).toBe(403);
    expect(await text('/arbeid/nii', coordinator)).not.toContain('avtaler og behov');
  });
});
