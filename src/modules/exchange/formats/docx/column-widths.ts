// How wide a table's columns are. Numbers take what they need and never break; words share what is left.
import type { PaperTable } from './paper.ts';
import { TEXT_WIDTH } from './styles.ts';

/** Twips: a sign of 10 pt Calibri with some air, and the cell's margins. */
const SIGN = 112;
const CELL_MARGINS = 220;
/** Above this share of the width, numbers must share with the words instead. */
const MOST_FOR_NUMBERS = 0.7;
const SHORTEST = 7;
const LONGEST = 36;

const longestOf = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A heading may break between words, a number may not. */
function signsOf(table: PaperTable, column: number): number {
  const cells = [...table.rows, table.foot ?? []].flatMap((row) => (row[column] ?? '').split('\n'));
  const heading = table.headings[column] ?? '';
  return table.numberColumns.includes(column)
    ? Math.max(longestOf(cells), longestOf(heading.split(' ')), Math.ceil(heading.length / 2))
    : Math.max(longestOf(cells), heading.length);
}

/** Twips for the longest address or date in a column: nothing hyphenates those. */
function leastOf({ rows }: PaperTable, column: number): number {
  const parts = rows
    .flatMap((row) => (row[column] ?? '').split(/[\s-]/))
    .filter((part) => /\S\.\S/.test(part));
  return parts.length === 0 ? 0 : longestOf(parts) * SIGN + CELL_MARGINS;
}

/** Shares of a width by weight; whoever would get less than it must have gets that, as far as the width goes. */
function shared(weights: readonly number[], least: readonly number[], width: number): number[] {
  const shares = weights.map((weight) => Math.floor((weight / (sum(weights) || 1)) * width));
  const isShort = shares.map(
    (share, column) => (weights[column] as number) > 0 && share < (least[column] as number),
  );
  const taken = sum(least.filter((_, column) => isShort[column]));
  if (taken === 0 || taken > width / 2) return shares;
  const others = weights.map((weight, column) => (isShort[column] ? 0 : weight));
  return others.map((weight, column) =>
    isShort[column] ? (least[column] as number) : Math.floor((weight / (sum(others) || 1)) * (width - taken)),
  );
}

/** Twips for each heading, together at most the text's width. */
export function columnWidths(table: PaperTable): number[] {
  const signs = table.headings.map((_, column) => signsOf(table, column));
  const weights = signs.map((count) => Math.min(LONGEST, Math.max(SHORTEST, count)));
  const isNumber = signs.map((_, column) => table.numberColumns.includes(column));
  const needs = signs.map((count, column) => (isNumber[column] ? count * SIGN + CELL_MARGINS : 0));
  const hasOwn = !isNumber.every(Boolean) && sum(needs) <= MOST_FOR_NUMBERS * TEXT_WIDTH;
  const sharing = weights.map((weight, column) => (hasOwn && isNumber[column] ? 0 : weight));
  const left = hasOwn ? TEXT_WIDTH - sum(needs) : TEXT_WIDTH;
  const least = signs.map((_, column) => leastOf(table, column));
  return shared(sharing, least, left).map((width, column) =>
    sharing[column] === 0 ? (needs[column] as number) : width,
  );
}
