// Those who run the installation confirm and correct values of the law; the public pages show it at once.
import { beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain, tableRows } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite } from '../../../../test/own-site.ts';
import { files } from '../../../../test/world.ts';
import { loadShippedLaw } from '../../../flows/law/legal-values.ts';
import { createSnapshotSource, lastingParts } from '../../../flows/snapshot.ts';

const ENTRY = 'threshold.act_any_any_2026-07-01';

let database: TestDatabase;
let site: OwnSite;
let cookie: string;

beforeEach(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  await loadShippedLaw(site.services.ctx({ kind: 'system', name: 'test' }), files);
  const dag = await site.seedPerson({
    email: 'dag@drift.example',
    name: 'Dag Drift',
    parties: [{ party: '*', role: 'administrator' }],
  });
  cookie = await site.signIn(dag);
  return () => database.close();
});

async function page(address: string, as = cookie, status = 200): Promise<{ html: string; words: string }> {
  const response = await site.get(address, as);
  const html = await response.text();
  expect([address, response.status]).toEqual([address, status]);
  expect(plain(html)).not.toMatch(/undefined|NaN|\[object/);
  expect(html).not.toContain('style=');
  return { html, words: plain(html).replaceAll('\u00a0', ' ') };
}

async function sent(address: string, form: Record<string, string>, status: number) {
  const response = await site.post(address, form, cookie);
  expect([address, response.status]).toEqual([address, status]);
  return {
    to: response.headers.get('location'),
    words: plain(await response.text()).replaceAll('\u00a0', ' '),
  };
}

const versionIn = (html: string): string => /name="versjon" value="([^"]+)"/.exec(html)?.[1] ?? 'none';

const READ = {
  verdi: '500 000',
  fra: '01.07.2026',
  til: '',
  lov: 'anskaffelsesloven',
  paragraf: '§ 2',
  adresse: 'https://lovdata.no/dokument/NL/lov/2016-06-17-73',
  lest: '20.11.2026',
  status: 'confirmed',
  merknad: '',
};

test('the list has those that must be checked first', async () => {
  const { html } = await page('/drift/regler');
  const rows = tableRows(html, '48 verdier').map((row) => row.map((cell) => cell.replaceAll('\u00a0', ' ')));
  expect(rows[1]).toEqual([
    'Anskaffelsesloven gjelder fra',
    '100 000 kr',
    'fra 01.01.2020 til og med 31.12.2023',
    'må kontrolleres',
  ]);
  expect(rows.at(-1)?.at(-1)).toBe('bekreftet');
});

describe('a value', () => {
  test('is confirmed on a source, with history and an entry in the log', async () => {
    const before = await page(`/drift/regler/${ENTRY}`);
    const form = { ...READ, versjon: versionIn(before.html) };
    const { to } = await sent(`/drift/regler/${ENTRY}`, form, 303);
    expect(to).toBe(`/drift/regler/${ENTRY}?utfort=corrected`);
    const after = await page(to ?? '');
    expect(after.words).toContain('Verdien er lagret. Sidene viser den nå.');
    expect(tableRows(after.html, '2 versjoner').map((row) => row[3])).toEqual([
      'Kommer fra',
      'Rettet her',
      'Fra filen',
    ]);
    expect((await page('/drift/logg')).words).toContain('Rettet en verdi i reglene');
    const source = createSnapshotSource({
      ctx: () => site.services.ctx({ kind: 'visitor' }),
      files,
      parts: lastingParts(files),
      onError: () => undefined,
    });
    const { legalValues } = await source.current();
    expect(legalValues.find(({ id }) => id === ENTRY)).toMatchObject({ status: 'confirmed' });
  });

  test('what is wrong stands at the fields, with what was written', async () => {
    const { html } = await page(`/drift/regler/${ENTRY}`);
    const bad = { ...READ, versjon: versionIn(html), verdi: 'mye', adresse: 'lovdata', lest: '' };
    const { words } = await sent(`/drift/regler/${ENTRY}`, bad, 422);
    expect(words).toContain('Skriv et tall større enn null.');
    expect(words).toContain('«lovdata» er ikke en nettadresse.');
    expect(words).toContain('Skriv hvilken dag kilden ble lest');
    const noDate = { ...READ, versjon: versionIn(html), fra: 'i fjor' };
    expect((await sent(`/drift/regler/${ENTRY}`, noDate, 422)).words).toContain('«i fjor» er ikke en dato.');
    const old = { ...READ, versjon: '00000000-0000-7000-8000-000000000000' };
    expect((await sent(`/drift/regler/${ENTRY}`, old, 422)).words).toContain('Noen har endret verdien');
  });

  test('is followed by a new one from a date', async () => {
    const { html } = await page(`/drift/regler/${ENTRY}`);
    const form = { ...READ, versjon: versionIn(html), verdi: '600000', fra: '01.01.2028' };
    const { to } = await sent(`/drift/regler/${ENTRY}/ny`, form, 303);
    expect((await page(to ?? '')).words).toContain('Dette står nå: 600 000 kr, fra 01.01.2028.');
    expect((await page(`/drift/regler/${ENTRY}`)).words).toContain('fra 01.07.2026 til og med 31.12.2027');
    const early = {
      ...form,
      fra: '01.01.2026',
      versjon: versionIn((await page(`/drift/regler/${ENTRY}`)).html),
    };
    expect((await sent(`/drift/regler/${ENTRY}/ny`, early, 422)).words).toContain(
      'Den nye verdien må begynne etter den som står her',
    );
  });

  test('a share is written in per cent', async () => {
    const address = '/drift/regler/sanction.fee_any_any_open';
    const { html } = await page(address);
    expect(html).toContain('name="verdi" type="text" value="15"');
    const form = { ...READ, versjon: versionIn(html), verdi: '12,5 %', fra: '', paragraf: '§ 12' };
    await sent(address, form, 303);
    expect((await page(address)).words).toContain('Dette står nå: 12,5 %');
  });

  test('an amount is never read as another: what stands in the English form can be sent as it is', async () => {
    const address = `/en/drift/regler/${ENTRY}`;
    const { html } = await page(address);
    expect(html).toContain('value="500,000"');
    const form = { ...READ, versjon: versionIn(html), verdi: '500,000' };
    await sent(address, form, 303);
    const after = await page(address);
    expect(after.words).toContain('This stands now: NOK 500,000');
    await sent(address, { ...form, versjon: versionIn(after.html), verdi: '500,5' }, 422);
  });

  test('that is not there is not found', async () => {
    await page('/drift/regler/x', cookie, 404);
    await sent('/drift/regler/x', READ, 404);
  });
});

test.each([
  ['/nn/drift/regler', 'Verdiar i reglane'],
  [`/en/drift/regler/${ENTRY}`, 'Confirm or correct the value'],
])('%s in its language', async (address, text) => {
  expect((await page(address)).words).toContain(text);
});
