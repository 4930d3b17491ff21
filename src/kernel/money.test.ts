import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { ore, oreFromNok, roundToTotal, sumOre } from './money.ts';

const amount = fc.integer({ min: -1e12, max: 1e12 });

test('only whole, finite amounts are øre', () => {
  for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
    expect(() => ore(wrong)).toThrow('whole øre');
  expect(Object.is(ore(-0), 0)).toBe(true);
});

test('kroner become the nearest øre, halves away from zero', () => {
  expect([0.004, 0.005, -0.005, 1.125, -1.125, 12.34].map(oreFromNok)).toEqual([0, 1, -1, 113, -113, 1234]);
});

test('a third of a krone goes to those with the largest remainder, the first when they are alike', () => {
  expect(roundToTotal([100 / 3, 100 / 3, 100 / 3], ore(100))).toEqual([34, 33, 33]);
  expect(roundToTotal([10.2, 20.7, 69.1], ore(100))).toEqual([10, 21, 69]);
});

test('nothing can be shared among nobody, except nothing', () => {
  expect(roundToTotal([], ore(0))).toEqual([]);
  expect(() => roundToTotal([], ore(-1))).toThrow('no shares');
});

test.prop([fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 })])(
  'rounded shares sum exactly to the rounded total, and none moves by a whole øre or more',
  (shares) => {
    const total = ore(Math.round(shares.reduce((sum, share) => sum + share, 0)));
    const rounded = roundToTotal(shares, total);
    expect(sumOre(rounded)).toBe(total);
    for (const [index, share] of shares.entries())
      expect(Math.abs((rounded[index] ?? 0) - share)).toBeLessThan(1.001);
  },
);

test.prop([fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 10 }), amount])(
  'they sum to any total whatever, also one that is far from the shares',
  (shares, total) => {
    const near = ore((total % 1000) + Math.round(shares.reduce((sum, share) => sum + share, 0)));
    expect(sumOre(roundToTotal(shares, near))).toBe(near);
  },
);
