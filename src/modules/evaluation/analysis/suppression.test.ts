// No group of fewer than five can be worked out: tables by hand, and an attacker who tries every weighted sum of what is shown.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SMALLEST_GROUP } from '../../../kernel/smallest-group.ts';
import { type Cell, type Group, peopleIn, shownTables } from './suppression.ts';

const cells = (counts: Readonly<Record<string, number>>): Cell[] =>
  Object.entries(counts).map(([name, people]) => {
    const [size = '', pair = ''] = name.split(' ');
    return { people, parts: { size, pair } };
  });

const ALL: Group[] = [{}];
const BY_SIZE: Group[] = [{ size: 'small' }, { size: 'large' }];
const PAIRS: Group[] = [{ pair: 'yes' }];

describe('tables', () => {
  test.each([
    { of: 'four people: nothing', counts: { 'small no': 4 }, tables: [ALL], shown: [false] },
    { of: 'five: the whole', counts: { 'small no': 5 }, tables: [ALL], shown: [true] },
    {
      of: 'five and five: the split',
      counts: { 'small no': 5, 'large no': 5 },
      tables: [ALL, BY_SIZE],
      shown: [true, true],
    },
    {
      of: 'four and nine: no part of the split',
      counts: { 'small no': 4, 'large no': 9 },
      tables: [ALL, [{ size: 'large' }]],
      shown: [true, false],
    },
    {
      of: 'the large alone, when the whole is not shown',
      counts: { 'small no': 4, 'large no': 9 },
      tables: [[{ size: 'large' }]],
      shown: [true],
    },
    {
      of: 'pairs that leave four out',
      counts: { 'small yes': 6, 'small no': 4 },
      tables: [ALL, PAIRS],
      shown: [true, false],
    },
    {
      of: 'two splits that one after the other leave one person',
      counts: { 'small yes': 9, 'large yes': 1, 'large no': 9 },
      tables: [ALL, BY_SIZE, PAIRS],
      shown: [true, true, false],
    },
    {
      of: 'two splits that are safe together',
      counts: { 'small yes': 7, 'small no': 8, 'large yes': 9, 'large no': 6 },
      tables: [ALL, BY_SIZE, PAIRS],
      shown: [true, true, true],
    },
  ])('$of', ({ counts, tables, shown }) => {
    expect(shownTables(cells(counts), tables)).toEqual(shown);
  });
});

/** Whole numbers only, so that nothing is rounded away: does some sum of rows come to `wanted`? */
function isSumOf(rows: readonly (readonly number[])[], wanted: readonly number[]): boolean {
  const table = rows.map((row) => row.map(BigInt));
  let goal = wanted.map(BigInt);
  const width = goal.length;
  let used = 0;
  for (let column = 0; column < width; column++) {
    const at = table.findIndex((row, place) => place >= used && row[column] !== 0n);
    if (at < 0) continue;
    const pivot = table[at] as bigint[];
    table[at] = table[used] as bigint[];
    table[used] = pivot;
    const without = (row: readonly bigint[]): bigint[] =>
      row.map(
        (value, place) =>
          value * (pivot[column] as bigint) - (pivot[place] as bigint) * (row[column] as bigint),
      );
    for (let place = used + 1; place < table.length; place++)
      table[place] = without(table[place] as bigint[]);
    goal = without(goal);
    used++;
  }
  return goal.every((value) => value === 0n);
}

describe('an attacker', () => {
  const SIZES = ['small', 'large', 'other'];
  const ROLES = ['a', 'b', 'c'];
  const world = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
  const split = (name: string, parts: readonly string[]): Group[] => parts.map((part) => ({ [name]: part }));

  test('never works out a group of fewer than five from what is shown', () => {
    let hidden = 0;
    fc.assert(
      fc.property(world, (counts) => {
        const present = counts
          .map((people, place) => ({
            people,
            parts: { size: SIZES[place % 3] as string, role: ROLES[Math.floor(place / 3)] as string },
          }))
          .filter(({ people }) => people > 0);
        const some = (name: 'size' | 'role', parts: readonly string[]) =>
          split(
            name,
            parts.filter((part) => present.some((cell) => cell.parts[name] === part)),
          );
        const tables = [ALL, some('size', SIZES), some('role', ROLES), [{ size: 'small', role: 'a' }]];
        const shown = shownTables(present, tables);
        const groups = tables.flatMap((table, place) => (shown[place] ? table : []));
        if (shown.includes(false)) hidden++;
        const rows = groups.map((group) => present.map((cell) => (peopleIn([cell], group) > 0 ? 1 : 0)));
        // Every group there is, as one bit for each cell.
        for (let bits = 1; bits < 2 ** present.length; bits++) {
          const wanted = present.map((_, place) => (bits >> place) & 1);
          const people = present.reduce(
            (sum, cell, place) => sum + cell.people * (wanted[place] as number),
            0,
          );
          if (people < SMALLEST_GROUP) expect(isSumOf(rows, wanted)).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
    expect(hidden).toBeGreaterThan(20);
  });
});
