// Which activity fits: what is usual, what speaks against, and when no dialogue pays.
import { describe, expect, test } from 'vitest';
import { ore } from '../../../kernel/money.ts';
import { costOf, FEW, MANY, type MarketQuestion, marketAdvice, NOVELTIES } from './guidance.ts';
import { ACTIVITY_KINDS } from './model.ts';

const QUESTION: MarketQuestion = {
  value: ore(20_000_000_00),
  novelty: 'adapted',
  suppliers: 6,
  isLocal: false,
  weeks: 20,
  regime: 'partIII',
};
const adviceOn = (change: Partial<MarketQuestion>) => marketAdvice({ ...QUESTION, ...change });
const firstOf = (change: Partial<MarketQuestion>) => adviceOn(change).activities[0]?.kind;

describe('begin with', () => {
  test('meetings one by one where it is new and few can deliver', () => {
    expect(firstOf({ novelty: 'fresh', suppliers: FEW })).toBe('oneToOne');
  });
  test('a meeting for all where it is new and many can', () => {
    expect(firstOf({ novelty: 'fresh', suppliers: MANY + 1 })).toBe('conference');
  });
  test('a notice where nobody knows who can', () => {
    expect(firstOf({ suppliers: null })).toBe('notice');
  });
  test('what goes in writing where time is short', () => {
    expect(['written', 'hearing']).toContain(firstOf({ novelty: 'fresh', weeks: 4 }));
    expect(firstOf({ weeks: 2 })).toBe('written');
  });
  test('a hearing where it is bought off the shelf', () => {
    expect(firstOf({ novelty: 'known', suppliers: 2 })).toBe('hearing');
  });
});

describe('it does not pay', () => {
  test('off the shelf from several', () => {
    expect(adviceOn({ novelty: 'known', suppliers: 5 }).notWorthIt).toBe('knownAndMany');
  });
  test('for small purchases, unless what is wanted is new', () => {
    expect(adviceOn({ regime: 'partI' }).notWorthIt).toBe('smallValue');
    expect(adviceOn({ regime: 'partI', novelty: 'fresh' }).notWorthIt).toBeNull();
  });
  test('where hours of both sides cost too much of the value', () => {
    expect(adviceOn({ value: ore(500_000_00) }).notWorthIt).toBe('costTooMuch');
    expect(adviceOn({}).notWorthIt).toBeNull();
  });
});

test('every answer ranks every activity once, with one to begin with and its reasons with source', () => {
  for (const novelty of NOVELTIES) {
    for (const suppliers of [null, 0, 2, 6, 30]) {
      for (const isLocal of [true, false]) {
        for (const weeks of [null, 1, 4, 30]) {
          const { activities } = adviceOn({ novelty, suppliers, isLocal, weeks });
          expect(activities.map(({ kind }) => kind).toSorted()).toEqual([...ACTIVITY_KINDS].toSorted());
          expect(activities.filter(({ fit }) => fit === 'first')).toHaveLength(1);
          const reasons = activities.flatMap((one) => one.reasons);
          expect(reasons.every(({ source }) => source.act !== '' && source.checked !== '')).toBe(true);
        }
      }
    }
  }
});

test('the hours of suppliers count', () => {
  expect(costOf('conference', 7)).toEqual({ supplierHours: 42, buyerHours: 30, kroner: 72_000 });
});
