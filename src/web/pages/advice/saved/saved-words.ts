// Addresses and words that the pages of kept advice share.
import type { Problem } from '../../../../kernel/result.ts';
import type { AskedForParty } from '../../../own/routes.ts';
import type { PageRequest } from '../../../page.ts';

export const savedPath = (
  { paths, party }: AskedForParty,
  part = '',
  query: Readonly<Record<string, string | undefined>> = {},
): string => paths.ownOf(party.id, `/rad${part}`, query);

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function savedProblem({ texts }: PageRequest, { code, facts }: Problem): string {
  return texts.savedAdvice.problems[code]?.(facts) ?? code;
}
