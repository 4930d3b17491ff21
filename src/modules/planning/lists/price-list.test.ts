// Prices as people write them, and what is said of the rows that are none.
import { describe, expect, test } from 'vitest';
import { shippedSnapshot } from '../../../../test/world.ts';
import type { Cell } from '../csv-list.ts';
import { type PriceList, readPriceList } from './price-list.ts';

const index = shippedSnapshot().categories;
const HEAD: readonly Cell[] = ['Kategori', 'Vare', 'Årlig volum (1000 kr)', 'Enhetspris', 'Antall tilbud'];

function listOf(...rows: readonly (readonly Cell[])[]): PriceList {
  const list = readPriceList([['Priser 2026'], [], HEAD, ...rows], index);
  if (!list.ok) throw new Error(JSON.stringify(list.problems));
  return list.value;
}

const codes = (rows: readonly (readonly Cell[])[]): string[] => {
  const list = readPriceList(rows, index);
  return list.ok
    ? []
    : list.problems.map(({ code, facts }) => [code, facts['field']].filter(Boolean).join(' '));
};

test('numbers as written, from text and from a spreadsheet; volumes in thousands by the heading', () => {
  const { prices, faults, rows } = listOf(
    ['Tolking', ' Samtaletolk ', '1 200', 'kr 612,50', '3'],
    ['79540000', '', 80, 590, null],
    [null, '', ' ', null],
  );
  expect(faults).toEqual([]);
  expect(rows).toBe(2);
  expect(prices.map(({ category, ...rest }) => ({ ...rest, category: category.id }))).toEqual([
    { category: 'tolking', item: 'samtaletolk', volume: 1_200_000, unitPrice: 612.5, bids: 3 },
    { category: 'tolking', item: '', volume: 80_000, unitPrice: 590 },
  ]);
});

test('every fault of a row is told with its row and heading, and the row is not used', () => {
  const { prices, faults } = listOf(
    ['', 'x', 'mye', '', '3'],
    ['Tolkning av drømmer og tegn', 'x', '-5', '12', 'mange'],
    ['Tolking', 'x', '5', '12', ''],
  );
  expect(prices).toHaveLength(1);
  expect(faults.filter(({ row }) => row === 4).map(({ field, code }) => [field, code])).toEqual([
    ['Kategori', 'category.missing'],
    ['Årlig volum (1000 kr)', 'number.notNumber'],
    ['Enhetspris', 'number.missing'],
  ]);
  expect(faults.filter(({ row }) => row === 5).map(({ code }) => code)).toContain('number.notPositive');
  expect(faults.find(({ field }) => field === 'Antall tilbud')?.facts).toEqual({ value: 'mange' });
});

test('three decimals of a unit price are decimals; a volume under a heading of millions may be too large', () => {
  const { prices } = listOf(['Tolking', 'x', '5', '1,125', ''], ['Tolking', 'x', '5', '12.345', '']);
  expect(prices.map(({ unitPrice }) => unitPrice)).toEqual([1.125, 12345]);
  const { faults } = listOf(['Tolking', 'x', '90 000 000', '12', '']);
  expect(faults.map(({ field, code }) => [field, code])).toEqual([
    ['Årlig volum (1000 kr)', 'number.tooLarge'],
  ]);
});

test('a word without end is told of as any other, and the file is read on', () => {
  const { prices, faults } = listOf(
    ['a'.repeat(1_000_000), 'x', '5', '12', ''],
    ['Tolking', 'x', '5', '12', ''],
  );
  expect(prices).toHaveLength(1);
  expect(String(faults[0]?.facts['value'])).toHaveLength(100);
});

describe('a file that cannot be used', () => {
  test('has no headings', () => {
    expect(
      codes([
        ['a', 'b'],
        ['Tolking', '1'],
      ]),
    ).toEqual(['prices.headingsMissing']);
  });

  test('lacks a column', () => {
    expect(
      codes([
        ['Kategori', 'Vare'],
        ['Tolking', 'x'],
      ]),
    ).toEqual(['prices.columnMissing volume', 'prices.columnMissing unitPrice']);
  });
});
