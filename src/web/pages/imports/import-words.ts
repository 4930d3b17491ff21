// What the pages of one import have in common: its addresses, and problems as sentences.
import type { Problem } from '../../../kernel/result.ts';
import type { ListImport } from '../../../modules/planning/imports/list-import.ts';
import type { AskedForParty } from '../../own/routes.ts';
import type { Crumb } from '../../page.ts';
import { problemText } from '../groups/problem-text.ts';

/** Asked about one import. */
export interface ImportView {
  readonly asked: AskedForParty;
  readonly list: ListImport;
}

export type ImportPart =
  | ''
  | '/kolonner'
  | '/ark'
  | '/overskrifter'
  | '/rett'
  | '/lagre'
  | '/angre'
  | '/forkast'
  | '/igjen'
  | '/stopp'
  | '/tilbake'
  | '/velg'
  | '/feil.xlsx';

export const importPath = (
  { asked: { paths, party }, list }: ImportView,
  part: ImportPart = '',
  query: Readonly<Record<string, string | undefined>> = {},
): string => paths.ownOf(party.id, `/importer/${list.id}${part}`, query);

export const importsPath = ({ paths, party }: AskedForParty): string => paths.ownOf(party.id, '/importer');

export const importCrumbs = (asked: AskedForParty): Crumb[] => [
  { label: asked.request.texts.imports.start.title, href: importsPath(asked) },
];

type Told = Pick<Problem, 'code' | 'facts'>;

/** What is wrong and how to mend it. Codes that a list has in common with a visitor's are told alike. */
export function importProblem({ request, parties }: AskedForParty, { code, facts }: Told): string {
  const own = request.texts.imports.problems as Readonly<Record<string, (facts: Told['facts']) => string>>;
  const say = own[code];
  if (!say) return problemText(request, { code, facts });
  const isBody = code === 'buyer.noDelegation';
  return say(isBody ? { ...facts, value: parties.nameOf(String(facts['value'] ?? '')) } : facts);
}
