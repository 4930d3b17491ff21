// A file of agreements with prices, for the verb that finds groups: read whole or refused with what to mend, and what became
// of each agreement in the plan.
import type { FoundGroups } from '../flows/find-groups.ts';
import { agreementsToCheck, type KnownAgreement } from '../modules/agreements/known-agreements.ts';
import type { Agreement } from '../modules/optimiser/model.ts';
import { type AgreementTables, readAgreementList } from '../modules/planning/lists/agreement-list.ts';
import type { Categories } from '../modules/planning/model.ts';
import type { BodyId } from '../modules/registry/model.ts';
import { cliAgreementsNb as texts } from '../texts/cli-agreements.nb.ts';
import { formatFor } from '../texts/format.ts';
import { groupsNb } from '../texts/groups.nb.ts';
import { siteNb } from '../texts/site.nb.ts';
import { readTableFile } from './table-file.ts';

const format = formatFor('nb');
const MOST_FAULTS = 20;

/** The agreements, or the lines that tell why the file cannot be used. */
export async function readAgreementFile(
  file: string,
  tables: AgreementTables,
): Promise<{ readonly agreements: readonly Agreement[] } | { readonly refused: readonly string[] }> {
  const read = await readTableFile(file, (rows) => readAgreementList(rows, tables), texts.problems);
  if ('refused' in read) return read;
  const { agreements, faults } = read.list;
  if (faults.length === 0) return { agreements };
  return {
    refused: faults
      .slice(0, MOST_FAULTS)
      .map(({ row, field, code, facts }) => texts.fault(file, row, field, texts.problems[code](facts))),
  };
}

/** A line on each agreement of the file. */
export function agreementLines(agreements: readonly Agreement[], { plan, problem }: FoundGroups): string[] {
  if (agreements.length === 0) return [];
  const names = new Map([...problem.authorities, ...problem.cooperations].map(({ id, name }) => [id, name]));
  const units = (id: string, isBound: boolean): string =>
    format.list([
      ...new Set(
        plan.standAlone
          .filter(({ agreement, reason }) => agreement === id && (reason === 'mustUse') === isBound)
          .map(({ unit }) => names.get(unit) ?? unit),
      ),
    ]);
  const lines = agreements.flatMap(({ id, name, eligible }) => {
    if (eligible === null) return [texts.notKnown(name)];
    const [bound, free] = [units(id, true), units(id, false)];
    const said = [bound && texts.boundTo(name, bound), free && texts.usedBy(name, free)].filter(Boolean);
    return said.length === 0 ? [texts.unused(name)] : said;
  });
  return [texts.title, ...lines, texts.note, ''];
}

/** What may exist for what is in the plan, with where that is known from. */
export function agreementsToCheckLines(
  known: readonly KnownAgreement[],
  { problem }: FoundGroups,
  categories: Categories,
): string[] {
  const wanted = problem.needs.map(({ category, owner }) => ({ category, bodies: [owner as BodyId] }));
  const found = agreementsToCheck(known, wanted);
  if (found.length === 0) return [];
  const nameOf = (id: string): string => (categories.byId.get(id)?.nameNb ?? id).toLowerCase();
  const lines = found.flatMap(({ agreement, categories: covered }) => {
    const { name, owner, sources, sourceDate, checked } = agreement;
    const date = sourceDate === null ? siteNb.undated : format.sourceDate(sourceDate);
    return [
      `  ${groupsNb.agreements.mayExist(covered.map(nameOf).join(', '), name.nb, owner)}`,
      texts.source(sources[0] ?? '', date, format.sourceDate(checked)),
    ];
  });
  return [texts.toCheckTitle, ...lines, ''];
}
