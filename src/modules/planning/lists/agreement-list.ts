// A person's own list of agreements with prices: what they cover, what they cost, and which bodies their lists name. Every
// row is an agreement or faults that say which cell is wrong; none is lost.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Quarter, quarter, quarterOf } from '../../../kernel/quarter.ts';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { Agreement } from '../../optimiser/model.ts';
import type { Register } from '../../registry/model.ts';
import type { CategoryIndex } from '../category-search.ts';
import type { Cell } from '../csv-list.ts';
import { type BuyerIndex, createBuyerIndex } from '../import/buyers.ts';
import { dateCell, isBlank, textOf } from '../import/cells.ts';
import { categoryOfCell, nearestCategory } from '../import/choose-category.ts';
import { foldHeading } from '../import/headings.ts';
import { readRowBuyer } from '../import/row-buyer.ts';

const AGREEMENT_FIELDS = [
  'name',
  'owner',
  'categories',
  'price',
  'priceLow',
  'priceHigh',
  'fee',
  'from',
  'to',
  'named',
  'bound',
] as const;
export type AgreementField = (typeof AGREEMENT_FIELDS)[number];

/** Facts: `value` as written, `suggestion` where one is near, `field` of a column. */
export const AGREEMENT_LIST_CODES = [
  'agreements.headingsMissing',
  'agreements.columnMissing',
  'agreements.empty',
  'name.missing',
  'name.twice',
  'category.missing',
  'category.unknown',
  'price.missing',
  'price.notNumber',
  'price.outOfRange',
  'price.order',
  'fee.notShare',
  'date.missing',
  'date.notDate',
  'date.order',
  'date.outOfReach',
  'body.unknown',
  'body.notNamed',
] as const;
export type AgreementListCode = (typeof AGREEMENT_LIST_CODES)[number];

export interface AgreementFault {
  /** As the spreadsheet counts: 1 for the file's first row. */
  readonly row: number;
  /** The heading as it stands in the file; empty where the column is missing. */
  readonly field: string;
  readonly code: AgreementListCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface AgreementList {
  readonly agreements: readonly Agreement[];
  readonly faults: readonly AgreementFault[];
}

export interface AgreementTables {
  readonly index: CategoryIndex;
  readonly register: Register;
}

const NEEDED: readonly AgreementField[] = ['name', 'categories', 'price', 'to'];
const HEADINGS: Readonly<Record<AgreementField, string>> = {
  name: 'avtale|avtalenavn|avtalenamn|navn|namn|agreement|name',
  owner: 'eier|eigar|inngått av|oppdragsgiver|oppdragsgjevar|owner',
  categories: 'kategori|kategorier|kategoriar|category|categories',
  price: 'prisnivå|pris|price level',
  priceLow: 'prisnivå lavt|prisnivå lågt|lavt prisnivå|lågt prisnivå|lowest price level',
  priceHigh: 'prisnivå høyt|prisnivå høgt|høyt prisnivå|høgt prisnivå|highest price level',
  fee: 'gebyr|gebyr prosent|gebyr i prosent|fee',
  from: 'fra|frå|avrop fra|avrop frå|startdato|from',
  to: 'til|avrop til|sluttdato|to',
  named: 'navngitt|namngitt|navngitte|namngitte|kan bruke|named',
  bound: 'plikt|har plikt|må bruke|bound',
};
const HIGHEST_HEADING_ROW = 20;
/** Price levels outside this are taken for percentages or kroner. */
const [LOWEST_PRICE, HIGHEST_PRICE] = [0.1, 3];
/** 2020 to 2069, as the optimiser counts. */
const [FIRST_YEAR, LAST_YEAR] = [2020, 2069];
const OPEN_FROM_THE_BEGINNING = quarter(0);

const FIELD_OF: ReadonlyMap<string, AgreementField> = new Map(
  AGREEMENT_FIELDS.flatMap((field) =>
    HEADINGS[field].split('|').map((name) => [foldHeading(name), field] as const),
  ),
);

type Columns = ReadonlyMap<AgreementField, { readonly index: number; readonly heading: string }>;

function columnsOf(cells: readonly Cell[]): Columns {
  const columns = new Map<AgreementField, { index: number; heading: string }>();
  for (const [index, cell] of cells.entries()) {
    const heading = textOf(cell).slice(0, 100);
    const field = FIELD_OF.get(foldHeading(heading));
    if (field && !columns.has(field)) columns.set(field, { index, heading });
  }
  return columns;
}

/**
 * Rows as they stand in a file, headings among the first. Ids are `a` and the row. Prices are levels against 1 for a small
 * purchase, fees per cent. Several categories or bodies in a cell are parted by `|`, bodies also by comma. No named bodies,
 * or `ukjent`: the list is not known. Codes: agreements.headingsMissing, .columnMissing (field), .empty.
 */
export function readAgreementList(
  rows: readonly (readonly Cell[])[],
  tables: AgreementTables,
): Result<AgreementList> {
  const headed = rows
    .slice(0, HIGHEST_HEADING_ROW)
    .map((cells, row) => ({ row, columns: columnsOf(cells) }))
    .find(({ columns }) => columns.size >= 2);
  if (!headed) return refuse(problem('agreements.headingsMissing', 'file'));
  const missing = NEEDED.filter((field) => !headed.columns.has(field));
  if (missing.length > 0)
    return refuse(...missing.map((field) => problem('agreements.columnMissing', 'file', { field })));
  const buyers = createBuyerIndex(tables.register);
  const agreements: Agreement[] = [];
  const faults: AgreementFault[] = [];
  const names = new Set<string>();
  for (const [place, cells] of rows.entries()) {
    if (place <= headed.row || cells.every(isBlank)) continue;
    const line = new Line({ columns: headed.columns, buyers, index: tables.index }, cells, place + 1);
    const agreement = line.agreement(names);
    if (line.faults.length === 0) agreements.push(agreement);
    faults.push(...line.faults);
  }
  if (agreements.length === 0 && faults.length === 0) return refuse(problem('agreements.empty', 'file'));
  return ok({ agreements, faults });
}

/** `0,925` is below one here, whatever an amount in kroner would be. Null for anything but a number from 0. */
function decimalIn(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  const text = textOf(cell).replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

interface LineTables {
  readonly columns: Columns;
  readonly buyers: BuyerIndex;
  readonly index: CategoryIndex;
}

/** One row, and what is wrong with it: everything is read, so that all faults are told. */
class Line {
  readonly faults: AgreementFault[] = [];
  readonly #tables: LineTables;
  readonly #cells: readonly Cell[];
  readonly #row: number;

  constructor(tables: LineTables, cells: readonly Cell[], row: number) {
    this.#tables = tables;
    this.#cells = cells;
    this.#row = row;
  }

  /** What stands where there are faults is not to be used. */
  agreement(names: Set<string>): Agreement {
    const name = this.#name(names);
    const categories = this.#categories();
    const { price, low, high } = this.#prices();
    const { from, to } = this.#window();
    const named = this.#bodies('named');
    const bound = this.#bodies('bound') ?? [];
    const isRead = !this.faults.some(({ code }) => code === 'body.unknown');
    if (isRead && bound.some((id) => !named?.includes(id)))
      this.#fault('bound', 'body.notNamed', { value: this.#text('bound') });
    return {
      id: `a${this.#row}`,
      name,
      owner: this.#text('owner'),
      categories,
      ...{ priceIndex: price, priceIndexLow: low, priceIndexHigh: high, fee: this.#fee() },
      ...{ openFrom: from, openTo: to, eligible: named, mustUse: bound },
    };
  }

  #cell(field: AgreementField): Cell {
    const column = this.#tables.columns.get(field);
    return column ? (this.#cells[column.index] ?? null) : null;
  }

  #text(field: AgreementField): string {
    return textOf(this.#cell(field));
  }

  #fault(field: AgreementField, code: AgreementListCode, facts: AgreementFault['facts'] = {}): null {
    const heading = this.#tables.columns.get(field)?.heading ?? '';
    this.faults.push({ row: this.#row, field: heading, code, facts });
    return null;
  }

  #parts(field: AgreementField, separator: RegExp): string[] {
    const parts = this.#text(field).split(separator);
    return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
  }

  #name(names: Set<string>): string {
    const name = this.#text('name');
    if (name === '') this.#fault('name', 'name.missing');
    else if (names.has(name.toLowerCase())) this.#fault('name', 'name.twice', { value: name });
    names.add(name.toLowerCase());
    return name;
  }

  #categories(): string[] {
    const { index } = this.#tables;
    const words = this.#parts('categories', /[|\n]/);
    if (words.length === 0) this.#fault('categories', 'category.missing');
    const found = words.flatMap((value) => {
      const category = categoryOfCell(index, value);
      if (category) return [category.id];
      this.#fault('categories', 'category.unknown', { value, suggestion: nearestCategory(index, value) });
      return [];
    });
    return [...new Set(found)];
  }

  #prices(): { price: number; low: number; high: number } {
    const price = this.#level('price');
    if (price === null && this.#text('price') === '') this.#fault('price', 'price.missing');
    const low = this.#level('priceLow') ?? price ?? 1;
    const high = this.#level('priceHigh') ?? price ?? 1;
    if (price !== null && (low > price || high < price))
      this.#fault(low > price ? 'priceLow' : 'priceHigh', 'price.order');
    return { price: price ?? 1, low, high };
  }

  /** Null where nothing stands, or with a fault. */
  #level(field: AgreementField): number | null {
    if (isBlank(this.#cell(field))) return null;
    const value = this.#text(field);
    const level = decimalIn(this.#cell(field));
    if (level === null) return this.#fault(field, 'price.notNumber', { value });
    const fits = level >= LOWEST_PRICE && level <= HIGHEST_PRICE;
    return fits ? level : this.#fault(field, 'price.outOfRange', { value });
  }

  #fee(): number | null {
    const cell = this.#cell('fee');
    if (isBlank(cell)) return null;
    const value = this.#text('fee');
    const percent = decimalIn(typeof cell === 'string' ? value.replace(/\s*%$/, '') : cell);
    const fits = percent !== null && percent >= 0 && percent <= 100;
    return fits ? percent / 100 : this.#fault('fee', 'fee.notShare', { value });
  }

  #window(): { from: Quarter; to: Quarter } {
    const from = this.#date('from');
    const to = this.#date('to');
    if (isBlank(this.#cell('to'))) this.#fault('to', 'date.missing');
    if (from !== null && to !== null && from > to)
      this.#fault('to', 'date.order', { value: this.#text('to'), from });
    return {
      from: from === null ? OPEN_FROM_THE_BEGINNING : quarterOf(from),
      to: to === null ? OPEN_FROM_THE_BEGINNING : quarterOf(to),
    };
  }

  #date(field: AgreementField): LocalDate | null {
    if (isBlank(this.#cell(field))) return null;
    const value = this.#text(field);
    const date = dateCell(this.#cell(field));
    if (date === null) return this.#fault(field, 'date.notDate', { value });
    const year = Number(date.slice(0, 4));
    const fits = year >= FIRST_YEAR && year <= LAST_YEAR;
    return fits ? date : this.#fault(field, 'date.outOfReach', { value, first: FIRST_YEAR, last: LAST_YEAR });
  }

  /** Null where the list is not known. */
  #bodies(field: AgreementField): string[] | null {
    const words = this.#parts(field, /[|,\n]/);
    if (words.length === 0 || (words.length === 1 && words[0]?.toLowerCase() === 'ukjent')) return null;
    const found = words.flatMap((value): string[] => {
      const answer = readRowBuyer(this.#tables.buyers, { buyer: value, buyerNumber: '' });
      if (answer.kind === 'known') return [answer.buyer.body];
      const suggestion = String(answer.facts['suggestion'] ?? answer.facts['successors'] ?? '');
      this.#fault(field, 'body.unknown', { value, suggestion });
      return [];
    });
    return [...new Set(found)];
  }
}
