// What a column says where its heading tells nothing: dates, organisation numbers, CPV codes, amounts and the like.

import type { LocalDate } from '../../../../kernel/local-date.ts';
import { hasValidCheckDigit } from '../../../../kernel/org-number.ts';
import type { Cell } from '../../csv-list.ts';
import { amountCell, dateCell } from '../../import/cells.ts';
import { parseOptions } from '../../import/dates.ts';
import type { ListField } from '../contract-list-columns.ts';
import { cleanLine } from './cells.ts';
import { kindOfWords, wishOfWords } from './words.ts';

interface Contents {
  readonly index: number;
  /** The filled cells. */
  readonly cells: readonly Cell[];
}

type Told = Map<number, ListField>;

const MOST = 0.8;
const HALF = 0.5;
/** Smaller numbers count rows or pieces. */
const SMALLEST_AMOUNT = 1000;
/** Spreadsheet day numbers of 2000 and 2060: between them a number may be a date. */
const SERIALS = [36_526, 58_440] as const;

const shareOf = (cells: readonly Cell[], is: (cell: Cell) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(is).length / cells.length;

const isOrgNumber = (cell: Cell): boolean => hasValidCheckDigit(cleanLine(cell).replaceAll(/\D/g, ''));
const isCpv = (cell: Cell): boolean => /^\d{8}(-\d)?(\s|$)/.test(cleanLine(cell));
const isAmount = (cell: Cell): boolean => Math.abs(amountCell(cell) ?? 0) >= SMALLEST_AMOUNT;
const isOption = (cell: Cell): boolean =>
  /\d\s*(\+|x)\s*\d/.test(cleanLine(cell)) && parseOptions(cleanLine(cell)) !== null;
const isCompany = (cell: Cell): boolean => /\s(AS|ASA|SA|ANS|DA|NUF|AB|ApS)$/i.test(cleanLine(cell));
const isBuyer = (cell: Cell): boolean => /(kommune|fylkeskommune|herad|suohkan)$/i.test(cleanLine(cell));
const isKind = (cell: Cell): boolean => kindOfWords(cleanLine(cell)) !== null;
/** Yes and no alone say nothing of what they answer. */
const isWish = (cell: Cell): boolean =>
  wishOfWords(cleanLine(cell)) !== null && !/^(ja|nei|yes|no|alle|ingen)$/i.test(cleanLine(cell));

function isDate(cell: Cell): boolean {
  if (dateCell(cell) === null) return false;
  if (typeof cell !== 'number') return !/^\d{1,5}$/.test(cleanLine(cell));
  return Number.isInteger(cell) && cell >= SERIALS[0] && cell <= SERIALS[1];
}

interface Sign {
  readonly field: ListField;
  readonly is: (cell: Cell) => boolean;
  readonly share: number;
}

/** Tried in order; the first that fits a column whose field is free. Dates come apart. */
const SIGNS: readonly Sign[] = [
  { field: 'supplierOrgNumber', is: isOrgNumber, share: MOST },
  { field: 'cpv', is: isCpv, share: MOST },
  { field: 'kind', is: isKind, share: MOST },
  { field: 'cooperation', is: isWish, share: MOST },
  { field: 'options', is: isOption, share: HALF },
  { field: 'buyer', is: isBuyer, share: MOST },
  { field: 'supplierName', is: isCompany, share: HALF },
];

/**
 * Fields of columns whose headings tell nothing, or tell what the contents contradict (a «type» that is avtale or
 * behov). `byHeading` holds what the headings told.
 */
export function guessByContents(
  columns: readonly Contents[],
  byHeading: ReadonlyMap<number, ListField>,
): Told {
  const told: Told = new Map();
  const taken = new Set(byHeading.values());
  const tell = (index: number, field: ListField): void => {
    told.set(index, field);
    taken.add(field);
  };
  for (const { index, cells } of columns) {
    const isKindColumn = byHeading.get(index) === 'category' && shareOf(cells, isKind) >= MOST;
    if (isKindColumn && !taken.has('kind')) tell(index, 'kind');
  }
  const silent = columns.filter(({ index }) => !byHeading.has(index));
  for (const { index, cells } of silent) {
    const sign = SIGNS.find(({ field, is, share }) => !taken.has(field) && shareOf(cells, is) >= share);
    if (sign) tell(index, sign.field);
  }
  const rest = (): Contents[] => silent.filter(({ index }) => !told.has(index));
  for (const [index, field] of dateFields(rest(), taken)) tell(index, field);
  if (!['annualValue', 'totalValue', 'totalWithOptions'].some((field) => taken.has(field as ListField))) {
    const amounts = rest().find(({ cells }) => shareOf(cells, isAmount) >= MOST);
    if (amounts) tell(amounts.index, 'annualValue');
  }
  if (!taken.has('title') && !taken.has('category')) {
    const title = rest().find(({ cells }) => isTitles(cells));
    if (title) tell(title.index, 'title');
  }
  return told;
}

/** Columns of dates: the earlier is the start, the later the end; one alone is the end. */
function dateFields(columns: readonly Contents[], taken: ReadonlySet<ListField>): [number, ListField][] {
  const dated = columns
    .filter(({ cells }) => shareOf(cells, isDate) >= MOST)
    .map(({ index, cells }) => ({ index, median: medianDate(cells) }))
    .sort((a, b) => (a.median < b.median ? -1 : a.median > b.median ? 1 : a.index - b.index));
  const free = (['startsOn', 'endsOn'] as const).filter((field) => !taken.has(field));
  const fields = dated.length === 1 ? free.slice(-1) : free;
  return fields.flatMap((field, place): [number, ListField][] => {
    const column = dated[place];
    return column ? [[column.index, field]] : [];
  });
}

function medianDate(cells: readonly Cell[]): LocalDate {
  const dates = cells.flatMap((cell) => dateCell(cell) ?? []).sort();
  return dates[Math.floor(dates.length / 2)] as LocalDate;
}

/** Mostly different texts of some length. */
function isTitles(cells: readonly Cell[]): boolean {
  const texts = cells.map(cleanLine).filter((text) => /\p{L}{3}/u.test(text));
  const distinct = new Set(texts).size;
  return texts.length >= cells.length * MOST && distinct >= texts.length * HALF && texts.length > 0;
}
