import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, localDate } from '../../../kernel/local-date.ts';
import { dateFromSerial, parseOptions, parseWrittenDate } from './dates.ts';

describe('dates', () => {
  test.each([
    ['31.12.2027', '2027-12-31'],
    ['1.2.2027', '2027-02-01'],
    ['01.02.27', '2027-02-01'],
    ['31/12/2027', '2027-12-31'],
    ['12/31/2027', '2027-12-31'],
    ['03/04/2027', '2027-04-03'],
    ['31-12-2027', '2027-12-31'],
    ['2027-12-31', '2027-12-31'],
    ['2027-12-31T00:00:00', '2027-12-31'],
    ['31. desember 2027', '2027-12-31'],
    ['31 Dec 2027', '2027-12-31'],
    ['Dec 31, 2027', '2027-12-31'],
    ['februar 2028', '2028-02-29'],
    ['12.2027', '2027-12-31'],
    ['2027-06', '2027-06-30'],
    ['2027', '2027-12-31'],
    ['46752', '2027-12-31'],
  ])('%s', (text, date) => {
    expect(parseWrittenDate(text)).toBe(date);
  });

  test.each([
    '',
    '31.02.2027',
    '32.12.2027',
    '31.13.2027',
    'løpende',
    '12345678',
    '1. tull 2027',
    '2027-13-01',
    '5',
  ])('«%s» is no date', (text) => {
    expect(parseWrittenDate(text)).toBeNull();
  });

  const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(localDate('1990-01-01'), days));

  propertyTest.prop([day])('every day is read back in three forms', (date) => {
    const [year, month, dayOfMonth] = date.split('-');
    expect(parseWrittenDate(date)).toBe(date);
    expect(parseWrittenDate(`${dayOfMonth}.${month}.${year}`)).toBe(date);
    expect(dateFromSerial(daysBetween(localDate('1899-12-30'), date))).toBe(date);
  });
});

describe('options', () => {
  test.each([
    ['', []],
    ['nei', []],
    ['Ingen', []],
    ['1+1', [12, 12]],
    ['1 + 1 år', [12, 12]],
    ['2 x 12 mnd', [12, 12]],
    ['2x1 år', [12, 12]],
    ['1 år + 1 år', [12, 12]],
    ['24 måneder', [24]],
    ['2', [24]],
    ['inntil 2 år', [24]],
    ['Opsjon på 1+1+1 år', [12, 12, 12]],
    ['2 x 12 months', [12, 12]],
    ['36', [36]],
    ['10 år', [120]],
  ])('%s', (text, months) => {
    expect(parseOptions(text)).toEqual(months);
  });

  test('longer ones only where they are asked for', () => {
    expect(parseOptions('15 år')).toBeNull();
    expect(parseOptions('15 år', 240)).toEqual([180]);
  });

  test.each(['avklares senere', '1+?', '99 x 9 år', 'se kontrakt'])('«%s» is not understood', (text) => {
    expect(parseOptions(text)).toBeNull();
  });
});
