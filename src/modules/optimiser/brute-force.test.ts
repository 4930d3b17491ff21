// Exact mode against the plainest possible search: every partition of up to eight participants, every lead, every
// quarter, every number of lots.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawProblem } from '../../../test/optimiser-problems.ts';
import { runs } from '../../../test/runs.ts';
import type { Problem } from './model.ts';
import { optimise } from './optimise.ts';
import { Prices } from './verify/groups.ts';
import { type Bundle, bundlesOf, mayMeet } from './verify/inputs.ts';
import { aloneOf, amountsOf, Competition, commonQuarters, kmBetween, tenderOf } from './verify/tender.ts';
import { verify } from './verify.ts';

/** All ways to part a list: 4 140 for eight. */
function* partitions<T>(items: readonly T[]): Generator<T[][]> {
  const [first, ...rest] = items;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const parts of partitions(rest)) {
    yield [[first], ...parts];
    for (const k of parts.keys()) yield parts.map((part, at) => (at === k ? [first, ...part] : part));
  }
}

/** One, and more up to the bids expected on each less one. */
function lotsOf(group: readonly Bundle[], { base }: Prices['figures']): number[] {
  const volume = group.reduce((sum, one) => sum + amountsOf(one, base).volume, 0);
  const competition = new Competition(base, group[0]!.category);
  return [1, ...[2, 3, 4, 5, 6].filter((lots) => lots <= competition.read(volume / lots).bids - 1)];
}

/** `mayLose`: groups in which somebody pays more than alone count too. */
function cheapest(problem: Problem, mayLose = false): number {
  const bundles = [...bundlesOf(problem).values()];
  const { figures } = new Prices(problem);
  const { base } = figures;
  const known = new Map<string, number>();
  const alone = new Map(bundles.map((bundle) => [bundle.id, aloneOf(bundle, base).total]));
  const costOf = (group: Bundle[]): number => {
    if (group.length === 1) return alone.get(group[0]!.id)!;
    const { category } = group[0]!;
    if (group.some((one) => one.category !== category)) return Number.POSITIVE_INFINITY;
    if (group.length > (category.maxMembers ?? base.get('group.maxMembers'))) return Number.POSITIVE_INFINITY;
    if (group.some((a) => group.some((b) => a !== b && !mayMeet(a, b)))) return Number.POSITIVE_INFINITY;
    let least = Number.POSITIVE_INFINITY;
    for (const lead of group.filter(({ host }) => host.canLead)) {
      const order = [lead, ...group.filter((one) => one !== lead)];
      if (order.some((one) => kmBetween(lead, one, base) > base.get(`distance.max.${category.market}`)))
        continue;
      for (const terms of commonQuarters(group, base).flatMap((start) =>
        lotsOf(group, figures).map((lots) => ({ start, lots })),
      )) {
        const tender = tenderOf(order, terms, base)!;
        const loser = order.some(
          (one, k) => tender.purchase[k]! + tender.waiting[k]! > alone.get(one.id)! - 0.05,
        );
        const sum = order.reduce((total, one) => total + alone.get(one.id)!, 0);
        const isGain = !loser && tender.total <= sum - 0.05 * order.length;
        if (isGain || mayLose) least = Math.min(least, tender.total);
      }
    }
    return least;
  };
  let best = Number.POSITIVE_INFINITY;
  for (const parts of partitions(bundles)) {
    let total = 0;
    for (const part of parts) {
      const key = part.map(({ id }) => id).join('\n');
      const cost = known.get(key) ?? costOf(part);
      known.set(key, cost);
      total += cost;
    }
    best = Math.min(best, total);
  }
  return best;
}

/** The value is how many of its tenders are divided. */
const agrees = (problem: Problem): number => {
  const plan = optimise(problem, { seed: 1 });
  expect(verify(problem, plan)).toEqual([]);
  expect(Math.abs(plan.totals.cost / 100 - cheapest(problem))).toBeLessThan(0.1);
  expect(plan.totals.lowerBound).toBe(plan.totals.cost);
  const isDivided = plan.groups.map(({ lots }) => lots.length > 1);
  return isDivided.concat(plan.standAlone.map(({ lots }) => lots !== undefined)).filter(Boolean).length;
};

describe('exact mode finds what brute force finds', () => {
  test('one category', () => {
    const draw = fc.record({
      seed: fc.integer(),
      needs: fc.integer({ min: 1, max: 7 }),
      sameTerm: fc.boolean(),
    });
    fc.assert(
      fc.property(draw, (drawn) => void agrees(drawProblem(drawn))),
      { numRuns: runs(120), seed: 11 },
    );
  });
  test('eight participants', () => {
    for (let seed = 0; seed < runs(12); seed++) agrees(drawProblem({ seed, needs: 8, spread: 1 }));
  });
  test('so large that tenders are divided in lots, together and alone', () => {
    for (const [market, times] of [
      ['local', 10],
      ['regional', 40],
      ['national', 200],
      ['international', 1000],
    ] as const) {
      let divided = 0;
      for (let seed = 0; seed < runs(40); seed++)
        divided += agrees(drawProblem({ seed, needs: 2 + (seed % 6), spread: 1, market, times }));
      expect(divided).toBeGreaterThan(0);
    }
  });
  test('agreements that may or must be used, and requirements', () => {
    const draw = fc.record({
      seed: fc.integer(),
      needs: fc.integer({ min: 1, max: 8 }),
      bodies: fc.integer({ min: 1, max: 8 }),
      cooperations: fc.integer({ min: 0, max: 2 }),
      categories: fc.integer({ min: 1, max: 2 }),
      agreements: fc.integer({ min: 0, max: 3 }),
      demanding: fc.boolean(),
    });
    fc.assert(
      fc.property(draw, (drawn) => void agrees(drawProblem({ ...drawn, spread: 1 }))),
      { numRuns: runs(150), seed: 13 },
    );
  });
  test('two categories, standing cooperations, restricted participation, several needs a body', () => {
    const draw = fc.record({
      seed: fc.integer(),
      needs: fc.integer({ min: 1, max: 8 }),
      bodies: fc.integer({ min: 1, max: 7 }),
      cooperations: fc.integer({ min: 0, max: 2 }),
      categories: fc.integer({ min: 1, max: 2 }),
      restricted: fc.boolean(),
    });
    fc.assert(
      fc.property(draw, (drawn) => void agrees(drawProblem(drawn))),
      { numRuns: runs(120), seed: 12 },
    );
  });
});

describe('an agreement that comes or goes', () => {
  const drawn = (seed: number): Problem => {
    const problem = drawProblem({ seed, needs: 3 + (seed % 5), spread: 1, agreements: 2 });
    return { ...problem, agreements: problem.agreements.map((one) => ({ ...one, mustUse: [] })) };
  };
  const SEEDS = Array.from({ length: runs(60) }, (_, k) => k);

  test('coming makes nobody dearer alone, and the cheapest plan of all no dearer when people may lose', () => {
    for (const seed of SEEDS) {
      const problem = drawn(seed);
      const without = { ...problem, agreements: problem.agreements.slice(1) };
      expect(cheapest(problem, true)).toBeLessThanOrEqual(cheapest(without, true) + 0.1);
      const [after, before] = [problem, without].map((one) => optimise(one, { seed: 1 }).totals);
      expect(after!.baseline).toBeLessThanOrEqual(before!.baseline);
    }
  });
  test('leaves every group that all its members still gain by: the optimum is no dearer than those and the rest alone', () => {
    let broken = 0;
    for (const seed of SEEDS) {
      const problem = drawn(seed);
      const { base } = new Prices(problem).figures;
      const bundles = [...bundlesOf(problem).values()];
      const alone = (needs: readonly { readonly need: string }[]): number =>
        aloneOf(bundles.find((one) => one.needs.some(({ id }) => id === needs[0]?.need))!, base).total * 100;
      const before = optimise({ ...problem, agreements: [] }, { seed: 1 });
      const kept = before.groups.map(({ members, cost }) => {
        const apart = members.reduce((sum, { needs }) => sum + alone(needs), 0);
        const isGain = members.every((one) => one.cost - one.fee <= alone(one.needs) - 6);
        if (isGain && cost <= apart - 6 * members.length) return cost;
        broken++;
        return apart;
      });
      const rest = before.standAlone.map(({ needs }) => alone(needs));
      const most = [...kept, ...rest].reduce((sum, cost) => sum + cost, 0);
      expect(optimise(problem, { seed: 1 }).totals.cost).toBeLessThanOrEqual(most + 20);
    }
    expect(broken).toBeGreaterThan(0);
  });
  test('can still make the whole dearer: who leaves for it takes a gain from those who stay, and may not be held back', () => {
    const problem = drawProblem({ seed: 336, needs: 3, spread: 1, sameTerm: true, agreements: 2 });
    const open = problem.agreements.map((one) => ({ ...one, mustUse: [] }));
    const [before, after] = [[], open].map((agreements) => optimise({ ...problem, agreements }, { seed: 1 }));
    expect(before!.groups).toHaveLength(1);
    expect(after!.groups).toEqual([]);
    expect(after!.totals.cost).toBeGreaterThan(before!.totals.cost);
    expect(after!.totals.baseline).toBeLessThan(before!.totals.baseline);
  });
});

describe('what binds or parts', () => {
  const drawn = (seed: number): Problem => drawProblem({ seed, needs: 3 + (seed % 6), spread: 1 });
  const exact = (problem: Problem): number => optimise(problem, { seed: 1 }).totals.cost;

  test('a duty to use an agreement never makes the optimum cheaper', () => {
    for (let seed = 0; seed < runs(40); seed++) {
      const problem = drawProblem({ seed, needs: 3 + (seed % 6), spread: 1, agreements: 2 });
      const free = problem.agreements.map((one) => ({ ...one, mustUse: [] }));
      const bound = free.map((one) => ({ ...one, mustUse: one.eligible?.slice(0, 1) ?? [] }));
      const dear = exact({ ...problem, agreements: bound });
      expect(dear).toBeGreaterThanOrEqual(exact({ ...problem, agreements: free }) - 10);
    }
  });
  test('requirements that contradict each other never make it cheaper; one that all share changes nothing', () => {
    for (let seed = 0; seed < runs(40); seed++) {
      const problem = drawn(seed);
      const demanding = (value: (k: number) => string): Problem => ({
        ...problem,
        needs: problem.needs.map((one, k) => ({ ...one, requirements: { language: value(k) } })),
      });
      expect(exact(demanding((k) => String(k % 2)))).toBeGreaterThanOrEqual(exact(problem) - 10);
      expect(exact(demanding(() => 'same'))).toBe(exact(problem));
    }
  });
});
