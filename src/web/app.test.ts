// Addresses as people and programs write them: slashes, methods, characters that HTML cannot hold; and a database that is away.
import { expect, test } from 'vitest';
import { shippedSnapshot } from '../../test/world.ts';
import { createLog } from '../platform/log.ts';
import { textsFor } from '../texts/texts.ts';
import { createWebApp, type WebDeps } from './app.ts';

const snapshot = shippedSnapshot();
const unused = new Proxy({}, { get: () => () => Promise.reject(new Error('no visitor run is asked for')) });
const deps: WebDeps = {
  groups: unused as WebDeps['groups'],
  services: unused as WebDeps['services'],
  snapshots: { current: async () => snapshot, peek: () => snapshot },
  assets: { url: (name) => `/assets/${name}`, file: () => undefined },
  baseUrl: 'http://localhost:3000',
  now: () => Date.UTC(2026, 10, 22, 12),
  log: createLog('error'),
  isReady: async () => true,
};
const app = createWebApp(deps);
const ask = async (path: string, method = 'GET'): Promise<Response> =>
  app.fetch(new Request(`http://localhost:3000${path}`, { method }));

test.each([
  ['/nn/', '/nn'],
  ['/en/', '/en'],
  ['/dekning/?dato=01.03.2021', '/dekning?dato=01.03.2021'],
  ['/en/kommuner/5007/', '/en/kommuner/5007'],
  ['//evil.example/', '/evil.example'],
  ['///evil.example//', '/evil.example'],
])('%s is %s', async (path, to) => {
  const answer = await ask(path);
  expect([answer.status, answer.headers.get('location')]).toEqual([301, to]);
});

test.each(['/', '/data/', '/nn/data/'])('%s is a page as it stands', async (path) => {
  expect((await ask(path)).status).toBe(200);
});

test.each(['POST', 'PUT', 'DELETE'])('%s to a page that only shows is refused', async (method) => {
  const answer = await ask('/kommuner/5007', method);
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('HEAD is answered like GET, without the body', async () => {
  const answer = await ask('/kommuner', 'HEAD');
  expect([answer.status, await answer.text()]).toEqual([200, '']);
});

test.each(['/kommuner/%00', '/samarbeid/%00', '/sok?q=%00x', '/kommuner/5007?dato=%00'])(
  '%s gives HTML without a NUL',
  async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toContain('\0');
  },
);

test.each<[string, Record<string, string>]>([
  ['a visitor', {}],
  ['somebody with a session', { cookie: `samkjop=${'a'.repeat(43)}` }],
])('%s is told of a database that does not answer', async (_, headers) => {
  const away = createWebApp({
    ...deps,
    snapshots: { current: () => Promise.reject(new Error('the database is away')), peek: () => snapshot },
    services: {
      ...deps.services,
      ctx: () => {
        throw new Error('the database is away');
      },
    },
  });
  const answer = await away.fetch(new Request('http://localhost:3000/nn/kommuner/5007', { headers }));
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([500, 'private, no-store']);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await answer.text()).toContain(textsFor('nn').site.errors.serverTitle);
});
