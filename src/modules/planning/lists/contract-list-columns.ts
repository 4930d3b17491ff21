// Which column of a body's list says what: guessed from headings and contents, confirmed by a person, kept for next time.
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Cell } from '../csv-list.ts';
import { factorOf } from '../import/headings.ts';
import { foldLetters } from '../text/normalise.ts';
import { cleanLine } from './contract-list/cells.ts';
import { guessByContents } from './contract-list/guess-contents.ts';
import { guessByHeadings, headingRowsAt, readHeadingRows } from './contract-list/heading-rows.ts';

/** What a column can say, in the order it is shown and exported. Every fact of an item, and other ways to say some. */
export const LIST_FIELDS = [
  'buyer',
  'buyerNumber',
  'kind',
  'reference',
  'title',
  'category',
  'cpv',
  'supplierName',
  'supplierOrgNumber',
  'annualValue',
  /** For the whole contract, options not counted; used where no annual value stands. */
  'totalValue',
  'totalWithOptions',
  'annualVolume',
  'unit',
  'startsOn',
  'endsOn',
  /** Length of the contract in force; gives its end where only the start stands. */
  'duration',
  'options',
  /** When the supplier must be told that an option is used: dates, or a time before the end. */
  'optionNotice',
  'termMonths',
  'earliestStart',
  'latestStart',
  'requirements',
  'cooperation',
  'cooperateWith',
  'responsible',
  'notes',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Fields whose amounts may stand in thousands or millions. */
export const VALUE_FIELDS: readonly ListField[] = ['annualValue', 'totalValue', 'totalWithOptions'];

export interface GuessedColumn {
  /** Place in the row, from 0. */
  readonly index: number;
  /** As it stands in the file; of two heading rows the one that tells, or both. Empty where none stands. */
  readonly heading: string;
  /** The first three cells that are filled, as text. */
  readonly samples: readonly string[];
  readonly field: ListField | null;
  readonly sure: 'heading' | 'contents' | 'none';
  /** What amounts are to be multiplied by: 1, 1000 or 1 000 000. */
  readonly factor: number;
}

export interface ColumnGuess {
  /** Place of the (last) heading row, from 0; null where the list begins with its first contract. */
  readonly headingRow: number | null;
  /** Columns that hold anything, from the left. */
  readonly columns: readonly GuessedColumn[];
}

/** What a person has confirmed. Keys of `columns` and `factors` and places in `headings` are column places from 0. */
export interface ColumnMapping {
  readonly headingRow: number | null;
  readonly headings: readonly string[];
  readonly columns: Readonly<Record<number, ListField | null>>;
  /** Only for columns of amounts; 1 where none stands. */
  readonly factors: Readonly<Record<number, number>>;
}

const LOOKED_AT = 200;
const SAMPLES = 3;
const LONGEST_SAMPLE = 80;

/**
 * Looks at the first 200 rows. No field is given to two columns: the better known wins, then the one to the left.
 * `headingRow`: as a person has said; where she has not, it is guessed too.
 */
export function guessColumns(rows: readonly (readonly Cell[])[], headingRow?: number | null): ColumnGuess {
  const top = rows.slice(0, LOOKED_AT);
  const headings = headingRow === undefined ? readHeadingRows(top) : headingRowsAt(top, headingRow);
  const body = top.slice(headings.row === null ? 0 : headings.row + 1);
  const width = Math.max(0, ...top.map((row) => row.length));
  const cellsOf = (index: number): Cell[] => body.map((row) => row[index] ?? null);
  const filled = Array.from({ length: width }, (_, index) => ({
    index,
    heading: headings.texts[index] ?? '',
    cells: cellsOf(index).filter((cell) => cleanLine(cell) !== ''),
  })).filter(({ heading, cells }) => heading !== '' || cells.length > 0);
  const byHeading = guessByHeadings(filled);
  const byContents = guessByContents(filled, byHeading);
  return {
    headingRow: headings.row,
    columns: filled.map(({ index, heading, cells }) => {
      const field = byContents.get(index) ?? byHeading.get(index) ?? null;
      return {
        index,
        heading,
        samples: cells.slice(0, SAMPLES).map((cell) => cleanLine(cell).slice(0, LONGEST_SAMPLE)),
        field,
        sure: field === null ? 'none' : byContents.has(index) ? 'contents' : 'heading',
        factor: field !== null && VALUE_FIELDS.includes(field) ? factorOf(headings.units[index] ?? '') : 1,
      };
    }),
  };
}

export interface HeadingChoice {
  /** Place in the file, from 0. */
  readonly row: number;
  /** What stands in it, cut. */
  readonly words: string;
}

const HIGHEST_CHOICE = 50;
const LONGEST_CHOICE = 70;

/** The rows that can be pointed out as the headings: those of the first fifty that say anything. */
export function headingChoices(rows: readonly (readonly Cell[])[]): HeadingChoice[] {
  return rows.slice(0, HIGHEST_CHOICE).flatMap((cells, row) => {
    const words = cells
      .map(cleanLine)
      .filter((text) => text !== '')
      .join(', ');
    return words === '' ? [] : [{ row, words: words.slice(0, LONGEST_CHOICE) }];
  });
}

/** The guess as a mapping to be confirmed. */
export function mappingOfGuess({ headingRow, columns }: ColumnGuess): ColumnMapping {
  const headings = Array.from({ length: Math.max(0, ...columns.map(({ index }) => index + 1)) }, () => '');
  for (const { index, heading } of columns) headings[index] = heading;
  return {
    headingRow,
    headings,
    columns: Object.fromEntries(columns.map(({ index, field }) => [index, field])),
    factors: Object.fromEntries(
      columns.flatMap(({ index, factor }) => (factor === 1 ? [] : [[index, factor]])),
    ),
  };
}

/** `A` for the first column, as spreadsheets name them. */
export function columnLetters(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : `${columnLetters(Math.floor(index / 26) - 1)}${last}`;
}

/**
 * What is missing or said twice; empty where the list can be read. `owner`: `one` where the whole list is one body's
 * own, `rows` where each row names its buyer. Codes: mapping.whatMissing, mapping.buyerMissing, mapping.fieldTwice.
 */
export function checkMapping({ columns }: ColumnMapping, owner: 'one' | 'rows'): Problem[] {
  const places = new Map<ListField, number[]>();
  for (const [index, field] of Object.entries(columns)) {
    if (field) places.set(field, [...(places.get(field) ?? []), Number(index)]);
  }
  const hasAny = (...fields: ListField[]): boolean => fields.some((field) => places.has(field));
  return [
    ...(hasAny('title', 'category', 'cpv') ? [] : [problem('mapping.whatMissing', 'columns')]),
    ...(owner === 'one' || hasAny('buyer', 'buyerNumber')
      ? []
      : [problem('mapping.buyerMissing', 'columns')]),
    ...[...places].flatMap(([field, [first = 0, second]]) =>
      second === undefined
        ? []
        : [
            problem('mapping.fieldTwice', `columns:${second}`, {
              field,
              first: columnLetters(first),
              second: columnLetters(second),
            }),
          ],
    ),
  ];
}

/** The same for two lists whose columns have the same headings in the same order: a saved mapping fits both. */
export function mappingKey(headings: readonly string[]): string {
  const folded = headings.map((heading) =>
    foldLetters(heading.normalize('NFC').toLowerCase())
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim(),
  );
  const filled = folded.findLastIndex((heading) => heading !== '') + 1;
  return folded.slice(0, filled).join('|');
}
