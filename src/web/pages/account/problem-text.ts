// The sentences of what accounts refuse.
import type { Problem } from '../../../kernel/result.ts';
import type { PageRequest } from '../../page.ts';

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function accountProblem({ texts }: PageRequest, { code, facts }: Problem): string {
  const say = (texts.accounts.problems as Readonly<Record<string, (facts: Problem['facts']) => string>>)[
    code
  ];
  return say ? say(facts) : code;
}

/** The sentence of the first problem at a path; undefined where there is none. */
export const problemAt = (
  request: PageRequest,
  problems: readonly Problem[],
  path: string,
): string | undefined => {
  const found = problems.find((one) => one.path === path);
  return found && accountProblem(request, found);
};
