// Easter of known years, holidays that fall together, and deadlines across them.
import { describe, expect, test } from 'vitest';
import { localDate } from './local-date.ts';
import { addWorkingDays, easterSunday, holidaysOf, isWorkingDay } from './working-days.ts';

describe('Easter', () => {
  test.each([
    [1961, '1961-04-02'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('of %i', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  test('is a Sunday between 22 March and 25 April in every year', () => {
    for (let year = 1900; year < 2300; year++) {
      const easter = easterSunday(year);
      expect(new Date(`${easter}T00:00:00Z`).getUTCDay()).toBe(0);
      expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true);
    }
  });
});

describe('holidays', () => {
  test('of 2026 are twelve', () => {
    expect(holidaysOf(2026)).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-17',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  test('that fall together count once', () => {
    // In 2008 Ascension Day was 1 May.
    expect(holidaysOf(2008)).toHaveLength(11);
  });
});

test('weekends and holidays are no working days; Christmas Eve is one', () => {
  expect(
    ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28'].map((day) =>
      isWorkingDay(localDate(day)),
    ),
  ).toEqual([true, false, false, false, true]);
});

describe('a deadline', () => {
  test.each([
    ['2026-11-26', 5, '2026-12-03'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    // Across Easter.
    ['2026-03-31', 5, '2026-04-10'],
    // Across Christmas and new year.
    ['2026-12-23', 6, '2027-01-04'],
  ])('from %s over %i working days ends %s', (from, days, end) => {
    expect(addWorkingDays(localDate(from), days)).toBe(end);
  });
});
