// Addresses and words that the pages of kept advice share.
import type { AdvicePaper } from '../../../../flows/advice/paper.ts';
import { localDateAt } from '../../../../kernel/local-date.ts';
import type { Problem } from '../../../../kernel/result.ts';
import type { SavedAdvice } from '../../../../modules/advice/saved/model.ts';
import type { AskedForParty } from '../../../own/routes.ts';
import type { PageRequest } from '../../../page.ts';

export const savedPath = (
  { paths, party }: AskedForParty,
  part = '',
  query: Readonly<Record<string, string | undefined>> = {},
): string => paths.ownOf(party.id, `/rad${part}`, query);

/** Who kept it, who reviewed it, and who had confirmed each rule, as the paper says it. */
export function keptInPaper(
  { texts, format }: PageRequest,
  saved: SavedAdvice,
  nameOf: (actor: string) => string,
): NonNullable<AdvicePaper['kept']> {
  const words = texts.savedAdvice;
  const day = (at: Date): string => format.date(localDateAt(at.getTime()));
  const { review } = saved;
  return {
    lines: [
      words.stored(nameOf(saved.savedBy), day(saved.savedAt)),
      review ? words.reviewedBy(nameOf(review.by), day(review.at)) : words.waits,
    ],
    confirmedBy: ({ of, id }) => {
      const by = saved.rules.find((rule) => rule.of === of && rule.id === id)?.confirmedBy ?? null;
      return by ? words.confirmedBy[by] : words.nobody;
    },
  };
}

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function savedProblem({ texts }: PageRequest, { code, facts }: Problem): string {
  return texts.savedAdvice.problems[code]?.(facts) ?? code;
}
