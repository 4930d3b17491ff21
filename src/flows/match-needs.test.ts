import { describe, expect, test } from 'vitest';
import { realCategories } from '../../test/planning-data.ts';
import { realRegister } from '../../test/reference-files.ts';
import { addMonths, localDate } from '../kernel/local-date.ts';
import { quarterOf } from '../kernel/quarter.ts';
import type { Need } from '../modules/planning/model.ts';
import { bodyOfMunicipality } from '../modules/registry/model.ts';
import { findSharedNeeds, type MatchWork } from './match-needs.ts';

const register = realRegister();
const categories = realCategories();
const bodyOf = (name: string) => {
  const found = register.municipalities.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return bodyOfMunicipality(found.number);
};

type Given = readonly [owner: string, title: string, category: string, start: string];

const needs = (given: readonly Given[]): Need[] =>
  given.map(([owner, title, category, start], place) => ({
    id: `n${place + 1}`,
    owner: bodyOf(owner),
    title,
    category,
    cpv: null,
    value: { low: 1e6, base: 1e6, high: 1e6, isAssumed: false },
    termMonths: 48,
    starts: [
      {
        earliest: localDate(start),
        latest: addMonths(localDate(start), 5),
        why: 'expiry' as const,
      },
    ],
    preferredStart: localDate(start),
    row: place + 1,
  }));

const workOf = (given: readonly Given[]): MatchWork => ({
  needs: needs(given),
  categories,
  positions: register.municipalities.map(({ number, position }) => [bodyOfMunicipality(number), position]),
  maxKm: { local: 100, regional: 250, national: 400, international: 600 },
  roadFactor: 1.35,
});

describe('shared needs', () => {
  test('a group: who, when they can start together, what decided, how far apart', () => {
    const { groups, pairs } = findSharedNeeds(
      workOf([
        ['Ås', 'Renhold av skoler', 'renhold', '2027-01-01'],
        ['Vestby', 'Renhold', 'renhold', '2027-04-01'],
        ['Oslo', 'Kjøp av brannbil', 'brannbiler', '2027-01-01'],
      ]),
    );
    expect(pairs).toEqual([]);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({
      members: [0, 1],
      words: ['renhold'],
      starts: { first: quarterOf(localDate('2027-04-01')), last: quarterOf(localDate('2027-04-01')) },
    });
    expect(groups[0]?.km).toBeGreaterThan(5);
    expect(groups[0]?.km).toBeLessThan(30);
  });

  test('like needs that do not meet in time are neither group nor pair', () => {
    const found = findSharedNeeds(
      workOf([
        ['Ås', 'Renhold', 'renhold', '2027-01-01'],
        ['Vestby', 'Renhold', 'renhold', '2028-01-01'],
      ]),
    );
    expect(found).toEqual({ groups: [], pairs: [], pairCount: 0 });
  });

  test('one that fits some of a group but not all is a pair, and says what keeps it out', () => {
    const { groups, pairs } = findSharedNeeds(
      workOf([
        ['Ås', 'Renhold', 'renhold', '2027-01-01'],
        ['Vestby', 'Renhold', 'renhold', '2027-01-01'],
        ['Frogn', 'Renhold', 'renhold', '2027-04-01'],
        ['Nordre Follo', 'Renhold', 'renhold', '2027-07-01'],
      ]),
    );
    expect(groups.map(({ members }) => members)).toEqual([[0, 1, 2]]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ first: 2, second: 3, keptApart: 'starts', isSameCategory: true });
  });

  test('for every body its strongest pairs are kept, whoever else has stronger', () => {
    const around = ['Ås', 'Vestby', 'Frogn', 'Nesodden', 'Nordre Follo', 'Enebakk'];
    const many = around.flatMap((owner): Given[] =>
      Array.from({ length: 30 }, (_, place) => [owner, `Renhold og vask ${place}`, 'renhold', '2027-01-01']),
    );
    const { pairs, pairCount } = findSharedNeeds(
      workOf([...many, ['Oslo', 'Daglig vask av barnehager', 'renhold', '2027-01-01']]),
    );
    const oslo = pairs.filter(({ first, second }) => first === many.length || second === many.length);
    expect(pairs.length).toBeLessThan(pairCount);
    expect(oslo.length).toBeGreaterThan(0);
    expect(oslo.length).toBeLessThanOrEqual(50);
  });
});
