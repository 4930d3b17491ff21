// The draw: the same for whoever draws again, whatever the order of sign-up, and with an equal chance for each.
import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { drawOrder, fingerprintOf, hashOfSeed } from './draw.ts';

const activity = '00000000-0000-7000-8000-0000000000aa';
const suppliers = ['999000001', '999000002', '999000003', '999000004', '999000005', '999000006'];
const seedOf = (number: number): string => createHash('sha256').update(`seed ${number}`).digest('hex');

describe('a draw', () => {
  test('can be done again by anybody who has the seed, with SHA-256 alone', () => {
    const seed = seedOf(1);
    const again = suppliers
      .map((supplier) => ({
        supplier,
        print: createHash('sha256').update(`${seed}:${activity}:${supplier}`).digest('hex'),
      }))
      .toSorted((one, other) => one.print.localeCompare(other.print, 'en'))
      .map(({ supplier }) => supplier);
    expect(drawOrder({ seed, activity }, suppliers)).toEqual(again);
    expect(hashOfSeed(seed)).toBe(createHash('sha256').update(seed).digest('hex'));
  });

  test('does not look at who signed up first', () => {
    for (let number = 0; number < 200; number++) {
      const draw = { seed: seedOf(number), activity };
      const mixed = suppliers.toSorted(() => (randomBytes(1)[0] ?? 0) - 128);
      expect(drawOrder(draw, mixed)).toEqual(drawOrder(draw, suppliers));
    }
  });

  test('gives each supplier each place equally often', () => {
    const draws = 12_000;
    const counts = new Map<string, number>();
    for (let number = 0; number < draws; number++) {
      drawOrder({ seed: seedOf(number), activity }, suppliers).forEach((supplier, place) => {
        const key = `${supplier} ${place}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      });
    }
    const expected = draws / suppliers.length;
    // 36 cells with 25 degrees of freedom; the seeds are the same each time, so this is too.
    const chi = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(counts.size).toBe(36);
    expect(chi).toBeLessThan(52.6);
  });

  test('gives another order for another activity and another seed', () => {
    const one = fingerprintOf({ seed: seedOf(1), activity }, suppliers[0] as string);
    expect(fingerprintOf({ seed: seedOf(2), activity }, suppliers[0] as string)).not.toBe(one);
    expect(fingerprintOf({ seed: seedOf(1), activity: 'other' }, suppliers[0] as string)).not.toBe(one);
  });

  test('of nobody and of one', () => {
    const draw = { seed: seedOf(1), activity };
    expect(drawOrder(draw, [])).toEqual([]);
    expect(drawOrder(draw, ['999000001'])).toEqual(['999000001']);
  });
});
