import { describe, expect, test } from 'vitest';
import { categoryByCpv, parseCategories } from './categories.ts';
import type { Categories } from './model.ts';

const HEADING =
  'id;nameNb;nameNn;nameEn;cpvPrefixes;cpvAlso;wordsNb;kind;market;contractMonths;priceCurve;securitySensitive;commonness';
const POWER =
  'strom;Strøm;Straum;Electricity;0931|093;713;strøm|elkraft;goods;national;48;standardGoods;no;20';
const FUEL = 'drivstoff;Drivstoff;Drivstoff;Fuel;09;;diesel;goods;national;48;standardGoods;no;20';

const read = (...rows: string[]): Categories => {
  const parsed = parseCategories([HEADING, ...rows].join('\n'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

test('a row becomes a category', () => {
  expect(read(POWER).all).toEqual([
    {
      id: 'strom',
      nameNb: 'Strøm',
      nameNn: 'Straum',
      nameEn: 'Electricity',
      cpvPrefixes: ['0931', '093'],
      cpvAlso: ['713'],
      words: ['strøm', 'elkraft'],
      kind: 'goods',
      market: 'national',
      contractMonths: 48,
      priceCurve: 'standardGoods',
      isSecuritySensitive: false,
      commonness: 20,
    },
  ]);
});

describe('by CPV', () => {
  test.each([
    ['09310000', 'strom'],
    ['09323000', 'strom'],
    ['09130000', 'drivstoff'],
    ['33000000', undefined],
  ])('%s', (code, id) => {
    expect(categoryByCpv(read(POWER, FUEL), code)?.id).toBe(id);
  });
});

describe('refusals', () => {
  test.each([
    ['a bad id', POWER.replace('strom', 'Strøm 1'), 'categories.field', 'categories:1:id'],
    ['a missing name', POWER.replace(';Straum;', ';;'), 'categories.field', 'categories:1:nameNn'],
    ['a bad prefix', POWER.replace('|093;', '|9;'), 'categories.field', 'categories:1:cpvPrefixes'],
    ['an unknown kind', POWER.replace(';goods;', ';things;'), 'categories.field', 'categories:1:kind'],
    ['no term', POWER.replace(';48;', ';0;'), 'categories.field', 'categories:1:contractMonths'],
    ['a word twice', POWER.replace('elkraft', 'strøm'), 'categories.repeatedWord', 'categories:1:wordsNb'],
    [
      'an id twice',
      `${FUEL}\n${FUEL.replace(';09;', ';09999;')}`,
      'categories.repeatedId',
      'categories:2:id',
    ],
    [
      'a prefix twice',
      `${FUEL}\n${FUEL.replace('drivstoff', 'bensin')}`,
      'categories.repeatedPrefix',
      'categories:2:cpvPrefixes',
    ],
  ])('%s', (_, rows, code, path) => {
    const parsed = parseCategories(`${HEADING}\n${rows}`);
    expect(parsed.ok ? null : parsed.problems.map((it) => [it.code, it.path])).toEqual([[code, path]]);
  });

  test('other columns', () => {
    const parsed = parseCategories('id;name\nx;y');
    expect(parsed.ok ? null : parsed.problems[0]?.code).toBe('categories.columns');
  });
});
