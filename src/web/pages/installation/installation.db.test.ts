// Those who run the installation: the first administrator of a party, the end of roles, erasing; never what is in a plan.
import { beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain, tableRows } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';

let database: TestDatabase;
let site: OwnSite;
let dag: SeededPerson;
let cookie: string;

beforeEach(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  dag = await site.seedPerson({
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
  return { html, words: plain(html) };
}

async function sent(address: string, form: Record<string, string>, status: number, as = cookie) {
  const response = await site.post(address, form, as);
  expect([address, response.status]).toEqual([address, status]);
  return { to: response.headers.get('location'), words: plain(await response.text()) };
}

const KARI = { virksomhet: '5007', navn: 'Kari Vik', epost: 'kari@namsos.example', til: '' };
const grantOf = (html: string, name: string): string =>
  new RegExp(`name="rolle" value="([^"]+)"(?:(?!</form>).)*${name}`, 's').exec(html)?.[1] ?? 'none';

describe('the first administrator of a body', () => {
  test('is invited, comes in, and the body’s own log says by whom', async () => {
    const empty = await page('/drift');
    expect(tableRows(empty.html, 'Én virksomhet')).toEqual([
      ['Virksomhet', 'Personer', 'Administratorer'],
      ['Drift av Samkjøp', '1', '1'],
    ]);
    expect((await sent('/drift/inviter', KARI, 303)).to).toBe('/drift?utfort=invited');
    const { html, words } = await page('/drift?utfort=invited');
    expect(words).toContain('Invitasjonen er sendt.');
    expect(tableRows(html, '2 virksomheter')[2]).toEqual(['Namsos', '1', '1']);
    const letter = (await site.links()).at(-1);
    expect(letter?.body).toContain('Dag Drift har gitt deg rollen administrator for Namsos i Samkjøp.');
    const entered = await site.post(letter?.path ?? '', {});
    const kari = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const log = await page('/arbeid/5007/logg', kari);
    expect(tableRows(log.html, '1')[1]?.slice(1)).toEqual([
      'Dag Drift',
      'Ga en rolle',
      'Kari Vik',
      'rolle: administrator',
    ]);
    expect((await page('/arbeid/5007/personer', kari)).words).toContain('Dag Drift');
    await page('/arbeid/5007', cookie, 403);
    expect((await page('/drift/logg')).words).not.toContain('Ga en rolle');
  });

  test('another of the installation is invited the same way', async () => {
    await sent('/drift/inviter', { ...KARI, virksomhet: '*' }, 303);
    const letter = (await site.links()).at(-1);
    const entered = await site.post(letter?.path ?? '', {});
    const kari = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await page('/drift', kari)).words).toContain('Drift av Samkjøp 2 2');
    expect((await page('/drift/virksomhet/*', kari)).words).toContain('Roller i Drift av Samkjøp');
  });

  test('what is wrong stands at the fields, with what was written', async () => {
    const { words } = await sent(
      '/drift/inviter',
      { ...KARI, virksomhet: '9999', epost: 'x', til: 'i morgen' },
      422,
    );
    expect(words).toContain('Velg en virksomhet.');
    expect(words).toContain('«i morgen» er ikke en dato.');
    expect((await sent('/drift/inviter', { ...KARI, epost: 'x' }, 422)).words).toContain(
      '«x» er ikke en e-postadresse.',
    );
    expect(await site.links()).toEqual([]);
  });
});

test('parties are found by name and come in parts', async () => {
  const bodies = (await site.services.parties()).list(false).slice(0, 52);
  await site.seedPerson({
    email: 'mange@test.example',
    name: 'Mange',
    parties: bodies.map(({ id }) => ({ party: id, role: 'reader' as const })),
  });
  expect((await page('/drift')).words).toContain('1–50 av 53 virksomheter');
  expect((await page('/drift?side=2')).words).toContain('51–53 av 53 virksomheter');
  const name = bodies[3]?.name ?? '';
  expect((await page(`/drift?q=${encodeURIComponent(name.toUpperCase())}`)).words).toContain(name);
  expect((await page('/drift?q=finnesikke')).words).toContain('Vi fant ingen virksomheter med det navnet.');
});

describe('roles', () => {
  test('are ended from the party’s page and from the person’s, but never the last administrator’s', async () => {
    const kari = await site.seedPerson({
      email: 'kari@namsos.example',
      name: 'Kari Vik',
      parties: [
        { party: '5007', role: 'administrator' },
        { party: '5007', role: 'buyer' },
      ],
    });
    const party = await page('/drift/virksomhet/5007');
    const buyer = grantOf(party.html, 'innkjøper');
    const form = { rolle: buyer, virksomhet: '5007' };
    expect((await sent('/drift/rolle/avslutt', form, 303)).to).toBe(
      '/drift/virksomhet/5007?utfort=roleEnded',
    );
    const file = await page(`/drift/personer/${kari.id}`);
    expect(tableRows(file.html, 'Roller som gjelder')).toHaveLength(2);
    const administrator = { rolle: grantOf(file.html, 'administrator'), virksomhet: '5007', person: kari.id };
    const { words } = await sent('/drift/rolle/avslutt', administrator, 422);
    expect(words).toContain('Ingen annen administrator her har logget inn');
    await sent('/drift/inviter', { ...KARI, epost: 'per@namsos.example' }, 303);
    expect((await sent('/drift/rolle/avslutt', administrator, 303)).to).toBe(
      `/drift/personer/${kari.id}?utfort=roleEnded`,
    );
    expect((await page(`/drift/personer/${kari.id}`)).words).toContain('Personen har ingen roller.');
    await sent('/drift/rolle/avslutt', { rolle: 'x', virksomhet: '5007' }, 404);
    await page('/drift/virksomhet/9999', cookie, 404);
  });
});

describe('people', () => {
  test('are listed, found by name or address, and erased when the address is written', async () => {
    const kari = await site.seedPerson({
      email: 'kari@namsos.example',
      name: 'Kari Vik',
      parties: [{ party: '5007', role: 'buyer' }],
    });
    const hers = await site.signIn(kari);
    const list = await page('/drift/personer?q=NAMSOS.example');
    expect(tableRows(list.html, 'Én person')[1]?.slice(0, 3)).toEqual([
      'Kari Vik',
      'kari@namsos.example',
      '1',
    ]);
    expect((await page('/drift/personer?q=finnesikke')).words).toContain('Vi fant ingen personer.');
    const address = `/drift/personer/${kari.id}/slett`;
    expect((await sent(address, { bekreft: 'kari' }, 422)).words).toContain(
      'Adressen er ikke den som er registrert.',
    );
    expect((await sent(address, { bekreft: ' Kari@namsos.example' }, 303)).to).toBe(
      '/drift/personer?utfort=erased',
    );
    expect((await page('/drift/personer?utfort=erased')).words).not.toContain('Kari Vik');
    expect((await site.get('/min-side', hers)).status).toBe(303);
    await page(`/drift/personer/${kari.id}`, cookie, 404);
    await sent(address, { bekreft: 'kari@namsos.example' }, 404);
  });

  test('who alone administers something are not erased', async () => {
    const kari = await site.seedPerson({
      email: 'kari@namsos.example',
      name: 'Kari Vik',
      parties: [{ party: '5007', role: 'administrator' }],
    });
    const { words } = await sent(`/drift/personer/${kari.id}/slett`, { bekreft: kari.email }, 422);
    expect(words).toContain('Namsos ville stå uten en fast administrator. Inviter en der først');
    expect((await sent(`/drift/personer/${dag.id}/slett`, { bekreft: dag.email }, 422)).words).toContain(
      'Drift av Samkjøp ville stå uten en fast administrator.',
    );
  });
});

test('those of the demonstration and those of bodies get nothing of it', async () => {
  const buyer = await site.signIn({ party: '5007', role: 'administrator' });
  for (const address of [
    '/drift',
    '/drift/personer',
    '/drift/virksomhet/5007',
    `/drift/personer/${dag.id}`,
  ]) {
    expect((await page(address, buyer, 403)).words).toContain(
      'Bare den som administrerer Samkjøp, kan gjøre dette.',
    );
  }
  const demo = await site.seedPerson({ email: 'd@x.example', name: 'Demo', parties: [], isDemo: true });
  await page(`/drift/personer/${demo.id}`, cookie, 404);
  expect((await sent('/drift/inviter', { ...KARI, epost: demo.email }, 422)).words).toContain(
    'Adressen kan ikke brukes både i demonstrasjonen og utenfor den',
  );
});

test.each([
  ['/nn/drift', 'Verksemder med personar'],
  ['/en/drift', 'Organisations with people'],
  ['/nn/drift/personer', 'Alle som kan logge inn.'],
  ['/en/drift/logg', 'What has been done in Samkjøp'],
])('%s in its language', async (address, text) => {
  expect((await page(address)).words).toContain(text);
});
