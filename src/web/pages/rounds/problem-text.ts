// The sentences of what the annual round refuses.
import type { Problem } from '../../../kernel/result.ts';
import type { PageRequest } from '../../page.ts';

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function roundProblem({ texts }: PageRequest, { code, facts }: Problem): string {
  const known = texts.rounds.problems as Readonly<Record<string, (facts: Problem['facts']) => string>>;
  return known[code]?.(facts) ?? code;
}

/** The sentence of the first problem at a path; undefined where there is none. */
export function roundProblemAt(
  request: PageRequest,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path);
  return found && roundProblem(request, found);
}
