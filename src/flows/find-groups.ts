// The main job in one call: needs → problem → plan → check by the independent verifier.
import type { LinearSolver } from '../modules/optimiser/linear.ts';
import type { Issue, Plan, Problem } from '../modules/optimiser/model.ts';
import { optimise } from '../modules/optimiser/optimise.ts';
import { verify } from '../modules/optimiser/verify.ts';
import { buildProblem, type ProblemAssumption, type ProblemInput } from './build-problem.ts';

export interface FoundGroups {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly assumptions: readonly ProblemAssumption[];
  /** What the verifier found wrong; empty when everything holds. */
  readonly issues: readonly Issue[];
}

export function findGroups(input: ProblemInput, seed: number, linear: LinearSolver): FoundGroups {
  const { problem, assumptions } = buildProblem(input);
  const plan = optimise(problem, { seed, linear });
  return { problem, plan, assumptions, issues: verify(problem, plan) };
}
