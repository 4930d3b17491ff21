// Files outside the database: kept whole or not at all, found damaged, and removed only when nobody has kept them again.
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileStore, createMemoryStore } from './file-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'files-'));
});
afterEach(() => fs.rm(folder, { recursive: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const placeOf = (sha256: string): string => path.join(folder, sha256.slice(0, 2), sha256);
const LATER = new Date(Date.now() + 60_000);
const EARLIER = new Date(Date.now() - 60_000);

test('equal files are one; a file that was damaged is none', async () => {
  const store = createFileStore(folder);
  const sha256 = await store.keep(bytes('hei'));
  expect(await store.keep(bytes('hei'))).toBe(sha256);
  expect(await store.read(sha256)).toEqual(bytes('hei'));
  await fs.writeFile(placeOf(sha256), 'hoi');
  expect(await store.read(sha256)).toBeNull();
  expect(await store.read('../../etc/passwd')).toBeNull();
});

test('old files are found and removed; one that is kept again is left', async () => {
  const store = createFileStore(folder);
  const old = await store.keep(bytes('gammel'));
  const again = await store.keep(bytes('igjen'));
  for (const one of [old, again]) await fs.utimes(placeOf(one), EARLIER, EARLIER);
  const before = new Date(Date.now() - 30_000);
  expect(await store.keptBefore(before)).toEqual([again, old].toSorted());
  expect(await store.keep(bytes('igjen'))).toBe(again);
  expect(await store.keptBefore(before)).toEqual([old]);
  expect([await store.remove(old, before), await store.remove(again, before)]).toEqual([true, false]);
  expect([await store.read(old), await store.read(again)]).toEqual([null, bytes('igjen')]);
  expect(await store.remove(old, before)).toBe(false);
});

test('what a crash left half-written is cleared away, and is never a file', async () => {
  const store = createFileStore(folder);
  await fs.mkdir(path.join(folder, 'ab', 'ny-x1'), { recursive: true });
  await fs.writeFile(path.join(folder, 'ab', 'ny-x1', 'fil'), 'halv');
  expect(await store.keptBefore(LATER)).toEqual([]);
  expect(await fs.readdir(path.join(folder, 'ab'))).toEqual([]);
  expect(await createFileStore(path.join(folder, 'none')).keptBefore(LATER)).toEqual([]);
});

test('one in memory does the same', async () => {
  const store = createMemoryStore();
  const sha256 = await store.keep(bytes('hei'));
  expect(await store.keptBefore(LATER)).toEqual([sha256]);
  expect(await store.remove(sha256, EARLIER)).toBe(false);
  expect(await store.remove(sha256, LATER)).toBe(true);
  expect(await store.read(sha256)).toBeNull();
});
