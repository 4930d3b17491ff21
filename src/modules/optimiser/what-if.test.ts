// What a plan would become: the plan itself when nothing is changed, nothing when buying together cannot pay, and always
// what planning anew would come to, or hardly less.
import { describe, expect, test } from 'vitest';
import { drawProblem } from '../../../test/optimiser-problems.ts';
import type { Problem } from './model.ts';
import { optimise, reoptimise } from './optimise.ts';
import { adjustParameters } from './parameters.ts';
import { AskedPlan } from './what-if.ts';

function caseOf(seed: number) {
  const drawn = drawProblem({ seed, needs: 24, categories: 2, cooperations: 1, bodies: 14, sameTerm: true });
  const problem = { ...drawn, authorities: drawn.authorities.map((one) => ({ ...one, canLead: true })) };
  const plan = optimise(problem, { seed: 1 });
  return { problem, plan, asked: new AskedPlan(problem, plan) };
}

const CASES = [1, 2, 3, 5].map(caseOf);

function turned(problem: Problem, changes: Record<string, number>): Problem['params'] {
  const params = adjustParameters(problem.params, changes);
  if (!params.ok) throw new Error(JSON.stringify(params.problems));
  return params.value;
}

const TURNS: readonly Record<string, number>[] = [
  { 'coordination.perMember': 40_000 },
  { comply: 0.4 },
  { 'coordination.perKm': 300, 'waiting.perQuarter': 0.05 },
  { 'group.maxMembers': 3 },
];

describe.each(CASES)('a plan', ({ problem, plan, asked }) => {
  test('is itself when nothing is changed', () => {
    const { saving, groups, changed, gone, arisen, planned } = asked.withParameters(problem.params);
    expect({ saving, groups, planned }).toEqual({
      saving: plan.totals.saving,
      groups: plan.groups.length,
      planned: plan.totals.saving.base,
    });
    expect([changed, gone, arisen]).toEqual([[], [], []]);
  });

  test('is gone when coordination costs more than anybody can save', () => {
    const params = turned(problem, {
      'coordination.perMember': 200_000,
      'coordination.perMemberSquared': 10_000,
      'coordination.perKm': 500,
      'group.maxMembers': 2,
    });
    const answer = asked.withParameters(params);
    const all = [...answer.gone, ...answer.changed].length;
    expect(answer.groups - answer.arisen.length + answer.gone.length).toBe(plan.groups.length);
    expect(all).toBeGreaterThan(0);
    expect(answer.saving.base).toBeLessThan(plan.totals.saving.base);
  });

  test.each(TURNS)('becomes what planning anew comes to, or hardly less: %j', (changes) => {
    const params = turned(problem, changes);
    const answer = asked.withParameters(params);
    const anew = reoptimise({ ...problem, params }, plan, { seed: 1, gapTarget: 0.02 });
    const slack = 100_000 * problem.categories.length + 0.01 * anew.totals.saving.base;
    expect(Math.abs(answer.saving.base - anew.totals.saving.base)).toBeLessThanOrEqual(slack);
    expect(answer.saving.base).toBe(answer.best);
    expect(answer.saving.low).toBeLessThanOrEqual(answer.saving.base);
    expect(answer.saving.high).toBeGreaterThanOrEqual(answer.saving.base);
    expect(answer.groups).toBe(plan.groups.length - answer.gone.length + answer.arisen.length);
    expect(asked.withParameters(params)).toEqual(answer);
  });
});
