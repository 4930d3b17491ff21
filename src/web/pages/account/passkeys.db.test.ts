// Passkeys from end to end in process: added, used, removed; and every answer that must not be taken.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Asked, type Device, newDevice } from '../../../../test/authenticator.ts';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain, tableRows } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import { localDateAt, localTimeAt } from '../../../kernel/local-date.ts';
import { acting } from '../../../modules/accounts/db.ts';
import { formatFor } from '../../../texts/format.ts';

const ORIGIN = 'http://localhost:3000';
const MINUTE_MS = 60_000;
const REFUSED = 'Passnøkkelen ble ikke godtatt.';
const GONE = 'Det tok for lang tid, eller svaret er brukt før.';

let database: TestDatabase;
let site: OwnSite;
let people = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
});
afterAll(() => database.close());
// Attempts of one test are forgotten in the next; sessions last half a day.
beforeEach(() => site.wait(60 * MINUTE_MS));

interface Question {
  readonly ceremony: string;
  readonly options: Asked;
}

const somebody = (): Promise<SeededPerson> => {
  people += 1;
  return site.seedPerson({
    email: `nokkel${people}@namsos.example`,
    name: `Kari ${people}`,
    parties: [{ party: '5007', role: 'buyer' }],
  });
};

const question = async (answer: Response): Promise<Question> => (await answer.json()) as Question;
const askToAdd = async (cookie: string): Promise<Question> =>
  question(await site.post('/min-side/passnokler/start', {}, cookie));
const askToSignIn = async (): Promise<Question> => question(await site.post('/logg-inn/passnokkel/start'));

const add = (cookie: string, { ceremony }: Question, svar: string): Promise<Response> =>
  site.post('/min-side/passnokler', { navn: 'Arbeids-PC', seremoni: ceremony, svar }, cookie);
const signIn = ({ ceremony }: Question, svar: string, cookie?: string): Promise<Response> =>
  site.post('/logg-inn/passnokkel', { seremoni: ceremony, svar }, cookie);

const today = (): string => formatFor('nb').date(localDateAt(site.now().getTime()));
const textOf = async (answer: Response): Promise<string> => plain(await answer.text());
const sessionOf = (answer: Response): string =>
  /^samkjop=[\w-]{43}/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';

async function withPasskey(counts = true): Promise<{ person: SeededPerson; cookie: string; device: Device }> {
  const person = await somebody();
  const cookie = await site.signIn(person);
  const device = newDevice(ORIGIN, counts);
  const asked = await askToAdd(cookie);
  const added = await add(cookie, asked, device.create(asked.options));
  expect([added.status, added.headers.get('location')]).toEqual([303, '/min-side#innlogging']);
  return { person, cookie, device };
}

const auditOf = ({ id }: SeededPerson): Promise<string[]> =>
  acting(site.services.ctx({ kind: 'system', name: 'test' }), async ({ db }) => {
    const rows = await db
      .selectFrom('audit')
      .select('action')
      .where('object', '=', `person:${id}`)
      .orderBy('id')
      .execute();
    return rows.map(({ action }) => action);
  });

describe('adding', () => {
  test('a passkey stands on the own page under its name, and in the log', async () => {
    const { person, cookie } = await withPasskey();
    const html = await (await site.get('/min-side', cookie)).text();
    expect(tableRows(html, 'Fjern en passnøkkel').slice(1)).toEqual([
      ['Arbeids-PC', today(), 'Ikke brukt', 'Fjern'],
    ]);
    expect(html).toMatch(/<form[^>]*data-passkey="create"[^>]*data-host="localhost"[^>]* hidden/);
    expect(await auditOf(person)).toEqual(['passkey.added']);
  });

  test('is told her by letter, with when and what to do if it was not her', async () => {
    const { person } = await withPasskey();
    const letters = (await site.links()).filter(({ to }) => to === person.email);
    expect(letters.map(({ kind, subject, path }) => [kind, subject, path])).toEqual([
      ['passkeyAdded', 'Ny passnøkkel for kontoen din i Samkjøp', '/min-side#innlogging'],
    ]);
    const time = localTimeAt(site.now().getTime()).replace(':', '.');
    expect(letters[0]?.body).toContain(`Passnøkkelen «Arbeids-PC» ble lagt til ${today()} kl. ${time}.`);
    expect(letters[0]?.body).toContain('Var det ikke deg? Åpne «Min side», fjern passnøkkelen');
  });

  test('the browser is asked for a key that it can find again, for this site and person', async () => {
    const { cookie } = await withPasskey();
    const answer = await site.post('/min-side/passnokler/start', {}, cookie);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.json()).toMatchObject({
      ceremony: expect.stringMatching(/^[\w-]{43}$/),
      options: {
        rp: { id: 'localhost', name: 'Samkjøp' },
        attestation: 'none',
        authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
        excludeCredentials: [{ type: 'public-key', transports: ['internal'] }],
      },
    });
  });

  test.each<[string, Parameters<Device['create']>[1]]>([
    ['another origin', { origin: 'https://samkjop.evil.example' }],
    ['another host', { host: 'evil.example' }],
    ['another challenge', { challenge: 'A'.repeat(43) }],
    ['nobody at the device', { isAbsent: true }],
  ])('is refused with %s, and the name stays written', async (_, wrong) => {
    const cookie = await site.signIn(await somebody());
    const asked = await askToAdd(cookie);
    const answer = await add(cookie, asked, newDevice(ORIGIN).create(asked.options, wrong));
    const html = await answer.text();
    expect([answer.status, plain(html)]).toEqual([
      422,
      expect.stringContaining('Passnøkkelen er ikke lagt til, fordi svaret fra nettleseren ikke stemte.'),
    ]);
    expect(html).toContain('value="Arbeids-PC"');
    expect(plain(html)).toContain('Du har ingen passnøkkel ennå.');
  });

  test.each(['', 'x', '{}', '[]', '{"id":1}', 'null'])('%j is no answer', async (svar) => {
    const cookie = await site.signIn(await somebody());
    expect((await add(cookie, await askToAdd(cookie), svar)).status).toBe(422);
  });

  test('an answer counts once, within five minutes, and only for whoever asked', async () => {
    const { cookie } = await withPasskey();
    const device = newDevice(ORIGIN);
    const asked = await askToAdd(cookie);
    const answered = device.create(asked.options);
    expect((await add(cookie, asked, answered)).status).toBe(303);
    expect(await textOf(await add(cookie, asked, answered))).toContain(GONE);

    const slow = await askToAdd(cookie);
    site.wait(5 * MINUTE_MS);
    expect(await textOf(await add(cookie, slow, newDevice(ORIGIN).create(slow.options)))).toContain(GONE);

    const others = await askToAdd(await site.signIn(await somebody()));
    expect(await textOf(await add(cookie, others, newDevice(ORIGIN).create(others.options)))).toContain(GONE);
    const forSignIn = await askToSignIn();
    expect(await textOf(await add(cookie, forSignIn, newDevice(ORIGIN).create(forSignIn.options)))).toContain(
      GONE,
    );
  });

  test('one key is nobody else’s, and nobody has more than ten', async () => {
    const { cookie, device } = await withPasskey();
    const other = await site.signIn(await somebody());
    const asked = await askToAdd(other);
    expect((await add(other, asked, device.create(asked.options))).status).toBe(422);
    for (let count = 1; count < 10; count++) {
      const next = await askToAdd(cookie);
      expect((await add(cookie, next, newDevice(ORIGIN).create(next.options))).status).toBe(303);
    }
    const full = await site.post('/min-side/passnokler/start', {}, cookie);
    expect([full.status, await full.json()]).toEqual([
      422,
      { problem: 'Du har 10 passnøkler. Fjern en du ikke bruker, før du legger til en ny.' },
    ]);
  });

  test('needs somebody signed in', async () => {
    for (const path of ['/min-side/passnokler/start', '/min-side/passnokler', '/min-side/passnokler/fjern']) {
      const answer = await site.post(path);
      expect([answer.status, answer.headers.get('content-security-policy')]).toEqual([
        401,
        expect.stringContaining("default-src 'none'"),
      ]);
    }
  });
});

describe('signing in', () => {
  test('opens a session, tells when the key was last used, and ends the session the browser had', async () => {
    const { person, cookie, device } = await withPasskey();
    const asked = await askToSignIn();
    expect(asked.options).toMatchObject({ rpId: 'localhost', userVerification: 'preferred' });
    const answer = await signIn(asked, device.get(asked.options), cookie);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/arbeid']);
    const session = sessionOf(answer);
    const html = await (await site.get('/min-side', session)).text();
    expect(tableRows(html, 'Fjern en passnøkkel')[1]).toEqual(['Arbeids-PC', today(), today(), 'Fjern']);
    expect(tableRows(html, 'Avslutt det du ikke').slice(1)).toEqual([
      [expect.any(String), 'passnøkkel', today(), today(), 'Den du bruker nå'],
    ]);
    expect((await site.get('/min-side', cookie)).status).toBe(303);
    expect(await auditOf(person)).toEqual(['passkey.added', 'signIn.completed']);
  });

  test('goes where she wanted to, in her language, and never to another site', async () => {
    const { device } = await withPasskey();
    const go = async (til: string) => {
      const { ceremony, options } = await askToSignIn();
      const form = { seremoni: ceremony, svar: device.get(options), til };
      return (await site.post('/nn/logg-inn/passnokkel', form)).headers.get('location');
    };
    expect(await go('/arbeid/5007?x=1')).toBe('/nn/arbeid/5007?x=1');
    expect(await go('//evil.example')).toBe('/nn/arbeid');
  });

  test('a device that does not count signs in again and again', async () => {
    const { device } = await withPasskey(false);
    for (let time = 0; time < 3; time++) {
      const asked = await askToSignIn();
      expect((await signIn(asked, device.get(asked.options))).status).toBe(303);
    }
  });

  test.each<[string, Parameters<Device['get']>[1]]>([
    ['another origin', { origin: 'http://localhost:3001' }],
    ['another host', { host: 'evil.example' }],
    ['another challenge', { challenge: 'A'.repeat(43) }],
    ['a signature of another key', { isForged: true }],
    ['another person’s name on it', { userHandle: 'AAAA' }],
    ['nobody at the device', { isAbsent: true }],
  ])('is refused with %s', async (_, wrong) => {
    const { device } = await withPasskey();
    const asked = await askToSignIn();
    const answer = await signIn(asked, device.get(asked.options, wrong));
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([422, null]);
    expect(await textOf(answer)).toContain(REFUSED);
  });

  test('an answer counts once and within five minutes', async () => {
    const { device } = await withPasskey(false);
    const asked = await askToSignIn();
    const answered = device.get(asked.options);
    expect((await signIn(asked, answered)).status).toBe(303);
    const again = await signIn(asked, answered);
    expect([again.status, await textOf(again)]).toEqual([422, expect.stringContaining(GONE)]);
    const slow = await askToSignIn();
    site.wait(5 * MINUTE_MS);
    expect(await textOf(await signIn(slow, device.get(slow.options)))).toContain(GONE);
  });

  test('two answers at once with one number: one gets in', async () => {
    const { device } = await withPasskey();
    const copy = device.copy();
    const [one, other] = [await askToSignIn(), await askToSignIn()];
    const answers = await Promise.all([
      signIn(one, device.get(one.options)),
      signIn(other, copy.get(other.options)),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
  });

  test('a key whose counter goes back has been copied: refused, and it stands in the log', async () => {
    const { person, device } = await withPasskey();
    const copy = device.copy();
    for (let time = 0; time < 2; time++) {
      const asked = await askToSignIn();
      expect((await signIn(asked, device.get(asked.options))).status).toBe(303);
    }
    const asked = await askToSignIn();
    const answer = await signIn(asked, copy.get(asked.options));
    expect([answer.status, await textOf(answer)]).toEqual([422, expect.stringContaining(REFUSED)]);
    expect((await auditOf(person)).at(-1)).toBe('passkey.counterWentBack');
  });

  test('an unknown key and a removed one get the same answer', async () => {
    const { person, cookie, device } = await withPasskey();
    const asked = await askToSignIn();
    const unknown = await signIn(asked, newDevice(ORIGIN).get(asked.options));
    const html = await (await site.get('/min-side', cookie)).text();
    const nokkel = /name="nokkel" value="([^"]+)"/.exec(html)?.[1] ?? '';

    const stranger = await site.signIn(await somebody());
    await site.post('/min-side/passnokler/fjern', { nokkel }, stranger);
    expect(await auditOf(person)).toEqual(['passkey.added']);
    await site.post('/min-side/passnokler/fjern', { nokkel }, cookie);
    expect(await auditOf(person)).toEqual(['passkey.added', 'passkey.removed']);

    const next = await askToSignIn();
    const removed = await signIn(next, device.get(next.options));
    expect([unknown.status, removed.status]).toEqual([422, 422]);
    expect(await textOf(unknown)).toBe(await textOf(removed));
  });

  test('whoever guesses is locked out for a while, also with the right key', async () => {
    const { device } = await withPasskey(false);
    for (let time = 0; time < 100; time++) {
      const asked = await askToSignIn();
      await signIn(asked, newDevice(ORIGIN).get(asked.options));
    }
    const asked = await askToSignIn();
    const locked = await signIn(asked, device.get(asked.options));
    expect([locked.status, await textOf(locked)]).toEqual([
      429,
      expect.stringContaining('Det er prøvd for mange ganger. Vent 15 minutter, og prøv igjen.'),
    ]);
    site.wait(15 * MINUTE_MS);
    const later = await askToSignIn();
    expect((await signIn(later, device.get(later.options))).status).toBe(303);
  });

  test('nobody asks to begin more than three hundred times in a quarter of an hour', async () => {
    for (let time = 0; time < 300; time++) await site.post('/logg-inn/passnokkel/start');
    const answer = await site.post('/en/logg-inn/passnokkel/start');
    expect([answer.status, await answer.json()]).toEqual([
      429,
      { problem: 'Too many attempts. Wait 15 minutes and try again.' },
    ]);
  });

  test('the page has the way in for browsers that can, hidden until a script says so', async () => {
    const html = await (await site.get('/logg-inn?til=%2Farbeid%2F5007')).text();
    expect(html).toMatch(/<form[^>]*data-passkey="get"[^>]*data-host="localhost"[^>]* hidden/);
    expect(html).toContain('/assets/passkey.js');
    expect(html).not.toContain('/logg-inn/oidc');
  });
});
