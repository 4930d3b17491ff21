// The log as people read it: in words, narrowed, in parts, as a file; and never another's.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain, tableRows } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import { appendAudit } from '../../../modules/accounts/commands.ts';
import { acting } from '../../../modules/accounts/db.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';

let database: TestDatabase;
let site: OwnSite;
const BODIES = '5007 5001 1508 0301 4601 3107 1103 5501'.split(' ');
let place = 0;
let body: string;
let kari: SeededPerson;
let cookie: string;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  site = await openOwnSite(database);
  body = BODIES[place++] as string;
  kari = await site.seedPerson({
    email: `kari${place}@kommune.example`,
    name: 'Kari Vik',
    parties: [{ party: body, role: 'buyer' }],
  });
  cookie = await site.signIn(kari);
});

type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** Something a person did for a party, as a command would write it. */
const did = (person: SeededPerson, action: string, object: string, facts: Facts = {}, party = body) =>
  acting(site.services.ctx({ kind: 'person', person: person.id, isDemo: false }), (inside) =>
    appendAudit(inside, { action, object, facts, party: party as PartyId }),
  );

async function page(
  part = '',
  as = cookie,
  status = 200,
): Promise<{ html: string; words: string; rows: string[][] }> {
  const address = part.startsWith('/') ? part : `/arbeid/${body}/logg${part}`;
  const response = await site.get(address, as);
  const html = await response.text();
  expect([address, response.status]).toEqual([address, status]);
  expect(plain(html)).not.toMatch(/undefined|NaN|\[object/);
  const caption = /<caption>([^<]+)<\/caption>/.exec(html)?.[1];
  return { html, words: plain(html), rows: caption ? tableRows(html, plain(caption)).slice(1) : [] };
}

describe('the log of a party', () => {
  test('says who did what, to what, and what is told of it', async () => {
    const item = '01929000-0000-7000-8000-00000abcdef1';
    await did(kari, 'planItem.added', `planItem:${item}`, { kind: 'contract' });
    site.wait(60_000);
    await did(kari, 'delegation.given', 'cooperation:nii', {
      decision: '26/1',
      from: '2026-11-22',
      until: null,
    });
    site.wait(60_000);
    await did(kari, 'role.given', `person:${kari.id}`, { role: 'buyer', until: '2027-01-31' });
    const { rows } = await page();
    expect(rows).toEqual([
      [
        '22.11.2026 kl. 11.02',
        'Kari Vik',
        'Ga en rolle',
        'Kari Vik',
        'rolle: innkjøper · til og med: 31.01.2027',
      ],
      [
        '22.11.2026 kl. 11.01',
        'Kari Vik',
        'Delegerte',
        'Nordmøre Interkommunale Innkjøpssamarbeid',
        'vedtak: 26/1 · fra: 22.11.2026',
      ],
      ['22.11.2026 kl. 11.00', 'Kari Vik', 'La til i planen', 'avtale eller behov bcdef1', 'slag: avtale'],
    ]);
  });

  test('names who acts by delegation and who gave access, and who is erased by a number', async () => {
    const nina = await site.seedPerson({
      email: `nina${place}@test.example`,
      name: 'Nina Nii',
      parties: [{ party: 'nii', role: 'buyer' }],
    });
    const owner = await site.seedPerson({
      email: `drift${place}@test.example`,
      name: 'Dag Drift',
      parties: [{ party: '*', role: 'administrator' }],
    });
    const gone = await site.seedPerson({ email: `ut${place}@test.example`, name: 'Ute Borte', parties: [] });
    for (const person of [nina, owner, gone])
      await did(person, 'planItem.changed', 'planItem:x', { version: 2 });
    await did(gone, 'role.ended', `person:${gone.id}`, { role: 'reader' });
    await acting(site.services.ctx({ kind: 'system', name: 'test' }), ({ db }) =>
      db
        .updateTable('person')
        .set({ email: null, name: 'Slettet person', erased_at: site.now() })
        .where('id', '=', gone.id)
        .execute(),
    );
    const { rows, html } = await page();
    const erased = `slettet person ${gone.id.slice(-6)}`;
    expect(rows.map(([, who, , object]) => `${who} / ${object}`).toSorted()).toEqual([
      'Dag Drift / avtale eller behov x',
      'Nina Nii / avtale eller behov x',
      `${erased} / avtale eller behov x`,
      `${erased} / ${erased}`,
    ]);
    expect(html).not.toContain('Ute Borte');
    const people = [...html.matchAll(/<option value="[0-9a-f-]{36}">([^<]+)</g)].map(([, name]) => name);
    expect(people).toEqual(['Dag Drift', 'Nina Nii', erased]);
  });

  test('is narrowed by person, subject and period; a date that is none is told', async () => {
    const per = await site.seedPerson({
      email: `per${place}@test.example`,
      name: 'Per Lie',
      parties: [{ party: body, role: 'administrator' }],
    });
    await did(kari, 'planItem.added', 'planItem:a');
    site.wait(36 * 3_600_000);
    await did(per, 'role.ended', `person:${kari.id}`, { role: 'reader' });
    cookie = await site.signIn(kari);
    const what = async (query: string): Promise<(string | undefined)[]> =>
      (await page(query)).rows.map(([, , text]) => text);
    expect(await what('')).toEqual(['Avsluttet en rolle', 'La til i planen']);
    expect(await what(`?hvem=${per.id}`)).toEqual(['Avsluttet en rolle']);
    expect(await what('?hva=plan')).toEqual(['La til i planen']);
    expect(await what('?fra=23.11.2026')).toEqual(['Avsluttet en rolle']);
    expect(await what('?til=22.11.2026')).toEqual(['La til i planen']);
    expect(await what('?fra=22.11.2026&til=23.11.2026')).toHaveLength(2);
    const none = await page('?hva=people&til=22.11.2026');
    expect(none.words).toContain('Ingenting i loggen passer til det du har valgt.');
    const wrong = await page('?fra=31.02.2026');
    expect(wrong.words).toContain('Datoen 31.02.2026 finnes ikke.');
    expect(wrong.html).toContain('value="31.02.2026"');
  });

  test('comes in parts and as a file', async () => {
    for (let version = 1; version <= 51; version++) {
      await did(kari, 'planItem.changed', 'planItem:=a', { title: '=1+1', version });
      site.wait(1000);
    }
    expect((await page()).words).toContain('1–50 av 51, de nyeste først');
    expect((await page('?side=2')).words).toContain('51–51 av 51, de nyeste først');
    const file = await site.get(`/arbeid/${body}/logg.csv?hva=plan`, cookie);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toContain(`logg-${body}-2026-11-22.csv`);
    expect(file.headers.get('cache-control')).toBe('private, no-store');
    const lines = (await file.text()).trimEnd().split('\r\n');
    expect(lines[0]).toBe('Når,Hvem,Hva,Gjelder,Opplysninger');
    expect(lines).toHaveLength(52);
    expect(lines[1]).toBe(
      '22.11.2026 kl. 11.00,Kari Vik,Endret i planen,avtale eller behov =a,navn: =1+1 · versjon: 51',
    );
  });

  test('asks the database as much for three entries as for one', async () => {
    let queries = 0;
    const counted = database.db.withPlugin({
      transformQuery: ({ node }) => {
        queries += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const watched = await openOwnSite({ ...database, db: counted });
    const countOf = async (): Promise<number> => {
      queries = 0;
      expect((await watched.get(`/arbeid/${body}/logg`, cookie)).status).toBe(200);
      return queries;
    };
    await did(kari, 'role.given', `person:${kari.id}`, { role: 'buyer' });
    const forOne = await countOf();
    for (const name of ['per', 'ola']) {
      const other = await site.seedPerson({ email: `${name}${place}@x.example`, name, parties: [] });
      await did(other, 'role.given', `person:${other.id}`, { role: 'buyer' });
    }
    expect(await countOf()).toBe(forOne);
  });

  test('is nobody’s but those who act for it', async () => {
    const stranger = await site.signIn({ party: '5401', role: 'administrator' });
    await page('', stranger, 403);
    expect((await site.get(`/arbeid/${body}/logg.csv`, stranger)).status).toBe(403);
    expect((await site.get(`/arbeid/${body}/logg`)).headers.get('location')).toMatch(/^\/logg-inn/);
    await did(kari, 'planItem.added', 'planItem:secret-item');
    const installation = await site.signIn({ party: '*', role: 'administrator' });
    await page('', installation, 403);
    expect((await page('/drift/logg', installation)).html).not.toContain('secret');
  });
});

test('the log of the installation has what belongs to no party', async () => {
  const administrator = await site.signIn({ party: '*', role: 'administrator' });
  await site.post('/logg-inn', { epost: kari.email });
  const { words, rows } = await page('/drift/logg?hva=signIn', administrator);
  expect(words).toContain('Hva som er gjort i Samkjøp');
  expect(rows[0]).toEqual([
    '22.11.2026 kl. 11.00',
    'Samkjøp',
    'Sendte en lenke for å logge inn',
    'Kari Vik',
    '',
  ]);
  const file = await site.get('/drift/logg.csv', administrator);
  expect(file.headers.get('content-disposition')).toContain('logg-samkjop-2026-11-22.csv');
  expect((await site.get('/drift/logg', cookie)).status).toBe(403);
});
