// Kept advice in a real database: whose it is, that it is never changed, that the reviewer is a second person.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { Result } from '../../../kernel/result.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { groundsOf } from '../grounds.ts';
import type { Advice, Alternative } from '../model.ts';
import { deleteAdvice, type NewSavedAdvice, reviewAdvice, saveAdvice } from './commands.ts';
import { LONGEST_TITLE, type ReviewState } from './model.ts';
import { savedAdviceBy, savedAdviceOf } from './queries.ts';

const NAMSOS = '5007' as PartyId;
const GRONG = '5045' as PartyId;
const FIRST = { from: 0, size: 25 };

let database: TestDatabase;
let site: OwnSite;
let buyer: SeededPerson;
let second: SeededPerson;
let reader: SeededPerson;
let stranger: SeededPerson;
const as = ({ id, isDemo }: SeededPerson): Ctx => site.services.ctx({ kind: 'person', person: id, isDemo });
const codes = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  const person = (name: string, party: string, role: 'reader' | 'buyer') =>
    site.seedPerson({ email: `${name}@test.example`, name, parties: [{ party, role }] });
  buyer = await person('buyer', NAMSOS, 'buyer');
  second = await person('second', NAMSOS, 'buyer');
  reader = await person('reader', NAMSOS, 'reader');
  stranger = await person('stranger', GRONG, 'buyer');
});
afterAll(() => database.close());
beforeEach(() =>
  acting(site.services.ctx({ kind: 'system', name: 'test' }), ({ db }) =>
    db.deleteFrom('saved_advice').execute(),
  ),
);

const way: Alternative = {
  id: 'alone',
  status: 'open',
  isLikely: false,
  isAsked: true,
  reasons: [],
  cost: null,
  hours: null,
  months: { low: 4, base: 5, high: 6 },
  figures: { cost: groundsOf({}), months: groundsOf({}) },
  score: null,
  effects: [],
  deciders: [],
  clauses: [],
  exit: [],
  timeline: [],
  with: [],
};
const advice: Advice = {
  date: localDate('2026-11-22'),
  sentence: { key: 'sentence.alone', facts: {}, ...groundsOf({}) },
  reasons: [],
  nextStep: { key: 'nextStep.alone', facts: {}, ...groundsOf({}) },
  alternatives: [way],
  changes: [],
  assumed: [],
  rules: [],
  certainty: 'holds',
  sureness: { key: 'sure.holds', facts: {}, ...groundsOf({}) },
  dependsOn: [],
};
const kept = (some: Partial<NewSavedAdvice> = {}): NewSavedAdvice => ({
  party: NAMSOS,
  isDemo: false,
  title: 'Brøyting',
  category: 'broyting',
  said: 'kjoper=5007&kategori=broyting',
  facts: { population: { value: 15_000, from: 'register' } },
  rules: [
    {
      id: 'KL-1',
      of: 'law',
      source: { act: 'kommuneloven', section: '§ 17-1', url: 'https://lovdata.no', checked: '2026-04' },
      status: 'confirmed',
      confirmedBy: 'program',
    },
  ],
  advice,
  ...some,
});

async function save(some: Partial<NewSavedAdvice> = {}): Promise<string> {
  const saved = await saveAdvice(as(buyer), kept(some));
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
  return saved.value;
}

const listed = async (ctx: Ctx, text = '', review: ReviewState = 'all'): Promise<string[]> =>
  (await savedAdviceOf(ctx, { party: NAMSOS, text, review }, FIRST)).rows.map(({ title }) => title);

test('is read back whole, by those who act for the body alone', async () => {
  const id = await save();
  const { party, said, facts, rules } = kept();
  expect(await savedAdviceBy(as(reader), { party: NAMSOS, id })).toMatchObject({
    party,
    said,
    facts,
    rules,
    advice,
    first: 'alone',
    date: '2026-11-22',
    review: null,
  });
  expect(await savedAdviceBy(as(stranger), { party: NAMSOS, id })).toBeNull();
  expect(await listed(as(stranger))).toEqual([]);
});

test('is kept, reviewed and deleted by those who buy for the body, each told in the log', async () => {
  expect(codes(await saveAdvice(as(reader), kept()))).toEqual(['access.otherRole']);
  expect(codes(await saveAdvice(as(stranger), kept()))).toEqual(['access.noRole']);
  const id = await save();
  const one = { party: NAMSOS, id };
  expect(codes(await reviewAdvice(as(reader), one))).toEqual(['access.otherRole']);
  expect(codes(await reviewAdvice(as(second), one))).toEqual([]);
  expect(codes(await deleteAdvice(as(reader), one))).toEqual(['access.otherRole']);
  expect(codes(await deleteAdvice(as(second), one))).toEqual([]);
  expect(codes(await deleteAdvice(as(second), one))).toEqual(['advice.gone']);
  const log = await acting(site.services.ctx({ kind: 'system', name: 'test' }), ({ db }) =>
    db
      .selectFrom('audit')
      .select(['action', 'party'])
      .where('object', '=', `savedAdvice:${id}`)
      .orderBy('id')
      .execute(),
  );
  expect(log).toEqual([
    { action: 'advice.saved', party: NAMSOS },
    { action: 'advice.reviewed', party: NAMSOS },
    { action: 'advice.deleted', party: NAMSOS },
  ]);
});

test('is reviewed once, and never by the one who kept it', async () => {
  const one = { party: NAMSOS, id: await save() };
  expect(codes(await reviewAdvice(as(buyer), one))).toEqual(['advice.samePerson']);
  expect(codes(await reviewAdvice(as(second), one))).toEqual([]);
  expect(codes(await reviewAdvice(as(second), one))).toEqual(['advice.reviewed']);
  const found = await savedAdviceBy(as(buyer), one);
  expect(found?.review?.by).toBe(`person:${second.id}`);
});

test('is not changed, not by the program either', async () => {
  const id = await save();
  const change = (ctx: Ctx) =>
    acting(ctx, ({ db }) => sql`update saved_advice set title = 'x' where id = ${id}`.execute(db));
  await expect(change(as(buyer))).rejects.toThrow('never changed');
  await expect(change(site.services.ctx({ kind: 'system', name: 'test' }))).rejects.toThrow('never changed');
});

test('has a title of a certain length', async () => {
  expect(codes(await saveAdvice(as(buyer), kept({ title: ' ' })))).toEqual(['advice.titleMissing']);
  const long = 'x'.repeat(LONGEST_TITLE + 1);
  expect(codes(await saveAdvice(as(buyer), kept({ title: long })))).toEqual(['advice.titleLong']);
});

test('is listed the newest first, narrowed by title and review, and paged', async () => {
  await save({ title: 'Brøyting i NØRD' });
  await save({ title: 'Alarmer 100 %' });
  const id = await save({ title: 'Strøm' });
  await reviewAdvice(as(second), { party: NAMSOS, id });
  expect(await listed(as(reader))).toEqual(['Strøm', 'Alarmer 100 %', 'Brøyting i NØRD']);
  expect(await listed(as(reader), 'nørd')).toEqual(['Brøyting i NØRD']);
  expect(await listed(as(reader), '0 %')).toEqual(['Alarmer 100 %']);
  expect(await listed(as(reader), '_')).toEqual([]);
  expect(await listed(as(reader), '', 'open')).toEqual(['Alarmer 100 %', 'Brøyting i NØRD']);
  expect(await listed(as(reader), '', 'reviewed')).toEqual(['Strøm']);
  const filter = { party: NAMSOS, text: '', review: 'all' as const };
  const part = await savedAdviceOf(as(reader), filter, { from: 2, size: 2 });
  expect([part.count, part.rows.map(({ title }) => title)]).toEqual([3, ['Brøyting i NØRD']]);
});
