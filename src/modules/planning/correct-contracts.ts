// Mending single cells of a contract list in place, by row and heading as the import names them.
import type { Cell } from './csv-list.ts';
import { findHeadings } from './import/headings.ts';

export interface CellCorrection {
  /** 1 for the first row below the headings. */
  readonly row: number;
  /** The heading as it stands in the file. */
  readonly field: string;
  readonly value: string;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function placeOf(rows: readonly (readonly Cell[])[], row: number, field: string): Place | null {
  const headings = findHeadings(rows);
  const column = [...(headings?.columns.values() ?? [])].find(({ heading }) => heading === field);
  const place = headings ? headings.row + row : -1;
  return column && Number.isInteger(place) && rows[place] ? { row: place, column: column.index } : null;
}

/** A row's cells under their headings, in the file's order; empty where the list has no such row. */
export function contractRow(
  rows: readonly (readonly Cell[])[],
  row: number,
): readonly { readonly heading: string; readonly cell: Cell }[] {
  const headings = findHeadings(rows);
  const cells = headings ? rows[headings.row + row] : undefined;
  return [...(headings?.columns.values() ?? [])]
    .toSorted((a, b) => a.index - b.index)
    .flatMap(({ heading, index }) => (cells ? [{ heading, cell: cells[index] ?? '' }] : []));
}

/** The list with the cells replaced; corrections that point nowhere are left out. The original is not touched. */
export function correctContracts(
  rows: readonly (readonly Cell[])[],
  corrections: readonly CellCorrection[],
): Cell[][] {
  const corrected = rows.map((cells) => [...cells]);
  for (const { row, field, value } of corrections) {
    const place = placeOf(rows, row, field);
    if (!place) continue;
    const cells = corrected[place.row] ?? [];
    while (cells.length < place.column) cells.push('');
    cells[place.column] = value.trim();
  }
  return corrected;
}
