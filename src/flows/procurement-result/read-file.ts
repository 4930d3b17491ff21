// A file that somebody has of the result, read: an award notice as XML, or a list as a workbook or CSV. Told by its content.
// Nothing is kept here; what cannot be used says why.
import { ok, type Problem, problem, type Result, refuse } from '../../kernel/result.ts';
import { readAwardNotice } from '../../modules/exchange/formats/eforms/read-award.ts';
import { readWorkbook } from '../../modules/exchange/formats/xlsx/read.ts';
import { type Cell, decodeText, readCsv } from '../../modules/planning/csv-list.ts';
import { buyersOf } from '../../modules/procurement/life/model.ts';
import { type LockedBuyer, resultInNotice } from '../../modules/procurement/result/notice-result.ts';
import type { ComparedResult } from '../../modules/procurement/result/read-result.ts';
import { MOST_COLUMNS, MOST_ROWS } from '../../modules/procurement/result/table-result.ts';
import type { ProcurementView } from '../procurement/view.ts';

export const LARGEST_RESULT_FILE = 5 * 1024 * 1024;

export type ReadFile =
  | { readonly kind: 'notice'; readonly result: ComparedResult }
  /** Rows as text, headings first; which column is what is asked for. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const buyersIn = ({ procurement: { state }, parties }: ProcurementView): LockedBuyer[] =>
  buyersOf(state).map(({ body }) => ({
    name: parties.nameOf(body),
    orgNumber: parties.find(body)?.orgNumber ?? null,
  }));

const cellText = (cell: Cell): string =>
  cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();

/** Empty rows fall away; what is wider or longer than a list of tenders is cut. */
function tableIn(cells: readonly (readonly Cell[])[]): Result<ReadFile> {
  const rows = cells
    .map((row) => row.slice(0, MOST_COLUMNS).map((cell) => cellText(cell).slice(0, 4000)))
    .filter((row) => row.some((cell) => cell !== ''))
    .slice(0, MOST_ROWS + 1);
  return rows.length < 2 ? refuse(problem('result.noTenders', 'file')) : ok({ kind: 'table', rows });
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const unreadable = (problems: readonly Problem[]): Result<never> =>
  problems.length > 0 ? refuse(...problems) : refuse(problem('result.fileUnreadable', 'file'));

/** Codes: result.tooLarge, .fileUnreadable, .noTenders, eforms.*, xlsx.*, file.*. */
export async function readResultFile(view: ProcurementView, bytes: Uint8Array): Promise<Result<ReadFile>> {
  if (bytes.byteLength > LARGEST_RESULT_FILE) {
    return refuse(problem('result.tooLarge', 'file', { megabytes: LARGEST_RESULT_FILE / 1024 / 1024 }));
  }
  if (isZip(bytes)) {
    const read = await readWorkbook(bytes);
    return read.ok ? tableIn(read.value) : unreadable(read.problems);
  }
  const text = decodeText(bytes);
  if (
    text
      .replace(/^\uFEFF/, '')
      .trimStart()
      .startsWith('<')
  ) {
    const read = readAwardNotice(text);
    if (!read.ok) return unreadable(read.problems);
    const { state } = view.procurement;
    const result = resultInNotice(read.value, { state, buyers: buyersIn(view) });
    return ok({ kind: 'notice', result });
  }
  const read = readCsv(bytes, MOST_ROWS);
  return read.ok ? tableIn(read.value) : unreadable(read.problems);
}
