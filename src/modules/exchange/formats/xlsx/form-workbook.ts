// A workbook that somebody else fills in: some cells are open, the rest is locked, and sums are formulas. Equal forms give equal
// bytes. Nobody is kept out by the lock: it has no password, and says only what is meant to be filled in.
import { type Cell, type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { withoutTimes } from '../docx/zip-times.ts';
import { printable } from '../printable-text.ts';
import { safeText, sheetNames } from './write.ts';

export type FormCell =
  | { readonly kind: 'text'; readonly text: string; readonly look?: 'title' | 'heading' | 'sum' }
  | { readonly kind: 'number'; readonly value: number; readonly look?: 'sum' }
  /** Without the sign of equality; what it comes to while nothing is filled in is 0. */
  | { readonly kind: 'formula'; readonly formula: string; readonly look?: 'sum' }
  /** To be filled in: an amount, or text. */
  | { readonly kind: 'open'; readonly takes: 'amount' | 'text' }
  | null;

export interface FormSheet {
  readonly name: string;
  /** In signs, by column. */
  readonly widths: readonly number[];
  /** Rows from the top that stay in view. */
  readonly frozen: number;
  readonly rows: readonly (readonly FormCell[])[];
  /** Said where somebody types something that is no amount. */
  readonly amountFault: { readonly title: string; readonly text: string };
}

export interface FormWorkbook {
  readonly title: string;
  readonly author: string;
  readonly createdOn: LocalDate;
  readonly sheets: readonly FormSheet[];
}

const AMOUNT = '#,##0.00';
const COUNT = '#,##0.##';
const WRAP = { alignment: { wrapText: true, vertical: 'top' } } as const;
const fill = (rgb: string): Pick<CellStyle, 'fill'> => ({
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } },
});
const THIN = { style: 'thin', color: { rgb: '6C8082' } } as const;
const BOXED = { border: { top: THIN, bottom: THIN, left: THIN, right: THIN } };
const BOLD = { name: 'Calibri', bold: true } as const;
const LOOKS = {
  title: { font: { ...BOLD, size: 14 } },
  heading: { font: BOLD, ...fill('EDF2F0'), ...WRAP },
  sum: { font: BOLD, border: { top: THIN } },
} as const;

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** «C5», of a place counted from 0. */
export const cellName = (row: number, column: number): string => `${letters(column)}${row + 1}`;

/** The name of a sheet as it stands in a formula. */
export const inFormula = (name: string): string => `'${name.replaceAll("'", "''")}'`;

function written(cell: Exclude<FormCell, null>): Partial<Cell> {
  switch (cell.kind) {
    case 'text': {
      const style: CellStyle = cell.look ? LOOKS[cell.look] : WRAP;
      return { value: safeText(printable(cell.text)), type: 'string', style };
    }
    case 'number':
      return {
        value: cell.value,
        type: 'number',
        style: { ...(cell.look && LOOKS[cell.look]), numFmt: COUNT },
      };
    case 'formula':
      return {
        value: 0,
        type: 'formula',
        formula: cell.formula,
        formulaResult: 0,
        style: { ...(cell.look && LOOKS[cell.look]), numFmt: AMOUNT },
      };
    case 'open':
      return {
        value: null,
        type: 'empty',
        style: {
          ...fill('FFF4CC'),
          ...BOXED,
          protection: { locked: false },
          ...(cell.takes === 'amount' ? { numFmt: AMOUNT } : WRAP),
        },
      };
  }
}

const plainValue = (cell: FormCell): CellValue => {
  if (cell === null) return null;
  if (cell.kind === 'text') return safeText(printable(cell.text));
  return cell.kind === 'number' ? cell.value : null;
};

function validations({ rows, amountFault }: FormSheet) {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell?.kind === 'open' && cell.takes === 'amount'
        ? [
            {
              type: 'decimal' as const,
              operator: 'greaterThanOrEqual' as const,
              formula1: '0',
              allowBlank: true,
              showErrorMessage: true,
              errorTitle: amountFault.title,
              errorMessage: amountFault.text,
              range: cellName(row, column),
            },
          ]
        : [],
    ),
  );
}

/** Names of the sheets as they will stand in the file, for formulas. */
export const namesInFile = (names: readonly string[]): string[] => sheetNames(names);

/** The bytes of an .xlsx file. */
export async function writeFormWorkbook({
  title,
  author,
  createdOn,
  sheets,
}: FormWorkbook): Promise<Uint8Array> {
  const names = namesInFile(sheets.map(({ name }) => name));
  const day = new Date(`${createdOn}T00:00:00Z`);
  const bytes = await writeXlsx({
    properties: { title, creator: author, created: day, modified: day },
    defaultFont: { name: 'Calibri', size: 11 },
    workbookProtection: { lockStructure: true },
    sheets: sheets.map((sheet, place) => ({
      name: names[place] as string,
      columns: sheet.widths.map((width) => ({ width })),
      rows: sheet.rows.map((cells) => cells.map(plainValue)),
      cells: new Map(
        sheet.rows.flatMap((cells, row) =>
          cells.flatMap((cell, column) =>
            cell === null ? [] : [[`${row},${column}`, written(cell)] as const],
          ),
        ),
      ),
      dataValidations: validations(sheet),
      protection: { sheet: true, selectLockedCells: true, selectUnlockedCells: true, formatColumns: true },
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
      ...(sheet.frozen > 0 && { freezePane: { rows: sheet.frozen } }),
    })),
  });
  return withoutTimes(bytes);
}
