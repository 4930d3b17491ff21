// One owner at a time, whoever it is, and nothing left behind when an owner is killed.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acquireOwnerLock, readOwner } from './owner-lock.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-lock-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const MODULE = path.join(import.meta.dirname, 'owner-lock.ts');
const script = (then: string): string[] => [
  '--input-type=module',
  '-e',
  `import { acquireOwnerLock } from ${JSON.stringify(MODULE)}; const lock = acquireOwnerLock(${JSON.stringify(folder)}); ${then}`,
];

const tryInOtherProcess = (): string =>
  execFileSync(process.execPath, script("console.log(lock ? 'got it' : 'held')"), {
    encoding: 'utf8',
  }).trim();

test('another process is refused until the owner lets go', () => {
  const lock = acquireOwnerLock(folder);
  lock?.announce({ pid: process.pid, socketFolder: folder });
  expect(tryInOtherProcess()).toBe('held');
  expect(readOwner(folder)).toEqual({ pid: process.pid, socketFolder: folder });
  lock?.release();
  expect(readOwner(folder)).toBeNull();
  expect(tryInOtherProcess()).toBe('got it');
});

test('a killed owner leaves the folder free', async () => {
  const owner = spawn(
    process.execPath,
    script("console.log(lock ? 'got it' : 'held'); setInterval(() => {}, 1000)"),
  );
  await new Promise((resolve) => owner.stdout.once('data', resolve));
  expect(acquireOwnerLock(folder)).toBeNull();
  const ended = new Promise((resolve) => owner.once('exit', resolve));
  owner.kill('SIGKILL');
  await ended;
  const lock = acquireOwnerLock(folder);
  expect(lock).not.toBeNull();
  lock?.release();
});
