// With the real thread: answers are remembered, a changed list is compared anew, failures are told and forgotten.
import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWorker } from '../../test/group-site.ts';
import { realCategories } from '../../test/planning-data.ts';
import type { MatchWork } from './match-needs.ts';
import { type MatchState, NeedMatcher } from './need-matcher.ts';

const TOMORROW = new Date('2026-11-23T10:00:00Z');
const errors: unknown[] = [];
let workerEntry: string;
let matcher: NeedMatcher;

beforeAll(async () => {
  workerEntry = await buildWorker('match-worker');
  matcher = new NeedMatcher({ workerEntry, onError: (error) => errors.push(error) });
});
afterAll(async () => {
  await matcher.end();
  fs.rmSync(workerEntry, { force: true });
});

const work = (changes: Partial<MatchWork> = {}): MatchWork => ({
  needs: [],
  categories: realCategories(),
  positions: [],
  maxKm: { local: 100, regional: 250, national: 400, international: 600 },
  roadFactor: 1.35,
  ...changes,
});

async function answer(run: string, asked: MatchWork): Promise<MatchState> {
  for (;;) {
    const state = await matcher.ask(run, { work: asked, expiresAt: TOMORROW });
    if (state.kind !== 'working') return state;
  }
}

const answerIn = (state: MatchState): unknown => (state.kind === 'found' ? state.value : state.kind);

test('the same list has the same answer at hand; a changed one is compared anew', async () => {
  const first = answerIn(await answer('a', work()));
  expect(first).toEqual({ groups: [], pairs: [], pairCount: 0 });
  expect(answerIn(await answer('a', work()))).toBe(first);
  expect(answerIn(await answer('a', work({ roadFactor: 1.5 })))).not.toBe(first);
  expect(matcher.isAtWork('a')).toBe(false);
});

test('what is forgotten or over its time is compared anew', async () => {
  const first = answerIn(await answer('b', work()));
  matcher.forgetExpired(new Date(TOMORROW.getTime() - 1));
  expect(answerIn(await answer('b', work()))).toBe(first);
  matcher.forgetExpired(TOMORROW);
  const second = answerIn(await answer('b', work()));
  expect(second).not.toBe(first);
  matcher.forget('b');
  expect(answerIn(await answer('b', work()))).not.toBe(second);
});

test('only the latest answers are kept', async () => {
  const first = answerIn(await answer('c', work()));
  for (const run of ['d', 'e', 'f', 'g']) await answer(run, work());
  expect(answerIn(await answer('c', work()))).not.toBe(first);
});

test('a failure is told, reported, and tried anew', async () => {
  const faulty = work({ needs: [null as never] });
  expect(await answer('h', faulty)).toEqual({ kind: 'failed' });
  expect(errors).toHaveLength(1);
  expect(await answer('h', faulty)).toEqual({ kind: 'failed' });
  expect(errors).toHaveLength(2);
  expect((await answer('h', work())).kind).toBe('found');
});

test('ending stops what is at work and takes nothing new', async () => {
  const last = new NeedMatcher({ workerEntry, onError: (error) => errors.push(error) });
  const asked = last.ask('i', { work: work(), expiresAt: TOMORROW });
  await last.end();
  expect(['failed', 'found']).toContain((await asked).kind);
  expect(await last.ask('j', { work: work(), expiresAt: TOMORROW })).toEqual({ kind: 'working' });
});
