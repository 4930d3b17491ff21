// What prices leave open is settled tender by tender: against enumeration, against all sets, and against planted faults.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atOnce,
  componentsOf,
  draws,
  endless,
  pricesOf,
  subsets,
} from '../../../test/optimiser-components.ts';
import { category, drawProblem } from '../../../test/optimiser-problems.ts';
import { runs } from '../../../test/runs.ts';
import { linearSolver } from '../../platform/linear-solver.ts';
import { emptyDesign, evaluate } from './engine/cost.ts';
import type { Plan, Problem, Progress, ProofBranch } from './model.ts';
import { optimise } from './optimise.ts';
import { sharpen } from './proof/sharpen.ts';
import { aboveItsPrices, keyOf, tendersBelow } from './proof/tenders.ts';
import { settle } from './proof/tree.ts';
import { verify } from './verify.ts';

const linear = await linearSolver();
test('finds what enumeration finds, and proves it', () => {
  fc.assert(
    fc.property(draws({ min: 6, max: 13 }), (draw) => {
      const problem = drawProblem({ ...draw, restricted: true });
      const exact = optimise(problem, { seed: 1, exactLimit: 14 });
      const proved = optimise(problem, { seed: 1, exactLimit: 1, gapTarget: 0, linear });
      expect(verify(problem, proved)).toEqual([]);
      expect(Math.abs(proved.totals.cost - exact.totals.cost)).toBeLessThanOrEqual(50);
      const components = proved.certificate.components.length;
      expect(proved.totals.cost - proved.totals.lowerBound).toBeLessThanOrEqual(3 * components);
    }),
    { seed: 7, numRuns: runs(40) },
  );
});

test('lists exactly the tenders below prices and a margin', () => {
  let listed = 0;
  fc.assert(
    fc.property(draws({ min: 4, max: 10 }), fc.double({ min: 0.2, max: 1, noNaN: true }), (draw, share) => {
      for (const c of componentsOf(draw)) {
        const { prices, bound, cost } = pricesOf(c, share);
        const margin = (cost - bound) * 0.7;
        const found = atOnce(tendersBelow(c, { prices, margin, most: 5000 }, endless()))!;
        const design = emptyDesign();
        const wanted = [...subsets(c.n)].filter(
          (members) => aboveItsPrices({ members, cost: evaluate(c, members, design).cost }, prices) < margin,
        );
        expect(found.map(({ members }) => keyOf(members)).sort()).toEqual(wanted.map(keyOf).sort());
        listed += found.length;
      }
    }),
    { seed: 3, numRuns: runs(60) },
  );
  expect(listed).toBeGreaterThan(1000);
});

test('says that there are too many tenders to list', () => {
  const [c] = componentsOf({ seed: 5, needs: 10, spread: 0.3, sameTerm: true });
  const { prices, bound, cost } = pricesOf(c!, 0.9);
  expect(atOnce(tendersBelow(c!, { prices, margin: cost - bound, most: 3 }, endless()))).toBeNull();
});

test('sharper prices are never undercut, and never prove less', () => {
  fc.assert(
    fc.property(draws({ min: 6, max: 10 }), (draw) => {
      for (const c of componentsOf(draw)) {
        const from = pricesOf(c, 0.5);
        const sharp = atOnce(sharpen(c, from, { linear, meter: endless() }));
        expect(sharp.bound).toBeGreaterThanOrEqual(from.bound);
        expect(sharp.cost).toBeLessThanOrEqual(from.cost);
        const design = emptyDesign();
        for (const members of subsets(c.n)) {
          const tender = { members, cost: evaluate(c, members, design).cost };
          expect(aboveItsPrices(tender, sharp.prices)).toBeGreaterThan(-0.02);
        }
      }
    }),
    { seed: 11, numRuns: runs(25) },
  );
});

describe('settling', () => {
  /** Cheapest way to cover everybody once. */
  function leastCover(n: number, columns: readonly { members: readonly number[]; above: number }[]): number {
    const best = new Float64Array(1 << n).fill(Number.POSITIVE_INFINITY);
    best[0] = 0;
    const masks = columns.map(({ members }) => members.reduce((set, i) => set | (1 << i), 0));
    for (let set = 1; set < 1 << n; set++) {
      const lowest = set & -set;
      for (const [k, mask] of masks.entries()) {
        if ((mask & lowest) === 0 || (mask & ~set) !== 0) continue;
        best[set] = Math.min(best[set]!, best[set ^ mask]! + columns[k]!.above);
      }
    }
    return best[(1 << n) - 1]!;
  }

  const ends = (tree: ProofBranch): number => ('pair' in tree ? ends(tree.together) + ends(tree.apart) : 1);

  test('finds the cheapest plan of the columns and proves it, also where parts would be cheaper', () => {
    let forks = 0;
    let fines = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 9 }),
        fc.array(fc.tuple(fc.integer({ min: 3, max: 511 }), fc.integer({ min: 0, max: 900 })), {
          minLength: 4,
          maxLength: 60,
        }),
        (n, drawn) => {
          const alone = Array.from({ length: n }, (_, i) => ({ members: [i], above: 700 }));
          const groups = drawn.flatMap(([set, above]) => {
            const members = Array.from({ length: n }, (_, i) => i).filter((i) => set & (1 << i));
            return members.length > 1 ? [{ members, above: above * Math.sqrt(members.length) }] : [];
          });
          const columns = [...alone, ...groups];
          const target = n * 700 + 1;
          const meter = endless();
          const answer = atOnce(settle({ participants: n, columns, target }, { linear, meter }));
          // Sums of what parts have used must not depend on the order of the parts.
          expect(Number.isInteger(meter.units)).toBe(true);
          const least = leastCover(n, columns);
          expect(answer.bound).toBeGreaterThan(least - 0.02);
          expect(answer.bound).toBeLessThan(least + 0.02);
          expect(answer.plan!.reduce((sum, { above }) => sum + above, 0)).toBeCloseTo(least, 1);
          forks += ends(answer.tree) - 1;
          if (!('pair' in answer.tree)) fines += answer.tree.fines.length;
        },
      ),
      { seed: 2, numRuns: runs(300) },
    );
    expect(forks + fines).toBeGreaterThan(10);
  });

  test('a target that no plan is below is proved, with no plan', () => {
    const columns = [0, 1, 2].map((i) => ({ members: [i], above: 10 }));
    const answer = atOnce(settle({ participants: 3, columns, target: 20 }, { linear, meter: endless() }));
    expect(answer).toMatchObject({ bound: 20, plan: null });
  });
});

describe('a proof with a fault is refused', () => {
  /** A plan whose certificate needs its tree: the prices alone prove less. */
  function treePlan(): { problem: ReturnType<typeof drawProblem>; plan: Plan; at: number } {
    for (let seed = 1; ; seed++) {
      const problem = drawProblem({ seed, needs: 13, spread: 0.5, sameTerm: true });
      const plan = optimise(problem, { seed: 1, exactLimit: 1, gapTarget: 0, linear });
      const at = plan.certificate.components.findIndex(({ tree }) => tree !== null && !('pair' in tree));
      const component = plan.certificate.components[at];
      const sum = component?.prices.reduce((total, price) => total + price, 0) ?? 0;
      if (component && component.lowerBound / 100 - sum > 1000) return { problem, plan, at };
    }
  }
  const { problem, plan, at } = treePlan();
  const withTree = (tree: ProofBranch | null): Plan => {
    const components = plan.certificate.components.map((one, k) => (k === at ? { ...one, tree } : one));
    return { ...plan, certificate: { components } };
  };
  const tree = plan.certificate.components[at]!.tree as Exclude<ProofBranch, { pair: unknown }>;
  const codes = (changed: Plan): string[] => verify(problem, changed).map(({ code }) => code);

  test('whole, it stands', () => {
    expect(codes(plan)).toEqual([]);
  });

  test.each<[string, ProofBranch | null, string]>([
    ['no tree', null, 'verify.boundTooHigh'],
    ['prices of nothing', { prices: tree.prices.map(() => 0), fines: [] }, 'verify.boundTooHigh'],
    ['prices too high', { ...tree, prices: tree.prices.map((price) => price + 500) }, 'verify.boundTooHigh'],
    ['too few prices', { ...tree, prices: tree.prices.slice(1) }, 'verify.certificateIncomplete'],
    [
      'a fine that pays',
      { ...tree, fines: [{ trio: [0, 1, 2], fine: -1e6 }] },
      'verify.certificateIncomplete',
    ],
    ['a trio of two', { ...tree, fines: [{ trio: [0, 1, 1], fine: 1 }] }, 'verify.certificateIncomplete'],
    ['a pair of one', { pair: [0, 0], together: tree, apart: tree }, 'verify.certificateIncomplete'],
    ['a pair of nobody', { pair: [0, 99], together: tree, apart: tree }, 'verify.certificateIncomplete'],
    [
      'a fork with an empty side',
      { pair: [0, 1], together: tree, apart: { prices: tree.prices.map(() => 0), fines: [] } },
      'verify.boundTooHigh',
    ],
  ])('%s', (_, changed, expected) => {
    expect(codes(withTree(changed))).toContain(expected);
  });

  test('a needless fork stands', () => {
    expect(codes(withTree({ pair: [0, 1], together: tree, apart: tree }))).toEqual([]);
  });
});

test('stopped in the middle of a proof, the plan is whole and what it claims stands', () => {
  const problem = drawProblem({ seed: 4, needs: 24, spread: 0.5, sameTerm: true });
  const all = optimise(problem, { seed: 1, gapTarget: 0, linear }).meta.workUnits;
  for (let k = 1; k < 12; k++) {
    const plan = optimise(problem, { seed: 1, gapTarget: 0, linear, workUnits: Math.floor((all * k) / 12) });
    expect(verify(problem, plan)).toEqual([]);
  }
});

/** Several components that prices leave open. */
function inCategories(seed: number, count: number): Problem {
  const drawn = drawProblem({ seed, needs: 20 * count, spread: 0.5, sameTerm: true });
  const categories = Array.from({ length: count }, (_, k) => category(`k${k}`));
  const needs = drawn.needs.map((need, k) => ({ ...need, category: `k${k % count}` }));
  return { ...drawn, categories, needs };
}

test('with little work for proofs a plan is whole and claims less; without a limit it is the same as ever', () => {
  const problem = inCategories(4, 3);
  const options = { seed: 1, gapTarget: 0, exactLimit: 1, linear };
  const all = optimise(problem, options);
  const endlessly = optimise(problem, { ...options, proofUnits: Number.POSITIVE_INFINITY });
  expect(JSON.stringify(endlessly)).toBe(JSON.stringify(all));
  const none = optimise(problem, { ...options, proofUnits: 0 });
  const proofUnits = (all.meta.workUnits - none.meta.workUnits) / 2;
  const half = optimise(problem, { ...options, proofUnits });
  for (const plan of [none, half, all]) expect(verify(problem, plan)).toEqual([]);
  expect(half.meta.workUnits).toBeGreaterThan(none.meta.workUnits);
  expect(half.meta.workUnits).toBeLessThan(all.meta.workUnits);
  expect(none.totals.gapOfSaving).toBeGreaterThan(all.totals.gapOfSaving);
  expect(half.totals.lowerBound).toBeLessThanOrEqual(all.totals.lowerBound + 10);
});

test('whoever stops it in the middle of a proof is told that it was stopped', () => {
  const problem = inCategories(4, 3);
  const options = { seed: 1, gapTarget: 0, exactLimit: 1, linear };
  const without = optimise(problem, { ...options, proofUnits: 0 }).meta.workUnits;
  for (const more of [{}, { proofUnits: 1e9 }]) {
    let units = 0;
    const signal = {
      get aborted() {
        return units > without;
      },
    };
    const onProgress = ({ workUnits }: Progress): void => {
      units = workUnits;
    };
    const plan = optimise(problem, { ...options, ...more, signal, onProgress });
    expect(plan.meta.stoppedBy).toBe('abort');
    expect(verify(problem, plan)).toEqual([]);
  }
});

test('never tells of more parts done than there are', () => {
  for (let seed = 0; seed < runs(8); seed++) {
    const told: number[] = [];
    const onProgress = ({ doneComponents, components }: Progress): void => {
      told.push(doneComponents / components);
    };
    optimise(inCategories(seed, 2), { seed: 1, exactLimit: 1, gapTarget: 0, linear, onProgress });
    expect(told.every((share) => share >= 0 && share <= 1)).toBe(true);
  }
});

test('the same bytes every time, in any order', () => {
  const problem = drawProblem({ seed: 9, needs: 22, spread: 0.5, sameTerm: true });
  const turned = { ...problem, needs: problem.needs.toReversed() };
  const [once, again, other] = [problem, problem, turned].map((one) =>
    JSON.stringify(optimise(one, { seed: 1, gapTarget: 0, linear })),
  );
  expect(again).toBe(once);
  expect(other).toBe(once);
});
