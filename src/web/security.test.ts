import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { sameOriginWrites } from './security.ts';

const app = new Hono();
app.use(sameOriginWrites);
app.all('*', (c) => c.text('done'));

const post = async (headers: Record<string, string>): Promise<number> =>
  (
    await app.request('http://samkjop.no/grupper', {
      method: 'POST',
      headers: { host: 'samkjop.no', ...headers },
    })
  ).status;

test.each([
  ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://samkjop.no' }, 200],
  ['a typed address', { 'sec-fetch-site': 'none' }, 200],
  ['a program', {}, 200],
  ['an older browser on our page', { origin: 'http://samkjop.no' }, 200],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'http://evil.example' }, 403],
  ['another part of our domain', { 'sec-fetch-site': 'same-site' }, 403],
  ['an older browser elsewhere', { origin: 'http://evil.example' }, 403],
  ['a hidden origin', { origin: 'null' }, 403],
])('a write from %s', async (_, headers, status) => {
  expect(await post(headers)).toBe(status);
});

test('reading is open to all', async () => {
  expect(
    (await app.request('http://samkjop.no/', { headers: { 'sec-fetch-site': 'cross-site' } })).status,
  ).toBe(200);
});
