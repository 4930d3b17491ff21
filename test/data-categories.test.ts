// data/categories.csv and data/need-assumptions.csv: whole, covering, and true to the CPV list.
import { describe, expect, test } from 'vitest';
import { categoryByCpv } from '../src/modules/planning/categories.ts';
import { realCategories, realNeedAssumptions, testdata } from './planning-data.ts';

const categories = realCategories();

describe('categories', () => {
  test('are between 180 and 260', () => {
    expect(categories.all.length).toBeGreaterThanOrEqual(180);
    expect(categories.all.length).toBeLessThanOrEqual(260);
  });

  test('each has its own names in three languages', () => {
    for (const name of ['nameNb', 'nameNn', 'nameEn'] as const) {
      expect(new Set(categories.all.map((category) => category[name])).size).toBe(categories.all.length);
    }
  });

  test('each has at least four words people type', () => {
    expect(
      categories.all.filter((category) => category.words.length < 4).map((category) => category.id),
    ).toEqual([]);
  });

  test('nynorsk names hold no bokmal-only forms', () => {
    const bokmal =
      /\b(tjenester?|skoler?|sykehjem|ikke|renhold|vedlikehold|avløp|melk|kjøtt|rør|leie|eiendom|regnskap)\b/i;
    expect(categories.all.filter((category) => bokmal.test(category.nameNn)).map((it) => it.nameNn)).toEqual(
      [],
    );
  });

  test('a price curve fits the kind', () => {
    const fits = {
      goods: ['standardGoods', 'specialGoods'],
      services: ['services', 'works', 'standardGoods'],
      works: ['works'],
    };
    expect(categories.all.filter((it) => !fits[it.kind].includes(it.priceCurve)).map((it) => it.id)).toEqual(
      [],
    );
  });

  test('every assumption about one category names a category', () => {
    const named = [...realNeedAssumptions().keys()].filter((id) => id.startsWith('category.'));
    expect(named.filter((id) => !categories.byId.has(id.slice('category.'.length)))).toEqual([]);
  });
});

const cpv = testdata('cpv-nb-en.csv');

describe.skipIf(cpv === null)('against the CPV list', () => {
  const codes = (cpv ?? '')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.slice(0, 8));

  test('every prefix opens a code', () => {
    const prefixes = categories.all.flatMap((category) => [...category.cpvPrefixes, ...category.cpvAlso]);
    const unknown = prefixes.filter((prefix) => !codes.some((code) => code.startsWith(prefix)));
    expect(unknown).toEqual([]);
  });

  test('every code, and so every division and group, has a category', () => {
    expect(codes.length).toBeGreaterThan(9000);
    expect(codes.filter((code) => categoryByCpv(categories, code) === null)).toEqual([]);
  });

  test('every group is named by a prefix of its own, not only by its division', () => {
    const groups = new Set(codes.map((code) => code.slice(0, 3)).filter((group) => !group.endsWith('0')));
    expect([...groups].filter((group) => !categories.byPrefix.has(group))).toEqual([]);
  });
});
