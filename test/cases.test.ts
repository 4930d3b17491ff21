// The case bank in data/cases: it points to what exists, holds what was promised, and docs/cases.md shows it.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCases } from '../scripts/case-files.ts';
import { casesDocument } from '../scripts/cases-document.ts';
import { ALTERNATIVE_IDS, QUESTIONS } from '../src/modules/advice/case.ts';
import { realCategories } from './planning-data.ts';
import { realReference } from './reference-files.ts';
import { root } from './world.ts';

const cases = readCases();
const reference = realReference();
const idsOf = (holds: (one: (typeof cases)[number]) => boolean): string[] =>
  cases.filter((one) => !holds(one)).map(({ id }) => id);

test('docs/cases.md is what the cases render (npm run fix writes it)', () => {
  expect(fs.readFileSync(path.join(root, 'docs/cases.md'), 'utf8')).toBe(casesDocument(cases));
});

test('at most 60 cases, with ids and titles of their own, twenty of them settled before the rules', () => {
  expect(cases.length).toBeLessThanOrEqual(60);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
  expect(cases.filter(({ split }) => split === 'first20')).toHaveLength(20);
});

test('categories, municipalities, counties and cooperations are ones that we have', () => {
  const categories = realCategories().byId;
  const municipalities = new Set<string>(reference.municipalities.map(({ number }) => number));
  const counties = new Set<string>(reference.counties.map(({ number }) => number));
  const cooperations = new Set<string>(reference.cooperations.map(({ id }) => id));
  expect(idsOf(({ facts }) => facts.categoryId === null || categories.has(facts.categoryId))).toEqual([]);
  expect(
    idsOf(({ facts }) => facts.bodies.municipalities.every((number) => municipalities.has(number))),
  ).toEqual([]);
  expect(idsOf(({ place }) => place.counties.every((number) => counties.has(number)))).toEqual([]);
  expect(
    idsOf(({ facts: { memberships, cooperationsNearby } }) =>
      [...memberships, ...cooperationsNearby].every(
        ({ cooperationId }) => cooperationId === null || cooperations.has(cooperationId),
      ),
    ),
  ).toEqual([]);
});

test('a municipality lies in one of the counties of its case', () => {
  expect(
    idsOf(
      ({ place, facts }) =>
        place.counties.length === 0 ||
        facts.bodies.municipalities.every((number) => place.counties.some((it) => number.startsWith(it))),
    ),
  ).toEqual([]);
});

test('no source was read after the cases were gathered, and none is of a time to come', () => {
  expect(idsOf(({ sources }) => sources.every(({ read }) => read >= '2026-11' && read < '2027'))).toEqual([]);
  expect(idsOf(({ when, facts }) => (when ?? '') < '2027' && (facts.date ?? '') < '2027')).toEqual([]);
});

test('the first twenty are spread over questions, ways of buying and the country', () => {
  const first = cases.filter(({ split }) => split === 'first20');
  expect(new Set(first.map(({ question }) => question)).size).toBe(QUESTIONS.length);
  expect(new Set(first.flatMap(({ outcome }) => outcome.chosen)).size).toBeGreaterThanOrEqual(10);
  expect(new Set(first.flatMap(({ place }) => place.counties)).size).toBeGreaterThanOrEqual(10);
});

test('alternatives that nobody in the bank has chosen are known', () => {
  const chosen = new Set(cases.flatMap(({ outcome }) => outcome.chosen));
  expect(ALTERNATIVE_IDS.filter((id) => !chosen.has(id))).toEqual(['foundHostPolitical', 'foundCooperative']);
});
