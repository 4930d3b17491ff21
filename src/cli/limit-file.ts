// A file of limits on joint purchases, for the verb that finds groups: read whole or refused with what to mend, and how much
// of each limit the plan takes.
import type { FoundGroups } from '../flows/find-groups.ts';
import { limitUse } from '../flows/limits/limit-choice.ts';
import { oreFromNok } from '../kernel/money.ts';
import type { Limits } from '../modules/optimiser/limits.ts';
import { readLimitList } from '../modules/planning/lists/limit-list.ts';
import { cliLimitsNb as texts } from '../texts/cli-limits.nb.ts';
import { formatFor } from '../texts/format.ts';
import { readTableFile } from './table-file.ts';

const format = formatFor('nb');
const MOST_FAULTS = 20;

/** The limits, or the lines that tell why the file cannot be used. */
export async function readLimitFile(
  file: string,
  tables: Parameters<typeof readLimitList>[1],
): Promise<{ readonly limits: Limits } | { readonly refused: readonly string[] }> {
  const read = await readTableFile(file, (rows) => readLimitList(rows, tables), texts.problems);
  if ('refused' in read) return read;
  const { limits, faults } = read.list;
  if (faults.length === 0) return { limits };
  return {
    refused: faults
      .slice(0, MOST_FAULTS)
      .map(({ row, field, code, facts }) => texts.fault(file, row, field, texts.problems[code](facts))),
  };
}

/** A line on each limit that concerns the needs, and the number of others; none where no file was named. */
export function limitLines(
  given: Limits | undefined,
  { plan, problem }: FoundGroups,
  categoryName: (id: string) => string,
): string[] {
  const { limits } = problem;
  if (given === undefined || limits === undefined) return [];
  const names = new Map(problem.authorities.map(({ id, name }) => [id, name]));
  const use = limitUse(limits, plan);
  const leads = use.leads.map(({ authority, led, most }) =>
    texts.lead(names.get(authority) ?? authority, led, most),
  );
  const kroner = (nok: number): string => format.kroner(oreFromNok(nok));
  const markets = use.markets.map((limit) =>
    texts.market(
      categoryName(limit.category),
      texts.quarters(format.quarter(limit.from), format.quarter(limit.to)),
      kroner(limit.bought),
      kroner(limit.most),
    ),
  );
  const others = given.leads.length + given.markets.length - leads.length - markets.length;
  return [texts.title, ...leads, ...markets, ...(others > 0 ? [texts.unused(others)] : []), ''];
}
