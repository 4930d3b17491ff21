// Sheets of plain cells to a workbook: a heading that stays in view, rows below, nothing a spreadsheet would execute.
import { writeXlsx } from 'hucre/xlsx';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { withoutTimes } from '../docx/zip-times.ts';

export interface SheetToWrite {
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** What the file says of itself; with it, equal sheets give equal bytes. */
export interface AboutWorkbook {
  readonly title: string;
  readonly author: string;
  readonly createdOn: LocalDate;
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

function propertiesOf({ title, author, createdOn }: AboutWorkbook) {
  const day = new Date(`${createdOn}T00:00:00Z`);
  return { title, creator: author, created: day, modified: day };
}

/** The bytes of an .xlsx file with one sheet each, in order. Text is text and numbers are numbers; there are no formulas. */
export async function writeWorkbook(
  sheets: readonly SheetToWrite[],
  about?: AboutWorkbook,
): Promise<Uint8Array> {
  const names = sheetNames(sheets.map((sheet) => sheet.name));
  const bytes = await writeXlsx({
    ...(about && { properties: propertiesOf(about) }),
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
  return about ? withoutTimes(bytes) : bytes;
}
