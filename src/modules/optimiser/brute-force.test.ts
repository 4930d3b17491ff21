// Exact mode against the plainest possible search: every partition of up to eight participants, every lead, every quarter.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawProblem } from '../../../test/optimiser-problems.ts';
import type { Problem } from './model.ts';
import { optimise } from './optimise.ts';
import { Prices } from './verify/groups.ts';
import { type Bundle, bundlesOf, mayMeet } from './verify/inputs.ts';
import { aloneOf, commonQuarters, kmBetween, tenderOf } from './verify/tender.ts';
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

function cheapest(problem: Problem): number {
  const bundles = [...bundlesOf(problem).values()];
  const { base } = new Prices(problem).figures;
  const known = new Map<string, number>();
  const alone = new Map(bundles.map((bundle) => [bundle.id, aloneOf(bundle, base).tender.total]));
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
      for (const start of commonQuarters(group, base)) {
        const tender = tenderOf(order, start, base)!;
        const loser = order.some(
          (one, k) => tender.purchase[k]! + tender.waiting[k]! > alone.get(one.id)! - 0.05,
        );
        const sum = order.reduce((total, one) => total + alone.get(one.id)!, 0);
        if (!loser && tender.total <= sum - 0.05 * order.length) least = Math.min(least, tender.total);
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

const agrees = (problem: Problem): void => {
  const plan = optimise(problem, { seed: 1 });
  expect(verify(problem, plan)).toEqual([]);
  expect(Math.abs(plan.totals.cost / 100 - cheapest(problem))).toBeLessThan(0.1);
  expect(plan.totals.lowerBound).toBe(plan.totals.cost);
};

describe('exact mode finds what brute force finds', () => {
  test('one category', () => {
    const draw = fc.record({
      seed: fc.integer(),
      needs: fc.integer({ min: 1, max: 7 }),
      sameTerm: fc.boolean(),
    });
    fc.assert(
      fc.property(draw, (drawn) => agrees(drawProblem(drawn))),
      { numRuns: 120, seed: 11 },
    );
  });
  test('eight participants', () => {
    for (let seed = 0; seed < 12; seed++) agrees(drawProblem({ seed, needs: 8, spread: 1 }));
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
      fc.property(draw, (drawn) => agrees(drawProblem(drawn))),
      { numRuns: 120, seed: 12 },
    );
  });
});
