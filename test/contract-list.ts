// A whole list read at once, for tests: rows by what became of them.
import type { Cell } from '../src/modules/planning/csv-list.ts';
import {
  createListReader,
  type ListContext,
  type ListItem,
  type RejectedListRow,
  type SkippedRow,
} from '../src/modules/planning/lists/contract-list.ts';
import type { ColumnMapping } from '../src/modules/planning/lists/contract-list-columns.ts';
import type { ItemFacts } from '../src/modules/planning/plan-item.ts';

export interface ContractList {
  /** rows = items + rejected, always; rows passed over are not counted. */
  readonly rows: number;
  readonly items: readonly ListItem[];
  readonly rejected: readonly RejectedListRow[];
  readonly skipped: readonly SkippedRow[];
  /** Facts the list has a column for. */
  readonly stated: readonly (keyof ItemFacts)[];
}

export function readContractList(
  rows: Iterable<readonly Cell[]>,
  mapping: ColumnMapping,
  context: ListContext,
): ContractList {
  const reader = createListReader(mapping, context);
  const items: ListItem[] = [];
  const rejected: RejectedListRow[] = [];
  const skipped: SkippedRow[] = [];
  let place = 0;
  for (const cells of rows) {
    place++;
    const answer = reader.read(cells, place);
    if (answer.kind === 'item') items.push(answer.item);
    else if (answer.kind === 'rejected') rejected.push(answer.rejected);
    else if (answer.kind === 'skipped') skipped.push(answer.skipped);
  }
  return { rows: items.length + rejected.length, items, rejected, skipped, stated: reader.stated };
}
