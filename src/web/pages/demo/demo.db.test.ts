// Entering as an invented person by one press, whose turn it is, what was mailed; and none of it where the demonstration
// is off.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite } from '../../../../test/own-site.ts';
import { recordQueries } from '../../../../test/recorded-queries.ts';
import { filesWithProcurements } from '../../../../test/world.ts';
import { loadDemoWorld, removeDemoWorld } from '../../../flows/demo/load-demo-world.ts';
import { systemCtx } from '../../../flows/services.ts';
import { hashOfSecret, newSecret } from '../../../modules/accounts/secret.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';
const recorded = recordQueries(await openTestDatabase());
const database: TestDatabase = recorded;
let site: OwnSite;

const read = async (address: string, cookie?: string) => {
  const answer = await site.get(address, cookie);
  const html = await answer.text();
  return { status: answer.status, html, text: plain(html) };
};

async function idOf(email: string): Promise<string> {
  const { rows } = await database.pool.query('select id from person where email = $1', [email]);
  return rows[0].id as string;
}

/** The session's cookie, and where one is sent. */
async function enter(email: string, form: Record<string, string> = {}, cookie?: string) {
  const answer = await site.post('/demo/inn', { person: await idOf(email), ...form }, cookie);
  const set = answer.headers.get('set-cookie') ?? '';
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    cookie: /samkjop=[A-Za-z0-9_-]{43}/.exec(set)?.[0] ?? '',
  };
}

const MARIT = 'marit.vik@nesoy.example';
const RUNA = 'runa.sletthaug@lillefjord.example';

beforeAll(async () => {
  site = await openOwnSite(database);
  await loadDemoWorld(site.services, filesWithProcurements('avsluttet'), { isAskedFor: true });
});
afterAll(() => database.close());

describe('the people', () => {
  test('stand by whom they act for, the largest municipality first, with role', async () => {
    const { status, html, text } = await read('/demo');
    expect(status).toBe(200);
    const headings = [...html.matchAll(/<h2 id="virksomhet-[^"]*">([^<]*)</g)].map(([, name]) => name);
    expect(headings).toEqual([
      'Storvik',
      'Havnes',
      'Tindvåg',
      'Skogbygda',
      'Elvedal',
      'Lillefjord',
      'Myrset',
      'Nesøy',
      'Fjellstad',
      'Kvernmo',
      'Sundøya',
      'Fjell og elv innkjøp',
    ]);
    expect(html.match(/action="\/demo\/inn"/g)).toHaveLength(27);
    expect(text).toContain('Nesøy 2 100 innbyggere Marit Vik innkjøper Fjellstad 1 700 innbyggere');
    expect(html).toContain('<meta name="robots" content="noindex, nofollow"/>');
  });

  test.each([
    ['/nn/demo', 'innkjøpar'],
    ['/en/demo', 'buyer'],
  ])('%s is in the reader’s language', async (address, role) => {
    expect((await read(address)).text).toContain(`Marit Vik ${role}`);
  });

  test('there is a way to them from the first page and from signing in', async () => {
    for (const address of ['/', '/logg-inn'])
      expect((await read(address)).html).toContain('<a href="/demo">Prøv med oppdiktede kommuner</a>');
  });
});

describe('entering', () => {
  test('opens a session and goes to the person’s work, or to where it was asked to', async () => {
    const entered = await enter(MARIT);
    expect([entered.status, entered.location]).toEqual([303, '/arbeid']);
    const there = await enter(MARIT, { til: '/arbeid/9903/personer' });
    expect(there.location).toBe('/arbeid/9903/personer');
    const elsewhere = await enter(MARIT, { til: '//ondsinnet.example/' });
    expect(elsewhere.location).toBe('/arbeid');
    const { rows } = await database.pool.query(
      "select actor, facts, is_demo from audit where action = 'signIn.completed' limit 1",
    );
    expect(rows).toEqual([{ actor: 'system:demo', facts: { by: 'demo' }, is_demo: true }]);
  });

  test('as another ends the session one had', async () => {
    const marit = await enter(MARIT);
    expect((await read('/arbeid/9903', marit.cookie)).status).toBe(200);
    const runa = await enter(RUNA, {}, marit.cookie);
    expect((await read('/arbeid/9902', runa.cookie)).status).toBe(200);
    expect((await site.get('/arbeid/9903', marit.cookie)).status).toBe(303);
    expect((await read('/arbeid/9903', runa.cookie)).status).toBe(403);
  });

  test('a real person, an unknown one or none cannot be entered as', async () => {
    const real = await site.seedPerson({
      email: 'ekte@kommune.example',
      name: 'Ekte Person',
      parties: [{ party: '5007', role: 'administrator' }],
    });
    for (const person of [real.id as string, NOBODY, 'noe annet', '']) {
      const answer = await site.post('/demo/inn', { person });
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([404, null]);
      expect(plain(await answer.text())).toContain('Personen finnes ikke lenger');
    }
    expect((await read('/demo')).text).not.toContain('Ekte Person');
  });

  test('an invented person sees no real party, and a real one no invented', async () => {
    const { cookie } = await enter(MARIT);
    expect((await read('/arbeid/5007', cookie)).status).toBe(404);
    const real = await site.signIn({ party: '5007', role: 'buyer' });
    expect((await read('/arbeid/9903', real)).status).toBe(404);
  });
});

describe('above every page', () => {
  test('it says that this is a demonstration, and who one is', async () => {
    const { cookie } = await enter(MARIT);
    const own = await read('/arbeid/9903', cookie);
    expect(own.text).toContain(
      'Demonstrasjon. Du er Marit Vik, innkjøper i Nesøy og Sundøya. Alt her er oppdiktet.',
    );
    const open = await read('/kommuner/1507', cookie);
    expect(open.text).toContain(
      'Du er Marit Vik, innkjøper i Nesøy og Sundøya. Kommunene og samarbeidene på denne siden er virkelige.',
    );
    const missing = await read('/finnes-ikke', cookie);
    expect(missing.text).toContain('Du er Marit Vik');
    expect(missing.text).not.toMatch(/oppdiktet|virkelige/);
  });

  test('the staff of a cooperation stand with their own role', async () => {
    const { cookie } = await enter('halldis.elvenes@fjell-og-elv.example');
    expect((await read('/min-side', cookie)).text).toContain(
      'Du er Halldis Elvenes, koordinator i Fjell og elv innkjøp. Alt her er oppdiktet.',
    );
  });

  test('it says whose turn it is, each person once, and one press is that person at the place', async () => {
    const { cookie } = await enter(MARIT);
    const { html, text } = await read('/arbeid/9903', cookie);
    const round = 'svare på «Hva skal vi kjøpe sammen neste år?»';
    expect(text).toContain(
      [
        `Nå venter vi på: Runa Sletthaug, Lillefjord: ${round} innen 04.12.2026`,
        `Jonas Haug, Skogbygda: ${round} innen 04.12.2026`,
        `Sunniva Myrold, Myrset: ${round} innen 04.12.2026 2 til Bytt person`,
      ].join(' '),
    );
    const form = /name="person" value="([^"]*)"\/><input type="hidden" name="til" value="([^"]*)"/.exec(html);
    const [, person = '', path = ''] = form ?? [];
    expect(path).toMatch(/^\/arbeid\/9902\/runder\/[0-9a-f-]{36}\/svar$/);
    const entered = await site.post('/demo/inn', { person, til: path }, cookie);
    expect(entered.headers.get('location')).toBe(path);
    const runa = /samkjop=[A-Za-z0-9_-]{43}/.exec(entered.headers.get('set-cookie') ?? '')?.[0];
    expect((await read(path, runa)).status).toBe(200);
    const hers = await read('/arbeid/9902', runa);
    expect(hers.html).toContain(`<a href="${path}">Deg<span`);
    expect((await read('/demo')).text).toContain(
      `Runa Sletthaug innkjøper, skal ${round} og svare på forslaget om arbeidstøy og arbeidssko`,
    );
  });

  test('that nothing waits is said too', async () => {
    await database.pool.query(
      "update group_proposal set state = 'withdrawn', ended_at = now() where state = 'sent'",
    );
    await database.pool.query("update round set state = 'closed', closed_at = now()");
    const { cookie } = await enter(MARIT);
    expect((await read('/arbeid/9903', cookie)).text).toContain('Ingen har noe å svare på nå.');
  });

  test('nothing for visitors and real people', async () => {
    const real = await site.signIn({ party: '5007', role: 'buyer' });
    for (const { text } of [await read('/'), await read('/arbeid/5007', real)]) {
      expect(text).not.toContain('Demonstrasjon.');
      expect(text).not.toContain('Hvem sin tur');
    }
  });
});

describe('mail', () => {
  test('is told to be missing as long as nobody has got any', async () => {
    await database.pool.query('delete from mail');
    expect((await read('/demo/post')).text).toContain('Ingen har fått e-post ennå.');
    expect((await read(`/demo/post?person=${await idOf(MARIT)}`)).text).toContain(
      'Denne personen har ikke fått e-post ennå.',
    );
  });

  test('to invented people is there with links that work, the newest first, and nobody else’s', async () => {
    await site.seedPerson({ email: 'post@kommune.example', name: 'Med Post', parties: [] });
    await site.post('/logg-inn', { epost: MARIT });
    site.wait(60_000);
    await site.post('/logg-inn', { epost: RUNA });
    await site.post('/logg-inn', { epost: 'post@kommune.example' });
    const { html, text } = await read('/demo/post');
    expect(text).not.toContain('post@kommune.example');
    expect(text).not.toContain('Med Post,');
    const recipients = [...text.matchAll(/Til ([^,]+), (\S+@\S+\.example)/g)].map(([, name]) => name);
    expect(recipients).toEqual(['Runa Sletthaug', 'Marit Vik']);
    expect(text).toContain('22.11.2026 kl. 11.01');
    const link = /<a href="(\/logg-inn\/lenke\/[\w-]{43})">http:\/\/localhost:3000/.exec(html)?.[1];
    expect((await read(link ?? '')).text).toContain('Hei, Runa Sletthaug');
    const ofMarit = await read(`/demo/post?person=${await idOf(MARIT)}`);
    expect(ofMarit.html.match(/<article/g)).toHaveLength(1);
    expect(ofMarit.html).toContain('selected');
  });

  test('comes in parts of ten, with as many statements for one as for many', async () => {
    const insert = `insert into mail (kind, person_id, recipient, subject, body, created_at, next_attempt_at, is_demo)
      select 'x', $1, $2, 'Brev ' || n, 'Se https://annensted.example/x og http://localhost:3000//annensted.example/y', '2026-11-22'::timestamptz - n * interval '1 hour',
        now(), true from generate_series(1, $3::int) n`;
    await database.pool.query('delete from mail');
    await database.pool.query(insert, [await idOf(MARIT), MARIT, 1]);
    recorded.statements();
    await read('/demo/post');
    const forOne = recorded.statements().length;
    await database.pool.query(insert, [await idOf(MARIT), MARIT, 22]);
    const first = await read('/demo/post');
    expect(recorded.statements()).toHaveLength(forOne);
    expect(first.html.match(/<article/g)).toHaveLength(10);
    expect(first.html).not.toMatch(/href="(https:)?\/\/annensted/);
    const last = await read('/demo/post?side=3');
    expect(last.html.match(/<article/g)).toHaveLength(3);
    expect(last.html).toContain('href="/demo/post?side=2"');
    for (const odd of ['0', '-1', '99999', 'x'])
      expect((await read(`/demo/post?side=${odd}`)).status).toBe(200);
  });
});

describe('where the demonstration is off', () => {
  let off: OwnSite;
  beforeAll(async () => {
    off = await openOwnSite(database, { isDemoOn: false });
  });

  test('there is no address, no person and no way to them', async () => {
    for (const address of ['/demo', '/nn/demo', '/demo/post'])
      expect([address, (await off.get(address)).status]).toEqual([address, 404]);
    const entering = await off.post('/demo/inn', { person: await idOf(MARIT) });
    expect([entering.status, entering.headers.get('set-cookie')]).toEqual([404, null]);
    for (const address of ['/', '/logg-inn'])
      expect(await (await off.get(address)).text()).not.toContain('/demo');
  });

  test('a personal link from when it was on opens nothing', async () => {
    const secret = newSecret();
    await database.pool.query(
      `insert into proposal_link (token_hash, proposal_id, body_id, email, is_demo, created_at, expires_at)
       select $1, proposal_id, body_id, 'uten.konto@lillefjord.example', true, $2, $2::timestamptz + interval '9 days'
       from proposal_member join group_proposal on id = proposal_id where sent_at is not null limit 1`,
      [hashOfSecret(secret), site.now()],
    );
    await database.pool.query(
      `insert into round_link (token_hash, round_id, body_id, name, email, is_demo, created_at)
       select $1, round_id, body_id, '', 'uten.konto@lillefjord.example', true, $2 from round_member limit 1`,
      [hashOfSecret(secret), site.now()],
    );
    for (const address of [`/svar/forslag/${secret}`, `/svar/runde/${secret}`]) {
      expect([(await site.get(address)).status, (await off.get(address)).status]).toEqual([200, 404]);
    }
  });

  test('a session from when it was on is refused', async () => {
    const { cookie } = await enter(MARIT);
    const answer = await off.get('/arbeid/9903', cookie);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/logg-inn?til=%2Farbeid%2F9903']);
    expect((await off.post('/min-side/varsler/lest', {}, cookie)).status).toBe(401);
    expect(plain(await (await off.get('/', cookie)).text())).not.toContain('Marit Vik');
  });
});

describe('where the world is not there', () => {
  test('it is getting ready, or somebody has taken it away', async () => {
    await removeDemoWorld(systemCtx(site.services, 'demo'));
    const removed = await read('/demo');
    expect(removed.text).toContain('Fjordregionen er fjernet');
    expect(removed.html).not.toContain('http-equiv="refresh"');
    await database.pool.query("update demo_state set state = 'absent'");
    const preparing = await read('/demo');
    expect(preparing.text).toContain('Vi gjør klar Fjordregionen.');
    expect(preparing.html).toContain('http-equiv="refresh" content="2"');
  });
});
