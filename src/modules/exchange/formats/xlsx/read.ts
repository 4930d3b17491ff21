// One of a workbook's visible sheets, the first unless another is asked for, as rows of cells. Sizes are looked at before
// anything is unpacked.
import { readXlsx } from 'hucre/xlsx';
import { ok, type Problem, problem, type Result, refuse } from '../../../../kernel/result.ts';
import type { XlsxCode } from '../../errors.ts';
import { zipContents } from './zip-sizes.ts';

export type XlsxCell = string | number | boolean | Date | null;

export interface XlsxLimits {
  readonly uploadedBytes: number;
  readonly unpackedBytes: number;
  readonly rows: number;
}

export const XLSX_LIMITS: XlsxLimits = {
  uploadedBytes: 5 * 1024 * 1024,
  unpackedBytes: 60_000_000,
  rows: 20_021,
};
const MOST_ENTRIES = 2000;

const fault = (code: XlsxCode, facts: Problem['facts'] = {}): Result<never> =>
  refuse(problem(code, 'file', facts));

export interface ReadSheet {
  /** Names of the visible sheets, in the workbook's order. */
  readonly sheets: readonly string[];
  /** Of the sheet that was asked for. */
  readonly rows: XlsxCell[][];
}

export interface SheetToRead {
  readonly limits: XlsxLimits;
  /** Place among the visible sheets, from 0. */
  readonly sheet: number;
}

/**
 * Dates come as Date at midnight UTC, formulas as their last value. At most `limits.rows` rows are read. Codes:
 * xlsx.tooLarge, xlsx.notWorkbook (also with a password), xlsx.unpackedTooLarge, xlsx.noSheet.
 */
export async function readSheet(
  bytes: Uint8Array,
  { limits, sheet }: SheetToRead,
): Promise<Result<ReadSheet>> {
  if (bytes.byteLength > limits.uploadedBytes) {
    return fault('xlsx.tooLarge', { bytes: bytes.byteLength, most: limits.uploadedBytes });
  }
  const contents = zipContents(bytes);
  if (contents === null || contents.entries > MOST_ENTRIES) return fault('xlsx.notWorkbook');
  if (contents.unpackedBytes > limits.unpackedBytes) {
    return fault('xlsx.unpackedTooLarge', { most: limits.unpackedBytes });
  }
  const read = await visibleSheet(bytes, { limits, sheet });
  if (read === 'unreadable') return fault('xlsx.notWorkbook');
  return read === null ? fault('xlsx.noSheet') : ok(read);
}

/** The first visible sheet. Codes: those of `readSheet`. */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: XlsxLimits = XLSX_LIMITS,
): Promise<Result<XlsxCell[][]>> {
  const read = await readSheet(bytes, { limits, sheet: 0 });
  return read.ok ? ok(read.value.rows) : read;
}

async function visibleSheet(
  bytes: Uint8Array,
  { limits, sheet }: SheetToRead,
): Promise<ReadSheet | 'unreadable' | null> {
  const sheets: string[] = [];
  const isAsked = (info: { name: string; hidden?: boolean; veryHidden?: boolean }): boolean => {
    if (info.hidden || info.veryHidden) return false;
    sheets.push(info.name);
    return sheets.length - 1 === sheet;
  };
  try {
    const workbook = await readXlsx(bytes, { sheets: isAsked, maxRows: limits.rows });
    const rows = workbook.sheets[0]?.rows as XlsxCell[][] | undefined;
    return rows ? { sheets, rows } : null;
  } catch {
    // Whatever the reader throws, the file is not one we can read; the person is told so.
    return 'unreadable';
  }
}
