// Changes to the register as people meet them: from a public page to a proposal, its answer, a dispute, and what then stands
// in public.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { bodyOf, plain, tableRows } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite } from '../../../../test/own-site.ts';
import { realReference } from '../../../../test/reference-files.ts';
import { files, testRequest } from '../../../../test/world.ts';
import { makeSnapshot, type Snapshot } from '../../../flows/snapshot.ts';
import { loadReferenceData } from '../../../modules/registry/commands.ts';
import { loadRegister } from '../../../modules/registry/queries.ts';
import { LANGUAGES } from '../../../texts/language.ts';
import { cooperationPage } from '../cooperations/cooperation.tsx';
import { municipalityPage } from '../municipalities/municipality.tsx';
import { typedDate, writtenDate } from './target-query.ts';

let database: TestDatabase;
let site: OwnSite;
let cookies: Readonly<Record<'vaernes' | 'namsos' | 'installation' | 'reader' | 'demo', string>>;

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  cookies = {
    vaernes: await site.signIn({ party: 'vaernes', role: 'coordinator' }),
    namsos: await site.signIn({ party: '5007', role: 'administrator' }),
    installation: await site.signIn({ party: '*', role: 'administrator' }),
    reader: await site.signIn({ party: '5007', role: 'reader' }),
    demo: await site.signIn({ party: '9901', role: 'administrator' }),
  };
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.pool.query('truncate fact_change, cooperation, membership, confirmed_outside cascade');
  await loadReferenceData(site.services.ctx({ kind: 'system', name: 'test' }), realReference());
});

async function page(address: string, cookie: string, status = 200): Promise<{ html: string; words: string }> {
  const response = await site.get(address, cookie);
  const html = await response.text();
  expect([address, response.status]).toEqual([address, status]);
  expect(plain(html)).not.toMatch(/undefined|NaN|\[object/);
  expect(html).not.toContain('style=');
  return { html, words: plain(html) };
}

async function send(address: string, form: Record<string, string>, cookie: string, status = 303) {
  const response = await site.post(address, form, cookie);
  const html = await response.text();
  expect([address, response.status, status === 303 ? '' : plain(html).slice(0, 0)]).toEqual([
    address,
    status,
    '',
  ]);
  return { location: response.headers.get('location') ?? '', words: plain(html), html };
}

const JOINING = {
  felt: 'medlem',
  samarbeid: 'vaernes',
  kommune: '5007',
  rad: '',
  rolle: 'participant',
  fra: '03.2026',
  til: '',
  kilde: 'https://vaernes.example.no/vedtak',
  kildedato: '14.02.2026',
  merknad: 'Vedtatt i alle kommunene',
};

/** The id of a new proposal by Værnes that Namsos is a member. */
async function joining(): Promise<string> {
  const { location } = await send('/arbeid/vaernes/register/ny', JOINING, cookies.vaernes);
  expect(location).toMatch(/^\/arbeid\/vaernes\/register\/[0-9a-f-]{36}\?utfort=proposed$/);
  return location.split('/')[4]?.split('?')[0] ?? '';
}

const snapshot = async (): Promise<Snapshot> =>
  makeSnapshot(await loadRegister(site.services.ctx({ kind: 'visitor' })), files);

describe('a proposal', () => {
  test('begins at a public page for those signed in; a visitor has the way to tell us', async () => {
    const link = '/foresla-endring?kommune=5007';
    const signedIn = await page('/kommuner/5007', cookies.namsos);
    expect(signedIn.html).toContain(`href="${link}"`);
    expect((await page('/samarbeid/vaernes', cookies.namsos)).html).toContain(
      '/foresla-endring?samarbeid=vaernes',
    );
    expect(await (await site.get('/kommuner/5007')).text()).not.toContain('foresla-endring');

    const straightOn = await site.get(link, cookies.namsos);
    expect(straightOn.headers.get('location')).toBe('/arbeid/5007/register/ny?kommune=5007');
    const { words } = await page(link, cookies.reader);
    expect(words).toContain('Du har ingen av disse rollene.');
    expect(words).toContain('Slik melder du fra uten en slik rolle');
    const choices = await page('/arbeid/5007/register/ny?kommune=5034', cookies.namsos);
    expect(choices.words).toContain('Endre: Meråker i Værnesregionen Innkjøp');
    expect(choices.words).toContain('Oppgi at kommunen er utenfor');
  });

  test('is written in a form, seen by the body, confirmed, and stands on both public pages', async () => {
    const form = await page(
      '/arbeid/vaernes/register/ny?felt=medlem&samarbeid=vaernes&kommune=5007',
      cookies.vaernes,
    );
    expect(form.words).toContain('Namsos kan bekrefte endringen. Det kan også de som drifter Samkjøp.');
    const id = await joining();
    const sent = await page(`/arbeid/vaernes/register/${id}?utfort=proposed`, cookies.vaernes);
    expect(sent.words).toContain('Forslaget er sendt.');
    expect(sent.words).toContain('Trekk forslaget');
    expect(sent.words).not.toContain('Er dette riktig?');

    const rows = tableRows((await page('/arbeid/5007/register', cookies.namsos)).html, 'Én endring');
    expect(rows[1]).toEqual([
      'Namsos i Værnesregionen Innkjøp',
      'ikke medlem',
      'Deltaker, fra mars 2026',
      'koordinator i Værnesregionen Innkjøp',
      '22.11.2026',
      'foreslått',
    ]);
    const seen = await page(`/arbeid/5007/register/${id}`, cookies.namsos);
    expect(seen.words).toContain('Vedtatt i alle kommunene');
    const { location } = await send(
      `/arbeid/5007/register/${id}/bekreft`,
      { begrunnelse: '' },
      cookies.namsos,
    );
    expect((await page(location, cookies.namsos)).words).toContain('står i registeret');

    const now = await snapshot();
    const options = { snapshot: now, params: { id: 'vaernes', number: '5007' } };
    for (const html of [
      bodyOf(cooperationPage(testRequest('/samarbeid/vaernes', options))),
      bodyOf(municipalityPage(testRequest('/kommuner/5007', options))),
    ]) {
      expect(tableRows(html, 'Én endring')[1]).toEqual([
        'Namsos i Værnesregionen Innkjøp',
        'ikke medlem',
        'Deltaker, fra mars 2026',
        'vaernes.example.no, 14.02.2026',
        '22.11.2026',
        'Foreslått av koordinator i Værnesregionen Innkjøp, bekreftet av administrator i Namsos',
      ]);
      expect(html).not.toMatch(/Person [0-9a-f]{8}|Vedtatt i alle/);
    }
  });

  test('lacks something: what was typed stands, with what to write instead', async () => {
    const bad = { ...JOINING, kilde: '', kildedato: 'i fjor', fra: '2026', til: '2025' };
    const { html, words } = await send('/arbeid/vaernes/register/ny', bad, cookies.vaernes, 422);
    expect(words).toContain('Forslaget er ikke sendt');
    expect(words).toContain('Slutten er før starten.');
    expect(words).toContain('Vi leser ikke «i fjor» som en dato.');
    expect(html).toContain('value="i fjor"');
    const nobody = { ...JOINING, kommune: '' };
    const missing = await send('/arbeid/vaernes/register/ny', nobody, cookies.vaernes, 422);
    expect(missing.html).toContain('href="#kommune"');
  });

  test('of each kind of fact has its form, in every language', async () => {
    const key = (
      await database.db
        .selectFrom('membership')
        .select('key')
        .where('cooperation_id', '=', 'vaernes')
        .where('member', '=', '5035')
        .executeTakeFirstOrThrow()
    ).key;
    const queries = [
      '',
      '?samarbeid=vaernes',
      '?kommune=5035',
      '?kommune=F50',
      '?felt=utenfor&kommune=5007',
      '?felt=medlem&samarbeid=vaernes',
      `?felt=medlem&samarbeid=vaernes&kommune=5035&rad=${encodeURIComponent(key)}`,
      ...['name', 'legalForm', 'host', 'website', 'period', 'hasCompleteMembership'].map(
        (field) => `?felt=${field}&samarbeid=vaernes`,
      ),
    ];
    for (const language of LANGUAGES) {
      const prefix = language === 'nb' ? '' : `/${language}`;
      for (const query of queries) {
        await page(`${prefix}/drift/register/ny${query}`, cookies.installation);
      }
    }
    await page('/drift/register/ny?felt=utenfor&kommune=tull', cookies.installation, 404);
  });
});

describe('an answer', () => {
  test('a dispute stands in public with both values and both sources until it is settled', async () => {
    const id = await joining();
    const bare = { kilde: '', kildedato: '', merknad: 'Vi sa nei' };
    const refused = await send(`/arbeid/5007/register/${id}/omstridt`, bare, cookies.namsos, 422);
    expect(refused.html).toContain('href="#kilde"');
    expect(refused.words).toContain('Vi sa nei');
    const against = { kilde: 'Sak 4/26', kildedato: '2026', merknad: '' };
    await send(`/arbeid/5007/register/${id}/omstridt`, against, cookies.namsos);

    const now = await snapshot();
    for (const language of LANGUAGES) {
      const options = { language, snapshot: now, params: { id: 'vaernes', number: '5007' } };
      const html = bodyOf(municipalityPage(testRequest('/kommuner/5007', options)));
      expect(plain(html)).not.toMatch(/undefined|NaN|\[object/);
      if (language !== 'nb') continue;
      const [, row] = tableRows(html, 'Én omstridt opplysning');
      expect(row?.[1]).toBe('ikke medlem Sak 4/26, 2026 administrator i Namsos Registeret viser dette');
      expect(row?.[2]).toContain('Deltaker, fra mars 2026 vaernes.example.no, 14.02.2026');
    }
    expect((await page(`/arbeid/5007/register/${id}`, cookies.namsos)).words).not.toContain(
      'Er dette riktig?',
    );
    const open = await page('/drift/register?status=disputed', cookies.installation);
    expect(open.words).toContain('Namsos i Værnesregionen Innkjøp');
    await send(`/drift/register/${id}/bekreft`, { begrunnelse: '' }, cookies.installation);
    const settled = await snapshot();
    const options = { snapshot: settled, params: { id: 'vaernes' } };
    expect(bodyOf(cooperationPage(testRequest('/samarbeid/vaernes', options)))).not.toContain(
      'id="omstridt"',
    );
  });

  test('a disputed membership that stands is marked among the members', async () => {
    const form = { ...JOINING, kommune: '5007' };
    const { location } = await send('/drift/register/ny', form, cookies.installation);
    const id = location.split('/')[3]?.split('?')[0] ?? '';
    await send(`/drift/register/${id}/bekreft`, { begrunnelse: '' }, cookies.installation);
    const against = { kilde: 'Sak 4/26', kildedato: '2026', merknad: '' };
    await send(`/arbeid/5007/register/${id}/omstridt`, against, cookies.namsos);
    const options = { snapshot: await snapshot(), params: { id: 'vaernes' } };
    const html = bodyOf(cooperationPage(testRequest('/samarbeid/vaernes', options)));
    const row = tableRows(html, '7 kjente medlemmer').find(([name]) => name === 'Namsos');
    expect(row?.at(-1)).toBe('omstridt');
  });

  test('turned down and withdrawn; a second answer is told that it is settled', async () => {
    const id = await joining();
    await send(`/arbeid/5007/register/${id}/avvis`, { begrunnelse: 'Feil kommune' }, cookies.namsos);
    expect((await page(`/arbeid/vaernes/register/${id}`, cookies.vaernes)).words).toContain('Feil kommune');
    const late = await send(`/arbeid/vaernes/register/${id}/trekk`, {}, cookies.vaernes, 422);
    expect(late.words).toContain('Endringen er allerede avgjort.');
    const other = await joining();
    const { location } = await send(`/arbeid/vaernes/register/${other}/trekk`, {}, cookies.vaernes);
    expect((await page(location, cookies.vaernes)).words).toContain('Forslaget er trukket.');
    await page(`/arbeid/vaernes/register/00000000-0000-7000-8000-000000000000`, cookies.vaernes, 404);
  });

  test('people of the demonstration see why they cannot', async () => {
    const { words } = await page('/arbeid/9901/register', cookies.demo);
    expect(words).toContain('Registeret gjelder virkelige virksomheter og kan ikke endres herfra.');
    expect(words).not.toContain('Foreslå en endring');
    expect((await page('/foresla-endring?kommune=5007', cookies.demo)).words).toContain(
      'Du er i demonstrasjonen.',
    );
    const tried = await send('/arbeid/9901/register/ny', JOINING, cookies.demo, 422);
    expect(tried.words).toContain('Du er i demonstrasjonen.');
  });
});

test('dates are read as people write them and written as they are read', () => {
  expect(['', '2025', '3.2025', '03.2025', '1.3.2025', '2025-03-01', 'i fjor'].map(writtenDate)).toEqual([
    null,
    '2025',
    '2025-03',
    '2025-03',
    '2025-03-01',
    '2025-03-01',
    'i fjor',
  ]);
  expect([null, '2025', '2025-03', '2025-03-01'].map(typedDate)).toEqual([
    '',
    '2025',
    '03.2025',
    '01.03.2025',
  ]);
});
