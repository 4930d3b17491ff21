// The heading row of a list, below letterheads and merged titles, of one row or two; and the fields the headings name.

import type { Cell } from '../../csv-list.ts';
import { amountCell, dateCell } from '../../import/cells.ts';
import { fieldOfHeading, foldHeading } from '../../import/headings.ts';
import type { ListField } from '../contract-list-columns.ts';
import { cleanLine } from './cells.ts';

type Rows = readonly (readonly Cell[])[];

export interface HeadingRows {
  /** Place of the last heading row; null where none is found. */
  readonly row: number | null;
  /** By column place. */
  readonly texts: readonly string[];
  /** All that stands above each column, for units: «Verdi» and «i 1000 kr» may stand in two rows. */
  readonly units: readonly string[];
}

const HIGHEST_ROW = 20;
const LONGEST_HEADING = 100;
const NEARLY = 0.6;

/** Parts of longer headings, tried in order where a heading is not known whole. Folded text; null: none of ours. */
const HINTS: readonly (readonly [RegExp, ListField | null])[] = [
  [/(kontakt|epost|e post|mail|telefon|tlf|phone|adresse)/, null],
  [/varsel|varsl|frist.*(opsjon|option)|notice/, 'optionNotice'],
  [/(utlop|slutt|dato|\bend|expir|maks).*(opsjon|option)|(opsjon|option).*(utlop|slutt|dato)/, null],
  [/(verdi|sum|belop|value).*(opsjon|option)/, 'totalWithOptions'],
  [/opsjon|forleng|option/, 'options'],
  [/(leverandor|supplier|vendor).*(org|foretak)|org.*(leverandor|supplier|vendor)/, 'supplierOrgNumber'],
  [/(leverandor|supplier|vendor).*(nr|nummer|no|number|id)\b/, null],
  [/leverandor|supplier|vendor|entreprenor/, 'supplierName'],
  [/org\.? ?n(umme)?r|organisasjonsn/, 'buyerNumber'],
  [/(tidligst|tidlegast|earliest)/, 'earliestStart'],
  [/(senest|seinast|latest).*start/, 'latestStart'],
  [/\bcpv/, 'cpv'],
  [/kategori|category/, 'category'],
  [
    /(verdi|belop|kostnad|omsetning|forbruk|value|spend|cost).*(arlig|arleg|per ar|pr ar|\/ar|i aret|year|annual)/,
    'annualValue',
  ],
  [
    /(arlig|arleg|arl|annual|yearly).*(verdi|belop|kostnad|omsetning|forbruk|value|spend|cost)/,
    'annualValue',
  ],
  [/(total|samlet|samla|kontrakt|avtale|anslatt|estimert).*(verdi|sum|belop|kostnad|value)/, 'totalValue'],
  [/volum|mengd|quantity/, 'annualVolume'],
  [/utlop|sluttdato|avslutt|\bslutt|opphor|expir|gar ut/, 'endsOn'],
  [/oppstart|start|ikrafttre|gyldig fra|begin/, 'startsOn'],
  [/saksn|arkivsak|arkivref|avtalen(umme)?r|kontrakts?n(umme)?r|referanse|reference/, 'reference'],
  [/ansvarlig|ansvarleg|saksbehand|responsible/, 'responsible'],
  [/merknad|kommentar|notat|comment|remark/, 'notes'],
  [/\bkrav|requirement/, 'requirements'],
  [/varighet|varigheit|lopetid|periode|duration/, 'duration'],
  [
    /(navn|namn|tittel|title|name).*(avtale|kontrakt|contract)|(avtale|kontrakt|contract).*(navn|namn|tittel|title|name)/,
    'title',
  ],
  [
    /^(hva|kva|gjelder|gjeld|avtalen gjelder|innhold|innhald|ytelse|yting|avtaler|avtalar|kontrakter|kontraktar|tjeneste|teneste|vare)\b/,
    'title',
  ],
];

/** Some headings in two rows say only how to write: «kr», «dd.mm.aaaa». */
const HOW_TO_WRITE =
  /^(|i |eks |ekskl |inkl |ar|mnd|maneder|manader|stk|dato|tall|tekst|ja nei|dd mm .*|aaaa mm dd)$/;

function hintOf(heading: string): ListField | null {
  const folded = foldHeading(heading);
  return folded === '' ? null : (HINTS.find(([pattern]) => pattern.test(folded))?.[1] ?? null);
}

/** Sheets with the options in the sum say so in brackets, which the table of headings leaves out. */
const countsOptions = (heading: string): boolean => /in(kl|cl|kludert|kl\.)\S*\s+ops/i.test(heading);

/** The field and how well it is known: 2 word for word, 1 by a part of it. */
function known(heading: string): { readonly field: ListField; readonly rank: number } | null {
  const whole = fieldOfHeading(heading);
  if (whole !== null && countsOptions(heading)) {
    if (whole === 'totalValue' || whole === 'annualValue') return { field: 'totalWithOptions', rank: 2 };
    return whole === 'endsOn' ? null : { field: whole, rank: 2 };
  }
  if (whole !== null) return { field: whole, rank: 2 };
  const hint = hintOf(heading);
  return hint === null ? null : { field: hint, rank: 1 };
}

const isUnit = (text: string): boolean => HOW_TO_WRITE.test(foldHeading(text));

/** A heading we know, or one that says only how to write. */
export const isHeading = (text: string): boolean => known(text) !== null || isUnit(text);

const headingText = (cell: Cell | undefined): string =>
  typeof cell === 'string' ? cleanLine(cell).slice(0, LONGEST_HEADING) : '';

/** Distinct fields the row names, those known by a part counting half. */
function scoreOf(row: readonly Cell[]): number {
  const ranks = new Map<ListField, number>();
  for (const cell of row) {
    const found = known(headingText(cell));
    if (found) ranks.set(found.field, Math.max(ranks.get(found.field) ?? 0, found.rank));
  }
  const all = [...ranks.values()];
  return all.includes(2) ? all.reduce((sum, rank) => sum + rank / 2, 0) : 0;
}

/** Looks through the top 20 rows. */
export function readHeadingRows(rows: Rows): HeadingRows {
  const scores = rows.slice(0, HIGHEST_ROW).map(scoreOf);
  const best = Math.max(0, ...scores);
  // Headings are said again on later pages: the first row that says nearly as much counts.
  const row = scores.findIndex((score) => score > 0 && score >= best * NEARLY);
  if (best >= 2 || (best >= 1 && standsAlone(rows, row))) return withNeighbour(rows, row);
  const unknown = unknownHeadings(rows);
  const texts = unknown === null ? [] : (rows[unknown] ?? []).map(headingText);
  return { row: unknown, texts, units: texts };
}

/** One known heading is enough for the first row that is filled beyond a title, where it is not said again below. */
function standsAlone(rows: Rows, row: number): boolean {
  const isFilled = (cells: readonly Cell[]): boolean =>
    cells.filter((cell) => cleanLine(cell) !== '').length > 1;
  const cells = rows[row] ?? [];
  const isText = cells.every((cell) => cleanLine(cell) === '' || headingText(cell) !== '');
  if (rows.findIndex(isFilled) !== row || !isText) return false;
  const place = cells.findIndex((cell) => fieldOfHeading(headingText(cell)) !== null);
  return rows.slice(row + 1).every((below) => cleanLine(below[place]) !== cleanLine(cells[place]));
}

/** The second row of headings may stand below or above the one that says most. */
function withNeighbour(rows: Rows, row: number): HeadingRows {
  const main = rows[row] ?? [];
  const below = rows[row + 1] ?? [];
  return continues(main, below) ? combined(main, below, row + 1) : withAbove(rows, row);
}

/** What stands above counts where it fills gaps, or where the row itself says only how to write. */
function withAbove(rows: Rows, row: number): HeadingRows {
  const main = rows[row] ?? [];
  const above = row > 0 ? (rows[row - 1] ?? []) : [];
  const isNeeded = above.some((cell, index) => known(headingText(cell)) && headingText(main[index]) === '');
  if (isNeeded || main.every((cell) => isUnit(cleanLine(cell)))) return combined(above, main, row);
  const texts = main.map(headingText);
  return { row, texts, units: texts };
}

/** On the row that a person has pointed out, the last of two; null: the list has no headings. */
export const headingRowsAt = (rows: Rows, row: number | null): HeadingRows =>
  row === null ? { row, texts: [], units: [] } : withAbove(rows, row);

/** A row of text below, most of it headings that fill gaps, or nothing but how to write. */
function continues(upper: readonly Cell[], lower: readonly Cell[]): boolean {
  const texts = lower.map(cleanLine);
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0 || lower.some((cell) => cell !== null && typeof cell !== 'string')) return false;
  if (filled.every(isUnit)) return true;
  const headings = filled.filter((text) => fieldOfHeading(text) !== null || isUnit(text));
  const fillsGap = texts.some((text, index) => text !== '' && headingText(upper[index]) === '');
  return fillsGap && headings.length * 2 >= filled.length;
}

/** «Periode» over «Fra» and «Til» is «Fra» and «Til»; «Verdi» over «i 1000 kr» stays «Verdi». */
function combined(upper: readonly Cell[], lower: readonly Cell[], row: number): HeadingRows {
  const width = Math.max(upper.length, lower.length);
  const texts: string[] = [];
  const units: string[] = [];
  let over = '';
  for (let index = 0; index < width; index++) {
    const above = headingText(upper[index]);
    const below = headingText(lower[index]);
    // A merged cell stands in its first column only, and covers those that have something below.
    if (above !== '' || below === '') over = above;
    const both = [over, below].filter((text) => text !== '').join(' ');
    units.push(both);
    const choices = [below, both, above].filter((text) => text !== '');
    texts.push(choices.find((text) => fieldOfHeading(text)) ?? choices.find(known) ?? choices.at(-1) ?? '');
  }
  return { row, texts, units };
}

/** Headings in words we do not know: a row of text alone above columns of dates or amounts. */
function unknownHeadings(rows: Rows): number | null {
  for (const [row, cells] of rows.slice(0, HIGHEST_ROW).entries()) {
    const filled = cells.filter((cell) => cleanLine(cell) !== '');
    const isText = filled.every((cell) => typeof cell === 'string' && !isMeasure(cell));
    const next = rows[row + 1];
    if (filled.length < 2 || !isText || !next) continue;
    return cells.some((cell, index) => cleanLine(cell) !== '' && isMeasure(next[index] ?? null)) ? row : null;
  }
  return null;
}

const isMeasure = (cell: Cell): boolean =>
  cleanLine(cell) !== '' && (amountCell(cell) !== null || dateCell(cell) !== null);

interface HeadedColumn {
  readonly index: number;
  readonly heading: string;
}

/** Which field each column's heading names; no field twice. */
export function guessByHeadings(columns: readonly HeadedColumn[]): Map<number, ListField> {
  const found = columns.flatMap(({ index, heading }, place) => {
    const answer = known(heading);
    return answer ? [{ index, place, ...answer }] : [];
  });
  const taken = new Map<ListField, number>();
  for (const rank of [2, 1]) {
    for (const column of found.filter((it) => it.rank === rank)) {
      const field = column.field === 'buyerNumber' ? numberOf(column.place, columns, found) : column.field;
      if (!taken.has(field)) taken.set(field, column.index);
    }
  }
  const hasVolume = taken.has('annualVolume');
  // «Enhet» is a department where nothing is counted.
  return new Map(
    [...taken].filter(([field]) => field !== 'unit' || hasVolume).map(([field, index]) => [index, field]),
  );
}

/** An organisation number without more is the supplier's where it stands next to it, or where no buyer is named. */
function numberOf(
  place: number,
  columns: readonly HeadedColumn[],
  found: readonly { readonly place: number; readonly field: ListField }[],
): ListField {
  const isMunicipality = /kommune|knr|municipality/.test(foldHeading(columns[place]?.heading ?? ''));
  const supplier = found.find(({ field }) => field === 'supplierName');
  if (isMunicipality || !supplier) return 'buyerNumber';
  const hasBuyer = found.some(({ field }) => field === 'buyer');
  const isBeside = Math.abs(supplier.place - place) === 1;
  const buyerIsBeside = found.some((it) => it.field === 'buyer' && Math.abs(it.place - place) === 1);
  return !hasBuyer || (isBeside && !buyerIsBeside) ? 'supplierOrgNumber' : 'buyerNumber';
}
