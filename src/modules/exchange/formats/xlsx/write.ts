// Sheets of plain cells to a workbook: a heading that stays in view, rows below, nothing a spreadsheet would execute.
import { writeXlsx } from 'hucre/xlsx';

export interface SheetToWrite {
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const LONGEST_SHEET_NAME = 31;

/** Excel's rules: at most 31 letters, none of []:*?/\, no apostrophe at the ends, no two alike. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, place) => {
    const plain =
      name
        .replaceAll(/[[\]:*?/\\]/g, ' ')
        .replaceAll(/^'+|'+$/g, '')
        .trim() || `${place + 1}`;
    let unique = plain.slice(0, LONGEST_SHEET_NAME);
    for (let copy = 2; taken.has(unique.toLowerCase()); copy++) {
      unique = `${plain.slice(0, LONGEST_SHEET_NAME - 4)} ${copy}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** Text that a spreadsheet could take for a formula when the sheet is saved as CSV gets an apostrophe in front. */
export const safeText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const widthOf = (cells: readonly (string | number | null)[]): number =>
  Math.min(60, Math.max(10, ...cells.slice(0, 200).map((cell) => String(cell ?? '').length + 2)));

/** The bytes of an .xlsx file with one sheet each, in order. Text is text and numbers are numbers; there are no formulas. */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map((sheet) => sheet.name));
  return writeXlsx({
    sheets: sheets.map(({ heading, rows }, place) => ({
      name: names[place] as string,
      columns: heading.map((_, column) => ({
        width: widthOf([heading, ...rows].map((row) => row[column] ?? null)),
      })),
      rows: [
        heading.map(safeText),
        ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? safeText(cell) : cell))),
      ],
      freezePane: { rows: 1 },
    })),
  });
}
