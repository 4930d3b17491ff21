// `samkjop kunngjoringer`: what it refuses before the database is opened. What it keeps is tested beside a running server.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { files } from '../../../test/world.ts';
import { runCli } from '../run.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-notices-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
fs.writeFileSync(path.join(folder, 'tekst.xml'), 'ikke en kunngjøring');
fs.writeFileSync(path.join(folder, 'liste.json'), '[{"date":"i går"}]');
fs.mkdirSync(path.join(folder, 'tom'));

async function notices(...args: string[]) {
  const [out, errors]: [string[], string[]] = [[], []];
  const code = await runCli(['kunngjoringer', ...args], {
    out: (text) => out.push(text),
    error: (...lines) => errors.push(...lines),
    files,
    now: () => Date.parse('2026-11-22T10:00:00Z'),
  });
  return { code, out: out.join(''), errors };
}

test.each([
  [
    [],
    [
      'Skriv hvilke filer eller mapper kunngjøringene ligger i.',
      'Bruk: npx samkjop kunngjoringer FIL|MAPPE …',
    ],
  ],
  [
    ['--json', 'x'],
    ['Ukjent valg «--json».', 'Bruk: npx samkjop kunngjoringer FIL|MAPPE …'],
  ],
  [['finnes-ikke.xml'], ['finnes-ikke.xml: Filen finnes ikke. Sjekk navnet.']],
  [
    [path.join(folder, 'tom')],
    [`${path.join(folder, 'tom')}: Mappen har ingen filer som slutter på .xml eller .json.`],
  ],
])('%j is 2 and says why', async (args, errors) => {
  expect(await notices(...args)).toEqual({ code: 2, out: '', errors });
});

test('a folder where nothing can be used is 2, with the reason for each file and row', async () => {
  const { code, out, errors } = await notices(folder);
  expect([code, out]).toEqual([2, '']);
  expect(errors).toEqual([
    'Ingen av kunngjøringene kan brukes:',
    expect.stringMatching(/^liste\.json, rad 1: .+\.$/),
    expect.stringMatching(/^tekst\.xml: Filen kan ikke leses som XML\./),
  ]);
});
