import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { CpvCode } from '../../../kernel/cpv-code.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import type { OrgNumber } from '../../../kernel/org-number.ts';
import type { BodyId } from '../../registry/model.ts';
import { type ItemFacts, NO_FACTS } from '../plan-item.ts';
import { compareList, type KeptItem } from './compare-list.ts';
import type { ListItem } from './contract-list.ts';

const AAS = '3218' as BodyId;
const VESTBY = '3216' as BodyId;

const facts = (change: Partial<ItemFacts> = {}): ItemFacts => ({
  ...NO_FACTS,
  kind: 'contract',
  title: 'Renhold',
  category: 'renhold',
  ...change,
});

const kept = (id: string, change: Partial<ItemFacts> = {}, body = AAS): KeptItem => ({
  id,
  body,
  facts: facts(change),
  version: 1,
});

const listed = (change: Partial<ItemFacts> = {}, body = AAS): ListItem => ({
  row: 2,
  body,
  facts: facts(change),
  guessed: [],
  categoryFrom: null,
});

const ALL = ['kind', 'title', 'category', ...Object.keys(NO_FACTS)] as (keyof ItemFacts)[];

/** Ids and rows’ titles, by what became of them. */
function compare(items: readonly ListItem[], existing: readonly KeptItem[], stated = ALL) {
  const { added, changed, unchanged, gone } = compareList({ items, existing, stated });
  return {
    added: added.map((item) => item.facts.title),
    changed: changed.map(({ id, changes }) => [id, changes.map(({ field }) => field)]),
    unchanged: unchanged.map(({ id }) => id),
    gone,
  };
}

const NOTHING = { added: [], changed: [], unchanged: [], gone: [] };
const RENT = '964948798' as OrgNumber;
const VASK = '974767880' as OrgNumber;
const from = (year: number) => ({
  startsOn: localDate(`${year}-01-01`),
  endsOn: localDate(`${year + 3}-12-31`),
});

describe('the same contract', () => {
  test.each<[string, Partial<ItemFacts>, Partial<ItemFacts>, string[]]>([
    [
      'has the same number, whatever else',
      { reference: '23/417' },
      { reference: '23 / 417', title: 'Vask', ...from(2027) },
      ['title', 'startsOn', 'endsOn', 'reference'],
    ],
    [
      'title and supplier, where one has no number',
      { supplierOrgNumber: RENT },
      { supplierOrgNumber: RENT, reference: '1' },
      ['reference'],
    ],
    [
      'a supplier by name where one has no number of it',
      { supplierName: 'Rent AS' },
      { supplierName: 'RENT', supplierOrgNumber: RENT },
      ['supplierName', 'supplierOrgNumber'],
    ],
    ['title and category, where one has no supplier', {}, { supplierName: 'Rent AS' }, ['supplierName']],
    [
      'a title with other letters and signs',
      { title: 'Renhold – skoler' },
      { title: 'RENHOLD, skoler' },
      ['title'],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(compare([listed(after)], [kept('a', before)])).toEqual({ ...NOTHING, changed: [['a', changes]] });
  });

  test.each<[string, Partial<ItemFacts>, Partial<ItemFacts>]>([
    ['another number', { reference: '1' }, { reference: '2' }],
    ['another supplier', { supplierOrgNumber: RENT }, { supplierOrgNumber: VASK }],
    ['a supplier of another name', { supplierName: 'Rent AS' }, { supplierName: 'Vask AS' }],
    ['another title and no number', { title: 'Renhold' }, { title: 'Vask av skoler' }],
    ['another category and no supplier', { category: 'renhold' }, { category: 'strom' }],
  ])('has not %s', (_, before, after) => {
    expect(compare([listed(after)], [kept('a', before)])).toEqual({
      ...NOTHING,
      added: [after.title ?? 'Renhold'],
      gone: ['a'],
    });
  });

  test('nor another body', () => {
    expect(compare([listed({}, VESTBY)], [kept('a')])).toEqual({
      ...NOTHING,
      added: ['Renhold'],
      gone: ['a'],
    });
  });
});

describe('several alike', () => {
  test('those with the same dates belong together, and a renewal is new', () => {
    const rent = { supplierOrgNumber: RENT };
    expect(
      compare(
        [listed({ ...rent, ...from(2028) }), listed({ ...rent, ...from(2024), notes: 'x' })],
        [kept('old', { ...rent, ...from(2024) })],
      ),
    ).toEqual({ ...NOTHING, added: ['Renhold'], changed: [['old', ['notes']]] });
  });

  test('lots of one case are told apart by title and supplier', () => {
    const lot = (title: string, supplierName: string) => ({ reference: '23/1', title, supplierName });
    expect(
      compare(
        [listed(lot('Del 2', 'B AS')), listed(lot('Del 1', 'A AS')), listed(lot('Del 3', 'C AS'))],
        [kept('1', lot('Del 1', 'A AS')), kept('2', lot('Del 2', 'B AS'))],
      ),
    ).toEqual({ ...NOTHING, added: ['Del 3'], unchanged: ['2', '1'] });
  });

  test('no item is paired twice', () => {
    expect(compare([listed(), listed(), listed()], [kept('a'), kept('b')])).toEqual({
      ...NOTHING,
      added: ['Renhold'],
      unchanged: ['a', 'b'],
    });
  });
});

describe('a change', () => {
  test('holds what was, what comes, and the item as it would be', () => {
    const before = { notes: 'Ring først', annualValue: ore(100), cpv: '90911000' as CpvCode };
    const item = { ...listed({ annualValue: ore(200), ...from(2024) }), row: 7 };
    expect(
      compareList({
        items: [item],
        existing: [kept('a', before)],
        stated: ['title', 'annualValue', 'startsOn'],
      }),
    ).toEqual({
      ...NOTHING,
      changed: [
        {
          id: 'a',
          version: 1,
          item,
          facts: facts({ ...before, annualValue: ore(200), ...from(2024) }),
          changes: [
            { field: 'annualValue', before: 100, after: 200 },
            { field: 'startsOn', before: null, after: '2024-01-01' },
            { field: 'endsOn', before: null, after: '2027-12-31' },
          ],
        },
      ],
    });
  });

  test('an empty cell empties only what the list has a column for', () => {
    const before = { notes: 'Ring først', responsible: 'IT-leder', cooperation: 'alone' as const };
    expect(compare([listed()], [kept('a', before)], ['title', 'notes'])).toEqual({
      ...NOTHING,
      changed: [['a', ['notes']]],
    });
  });

  test('a guess fills a gap and undoes no choice', () => {
    const guess: ListItem = {
      ...listed({ category: 'strom', kind: 'need', annualValue: ore(500), cooperation: 'open' }),
      guessed: ['category', 'kind', 'annualValue', 'cooperation'],
    };
    const supplier = { supplierOrgNumber: RENT };
    const items = [{ ...guess, facts: { ...guess.facts, ...supplier } }];
    expect(compare(items, [kept('a', supplier)])).toEqual({ ...NOTHING, changed: [['a', ['annualValue']]] });
    expect(compare(items, [kept('a', { ...supplier, annualValue: ore(1), cooperation: 'alone' })])).toEqual({
      ...NOTHING,
      unchanged: ['a'],
    });
  });

  test('spaces a person has typed are none', () => {
    expect(compare([listed({ notes: 'a b' })], [kept('a', { notes: ' a  b' })]).unchanged).toEqual(['a']);
  });

  test('the order in which a database gives keys is none', () => {
    const option = { months: 12, noticeBy: null, state: 'open' } as const;
    const turned = { state: 'open', months: 12, noticeBy: null } as const;
    expect(compare([listed({ options: [option] })], [kept('a', { options: [turned] })]).unchanged).toEqual([
      'a',
    ]);
    expect(
      compare([listed({ options: [option, option] })], [kept('a', { options: [turned] })]).changed,
    ).toEqual([['a', ['options']]]);
  });
});

const someFacts = fc.record({
  title: fc.constantFrom('Renhold', 'renhold', 'Vask', '–'),
  category: fc.constantFrom('renhold', 'strom'),
  reference: fc.constantFrom(null, '1', '2'),
  supplierName: fc.constantFrom(null, 'Rent AS', 'Vask AS'),
  supplierOrgNumber: fc.constantFrom(null, RENT, VASK),
  startsOn: fc.constantFrom(null, localDate('2024-01-01'), localDate('2028-01-01')),
});
const bodies = fc.constantFrom(AAS, VESTBY);

propertyTest.prop([fc.array(fc.tuple(someFacts, bodies)), fc.array(fc.tuple(someFacts, bodies))])(
  'every row and every item is told once, and nobody’s contract becomes another’s',
  (now, before) => {
    const items = now.map(([it, body]) => listed(it, body));
    const existing = before.map(([it, body], place) => kept(`${place}`, it, body));
    const result = compareList({ items, existing, stated: ALL });
    const { added, changed, unchanged, gone } = result;
    expect(added.length + changed.length + unchanged.length).toBe(items.length);
    const ids = [...changed.map(({ id }) => id), ...unchanged.map(({ id }) => id), ...gone];
    expect(ids.toSorted()).toEqual(existing.map(({ id }) => id).toSorted());
    for (const { id, item, facts: after } of changed) {
      expect(existing[Number(id)]?.body).toBe(item.body);
      expect(after).toEqual(item.facts);
    }
    for (const { id, item } of unchanged) expect(existing[Number(id)]?.facts).toEqual(item.facts);
  },
);

propertyTest.prop([fc.array(fc.tuple(someFacts, bodies))])('a list read again changes nothing', (rows) => {
  const items = rows.map(([it, body]) => listed(it, body));
  const existing = rows.map(([it, body], place) => kept(`${place}`, it, body)).toReversed();
  const { added, changed, gone } = compareList({ items, existing, stated: ALL });
  expect([added.length, gone.length]).toEqual([0, 0]);
  // Those that differ in nothing that recognises them may be mixed up only where they are equal in all else too.
  expect(changed).toEqual([]);
});
