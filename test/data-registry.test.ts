// The facts in data/ hold together and give back the figures they are published with.
import { describe, expect, test } from 'vitest';
import { localDate } from '../src/kernel/local-date.ts';
import { hasValidCheckDigit } from '../src/kernel/org-number.ts';
import { divisionOn } from '../src/modules/registry/as-of.ts';
import { type CoverageVariant, coverageOn } from '../src/modules/registry/coverage.ts';
import { parseReference } from '../src/modules/registry/reference.ts';
import { realReference, realRegister, referenceTexts } from './reference-files.ts';

const reference = realReference();
const register = realRegister();
const today = localDate('2026-11-22');

describe('municipalities and counties', () => {
  test('357 and 15, with unique numbers and valid organisation numbers', () => {
    expect(reference.municipalities).toHaveLength(357);
    expect(reference.counties).toHaveLength(15);
    const numbers = reference.municipalities.flatMap((it) => it.orgNumber ?? []);
    expect(numbers).toHaveLength(356);
    expect(numbers.filter((number) => !hasValidCheckDigit(number))).toEqual([]);
    expect(reference.counties.filter((it) => !hasValidCheckDigit(it.orgNumber))).toEqual([]);
    expect(reference.municipalities.filter((it) => it.orgNumber === null).map((it) => it.name)).toEqual([
      'Haram',
    ]);
  });

  test('population, area, centrality and language forms sum to what SSB publishes', () => {
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    expect(sum(reference.municipalities.map((it) => it.population))).toBe(5_627_400);
    expect(sum(reference.municipalities.map((it) => it.areaKm2))).toBeCloseTo(323_804.56, 1);
    const count = (values: readonly (string | number)[]): Record<string, number> =>
      Object.fromEntries([...Map.groupBy(values, (it) => String(it))].map(([key, all]) => [key, all.length]));
    expect(count(reference.municipalities.map((it) => it.centralityClass))).toEqual({
      1: 5,
      2: 21,
      3: 54,
      4: 65,
      5: 104,
      6: 108,
    });
    expect(count(reference.municipalities.map((it) => it.languageForm))).toEqual({
      nb: 119,
      nn: 88,
      neutral: 150,
    });
  });

  test('each class follows from its index by the limits of SSB Klass 128', () => {
    const classOf = (index: number): number =>
      [925, 870, 775, 670, 565, 0].findIndex((limit) => index >= limit) + 1;
    expect(
      reference.municipalities.filter((it) => classOf(it.centralityIndex) !== it.centralityClass),
    ).toEqual([]);
  });

  test('the official names hold the name, and every place is in mainland Norway', () => {
    for (const it of reference.municipalities) {
      expect(it.officialNames[0]).toBe(it.name);
      expect(it.position.latitude).toBeGreaterThan(57.9);
      expect(it.position.latitude).toBeLessThan(71.2);
      expect(it.position.longitude).toBeGreaterThan(4.5);
      expect(it.position.longitude).toBeLessThan(31.2);
    }
  });
});

describe('number history', () => {
  test.each([
    [2017, 426],
    [2018, 422],
    [2019, 422],
    [2020, 356],
    [2023, 356],
    [2024, 357],
    [2026, 357],
  ])('in %d there were %d municipalities, covering all of today’s', (year, count) => {
    const division = divisionOn(register, localDate(`${year}-07-01`));
    expect(division).toHaveLength(count);
    expect(new Set(division?.flatMap((it) => it.targets)).size).toBe(357);
  });

  test('the four numbers that were split', () => {
    const split = reference.formerNumbers.filter((it) => it.targets.length > 1);
    expect(split.map((it) => [it.oldNumber, ...it.targets])).toEqual([
      ['1507', '1508', '1580'],
      ['1613', '5055', '5056', '5059'],
      ['1850', '1806', '1875'],
      ['5012', '5055', '5056', '5059'],
    ]);
  });
});

describe('cooperations', () => {
  test('31 of them by kind, with 167 memberships that have a source', () => {
    const byKind = Map.groupBy(reference.cooperations, (it) => it.kind);
    expect(Object.fromEntries([...byKind].map(([kind, all]) => [kind, all.length]))).toEqual({
      formalHolistic: 23,
      thematic: 2,
      caseByCase: 2,
      county: 2,
      historic: 2,
    });
    expect(reference.memberships).toHaveLength(167);
    expect(reference.memberships.every((it) => it.source.references.length > 0)).toBe(true);
  });

  test.each<[CoverageVariant, number, number, Record<string, number>]>([
    [
      'A',
      115,
      26.5,
      {
        '03': 0,
        '11': 1,
        '15': 18,
        '18': 1,
        '31': 0,
        '32': 8,
        '33': 0,
        '34': 25,
        '39': 6,
        '40': 6,
        '42': 25,
        '46': 5,
        '50': 14,
        '55': 6,
        '56': 0,
      },
    ],
    [
      'B',
      141,
      29.4,
      {
        '03': 0,
        '11': 1,
        '15': 18,
        '18': 21,
        '31': 0,
        '32': 10,
        '33': 0,
        '34': 28,
        '39': 6,
        '40': 6,
        '42': 25,
        '46': 5,
        '50': 15,
        '55': 6,
        '56': 0,
      },
    ],
  ])('coverage %s is %d municipalities and %d %% of the people', (variant, members, share, byCounty) => {
    const coverage = coverageOn(register, { date: today, variant });
    expect(coverage.overall.member).toBe(members);
    expect((coverage.overall.memberPopulation / coverage.overall.population) * 100).toBeCloseTo(share, 1);
    expect(Object.fromEntries(coverage.byCounty.map(({ key, count }) => [key, count.member]))).toEqual(
      byCounty,
    );
    expect(coverage.overall.outside).toBe(0);
    expect(coverage.overall.possible).toBe(0);
  });

  test('with every kind 152; two at once: Rindal, Sør-Fron and Ringebu', () => {
    const kinds = ['formalHolistic', 'thematic', 'caseByCase', 'county', 'network', 'historic'] as const;
    // The project in Hallingdal ended in October 2026 and the one in Agder in 2018; the facts count all of them.
    const all = new Set(
      register.memberships
        .filter((it) => it.memberKind !== 'option' && !it.member.startsWith('F'))
        .map((it) => it.member),
    );
    expect(all.size).toBe(152);
    expect(coverageOn(register, { date: today, kinds }).overall.member).toBe(146);
    expect(coverageOn(register, { date: today }).overlaps.map((it) => it.municipality.name)).toEqual([
      'Sør-Fron',
      'Ringebu',
      'Rindal',
    ]);
  });

  test('every note is there in bokmål too', () => {
    for (const it of reference.cooperations) {
      expect(it.noteNb === null, it.id).toBe(it.note === null);
      expect(it.legalNoteNb === null, it.id).toBe(it.legalNote === null);
    }
  });

  test('nobody is said to be outside: no source says so', () => {
    expect(reference.outside).toEqual([]);
  });
});

describe('a file that is wrong', () => {
  const refused = (file: keyof ReturnType<typeof referenceTexts>, from: string, to: string) => {
    const texts = referenceTexts();
    expect(texts[file]).toContain(from);
    const result = parseReference({ ...texts, [file]: texts[file].replace(from, to) });
    return result.ok ? [] : result.problems;
  };

  test.each([
    [
      'a wrong check digit',
      'municipalities.csv',
      '958935420',
      '958935421',
      'orgNumber.checkDigit',
      'municipalities.csv:2:orgNumber',
    ],
    [
      'text for a number',
      'municipalities.csv',
      ';728714;',
      ';mange;',
      'reference.field',
      'municipalities.csv:2:population',
    ],
    [
      'an empty field',
      'municipalities.csv',
      ';728714;',
      ';;',
      'reference.field',
      'municipalities.csv:2:population',
    ],
    [
      'a county that does not exist',
      'municipalities.csv',
      'Oslo - Oslove;03',
      'Oslo - Oslove;99',
      'reference.reference',
      'municipalities.csv:2:countyNumber',
    ],
    [
      'an unknown legal form',
      'cooperations.csv',
      ';as;',
      ';asa;',
      'reference.field',
      'cooperations.csv:2:legalForm',
    ],
    ['another heading', 'counties.csv', 'number;name', 'nummer;navn', 'reference.heading', 'counties.csv:1'],
    [
      'a member twice',
      'cooperation-members.csv',
      'abakus;3422;',
      'abakus;3421;',
      'reference.overlap',
      'cooperation-members.csv:3',
    ],
    [
      'a period that ends before it begins',
      'cooperation-members.csv',
      '2024-06;2026-10',
      '2026-11;2026-10',
      'reference.emptyPeriod',
      'cooperation-members.csv:152:validTo',
    ],
    [
      'a number twice',
      'municipalities.csv',
      '\n1103;',
      '\n1101;',
      'reference.duplicate',
      'municipalities.csv:4',
    ],
    [
      'a date that is none',
      'cooperations.csv',
      ';2019-01-01;',
      ';2019-13-01;',
      'date.written',
      'cooperations.csv:7:validFrom',
    ],
  ] as const)('%s is refused with its place', (_name, file, from, to, code, path) => {
    expect(refused(file, from, to).map((it) => `${it.code} ${it.path}`)).toContain(`${code} ${path}`);
  });

  test('all problems come at once', () => {
    const texts = referenceTexts();
    const result = parseReference({
      ...texts,
      'municipalities.csv': texts['municipalities.csv'].replace(';728714;', ';x;'),
      'counties.csv': texts['counties.csv'].replace('958935420', '1'),
    });
    expect(result.ok ? [] : result.problems.map((it) => it.path)).toEqual([
      'municipalities.csv:2:population',
      'counties.csv:2:orgNumber',
    ]);
  });
});
