// What notices tell, as a buyer meets it: on the first page, in the list, in the form; and what each press does.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite } from '../../../../test/own-site.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import { acting } from '../../../modules/accounts/db.ts';
import { importNoticesFound } from '../../../modules/planning/found/import-commands.ts';
import type { FoundFacts, FoundNotice } from '../../../modules/planning/found/model.ts';
import { foundPart } from '../../../modules/planning/found/queries.ts';
import type { BodyId } from '../../../modules/registry/model.ts';

let database: TestDatabase;
let site: OwnSite;
let buyer: string;
let reader: string;
let cooperation: string;
const BODY = '5007' as BodyId;
const LIST = '/arbeid/5007/funnet';

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  buyer = await site.signIn({ party: BODY, role: 'buyer' });
  reader = await site.signIn({ party: BODY, role: 'reader' });
  cooperation = await site.signIn({ party: 'nii', role: 'buyer' });
});
afterAll(() => database.close());

const system = () => site.services.ctx({ kind: 'system', name: 'test' });

const FACTS: FoundFacts = {
  title: 'Renhold av skoler',
  category: 'renhold',
  cpv: null,
  annualValue: ore(120_000_000),
  supplierName: 'Rent og Pent AS',
  supplierOrgNumber: null,
  startsOn: localDate('2026-08-01'),
  endsOn: localDate('2028-07-31'),
  termMonths: 24,
  options: 'To ganger ett år',
  isFramework: false,
  signedOn: null,
  assumed: ['category', 'endsOn'],
};

const NOTICES: readonly FoundNotice[] = [
  {
    recognition: 'a-01',
    label: '2026-100829',
    source: 'eforms',
    title: 'Renhold',
    buyers: ['Namsos kommune'],
    publishedOn: localDate('2026-06-20'),
    url: 'https://doffin.no/notices/2026-100829',
    found: [{ body: BODY, kind: 'agreement', key: 'a', facts: FACTS }],
  },
  {
    recognition: 'b',
    label: 'Doffin',
    source: 'doffinList',
    title: 'Lekeplass',
    buyers: ['Namsos kommune'],
    publishedOn: localDate('2026-06-01'),
    url: null,
    found: [
      {
        body: BODY,
        kind: 'procurement',
        key: 'b',
        facts: {
          ...FACTS,
          title: 'Lekeplass',
          category: 'lekeplassutstyr',
          supplierName: null,
          startsOn: localDate('2027-01-15'),
          options: null,
          assumed: ['category', 'annualValue', 'startsOn', 'endsOn'],
        },
      },
    ],
  },
];

beforeEach(async () => {
  await acting(system(), async ({ db }) => {
    for (const table of ['found_agreement', 'imported_notice', 'plan_item'] as const) {
      await db.deleteFrom(table).execute();
    }
  });
  await importNoticesFound(system(), { notices: NOTICES });
});

const ids = async (): Promise<string[]> =>
  (await foundPart(system(), { body: BODY, state: 'waiting', from: 0, size: 99 })).map(({ id }) => id);

async function text(address: string, cookie = buyer): Promise<string> {
  const answer = await site.get(address, cookie);
  expect(answer.status, address).toBe(200);
  return plain(await answer.text());
}

/** Where a press leads. */
async function press(form: Record<string, string> | FormData, cookie = buyer): Promise<string> {
  const answer = await site.post(LIST, form, cookie);
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

describe('the first page', () => {
  test('tells how much was found, with the latest to answer at once', async () => {
    const page = await text('/arbeid/5007');
    expect(page).toContain('Vi fant én avtale og én anskaffelse for dere i kunngjøringer');
    expect(page).toContain('Renhold av skoler');
    const [first = ''] = await ids();
    expect(await press({ gjor: `stemmer/${first}` })).toBe(`${LIST}?lagt=1`);
    expect(await text('/arbeid/5007')).toContain('Vi fant én anskaffelse for dere i kunngjøringer');
  });

  test('says nothing of it where nothing waits, and to a cooperation', async () => {
    const form = new FormData();
    form.append('gjor', 'alle');
    for (const id of await ids()) form.append('vist', id);
    expect(await press(form)).toBe(`${LIST}?lagt=2`);
    expect(await text('/arbeid/5007')).not.toContain('kunngjøringer');
    expect(await text('/arbeid/nii', cooperation)).not.toContain('kunngjøringer');
  });
});

describe('the list', () => {
  test('shows what each notice says, what is an estimate, and where it stands', async () => {
    const page = await text(LIST);
    expect(page).toContain('Leverandør Rent og Pent AS Kategori Renhold (anslag)');
    expect(page).toContain('1 200 000 kr Gjelder 01.08.2026–31.07.2028 (anslag) Opsjoner To ganger ett år');
    expect(page).toContain('Kilde kunngjøring 2026-100829, 20. juni 2026');
    expect(page).toContain(
      'ca. 1,2 mill. kr (anslag) Starter 15.01.2027 (anslag) Kilde Doffin, 1. juni 2026',
    );
    const html = await (await site.get(LIST, buyer)).text();
    expect(html).toContain('href="https://doffin.no/notices/2026-100829"');
  });

  test('in English and nynorsk', async () => {
    expect(await text(`/en${LIST}`)).toContain(
      'We found one contract and one procurement of yours in notices',
    );
    expect(await text(`/nn${LIST}`)).toContain(
      'Vi fann éin avtale og éi anskaffing for dykk i kunngjeringar',
    );
  });

  test('is read by readers, without buttons', async () => {
    const html = await (await site.get(LIST, reader)).text();
    expect(html).toContain('Renhold av skoler');
    expect(html).not.toContain('stemmer/');
    expect(html).not.toContain('type="checkbox"');
    expect((await site.post(LIST, { gjor: 'alle' }, reader)).status).toBe(403);
  });

  test('one press: wrong, told, found again under its answer and taken back', async () => {
    const [first = ''] = await ids();
    const after = await press({ gjor: `feil/${first}` });
    expect(after).toBe(`${LIST}?feil=1`);
    expect(await text(after)).toContain('Én stemmer ikke. Vi spør ikke om den igjen. Se svarene og angre');
    const wrong = await text(`${LIST}?vis=feil`);
    expect(wrong).toContain('Stemmer ikke (1)');
    expect(wrong).toContain('Angre: Renhold av skoler');
    expect(await press({ gjor: `angre/${first}` })).toBe(`${LIST}?angret=1`);
    expect(await ids()).toHaveLength(2);
  });

  test('what is right leads into the plan', async () => {
    const [first = ''] = await ids();
    expect(await text(await press({ gjor: `stemmer/${first}` }))).toContain('Én er lagt inn i planen.');
    const html = await (await site.get(`${LIST}?vis=stemmer`, buyer)).text();
    const item = /href="(\/arbeid\/5007\/avtaler\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
    const page = await text(item);
    expect(page).toContain('Fra en kunngjøring: 2026-100829, 20.06.2026');
    expect(page).toContain('Anslag som ikke står i kunngjøringen: sluttdato. Opsjoner i kunngjøringen:');
  });

  test('an estimate stays one in the plan', async () => {
    const [, second = ''] = await ids();
    await press({ gjor: `stemmer/${second}` });
    const html = await (await site.get(`${LIST}?vis=stemmer`, buyer)).text();
    const item = /href="(\/arbeid\/5007\/avtaler\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
    expect(await text(item)).toContain('Anslag som ikke står i kunngjøringen: årlig verdi, startdato.');
  });

  test('several at once, and nothing where nothing is chosen or it was answered before', async () => {
    const chosen = new FormData();
    chosen.append('gjor', 'feil');
    for (const id of [...(await ids()), 'ikke-en-id']) chosen.append('valgt', id);
    expect(await press({ gjor: 'stemmer' })).toBe(`${LIST}?svar=ingen`);
    expect(await press({ gjor: 'noe', valgt: (await ids())[0] ?? '' })).toBe(`${LIST}?svar=ingen`);
    expect(await press(chosen)).toBe(`${LIST}?feil=2`);
    expect(await press(chosen)).toBe(`${LIST}?svar=besvart`);
    expect(await text(`${LIST}?svar=besvart`)).toContain('Noen andre har svart på dette i mellomtiden.');
    expect(await text(`${LIST}?svar=ingen`)).toContain('Kryss av for det du vil svare på.');
  });

  test('says so where nothing was ever found', async () => {
    await acting(system(), ({ db }) => db.deleteFrom('found_agreement').execute());
    expect(await text(LIST)).toContain('Vi har ikke funnet noe om dere i kunngjøringer ennå.');
  });

  test('is paged', async () => {
    const found = Array.from({ length: 30 }, (_, place) => ({
      body: BODY,
      kind: 'agreement' as const,
      key: `many ${place}`,
      facts: { ...FACTS, title: `Avtale ${place}` },
    }));
    await importNoticesFound(system(), {
      notices: [{ ...(NOTICES[0] as FoundNotice), recognition: 'm', found }],
    });
    const lines = async (address: string) =>
      (await (await site.get(address, buyer)).text()).split('name="valgt"').length - 1;
    expect([await lines(LIST), await lines(`${LIST}?side=2`), await lines(`${LIST}?side=9`)]).toEqual([
      25, 7, 7,
    ]);
  });
});

describe('corrected first', () => {
  test('the form has what was found, keeps it through a mistake, and answers when it is saved', async () => {
    const [first = ''] = await ids();
    const address = `/arbeid/5007/avtaler/ny?fra=${first}`;
    const html = await (await site.get(address, buyer)).text();
    expect(html).toContain('value="Renhold av skoler"');
    expect(html).toContain('value="31.07.2028"');
    expect(html).toContain('Opsjoner i kunngjøringen: To ganger ett år');
    expect(html).toContain(`action="${address}"`);
    const form = { slag: 'contract', kategori: 'renhold', tittel: '' };
    const refused = await site.post(address, form, buyer);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(`action="${address}"`);
    expect(await ids()).toHaveLength(2);
    const saved = await site.post(address, { ...form, tittel: 'Skolevask' }, buyer);
    expect(saved.status).toBe(303);
    expect(await text(saved.headers.get('location') ?? '')).toContain('Fra en kunngjøring: 2026-100829');
    expect(await ids()).toHaveLength(1);
  });

  test('what has been answered, or never was there, is an empty form', async () => {
    const [first = ''] = await ids();
    await press({ gjor: `feil/${first}` });
    for (const id of [first, 'hva-som-helst']) {
      const html = await (await site.get(`/arbeid/5007/avtaler/ny?fra=${id}`, buyer)).text();
      expect(html).not.toContain('Rent og Pent AS');
    }
  });
});
