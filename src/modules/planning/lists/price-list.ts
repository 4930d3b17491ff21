// Prices that were really paid, from a person's list: category, what it was, yearly volume, unit price and bids. Every row
// is a price or a fault that says which cell is wrong; none is lost.
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { PriceObservation } from '../../optimiser/price-curve.ts';
import type { CategoryIndex } from '../category-search.ts';
import type { Cell } from '../csv-list.ts';
import { amountCell, isBlank, textOf } from '../import/cells.ts';
import { categoryOfCell, nearestCategory } from '../import/choose-category.ts';
import { factorOf, foldHeading } from '../import/headings.ts';
import type { Category } from '../model.ts';

export const PRICE_FIELDS = ['category', 'item', 'volume', 'unitPrice', 'bids'] as const;
export type PriceField = (typeof PRICE_FIELDS)[number];

/**
 * File: `prices.headingsMissing`, `prices.columnMissing` (field), `prices.tooMany` (most). Row: `category.missing`,
 * `category.unknown` (value, suggestion), `number.missing`, `number.notNumber` (value), `number.notPositive` (value),
 * `number.tooLarge` (value).
 */
export const PRICE_LIST_CODES = [
  'prices.headingsMissing',
  'prices.columnMissing',
  'prices.tooMany',
  'category.missing',
  'category.unknown',
  'number.missing',
  'number.notNumber',
  'number.notPositive',
  'number.tooLarge',
] as const;

export type PriceListCode = (typeof PRICE_LIST_CODES)[number];

export interface PaidPrice extends PriceObservation {
  readonly category: Category;
  readonly item: string;
}

export interface PriceFault {
  /** As the spreadsheet counts: 1 for the file's first row. */
  readonly row: number;
  /** The heading as it stands in the file. */
  readonly field: string;
  readonly code: PriceListCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface PriceList {
  readonly rows: number;
  readonly prices: readonly PaidPrice[];
  readonly faults: readonly PriceFault[];
}

const NEEDED: readonly PriceField[] = ['category', 'volume', 'unitPrice'];
const HEADINGS: Readonly<Record<PriceField, string>> = {
  category: 'kategori|innkjøpskategori|varegruppe|varekategori|cpv|cpv kode|category',
  item: 'vare|produkt|artikkel|varenavn|varenamn|varenummer|beskrivelse|skildring|item|product',
  volume:
    'årlig volum|årleg volum|volum|volum i året|årlig verdi|årleg verdi|årlig omsetning|årleg omsetning|omsetning|kjøpt i året|yearly volume|annual value',
  unitPrice:
    'enhetspris|einingspris|pris per enhet|pris per eining|pris pr enhet|pris pr eining|stykkpris|unit price',
  bids: 'antall tilbud|tal på tilbod|antall tilbydere|tilbud|tilbod|bids|number of bids',
};
const HIGHEST_HEADING_ROW = 20;
const LONGEST_CELL = 100;
/** NOK: more than anything that is bought. */
const LARGEST = 20e9;

const FIELD_OF: ReadonlyMap<string, PriceField> = new Map(
  PRICE_FIELDS.flatMap((field) =>
    HEADINGS[field].split('|').map((name) => [foldHeading(name), field] as const),
  ),
);

interface Column {
  readonly index: number;
  readonly heading: string;
  readonly factor: number;
}

type Columns = ReadonlyMap<PriceField, Column>;

function columnsOf(cells: readonly Cell[]): Columns {
  const columns = new Map<PriceField, Column>();
  for (const [index, cell] of cells.entries()) {
    const heading = textOf(cell).slice(0, 100);
    const field = FIELD_OF.get(foldHeading(heading));
    if (field && !columns.has(field)) columns.set(field, { index, heading, factor: factorOf(heading) });
  }
  return columns;
}

/** Rows as they stand in a file, headings among the first; at most `most` below them. Codes: those of the file in `PRICE_LIST_CODES`. */
export function readPriceList(
  rows: readonly (readonly Cell[])[],
  index: CategoryIndex,
  most = Number.POSITIVE_INFINITY,
): Result<PriceList> {
  const headed = rows
    .slice(0, HIGHEST_HEADING_ROW)
    .map((cells, row) => ({ row, columns: columnsOf(cells) }))
    .find(({ columns }) => columns.size >= 2);
  if (!headed) return refuse(problem('prices.headingsMissing', 'file'));
  const { columns } = headed;
  const missing = NEEDED.filter((field) => !columns.has(field));
  if (missing.length > 0)
    return refuse(...missing.map((field) => problem('prices.columnMissing', 'file', { field })));
  const filled = [...rows.entries()].filter(([place, cells]) => place > headed.row && !cells.every(isBlank));
  if (filled.length > most) return refuse(problem('prices.tooMany', 'file', { most }));
  const prices: PaidPrice[] = [];
  const faults: PriceFault[] = [];
  const kinds = new Kinds(index);
  for (const [place, cells] of filled) {
    const line = new Line(columns, cells, place + 1);
    const price = priceOf(line, kinds);
    if (price && line.faults.length === 0) prices.push(price);
    faults.push(...line.faults);
  }
  return ok({ rows: filled.length, prices, faults });
}

/** One row, and what is wrong with it. */
class Line {
  readonly faults: PriceFault[] = [];
  readonly #columns: Columns;
  readonly #cells: readonly Cell[];
  readonly #row: number;

  constructor(columns: Columns, cells: readonly Cell[], row: number) {
    this.#columns = columns;
    this.#cells = cells;
    this.#row = row;
  }

  text(field: PriceField): string {
    const column = this.#columns.get(field);
    return column ? textOf(this.#cells[column.index]).slice(0, LONGEST_CELL) : '';
  }

  fault(field: PriceField, code: PriceListCode, facts: PriceFault['facts'] = {}): null {
    this.faults.push({ row: this.#row, field: this.#columns.get(field)?.heading ?? '', code, facts });
    return null;
  }

  /** Above zero; null with a fault. */
  number(field: PriceField): number | null {
    const value = this.text(field);
    if (value === '') return this.fault(field, 'number.missing');
    const column = this.#columns.get(field)!;
    const cell = this.#cells[column.index] ?? null;
    const amount = (field === 'unitPrice' ? smallPrice(value) : null) ?? amountCell(cell);
    if (amount === null) return this.fault(field, 'number.notNumber', { value });
    if (amount <= 0) return this.fault(field, 'number.notPositive', { value });
    const number = amount * column.factor;
    return number <= LARGEST ? number : this.fault(field, 'number.tooLarge', { value });
  }
}

function priceOf(line: Line, kinds: Kinds): PaidPrice | null {
  const category = categoryIn(line, kinds);
  const volume = line.number('volume');
  const unitPrice = line.number('unitPrice');
  const bids = line.text('bids') === '' ? undefined : line.number('bids');
  if (category === null || volume === null || unitPrice === null || bids === null) return null;
  const price = { category, item: line.text('item').toLowerCase(), volume, unitPrice };
  return bids === undefined ? price : { ...price, bids };
}

/** «1,125»: behind a lone comma three decimals of a unit price, and no thousands. */
function smallPrice(text: string): number | null {
  const found = /^(?:kr\s*)?(\d{1,3}),(\d{3})(?:\s*kr)?$/i.exec(text.trim());
  return found ? Number(`${found[1]}.${found[2]}`) : null;
}

function categoryIn(line: Line, kinds: Kinds): Category | null {
  const value = line.text('category');
  if (value === '') return line.fault('category', 'category.missing');
  const { category, suggestion } = kinds.of(value);
  return category ?? line.fault('category', 'category.unknown', { value, suggestion });
}

interface Kind {
  readonly category: Category | null;
  /** Of one that is meant, where none is known by the words. */
  readonly suggestion: string;
}

/** What was bought, looked up once for each way of writing it. */
class Kinds {
  readonly #index: CategoryIndex;
  readonly #known = new Map<string, Kind>();

  constructor(index: CategoryIndex) {
    this.#index = index;
  }

  of(text: string): Kind {
    const known = this.#known.get(text);
    if (known) return known;
    const category = categoryOfCell(this.#index, text);
    const kind = { category, suggestion: category ? '' : nearestCategory(this.#index, text) };
    this.#known.set(text, kind);
    return kind;
  }
}
