// Numbers here are made up with the month of test numbers (+80), which no person has.
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { holdsNationalNumber } from './national-number.ts';

const digitOf = (digits: string, weights: readonly number[]): number =>
  (11 - (weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11)) % 11;

/** With right check digits; null where the nine digits have none. */
function testNumber(nine: string): string | null {
  const first = digitOf(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
  const second = digitOf(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  return first === 10 || second === 10 ? null : `${nine}${first}${second}`;
}

const part = (least: number, most: number, length: number) =>
  fc.integer({ min: least, max: most }).map((value) => String(value).padStart(length, '0'));
const numbers = fc
  .tuple(part(1, 28, 2), part(81, 92, 2), part(0, 99, 2), part(0, 999, 3))
  .map((parts) => testNumber(parts.join('')))
  .filter((number) => number !== null);

test.prop([numbers, fc.constantFrom('', ' ', '-')])('found wherever it stands', (number, between) => {
  const written = `${number.slice(0, 6)}${between}${number.slice(6)}`;
  expect(holdsNationalNumber(`Gjelder ${written}, se saken.`)).toBe(true);
  expect(holdsNationalNumber(written)).toBe(true);
});

test.prop([numbers, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 9 })])(
  'one wrong digit, and it is just a number',
  (number, place, change) => {
    const digits = [...number];
    digits[place] = String((Number(digits[place]) + change) % 10);
    expect(holdsNationalNumber(digits.join(''))).toBe(false);
  },
);

test.prop([numbers, fc.integer({ min: 0, max: 9 })])('part of a longer number is none', (number, more) => {
  expect(holdsNationalNumber(`${number}${more}`)).toBe(false);
});

test.each(['', '2026/12345', '974760673', '+47 12 34 56 78', 'NO 974 760 673 MVA', '00000000000'])(
  '«%s» is none',
  (text) => expect(holdsNationalNumber(text)).toBe(false),
);
