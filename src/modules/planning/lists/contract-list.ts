// A body's list of contracts and needs, row by row as items for its register. Every row is an item, is refused with all
// that is wrong in it, or is passed over with a reason: none is lost, nothing is changed on the way without being told.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { BodyId, Register } from '../../registry/model.ts';
import type { CategoryIndex } from '../category-search.ts';
import type { Cell } from '../csv-list.ts';
import type { RowFault } from '../model.ts';
import type { ItemFacts } from '../plan-item.ts';
import { SeenRows } from '../seen-rows.ts';
import { cleanLine } from './contract-list/cells.ts';
import { repeatKey } from './contract-list/identity.ts';
import { type SkipReason, skipReason } from './contract-list/passing-rows.ts';
import { readValue, readVolume } from './contract-list/read-amounts.ts';
import { readBody, readSupplier, readWish } from './contract-list/read-parties.ts';
import { readKind, readSubject } from './contract-list/read-subject.ts';
import { furthestDay, type RowTerms, readTerms } from './contract-list/read-terms.ts';
import { RowBodies } from './contract-list/row-bodies.ts';
import { RowCategories } from './contract-list/row-category.ts';
import { type MappedColumns, mappedColumns, RowCells } from './contract-list/row-cells.ts';
import type { ColumnMapping, ListField } from './contract-list-columns.ts';

export interface ListContext {
  readonly register: Register;
  readonly index: CategoryIndex;
  readonly today: LocalDate;
  /** Whose list it is; null where each row names its buyer. */
  readonly owner: BodyId | null;
}

/** By whose words a category was guessed: those of its own cell, or the title. */
export type CategorySource = 'category' | 'title';

/** One contract or need of the list. */
export interface ListItem {
  /** As the spreadsheet counts: 1 for the file's first row, headings included. */
  readonly row: number;
  readonly body: BodyId;
  readonly facts: ItemFacts;
  /** Facts the row does not state: suggested from others, or the usual choice where its cell is blank. */
  readonly guessed: readonly (keyof ItemFacts)[];
  /** By whose words the category was guessed; null where the row names it. */
  readonly categoryFrom: CategorySource | null;
}

/** `field` is the heading (or the column's letter where it has none); `column` its place from 0, null for none. */
export interface ListFault extends RowFault {
  readonly fieldId: ListField;
  readonly column: number | null;
}

export interface RejectedListRow {
  /** As in `ListItem`. */
  readonly row: number;
  /** At least one, in the order they were found. */
  readonly faults: readonly ListFault[];
}

export interface SkippedRow {
  readonly row: number;
  readonly reason: SkipReason;
}

/** `none`: blank, or not below the headings. */
export type ListRow =
  | { readonly kind: 'item'; readonly item: ListItem }
  | { readonly kind: 'rejected'; readonly rejected: RejectedListRow }
  | { readonly kind: 'skipped'; readonly skipped: SkippedRow }
  | { readonly kind: 'none' };

export interface ListReader {
  /** Facts the list has a column for: only these can be emptied by it. */
  readonly stated: readonly (keyof ItemFacts)[];
  /** `row` counts from 1 with the headings, as spreadsheets do; each row once, from the top. */
  read(cells: readonly Cell[], row: number): ListRow;
}

/** Most letters in a cell; titles and names are shown in one line. */
const LONGEST = 2000;
const LONGEST_TEXTS: Partial<Readonly<Record<ListField, number>>> = {
  title: 300,
  supplierName: 300,
  responsible: 200,
  reference: 100,
  unit: 50,
  requirements: 4000,
  notes: 4000,
};

/** Columns that are not one fact of the same name. */
const FACTS_OF: Partial<Readonly<Record<ListField, readonly (keyof ItemFacts)[]>>> = {
  buyer: [],
  buyerNumber: [],
  totalValue: ['annualValue'],
  totalWithOptions: ['annualValue'],
  duration: [],
  optionNotice: [],
  cooperation: ['cooperation', 'cooperateWith'],
  cooperateWith: ['cooperation', 'cooperateWith'],
};

/** The mapping is one that `checkMapping` finds no fault with. One per file: it remembers what rows have said, so that the same contract listed twice is told. */
export function createListReader(mapping: ColumnMapping, context: ListContext): ListReader {
  const columns = mappedColumns(mapping);
  const tables: ListTables = {
    ...context,
    columns,
    furthest: furthestDay(context.today),
    bodies: new RowBodies(context.register),
    categories: new RowCategories(context.index),
    seen: new SeenRows(),
  };
  const firstRow = (mapping.headingRow ?? -1) + 2;
  const stated = [...columns.keys()].flatMap((field) => FACTS_OF[field] ?? [field as keyof ItemFacts]);
  return {
    stated: [...new Set(stated)],
    read: (cells, row) => (row < firstRow ? { kind: 'none' } : readRow(tables, cells, row)),
  };
}

interface ListTables extends ListContext {
  readonly columns: MappedColumns;
  readonly furthest: LocalDate;
  readonly bodies: RowBodies;
  readonly categories: RowCategories;
  readonly seen: SeenRows;
}

function readRow(tables: ListTables, cells: readonly Cell[], row: number): ListRow {
  if (cells.every((cell) => cleanLine(cell) === '')) return { kind: 'none' };
  const reason = skipReason(tables.columns, cells);
  if (reason) return { kind: 'skipped', skipped: { row, reason } };
  const line = new RowCells(tables.columns, cells);
  const item = readItem(tables, line, row);
  const { faults } = line;
  if (item && faults.length === 0) {
    const first = tables.seen.firstOf(repeatKey(item.body, item.facts), row);
    if (!first) return { kind: 'item', item };
    line.fault(line.has('title') ? 'title' : 'category', 'row.repeat', { ...first });
  }
  if (faults.length === 0) throw new Error(`row ${row} gave neither item nor fault`);
  return { kind: 'rejected', rejected: { row, faults } };
}

/** Everything is read before giving up, so that all faults are told. */
function readItem(tables: ListTables, cells: RowCells, row: number): ListItem | null {
  for (const field of tables.columns.keys()) {
    const [length, most] = [cells.lines(field).length, LONGEST_TEXTS[field] ?? LONGEST];
    if (length > most) cells.fault(field, 'row.cellTooLong', { length, most });
  }
  const body = readBody(cells, tables.bodies, tables.owner);
  const { title, category, categoryFrom, cpv } = readSubject(cells, tables.categories);
  const terms = readTerms(cells, tables.furthest);
  const supplier = readSupplier(cells);
  const { startsOn, endsOn, options, months } = terms;
  const hasSupplier = supplier.supplierName !== null || supplier.supplierOrgNumber !== null;
  const hasWindow = terms.earliestStart !== null || terms.latestStart !== null;
  const kind = readKind(cells, { startsOn, endsOn, options, hasSupplier, hasWindow }, tables.today);
  const usualMonths = category?.contractMonths ?? 12;
  const facts = {
    kind,
    title,
    cpv,
    annualValue: readValue(cells, { months, usualMonths, options }),
    ...readVolume(cells),
    ...supplier,
    startsOn,
    ...(kind === 'need' ? needTerms(cells, terms) : { endsOn, options, termMonths: terms.termMonths }),
    earliestStart: terms.earliestStart,
    latestStart: terms.latestStart,
    requirements: cells.lines('requirements'),
    ...readWish(cells, tables.bodies),
    responsible: cells.line('responsible'),
    notes: notesOf(cells, terms),
    reference: cells.line('reference') || null,
  };
  if (cells.faults.length > 0 || !body || !category) return null;
  return {
    row,
    body,
    facts: { ...facts, category: category.id },
    guessed: [...cells.guessed],
    categoryFrom,
  };
}

/** Nothing is signed: the length, or start and end, say how long its contract will be, with all that may prolong it. */
function needTerms(
  cells: RowCells,
  { termMonths, options, months }: RowTerms,
): Pick<ItemFacts, 'endsOn' | 'options' | 'termMonths'> {
  cells.guessed.delete('options');
  if (termMonths !== null || months === null) return { endsOn: null, options: [], termMonths };
  cells.guess('termMonths');
  const longest = options.reduce((sum, option) => sum + option.months, months);
  return { endsOn: null, options: [], termMonths: longest };
}

/** A notice without an option has no place of its own; it is kept under its heading's words. */
function notesOf(cells: RowCells, { looseNotice }: RowTerms): string {
  const loose = looseNotice ? `${cells.column('optionNotice')?.heading ?? ''}: ${looseNotice}` : '';
  return [cells.lines('notes'), loose].filter((text) => text !== '').join('\n');
}
