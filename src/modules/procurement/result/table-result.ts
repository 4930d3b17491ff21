// A list of tenders as the tool that received them exports it: which column is what, and the rows as tenders and winners of the
// lots that were locked. A row that cannot be used refuses the whole list, with its number. Pure.
import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { type Ore, oreFromNok } from '../../../kernel/money.ts';
import { parseOrgNumber } from '../../../kernel/org-number.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { readTypedAmount } from '../../planning/lists/typed-amount.ts';
import type { Lot, ProcurementState } from '../life/model.ts';
import type { Rejection, TenderFacts } from './model.ts';
import type { ComparedResult, Difference } from './read-result.ts';

export const TABLE_COLUMNS = [
  'supplier',
  'orgNumber',
  'lot',
  'price',
  'receivedOn',
  'rejectedSection',
  'rejectedReason',
  'winner',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** Place of each column in the rows, from 0; null: there is none. */
export type ColumnMap = Readonly<Record<TableColumn, number | null>>;

export const MOST_ROWS = 500;
export const MOST_COLUMNS = 40;

/** What headings are called, in small letters without marks. */
const CALLED: Readonly<Record<TableColumn, readonly string[]>> = {
  supplier: [
    'leverandør',
    'leverandørnavn',
    'leverandørnamn',
    'tilbyder',
    'tilbydar',
    'firma',
    'navn',
    'supplier',
  ],
  orgNumber: ['organisasjonsnummer', 'org nr', 'orgnr', 'org nummer', 'organisation number'],
  lot: ['delkontrakt', 'del', 'lot', 'delavtale', 'kategori'],
  price: ['pris', 'tilbudspris', 'tilbodspris', 'sum', 'totalpris', 'verdi', 'price', 'value'],
  receivedOn: ['mottatt', 'motteke', 'levert', 'innlevert', 'received'],
  rejectedSection: ['avvist etter', 'paragraf', 'hjemmel', 'heimel', 'section'],
  rejectedReason: ['begrunnelse for avvisning', 'grunn til avvisning', 'avvist', 'rejected'],
  winner: ['valgt', 'vald', 'vinner', 'vinnar', 'tildelt', 'winner', 'awarded'],
};

const bare = (text: string): string =>
  text
    .toLocaleLowerCase('nb')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** By what the headings are called; a column is used once. */
export function guessColumns(headings: readonly string[]): ColumnMap {
  const used = new Set<number>();
  const found = TABLE_COLUMNS.map((column): [TableColumn, number | null] => {
    const place = headings.findIndex((text, at) => !used.has(at) && CALLED[column].includes(bare(text)));
    if (place >= 0) used.add(place);
    return [column, place < 0 ? null : place];
  });
  return Object.fromEntries(found) as ColumnMap;
}

const YES = ['ja', 'x', 'yes', 'true', 'sann', '1', 'valgt', 'vald', 'tildelt'];

interface Row {
  readonly number: number;
  readonly cell: (column: TableColumn) => string;
}

interface ReadRow {
  readonly number: number;
  readonly lots: readonly Lot[];
  readonly tender: Omit<TenderFacts, 'prices'>;
  readonly price: Ore | null;
  readonly isWinner: boolean;
}

function lotsIn({ cell }: Row, { lots }: ProcurementState): readonly Lot[] {
  const text = bare(cell('lot'));
  if (text === '') return lots.length === 1 ? lots : [];
  return lots.filter(({ id, name }, at) => [bare(name), id, String(at + 1)].includes(text));
}

function rejectionIn({ cell }: Row): Rejection | null {
  const [section, reason] = [cell('rejectedSection'), cell('rejectedReason')];
  if (section === '' && (reason === '' || ['nei', 'no'].includes(bare(reason)))) return null;
  return { section, reason: YES.includes(bare(reason)) ? '' : reason };
}

/** Where either day is not known, nothing says that it was late. */
const isBy = (deadline: LocalDate | null, day: LocalDate | null): boolean =>
  deadline === null || day === null || day <= deadline;

const refusedAt = (row: Row, problems: readonly Problem[]): Problem[] =>
  problems.map((one) => ({ ...one, path: `row:${row.number}`, facts: { ...one.facts, row: row.number } }));

function readRow(row: Row, state: ProcurementState): Result<ReadRow> {
  const { cell } = row;
  const lots = lotsIn(row, state);
  const price = readTypedAmount(cell('price').replace(/\s*(kr|nok)\.?$/i, ''), {
    path: 'price',
    code: 'result.notNumber',
  });
  const orgNumber = cell('orgNumber') === '' ? ok(null) : parseOrgNumber(cell('orgNumber'), 'orgNumber');
  const day = cell('receivedOn') === '' ? ok(null) : parseLocalDate(cell('receivedOn').slice(0, 10), 'day');
  const faults = [
    ...(cell('supplier') === '' ? [problem('result.rowWithoutName', 'supplier')] : []),
    ...(lots.length === 0 ? [problem('result.lotUnmatched', 'lot', { value: cell('lot') })] : []),
    ...(price.ok ? [] : price.problems),
    ...(orgNumber.ok ? [] : [problem('result.numberFaulty', 'orgNumber', { value: cell('orgNumber') })]),
    ...(day.ok ? [] : day.problems),
  ];
  if (faults.length > 0 || !price.ok || !orgNumber.ok || !day.ok) return refuse(...refusedAt(row, faults));
  return ok({
    number: row.number,
    lots,
    price: price.value === null ? null : oreFromNok(price.value),
    isWinner: YES.includes(bare(cell('winner'))),
    tender: {
      supplier: cell('supplier'),
      orgNumber: orgNumber.value,
      receivedOn: day.value,
      isInTime: isBy(state.notice?.deadline ?? null, day.value),
      rejected: rejectionIn(row),
    },
  });
}

const sameFirm = ({ tender: { orgNumber, supplier } }: ReadRow): string => orgNumber ?? bare(supplier);

/** A tender is rejected whole or not at all: rows of one firm that say both must be mended, since nobody knows which is right. */
function rejectionFaults(rows: readonly ReadRow[]): Problem[] {
  return rows
    .filter(({ tender }) => tender.rejected !== null)
    .flatMap((row) => {
      const others = rows.filter((one) => sameFirm(one) === sameFirm(row) && one.tender.rejected === null);
      if (others.length === 0) return [];
      const facts = {
        row: row.number,
        rows: others.map(({ number }) => number).join(', '),
        supplier: row.tender.supplier,
      };
      return [problem('result.rejectionDiffers', `row:${row.number}`, facts)];
    });
}

const joined = (one: string, other: string): string =>
  one === other || other === '' ? one : one === '' ? other : `${one}; ${other}`;

/** What every row says of why a firm was rejected. */
const bothRejections = (one: Rejection | null, other: Rejection | null): Rejection | null =>
  one && other
    ? { section: joined(one.section, other.section), reason: joined(one.reason, other.reason) }
    : (one ?? other);

function gathered(rows: readonly ReadRow[], state: ProcurementState): ComparedResult {
  const tenders = new Map<string, TenderFacts>();
  const winners = new Map<string, { tender: number; value: Ore | null }[]>();
  for (const row of rows) {
    const { lots, tender, price, isWinner } = row;
    const key = sameFirm(row);
    const before = tenders.get(key);
    const prices = Object.fromEntries(lots.map(({ id }) => [id, price]));
    tenders.set(key, {
      ...tender,
      ...before,
      isInTime: tender.isInTime && (before?.isInTime ?? true),
      rejected: bothRejections(before?.rejected ?? null, tender.rejected),
      prices: { ...before?.prices, ...prices },
    });
    if (!isWinner) continue;
    const place = [...tenders.keys()].indexOf(key);
    for (const { id } of lots) winners.set(id, [...(winners.get(id) ?? []), { tender: place, value: price }]);
  }
  const differences = state.lots.flatMap(({ id, name, maximum }): Difference[] => {
    const most = Math.max(0, ...(winners.get(id) ?? []).map(({ value }) => value ?? 0));
    return maximum !== null && most > maximum
      ? [{ kind: 'valueOver', what: name, value: most as Ore, ceiling: maximum }]
      : [];
  });
  const outcomes = [...winners].map(([lot, own]) => ({ lot, winners: own }));
  return { source: 'table', tenders: [...tenders.values()], outcomes, differences };
}

/**
 * Rows below the headings. Codes, at `row:<number>`: result.rowWithoutName, .lotUnmatched, .notNumber, .numberFaulty, .rejectionDiffers, date.*; at
 * `supplier`: result.columnMissing; result.noTenders.
 */
export function resultInTable(
  rows: readonly (readonly string[])[],
  columns: ColumnMap,
  state: ProcurementState,
): Result<ComparedResult> {
  if (columns.supplier === null) return refuse(problem('result.columnMissing', 'supplier'));
  const [, ...body] = rows;
  const read = body
    .map((cells, at): Row => {
      const cell = (column: TableColumn): string => {
        const place = columns[column];
        return place === null ? '' : (cells[place] ?? '').trim();
      };
      return { number: at + 2, cell };
    })
    .filter(({ cell }) => TABLE_COLUMNS.some((column) => cell(column) !== ''))
    .map((row) => readRow(row, state));
  const faults = read.flatMap((one) => (one.ok ? [] : one.problems));
  if (faults.length > 0) return refuse(...faults.slice(0, 20));
  if (read.length === 0) return refuse(problem('result.noTenders', 'file'));
  const rowsRead = read.flatMap((one) => (one.ok ? [one.value] : []));
  const differing = rejectionFaults(rowsRead);
  return differing.length > 0 ? refuse(...differing.slice(0, 20)) : ok(gathered(rowsRead, state));
}
