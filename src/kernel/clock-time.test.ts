// Times as people write them, and the instants they are in winter, summer and when clocks are turned.
import { expect, test } from 'vitest';
import { type ClockTime, instantAt, parseClockTime } from './clock-time.ts';
import { localDate } from './local-date.ts';

test.each([
  ['9.30', '09:30'],
  ['09:30', '09:30'],
  ['kl. 14.05', '14:05'],
  [' 0.00 ', '00:00'],
  ['23.59', '23:59'],
])('%s is read', (text, time) => {
  expect(parseClockTime(text)).toEqual({ ok: true, value: time });
});

test.each(['', '24.00', '9.60', '930', '9', 'halv ti'])('«%s» is refused', (text) => {
  expect(parseClockTime(text, 'time')).toMatchObject({
    ok: false,
    problems: [{ code: 'time.format', path: 'time' }],
  });
});

test.each([
  ['2026-01-15', '09:00', '2026-01-15T08:00:00.000Z'],
  ['2026-07-15', '09:00', '2026-07-15T07:00:00.000Z'],
  ['2026-07-15', '00:30', '2026-07-14T22:30:00.000Z'],
  // Twice that night.
  ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  // Never that night.
  ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
])('%s %s is %s', (date, time, instant) => {
  expect(instantAt(localDate(date), time as ClockTime).toISOString()).toBe(instant);
});
