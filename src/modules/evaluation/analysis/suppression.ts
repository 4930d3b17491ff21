// Which groups may be shown so that nobody can work out a group of fewer than five, however what is shown is added and
// subtracted. Pure. People are held in cells that no table divides further; a group is a union of cells.
import { SMALLEST_GROUP } from '../../../kernel/smallest-group.ts';

export interface Cell {
  /** How many people; above 0. */
  readonly people: number;
  /** To which part of each split they belong: `{ size: 'small', pair: 'paired' }`. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Parts of a split, or of several at once; `{}` is everybody. */
export type Group = Readonly<Record<string, string>>;

const isIn = ({ parts }: Cell, group: Group): boolean =>
  Object.entries(group).every(([split, part]) => parts[split] === part);

export const peopleIn = (cells: readonly Cell[], group: Group): number =>
  cells.reduce((sum, cell) => sum + (isIn(cell, group) ? cell.people : 0), 0);

/** Rows in echelon form: each has a leading 1 at a place where the others have 0. */
type Span = readonly (readonly number[])[];

const EPSILON = 1e-9;

/** What is left of `row` when everything that the span can say of it is taken away. */
function leftOf(span: Span, row: readonly number[]): number[] {
  let left = [...row];
  for (const base of span) {
    const lead = base.findIndex((value) => Math.abs(value) > EPSILON);
    const factor = (left[lead] as number) / (base[lead] as number);
    if (factor !== 0) left = left.map((value, place) => value - factor * (base[place] as number));
  }
  return left;
}

const isNothing = (row: readonly number[]): boolean => row.every((value) => Math.abs(value) < EPSILON);

function withRow(span: Span, row: readonly number[]): Span {
  const left = leftOf(span, row);
  return isNothing(left) ? span : [...span, left];
}

/** Unions of cells with fewer than five people, as rows. */
function tooSmall(cells: readonly Cell[]): number[][] {
  const found: number[][] = [];
  const grow = (from: number, row: readonly number[], people: number): void => {
    for (let place = from; place < cells.length; place++) {
      const more = people + (cells[place] as Cell).people;
      if (more >= SMALLEST_GROUP) continue;
      const grown = row.map((value, at) => (at === place ? 1 : value));
      found.push(grown);
      grow(place + 1, grown, more);
    }
  };
  grow(
    0,
    cells.map(() => 0),
    0,
  );
  return found;
}

/**
 * Which of several tables may be shown, the first ones first. A table is the groups it shows, and is shown whole or not at all:
 * so when no group in it is smaller than five and nothing smaller can be worked out from it and those before it.
 */
export function shownTables(cells: readonly Cell[], tables: readonly (readonly Group[])[]): boolean[] {
  const forbidden = tooSmall(cells);
  let span: Span = [];
  return tables.map((groups) => {
    const rows = groups.map((group) => cells.map((cell) => (isIn(cell, group) ? 1 : 0)));
    const wider = rows.reduce<Span>(withRow, span);
    const isSafe = !forbidden.some((row) => isNothing(leftOf(wider, row)));
    if (isSafe) span = wider;
    return isSafe;
  });
}
