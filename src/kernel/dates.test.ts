// Dates, periods and quarters: what people write is read, and no date moves.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { addDays, addMonths, daysBetween, localDate, localDateAt, parseLocalDate } from './local-date.ts';
import { contains, isNonEmpty, overlaps, type Period } from './period.ts';
import { quarter, quarterLabel, quarterOf, quarterStart } from './quarter.ts';

const anyDate = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((days) => addDays(localDate('2000-01-01'), days));
const anyPeriod: fc.Arbitrary<Period> = fc.record({
  from: fc.option(anyDate, { nil: null }),
  to: fc.option(anyDate, { nil: null }),
});

describe('local dates', () => {
  test.each([
    ['2026-12-31', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['1.2.2026', '2026-02-01'],
    [' 1. 2. 2026 ', '2026-02-01'],
    ['29.02.2028', '2028-02-29'],
  ])('%s is %s', (text, iso) => {
    expect(parseLocalDate(text)).toEqual({ ok: true, value: iso });
  });

  test.each([
    ['31.02.2027', 'date.nonexistent'],
    ['2026-13-01', 'date.nonexistent'],
    ['29.02.2027', 'date.nonexistent'],
    ['12/31/2026', 'date.format'],
    ['i morgen', 'date.format'],
    ['', 'date.format'],
  ])('%s is refused with %s and what stood there', (text, code) => {
    expect(parseLocalDate(text, 'slutt')).toEqual({
      ok: false,
      problems: [{ code, path: 'slutt', facts: { value: text } }],
    });
  });

  test('a constant must be an existing ISO date', () => {
    expect(() => localDate('31.12.2026')).toThrow('not a local date');
    expect(() => localDate('2026-02-30')).toThrow('not a local date');
  });

  test('the calendar is that of Oslo, summer and winter', () => {
    expect(localDateAt(Date.parse('2026-06-30T21:59:59Z'))).toBe('2026-06-30');
    expect(localDateAt(Date.parse('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
    expect(localDateAt(Date.parse('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
    expect(localDateAt(Date.parse('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
  });

  test('a month past its end is its last day', () => {
    expect(addMonths(localDate('2027-01-31'), 1)).toBe('2027-02-28');
    expect(addMonths(localDate('2028-01-31'), 1)).toBe('2028-02-29');
    expect(addMonths(localDate('2027-03-31'), -13)).toBe('2026-02-28');
  });

  test.prop([anyDate, fc.integer({ min: -5000, max: 5000 })])('days added are days between', (date, days) => {
    expect(daysBetween(date, addDays(date, days))).toBe(days);
  });

  test.prop([anyDate, anyDate])('text order is time order', (a, b) => {
    expect(a < b).toBe(daysBetween(a, b) > 0);
  });
});

describe('periods', () => {
  test.prop([anyPeriod, anyPeriod, anyDate])('two periods with a common day overlap', (a, b, day) => {
    if (contains(a, day) && contains(b, day)) expect(overlaps(a, b)).toBe(true);
    expect(overlaps(a, b)).toBe(overlaps(b, a));
  });

  test.prop([anyPeriod, anyPeriod])('two that overlap have a common day', (a, b) => {
    fc.pre(isNonEmpty(a) && isNonEmpty(b));
    const latestStart = [a.from, b.from]
      .filter((from) => from !== null)
      .toSorted()
      .at(-1);
    const earliestEnd = [a.to, b.to].filter((to) => to !== null).toSorted()[0];
    const day = latestStart ?? (earliestEnd ? addDays(earliestEnd, -1) : localDate('2026-01-01'));
    expect(overlaps(a, b)).toBe(contains(a, day) && contains(b, day));
  });

  test('the day it ends is not in it', () => {
    const year = { from: localDate('2026-01-01'), to: localDate('2027-01-01') };
    expect([contains(year, localDate('2026-12-31')), contains(year, localDate('2027-01-01'))]).toEqual([
      true,
      false,
    ]);
    expect(isNonEmpty({ from: year.from, to: year.from })).toBe(false);
  });
});

describe('quarters', () => {
  test('are counted from the first of 2020, also backwards', () => {
    expect(quarterOf(localDate('2020-01-01'))).toBe(0);
    expect(quarterOf(localDate('2027-09-30'))).toBe(30);
    expect(quarterOf(localDate('2019-12-31'))).toBe(-1);
    expect([quarterLabel(quarter(30)), quarterStart(quarter(30))]).toEqual(['2027-Q3', '2027-07-01']);
    expect([quarterLabel(quarter(-1)), quarterStart(quarter(-1))]).toEqual(['2019-Q4', '2019-10-01']);
  });

  test.prop([anyDate])('a date lies in its quarter', (date) => {
    const index = quarterOf(date);
    expect(quarterStart(index) <= date && date < quarterStart(quarter(index + 1))).toBe(true);
  });
});
