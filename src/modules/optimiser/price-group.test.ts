// A given group costs what the engine says it costs, and the parts of its bodies are its saving to the ore.

import { describe, expect, test } from 'vitest';
import { body, category, drawProblem, need, shippedParameters } from '../../../test/optimiser-problems.ts';
import { runs } from '../../../test/runs.ts';
import { sumOre } from '../../kernel/money.ts';
import { quarter } from '../../kernel/quarter.ts';
import type { Group, Problem } from './model.ts';
import { optimise } from './optimise.ts';
import { type PricedGroup, priceGroup } from './price-group.ts';

const SEEDS = Array.from({ length: runs(40) }, (_, k) => k);

const onlyGroup = (problem: Problem, group: Group): Problem => {
  const ids = new Set(group.members.flatMap(({ needs }) => needs.map((one) => one.need)));
  return {
    ...problem,
    categories: problem.categories.filter(({ id }) => id === group.category),
    needs: problem.needs.filter(({ id }) => ids.has(id)),
  };
};

const drawn = (seed: number): Problem =>
  drawProblem({ seed, needs: 24, bodies: 14, cooperations: seed % 3, restricted: seed % 2 === 0 });

const priced = (problem: Problem, lead: string | null, start = quarter(28)): PricedGroup => {
  const group = priceGroup(problem, { lead, start });
  if (!group) throw new Error('not priced');
  return group;
};

test('every group of a plan gets the cost, parts and saving that the plan gives it', () => {
  let compared = 0;
  for (const seed of SEEDS) {
    const problem = drawn(seed);
    for (const group of optimise(problem, { seed: 1 }).groups) {
      const { lead, start } = group;
      const again = priced(onlyGroup(problem, group), lead, start);
      const { procedure, cost, parts, standAlone, saving } = group;
      expect(again).toMatchObject({ lead, start, procedure, cost, parts, standAlone, saving });
      expect(again.expectedBids).toBe(group.lots[0]?.expectedBids);
      expect(again.steps).toEqual(group.explanation.children.slice(1));
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(40);
});

test('parts are exact: they sum to the saving, and in groups that the engine forms nobody loses', () => {
  for (const seed of SEEDS) {
    const problem = drawn(seed);
    for (const group of optimise(problem, { seed: 1 }).groups) {
      const { shares, cost, standAlone, saving } = priced(onlyGroup(problem, group), group.lead, group.start);
      expect(sumOre(shares.map((one) => one.saving.base))).toBe(saving.base);
      expect(sumOre(shares.map((one) => one.cost))).toBe(cost);
      expect(sumOre(shares.map((one) => one.standAlone))).toBe(standAlone);
      for (const { saving: own, authority } of shares) {
        expect(own.base, authority).toBeGreaterThanOrEqual(0);
        expect(own.low).toBeLessThanOrEqual(own.base);
        expect(own.base).toBeLessThanOrEqual(own.high);
      }
    }
  }
});

test('a unit pays in the group what the plan says it pays', () => {
  const problem = drawn(4);
  for (const group of optimise(problem, { seed: 1 }).groups) {
    const { shares } = priced(onlyGroup(problem, group), group.lead, group.start);
    for (const member of group.members) {
      const bodies = new Set(member.needs.map(({ authority }) => authority));
      if (group.members.some((other) => other !== member && other.needs.some((n) => bodies.has(n.authority))))
        continue;
      const own = shares.filter(({ authority }) => bodies.has(authority));
      expect(sumOre(own.map(({ cost }) => cost))).toBe(member.cost);
    }
  }
});

test('the work is shared as wanted, in the same proportion in every scenario, and the cost stays the same', () => {
  const problem = drawn(4);
  for (const group of optimise(problem, { seed: 1 }).groups) {
    const own = onlyGroup(problem, group);
    const usual = priced(own, group.lead, group.start);
    const fees = usual.members.map((_, k) => k + 1);
    const wanted = priceGroup(own, { lead: group.lead, start: group.start, fees })!;
    const pot = sumOre(usual.shares.map(({ fee }) => fee));
    expect(sumOre(wanted.shares.map(({ fee }) => fee))).toBe(pot);
    expect(sumOre(wanted.shares.map(({ cost }) => cost))).toBe(usual.cost);
    expect(sumOre(wanted.shares.map(({ saving }) => saving.base))).toBe(usual.saving.base);
    const total = fees.reduce((sum, fee) => sum + fee, 0);
    const bodies = (k: number) =>
      new Set(
        own.needs
          .filter(({ id }) => usual.members[k]!.needs.some(({ need }) => need === id))
          .map(({ owner }) => owner),
      );
    for (const [k, fee] of fees.entries()) {
      const ofUnit = wanted.shares.filter(({ authority }) => bodies(k).has(authority as never));
      if (usual.members.some((_, other) => other !== k && [...bodies(other)].some((id) => bodies(k).has(id))))
        continue;
      const paid = sumOre(ofUnit.map((one) => one.fee));
      expect(Math.abs(paid - (pot * fee) / total)).toBeLessThanOrEqual(1);
    }
  }
});

const three = (over: Partial<Problem> = {}): Problem => ({
  authorities: [body(1), body(2, 60.2), body(3, 60.4, 10, false)],
  cooperations: [],
  agreements: [],
  categories: [category()],
  needs: [need('a', 'b001'), need('b', 'b002'), need('c', 'b003')],
  params: shippedParameters(),
  ...over,
});

describe('the lead', () => {
  test('is the one asked for, also where it has not said that it can', () => {
    expect(priced(three(), 'b003').lead).toBe('b003');
  });

  test('is the cheapest of those who can where the one asked for is gone', () => {
    // The middle one drives least.
    expect(priced(three(), 'b009').lead).toBe('b002');
    expect(priced(three(), null).lead).toBe('b002');
  });
});

describe('no price', () => {
  test('for fewer than two units', () => {
    expect(priceGroup(three({ needs: [need('a', 'b001')] }), { lead: null, start: quarter(28) })).toBeNull();
    const cooperations = [
      { id: 's', name: 'S', host: 'b001', members: ['b001', 'b002', 'b003'], categories: null },
    ];
    expect(priceGroup(three({ cooperations }), { lead: null, start: quarter(28) })).toBeNull();
  });

  test('for a quarter in which somebody cannot start', () => {
    expect(priceGroup(three(), { lead: null, start: quarter(31) })).toBeNull();
  });
});

test('a group that loses is priced too, and the loss is shared alike when all gains are gone', () => {
  const tiny = (id: string, owner: string) => need(id, owner, { value: 1000 });
  const far = [body(1, 58), body(2, 70)];
  const group = priced(
    three({ authorities: far, needs: [tiny('a', 'b001'), tiny('b', 'b002')] }),
    'b001',
    quarter(28),
  );
  expect(group.saving.base).toBeLessThan(0);
  const [first, second] = group.shares.map(({ saving }) => saving.base);
  expect((first ?? 0) + (second ?? 0)).toBe(group.saving.base);
  expect(Math.abs((first ?? 0) - (second ?? 0))).toBeLessThanOrEqual(1);
});

test('bodies of one unit share by value', () => {
  const cooperations = [{ id: 's', name: 'S', host: 'b001', members: ['b001', 'b002'], categories: null }];
  const needs = [need('a', 'b001', { value: 3_000_000 }), need('b', 'b002'), need('c', 'b003')];
  const { shares } = priced(three({ cooperations, needs }), 'b001');
  const [a, b] = shares;
  expect(Math.abs((a?.saving.base ?? 0) - 3 * (b?.saving.base ?? 0))).toBeLessThanOrEqual(3);
});
