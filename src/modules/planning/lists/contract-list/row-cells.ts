// One row of a body's list, cell by cell under its mapping; keeps every fault and what had to be guessed.

import type { Cell } from '../../csv-list.ts';
import type { ImportCode } from '../../errors.ts';
import type { ItemFacts } from '../../plan-item.ts';
import type { ListFault } from '../contract-list.ts';
import { type ColumnMapping, columnLetters, type ListField } from '../contract-list-columns.ts';
import { cleanLines } from './cells.ts';
import type { BareUnit } from './options.ts';

interface MappedColumn {
  readonly index: number;
  /** As in the file; the spreadsheet's letter where nothing stands. */
  readonly heading: string;
  readonly factor: number;
  readonly bareUnit: BareUnit;
}

/** The mapping by field, made once per list. */
export type MappedColumns = ReadonlyMap<ListField, MappedColumn>;

/** Of two columns with the same field the first counts; `checkMapping` has told. */
export function mappedColumns({ columns, headings, factors }: ColumnMapping): MappedColumns {
  const mapped = new Map<ListField, MappedColumn>();
  for (const [key, field] of Object.entries(columns)) {
    const index = Number(key);
    if (field === null || mapped.has(field)) continue;
    const heading = headings[index] ?? '';
    mapped.set(field, {
      index,
      heading: heading === '' ? columnLetters(index) : heading,
      factor: factors[index] ?? 1,
      bareUnit: /mnd|måned|månad|month/i.test(heading) ? 'months' : 'usual',
    });
  }
  return mapped;
}

const LONGEST_SHOWN = 80;

export class RowCells {
  readonly faults: ListFault[] = [];
  readonly guessed = new Set<keyof ItemFacts>();
  readonly #columns: MappedColumns;
  readonly #cells: readonly Cell[];
  readonly #texts = new Map<ListField, string>();

  constructor(columns: MappedColumns, cells: readonly Cell[]) {
    this.#columns = columns;
    this.#cells = cells;
  }

  has(field: ListField): boolean {
    return this.#columns.has(field);
  }

  column(field: ListField): MappedColumn | null {
    return this.#columns.get(field) ?? null;
  }

  /** As it came; null where the cell is blank, says «nothing» or has no column. */
  cell(field: ListField): Cell {
    const column = this.#columns.get(field);
    const cell = column ? (this.#cells[column.index] ?? null) : null;
    return typeof cell === 'string' && this.lines(field) === '' ? null : cell;
  }

  /** On one line. */
  line(field: ListField): string {
    const text = this.lines(field);
    return text.includes('\n') ? text.replaceAll(/\n+/g, ' ') : text;
  }

  /** With line breaks. */
  lines(field: ListField): string {
    const known = this.#texts.get(field);
    if (known !== undefined) return known;
    const column = this.#columns.get(field);
    const text = column ? cleanLines(this.#cells[column.index]) : '';
    this.#texts.set(field, text);
    return text;
  }

  /** Returns null, so that a reader can end with it. */
  fault(field: ListField, code: ImportCode, facts: ListFault['facts'] = {}): null {
    const column = this.#columns.get(field);
    const value = this.line(field).slice(0, LONGEST_SHOWN);
    this.faults.push({
      field: column?.heading ?? '',
      fieldId: field,
      column: column?.index ?? null,
      code,
      facts: { value, ...facts },
    });
    return null;
  }

  guess(fact: keyof ItemFacts): void {
    this.guessed.add(fact);
  }
}
