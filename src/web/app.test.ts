// Addresses as people and programs write them: slashes, methods, characters that HTML cannot hold.
import { expect, test } from 'vitest';
import { shippedSnapshot } from '../../test/world.ts';
import { createLog } from '../platform/log.ts';
import { createWebApp, type WebDeps } from './app.ts';

const snapshot = shippedSnapshot();
const unused = new Proxy({}, { get: () => () => Promise.reject(new Error('no visitor run is asked for')) });
const app = createWebApp({
  groups: unused as WebDeps['groups'],
  services: unused as WebDeps['services'],
  snapshots: { current: async () => snapshot, peek: () => snapshot },
  assets: { url: (name) => `/assets/${name}`, file: () => undefined },
  baseUrl: 'http://localhost:3000',
  now: () => Date.UTC(2026, 10, 22, 12),
  log: createLog('error'),
  isReady: async () => true,
});
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
