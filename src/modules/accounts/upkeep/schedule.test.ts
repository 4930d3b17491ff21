// Fixed times of the Norwegian clock, through summer and winter time.
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { dateOfOccasion, type FixedTime, latestOccasion } from './schedule.ts';

const DAILY: FixedTime = { weekday: null, at: '06:00' };
const MONDAYS: FixedTime = { weekday: 1, at: '07:00' };
const AT_NIGHT: FixedTime = { weekday: null, at: '02:30' };
const at = (time: FixedTime, iso: string): string => latestOccasion(time, Date.parse(iso));

test.each([
  // Winter: UTC+1.
  [MONDAYS, '2026-11-23T05:59:59Z', '2026-11-16T07:00'],
  [MONDAYS, '2026-11-23T06:00:00Z', '2026-11-23T07:00'],
  [MONDAYS, '2026-11-29T23:59:00Z', '2026-11-23T07:00'],
  // Summer: UTC+2.
  [MONDAYS, '2026-07-06T04:59:59Z', '2026-06-29T07:00'],
  [MONDAYS, '2026-07-06T05:00:00Z', '2026-07-06T07:00'],
  [DAILY, '2027-01-01T04:59:00Z', '2026-12-31T06:00'],
  [DAILY, '2027-01-01T05:00:00Z', '2027-01-01T06:00'],
])('%j at %s: %s', (time, instant, occasion) => {
  expect(at(time, instant)).toBe(occasion);
});

test('the Monday after the clock leapt in spring is an hour earlier in UTC', () => {
  expect(at(DAILY, '2027-03-28T03:59:00Z')).toBe('2027-03-27T06:00');
  expect(at(DAILY, '2027-03-28T04:00:00Z')).toBe('2027-03-28T06:00');
  expect(at(MONDAYS, '2027-03-29T04:59:00Z')).toBe('2027-03-22T07:00');
  expect(at(MONDAYS, '2027-03-29T05:00:00Z')).toBe('2027-03-29T07:00');
});

test('the Monday after the clock went back in autumn is an hour later in UTC', () => {
  expect(at(DAILY, '2026-10-25T04:59:00Z')).toBe('2026-10-24T06:00');
  expect(at(DAILY, '2026-10-25T05:00:00Z')).toBe('2026-10-25T06:00');
  expect(at(MONDAYS, '2026-10-26T05:59:00Z')).toBe('2026-10-19T07:00');
  expect(at(MONDAYS, '2026-10-26T06:00:00Z')).toBe('2026-10-26T07:00');
});

test('a time that spring leaps over is due when the clock has leapt', () => {
  expect(at(AT_NIGHT, '2027-03-28T00:59:59Z')).toBe('2027-03-27T02:30');
  expect(at(AT_NIGHT, '2027-03-28T01:00:00Z')).toBe('2027-03-28T02:30');
});

test('a time that comes twice in autumn is due the first time, and is the same occasion the second', () => {
  expect(at(AT_NIGHT, '2026-10-25T00:30:00Z')).toBe('2026-10-25T02:30');
  expect(at(AT_NIGHT, '2026-10-25T01:10:00Z') <= '2026-10-25T02:30').toBe(true);
  expect(at(AT_NIGHT, '2026-10-25T01:30:00Z')).toBe('2026-10-25T02:30');
});

const instants = fc.integer({ min: Date.parse('2026-01-01T00:00Z'), max: Date.parse('2031-01-01T00:00Z') });

property.prop([instants, fc.constantFrom(1, 2, 3, 4, 5, 6, 7)])(
  'a weekly occasion falls on its weekday, at most seven days and an hour back',
  (instant, weekday) => {
    const occasion = latestOccasion({ weekday: weekday as 1, at: '07:00' }, instant);
    const day = new Date(`${dateOfOccasion(occasion)}T00:00:00Z`);
    expect(day.getUTCDay() || 7).toBe(weekday);
    // Between 07.00 in Norway on that day and the next such day: 5 or 6 o'clock in UTC.
    expect(instant).toBeGreaterThanOrEqual(day.getTime() + 5 * 3_600_000);
    expect(instant).toBeLessThan(day.getTime() + 7 * 24 * 3_600_000 + 6 * 3_600_000);
  },
);
