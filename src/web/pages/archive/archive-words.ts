// Words of the archive's pages: what is refused, who did something, what something is exempt by.
import type { Problem } from '../../../kernel/result.ts';
import { logActors } from '../../../modules/accounts/audit-queries.ts';
import type { Exemption } from '../../../modules/planning/archive/exemptions.ts';
import type { DispatchHead } from '../../../modules/planning/archive/model.ts';
import type { AskedForParty } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function archiveProblem({ texts }: PageRequest, { code, facts }: Problem): string {
  const known = texts.archive.problems as Readonly<Record<string, (facts: Problem['facts']) => string>>;
  return known[code]?.(facts) ?? code;
}

/** The sentence of the first problem at a path; undefined where there is none. */
export function archiveProblemAt(
  request: PageRequest,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path);
  return found && archiveProblem(request, found);
}

export const archivePath = (
  { paths, party }: AskedForParty,
  part = '',
  query: Readonly<Record<string, string | undefined>> = {},
): string => paths.ownOf(party.id, `/arkiv${part}`, query);

/** «3 poster». */
export const postsText = ({ texts, format }: PageRequest, count: number): string =>
  texts.archive.exports.posts(format.number(count), count === 1);

/** «Sendt: svar på forslag». */
export const whatText = ({ texts }: PageRequest, { direction, kind }: DispatchHead): string =>
  texts.archive.list.directionOf(texts.archive.directions[direction], texts.archive.kinds[kind]);

/** Where the dispatch stands in the archive; empty where nobody has said. */
export function journalText({ texts }: PageRequest, { caseNumber, journalNumber }: DispatchHead): string {
  const words = texts.archive.list;
  return caseNumber === null && journalNumber === null
    ? ''
    : words.journal(caseNumber ?? words.noCase, journalNumber ?? '');
}

/** The paragraph, or null for what is open. */
export const paragraphOf = (
  exemptions: readonly Exemption[],
  { exemption }: Pick<DispatchHead, 'exemption'>,
): string | null =>
  exemption === null ? null : (exemptions.find(({ id }) => id === exemption)?.paragraph ?? exemption);

const PERSON = 'person:';

/** A function from actors, as tables have them, to names; whoever has done something for the party is known by the log. */
export async function actorNames({ ctx, request, party }: AskedForParty): Promise<(actor: string) => string> {
  const known = await logActors(ctx, party.id);
  const names = new Map(known.map(({ id, name }) => [`${PERSON}${id}`, name]));
  const words = request.texts.archive.exports;
  return (actor) => (actor.startsWith(PERSON) ? (names.get(actor) ?? words.erased) : words.program);
}
