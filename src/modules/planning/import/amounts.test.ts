import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { parseAmount } from './amounts.ts';

describe('amounts', () => {
  test.each([
    ['1 234 567,50', 1_234_567.5],
    ['1\u00a0234\u00a0567,50', 1_234_567.5],
    ['1.234.567,50', 1_234_567.5],
    ['1,234,567.50', 1_234_567.5],
    ["1'234'567.50", 1_234_567.5],
    ['1234567.5', 1_234_567.5],
    ['1234567,5', 1_234_567.5],
    ['1.234', 1234],
    ['1,234', 1234],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
    ['12,5', 12.5],
    ['kr 1 200 000,-', 1_200_000],
    ['1 200 000 kroner', 1_200_000],
    ['NOK 500 000', 500_000],
    ['500 000 NOK', 500_000],
    ['1,2 mill.', 1_200_000],
    ['1,234 mill', 1_234_000],
    ['2.5 MNOK', 2_500_000],
    ['MNOK 2,5', 2_500_000],
    ['800 TNOK', 800_000],
    ['3 milliarder', 3_000_000_000],
    ['-5 000', -5000],
    ['−5 000', -5000],
    ['0', 0],
  ])('%s', (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  test.each([
    '',
    'ukjent',
    'ca 5000',
    '1.2.3',
    '12,34,56',
    '1 234 kr per måned',
    '5-6',
    '1,2,3',
    'e5',
    '1e5',
    ',',
    '1,23.4,5',
  ])('«%s» is no amount', (text) => {
    expect(parseAmount(text)).toBeNull();
  });

  propertyTest.prop([
    fc.integer({ min: 0, max: 99_999_999_999 }),
    fc.constantFrom('nb-NO', 'de-DE', 'en-GB'),
  ])('what Norwegian, German and English write is read back', (ore, locale) => {
    const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(ore / 100);
    expect(parseAmount(written)).toBeCloseTo(ore / 100, 2);
  });
});
