// The figures against two independent libraries on fixed data, and what must hold of any data.
import fc from 'fast-check';
import jstat from 'jstat';
import { mean, median, quantile, sampleWithReplacement } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import {
  countsOf,
  differenceInterval,
  meanInterval,
  meanOf,
  medianOf,
  wilsonInterval,
} from './statistics.ts';

/** Answers from 1 to 6, made up once. */
const BEFORE = [2, 3, 3, 1, 4, 2, 3, 5, 2, 3, 4, 2, 1, 3, 3, 2, 4, 3, 2, 5, 3, 2, 3, 4];
const AFTER = [4, 4, 5, 3, 6, 4, 5, 5, 3, 4, 4, 5, 2, 4, 6, 4, 5, 4, 3, 6, 5, 4, 4, 5, 5, 3];

/** The same numbers from 0 to 1 every time: each round of the state is well mixed before it is used. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const scale = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 60 });

describe('against independent libraries', () => {
  test.each([[BEFORE], [AFTER], [[6]], [[1, 6]], [[0, 40, 100]]])('mean and median of %j', (values) => {
    expect(meanOf(values)).toBeCloseTo(mean(values), 12);
    expect(meanOf(values)).toBeCloseTo(jstat.mean(values), 12);
    expect(medianOf(values)).toBe(median(values));
    expect(medianOf(values)).toBe(jstat.median(values));
  });

  test.each([
    [0, 20],
    [1, 20],
    [7, 23],
    [50, 100],
    [199, 200],
    [200, 200],
  ])(
    'the ends of the interval around %i of %i are the shares that the score test just lets stand',
    (part, whole) => {
      const z = jstat.normal.inv(0.975, 0, 1);
      const { low, high } = wilsonInterval(part, whole);
      for (const end of [low, high]) {
        if (end === 0 || end === 1) continue;
        expect(Math.abs(part / whole - end) / Math.sqrt((end * (1 - end)) / whole)).toBeCloseTo(z, 8);
      }
      expect(low === 0).toBe(part === 0);
      expect(high === 1).toBe(part === whole);
    },
  );

  test('the interval of a mean of ones and twos is the one of the binomial distribution', () => {
    const values = [...Array.from({ length: 9 }, () => 2), ...Array.from({ length: 16 }, () => 1)];
    const firstWith = (share: number): number => {
      let twos = 0;
      while (jstat.binomial.cdf(twos, 25, 9 / 25) < share) twos++;
      return 1 + twos / 25;
    };
    const { low, high } = meanInterval(values);
    expect(low).toBeCloseTo(firstWith(0.025), 12);
    expect(high).toBeCloseTo(firstWith(0.975), 12);
  });

  test('intervals are those that drawing very often comes to', () => {
    const random = seeded(7);
    const drawn = Array.from({ length: 20_000 }, () => ({
      before: mean(sampleWithReplacement(BEFORE, BEFORE.length, random)),
      after: mean(sampleWithReplacement(AFTER, AFTER.length, random)),
    }));
    const ofMean = drawn.map(({ before }) => before);
    const ofDifference = drawn.map(({ before, after }) => after - before);
    expect(meanInterval(BEFORE).low).toBeCloseTo(quantile(ofMean, 0.025), 1);
    expect(meanInterval(BEFORE).high).toBeCloseTo(quantile(ofMean, 0.975), 1);
    const exact = differenceInterval(BEFORE, AFTER);
    expect(Math.abs(exact.low - quantile(ofDifference, 0.025))).toBeLessThan(0.02);
    expect(Math.abs(exact.high - quantile(ofDifference, 0.975))).toBeLessThan(0.02);
  });
});

describe('for any answers', () => {
  test('order does not matter, and counts add up', () => {
    fc.assert(
      fc.property(scale, scale, (one, other) => {
        const turned = [...one].reverse();
        expect(medianOf(turned)).toBe(medianOf(one));
        expect(meanInterval(turned)).toEqual(meanInterval(one));
        expect(differenceInterval(turned, other)).toEqual(differenceInterval(one, other));
        expect(countsOf(one, 1, 6).reduce((sum, count) => sum + count, 0)).toBe(one.length);
      }),
    );
  });

  test('an interval holds what it is around, and a change turned round is the same change', () => {
    fc.assert(
      fc.property(scale, scale, (one, other) => {
        const mid = meanOf(one) as number;
        const around = meanInterval(one);
        expect(around.low).toBeLessThanOrEqual(mid + 1e-9);
        expect(around.high).toBeGreaterThanOrEqual(mid - 1e-9);
        const there = differenceInterval(one, other);
        const back = differenceInterval(other, one);
        const grain = 1 / (one.length * other.length) + 1e-6;
        expect(Math.abs(there.low + back.high)).toBeLessThan(1 / one.length + 1 / other.length + grain);
        expect(there.low).toBeLessThanOrEqual(there.high);
      }),
    );
  });

  test('a share lies in its interval, and more answers narrow it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (whole, share) => {
          const part = Math.round(share * whole);
          const { low, high } = wilsonInterval(part, whole);
          expect(low).toBeLessThanOrEqual(part / whole);
          expect(high).toBeGreaterThanOrEqual(part / whole);
          const wider = wilsonInterval(part * 4, whole * 4);
          expect(wider.high - wider.low).toBeLessThan(high - low);
        },
      ),
    );
  });
});
