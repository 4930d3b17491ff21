// docs/raad.md is what the adviser says of the case bank today, and every difference from what was chosen is explained.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCases } from '../scripts/case-files.ts';
import { tryCases } from '../scripts/raad-cases.ts';
import { adviceDocument, unexplained } from '../scripts/raad-document.ts';
import { ruleName } from '../src/web/pages/advice/rule-name.ts';
import { unfounded } from './advice-sentences.ts';
import { filesBelow } from './source-tree.ts';
import { root, testRequest } from './world.ts';

const cases = readCases();
const known = tryCases(cases, false);

test('docs/raad.md is what the cases render (npm run fix writes it)', () => {
  const text = fs.readFileSync(path.join(root, 'docs/raad.md'), 'utf8');
  expect(text).toBe(adviceDocument(known, tryCases(cases, true)));
});

test('every case is run, and every difference is explained in a sentence', () => {
  expect(known).toHaveLength(cases.length);
  expect(unexplained(known)).toEqual([]);
});

test('every sentence of every case opens to a reason and a source, and every rule it names has words', () => {
  const request = testRequest('/rad');
  for (const { case: one, advice } of known) {
    expect(unfounded(advice), one.id).toEqual([]);
    const named = advice.rules.filter(({ of }) => of !== 'advice');
    expect(
      named.filter((rule) => ruleName(request, rule, advice.date) === rule.id).map(({ id }) => id),
    ).toEqual([]);
  }
});

test('no way of buying that a board found illegal is advised or said to be open', () => {
  const illegal = known.filter(({ measure }) => measure === 'illegal');
  expect(illegal.map(({ case: one }) => one.id)).toHaveLength(5);
  expect(illegal.filter(({ agrees }) => !agrees).map(({ case: one }) => one.id)).toEqual([]);
});

test('no rule of advice names a case, a cooperation of the bank or a body', () => {
  const rules = filesBelow(root, 'src/modules/advice').filter((file) => !file.endsWith('.test.ts'));
  const texts = rules.map((file) => fs.readFileSync(path.join(root, file), 'utf8'));
  const names = cases.flatMap(({ id, facts }) => [id, ...facts.memberships.map(({ name }) => name)]);
  expect(names.filter((name) => texts.some((text) => text.includes(name)))).toEqual([]);
});
