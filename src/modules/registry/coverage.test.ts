// Coverage in three states: counts checked against a second count of the facts, and properties that always hold.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { realRegister } from '../../../test/reference-files.ts';
import { localDate } from '../../kernel/local-date.ts';
import { type CoverageCount, coverageOn, percentOf, sizeClassOf } from './coverage.ts';
import { compareCoverage, reportFigures } from './coverage-comparison.ts';
import type { BodyId, Register } from './model.ts';

const register = realRegister();
const today = localDate('2026-11-22');

const withOutside = (member: string, from: string): Register => ({
  ...register,
  outside: [
    {
      member: member as BodyId,
      period: { from: localDate(from), to: null },
      source: { references: ['https://example.no/vedtak'], date: from },
    },
  ],
});

describe('coverage on a date', () => {
  test('by size and centrality, with the limit the caller sets', () => {
    const members = (smallBelow: number) =>
      Object.fromEntries(
        coverageOn(register, { date: today, smallBelow }).bySize.map(({ key, count }) => [
          key,
          [count.member, count.municipalities],
        ]),
      );
    expect(members(5_000)).toEqual({ small: [66, 174], medium: [49, 114], large: [26, 69] });
    expect(members(10_000).small?.[1]).toBe(245);
    expect(
      coverageOn(register, { date: today }).byCentrality.map(({ key, count }) => [
        key,
        count.member,
        count.municipalities,
      ]),
    ).toEqual([
      [1, 0, 5],
      [2, 5, 21],
      [3, 26, 54],
      [4, 30, 65],
      [5, 42, 104],
      [6, 38, 108],
    ]);
  });

  test('earlier, what only a later source tells is unknown and possible, never outside', () => {
    const coverage = coverageOn(register, { date: localDate('2021-03-01') });
    expect(coverage.overall).toMatchObject({ member: 76, outside: 0, unknown: 281, possible: 65 });
    const agder = coverage.byCounty.find(({ key }) => key === '42')?.count;
    expect(agder).toMatchObject({ member: 0, unknown: 25, possible: 25 });
  });

  test('outside needs its own fact, and membership is stronger', () => {
    const row = (from: Register, number: string) =>
      coverageOn(from, { date: today }).municipalities.find((it) => it.municipality.number === number);
    expect(row(withOutside('5007', '2026-01-01'), '5007')?.state).toBe('outside');
    expect(row(withOutside('5007', '2027-01-01'), '5007')?.state).toBe('unknown');
    expect(row(withOutside('5053', '2026-01-01'), '5053')?.state).toBe('member');
    expect(coverageOn(withOutside('5007', '2026-01-01'), { date: today }).overall).toMatchObject({
      outside: 1,
      unknown: 215,
    });
  });

  property.prop([
    fc.date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
    fc.constantFrom('A' as const, 'B' as const),
    fc.integer({ min: 0, max: 30_000 }),
  ])('every way of dividing the country gives the whole country', (day, variant, smallBelow) => {
    const coverage = coverageOn(register, {
      date: localDate(day.toISOString().slice(0, 10)),
      variant,
      smallBelow,
    });
    const sum = (groups: readonly { readonly count: CoverageCount }[]): Record<string, number> => {
      const keys = Object.keys(coverage.overall) as (keyof CoverageCount)[];
      return Object.fromEntries(
        keys.map((key) => [key, groups.reduce((total, { count }) => total + count[key], 0)]),
      );
    };
    for (const groups of [coverage.byCounty, coverage.bySize, coverage.byCentrality]) {
      expect(sum(groups)).toEqual(coverage.overall);
    }
    const { member, outside, unknown, municipalities, possible } = coverage.overall;
    expect(member + outside + unknown).toBe(municipalities);
    expect(possible).toBeLessThanOrEqual(unknown);
  });

  property.prop([fc.date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })])(
    'variant B never has fewer members than A',
    (day) => {
      const date = localDate(day.toISOString().slice(0, 10));
      const a = coverageOn(register, { date, variant: 'A' });
      const b = coverageOn(register, { date, variant: 'B' });
      a.municipalities.forEach((row, index) => {
        if (row.state === 'member') expect(b.municipalities[index]?.state).toBe('member');
      });
    },
  );

  test.each([
    [0, 'small'],
    [4_999, 'small'],
    [5_000, 'medium'],
    [19_999, 'medium'],
    [20_000, 'large'],
  ])('%d inhabitants is %s', (population, size) => {
    expect(sizeClassOf(population, 5_000, 20_000)).toBe(size);
  });

  test('no share of nothing', () => {
    expect(percentOf(0, 0)).toBeNull();
    expect(percentOf(1, 4)).toBe(25);
  });
});

describe('two dates beside each other', () => {
  test('tells what happened apart from what only a newer source shows', () => {
    const comparison = compareCoverage(register, {}, [today, localDate('2018-06-01')]);
    expect([comparison.before.date, comparison.after.date]).toEqual(['2018-06-01', '2026-11-22']);
    const reasons = Map.groupBy(comparison.changes, (it) => it.reason);
    expect(reasons.get('joined')?.map((it) => it.municipality.name)).toEqual([
      'Steinkjer',
      'Levanger',
      'Verdal',
      'Snåsa',
      'Inderøy',
    ]);
    expect(reasons.get('left')).toBeUndefined();
    expect(comparison.changes.every((it) => it.before === 'unknown' && it.after === 'member')).toBe(true);
    expect(comparison.changes).toHaveLength(
      comparison.after.overall.member - comparison.before.overall.member,
    );
  });

  test('the figures of the 2021 report come with their source', () => {
    const figures = reportFigures(register);
    expect([figures.get('report-2021-share')?.value, figures.get('report-2021-cooperations')?.value]).toEqual(
      [70, 36],
    );
    for (const figure of figures.values()) expect(figure.url).toMatch(/^https:/);
  });
});
