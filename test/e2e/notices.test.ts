// Notices read in on the command line: beside a running server, again, and alone in a folder nobody has started in.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, removeFolder, startServer, temporaryFolder } from './server.ts';

const CLI = path.resolve(import.meta.dirname, '../../.build/cli.js');
const folder = temporaryFolder();
const alone = temporaryFolder();
const list = path.join(folder, 'kunngjoringer.json');
let server: RunningServer;

const ROW = { date: '2026-09-01', buyer: 'Trondheim kommune', title: 'Renhold', cpv: '90911000' };
const ROWS = [
  ROW,
  { ...ROW, buyer: 'Namsos kommune' },
  { ...ROW, buyer: 'Sykehuset i nord HF' },
  { ...ROW, cpv: 'x' },
];

beforeAll(async () => {
  server = await startServer(folder);
  fs.writeFileSync(list, JSON.stringify(ROWS));
});
afterAll(async () => {
  await server?.stop('SIGTERM');
  removeFolder(folder);
  removeFolder(alone);
});

function notices(dataFolder: string): Promise<{ code: number | null; said: string[] }> {
  const child = spawn(process.execPath, [CLI, 'kunngjoringer', list], {
    env: { ...process.env, NODE_ENV: '', DATABASE_URL: '', SAMKJOP_DATA: dataFolder },
  });
  let said = '';
  const listen = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return new Promise((resolve) =>
    child.once('close', (code) => resolve({ code, said: said.trim().split('\n') })),
  );
}

const told = (fresh: number, known: number, rest: string) => ({
  code: 0,
  said: [
    '1 fil, 4 kunngjøringer.',
    `${fresh} nye og ${known} kjente kunngjøringer: ${rest}`,
    expect.stringMatching(/^Ikke brukt: 1 med andre innkjøpere/),
    '',
    'Kan ikke brukes:',
    expect.stringMatching(/^ {2}kunngjoringer\.json, rad 4: /),
  ],
});

const FOUND = 'fant 0 avtaler og 2 anskaffelser for 2 kommuner og fylkeskommuner.';

test('beside a running server, and again', async () => {
  expect(await notices(folder)).toEqual(told(2, 0, FOUND));
  expect(await notices(folder)).toEqual(
    told(0, 2, 'fant 0 avtaler og 0 anskaffelser for 0 kommuner og fylkeskommuner.'),
  );
  expect((await fetch(`${server.url}/helse`)).status).toBe(200);
});

test('alone', async () => {
  expect(await notices(alone)).toEqual(told(2, 0, FOUND));
});
