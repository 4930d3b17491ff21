// Which needs bodies have at the same time: the most bodies first, each need once, nobody with those it does not want.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import { quarterOf } from '../../kernel/quarter.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import type { LiveNeed } from '../proposals/live-needs.ts';
import { commonNeedsIn, gatheringsBefore } from './common-needs.ts';

let row = 0;
const need = (owner: string, from: string, to: string, some: Partial<LiveNeed> = {}): LiveNeed => {
  row += 1;
  return {
    id: `need-${row}`,
    owner: owner as BodyId,
    title: 'Renhold',
    category: 'renhold',
    cpv: null,
    value: { low: 100, base: 100, high: 100, isAssumed: false },
    termMonths: 48,
    starts: [{ earliest: localDate(from), latest: localDate(to), why: 'expiry' }],
    preferredStart: localDate(from),
    company: { kind: 'open' },
    shown: 'details',
    shownValue: { low: 100, base: 100, high: 100, isAssumed: false },
    row,
    ...some,
  };
};
const onlyWith = (...bodies: string[]) => ({
  company: { kind: 'onlyWith' as const, bodies: bodies as BodyId[] },
});
const assumed = { value: { low: 50, base: 80, high: 120, isAssumed: true } };

const told = (needs: readonly LiveNeed[]) =>
  commonNeedsIn(needs).map(({ category, first, last, bodies, low, high, isAssumed }) => ({
    category,
    first,
    last,
    bodies,
    low,
    high,
    isAssumed,
  }));
const at = (date: string): number => quarterOf(localDate(date));

describe('common needs', () => {
  test('are those that can start at the same time, with what they come to', () => {
    const needs = [
      need('5007', '2027-01-01', '2027-09-30'),
      need('5045', '2027-04-01', '2027-12-31', assumed),
      need('5046', '2029-01-01', '2029-03-31'),
      need('5047', '2027-04-01', '2027-06-30', { category: 'vannmalere' }),
    ];
    expect(told(needs)).toEqual([
      {
        category: 'renhold',
        first: at('2027-04-01'),
        last: at('2027-09-30'),
        bodies: ['5007', '5045'],
        low: 150,
        high: 220,
        isAssumed: true,
      },
    ]);
  });

  test('of one body alone are not in common', () => {
    expect(
      told([need('5007', '2027-01-01', '2027-12-31'), need('5007', '2027-01-01', '2027-12-31')]),
    ).toEqual([]);
  });

  test('at another time in the same category are another one', () => {
    const needs = [
      need('5007', '2027-01-01', '2027-03-31'),
      need('5045', '2027-01-01', '2027-03-31'),
      need('5046', '2027-01-01', '2027-03-31'),
      need('5045', '2028-01-01', '2028-03-31'),
      need('5047', '2028-01-01', '2028-06-30'),
    ];
    expect(told(needs).map(({ first, last, bodies }) => ({ first, last, bodies }))).toEqual([
      { first: at('2027-01-01'), last: at('2027-01-01'), bodies: ['5007', '5045', '5046'] },
      { first: at('2028-01-01'), last: at('2028-01-01'), bodies: ['5045', '5047'] },
    ]);
  });

  test('of somebody who wants to buy with named bodies are put with those alone', () => {
    const open = [need('5007', '2027-01-01', '2027-03-31'), need('5045', '2027-01-01', '2027-03-31')];
    const named = need('5046', '2027-01-01', '2027-03-31', onlyWith('5045'));
    expect(told([...open, named]).map(({ bodies }) => bodies)).toEqual([['5007', '5045']]);
    expect(told([named, ...open.slice(1)]).map(({ bodies }) => bodies)).toEqual([['5045', '5046']]);
    const larger = need('5047', '2027-01-01', '2027-03-31', onlyWith('5045', '5046'));
    const back = need('5046', '2027-01-01', '2027-03-31', onlyWith('5045', '5047'));
    expect(told([...open, larger, back]).map(({ bodies }) => bodies)).toEqual([['5045', '5046', '5047']]);
  });

  test('hold each need once, two bodies at least, and nobody with those it does not want', () => {
    const bodies = ['5007', '5045', '5046', '5047'];
    const some = fc.record({
      owner: fc.constantFrom(...bodies),
      quarter: fc.integer({ min: 0, max: 5 }),
      length: fc.integer({ min: 0, max: 3 }),
      with: fc.option(fc.subarray(bodies, { minLength: 1 })),
    });
    const quarters = [
      '2027-01',
      '2027-04',
      '2027-07',
      '2027-10',
      '2028-01',
      '2028-04',
      '2028-07',
      '2028-10',
      '2029-01',
    ];
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (all) => {
        const needs = all.map(({ owner, quarter, length, with: named }) =>
          need(
            owner,
            `${quarters[quarter]}-01`,
            `${quarters[quarter + length]}-01`,
            named ? onlyWith(...named) : {},
          ),
        );
        const found = commonNeedsIn(needs);
        const ids = found.flatMap((one) => one.needs.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const one of found) {
          expect(one.bodies.length).toBeGreaterThan(1);
          expect(one.last).toBeGreaterThanOrEqual(one.first);
          for (const { company, owner, starts } of one.needs) {
            const others = one.bodies.filter((body) => body !== owner);
            if (company.kind === 'onlyWith') expect(company.bodies).toEqual(expect.arrayContaining(others));
            expect(quarterOf(starts[0]?.earliest as LocalDate)).toBeLessThanOrEqual(one.first);
            expect(quarterOf(starts[0]?.latest as LocalDate)).toBeGreaterThanOrEqual(one.first);
          }
        }
      }),
    );
  });
});

test('gatherings left are those from today to the earliest start; without dates nobody can say', () => {
  const today = localDate('2026-11-22');
  const first = quarterOf(localDate('2027-04-01'));
  const on = (day: string | null) => ({ title: 'Samling', on: day === null ? null : localDate(day) });
  const before = (days: (string | null)[]) =>
    gatheringsBefore({ first }, { gatherings: days.map(on), today });
  expect(before(['2026-11-21', '2026-11-22', '2027-03-31', '2027-04-01', null])).toBe(2);
  expect(before(['2027-05-01'])).toBe(0);
  expect(before([null])).toBe(null);
  expect(before([])).toBe(null);
});
