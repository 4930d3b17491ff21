// The shipped table is whole, names real categories, and is shown only to those it may be for.
import { describe, expect, test } from 'vitest';
import { realCategories } from '../../../test/planning-data.ts';
import { files } from '../../../test/world.ts';
import type { BodyId } from '../registry/model.ts';
import { agreementsToCheck, parseKnownAgreements } from './known-agreements.ts';

const csv = files.data('national-agreements.csv');
const parsed = parseKnownAgreements(csv);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const agreements = parsed.value;
const wanted = (category: string, ...bodies: string[]) => ({ category, bodies: bodies as BodyId[] });
const idsFor = (category: string, ...bodies: string[]): string[] =>
  agreementsToCheck(agreements, [wanted(category, ...bodies)]).map(({ agreement }) => agreement.id);

describe('data/national-agreements.csv', () => {
  test('names categories that exist, in three languages, with an address', () => {
    expect(agreements.length).toBeGreaterThanOrEqual(4);
    const { byId } = realCategories();
    for (const one of agreements) {
      expect(one.categories.filter((id) => !byId.has(id))).toEqual([]);
      expect(new Set(Object.values(one.name)).size).toBe(3);
      expect(new Set(Object.values(one.note)).size).toBe(3);
      expect(one.sources.length).toBeGreaterThan(0);
    }
  });
  test('claims no list that is not known: all are to be checked', () => {
    expect(agreements.filter(({ eligible, isConfirmed }) => eligible !== null || isConfirmed)).toEqual([]);
  });
  test.each([
    ['columns', csv.replace('nameNb', 'navn'), 'agreements.columns'],
    ['an empty name', csv.replace('de statlige fellesavtalene', ''), 'agreements.field'],
    ['no address', csv.replace(/https:\/\/www.anbud365\S+/, 'anbud365'), 'agreements.field'],
    ['a list that is neither', csv.replace(';ukjent;', ';alle;'), 'agreements.field'],
    ['two of one id', csv.replace('dfo-kopi-og-skriver', 'dfo-fellesavtaler'), 'agreements.duplicate'],
  ])('refuses %s', (_, text, code) => {
    const read = parseKnownAgreements(text);
    expect(read.ok ? [] : read.problems.map((one) => one.code)).toContain(code);
  });
});

describe('agreements to check', () => {
  test('by category, kind of body and county', () => {
    expect(idsFor('renhold', '5001')).toEqual([]);
    expect(idsFor('hotell-og-konferanse', '5001')).toEqual(['dfo-fellesavtaler']);
    expect(idsFor('hotell-og-konferanse', '5001', '1508')).toEqual([
      'dfo-fellesavtaler',
      'moere-og-romsdal-fylke',
    ]);
    expect(idsFor('tannhelseutstyr', 'F55')).toEqual(['fkn']);
    expect(idsFor('tannhelseutstyr', 'F46', '5501')).toEqual([]);
  });
  test('one that names its bodies is for them only', () => {
    const [first] = agreements;
    const named = [{ ...first!, eligible: ['5001'] }];
    const found = (body: string) =>
      agreementsToCheck(named, [wanted('telefoni', body)]).map(({ categories }) => categories);
    expect(found('5001')).toEqual([['telefoni']]);
    expect(found('5006')).toEqual([]);
  });
  test('several needs of one agreement are said once', () => {
    const all = agreementsToCheck(agreements, [
      wanted('telefoni', '5001'),
      wanted('kontorrekvisita', '5006'),
      wanted('telefoni', '5006'),
    ]);
    expect(all.map(({ agreement, categories }) => [agreement.id, categories])).toEqual([
      ['dfo-fellesavtaler', ['telefoni', 'kontorrekvisita']],
    ]);
  });
});
