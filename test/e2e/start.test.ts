// Starting and stopping as an operator sees it: ready, one clear line when something is wrong, a clean end.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeFolder, startServer, temporaryFolder } from './server.ts';

const root = path.resolve(import.meta.dirname, '../..');
let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

function tryStart(env: Record<string, string>): { code: number | null; lines: string[] } {
  const done = spawnSync(process.execPath, [path.join(root, '.build/main.js')], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: '',
      DATABASE_URL: '',
      PORT: '0',
      SAMKJOP_DATA: folder,
      LOG_LEVEL: 'error',
      ...env,
    },
    timeout: 60_000,
  });
  return { code: done.status, lines: done.stderr.trim().split('\n') };
}

test('is ready when it says so, stops cleanly, and keeps its data', async () => {
  const first = await startServer(folder);
  const health = await fetch(`${first.url}/helse`);
  expect([health.status, await health.json()]).toEqual([200, { live: true, ready: true }]);
  const made = await fetch(`${first.url}/grupper/eksempel`, { method: 'POST', redirect: 'manual' });
  expect(made.status).toBe(303);
  await first.stop('SIGTERM');
  expect(fs.existsSync(path.join(folder, 'owner.json'))).toBe(false);
  const second = await startServer(folder);
  const page = await fetch(new URL(made.headers.get('location') ?? '', second.url));
  expect(page.status).toBe(200);
  await second.stop('SIGTERM');
});

test('starts under `npm run dev` too, where Node sends messages of its own from every thread', async () => {
  const server = await startServer(folder, { WATCH_REPORT_DEPENDENCIES: '1' });
  const { url } = server;
  const made = await fetch(`${url}/grupper/eksempel`, { method: 'POST', redirect: 'manual' });
  const run = new URL(made.headers.get('location') ?? '', url);
  await fetch(`${run}/regn`, { method: 'POST', redirect: 'manual' });
  await expect
    .poll(async () => (await fetch(`${run}`)).text(), { timeout: 60_000, interval: 500 })
    .toContain('/grupper.xlsx');
  await server.stop('SIGTERM');
});

test('a second process on the same folder is told who holds it', async () => {
  const first = await startServer(folder);
  const { code, lines } = tryStart({});
  await first.stop('SIGTERM');
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^Databasen i \S+ brukes av en annen prosess \(\d+\)\. Stopp den først/);
});

test('a taken port is one line', async () => {
  const taken = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as net.AddressInfo;
  const { code, lines } = tryStart({ PORT: String(port) });
  taken.close();
  expect([code, lines]).toEqual([
    1,
    [`Port ${port} er opptatt. Stopp det som bruker den, eller velg en annen: PORT=3001 npm start`],
  ]);
});

test('a folder that cannot be written is one line', () => {
  const file = path.join(folder, 'fil');
  fs.writeFileSync(file, '');
  const { code, lines } = tryStart({ SAMKJOP_DATA: path.join(file, 'under') });
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^Kan ikke skrive i .*fil\/under \(ENOTDIR\)\. Gi brukeren din skrivetilgang/);
});

test('a server that does not answer is one line', () => {
  const { code, lines } = tryStart({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  expect([code, lines.length]).toEqual([1, 1]);
  expect(lines[0]).toMatch(/^Får ikke kontakt med PostgreSQL på 127\.0\.0\.1:1 \(ECONNREFUSED\)/);
});

test('every error of the environment is told at once', () => {
  const { code, lines } = tryStart({ PORT: 'x', SAMKJOP_URL: 'y' });
  expect([code, lines]).toEqual([
    1,
    [
      'Samkjøp starter ikke, fordi noe i oppsettet er feil:',
      'PORT=x: må være et helt tall fra 0 til 65535',
      'SAMKJOP_URL=y: må være en adresse som begynner med http:// eller https://',
    ],
  ]);
});
