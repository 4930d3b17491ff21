// One cell, whatever a file gave: text, number, date or nothing.
import { dateOf, type LocalDate } from '../../../kernel/local-date.ts';
import type { Cell } from '../csv-list.ts';
import { parseAmount } from './amounts.ts';
import { dateFromSerial, parseWrittenDate } from './dates.ts';

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** As a person would read it. A spreadsheet's date cells are days in UTC. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).trim();
}

/** Null when it is no amount. */
export function amountCell(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  return typeof cell === 'string' ? parseAmount(cell) : null;
}

/** Null when it is no date. */
export function dateCell(cell: Cell): LocalDate | null {
  if (typeof cell === 'number')
    return dateFromSerial(cell) ?? (Number.isInteger(cell) ? parseWrittenDate(String(cell)) : null);
  if (cell instanceof Date) {
    return Number.isNaN(cell.getTime())
      ? null
      : dateOf(cell.getUTCFullYear(), cell.getUTCMonth() + 1, cell.getUTCDate());
  }
  return typeof cell === 'string' ? parseWrittenDate(cell) : null;
}
