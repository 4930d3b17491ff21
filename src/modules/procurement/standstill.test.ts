// How long must be waited, by part and calendar: counted from the day after, and never ending on a day off.
import { describe, expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import type { Regime } from '../law/duties.ts';
import { ruleOfStandstill } from './standstill.ts';

const rule = (part: Regime | null, sentOn: string, days: number | null = 10) =>
  ruleOfStandstill({ part, sentOn: localDate(sentOn), days });

describe('the standstill', () => {
  test.each([
    ['2026-10-20', '2026-10-30', 'a Friday'],
    ['2026-10-21', '2026-11-02', 'a Saturday is moved to Monday'],
    ['2026-10-22', '2026-11-02', 'a Sunday is moved to Monday'],
    ['2026-12-15', '2026-12-28', 'Christmas Day is moved past the weekend'],
    ['2027-03-16', '2027-03-30', 'Good Friday is moved past Easter Monday'],
    ['2027-04-21', '2027-05-03', 'the first of May is moved'],
  ])('of a letter sent %s ends %s: %s', (sentOn, least) => {
    expect(rule('partIII', sentOn).least).toBe(least);
  });

  test('is a duty in part III alone, and always to be checked', () => {
    const parts: readonly Regime[] = ['outsideAct', 'partI', 'partII', 'partIII', 'partIV'];
    expect(parts.map((part) => rule(part, '2026-10-20').isDemanded)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(parts.map((part) => rule(part, '2026-10-20').status)).toEqual(parts.map(() => 'mustBeChecked'));
    expect(rule(null, '2026-10-20')).toMatchObject({ isDemanded: false, least: null });
  });

  test('of unknown length is a duty without a last day', () => {
    expect(rule('partIII', '2026-10-20', null)).toMatchObject({ isDemanded: true, least: null });
  });
});
