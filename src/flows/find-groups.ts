// The main job in one call: needs → problem → plan → check by the independent verifier.
import type { LocalDate } from '../kernel/local-date.ts';
import type { Issue, Plan, Problem } from '../modules/optimiser/model.ts';
import { optimise } from '../modules/optimiser/optimise.ts';
import { verify } from '../modules/optimiser/verify.ts';
import type { Need } from '../modules/planning/model.ts';
import { buildProblem, type ProblemAssumption, type ProblemInput } from './build-problem.ts';

export interface FoundGroups {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly assumptions: readonly ProblemAssumption[];
  /** What the verifier found wrong; empty when everything holds. */
  readonly issues: readonly Issue[];
}

/** The day whose cooperations count: the first on which one of the needs would start. */
export const cooperationDate = (needs: readonly Need[]): LocalDate =>
  needs.map((need) => need.preferredStart).reduce((first, date) => (date < first ? date : first));

export function findGroups(input: ProblemInput, seed: number): FoundGroups {
  const { problem, assumptions } = buildProblem(input);
  const plan = optimise(problem, { seed });
  return { problem, plan, assumptions, issues: verify(problem, plan) };
}
