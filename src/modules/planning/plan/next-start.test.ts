// Ends with options, days to decide by, spans in which the next contract may start.
import { describe, expect, test } from 'vitest';
import { realCategories, realNeedAssumptions } from '../../../../test/planning-data.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { Category } from '../model.ts';
import { type ContractOption, type ItemFacts, NO_FACTS } from '../plan-item.ts';
import { deadlinesOf, endWithUsedOptions, nextStartOf } from './next-start.ts';

const assumptions = realNeedAssumptions();
const category = realCategories().byId.get('renhold') as Category;

const contract = (facts: Partial<ItemFacts>): ItemFacts => ({
  ...NO_FACTS,
  kind: 'contract',
  title: 'Renhold',
  category: 'renhold',
  ...facts,
});
const option = (months: number, state: ContractOption['state'], noticeBy: string | null = null) => ({
  months,
  state,
  noticeBy: noticeBy === null ? null : localDate(noticeBy),
});

describe('end with the options that are used', () => {
  test.each([
    ['2027-06-30', [option(6, 'used')], '2027-12-31'],
    ['2027-02-28', [option(12, 'used')], '2028-02-29'],
    ['2027-03-31', [option(12, 'used'), option(12, 'used')], '2029-03-31'],
    ['2027-03-31', [option(12, 'open'), option(12, 'declined')], '2027-03-31'],
    ['2027-05-14', [option(1, 'used')], '2027-06-14'],
  ])('%s with %j ends %s', (endsOn, options, expected) => {
    expect(endWithUsedOptions(contract({ endsOn: localDate(endsOn), options }))).toBe(expected);
  });

  test('a contract without an end has none', () => {
    expect(endWithUsedOptions(contract({ options: [option(12, 'used')] }))).toBeNull();
  });
});

test('deadlines: the end, and each open option that says when it must be told', () => {
  const facts = contract({
    endsOn: localDate('2027-06-30'),
    options: [option(12, 'used', '2026-12-31'), option(12, 'open', '2028-03-31'), option(12, 'open')],
  });
  expect(deadlinesOf(facts)).toEqual([
    { onDate: '2028-06-30', kind: 'end', optionPlace: 0 },
    { onDate: '2028-03-31', kind: 'optionNotice', optionPlace: 1 },
  ]);
  expect(deadlinesOf({ ...contract({ startsOn: localDate('2027-01-01') }), kind: 'need' })).toEqual([
    { onDate: '2027-01-01', kind: 'start', optionPlace: 0 },
  ]);
});

describe('the next contract', () => {
  const next = (facts: Partial<ItemFacts>) => nextStartOf(contract(facts), { category, assumptions });

  test('may start around the end and around each open option', () => {
    const { windows, termMonths } = next({
      endsOn: localDate('2027-06-30'),
      options: [option(12, 'open'), option(12, 'open')],
    });
    expect(termMonths).toBe(category.contractMonths);
    expect(windows.map(({ why }) => why)).toEqual(['expiry', 'option', 'option']);
    const [first, second, third] = windows;
    expect(first && first.earliest < '2027-07-01' && first.latest > '2027-07-01').toBe(true);
    expect([second?.earliest.slice(5), third?.earliest.slice(5)]).toEqual([
      first?.earliest.slice(5),
      first?.earliest.slice(5),
    ]);
    expect(second?.earliest.slice(0, 4)).toBe(String(Number(first?.earliest.slice(0, 4)) + 1));
  });

  test('starts when the body says, where it says so', () => {
    const said = { earliestStart: localDate('2027-01-01'), latestStart: localDate('2027-03-01') };
    expect(next({ endsOn: localDate('2030-06-30'), ...said, termMonths: 24 })).toEqual({
      termMonths: 24,
      windows: [{ earliest: '2027-01-01', latest: '2027-03-01', why: 'expiry' }],
    });
    const [half] = next({ earliestStart: localDate('2027-01-01') }).windows;
    expect(half?.earliest).toBe('2027-01-01');
    expect(half && half.latest >= half.earliest).toBe(true);
  });

  test('of a contract without an end is not known', () => {
    expect(next({}).windows).toEqual([]);
  });
});
