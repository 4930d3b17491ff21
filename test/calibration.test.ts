// The cost model lands where the report of 2021 did: 36 cooperations against none, with the shipped parameters. Holds
// data/parameters.csv to it; docs/model.md tells the figures.
import { expect, test } from 'vitest';
import {
  ASSUMPTIONS,
  calibrationCountry,
  knownCooperations,
  savingOf,
} from '../bench/calibration-country.ts';
import { readTable } from '../bench/generator.ts';

const { problem, cooperations } = calibrationCountry({ seed: 1 });
const members = cooperations.flatMap((cooperation) => cooperation.members);

test('36 cooperations of 6.9 members on average, nobody in two, few in the north', () => {
  expect(cooperations).toHaveLength(36);
  expect(members).toHaveLength(249);
  expect(new Set(members).size).toBe(249);
  expect(members.filter((id) => id.startsWith('55') || id.startsWith('56'))).toHaveLength(12);
  expect(cooperations.every(({ host, members: own }) => own.length >= 2 && own.includes(host))).toBe(true);
});

test('they save NOK 1.4 to 1.7 bn a year, within 30 per cent, most of it by better terms', () => {
  for (const seed of [1, 2, 3]) {
    const country = calibrationCountry({ seed });
    const { price, process, processNet } = savingOf(country.problem, country.cooperations, 'base');
    expect(price + process).toBeGreaterThan(0.98e9);
    expect(price + process).toBeLessThan(2.21e9);
    expect(price + processNet).toBeGreaterThan(0.98e9);
    expect(price).toBeGreaterThan(0.7e9);
    expect(price).toBeLessThan(1.3e9);
    expect(process).toBeGreaterThan(0.4e9);
    expect(process).toBeLessThan(0.7e9);
  }
});

test('the pessimistic parameters save less, the optimistic more', () => {
  const [low, base, high] = (['low', 'base', 'high'] as const).map((scenario) => {
    const { price, process } = savingOf(problem, cooperations, scenario);
    return price + process;
  }) as [number, number, number];
  expect(low).toBeLessThan(base);
  expect(base).toBeLessThan(high);
});

test('nobody together saves nothing, and tenders are one for each member or one for all', () => {
  const none = savingOf(problem, [], 'base');
  expect(none).toMatchObject({ price: 0, process: 0, processNet: 0, members: 0 });
  const { tendersAlone, tendersTogether } = savingOf(problem, cooperations, 'base');
  expect(tendersAlone).toBe(249 * problem.categories.length);
  expect(tendersTogether).toBe(36 * problem.categories.length);
});

test('the known cooperations stand as they are: fewer, and less saved', () => {
  const known = knownCooperations(problem.authorities);
  const bodies = new Set(problem.authorities.map(({ id }) => id));
  expect(known.length).toBeGreaterThan(10);
  expect(known.flatMap((cooperation) => cooperation.members).every((id) => bodies.has(id))).toBe(true);
  const saved = savingOf(problem, known, 'base');
  expect(saved.members).toBeLessThan(249);
  expect(saved.price + saved.process).toBeLessThan(1.4e9);
});

test('the share bought jointly rests on our own list: goods and services of a regional or larger market are 44 per cent', () => {
  const values = new Map(readTable('need-assumptions.csv').map(({ id, value }) => [id, Number(value)]));
  const categories = readTable('categories.csv').map((row) => {
    const { id, kind, market, securitySensitive } = row;
    const value = values.get(`category.${id}`) ?? values.get(`value.${kind}.${market}`) ?? 0;
    return { value, isJoint: kind !== 'works' && market !== 'local' && securitySensitive !== 'yes' };
  });
  const sum = (all: readonly { value: number }[]): number =>
    all.reduce((total, { value }) => total + value, 0);
  const share = sum(categories.filter(({ isJoint }) => isJoint)) / sum(categories);
  expect(Math.round(100 * share)).toBe(44);
  expect(ASSUMPTIONS.addressable.source).toContain('44 prosent');
  expect(ASSUMPTIONS.addressable.value).toBeLessThanOrEqual(share);
});
