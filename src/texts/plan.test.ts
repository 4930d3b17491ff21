// The words of a body's plan in each language: whole sentences with their facts filled in.
import { describe, expect, test } from 'vitest';
import { PLAN_CODES } from '../modules/planning/errors.ts';
import { planEn } from './plan.en.ts';
import { type PlanTexts, planNb } from './plan.nb.ts';
import { planNn } from './plan.nn.ts';

const FACTS = {
  value: '31.02.2027',
  start: '2027-01-01',
  earliest: '1950-01-01',
  furthest: '2086-11-22',
  suggestion: 'Grong',
  length: 350,
  most: 300,
};

describe.each<[string, PlanTexts]>([
  ['bokmål', planNb],
  ['nynorsk', planNn],
  ['English', planEn],
])('%s', (_, texts) => {
  test('every code has a text, and every text a code', () => {
    expect(Object.keys(texts.problems).toSorted()).toEqual([...PLAN_CODES].toSorted());
  });

  test('every refusal is sentences that say how to mend, with dates as people write them', () => {
    for (const code of PLAN_CODES) {
      const text = texts.problems[code](FACTS);
      expect(text, code).toMatch(/^\P{Ll}.*[.?]$/u);
      expect(text, code).not.toMatch(/undefined|NaN|\d{4}-\d{2}-\d{2}/);
    }
  });

  test('what others see is told for every level, and never more than is shown', () => {
    expect(Object.keys(texts.form.levelTexts)).toEqual(Object.keys(texts.levels));
    expect(Object.keys(texts.sharing.texts)).toEqual(Object.keys(texts.levels));
  });
});
