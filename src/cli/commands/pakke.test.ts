// The verb that checks a package: what it says of a whole one and of one that was changed, and its exit codes.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { files } from '../../../test/world.ts';
import {
  checksum,
  MANIFEST,
  PACKAGE_FORMAT,
  type PackageManifest,
} from '../../flows/procurement-documents/package-manifest.ts';
import { runCli } from '../run.ts';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-pakke-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

async function samkjop(...args: string[]) {
  const [out, errors]: [string[], string[]] = [[], []];
  const code = await runCli(args, {
    out: (said) => out.push(said),
    error: (...lines) => errors.push(...lines),
    files,
    now: () => Date.UTC(2026, 10, 27, 12),
  });
  return { code, out: out.join(''), errors: errors.join('\n') };
}

const HELD = { 'til-leverandorene/krav.docx': strToU8('krav'), 'kjopere.csv': strToU8('navn') };

const MADE: PackageManifest = {
  format: PACKAGE_FORMAT,
  formatVersion: 1,
  procurement: { id: 'x', title: 'Alarmer', lead: 'Storvik', leadOrgNumber: null },
  date: '2026-11-26',
  notice: {
    part: 'partIII',
    contractKind: 'goods',
    cpv: ['79711'],
    innovation: [],
    lots: [{ id: 'd1', name: 'Alt', estimate: '1.00', maximum: null }],
    buyers: 2,
    firstYear: 2027,
    years: 2,
    optionYears: 0,
  },
  files: Object.entries(HELD).map(([name, content]) => ({
    path: name,
    sha256: checksum(content),
    bytes: content.length,
    version: 1,
    date: '2026-11-26',
    title: 'Krav',
    purpose: 'Krav',
    readers: 'suppliers' as const,
  })),
};

const packed = (manifest: unknown = MADE, held: Record<string, Uint8Array> = HELD): Uint8Array =>
  zipSync({ [MANIFEST]: strToU8(JSON.stringify(manifest)), ...held });

async function verified(bytes: Uint8Array) {
  const file = path.join(folder, 'pakke.zip');
  fs.writeFileSync(file, bytes);
  return samkjop('pakke', 'verifiser', file);
}

test('a whole one: how many files, what it is about, its checksum', async () => {
  const { code, out } = await verified(packed());
  expect(code).toBe(0);
  expect(out).toContain('Alle 2 filene passer med sjekksummene.');
  expect(out).toContain('Alarmer. Storvik leder.');
  expect(out).toContain(checksum(packed()));
});

describe('one that was changed', () => {
  test.each([
    ['a byte', { ...HELD, 'kjopere.csv': strToU8('navm') }, 'Endret: kjopere.csv'],
    ['a length', { ...HELD, 'kjopere.csv': strToU8('navn ') }, 'Endret: kjopere.csv'],
    ['one taken out', { 'kjopere.csv': HELD['kjopere.csv'] }, 'Mangler: til-leverandorene/krav.docx'],
    ['one put in', { ...HELD, 'ny.txt': strToU8('x') }, 'Lagt til: ny.txt'],
  ])('%s', async (_, held, said) => {
    const { code, errors } = await verified(packed(MADE, held));
    expect(code).toBe(1);
    expect(errors).toContain(said);
  });

  test.each([
    ['no zip file', strToU8('hei'), 'ikke en zip-fil'],
    ['no manifest', zipSync(HELD), 'mangler manifest.json'],
    ['another manifest', packed({ ...MADE, formatVersion: 2 }), 'mangler manifest.json'],
    ['a manifest with more in it', packed({ ...MADE, ekstra: 1 }), 'mangler manifest.json'],
  ])('%s', async (_, bytes, said) => {
    const { code, errors } = await verified(bytes);
    expect(code).toBe(1);
    expect(errors).toContain(said);
  });

  test('every changed byte of a file in it is found', async () => {
    const parts = unzipSync(packed());
    const content = parts['til-leverandorene/krav.docx'] as Uint8Array;
    for (let place = 0; place < content.length; place++) {
      const other = Uint8Array.from(content);
      other[place] = (other[place] ?? 0) ^ 1;
      const { code } = await verified(packed(MADE, { ...HELD, 'til-leverandorene/krav.docx': other }));
      expect(code).toBe(1);
    }
    expect(strFromU8(content)).toBe('krav');
  });
});

test('used otherwise it says how', async () => {
  expect((await samkjop('pakke')).code).toBe(2);
  expect((await samkjop('pakke', 'verifiser')).errors).toContain('Si hvilken fil');
  expect((await samkjop('pakke', 'verifiser', path.join(folder, 'ingen'))).errors).toContain(
    'Fant ikke filen',
  );
  expect((await samkjop('pakke', 'verifiser', 'a', 'b')).code).toBe(2);
});
