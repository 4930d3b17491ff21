// What is refused about people, roles and delegation, as sentences; what accounts says elsewhere where nothing else is said.
import type { Problem } from '../../../kernel/result.ts';
import type { ErrorLine } from '../../components/error-summary.tsx';
import type { PageRequest } from '../../page.ts';
import { accountProblem } from '../account/problem-text.ts';

type Say = (facts: Problem['facts']) => string;

export function peopleProblem(request: PageRequest, problem: Problem): string {
  const say = (request.texts.people.problems as Readonly<Record<string, Say>>)[problem.code];
  return say ? say(problem.facts) : accountProblem(request, problem);
}

/** The sentence of the first problem at a field; undefined where there is none. */
export function problemOf(
  request: PageRequest,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path);
  return found && peopleProblem(request, found);
}

/** Lines above the form, each leading to the field that `fields` names for its path. */
export const errorLines = (
  request: PageRequest,
  problems: readonly Problem[],
  fields: Readonly<Record<string, string>>,
): ErrorLine[] =>
  problems.flatMap((problem) => {
    const id = fields[problem.path];
    return id === undefined ? [] : [{ id, text: peopleProblem(request, problem) }];
  });
