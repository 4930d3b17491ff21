// Organisation numbers, municipality numbers and CPV codes as people and registers write them.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { parseCpvCode } from './cpv-code.ts';
import { countyNumber, municipalityNumber, parseMunicipalityNumber } from './municipality-number.ts';
import { hasValidCheckDigit, parseOrgNumber } from './org-number.ts';
import { all, ok, problem, refuse } from './result.ts';
import { isUuid } from './uuid.ts';

describe('organisation numbers', () => {
  test('spaces are forgiven', () => {
    expect(parseOrgNumber('942 875 967')).toEqual({ ok: true, value: '942875967' });
  });

  test('what is wrong is told apart', () => {
    expect(parseOrgNumber('94287596', 'org')).toEqual(
      refuse(problem('orgNumber.format', 'org', { value: '94287596' })),
    );
    expect(parseOrgNumber('942875968')).toMatchObject({ problems: [{ code: 'orgNumber.checkDigit' }] });
  });

  test.prop([fc.integer({ min: 10_000_000, max: 99_999_999 })])(
    'at most one check digit fits eight digits',
    (start) => {
      const fitting = Array.from({ length: 10 }, (_, digit) => `${start}${digit}`).filter(hasValidCheckDigit);
      expect(fitting.length).toBeLessThanOrEqual(1);
    },
  );

  test.prop([
    fc.integer({ min: 10_000_000, max: 99_999_999 }),
    fc.integer({ min: 0, max: 8 }),
    fc.integer({ min: 1, max: 9 }),
  ])('one wrong digit is found', (start, place, change) => {
    const valid = Array.from({ length: 10 }, (_, digit) => `${start}${digit}`).find(hasValidCheckDigit);
    fc.pre(valid !== undefined);
    const digits = [...(valid as string)];
    digits[place] = String((Number(digits[place]) + change) % 10);
    expect(hasValidCheckDigit(digits.join(''))).toBe(false);
  });
});

describe('municipality and county numbers', () => {
  test('a lost leading zero is put back', () => {
    expect(parseMunicipalityNumber('301')).toEqual({ ok: true, value: '0301' });
    expect(parseMunicipalityNumber(' 5007 ')).toEqual({ ok: true, value: '5007' });
  });

  test.each(['', '1', '50070', 'Oslo', '0000'])('«%s» is refused', (text) => {
    expect(parseMunicipalityNumber(text, 'k')).toMatchObject({
      problems: [{ code: 'municipalityNumber.format', path: 'k' }],
    });
  });

  test('trusted data that is wrong stops the program', () => {
    expect(() => municipalityNumber('507')).toThrow('not a municipality number');
    expect(() => countyNumber('5')).toThrow('not a county number');
  });
});

test.each([
  ['0192a3b4-c5d6-7e8f-9a0b-1c2d3e4f5a6b', true],
  ['0192A3B4-C5D6-7E8F-9A0B-1C2D3E4F5A6B', false],
  ['0192a3b4c5d67e8f9a0b1c2d3e4f5a6b', false],
  [' 0192a3b4-c5d6-7e8f-9a0b-1c2d3e4f5a6b', false],
  ['', false],
])('«%s» is an id: %s', (text, isOne) => {
  expect(isUuid(text)).toBe(isOne);
});

test('a CPV code may carry its check digit', () => {
  expect(parseCpvCode('33183000-6')).toEqual({ ok: true, value: '33183000' });
  expect(parseCpvCode('3318300', 'cpv')).toMatchObject({ problems: [{ code: 'cpv.format', path: 'cpv' }] });
});

test('all problems are kept, or all values', () => {
  expect(all([ok(1), ok(2)])).toEqual(ok([1, 2]));
  const [first, second] = [problem('a', 'x'), problem('b', 'y')];
  expect(all([ok(1), refuse(first), refuse(second)])).toEqual(refuse(first, second));
});
