// How sure a plan is: the same plan priced is the plan, break-even values turn the answer just where they say, other plans
// are whole and unbeaten, and a study that is stopped tells what it knows.
import { describe, expect, test } from 'vitest';
import {
  drawProblem,
  parametersWith,
  reordered,
  shippedParameters,
} from '../../../test/optimiser-problems.ts';
import { ore } from '../../kernel/money.ts';
import type { Plan, Problem } from './model.ts';
import { optimise, reoptimise } from './optimise.ts';
import { pricedAnew, weighed, weighingsFor, withoutBound } from './robustness/alternatives.ts';
import { allMoved, type Factor, factorsOf, moved, scaledNeeds } from './robustness/factors.ts';
import { PlannedGroups } from './robustness/pricing.ts';
import { turningPoint } from './robustness/turning-point.ts';
import { type Axis, type Robustness, robustnessOf, robustnessSteps } from './robustness.ts';
import { verify } from './verify.ts';

interface Case {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly report: Robustness;
}

function caseOf(seed: number, needs = 24): Case {
  const drawn = drawProblem({ seed, needs, categories: 2, cooperations: 1, bodies: 14, sameTerm: true });
  const problem = { ...drawn, authorities: drawn.authorities.map((one) => ({ ...one, canLead: true })) };
  const plan = optimise(problem, { seed: 1 });
  return { problem, plan, report: robustnessOf(problem, plan) };
}

const CASES = [1, 2, 3, 5].map((seed) => caseOf(seed));
/** Coordination so dear that groups lie near the edge. */
const TIGHT = ((): Case => {
  const drawn = drawProblem({ seed: 8, needs: 20, bodies: 16, sameTerm: true });
  const dear = { 'coordination.perMember': 30_000, 'coordination.perMemberSquared': 1_500 };
  const ranges = new Map(shippedParameters().parameters.map((one) => [one.id, one]));
  const { parameters } = parametersWith(dear);
  const params = {
    parameters: parameters.map((one) => {
      const usual = ranges.get(one.id)!;
      return one.id in dear ? { ...one, low: one.value * 2, high: one.value / 2 } : { ...usual, ...one };
    }),
  };
  const problem = {
    ...drawn,
    params,
    authorities: drawn.authorities.map((one) => ({ ...one, canLead: true })),
  };
  const plan = optimise(problem, { seed: 1 });
  return { problem, plan, report: robustnessOf(problem, plan) };
})();
const ALL = [...CASES, TIGHT];

const factorOf = (problem: Problem, id: string): Factor => factorsOf(problem).find((one) => one.id === id)!;

test('there is something to test: plans with groups, other plans, groups that change or go, and break-even values', () => {
  const reports = ALL.map(({ report }) => report);
  expect(ALL.every(({ plan }) => plan.groups.length > 0)).toBe(true);
  expect(reports.some(({ alternatives }) => alternatives.length > 2)).toBe(true);
  expect(reports.some(({ groups }) => groups.some(({ hold }) => hold === 'same'))).toBe(true);
  expect(reports.some(({ groups }) => groups.some(({ hold }) => hold !== 'same'))).toBe(true);
  expect(reports.some(({ groups }) => groups.some(({ breaks }) => breaks.length > 0))).toBe(true);
  expect(reports.some(({ groups }) => groups.some(({ leastValue }) => leastValue !== null))).toBe(true);
  expect(reports.some(({ factors }) => factors.some(({ planBreaks }) => planBreaks !== null))).toBe(true);
});

describe('the plan under other numbers', () => {
  test.each(ALL)('is the plan when the numbers are its own', ({ problem, plan }) => {
    const planned = new PlannedGroups(problem, plan.groups);
    expect(planned.under(problem).savings()).toEqual(plan.groups.map(({ saving }) => saving.base));
    const factor = factorsOf(problem)[0]!;
    const still = moved(problem, { factor, end: 'low', way: 0 });
    expect(planned.under(still).savings()).toEqual(plan.groups.map(({ saving }) => saving.base));
    expect(plan.groups.every((_, at) => planned.under(problem).stands(at))).toBe(true);
  });

  test.each(ALL)('saves in every scenario what it says, worse before better', ({ problem, plan, report }) => {
    const planned = new PlannedGroups(problem, plan.groups);
    const saved = (at: Problem): number =>
      planned
        .under(at)
        .savings()
        .reduce((sum, one) => sum + one, 0);
    expect(report.saving).toBe(plan.totals.saving.base);
    const together = report.together!;
    expect(together.worse.planned).toBe(saved(allMoved(problem, together.worse.end)));
    expect(together.worse.planned).toBeLessThanOrEqual(together.better.planned);
    for (const { id, worse, better } of report.factors) {
      const at = (end: 'low' | 'high') =>
        saved(moved(problem, { factor: factorOf(problem, id), end, way: 1 }));
      expect([worse.planned, better.planned]).toEqual([at(worse.end), at(better.end)]);
      expect(worse.planned).toBeLessThanOrEqual(better.planned);
    }
  });

  test.each(ALL)('the factors come by what they mean for the plan', ({ report }) => {
    const reach = report.factors.map(({ worse, better }) =>
      Math.max(...[worse, better].map(({ planned }) => Math.abs(planned - report.saving))),
    );
    expect(reach).toEqual(reach.toSorted((a, b) => b - a));
  });

  test.each(ALL)(
    'planned anew it saves no less, unless somebody would lose by it as it is',
    ({ problem, plan, report }) => {
      const planned = new PlannedGroups(problem, plan.groups);
      for (const { id, worse, better } of report.factors) {
        for (const effect of [worse, better]) {
          const there = planned.under(
            moved(problem, { factor: factorOf(problem, id), end: effect.end, way: 1 }),
          );
          const stands = plan.groups.map((_, at) => there.stands(at));
          const untouched = effect.changed.length + effect.gone.length + effect.arisen.length === 0;
          if (stands.every(Boolean)) expect(effect.best).toBeGreaterThanOrEqual(effect.planned);
          if (untouched) expect(stands).not.toContain(false);
          for (const [at, { id: group }] of plan.groups.entries())
            if (!stands[at]) expect([...effect.changed, ...effect.gone]).toContain(group);
        }
      }
    },
  );
});

describe('break-even values', () => {
  test.each(ALL)('of a group: just inside it stands, just past it does not', ({ problem, plan, report }) => {
    const planned = new PlannedGroups(problem, plan.groups);
    for (const { group, breaks } of report.groups) {
      const at = plan.groups.findIndex(({ id }) => id === group);
      for (const { factor: id, end, way, value } of breaks) {
        const factor = factorOf(problem, id);
        const stands = (to: number) => planned.under(moved(problem, { factor, end, way: to })).stands(at);
        expect([stands(way), stands(way + 0.01)]).toEqual([true, false]);
        const only = problem.params.parameters.find((one) => one.id === id);
        if (only) expect(value).toBeCloseTo(only.value + way * (only[end] - only.value), 6);
        else expect(value).toBeNull();
      }
    }
  });

  test.each(ALL)('of the values of its needs', ({ problem, plan, report }) => {
    const planned = new PlannedGroups(problem, plan.groups);
    for (const { group, leastValue } of report.groups) {
      const at = plan.groups.findIndex(({ id }) => id === group);
      const stands = (share: number) => planned.under(scaledNeeds(problem, share)).stands(at);
      if (leastValue === null) expect([0.75, 0.5, 0.25].map(stands)).toEqual([true, true, true]);
      else expect([stands(leastValue), stands(leastValue - 0.001)]).toEqual([true, false]);
    }
  });

  test.each(ALL)('of the whole plan', ({ problem, plan, report }) => {
    const planned = new PlannedGroups(problem, plan.groups);
    for (const { id, planBreaks } of report.factors) {
      if (planBreaks === null) continue;
      const { end, way } = planBreaks;
      const saved = (to: number): number =>
        planned
          .under(moved(problem, { factor: factorOf(problem, id), end, way: to }))
          .savings()
          .reduce((sum, one) => sum + one, 0);
      expect(saved(way)).toBeGreaterThan(0);
      expect(saved(way + 0.01)).toBeLessThanOrEqual(0);
    }
  });

  test('turning points lie on the side that holds, and are none where all holds', () => {
    const at = turningPoint((way) => way < 0.3, 1)!;
    expect(at).toBeLessThan(0.3);
    expect(at).toBeGreaterThan(0.2999);
    expect(turningPoint(() => true, 5)).toBeNull();
    expect(turningPoint(() => false, 5)).toBeLessThan(1e-3);
  });
});

describe('other plans', () => {
  test.each(ALL)('are whole plans of the same problem that stand the check', ({ problem, plan }) => {
    for (const weighing of weighingsFor(plan)) {
      const anew = reoptimise(weighed(problem, weighing), plan, { seed: 1, gapTarget: 0.02 });
      const other = pricedAnew(problem, anew, plan);
      expect(verify(problem, other)).toEqual([]);
      expect(verify(problem, withoutBound(other))).toEqual([]);
      const wrong = { ...other, totals: { ...other.totals, cost: ore(other.totals.cost - 100) } };
      expect(verify(problem, withoutBound(wrong))).not.toEqual([]);
    }
  });

  test.each(ALL)(
    'none is beaten by another on its own axis, the cheapest costs nothing extra',
    ({ plan, report }) => {
      const { alternatives } = report;
      const worse: Readonly<Record<Axis, (one: (typeof alternatives)[number]) => number>> = {
        smallFirms: ({ smallFirms }) => -smallFirms!.best.base,
        travel: ({ km }) => km,
        parallel: ({ groupsPerBody }) => groupsPerBody,
      };
      for (const one of alternatives) {
        for (const axis of one.axes) {
          const beaten = alternatives.some(
            (other) =>
              other !== one &&
              other.extra <= one.extra &&
              worse[axis](other) <= worse[axis](one) &&
              (other.extra < one.extra || worse[axis](other) < worse[axis](one)),
          );
          expect(beaten).toBe(false);
        }
      }
      expect(alternatives[0]!.extra).toBe(0);
      const own = alternatives.find(({ weighing }) => weighing === null)!;
      expect(own).toMatchObject({ saving: plan.totals.saving.base, groups: plan.groups.length });
      for (const { saving, extra } of alternatives) expect(saving + extra).toBe(alternatives[0]!.saving);
    },
  );
});

describe('a study', () => {
  test('says the same of the same problem in another order', () => {
    const { problem, plan, report } = CASES[0]!;
    expect(robustnessOf(reordered(problem, 3), plan)).toEqual(report);
    expect(robustnessOf(problem, plan)).toEqual(report);
  });

  test('that is stopped tells what it knows by then and leaves the plan alone', () => {
    const { problem, plan, report } = CASES[1]!;
    const before = JSON.stringify(plan);
    for (const stopAt of [0, 1, 4, 9, 40, 120]) {
      const signal = { aborted: false };
      const steps = robustnessSteps(problem, plan, { signal });
      let step = steps.next();
      for (let k = 0; !step.done; k++) {
        if (k >= stopAt) signal.aborted = true;
        step = steps.next();
      }
      const partial = step.value;
      expect(partial.isWhole).toBe(false);
      expect(partial.factors).toEqual(report.factors.slice(0, partial.factors.length));
      expect(partial.groups.map(({ group }) => group)).toEqual(plan.groups.map(({ id }) => id));
    }
    expect(JSON.stringify(plan)).toBe(before);
  });

  test('keeps within its work, and says so', () => {
    const { problem, plan } = CASES[0]!;
    expect(robustnessOf(problem, plan, { workUnits: 1_000 }).isWhole).toBe(false);
  });

  test('of a plan without groups has nothing to say', () => {
    const problem = drawProblem({ seed: 4, needs: 1 });
    const plan = optimise(problem, { seed: 1 });
    const report = robustnessOf(problem, plan);
    expect(report).toMatchObject({
      together: null,
      factors: [],
      groups: [],
      alternatives: [],
      isWhole: true,
    });
  });
});
