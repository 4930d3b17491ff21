// Which of a body's items are compared with others', and from when.
import { describe, expect, test } from 'vitest';
import { realCategories, realNeedAssumptions } from '../../../../test/planning-data.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { BodyId } from '../../registry/model.ts';
import { NO_FACTS, type PlanItem } from '../plan-item.ts';
import { ownNeedOf, upcomingNeeds } from './own-needs.ts';

const rules = {
  categories: realCategories().byId,
  assumptions: realNeedAssumptions(),
  visibility: 'exists' as const,
  today: localDate('2026-11-22'),
};
const sensitive = [...rules.categories.values()].find((it) => it.isSecuritySensitive)?.id ?? '';

const item = (some: Partial<PlanItem> = {}): PlanItem => ({
  ...NO_FACTS,
  id: '1',
  body: '5007' as BodyId,
  kind: 'contract',
  title: 'Renhold',
  category: 'renhold',
  endsOn: localDate('2027-06-30'),
  termMonths: 24,
  source: 'typed',
  sourceNote: null,
  visibility: null,
  version: 1,
  changedAt: new Date(0),
  ...some,
});

describe('an own item', () => {
  test('is compared from the first day its next contract can start, and never from a day that is over', () => {
    expect(ownNeedOf(item(), rules)?.starts).toEqual([
      { earliest: '2027-04-01', latest: '2028-01-01', why: 'expiry' },
    ]);
    const soon = ownNeedOf(item({ endsOn: localDate('2026-10-31') }), rules);
    expect(soon?.starts[0]).toEqual({ earliest: '2026-11-22', latest: '2027-05-01', why: 'expiry' });
  });

  test('keeps the spans of its options within three years', () => {
    const options = [12, 12, 12].map((months) => ({ months, noticeBy: null, state: 'open' as const }));
    const starts = ownNeedOf(item({ options }), rules)?.starts ?? [];
    expect(starts.map(({ earliest, why }) => `${earliest} ${why}`)).toEqual([
      '2027-04-01 expiry',
      '2028-04-01 option',
      '2029-04-01 option',
    ]);
  });

  test('is not compared when it is over, too far ahead, without a time, or to be bought alone', () => {
    for (const some of [
      { endsOn: localDate('2025-06-30') },
      { endsOn: localDate('2030-06-30') },
      { endsOn: null },
      { cooperation: 'alone' as const },
      { category: 'finnes-ikke' },
    ]) {
      expect([some, ownNeedOf(item(some), rules)]).toEqual([some, null]);
    }
  });

  test('tells what others see of it, also where that is nothing', () => {
    expect(ownNeedOf(item(), rules)?.shown).toBe('exists');
    expect(ownNeedOf(item({ visibility: 'hidden' }), rules)?.shown).toBe('hidden');
    expect(ownNeedOf(item({ category: sensitive }), rules)?.shown).toBe('hidden');
  });
});

test('what can start first comes first', () => {
  const items = [
    item({ id: '3', endsOn: localDate('2028-06-30') }),
    item({ id: '2' }),
    item({ id: '4', cooperation: 'alone' }),
    item({ id: '1' }),
  ];
  expect(upcomingNeeds(items, rules).map((need) => need.item.id)).toEqual(['1', '2', '3']);
});
