// Lists of contracts (rows from CSV or a spreadsheet) as needs: when each ends is when the next may start.
import type { CpvCode } from '../../kernel/cpv-code.ts';
import { addMonths, type LocalDate } from '../../kernel/local-date.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../kernel/result.ts';
import type { Cell } from './csv-list.ts';
import { createBuyerIndex, type KnownBuyer } from './import/buyers.ts';
import { isBlank } from './import/cells.ts';
import { type ContractDates, ContractRow, type RowTables } from './import/contract-row.ts';
import { findHeadings, type Headings } from './import/headings.ts';
import { asRejected, type ImportContext, MOST_ROWS } from './import-notices.ts';
import type { Category, ImportResult, Need, NeedValue, RejectedRow, StartWindow } from './model.ts';
import { AssumptionUse, assumedValue, windowAround } from './need-assumptions.ts';
import { SeenRows } from './seen-rows.ts';

export interface ContractContext extends ImportContext {
  /** Nothing can start before this. */
  readonly today: LocalDate;
}

/**
 * Rows of cells with a heading row near the top, columns in any order. Required: a buyer (name or number), a title,
 * category or CPV code, and an end or start date. Blank rows are not counted. Refuses the file with file.empty,
 * file.tooManyRows, file.headingNotFound, file.columnMissing, file.columnTwice. Values: NOK a year excluding VAT.
 */
export function importContracts(
  rows: readonly (readonly Cell[])[],
  context: ContractContext,
): Result<ImportResult> {
  const headings = findHeadings(rows);
  if (!headings)
    return refuse(
      problem(rows.every((row) => row.every(isBlank)) ? 'file.empty' : 'file.headingNotFound', 'file'),
    );
  const body = rows.slice(headings.row + 1).map((cells, place) => ({ cells, row: place + 1 }));
  const filled = body.filter(({ cells }) => !cells.every(isBlank));
  const faults = [...columnFaults(headings), ...countFaults(filled.length)];
  if (faults.length > 0) return refuse(...faults);
  const tables: RowTables = { ...context, headings, buyers: createBuyerIndex(context.register) };
  const use = new AssumptionUse(context.assumptions);
  const seen = context.seen ?? new SeenRows();
  const needs: Need[] = [];
  const rejected: RejectedRow[] = [];
  for (const { cells, row } of filled) {
    const reader = new ContractRow(tables, cells);
    const need = readRow(reader, { use, seen, row, today: context.today });
    if (need) needs.push(need);
    else rejected.push(asRejected(row, reader.faults));
  }
  return ok({ rows: filled.length, needs, outOfScope: 0, rejected, assumptions: use.used() });
}

function columnFaults({ columns, twice }: Headings): Problem[] {
  const missing = [
    ...(columns.has('buyer') || columns.has('buyerNumber') ? [] : ['buyer']),
    ...(columns.has('title') || columns.has('category') || columns.has('cpv') ? [] : ['title']),
    ...(columns.has('endsOn') || columns.has('startsOn') ? [] : ['endsOn']),
  ];
  return [
    ...missing.map((field) => problem('file.columnMissing', 'file', { field })),
    ...twice.map(({ field, heading }) =>
      problem('file.columnTwice', 'file', { field, heading, other: columns.get(field)?.heading ?? '' }),
    ),
  ];
}

function countFaults(rows: number): Problem[] {
  if (rows === 0) return [problem('file.empty', 'file')];
  return rows > MOST_ROWS ? [problem('file.tooManyRows', 'file', { rows, most: MOST_ROWS })] : [];
}

interface RowSetting {
  readonly use: AssumptionUse;
  readonly seen: SeenRows;
  readonly row: number;
  readonly today: LocalDate;
}

/** Null with the faults in the reader. Everything is read before giving up, so that all faults are told. */
function readRow(reader: ContractRow, setting: RowSetting): Need | null {
  const buyer = reader.buyer();
  const cpv = reader.cpv();
  const category = reader.category(cpv);
  const title = reader.title(category);
  const dates = reader.dates();
  const termMonths = reader.statedTerm() ?? dates?.termMonths ?? category?.contractMonths ?? 12;
  const value = reader.value(dates?.termMonths ?? termMonths);
  const requirements = reader.requirements();
  if (reader.faults.length > 0 || !buyer || !category || !dates || !requirements) return null;
  const understood = { ...setting, buyer, cpv, category, title, dates, termMonths, value, requirements };
  const first = setting.seen.firstOf(sayingOf(understood), setting.row);
  return first ? reader.repeat(first) : toNeed(reader, understood);
}

/** All that a row says of its need: two rows alike in everything are one contract listed twice. */
function sayingOf({ buyer, category, title, ...row }: Understood): string {
  const { cpv, dates, termMonths, value, requirements } = row;
  const what = [buyer.body, title.toLowerCase(), category.id, cpv, dates, termMonths, value];
  return JSON.stringify(['contract', ...what, ...Object.entries(requirements).toSorted()]);
}

interface Understood extends RowSetting {
  readonly buyer: KnownBuyer;
  readonly cpv: CpvCode | null;
  readonly category: Category;
  readonly title: string;
  readonly dates: ContractDates;
  readonly termMonths: number;
  readonly value: NeedValue | null;
  readonly requirements: Readonly<Record<string, string>>;
}

function toNeed(reader: ContractRow, row: Understood): Need | null {
  const windows = startWindows(row);
  const first = windows.starts[0];
  if (!first) return reader.past();
  const assumed = row.value ? null : assumedValue(row.use, row.category, row.buyer);
  row.use.count(...windows.ids, ...(assumed?.ids ?? []));
  const value = row.value ?? assumed?.value;
  if (!value) throw new Error('a need without a value');
  const preferred = row.dates.next;
  const preferredStart =
    preferred < first.earliest ? first.earliest : preferred > first.latest ? first.latest : preferred;
  return {
    id: `n${row.row}`,
    owner: row.buyer.body,
    title: row.title,
    category: row.category.id,
    cpv: row.cpv,
    value,
    termMonths: row.termMonths,
    starts: windows.starts,
    preferredStart,
    ...(Object.keys(row.requirements).length === 0 ? {} : { requirements: row.requirements }),
    row: row.row,
  };
}

/** One window where the contract ends and one after each option; what lies before today is cut off. */
function startWindows({ use, today, dates, termMonths, category }: Understood): {
  starts: StartWindow[];
  ids: readonly string[];
} {
  const planned: { start: LocalDate; why: StartWindow['why'] }[] = [{ start: dates.next, why: dates.why }];
  let start = dates.next;
  for (const months of dates.optionMonths) {
    start = addMonths(start, months);
    planned.push({ start, why: 'option' });
  }
  const windows = planned.map((plan) => windowAround(use, { ...plan, termMonths, category }));
  const starts = windows
    .map(({ value }) => ({ ...value, earliest: value.earliest < today ? today : value.earliest }))
    .filter((window) => window.latest >= today);
  return { starts, ids: windows[0]?.ids ?? [] };
}
