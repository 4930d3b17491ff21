// A visitor's run: kept under a hash for 24 hours, computed once at a time, never lost without a word.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import type { Ctx } from '../accounts/db.ts';
import {
  changeRun,
  createRun,
  deleteExpired,
  deleteRun,
  finishRun,
  interruptOrphans,
  queueRun,
  reportProgress,
  requestCancel,
} from './commands.ts';
import { findRun, runBytes, runProgress } from './queries.ts';

let database: TestDatabase;
const START = Date.parse('2026-11-22T10:00:00Z');
const at = (minutes: number): Ctx => ({
  db: database.db,
  actor: { kind: 'visitor' },
  now: new Date(START + minutes * 60_000),
});
const make = (tokenHash: string) =>
  createRun(at(0), { tokenHash, source: '{"a":1}', choices: '{}', rows: 3 });

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('is found by its hash until its time is out', async () => {
  await make('found');
  expect(await findRun(at(1), 'found')).toEqual({
    state: 'read',
    createdAt: new Date(START),
    expiresAt: new Date(START + 24 * 60 * 60_000),
    source: '{"a":1}',
    choices: '{}',
    progress: null,
    plan: null,
    isCancelRequested: false,
  });
  expect(await findRun(at(24 * 60), 'found')).toBeNull();
  expect(await findRun(at(1), 'other')).toBeNull();
});

test('is computed once at a time and cannot be changed meanwhile', async () => {
  await make('once');
  expect(await queueRun(at(1), { tokenHash: 'once', worker: 'w' })).toBe(true);
  expect(await queueRun(at(1), { tokenHash: 'once', worker: 'w' })).toBe(false);
  expect(await changeRun(at(1), { tokenHash: 'once', source: '{}' })).toBe(false);
  expect(await reportProgress(at(2), { tokenHash: 'once', progress: '{"done":1}' })).toEqual({
    isCancelRequested: false,
  });
  await requestCancel(at(2), 'once');
  expect(await reportProgress(at(3), { tokenHash: 'once', progress: null })).toEqual({
    isCancelRequested: true,
  });
  expect(await runProgress(at(3), 'once')).toEqual({
    state: 'running',
    progress: '{"done":1}',
    isCancelRequested: true,
  });
  await finishRun(at(4), { tokenHash: 'once', state: 'stopped', plan: '{"plan":1}' });
  expect(await findRun(at(5), 'once')).toMatchObject({ state: 'stopped', plan: '{"plan":1}' });
  expect(await changeRun(at(6), { tokenHash: 'once', source: '{"b":2}' })).toBe(true);
  expect(await findRun(at(7), 'once')).toMatchObject({ state: 'read', plan: null, source: '{"b":2}' });
});

test('takes the room of its list and its plan', async () => {
  const before = await runBytes(at(0));
  const source = Array.from({ length: 5000 }, (_, index) => index * 7919).join(' ');
  await createRun(at(0), { tokenHash: 'large', source, choices: '{}', rows: 1 });
  expect(await runBytes(at(0))).toBeGreaterThan(before + 1000);
  await deleteRun(at(1), 'large');
  expect(await runBytes(at(1))).toBe(before);
});

test('work whose process is gone is marked, other work is left alone', async () => {
  await make('orphan');
  await make('alive');
  await queueRun(at(1), { tokenHash: 'orphan', worker: 'gone' });
  await queueRun(at(10), { tokenHash: 'alive', worker: 'here' });
  expect(await interruptOrphans(at(10), false)).toBe(1);
  expect(await findRun(at(10), 'orphan')).toMatchObject({ state: 'interrupted' });
  expect(await findRun(at(10), 'alive')).toMatchObject({ state: 'queued' });
  expect(await queueRun(at(11), { tokenHash: 'orphan', worker: 'here' })).toBe(true);
  expect(await interruptOrphans(at(11), true)).toBe(2);
});

test('is deleted when asked, and when its time is out; the audit log keeps no content', async () => {
  await make('deleted');
  await deleteRun(at(1), 'deleted');
  expect(await findRun(at(1), 'deleted')).toBeNull();
  await make('expired');
  expect(await deleteExpired(at(24 * 60))).toBeGreaterThanOrEqual(1);
  expect(await database.db.selectFrom('visitor_run').select('token_hash').execute()).toEqual([]);
  const audit = await database.db.selectFrom('audit').select(['action', 'object', 'facts']).execute();
  expect(audit.filter(({ object }) => object === 'visitorRun:deleted')).toEqual([
    { action: 'visitorRun.created', object: 'visitorRun:deleted', facts: { rows: 3 } },
    { action: 'visitorRun.deleted', object: 'visitorRun:deleted', facts: {} },
  ]);
});
