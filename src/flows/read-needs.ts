// A file's bytes to needs: notices as JSON, contract lists as CSV or Excel. The kind is told by the content.
import type { LocalDate } from '../kernel/local-date.ts';
import { ok, problem, type Result, refuse } from '../kernel/result.ts';
import { readSheet, XLSX_LIMITS, type XlsxLimits } from '../modules/exchange/formats/xlsx/read.ts';
import type { CategoryIndex } from '../modules/planning/category-search.ts';
import { type Cell, decodeText, readCsv } from '../modules/planning/csv-list.ts';
import { importContracts } from '../modules/planning/import-contracts.ts';
import { importNotices, MOST_ROWS } from '../modules/planning/import-notices.ts';
import type { ImportResult } from '../modules/planning/model.ts';
import type { NeedAssumptions } from '../modules/planning/need-assumptions.ts';
import type { SeenRows } from '../modules/planning/seen-rows.ts';
import type { Register } from '../modules/registry/model.ts';

export const LARGEST_FILE = 5 * 1024 * 1024;

export interface FileLimits {
  readonly bytes: number;
  /** Of contracts; letterhead comes on top. */
  readonly rows: number;
  readonly xlsx: XlsxLimits;
}

const VISITOR_LIMITS: FileLimits = { bytes: LARGEST_FILE, rows: MOST_ROWS, xlsx: XLSX_LIMITS };

type ContractRows = readonly (readonly Cell[])[];

/** What was read, before it is understood: kept so that single cells can be mended. */
export type NeedSource =
  | { readonly kind: 'notices'; readonly text: string }
  | {
      readonly kind: 'contracts';
      readonly rows: ContractRows;
      /** Names of a workbook's visible sheets. */
      readonly sheets?: readonly string[];
    };

export interface NeedContext {
  readonly register: Register;
  readonly index: CategoryIndex;
  readonly assumptions: NeedAssumptions;
  readonly today: LocalDate;
  /** Rows of files read before this one. */
  readonly seen?: SeenRows;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isOldExcel = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;
const isPdf = (bytes: Uint8Array): boolean => bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44;

/** Excel's dates as ISO text, so that rows survive JSON. */
const plainCell = (cell: Cell): Cell => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell);

/** `sheet`: place among a workbook's visible sheets. Codes: file.tooLarge, file.oldExcel, file.notTable, and those of the readers. */
export async function readSource(
  bytes: Uint8Array,
  limits: FileLimits = VISITOR_LIMITS,
  sheet = 0,
): Promise<Result<NeedSource>> {
  if (bytes.byteLength > limits.bytes) {
    return refuse(problem('file.tooLarge', 'file', { megabytes: limits.bytes / 1024 / 1024 }));
  }
  if (isOldExcel(bytes)) return refuse(problem('file.oldExcel', 'file'));
  if (isPdf(bytes)) return refuse(problem('file.notTable', 'file'));
  if (isZip(bytes)) {
    const read = await readSheet(bytes, { limits: limits.xlsx, sheet });
    if (!read.ok) return read;
    const { rows, sheets } = read.value;
    return ok({ kind: 'contracts', rows: rows.map((row) => row.map(plainCell)), sheets });
  }
  const text = decodeText(bytes);
  if (/^\s*[[{]/.test(text)) return ok({ kind: 'notices', text });
  const rows = readCsv(bytes, limits.rows);
  return rows.ok ? ok({ kind: 'contracts', rows: rows.value }) : rows;
}

/** A list that is no list of needs, row by row. Codes: those of `readSource`. */
export async function readRows(bytes: Uint8Array): Promise<Result<ContractRows>> {
  const source = await readSource(bytes);
  if (!source.ok) return source;
  return source.value.kind === 'contracts' ? ok(source.value.rows) : refuse(problem('file.notTable', 'file'));
}

export function needsFrom(source: NeedSource, context: NeedContext): Result<ImportResult> {
  return source.kind === 'notices'
    ? importNotices(source.text, context)
    : importContracts(source.rows, context);
}
