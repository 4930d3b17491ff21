import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { sessionCookie, sessionSecretIn, visitCookie, visitSecretIn } from './own/cookie.ts';
import { sameOriginWrites } from './security.ts';

const app = new Hono();
app.use(sameOriginWrites('http://samkjop.no'));
app.all('*', (c) => c.text('done'));

const post = (headers: Record<string, string>) =>
  app.request('http://samkjop.no/grupper', { method: 'POST', headers: { host: 'samkjop.no', ...headers } });

const SECRET = 'a'.repeat(43);
const IN_SESSION = { cookie: `samkjop=${SECRET}` };

test.each<[string, Record<string, string>, number]>([
  ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://samkjop.no' }, 200],
  ['a typed address', { 'sec-fetch-site': 'none' }, 200],
  ['a program', {}, 200],
  ['a program with a cookie of another name', { cookie: 'other=1' }, 200],
  ['an older browser on our page', { origin: 'http://samkjop.no' }, 200],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'http://evil.example' }, 403],
  ['another site that says our origin', { 'sec-fetch-site': 'cross-site', origin: 'http://samkjop.no' }, 403],
  ['another part of our domain', { 'sec-fetch-site': 'same-site' }, 403],
  ['an older browser elsewhere', { origin: 'http://evil.example' }, 403],
  ['a hidden origin', { origin: 'null' }, 403],
  ['somebody signed in on our page', { ...IN_SESSION, 'sec-fetch-site': 'same-origin' }, 200],
  ['somebody signed in who typed the address', { ...IN_SESSION, 'sec-fetch-site': 'none' }, 200],
  ['somebody signed in with an older browser', { ...IN_SESSION, origin: 'http://samkjop.no' }, 200],
  ['somebody signed in, from nowhere', IN_SESSION, 403],
  ['somebody signed in, from elsewhere', { ...IN_SESSION, origin: 'http://evil.example' }, 403],
  ['somebody signed in, from another port', { ...IN_SESSION, origin: 'http://samkjop.no:8080' }, 403],
])('a write from %s', async (_, headers, status) => {
  expect((await post(headers)).status).toBe(status);
});

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is a write too', async (method) => {
  const answer = await app.request('http://samkjop.no/', { method, headers: IN_SESSION });
  expect(answer.status).toBe(403);
});

test('a site on https takes no writes from its name without it', async () => {
  const secure = new Hono();
  secure.use(sameOriginWrites('https://samkjop.no'));
  secure.all('*', (c) => c.text('done'));
  const from = async (origin: string) =>
    (await secure.request('/', { method: 'POST', headers: { host: 'samkjop.no', origin } })).status;
  expect([await from('http://samkjop.no'), await from('https://samkjop.no')]).toEqual([403, 200]);
});

test('a refusal carries the security headers', async () => {
  const { headers } = await post({ origin: 'http://evil.example' });
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('reading is open to all', async () => {
  const headers = { ...IN_SESSION, 'sec-fetch-site': 'cross-site' };
  expect((await app.request('http://samkjop.no/', { headers })).status).toBe(200);
});

const withCookies = (cookie: string) => new Request('https://samkjop.no/', { headers: { cookie } });

test('over https only the cookie that nobody else can set is read', () => {
  const other = 'b'.repeat(43);
  const both = withCookies(`samkjop=${other}; __Host-samkjop=${SECRET}`);
  expect(sessionSecretIn(both, 'https://samkjop.no')).toBe(SECRET);
  expect(sessionSecretIn(withCookies(`samkjop=${other}`), 'https://samkjop.no')).toBeNull();
  expect(sessionSecretIn(withCookies(`x=1;samkjop=${other} `), 'http://localhost:3000')).toBe(other);
  expect(sessionSecretIn(withCookies('samkjop=kort; notsamkjop='), 'http://localhost:3000')).toBeNull();
  expect(visitSecretIn(both, 'https://samkjop.no')).toBeNull();
});

test('cookies are bound to the host, out of reach of scripts, and end', () => {
  expect(sessionCookie('https://samkjop.no', SECRET)).toBe(
    `__Host-samkjop=${SECRET}; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=1209600`,
  );
  expect(sessionCookie('http://localhost:3000', null)).toBe(
    'samkjop=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
  );
  expect(visitCookie('https://samkjop.no', { secret: SECRET, minutes: 10 })).toBe(
    `__Host-samkjop-besok=${SECRET}; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=600`,
  );
});
