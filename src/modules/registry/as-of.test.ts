// The register on a date: what municipalities were, what held, and how certain that is.
import { describe, expect, test } from 'vitest';
import { realRegister } from '../../../test/reference-files.ts';
import { localDate } from '../../kernel/local-date.ts';
import { municipalityNumber } from '../../kernel/municipality-number.ts';
import {
  boundaryChanges,
  cooperationsOn,
  divisionOn,
  knownFrom,
  membershipsOn,
  predecessorsOn,
} from './as-of.ts';

const register = realRegister();

const namesOn = (number: string, date: string): string[] =>
  (predecessorsOn(register, municipalityNumber(number), localDate(date)) ?? []).map(
    (it) => `${it.number.oldNumber} ${it.number.name}${it.isPart ? ' (part)' : ''}`,
  );

describe('which municipalities a municipality was', () => {
  test.each([
    ['5007', '2017-06-01', ['1703 Namsos', '1725 Namdalseid', '1748 Fosnes']],
    ['5007', '2019-12-31', ['5005 Namsos', '5040 Namdalseid', '5048 Fosnes']],
    ['5007', '2020-01-01', ['5007 Namsos - Nåavmesjenjaelmie']],
    ['1580', '2019-12-31', ['1534 Haram']],
    ['1580', '2021-03-01', ['1507 Ålesund (part)']],
    ['1580', '2024-01-01', ['1580 Haram']],
    ['1508', '2021-03-01', ['1507 Ålesund (part)']],
    ['5055', '2018-06-01', ['1571 Halsa', '5011 Hemne', '5012 Snillfjord (part)']],
    ['1875', '2019-06-01', ['1849 Hábmer - Hamarøy', '1850 Tysfjord - Divtasvuodna (part)']],
    ['1103', '2019-12-31', ['1103 Stavanger', '1141 Finnøy', '1142 Rennesøy']],
    ['0301', '2017-01-01', ['0301 Oslo']],
  ])('%s on %s', (number, date, names) => {
    expect(namesOn(number, date)).toEqual(names);
  });

  test('nothing is said about the time before 2017', () => {
    expect(divisionOn(register, localDate('2016-12-31'))).toBeNull();
    expect(predecessorsOn(register, municipalityNumber('5007'), localDate('2016-12-31'))).toBeNull();
  });

  test('the changes come with their first day, oldest first', () => {
    const summary = (number: string) =>
      boundaryChanges(register, municipalityNumber(number)).map((change) => [
        change.date,
        change.before.map((it) => it.number.oldNumber),
        change.after.map((it) => it.number.oldNumber),
      ]);
    expect(summary('5007')).toEqual([
      ['2018-01-01', ['1703', '1725', '1748'], ['5005', '5040', '5048']],
      ['2020-01-01', ['5005', '5040', '5048'], ['5007']],
    ]);
    expect(summary('1103')).toEqual([['2020-01-01', ['1103', '1141', '1142'], ['1103']]]);
    expect(summary('0301')).toEqual([]);
  });
});

describe('what holds on a date', () => {
  const certainOn = (cooperation: string, member: string, date: string): boolean | null =>
    membershipsOn(register, localDate(date)).find(
      (it) => it.cooperation.id === cooperation && it.membership.member === member,
    )?.isCertain ?? null;

  test.each([
    ['a known start', 'innherred', '5053', '2018-12-31', null],
    ['a known start', 'innherred', '5053', '2019-01-01', true],
    ['an unknown start before the source’s year', 'ofa', '4204', '2021-03-01', false],
    ['an unknown start from the source’s month', 'ofa', '4204', '2024-06-01', true],
    ['a source that gives a year', 'nii', '1505', '2020-12-31', false],
    ['a source that gives a year', 'nii', '1505', '2021-01-01', true],
    ['an undated source before the register was checked', 'hadeland', '3446', '2026-09-18', false],
    ['an undated source from the day it was checked', 'hadeland', '3446', '2026-09-19', true],
    ['the last day of the last month', 'hallingdal', '3328', '2026-10-31', true],
    ['the day after', 'hallingdal', '3328', '2026-11-01', null],
  ])('%s: %s, %s on %s', (_name, cooperation, member, date, certain) => {
    expect(certainOn(cooperation, member, date)).toBe(certain);
  });

  test('a cooperation that is over has no members', () => {
    expect(cooperationsOn(register, localDate('2019-01-01')).some((it) => it.cooperation.id === 'fkit')).toBe(
      false,
    );
    expect(
      cooperationsOn(register, localDate('2017-12-31')).find((it) => it.cooperation.id === 'fkit'),
    ).toMatchObject({
      isCertain: true,
    });
  });

  test('a member with a known start makes the cooperation certain', () => {
    // Abakus has a source of 2021, three of its owners have a known start in 2015.
    expect(
      cooperationsOn(register, localDate('2016-01-01')).find((it) => it.cooperation.id === 'abakus')
        ?.isCertain,
    ).toBe(true);
    expect(
      cooperationsOn(register, localDate('2014-12-31')).find((it) => it.cooperation.id === 'abakus')
        ?.isCertain,
    ).toBe(false);
  });

  test('a fact is known from its start, else its source, else the day of checking', () => {
    const byId = (id: string) => {
      const found = register.cooperations.find((it) => it.id === id);
      if (!found) throw new Error(id);
      return knownFrom(register, found);
    };
    expect([byId('nii'), byId('abakus'), byId('ofa'), byId('hadeland')]).toEqual([
      '2002-01-01',
      '2021-01-01',
      '2024-06-01',
      '2026-09-19',
    ]);
  });
});
