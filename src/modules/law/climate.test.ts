// The truth table of FOA § 7-9: weight, priority, requirement and each exemption, with and without reasons, before and
// after 1 July 2026.
import { describe, expect, test } from 'vitest';
import { files } from '../../../test/world.ts';
import { localDate } from '../../kernel/local-date.ts';
import { type AwardCriterion, type ClimateExemption, type ClimateQuestion, checkClimate } from './climate.ts';
import { parseLegalValues } from './legal-values.ts';

const parsed = parseLegalValues(files.data('legal-values.csv'));
const values = parsed.ok ? parsed.value : [];

const weighted = (...weights: readonly number[]): AwardCriterion[] => [
  ...weights.map((weight) => ({ isEnvironmental: true, weight, priority: null })),
  { isEnvironmental: false, weight: 0.5, priority: null },
];
const ranked = (priority: number): AwardCriterion[] =>
  [1, 2, 3, 4].map((place) => ({ isEnvironmental: place === priority, weight: null, priority: place }));

const asked = (more: Partial<ClimateQuestion> & { readonly on?: string }) => {
  const { on = '2026-07-01', ...question } = more;
  const answer = checkClimate({
    date: localDate(on),
    criteria: weighted(0.1),
    hasRequirement: false,
    exemption: null,
    hasReason: false,
    values,
    ...question,
  });
  return [answer.isMet, answer.isMet ? answer.ways.join() : answer.faults.join()];
};

describe('from 1 July 2026', () => {
  test.each<[string, Partial<ClimateQuestion>, boolean, string]>([
    ['29 %', { criteria: weighted(0.29) }, false, 'noneMet'],
    ['30 %', { criteria: weighted(0.3) }, true, 'weight'],
    ['10 + 20 %', { criteria: weighted(0.1, 0.2) }, true, 'weight'],
    ['priority 3', { criteria: ranked(3) }, true, 'priority'],
    ['priority 4', { criteria: ranked(4) }, false, 'noneMet'],
    ['requirement', { hasRequirement: true, hasReason: true }, true, 'requirement'],
    ['requirement without reasons', { hasRequirement: true }, true, 'requirement'],
    ['negligible, with reasons', { exemption: 'insignificant', hasReason: true }, true, 'exemption'],
    ['negligible, without', { exemption: 'insignificant' }, false, 'reasonMissing'],
    [
      'critical interest, with reasons',
      { exemption: 'criticalInterest', hasReason: true },
      true,
      'exemption',
    ],
    ['critical interest, without', { exemption: 'criticalInterest' }, false, 'reasonMissing'],
    ['national minimum, with reasons', { exemption: 'nationalMinimum', hasReason: true }, true, 'exemption'],
    ['national minimum, without', { exemption: 'nationalMinimum' }, false, 'reasonMissing'],
    ['nothing', { criteria: [] }, false, 'noneMet'],
    [
      '30 % and an exemption without reasons',
      { criteria: weighted(0.3), exemption: 'insignificant' },
      true,
      'weight',
    ],
  ])('%s', (_, question, isMet, why) => {
    expect(asked(question)).toEqual([isMet, why]);
  });
});

describe('before', () => {
  test.each<ClimateExemption>(['criticalInterest', 'nationalMinimum'])('%s was no exemption', (exemption) => {
    expect(asked({ on: '2026-06-30', exemption, hasReason: true })).toEqual([false, 'exemptionNotYet']);
  });

  test('a requirement needed reasons', () => {
    expect(asked({ on: '2026-06-30', hasRequirement: true })).toEqual([false, 'reasonMissing']);
    expect(asked({ on: '2026-06-30', hasRequirement: true, hasReason: true })).toEqual([true, 'requirement']);
  });

  test('of the time before 2024 nothing is said', () => {
    expect(asked({ on: '2023-12-31', criteria: weighted(0.3) })).toEqual([null, 'notKnownThen']);
  });
});

test('what rests on something unconfirmed says so', () => {
  const at = (on: string, more: Partial<ClimateQuestion>) =>
    checkClimate({
      date: localDate(on),
      criteria: weighted(0.1),
      hasRequirement: false,
      exemption: null,
      hasReason: false,
      values,
      ...more,
    }).isCertain;
  expect(at('2026-07-01', { criteria: weighted(0.3) })).toBe(true);
  expect(at('2026-07-01', { hasRequirement: true })).toBe(false);
  expect(at('2026-06-30', { criteria: weighted(0.3) })).toBe(false);
});
