// Days as lists write them, with times of day, quarters and years alone; what is left out is the first or last day.
import { addDays, addMonths, dateOf, type LocalDate, localDate } from '../../../../kernel/local-date.ts';
import type { Cell } from '../../csv-list.ts';
import { dateCell } from '../../import/cells.ts';
import { parseWrittenDate } from '../../import/dates.ts';
import { cleanLine } from './cells.ts';

/** Which day «2027», «12.2027» and «1. kvartal 2027» mean: starts begin, ends end. */
export type Edge = 'first' | 'last';

const TIME_OF_DAY = /[ T]+(?:kl\.? ?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?$/;
const YEAR = /^(?:19|20)\d{2}$/;
const MONTH = /^\d{1,2}[./]\d{4}$|^\d{4}-\d{1,2}$|^\p{L}+\.?\s+\d{4}$/u;
const QUARTER = /^(?:q([1-4])|([1-4])\.? ?(?:kvartal|kv\.?))[ /]*(\d{4})$/i;

function readQuarter(text: string, edge: Edge): LocalDate | null {
  const match = QUARTER.exec(text);
  const first = match ? dateOf(Number(match[3]), Number(match[1] ?? match[2]) * 3 - 2, 1) : null;
  return first && edge === 'last' ? addDays(addMonths(first, 3), -1) : first;
}

/** A written day; null when it is none. */
export function readDay(written: string, edge: Edge): LocalDate | null {
  const text = written.trim().replace(TIME_OF_DAY, '');
  const day = readQuarter(text, edge) ?? parseWrittenDate(text);
  if (day === null || edge === 'last') return day;
  if (YEAR.test(text)) return localDate(`${day.slice(0, 4)}-01-01`);
  return MONTH.test(text) ? localDate(`${day.slice(0, 7)}-01`) : day;
}

/** A cell's day, from text, a spreadsheet's date or its day number; null when it is none. */
export function dayOfCell(cell: Cell, edge: Edge): LocalDate | null {
  const isPlainNumber = typeof cell === 'number' && cell >= 20_000;
  return cell instanceof Date || isPlainNumber ? dateCell(cell) : readDay(cleanLine(cell), edge);
}
