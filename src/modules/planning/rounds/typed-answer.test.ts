// Amounts and days as people write them in an answer.
import { expect, test } from 'vitest';
import { readRoundAmount, readRoundDay } from './typed-answer.ts';

const VALUE = { path: 'x', code: 'value.notNumber' } as const;

test.each([
  ['', null],
  ['250 000', 250_000],
  ['1,5 mill.', 1_500_000],
  ['60', 60],
])('reads the amount «%s»', (text, expected) => {
  expect(readRoundAmount(text, VALUE)).toEqual({ ok: true, value: expected });
});

test.each(['mange', '0', '-5', '99 999 999 999'])('refuses the amount «%s»', (text) => {
  expect(readRoundAmount(text, VALUE)).toEqual({
    ok: false,
    problems: [{ code: 'value.notNumber', path: 'x', facts: { value: text } }],
  });
});

test.each([
  ['', null],
  ['1.8.2027', '2027-08-01'],
  ['august 2027', '2027-08-01'],
  ['2. kvartal 2027', '2027-04-01'],
  ['2028', '2028-01-01'],
])('reads the day «%s»', (text, expected) => {
  expect(readRoundDay(text, 'x')).toEqual({ ok: true, value: expected });
});

test('refuses what is no day', () => {
  expect(readRoundDay('snart', 'x')).toMatchObject({ ok: false, problems: [{ code: 'date.format' }] });
});
