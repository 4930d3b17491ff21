// Needs become a problem: standing cooperations enter as one unit, and only who can lead may lead.
import { expect, test } from 'vitest';
import { files, shippedSnapshot } from '../../test/world.ts';
import { localDate } from '../kernel/local-date.ts';
import { quarter, quarterOf } from '../kernel/quarter.ts';
import type { Need } from '../modules/planning/model.ts';
import type { BodyId } from '../modules/registry/model.ts';
import { buildProblem } from './build-problem.ts';
import { readPlanningData } from './planning-data.ts';

const planning = readPlanningData(files);
const snapshot = shippedSnapshot();

const need = (id: string, owner: string): Need => ({
  id,
  owner: owner as BodyId,
  title: 'Tolketjenester',
  category: 'tolking',
  cpv: null,
  value: { low: 80_000, base: 100_000, high: 130_000, isAssumed: false },
  termMonths: 48,
  starts: [{ earliest: localDate('2027-01-01'), latest: localDate('2027-08-01'), why: 'expiry' }],
  preferredStart: localDate('2027-04-01'),
  row: 1,
});

const inputOf = (needs: readonly Need[], leads: readonly string[] | null) => ({
  needs,
  register: snapshot.register,
  categories: snapshot.categories.categories,
  params: planning.params,
  leads: leads === null ? null : new Set(leads as BodyId[]),
});
const build = (needs: readonly Need[], leads: readonly string[] | null) =>
  buildProblem(inputOf(needs, leads));

const leaders = (built: ReturnType<typeof build>): string[] =>
  built.problem.authorities.filter((authority) => authority.canLead).map((authority) => authority.id);

test('members of a standing cooperation enter through it, with its host as possible lead', () => {
  // Inderoy is host of Innherred, Verdal and Steinkjer are members; Namsos is in none that we know.
  const built = build([need('a', '5038'), need('b', '5006'), need('c', '5007')], []);
  expect(built.problem.cooperations.map(({ id, host }) => ({ id, host }))).toEqual([
    { id: 'innherred', host: '5053' },
  ]);
  expect(leaders(built)).toEqual(['5053']);
  expect(built.assumptions).toEqual([]);
});

test('when nobody was asked, every owner may lead, and the assumption says so', () => {
  const built = build([need('a', '5007'), need('b', '0301')], null);
  expect(leaders(built)).toEqual(['0301', '5007']);
  expect(built.assumptions).toEqual([{ id: 'lead.everybody', count: 2 }]);
});

test('a cooperation without a host stands where its largest member does, and the assumption says so', () => {
  const built = build([need('a', '3421')], []);
  const abakus = built.problem.cooperations.find(({ id }) => id === 'abakus');
  const population = (id: string) =>
    built.problem.authorities.find((authority) => authority.id === id)?.population ?? 0;
  expect(abakus?.members.every((member) => population(member) <= population(abakus.host))).toBe(true);
  expect(built.assumptions).toContainEqual({ id: 'unit.hostAssumed', count: 1 });
});

test('values, terms and windows arrive unchanged in the units of the optimiser', () => {
  const [first] = build([need('a', '5007')], []).problem.needs;
  expect(first).toEqual({
    id: 'a',
    owner: '5007',
    category: 'tolking',
    cpv: null,
    value: 100_000,
    valueLow: 80_000,
    valueHigh: 130_000,
    termYears: 4,
    starts: [
      {
        from: quarterOf(localDate('2027-01-01')),
        to: quarterOf(localDate('2027-08-01')),
        cost: 0,
        why: 'expiry',
      },
    ],
    preferredStart: quarterOf(localDate('2027-04-01')),
    participation: { kind: 'open' },
    requirements: {},
  });
});

test('requirements arrive, and of an agreement what concerns the bodies and categories that are there', () => {
  const given = {
    ...{
      id: 'a2',
      name: 'A',
      owner: '',
      priceIndex: 0.9,
      priceIndexLow: 0.9,
      priceIndexHigh: 0.9,
      fee: null,
    },
    ...{ openFrom: quarter(28), openTo: quarter(40), mustUse: ['5006', '5007'] },
  };
  const needs = [{ ...need('a', '5007'), requirements: { språk: 'sørsamisk' } }];
  const agreements = [
    { ...given, categories: ['tolking', 'renhold'], eligible: ['5001', '5006', '5007'] },
    { ...given, id: 'a3', categories: ['renhold'], eligible: ['5007'] },
    { ...given, id: 'a4', categories: ['tolking'], eligible: null, mustUse: [] },
  ];
  const { problem } = buildProblem({ ...inputOf(needs, []), agreements });
  expect(problem.needs[0]?.requirements).toEqual({ språk: 'sørsamisk' });
  expect(problem.agreements).toEqual([
    { ...given, categories: ['tolking'], eligible: ['5007'], mustUse: ['5007'] },
    { ...given, id: 'a4', categories: ['tolking'], eligible: null, mustUse: [] },
  ]);
});

test('a county stands where its people live', () => {
  const [county] = build([need('a', 'F50')], []).problem.authorities;
  expect(county).toMatchObject({ id: 'F50', kind: 'fylke', name: 'Trøndelag' });
  expect(county?.lat).toBeGreaterThan(63);
  expect(county?.lat).toBeLessThan(64.5);
});
