// Sessions as a browser has them: one at a time, ended by whoever has it, and no write without proof of where it comes
// from.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { type OwnSite, openOwnSite } from '../../../../test/own-site.ts';
import { pathOfRoute } from '../../own/add-own-routes.tsx';
import { OWN_ROUTES } from '../../own-routes.ts';

let database: TestDatabase;
let site: OwnSite;

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
});
afterAll(() => database.close());

const BUYER = { party: '5007', role: 'buyer' } as const;
const POSTS = [
  '/logg-ut',
  '/logg-inn',
  '/nn/logg-inn/passnokkel',
  ...OWN_ROUTES.filter(({ method }) => method === 'post').map((route) =>
    pathOfRoute(route).replace(':party', '5007').replaceAll(/:\w+/g, 'x'),
  ),
];

/** As something that is no browser sends it. */
const sendBare = (path: string, headers: Record<string, string>): Promise<Response> =>
  Promise.resolve(
    site.app.fetch(new Request(new URL(path, 'http://localhost:3000'), { method: 'POST', headers })),
  );

const isIn = async (cookie: string): Promise<boolean> => (await site.get('/min-side', cookie)).status === 200;

test('no write with a session is taken without its origin, and nothing happens', async () => {
  const cookie = await site.signIn(BUYER);
  const before = await database.db.selectFrom('audit').select('id').execute();
  for (const path of POSTS) {
    const answers = [
      await sendBare(path, { cookie }),
      await sendBare(path, { cookie, host: 'localhost:3000', origin: 'https://evil.example' }),
      await sendBare(path, { cookie, 'sec-fetch-site': 'cross-site' }),
    ];
    expect(
      answers.map(({ status, headers }) => [status, headers.has('content-security-policy')]),
      path,
    ).toEqual([
      [403, true],
      [403, true],
      [403, true],
    ]);
  }
  expect(await isIn(cookie)).toBe(true);
  expect((await database.db.selectFrom('audit').select('id').execute()).length).toBe(before.length);
});

test('refusals for want of a session or a role carry the security headers and are kept nowhere', async () => {
  const cookie = await site.signIn(BUYER);
  const answers = [await site.post('/min-side/okter/avslutt-alle'), await site.get('/arbeid/5001', cookie)];
  expect(answers.map(({ status }) => status)).toEqual([401, 403]);
  for (const { headers } of answers) {
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe('private, no-store');
  }
});

test('a new sign-in ends the session that the browser had, whoever had it', async () => {
  const former = await site.signIn(BUYER);
  const elsewhere = await site.signIn(BUYER);
  const person = await site.seedPerson({ email: 'ny@namsos.example', name: 'Ny', parties: [BUYER] });
  await site.post('/logg-inn', { epost: person.email });
  const link = (await site.links()).at(-1)?.path ?? '';
  const answer = await site.post(link, {}, former);
  const session = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect([answer.status, session.length]).toEqual([303, 'samkjop='.length + 43]);
  expect(session).not.toBe(former);
  expect([await isIn(former), await isIn(session), await isIn(elsewhere)]).toEqual([false, true, true]);
});

test('signing out ends the session on the server and takes the cookie away', async () => {
  const cookie = await site.signIn(BUYER);
  const answer = await site.post('/logg-ut', {}, cookie);
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([
    303,
    'samkjop=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
  ]);
  expect(await isIn(cookie)).toBe(false);
});

test('what is too large is refused as that, with the security headers', async () => {
  const answer = await site.post('/logg-inn', { epost: 'x'.repeat(64 * 1024) });
  expect([answer.status, answer.headers.get('x-content-type-options')]).toEqual([413, 'nosniff']);
});
