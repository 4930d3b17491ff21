// Limits typed beside a visitor's list: mended where they are wrong, kept with the run, and shown with what they mean.
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

async function untilDone(run: string): Promise<void> {
  for (;;) {
    const status = (await (await site.get(`${run}/status`)).json()) as { isDone: boolean };
    if (status.isDone) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const started = async (base = ''): Promise<string> =>
  (await site.post(`${base}/grupper/eksempel`)).headers.get('location') ?? '';

async function page(where: string): Promise<{ html: string; words: string }> {
  const response = await site.get(where);
  expect(response.status).toBe(200);
  const html = await response.text();
  expect(html).not.toMatch(/style=|undefined|NaN|\[object/);
  return { html, words: plain(html) };
}

const LIMITS = {
  velg: 'ledere',
  'leder-hoyst': '1',
  'leder-unntak': 'Nesøy; 0',
  marked: 'Trygghetsalarmer og responssenter; 1 000 000',
};

test('limits that cannot be used are told of by field and line, and nothing is worked out', async () => {
  const run = await started();
  const wrong = {
    ...LIMITS,
    'leder-hoyst': 'to',
    'leder-unntak': 'Nesøyy; 2\nNesøy',
    marked: 'Renhold; mye',
  };
  const refused = await site.post(`${run}/regn`, wrong);
  expect(refused.status).toBe(422);
  const html = await refused.text();
  const words = plain(html);
  expect(words).toContain('Noen av grensene kan ikke brukes.');
  expect(words).toContain('«to» kan ikke brukes. Skriv et helt tall fra 0 til 1000');
  expect(words).toContain('Linje 1: Vi kjenner ingen kommune eller fylkeskommune som heter «Nesøyy».');
  expect(words).toContain('Linje 2: Noe mangler.');
  expect(words).toContain('Linje 1: «mye» er ikke et beløp som kan brukes.');
  expect(html).toMatch(/Nesøyy; 2\r?\nNesøy<\/textarea>/);
  expect((await site.groups.find(run.split('/').at(-1) ?? ''))?.state).toBe('read');
});

test('the plan keeps within them, and says who has reached one and what more room is worth', async () => {
  const run = await started();
  await site.post(`${run}/regn`, LIMITS);
  await untilDone(run);
  const { html, words } = await page(run);
  expect(words).toMatch(/\S+ (grense|grenser) holder planen tilbake/);
  const leads = tableRows(html, 'Felles konkurranser hver leder').slice(1);
  expect(leads.every(([, led, most]) => Number(led) <= Number(most))).toBe(true);
  expect(leads.find(([who]) => who === 'Nesøy')?.slice(1, 3)).toEqual(['0', '0']);
  expect(leads.some(([, led, most]) => led === '1' && most === '1')).toBe(true);
  const [market] = tableRows(html, 'Felles kjøp i kroner i året').slice(1);
  expect(market?.slice(0, 2)).toEqual(['Trygghetsalarmer og responssenter', 'når som helst']);
  expect(Number(market?.[2]?.replaceAll(/\D/g, ''))).toBeLessThanOrEqual(1_000_000);
  expect(words).toContain('eller får ikke plass innenfor grensene');
  expect(words).toContain('«Hva om» svarer ikke når det er satt grenser');
  expect(html).not.toContain('data-what-if-box');
  expect(words).toContain('Når det er satt grenser, prøver vi ikke ut andre forutsetninger');
  const asked = await page(`${run}/hva-om?p.comply=90`);
  expect(asked.words).toContain('«Hva om» svarer ikke når det er satt grenser');
  // They stand in the form for the next time, and emptied fields take them away.
  expect((await page(`${run}?vis=liste`)).html).toContain('Nesøy; 0</textarea>');
  await site.post(`${run}/regn`, { velg: 'ledere', 'leder-hoyst': '', 'leder-unntak': '', marked: '' });
  await untilDone(run);
  expect((await page(run)).words).not.toContain('Felles konkurranser hver leder');
});

test.each([
  ['/nn', 'Leier', 'Kor mange felles konkurransar kan kvar leie?'],
  ['/en', 'Leads', 'How many joint tenders can each lead?'],
])('speaks the language of %s', async (base, column, question) => {
  const run = await started(base);
  expect((await page(`${run}?vis=liste`)).words).toContain(question);
  await site.post(`${run}/regn`, { velg: 'ledere', 'leder-hoyst': '1' });
  await untilDone(run);
  expect((await page(run)).words).toContain(column);
});
