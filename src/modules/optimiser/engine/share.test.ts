// Fees: they sum to the pot, nobody pays more than the cap, and nobody under the cap pays less than another.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fees } from './share.ts';

test('equal where the caps allow', () => {
  expect(fees(900, [1000, 1000, 1000])).toEqual([300, 300, 300]);
  expect(fees(1000, [1000, 1000, 1000])).toEqual([333, 333, 334]);
  expect(fees(900, [100, 1000, 1000])).toEqual([100, 400, 400]);
  expect(fees(0, [0, 5])).toEqual([0, 0]);
});

test('sum, caps and fairness hold for any headroom that is enough', () => {
  const drawn = fc.tuple(
    fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(drawn, ([headroom, share]) => {
      const pot = Math.floor(headroom.reduce((a, b) => a + b, 0) * share);
      const paid = fees(pot, headroom);
      expect(paid.reduce((a, b) => a + b, 0)).toBe(pot);
      const most = Math.max(...paid);
      for (const [i, fee] of paid.entries()) {
        expect(fee).toBeGreaterThanOrEqual(0);
        expect(fee).toBeLessThanOrEqual(headroom[i]!);
        if (fee < headroom[i]!) expect(fee).toBeGreaterThanOrEqual(most - headroom.length);
      }
    }),
    { seed: 3 },
  );
});
