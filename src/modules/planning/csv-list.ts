// A CSV file as people save it from a spreadsheet, to rows of text: encoding and separator are found out.
import { parse } from 'csv-parse/sync';
import { ok, problem, type Result, refuse } from '../../kernel/result.ts';

/** A cell of a list, from CSV (always text) or a spreadsheet. */
export type Cell = string | number | boolean | Date | null;

const SEPARATORS = [';', '\t', ','] as const;
export type Separator = (typeof SEPARATORS)[number];

/** UTF-8 with or without its mark; anything that is not valid UTF-8 is read as Windows-1252. UTF-16 by its mark. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The separator that stands most often outside quotes in the first lines; semicolon when none does. */
export function findSeparator(text: string): Separator {
  const head = text
    .slice(0, 5000)
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .slice(0, 5)
    .join('\n');
  const counts = SEPARATORS.map((separator) => head.split(separator).length - 1);
  const most = Math.max(...counts);
  return SEPARATORS[counts.indexOf(most)] ?? ';';
}

/** Rows of cells. Codes: file.empty, file.tooManyRows. A stray quote is read as itself. */
export function readCsv(bytes: Uint8Array, mostRows: number): Result<Cell[][]> {
  const text = decodeText(bytes);
  const options = { delimiter: findSeparator(text), bom: true, relaxColumnCount: true, relaxQuotes: true };
  const rows = readRows(text, { ...options, to: mostRows + 20 });
  if (!rows.some((row) => row.some((cell) => cell.trim() !== '')))
    return refuse(problem('file.empty', 'file'));
  // 20 lines above the heading may be letterhead; `to` has stopped the reading soon after.
  if (rows.length >= mostRows + 20)
    return refuse(problem('file.tooManyRows', 'file', { rows: rows.length, most: mostRows }));
  return ok(rows);
}

/** An opened quote that is never closed swallows the rest of the file: then quotes mean nothing. */
function readRows(text: string, options: object): string[][] {
  try {
    return parse(text, options) as unknown as string[][];
  } catch {
    return parse(text, { ...options, quote: null }) as unknown as string[][];
  }
}
