// The core against plain enumeration, against itself after changes that must not matter, and against public instances.

import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../../test/runs.ts';
import { random } from '../engine/random.ts';
import { buildInstance, type FacilityProblem, type Instance, sparseOf } from './instance.ts';
import { OpenSet } from './open-set.ts';
import { Prices } from './prices.ts';
import { type FacilityPlan, solveFacilities } from './solve.ts';

const WORK = 2_000_000;

/** Whole costs; about a third of the arcs missing where `isSparse`, but each customer has one. */
interface Drawn extends FacilityProblem {
  readonly fixed: Float64Array;
  readonly service: Float64Array;
}

function problemOf(seed: number, facilities: number, customers: number, isSparse: boolean): Drawn {
  const next = random(seed);
  const service = Float64Array.from({ length: facilities * customers }, () =>
    isSparse && next() < 0.35 ? Number.POSITIVE_INFINITY : Math.floor(next() * 100),
  );
  for (let j = 0; j < customers; j++) {
    const own = j * facilities + Math.floor(next() * facilities);
    if (service[own] === Number.POSITIVE_INFINITY) service[own] = 50;
  }
  const fixed = Float64Array.from({ length: facilities }, () => Math.floor(next() * 150));
  return { facilities, customers, fixed, service };
}

function costOf({ facilities, customers, fixed, service }: FacilityProblem, open: readonly number[]): number {
  let total = open.reduce((sum, i) => sum + fixed[i]!, 0);
  for (let j = 0; j < customers; j++) {
    total += Math.min(Number.POSITIVE_INFINITY, ...open.map((i) => service[j * facilities + i]!));
  }
  return total;
}

/** The least cost of all sets of facilities. */
function enumerated(problem: FacilityProblem): number {
  let best = Number.POSITIVE_INFINITY;
  for (let mask = 1; mask < 2 ** problem.facilities; mask++) {
    const open = Array.from({ length: problem.facilities }, (_, i) => i).filter((i) => mask & (1 << i));
    best = Math.min(best, costOf(problem, open));
  }
  return best;
}

function solved(instance: Instance, seed = 1, work = WORK): FacilityPlan {
  let last: FacilityPlan | undefined;
  for (const plan of solveFacilities(instance, { seed, work })) last = plan;
  if (!last) throw new Error('no plan');
  return last;
}

const solve = (problem: FacilityProblem): FacilityPlan => solved(buildInstance(sparseOf(problem)));

const small = fc
  .tuple(fc.nat(), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 14 }), fc.boolean())
  .map(([seed, facilities, customers, isSparse]) => problemOf(seed, facilities, customers, isSparse));

property.prop([small])('finds what enumeration finds, and never claims a bound above it', (problem) => {
  const plan = solve(problem);
  const best = enumerated(problem);
  expect(plan.cost).toBe(best);
  expect(costOf(problem, [...plan.open])).toBe(best);
  expect(plan.bound).toBeLessThanOrEqual(best);
});

property.prop([small])('prices prove their bound whoever adds up', (problem) => {
  const instance = buildInstance(sparseOf(problem));
  const prices = new Prices(instance);
  Array.from(prices.ascend(50));
  for (let k = 0; k < 60 && !prices.isSpent; k++) prices.step(enumerated(problem) - instance.offset, 5);
  const { facilities, customers, fixed, service } = problem;
  const least = Array.from({ length: customers }, (_, j) =>
    Math.min(...service.slice(j * facilities, (j + 1) * facilities)),
  );
  let bound = 0;
  for (let j = 0; j < customers; j++) bound += least[j]! + prices.best[j]!;
  for (let i = 0; i < facilities; i++) {
    let earns = -fixed[i]!;
    for (let j = 0; j < customers; j++) {
      earns += Math.max(0, least[j]! + prices.best[j]! - service[j * facilities + i]!);
    }
    bound -= Math.max(0, earns);
  }
  expect(prices.bound + instance.offset).toBeLessThanOrEqual(bound + 1e-6);
  expect(bound).toBeLessThanOrEqual(enumerated(problem) + 1e-6);
});

property.prop([small, fc.array(fc.nat(8), { maxLength: 60 })])(
  'flips keep the books as if they were made anew',
  (problem, flips) => {
    const instance = buildInstance(sparseOf(problem));
    const set = new OpenSet(instance);
    for (const flip of flips) set.flip(flip % problem.facilities);
    const anew = new OpenSet(instance);
    anew.load(set.opened());
    expect(set.total).toBe(anew.total);
    expect(set.change).toEqual(anew.change);
    expect(set.near).toEqual(anew.near);
    expect(set.next).toEqual(anew.next);
    expect([...set.outside.slice(0, set.outsideCount)].sort()).toEqual(
      [...anew.outside.slice(0, anew.outsideCount)].sort(),
    );
  },
);

describe('a change that must not matter', () => {
  const problem = problemOf(7, 30, 80, false);
  const before = solve(problem);

  test('costs times three: the plan costs three times as much', () => {
    const fixed = Float64Array.from(problem.fixed, (cost) => 3 * cost);
    const service = Float64Array.from(problem.service, (cost) => 3 * cost);
    expect(solve({ ...problem, fixed, service }).cost).toBe(3 * before.cost);
  });

  test('a hundred more for one customer everywhere: a hundred more in all', () => {
    const service = Float64Array.from(problem.service);
    for (let i = 0; i < 30; i++) service[5 * 30 + i]! += 100;
    const after = solve({ ...problem, service });
    expect([after.cost, after.isProved]).toEqual([before.cost + 100, before.isProved]);
  });

  test('the facilities in another order, and each of them twice', () => {
    const order = Array.from({ length: 60 }, (_, k) => (k * 7 + 3) % 30);
    const fixed = order.map((i) => problem.fixed[i]!);
    const service: number[] = [];
    for (let j = 0; j < 80; j++) service.push(...order.map((i) => problem.service[j * 30 + i]!));
    expect(solve({ facilities: 60, customers: 80, fixed, service }).cost).toBe(before.cost);
  });

  test('the same seed and work: the same plan, to the last unit', () => {
    const instance = buildInstance(sparseOf(problemOf(11, 60, 60, true)));
    expect(solved(instance, 5, 300_000)).toEqual(solved(instance, 5, 300_000));
  });
});

test('one more facility never makes the best plan dearer', () => {
  for (let seed = 0; seed < runs(20); seed++) {
    const wide = problemOf(seed, 8, 12, true);
    const service: number[] = [];
    for (let j = 0; j < 12; j++) service.push(...wide.service.slice(j * 8, j * 8 + 7));
    if (
      service.some(
        (_, k) => k % 7 === 0 && service.slice(k, k + 7).every((cost) => cost === Number.POSITIVE_INFINITY),
      )
    )
      continue;
    const narrow = { facilities: 7, customers: 12, fixed: wide.fixed.slice(0, 7), service };
    expect(solve(wide).cost).toBeLessThanOrEqual(solve(narrow).cost);
  }
});

/** Every customer within reach of four facilities only, which are hard to choose among. */
function coverOf(seed: number): Drawn {
  const next = random(seed);
  const [facilities, customers] = [20, 20];
  const service = new Float64Array(facilities * customers).fill(Number.POSITIVE_INFINITY);
  for (let j = 0; j < customers; j++) {
    for (let k = 0; k < 4; k++)
      service[j * facilities + Math.floor(next() * facilities)] = Math.floor(5 * next());
  }
  return { facilities, customers, fixed: new Float64Array(facilities).fill(3000), service };
}

/** The two with nothing between them. */
function beside(one: Drawn, other: Drawn): Drawn {
  const facilities = one.facilities + other.facilities;
  const customers = one.customers + other.customers;
  const service = new Float64Array(facilities * customers).fill(Number.POSITIVE_INFINITY);
  for (let j = 0; j < one.customers; j++)
    for (let i = 0; i < one.facilities; i++)
      service[j * facilities + i] = one.service[j * one.facilities + i]!;
  for (let j = 0; j < other.customers; j++)
    for (let i = 0; i < other.facilities; i++)
      service[(one.customers + j) * facilities + one.facilities + i] =
        other.service[j * other.facilities + i]!;
  return { facilities, customers, fixed: Float64Array.from([...one.fixed, ...other.fixed]), service };
}

test('two problems beside each other cost what they cost one by one, also where a customer has one facility only', () => {
  const single = (cost: number): Drawn => ({
    ...{ facilities: 1, customers: 1 },
    fixed: Float64Array.of(3000),
    service: Float64Array.of(cost),
  });
  const singles = [1, 2, 3].map(single).reduce(beside);
  for (let seed = 0; seed < runs(5); seed++) {
    const cover = coverOf(seed);
    expect(solve(beside(cover, singles)).cost).toBe(solve(cover).cost + 9006);
  }
});

test('work goes on until it is proved or the work is done, with bounds that only rise and costs that only fall', () => {
  const seen: FacilityPlan[] = [];
  for (const plan of solveFacilities(buildInstance(sparseOf(problemOf(3, 120, 120, false))), {
    seed: 1,
    work: 20_000_000,
  }))
    seen.push(plan);
  expect(seen.length).toBeGreaterThan(2);
  for (const [k, plan] of seen.entries()) {
    const earlier = seen[k - 1] ?? plan;
    expect(plan.cost).toBeLessThanOrEqual(earlier.cost);
    expect(plan.bound).toBeGreaterThanOrEqual(earlier.bound);
    expect(plan.bound).toBeLessThanOrEqual(plan.cost);
  }
});

test('a customer whom nobody can serve is refused', () => {
  const nobody = { facilities: 1, customers: 1, fixed: [1], service: [Number.POSITIVE_INFINITY] };
  expect(() => buildInstance(sparseOf(nobody))).toThrow('Customer 0 has no arc');
});
