// A list of agreements is read whole: every wrong cell is named, and an unknown list stays unknown.
import { describe, expect, test } from 'vitest';
import { realCategoryIndex } from '../../../../test/planning-data.ts';
import { realRegister } from '../../../../test/reference-files.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { quarterOf } from '../../../kernel/quarter.ts';
import type { Cell } from '../csv-list.ts';
import { type AgreementList, readAgreementList } from './agreement-list.ts';

const tables = { index: realCategoryIndex(), register: realRegister() };
const HEADING = ['Avtale', 'Eier', 'Kategori', 'Prisnivå', 'Prisnivå lavt', 'Prisnivå høyt', 'Gebyr (%)'];
const REST = ['Fra', 'Til', 'Navngitt', 'Plikt'];
const ROW: Cell[] = ['Mobil', 'Fylket', 'Telefoni|Mobiltelefoner', '0,925', '0,9', '0,95', '1,5 %'];
const ROW_REST: Cell[] = ['01.01.2026', '31.12.2028', 'Namsos, Herøy (1818)|Trøndelag fylkeskommune', '5007'];
const WHOLE: readonly Cell[] = [...ROW, ...ROW_REST];

function read(...rows: readonly (readonly Cell[])[]): AgreementList {
  const result = readAgreementList([[...HEADING, ...REST], ...rows], tables);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const withCells = (cells: Readonly<Record<number, Cell>>): Cell[] =>
  WHOLE.map((cell, place) => (place in cells ? (cells[place] as Cell) : cell));
const refusal = (rows: readonly (readonly Cell[])[]): unknown => {
  const result = readAgreementList(rows, tables);
  return result.ok ? null : result.problems.map(({ code, facts }) => [code, facts['field']]);
};

describe('an agreement', () => {
  test('with all its cells', () => {
    expect(read(WHOLE)).toEqual({
      faults: [],
      agreements: [
        {
          id: 'a2',
          name: 'Mobil',
          owner: 'Fylket',
          categories: ['telefoni', 'mobiltelefoner'],
          priceIndex: 0.925,
          priceIndexLow: 0.9,
          priceIndexHigh: 0.95,
          fee: 0.015,
          openFrom: quarterOf(localDate('2026-01-01')),
          openTo: quarterOf(localDate('2028-12-31')),
          eligible: ['5007', '1818', 'F50'],
          mustUse: ['5007'],
        },
      ],
    });
  });
  test('with the least: no range, the usual fee, open already, the list not known', () => {
    for (const named of ['', 'ukjent', 'Ukjent']) {
      const cells = withCells({ 4: '', 5: '', 6: '', 7: '', 9: named, 10: '' });
      expect(read(cells).agreements).toMatchObject([
        { priceIndexLow: 0.925, priceIndexHigh: 0.925, fee: null, openFrom: 0, eligible: null, mustUse: [] },
      ]);
    }
  });
  test('with cells of a spreadsheet: numbers and dates', () => {
    const cells = withCells({ 3: 0.925, 6: 1.5, 8: new Date(Date.UTC(2028, 11, 31)) });
    expect(read(cells).agreements).toMatchObject([{ priceIndex: 0.925, fee: 0.015, mustUse: ['5007'] }]);
  });
});

describe('names the cell that is wrong', () => {
  test.each<[string, Readonly<Record<number, Cell>>, string, string]>([
    ['no name', { 0: '' }, 'Avtale', 'name.missing'],
    ['no category', { 2: ' | ' }, 'Kategori', 'category.missing'],
    ['an unknown category', { 2: 'Telefoni|Xyzzyq' }, 'Kategori', 'category.unknown'],
    ['no price', { 3: '' }, 'Prisnivå', 'price.missing'],
    ['a price in words', { 3: 'lav' }, 'Prisnivå', 'price.notNumber'],
    ['a price below nothing', { 3: '-1' }, 'Prisnivå', 'price.notNumber'],
    ['a price in per cent', { 3: 93 }, 'Prisnivå', 'price.outOfRange'],
    ['a low price above', { 4: '0,93' }, 'Prisnivå lavt', 'price.order'],
    ['a high price below', { 5: '0,92' }, 'Prisnivå høyt', 'price.order'],
    ['a fee above all', { 6: '150 %' }, 'Gebyr (%)', 'fee.notShare'],
    ['a date in words', { 7: 'snart' }, 'Fra', 'date.notDate'],
    ['no last day', { 8: '' }, 'Til', 'date.missing'],
    ['a last day before the first', { 8: '31.12.2025' }, 'Til', 'date.order'],
    ['a year out of reach', { 8: '31.12.2099' }, 'Til', 'date.outOfReach'],
    ['an unknown body', { 9: 'Namsoss, Namsos' }, 'Navngitt', 'body.unknown'],
    ['a duty of somebody not named', { 10: 'Namsos, Steinkjer' }, 'Plikt', 'body.notNamed'],
    ['a duty where the list is not known', { 9: 'ukjent' }, 'Plikt', 'body.notNamed'],
  ])('%s', (_, cells, field, code) => {
    const { agreements, faults } = read(withCells(cells));
    expect(agreements).toEqual([]);
    expect(faults.map((fault) => [fault.row, fault.field, fault.code])).toEqual([[2, field, code]]);
  });
  test('all the faults of all the rows', () => {
    const { faults } = read(withCells({ 0: '', 3: 'x' }), WHOLE, withCells({ 0: 'mobil' }));
    expect(faults.map(({ row, code }) => [row, code])).toEqual([
      [2, 'name.missing'],
      [2, 'price.notNumber'],
      [4, 'name.twice'],
    ]);
  });
  test('of the file itself', () => {
    expect(refusal([['hei'], ['du']])).toEqual([['agreements.headingsMissing', undefined]]);
    expect(refusal([['Avtale', 'Kategori', 'Til']])).toEqual([['agreements.columnMissing', 'price']]);
    expect(refusal([[...HEADING, ...REST]])).toEqual([['agreements.empty', undefined]]);
  });
});
