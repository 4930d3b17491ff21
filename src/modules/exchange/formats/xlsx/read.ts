// A workbook's first visible sheet as rows of cells. Sizes are looked at before anything is unpacked.
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

/**
 * Dates come as Date at midnight UTC, formulas as their last value. At most `limits.rows` rows are read. Codes:
 * xlsx.tooLarge, xlsx.notWorkbook (also with a password), xlsx.unpackedTooLarge, xlsx.noSheet.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: XlsxLimits = XLSX_LIMITS,
): Promise<Result<XlsxCell[][]>> {
  if (bytes.byteLength > limits.uploadedBytes) {
    return fault('xlsx.tooLarge', { bytes: bytes.byteLength, most: limits.uploadedBytes });
  }
  const contents = zipContents(bytes);
  if (contents === null || contents.entries > MOST_ENTRIES) return fault('xlsx.notWorkbook');
  if (contents.unpackedBytes > limits.unpackedBytes) {
    return fault('xlsx.unpackedTooLarge', { most: limits.unpackedBytes });
  }
  const rows = await visibleRows(bytes, limits.rows);
  if (rows === 'unreadable') return fault('xlsx.notWorkbook');
  return rows === null ? fault('xlsx.noSheet') : ok(rows);
}

async function visibleRows(bytes: Uint8Array, maxRows: number): Promise<XlsxCell[][] | 'unreadable' | null> {
  let hasFirst = false;
  const firstVisible = (info: { hidden?: boolean; veryHidden?: boolean }): boolean => {
    const isWanted = !hasFirst && !info.hidden && !info.veryHidden;
    hasFirst ||= isWanted;
    return isWanted;
  };
  try {
    const workbook = await readXlsx(bytes, { sheets: firstVisible, maxRows });
    return (workbook.sheets[0]?.rows as XlsxCell[][] | undefined) ?? null;
  } catch {
    // Whatever the reader throws, the file is not one we can read; the person is told so.
    return 'unreadable';
  }
}
