// When and how long: start, end, length, options, and when the next contract may start.
import { addDays, addMonths, daysBetween, type LocalDate, localDate } from '../../../../kernel/local-date.ts';
import type { ContractOption } from '../../plan-item.ts';
import type { ListField } from '../contract-list-columns.ts';
import { dayOfCell, type Edge } from './days.ts';
import {
  datedOptions,
  type Notice,
  readLength,
  readNotices,
  readOptions,
  type WrittenLength,
  type WrittenOption,
} from './options.ts';
import type { RowCells } from './row-cells.ts';
import { isOpenEnded } from './words.ts';

export interface RowTerms {
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly options: readonly ContractOption[];
  /** Length of the contract without options, in months; null where nothing tells. */
  readonly months: number | null;
  readonly earliestStart: LocalDate | null;
  readonly latestStart: LocalDate | null;
  readonly termMonths: number | null;
  /** A notice where no option stands: kept as the row has it. */
  readonly looseNotice: string | null;
}

const EARLIEST = localDate('1950-01-01');
const FURTHEST_YEARS = 60;
/** What registers write where they demand an end and there is none. */
const NEVER = new Set(['2099-12-31', '2999-12-31', '9999-12-31']);
const DAYS_IN_MONTH = 30.44;

/** Codes: date.notDate, date.tooEarly, date.tooFar, date.order, options.notUnderstood, term.notUnderstood, optionNotice.notUnderstood, window.order. */
export function readTerms(cells: RowCells, furthest: LocalDate): RowTerms {
  const day = (field: ListField, edge: Edge): LocalDate | null =>
    readRowDay(cells, { field, edge, furthest });
  const length = readRowLength(cells, 'duration');
  const startsOn = day('startsOn', 'first') ?? length?.from ?? null;
  const endsOn = day('endsOn', 'last') ?? length?.to ?? endByLength(cells, startsOn, length);
  if (startsOn && endsOn && endsOn < startsOn) {
    cells.fault(cells.line('endsOn') === '' ? 'duration' : 'endsOn', 'date.order', { start: startsOn });
  }
  const earliestStart = day('earliestStart', 'first');
  const latestStart = day('latestStart', 'last');
  if (earliestStart && latestStart && latestStart < earliestStart) {
    cells.fault('latestStart', 'window.order', { earliest: earliestStart });
  }
  const written = rowOptions(cells, length);
  const notices = rowNotices(cells);
  const next = readRowLength(cells, 'termMonths');
  return {
    startsOn,
    endsOn,
    options: datedOptions(written, notices, endsOn),
    months: length?.months ?? monthsBetween(startsOn, endsOn),
    earliestStart,
    latestStart,
    termMonths: next?.months ? next.optionMonths.reduce((sum, months) => sum + months, next.months) : null,
    looseNotice: written.length === 0 && notices.length > 0 ? cells.line('optionNotice') : null,
  };
}

interface DayPlace {
  readonly field: ListField;
  readonly edge: Edge;
  readonly furthest: LocalDate;
}

/** Null also where the cell is faulty, or says that there is no end. */
function readRowDay(cells: RowCells, { field, edge, furthest }: DayPlace): LocalDate | null {
  const cell = cells.cell(field);
  if (cell === null || cell === 0 || cell === '0') return null;
  const found = dayOfCell(cell, edge);
  if (field === 'endsOn' && (found === null ? isOpenEnded(cells.line(field)) : NEVER.has(found))) return null;
  if (found === null) return cells.fault(field, 'date.notDate');
  if (found < EARLIEST) return cells.fault(field, 'date.tooEarly', { earliest: EARLIEST });
  return found > furthest ? cells.fault(field, 'date.tooFar', { furthest }) : found;
}

function readRowLength(cells: RowCells, field: 'duration' | 'termMonths'): WrittenLength | null {
  const text = cells.line(field);
  if (text === '' || text === '0' || (field === 'duration' && isOpenEnded(text))) return null;
  const length = readLength(text, cells.column(field)?.bareUnit ?? 'usual');
  const isUnderstood = length !== null && (field === 'duration' || length.months !== null);
  return isUnderstood ? length : cells.fault(field, 'term.notUnderstood');
}

/** Only where the row states no end of its own, not even a faulty one. */
function endByLength(
  cells: RowCells,
  startsOn: LocalDate | null,
  length: WrittenLength | null,
): LocalDate | null {
  if (!startsOn || !length?.months || cells.cell('endsOn') !== null) return null;
  return addDays(addMonths(startsOn, length.months), -1);
}

const monthsBetween = (from: LocalDate | null, to: LocalDate | null): number | null =>
  from && to && from <= to ? Math.max(1, Math.round((daysBetween(from, to) + 1) / DAYS_IN_MONTH)) : null;

/** The options' own cell, else what follows the length («2+1+1»). A bare yes is taken for a year. */
function rowOptions(cells: RowCells, length: WrittenLength | null): readonly WrittenOption[] {
  const text = cells.lines('options');
  if (text === '') {
    const tail = length?.optionMonths ?? [];
    if (tail.length > 0) cells.guess('options');
    return tail.map((months) => ({ months, notice: null, state: 'open' }));
  }
  if (/^(ja|yes)$/i.test(text)) cells.guess('options');
  const options = readOptions(text, cells.column('options')?.bareUnit ?? 'usual');
  return options ?? cells.fault('options', 'options.notUnderstood') ?? [];
}

function rowNotices(cells: RowCells): readonly Notice[] {
  const text = cells.lines('optionNotice');
  if (text === '' || /^(0|nei|ingen|no|none)$/i.test(text)) return [];
  return readNotices(text) ?? cells.fault('optionNotice', 'optionNotice.notUnderstood') ?? [];
}

/** The last day on which a date makes sense in a list read `today`. */
export const furthestDay = (today: LocalDate): LocalDate => addMonths(today, FURTHEST_YEARS * 12);
