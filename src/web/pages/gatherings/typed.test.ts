// Times as people write them.
import { expect, test } from 'vitest';
import { formatFor } from '../../../texts/format.ts';
import { lineOf, readTimes } from './typed.ts';

test.each([
  '24.9.2027 10.00–15.00',
  '24.09.2027 10:00-15:00',
  'fredag 24. 9. 2027 kl. 10.00 - 15.00',
  '2027-09-24, 10.00 til 15.00',
  '\n 24.9.2027 10.00–15.00 \n\n',
])('%j is from ten to three on a summer day', (text) => {
  const read = readTimes(text, 'slots');
  expect(
    read.ok && read.value.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()]),
  ).toEqual([['2027-09-24T08:00:00.000Z', '2027-09-24T13:00:00.000Z']]);
});

test('what cannot be read is told line by line', () => {
  const read = readTimes(
    '24.9.2027 10.00–15.00\nsnart\n31.2.2027 10.00–11.00\n1.1.2027 25.00–26.00',
    'slots',
  );
  expect(read.ok ? [] : read.problems.map(({ code, facts }) => [code, facts['line']])).toEqual([
    ['gathering.lineUnreadable', 2],
    ['gathering.lineUnreadable', 3],
    ['gathering.lineUnreadable', 4],
  ]);
});

test('what is written out is read back', () => {
  const span = { startsAt: new Date('2027-01-05T08:05:00Z'), endsAt: new Date('2027-01-05T12:30:00Z') };
  expect(lineOf(span, formatFor('nb'))).toBe('05.01.2027 09.05–13.30');
  expect(readTimes(lineOf(span, formatFor('nb')), 'slots')).toEqual({ ok: true, value: [span] });
});
