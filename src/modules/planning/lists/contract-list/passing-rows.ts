// Rows of a list that are no contracts: sums, and the headings said again on the next printed page.

import type { Cell } from '../../csv-list.ts';
import { amountCell } from '../../import/cells.ts';
import type { ListField } from '../contract-list-columns.ts';
import { cleanLine } from './cells.ts';
import { isHeading } from './heading-rows.ts';
import type { MappedColumns } from './row-cells.ts';

/** A row of sums, or the headings once more. */
export type SkipReason = 'sum' | 'headings';

const SUM =
  /^(?:sum|summer|delsum|totalsum|subtotal|grand total|totalt?|i alt|til sammen|tilsammen)(?:[ :.].*)?$/i;
const LONGEST_SUM = 40;

/** What a sum never has. */
const CONTRACT_FIELDS: readonly ListField[] = [
  'startsOn',
  'endsOn',
  'supplierName',
  'supplierOrgNumber',
  'cpv',
];

/** Why the row is no contract; null where it may be one. */
export function skipReason(columns: MappedColumns, cells: readonly Cell[]): SkipReason | null {
  const first = cells.find((cell) => cleanLine(cell) !== '');
  if (typeof first !== 'string') return null;
  if (SUM.test(cleanLine(first)) && isSum(columns, cells)) return 'sum';
  return repeatsHeadings(columns, cells) ? 'headings' : null;
}

/** A word for «sum», and besides it nothing but numbers. */
function isSum(columns: MappedColumns, cells: readonly Cell[]): boolean {
  const texts = cells.map(cleanLine).filter((text) => text !== '');
  const isNumber = (text: string): boolean => amountCell(text) !== null;
  const saysMore = CONTRACT_FIELDS.some((field) => {
    const column = columns.get(field);
    const text = column ? cleanLine(cells[column.index]) : '';
    return text !== '' && !SUM.test(text);
  });
  return !saysMore && texts.every((text) => isNumber(text) || (SUM.test(text) && text.length <= LONGEST_SUM));
}

/** Two or more cells say what stands above them, and no other says anything but a heading. */
function repeatsHeadings(columns: MappedColumns, cells: readonly Cell[]): boolean {
  const others: string[] = [];
  let repeated = 0;
  for (const { index, heading } of columns.values()) {
    const text = cleanLine(cells[index]);
    if (text === '') continue;
    if (text.toLowerCase() === heading.toLowerCase()) repeated++;
    else others.push(text);
  }
  return repeated > 1 && others.every(isHeading);
}
