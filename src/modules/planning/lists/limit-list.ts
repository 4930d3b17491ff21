// A person's own list of limits on joint purchases: how many each body can lead, and how much may be bought of a category in
// some quarters. Every row is a limit or faults that say which cell is wrong; none is lost.
import { type Quarter, quarter, quarterOf } from '../../../kernel/quarter.ts';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { LeadLimit, Limits, MarketLimit } from '../../optimiser/limits.ts';
import type { Register } from '../../registry/model.ts';
import type { CategoryIndex } from '../category-search.ts';
import type { Cell } from '../csv-list.ts';
import { type BuyerIndex, createBuyerIndex } from '../import/buyers.ts';
import { amountCell, dateCell, isBlank, textOf } from '../import/cells.ts';
import { categoryOfCell, nearestCategory } from '../import/choose-category.ts';
import { foldHeading } from '../import/headings.ts';
import { readRowBuyer } from '../import/row-buyer.ts';

const LIMIT_FIELDS = ['body', 'leads', 'category', 'from', 'to', 'amount'] as const;
export type LimitField = (typeof LIMIT_FIELDS)[number];

/** Facts: `value` as written, `suggestion` where one is near. */
export type LimitListCode =
  | 'limits.headingsMissing'
  | 'limits.empty'
  | 'row.neither'
  | 'row.both'
  | 'cell.missing'
  | 'body.unknown'
  | 'body.twice'
  | 'leads.notWhole'
  | 'category.unknown'
  | 'date.notDate'
  | 'date.order'
  | 'date.outOfReach'
  | 'amount.notAmount'
  | 'window.twice';

export interface LimitFault {
  /** As the spreadsheet counts: 1 for the file's first row. */
  readonly row: number;
  readonly field: LimitField;
  readonly code: LimitListCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface LimitList {
  readonly limits: Limits;
  readonly faults: readonly LimitFault[];
}

const HEADINGS: Readonly<Record<LimitField, string>> = {
  body: 'organ|kommune|leder|leiar|body',
  leads: 'leder høyst|kan lede høyst|leier høgst|kan leie høgst|leads at most',
  category: 'kategori|category',
  from: 'fra|frå|from',
  to: 'til|to',
  amount: 'kroner|kroner i året|kroner per år|amount',
};
const FIELD_OF: ReadonlyMap<string, LimitField> = new Map(
  LIMIT_FIELDS.flatMap((field) =>
    HEADINGS[field].split('|').map((name) => [foldHeading(name), field] as const),
  ),
);
const HIGHEST_HEADING_ROW = 20;
const MOST_LED = 1000;
const MOST_AMOUNT = 1e12;
/** As the optimiser counts. */
const [FIRST_YEAR, LAST_YEAR] = [2020, 2069];

type Columns = ReadonlyMap<LimitField, number>;

function columnsOf(cells: readonly Cell[]): Columns {
  const columns = new Map<LimitField, number>();
  for (const [index, cell] of cells.entries()) {
    const field = FIELD_OF.get(foldHeading(textOf(cell).slice(0, 100)));
    if (field && !columns.has(field)) columns.set(field, index);
  }
  return columns;
}

const isUsable = (columns: Columns): boolean =>
  (columns.has('body') && columns.has('leads')) || (columns.has('category') && columns.has('amount'));

interface LimitTables {
  readonly index: CategoryIndex;
  readonly register: Register;
}

/**
 * Rows as they stand in a file, headings among the first. A row names a body and how many joint purchases it can lead, or a
 * category, the first and last day of starts, and NOK a year. Codes: limits.headingsMissing, .empty.
 */
export function readLimitList(rows: readonly (readonly Cell[])[], tables: LimitTables): Result<LimitList> {
  const headed = rows
    .slice(0, HIGHEST_HEADING_ROW)
    .map((cells, row) => ({ row, columns: columnsOf(cells) }))
    .find(({ columns }) => isUsable(columns));
  if (!headed) return refuse(problem('limits.headingsMissing', 'file'));
  const reading = new Reading(headed.columns, createBuyerIndex(tables.register), tables.index);
  for (const [place, cells] of rows.entries())
    if (place > headed.row && !cells.every(isBlank)) reading.read(cells, place + 1);
  const { leads, markets, faults } = reading;
  if (leads.length + markets.length + faults.length === 0) return refuse(problem('limits.empty', 'file'));
  return ok({ limits: { leads, markets }, faults });
}

class Reading {
  readonly leads: LeadLimit[] = [];
  readonly markets: MarketLimit[] = [];
  readonly faults: LimitFault[] = [];
  readonly #columns: Columns;
  readonly #buyers: BuyerIndex;
  readonly #index: CategoryIndex;
  #cells: readonly Cell[] = [];
  #row = 0;

  constructor(columns: Columns, buyers: BuyerIndex, index: CategoryIndex) {
    this.#columns = columns;
    this.#buyers = buyers;
    this.#index = index;
  }

  read(cells: readonly Cell[], row: number): void {
    this.#cells = cells;
    this.#row = row;
    const isLead = this.#text('body') !== '' || this.#text('leads') !== '';
    const isMarket = this.#text('category') !== '' || this.#text('amount') !== '';
    if (isLead && isMarket) this.#fault('body', 'row.both');
    else if (isLead) this.#readLead();
    else if (isMarket) this.#readMarket();
    else this.#fault('body', 'row.neither');
  }

  #readLead(): void {
    const authority = this.#body();
    const most = this.#number('leads', 'leads.notWhole', MOST_LED);
    if (authority === null || most === null) return;
    if (!Number.isInteger(most)) this.#fault('leads', 'leads.notWhole', { value: this.#text('leads') });
    else if (this.leads.some((one) => one.authority === authority))
      this.#fault('body', 'body.twice', { value: this.#text('body') });
    else this.leads.push({ authority, most });
  }

  #readMarket(): void {
    const value = this.#text('category');
    const category = value === '' ? null : categoryOfCell(this.#index, value);
    if (value === '') this.#fault('category', 'cell.missing');
    else if (!category)
      this.#fault('category', 'category.unknown', { value, suggestion: nearestCategory(this.#index, value) });
    const from = this.#quarter('from');
    const to = this.#quarter('to');
    const most = this.#number('amount', 'amount.notAmount', MOST_AMOUNT);
    if (!category || from === null || to === null || most === null) return;
    const isKnown = this.markets.some(
      (one) => one.category === category.id && one.from === from && one.to === to,
    );
    if (from > to) this.#fault('to', 'date.order', { value: this.#text('to') });
    else if (isKnown) this.#fault('category', 'window.twice', { value });
    else this.markets.push({ category: category.id, from, to, most });
  }

  #body(): string | null {
    const value = this.#text('body');
    if (value === '') return this.#fault('body', 'cell.missing');
    const answer = readRowBuyer(this.#buyers, { buyer: value, buyerNumber: '' });
    if (answer.kind === 'known') return answer.buyer.body;
    const suggestion = String(answer.facts['suggestion'] ?? answer.facts['successors'] ?? '');
    return this.#fault('body', 'body.unknown', { value, suggestion });
  }

  #number(field: LimitField, code: LimitListCode, max: number): number | null {
    if (this.#text(field) === '') return this.#fault(field, 'cell.missing');
    const amount = amountCell(this.#cell(field));
    const fits = amount !== null && amount >= 0 && amount <= max;
    return fits ? amount : this.#fault(field, code, { value: this.#text(field) });
  }

  #quarter(field: 'from' | 'to'): Quarter | null {
    const value = this.#text(field);
    if (value === '') return this.#fault(field, 'cell.missing');
    const date = dateCell(this.#cell(field));
    if (date === null) return this.#fault(field, 'date.notDate', { value });
    const year = Number(date.slice(0, 4));
    const fits = year >= FIRST_YEAR && year <= LAST_YEAR;
    if (fits) return quarter(quarterOf(date));
    return this.#fault(field, 'date.outOfReach', { value, first: FIRST_YEAR, last: LAST_YEAR });
  }

  #cell(field: LimitField): Cell {
    const index = this.#columns.get(field);
    return index === undefined ? null : (this.#cells[index] ?? null);
  }

  #text(field: LimitField): string {
    return textOf(this.#cell(field));
  }

  #fault(field: LimitField, code: LimitListCode, facts: LimitFault['facts'] = {}): null {
    this.faults.push({ row: this.#row, field, code, facts });
    return null;
  }
}
