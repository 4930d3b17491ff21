// What must hold whatever the input: determinism, feasibility, bounds, stopping, and how the plan moves when the problem does.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  body,
  category,
  type Draw,
  drawProblem,
  need,
  parametersWith,
  reordered,
  shippedParameters,
} from '../../../test/optimiser-problems.ts';
import { runs } from '../../../test/runs.ts';
import { type Quarter, quarter } from '../../kernel/quarter.ts';
import { EXPLANATION_CODES, type Need, type Node, type Options, type Plan, type Problem } from './model.ts';
import { optimise, optimiseSteps, reoptimise, reoptimiseSteps } from './optimise.ts';
import { adjustParameters } from './parameters.ts';
import { verify } from './verify.ts';

const draws = fc.record({
  seed: fc.integer(),
  needs: fc.integer({ min: 0, max: 30 }),
  bodies: fc.integer({ min: 1, max: 30 }),
  categories: fc.integer({ min: 1, max: 3 }),
  cooperations: fc.integer({ min: 0, max: 3 }),
  restricted: fc.boolean(),
});
const forAll = (check: (draw: Draw) => void, many = 60): void =>
  fc.assert(fc.property(draws, check), { numRuns: runs(many), seed: 7 });
const verified = (problem: Problem, options: Options = { seed: 1 }): Plan => {
  const plan = optimise(problem, options);
  expect(verify(problem, plan)).toEqual([]);
  return plan;
};
/** Small enough to be solved exactly: costs can be compared. */
const exactCost = (problem: Problem): number => {
  const plan = verified(problem);
  expect(plan.meta.stoppedBy).toBe('closed');
  return plan.totals.cost;
};
const small = (seed: number): Problem =>
  drawProblem({ seed, needs: 3 + (seed % 7), spread: 1, sameTerm: seed % 2 === 0 });
const SEEDS = Array.from({ length: runs(25) }, (_, k) => k);

describe('every plan', () => {
  test('passes the verifier, and its bound, cost and baseline stand in order', () => {
    forAll((draw) => {
      const { totals } = verified(drawProblem(draw));
      expect(totals.lowerBound).toBeLessThanOrEqual(totals.cost);
      expect(totals.cost).toBeLessThanOrEqual(totals.baseline);
      expect(totals.saving.low).toBeLessThanOrEqual(totals.saving.base);
      expect(totals.saving.base).toBeLessThanOrEqual(totals.saving.high);
    });
  });
  test('passes also when prices, not enumeration, prove the bound', () => {
    forAll((draw) => void verified(drawProblem(draw), { seed: 3, exactLimit: 0 }), 40);
  });
  test('a category comes to the same whatever else is worked out beside it', () => {
    let compared = 0;
    for (let seed = 0; seed < runs(8); seed++) {
      const problem = drawProblem({ seed, needs: 50, bodies: 24, categories: 3 });
      const options = { seed: 1, exactLimit: 4 };
      const whole = optimise(problem, options);
      for (const { id } of problem.categories) {
        const needs = problem.needs.filter((one) => one.category === id);
        const apart = optimise({ ...problem, needs }, options);
        const isOf = (part: { readonly category: string }): boolean => part.category === id;
        expect(apart.groups).toEqual(whole.groups.filter(isOf));
        expect(apart.certificate.components).toEqual(whole.certificate.components.filter(isOf));
        compared += apart.groups.length;
      }
    }
    expect(compared).toBeGreaterThan(10);
  });
  test('passes with any parameters a user may set', () => {
    const wild = fc.record({
      draw: draws,
      share: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 200, maxLength: 200 }),
    });
    fc.assert(
      fc.property(wild, ({ draw, share }) => {
        const problem = drawProblem({ ...draw, needs: draw.needs % 14 });
        const parameters = problem.params.parameters.map((row, k) => {
          const drawn = (at: number): number =>
            row.min + (row.max - row.min) * (share[(3 * k + at) % 200] as number) ** 3;
          return k % 3 === 0 ? { ...row, value: drawn(0), low: drawn(1), high: drawn(2) } : row;
        });
        verified(
          { ...problem, params: { parameters } },
          { seed: 1, exactLimit: draw.needs % 2 === 0 ? 12 : 0 },
        );
      }),
      { numRuns: runs(60), seed: 4 },
    );
  });
  test('is the same bytes for the same seed and for the input in any order', () => {
    forAll((draw) => {
      const problem = drawProblem(draw);
      const bytes = JSON.stringify(optimise(problem, { seed: 5, exactLimit: 4 }));
      expect(JSON.stringify(optimise(problem, { seed: 5, exactLimit: 4 }))).toBe(bytes);
      expect(JSON.stringify(optimise(reordered(problem, draw.seed), { seed: 5, exactLimit: 4 }))).toBe(bytes);
    });
  });
  test('survives JSON', () => {
    forAll((draw) => {
      const plan = optimise(drawProblem(draw), { seed: 1 });
      expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    }, 20);
  });
  test('prices alone never prove more than the exact optimum, and the search never beats it', () => {
    for (const seed of SEEDS) {
      const problem = drawProblem({ seed, needs: 10, cooperations: seed % 2 });
      const exact = optimise(problem, { seed: 1 }).totals;
      const searched = optimise(problem, { seed: 1, exactLimit: 0 }).totals;
      expect(searched.lowerBound).toBeLessThanOrEqual(exact.cost + 10);
      expect(searched.cost).toBeGreaterThanOrEqual(exact.cost - 10);
    }
  });
});

test('a group explains itself in all the steps there are, from alone to together', () => {
  const leavesOf = (node: Node): Node[] =>
    node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
  const codesOf = (node: Node): string[] => [node.code, ...node.children.flatMap(codesOf)];
  const [group] = optimise(drawProblem({ seed: 3, needs: 12 }), { seed: 1 }).groups;
  const { explanation, cost, standAlone } = group!;
  const plain = EXPLANATION_CODES.filter((code) => code !== 'explain.agreementPrice');
  expect(new Set(codesOf(explanation))).toEqual(new Set(plain));
  expect(explanation.amount).toBe(cost);
  for (const leaf of leavesOf(explanation)) {
    const cited = leaf.evidence.filter(({ param }) => param !== undefined);
    expect(cited.length, leaf.code).toBeGreaterThan(0);
    expect(
      cited.every(({ source }) => Boolean(source)),
      leaf.code,
    ).toBe(true);
  }
  expect(explanation.children[0]?.amount).toBe(standAlone);
  const steps = explanation.children.slice(1).reduce((sum, { amount }) => sum + (amount as number), 0);
  expect(standAlone + steps).toBe(cost);
  expect(steps).toBeLessThan(0);
});

describe('stopping', () => {
  test('an abort gives a valid plan, wherever it comes', () => {
    const problem = drawProblem({ seed: 4, needs: 60, categories: 2 });
    for (const after of [0, 1, 2, 5, 12]) {
      const signal = { aborted: false };
      const steps = optimiseSteps(problem, { seed: 1, signal });
      let step = steps.next();
      for (let count = 0; !step.done; count++) {
        if (count === after) signal.aborted = true;
        step = steps.next();
      }
      expect(verify(problem, step.value)).toEqual([]);
      if (after === 0) {
        expect(step.value.meta.stoppedBy).toBe('abort');
        expect(step.value.standAlone.some(({ reason }) => reason === 'notReached')).toBe(true);
      }
    }
  });
  test('a budget of work units gives a valid plan, and more work never a dearer one here', () => {
    const problem = drawProblem({ seed: 9, needs: 60 });
    const plans = [0, 1e5, 1e6, 1e7].map((workUnits) => verified(problem, { seed: 1, workUnits }));
    expect(plans[0]?.meta.stoppedBy).toBe('budget');
    expect(plans[0]?.groups).toEqual([]);
    const costs = plans.map(({ totals }) => totals.cost);
    expect(costs).toEqual(costs.toSorted((a, b) => b - a));
  });
  test('progress never goes back and ends where the plan is', () => {
    const problem = drawProblem({ seed: 6, needs: 80, categories: 4 });
    const seen: { upperBound: number; lowerBound: number }[] = [];
    const { totals } = optimise(problem, { seed: 1, onProgress: (progress) => seen.push(progress) });
    for (const [k, { upperBound, lowerBound }] of seen.slice(1).entries()) {
      expect(upperBound).toBeLessThanOrEqual(seen[k]!.upperBound + 1e-6);
      expect(lowerBound).toBeGreaterThanOrEqual(seen[k]!.lowerBound - 1e-6);
    }
    expect(Math.abs(seen.at(-1)!.upperBound - totals.cost / 100)).toBeLessThan(1);
  });
});

describe('warm start', () => {
  test('changed parameters and needs: verified, repeatable, and no dearer than from nothing by more than the gap', () => {
    const problem = drawProblem({ seed: 12, needs: 50, categories: 2 });
    const before = optimise(problem, { seed: 1 });
    const adjusted = adjustParameters(problem.params, { 'coordination.perMember': 20_000 });
    if (!adjusted.ok) throw new Error('refused');
    const changed: Problem = { ...problem, needs: problem.needs.slice(3), params: adjusted.value };
    const warm = reoptimise(changed, before, { seed: 1 });
    expect(verify(changed, warm)).toEqual([]);
    expect(JSON.stringify(reoptimise(changed, before, { seed: 1 }))).toBe(JSON.stringify(warm));
    const cold = optimise(changed, { seed: 1 });
    const achievable = cold.totals.baseline - Math.max(cold.totals.lowerBound, warm.totals.lowerBound);
    expect((warm.totals.cost - cold.totals.cost) / achievable).toBeLessThan(0.02);
    const steps = reoptimiseSteps(changed, before, { seed: 1 });
    expect(steps.next().value).toMatchObject({ phase: 'prepare' });
  });
});

describe('edges', () => {
  const params = shippedParameters();
  const alike = (count: number, over: Partial<Need> = {}): Problem => ({
    authorities: Array.from({ length: count }, (_, k) => body(k, 60, 10, k % 5 === 0)),
    cooperations: [],
    agreements: [],
    categories: [category(), category('empty')],
    needs: Array.from({ length: count }, (_, k) =>
      need(`n${String(k).padStart(3, '0')}`, `b${String(k).padStart(3, '0')}`, over),
    ),
    params,
  });
  test('nothing to do', () => {
    const plan = verified({
      authorities: [],
      cooperations: [],
      categories: [],
      needs: [],
      agreements: [],
      params,
    });
    expect(plan.totals).toEqual({
      baseline: 0,
      cost: 0,
      lowerBound: 0,
      saving: { low: 0, base: 0, high: 0 },
      gapOfSaving: 0,
    });
    expect(verified(alike(0)).groups).toEqual([]);
  });
  test('one authority only, also with several needs: bought together by itself', () => {
    const one = alike(1);
    const twice: Problem = { ...one, needs: [...one.needs, need('m', 'b000', { value: 50_000 })] };
    const plan = verified(twice);
    expect(plan.groups).toEqual([]);
    expect(plan.standAlone).toHaveLength(1);
    expect(plan.standAlone[0]).toMatchObject({ unit: 'b000', reason: 'noPartner' });
    expect(plan.totals.gapOfSaving).toBe(0);
  });
  test('all in one place', () => {
    const plan = verified(alike(9));
    expect(plan.groups.flatMap(({ members }) => members)).toHaveLength(9);
    expect(plan.groups.flatMap(({ members }) => members.map(({ km }) => km)).every((km) => km === 0)).toBe(
      true,
    );
  });
  test('372 needs of one category', () => {
    const plan = verified(alike(372), { seed: 1, workUnits: 3e7 });
    expect(plan.groups.length).toBeGreaterThan(10);
  });
  test('nobody who can lead: all alone, proved', () => {
    const problem = alike(6);
    const plan = verified({
      ...problem,
      authorities: problem.authorities.map((one) => ({ ...one, canLead: false })),
    });
    expect(plan.groups).toEqual([]);
    expect(plan.totals.gapOfSaving).toBe(0);
  });
  test('a standing cooperation is one unit led by its host and pays no coordination inside', () => {
    const problem = alike(3);
    const unit = { id: 's', name: 'S', host: 'b001', members: ['b000', 'b001', 'b002'], categories: ['k0'] };
    const plan = verified({ ...problem, cooperations: [unit] });
    expect(plan.groups).toEqual([]);
    expect(plan.standAlone.map(({ unit: id, kind, needs }) => [id, kind, needs.length])).toEqual([
      ['s', 'cooperation', 3],
    ]);
  });
});

describe('when the problem changes, the exact optimum follows', () => {
  const each = (check: (problem: Problem, seed: number) => void): void => {
    for (const seed of SEEDS) check(small(seed), seed);
  };
  test('a need that may start in more quarters, or a body that can lead: not dearer for the whole', () => {
    each((problem) => {
      const before = exactCost(problem);
      const leading = {
        ...problem,
        authorities: problem.authorities.map((one) => ({ ...one, canLead: true })),
      };
      expect(exactCost(leading)).toBeLessThanOrEqual(before + 10);
      const needs = problem.needs.map((one): Need => {
        const wider = { from: quarter(28), to: quarter(40), cost: 0, why: 'new' as const };
        return { ...one, starts: [...one.starts, wider] };
      });
      expect(exactCost({ ...problem, needs })).toBeLessThanOrEqual(before + 10);
    });
  });
  test('costlier coordination: not cheaper', () => {
    each((problem) => {
      const dearer = parametersWith({ 'coordination.perMember': 40_000 });
      expect(exactCost({ ...problem, params: dearer })).toBeGreaterThanOrEqual(exactCost(problem) - 10);
    });
  });
  test('endless coordination cost: all alone', () => {
    each((problem) => {
      const plan = verified({ ...problem, params: parametersWith({ 'coordination.perMember': 1e12 }) });
      expect(plan.groups).toEqual([]);
    });
  });
  test('no coordination, travel or competition effect, no limits, falling price: one group', () => {
    const free = parametersWith({
      'coordination.perMember': 0,
      'coordination.perMemberSquared': 0,
      'coordination.perKm': 0,
      'bids.spread': 0,
      'distance.max.regional': 5000,
    });
    for (const seed of SEEDS) {
      const drawn = drawProblem({ seed, needs: 3 + (seed % 8), sameTerm: true });
      const problem: Problem = {
        ...drawn,
        categories: [category('k0', { market: 'regional' })],
        authorities: drawn.authorities.map((one) => ({ ...one, canLead: true })),
        needs: drawn.needs.map((one) => ({
          ...one,
          value: one.value * 100,
          valueLow: one.valueLow * 100,
          valueHigh: one.valueHigh * 100,
          starts: [{ from: quarter(30), to: quarter(31), cost: 0, why: 'new' as const }],
          preferredStart: quarter(30),
        })),
        params: free,
      };
      const plan = verified(problem);
      expect(plan.groups.map(({ members }) => members.length)).toEqual([problem.needs.length]);
    }
  });
  test("a fixed cost on all of one need's starts moves optimum, bound and baseline by it", () => {
    each((problem) => {
      const added = 12_345;
      const needs = problem.needs.map((one, k): Need => {
        if (k > 0) return one;
        return { ...one, starts: one.starts.map((window) => ({ ...window, cost: window.cost + added })) };
      });
      const [before, after] = [verified(problem).totals, verified({ ...problem, needs }).totals];
      for (const key of ['cost', 'lowerBound', 'baseline'] as const) {
        expect(Math.abs(after[key] - before[key] - added * 100)).toBeLessThan(10);
      }
    });
  });
  test('the whole calendar moved by a year within the same thresholds: nothing changes', () => {
    const move = (at: Quarter): Quarter => quarter(at + 4);
    each((problem) => {
      const needs = problem.needs.map((one) => ({
        ...one,
        starts: one.starts.map((window) => ({ ...window, from: move(window.from), to: move(window.to) })),
        preferredStart: move(one.preferredStart),
      }));
      expect(exactCost({ ...problem, needs })).toBe(exactCost(problem));
    });
  });
  test('the map mirrored east to west: nothing changes', () => {
    each((problem) => {
      const authorities = problem.authorities.map((one) => ({ ...one, lon: 20 - one.lon }));
      expect(Math.abs(exactCost({ ...problem, authorities }) - exactCost(problem))).toBeLessThan(10);
    });
  });
  test('a need taken away or given a worthless companion: cheaper, and not cheaper', () => {
    each((problem) => {
      const before = exactCost(problem);
      // Who can lead others may be worth more than its own need costs.
      const able = new Set(problem.authorities.filter(({ canLead }) => canLead).map(({ id }) => id));
      const follower = problem.needs.find(({ owner }) => !able.has(owner));
      const rest = problem.needs.filter((one) => one !== follower);
      expect(exactCost({ ...problem, needs: rest })).toBeLessThanOrEqual(before + 10);
      const extra = body(99, 60.5, 10, false);
      const worthless = need('z', extra.id, { value: 0, valueLow: 0, valueHigh: 0 });
      const wider = {
        ...problem,
        authorities: [...problem.authorities, extra],
        needs: [...problem.needs, worthless],
      };
      expect(exactCost(wider)).toBeGreaterThanOrEqual(before - 10);
    });
  });
  test('one need written as two halves of the same owner: same cost', () => {
    each((problem) => {
      const [first, ...rest] = problem.needs as [Need, ...Need[]];
      const half = { value: first.value / 2, valueLow: first.valueLow / 2, valueHigh: first.valueHigh / 2 };
      const starts = first.starts.map((window) => ({ ...window, cost: window.cost / 2 }));
      const halves = ['a', 'b'].map((id) => ({ ...first, ...half, starts, id: `n000${id}` }));
      expect(
        Math.abs(exactCost({ ...problem, needs: [...halves, ...rest] }) - exactCost(problem)),
      ).toBeLessThan(10);
    });
  });
  test('two years of money: every amount in kroner scaled scales the optimum', () => {
    const scale = 3;
    const money = /^(price\.volume|bids\.peakVolume|procedure|lot|bid\.cost|coordination|threshold)/;
    each((problem) => {
      const parameters = problem.params.parameters.map((row) => {
        if (!money.test(row.id)) return row;
        return { ...row, value: row.value * scale, low: row.low * scale, high: row.high * scale };
      });
      const needs = problem.needs.map(
        (one): Need => ({
          ...one,
          value: one.value * scale,
          valueLow: one.valueLow * scale,
          valueHigh: one.valueHigh * scale,
          starts: one.starts.map((window) => ({ ...window, cost: window.cost * scale })),
        }),
      );
      const [before, after] = [exactCost(problem), exactCost({ ...problem, needs, params: { parameters } })];
      // The bid curve's knots do not move with the money.
      expect(Math.abs(after / scale / before - 1)).toBeLessThan(0.002);
    });
  });
});
