// «Min side»: what a person chooses for herself, all of her data as a file, and being erased.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';

let database: TestDatabase;
let site: OwnSite;
let kari: SeededPerson;
let cookie: string;
let time = 0;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  site = await openOwnSite(database);
  time += 1;
  kari = await site.seedPerson({
    email: `kari${time}@kommune.example`,
    name: 'Kari Vik',
    parties: [{ party: '5007', role: 'buyer' }],
  });
  cookie = await site.signIn(kari);
});

async function page(address: string, status = 200): Promise<{ html: string; words: string }> {
  const response = await site.get(address, cookie);
  const html = await response.text();
  expect([address, response.status]).toEqual([address, status]);
  expect(plain(html)).not.toMatch(/undefined|NaN|\[object/);
  expect(html).not.toContain('style=');
  return { html, words: plain(html) };
}

test('name, language and weekly letter are changed, and letters come in the new language', async () => {
  const before = await page('/min-side');
  expect(before.html).toMatch(/<input type="checkbox" name="ukebrev" value="ja" checked/);
  const answer = await site.post('/min-side/om-meg', { navn: 'Kari Lie', sprak: 'nn' }, cookie);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/min-side?utfort=saved']);
  const { html, words } = await page('/min-side?utfort=saved');
  expect(words).toContain('Valgene dine er lagret.');
  expect(html).toContain('value="Kari Lie"');
  expect(html).toMatch(/<option value="nn" selected/);
  expect(html).not.toMatch(/name="ukebrev" value="ja" checked/);
  await site.post('/logg-inn', { epost: kari.email });
  expect((await site.links()).findLast(({ to }) => to === kari.email)?.body).toContain(
    'Hei, Kari Lie\n\nOpne',
  );
});

test('without a name the page shows again what was chosen', async () => {
  const answer = await site.post('/min-side/om-meg', { navn: ' ', sprak: 'en' }, cookie);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(plain(html)).toContain('Skriv navnet.');
  expect(html).toMatch(/<option value="en" selected/);
});

test('all of her data comes as a file that programs read', async () => {
  const answer = await site.get('/min-side/mine-opplysninger', cookie);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="mine-opplysninger.json"');
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  const data = (await answer.json()) as { madeOn: string; person: { email: string }[] };
  expect([data.madeOn, data.person[0]?.email]).toEqual(['2026-11-22', kari.email]);
});

test('she is erased when she writes her address, signed out, and cannot sign in again', async () => {
  expect((await page('/min-side/slett')).words).toContain('Slett meg fra Samkjøp');
  const wrong = await site.post('/min-side/slett', { bekreft: 'kari' }, cookie);
  expect([wrong.status, plain(await wrong.text())]).toEqual([
    422,
    expect.stringContaining('Adressen er ikke den som er registrert.'),
  ]);
  const answer = await site.post('/min-side/slett', { bekreft: kari.email }, cookie);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/logg-ut/slettet']);
  expect(answer.headers.get('set-cookie')).toMatch(/^samkjop=; .*Max-Age=0$/);
  const gone = await site.get('/logg-ut/slettet');
  expect(plain(await gone.text())).toContain('Du er slettet');
  expect((await site.get('/min-side', cookie)).status).toBe(303);
  await site.post('/logg-inn', { epost: kari.email });
  expect((await site.links()).filter(({ to }) => to === kari.email)).toEqual([]);
});

test('the only administrator of a body must find another first', async () => {
  const anne = await site.seedPerson({
    email: `anne${time}@kommune.example`,
    name: 'Anne',
    parties: [{ party: '4204', role: 'administrator' }],
  });
  const answer = await site.post('/min-side/slett', { bekreft: anne.email }, await site.signIn(anne));
  expect([answer.status, plain(await answer.text())]).toEqual([
    422,
    expect.stringContaining('Kristiansand ville stå uten en fast administrator.'),
  ]);
});

test.each([
  ['/nn/min-side', 'Last ned'],
  ['/en/min-side', 'Send me the weekly letter'],
  ['/nn/min-side/slett', 'Slett meg frå Samkjøp'],
  ['/en/min-side/slett', 'Erase me from Samkjøp'],
])('%s in its language', async (address, text) => {
  expect((await page(address)).words).toContain(text);
});
