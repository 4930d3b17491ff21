// Words and times on the pages of market dialogues, and the sentences of what is refused.
import { localDateAt, localTimeAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { PublicActivity } from '../../../modules/procurement/market/public-queries.ts';
import type { PageRequest } from '../../page.ts';

type Reader = Pick<PageRequest, 'texts' | 'format'>;

/** «18.09.2026 kl. 10.00». */
export function atText({ texts, format }: Reader, at: Date): string {
  const ms = at.getTime();
  return texts.market.at(format.date(localDateAt(ms)), localTimeAt(ms));
}

/** «18.09.2026 kl. 10.00–12.00»; both whole where it ends on another day. */
export function spanText(request: Reader, from: Date, to: Date | null): string {
  if (to === null) return atText(request, from);
  const [first, last] = [localDateAt(from.getTime()), localDateAt(to.getTime())];
  if (first !== last) return `${atText(request, from)} – ${atText(request, to)}`;
  const { texts, format } = request;
  return texts.market.between(format.date(first), localTimeAt(from.getTime()), localTimeAt(to.getTime()));
}

/** When an activity is held; empty where it has a deadline only. */
export const whenText = (request: Reader, { startsAt, endsAt }: PublicActivity): string =>
  startsAt === null ? '' : spanText(request, startsAt, endsAt);

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function marketProblem({ texts, format }: Reader, { code, facts }: Problem): string {
  const known = texts.market.problems as Readonly<Record<string, (facts: Problem['facts']) => string>>;
  const date = facts['date'];
  const said =
    typeof date === 'string' && /^\d{4}-/.test(date) ? { ...facts, date: format.date(date as never) } : facts;
  return known[code]?.(said) ?? code;
}

/** The sentence of the first problem at a path; undefined where there is none. */
export function marketProblemAt(
  request: Reader,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path);
  return found && marketProblem(request, found);
}
