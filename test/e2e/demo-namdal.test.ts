// `npm run demo:namdal` as somebody runs it: through the one way in, on a database of its own that is gone afterwards.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../world.ts';

/** Of this run alone, so that what is left behind is seen. */
let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-test-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function run(): Promise<{ readonly code: number | null; readonly out: string; readonly errors: string }> {
  const child = spawn(process.execPath, [path.join(root, 'scripts/run.mjs'), 'demo:namdal'], {
    env: { ...process.env, TMPDIR: folder, SAMKJOP_DATA: path.join(folder, 'untouched'), DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said.errors += chunk.toString();
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })));
}

test('it tells the whole life to its end, and leaves nothing behind', async () => {
  const { code, out, errors } = await run();
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(out).toContain('Nektet: ');
  expect(out).toContain('Loggen er hel');
  expect(out).toContain('Pakken til anbudsverktøyet er laget');
  expect(out.trimEnd()).toMatch(/Selve konkurransen går i anbudsverktøyet\.$/);
  expect(fs.readdirSync(folder)).toEqual([]);
});
