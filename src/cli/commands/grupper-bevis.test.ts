// `samkjop grupper LISTE --bevis FIL`: the sheet is written, and the short program finds in it what the plan states.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { files, root } from '../../../test/world.ts';
import type { ProofSheet } from '../../modules/optimiser/proof-sheet.ts';
import { runCli } from '../run.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-bevis-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const list = path.join(folder, 'liste.csv');
fs.writeFileSync(
  list,
  `Kommune;Avtale;Kategori;Årlig verdi;Sluttdato
Namsos;Tolketjenester;Tolking;400 000;30.06.2027
Overhalla;Tolking;Tolking;110000;31.05.2027
Grong;Tolk;Tolking;90000;01.07.2027
`,
);

async function cli(proof: string): Promise<{ code: number; error: string }> {
  let error = '';
  const code = await runCli(['grupper', list, '--bevis', proof], {
    out: () => {},
    error: (...lines) => {
      error += lines.join('\n');
    },
    files,
    now: () => Date.parse('2026-11-22T10:00:00Z'),
  });
  return { code, error };
}

test('the plan of three municipalities is proved by the sheet alone', async () => {
  const proof = path.join(folder, 'bevis.json');
  expect(await cli(proof)).toEqual({ code: 0, error: '' });
  const sheet = JSON.parse(fs.readFileSync(proof, 'utf8')) as ProofSheet;
  const names = sheet.components.flatMap(({ participants }) => participants.map(({ name }) => name));
  expect(names.toSorted()).toEqual(['Grong', 'Namsos', 'Overhalla']);
  expect(sheet.cost).toBeLessThan(sheet.baseline);
  const said = execFileSync(process.execPath, [path.join(root, 'docs/bevis/etterprov.mjs'), proof], {
    encoding: 'utf8',
  });
  expect(said).toMatch(/^Tolk/);
  expect(said).toMatch(/Altså kan ingen annen plan spare mer enn [01] kr utover denne\./);
});

test('a file that cannot be written is told of', async () => {
  const { code, error } = await cli(path.join(folder, 'finnes-ikke', 'bevis.json'));
  expect(code).toBe(2);
  expect(error).toContain('Sjekk at mappen finnes');
});
