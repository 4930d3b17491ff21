// Groups hold every body once, are alike whatever the order, and keep their promise: small with small, or every group its share.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BodyId } from '../../registry/model.ts';
import { isSmallBody } from '../life/size.ts';
import { type BodyToGroup, groupsBySize, mixedGroups } from './groups.ts';
import { type BodyGroup, EXPERIENCES } from './model.ts';

const REGION: readonly (readonly [string, number, 0 | 1 | 2])[] = [
  ['9901', 14_200, 1],
  ['9902', 3900, 0],
  ['9903', 2100, 1],
  ['9904', 6800, 2],
  ['9905', 9400, 1],
  ['9906', 1700, 0],
  ['9907', 5200, 1],
  ['9908', 3100, 0],
  ['9909', 900, 0],
  ['9910', 1400, 0],
  ['9911', 8300, 2],
];
const region: readonly BodyToGroup[] = REGION.map(([body, inhabitants, experience]) => ({
  body: body as BodyId,
  inhabitants,
  experience: EXPERIENCES[experience],
}));

const bodiesIn = (groups: readonly BodyGroup[]): string[][] => groups.map(({ bodies }) => [...bodies]);

test('eleven municipalities by size: small with small', () => {
  expect(bodiesIn(groupsBySize(region))).toEqual([
    ['9906', '9909', '9910'],
    ['9902', '9903', '9908'],
    ['9901', '9904', '9905', '9907', '9911'],
  ]);
});

test('eleven municipalities mixed: each group has small and large, and somebody who has tried', () => {
  expect(bodiesIn(mixedGroups(region))).toEqual([
    ['9903', '9904', '9905', '9908'],
    ['9902', '9907', '9909', '9911'],
    ['9901', '9906', '9910'],
  ]);
});

test('too few of a size are not parted from the others', () => {
  expect(bodiesIn(groupsBySize(region.slice(0, 3)))).toEqual([['9901', '9902', '9903']]);
  expect(groupsBySize([])).toEqual([]);
  expect(mixedGroups([])).toEqual([]);
});

const bodies: fc.Arbitrary<BodyToGroup[]> = fc
  .uniqueArray(fc.integer({ min: 1000, max: 9999 }), { maxLength: 40 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc.record({
          body: fc.constant(String(number) as BodyId),
          inhabitants: fc.option(fc.integer({ min: 200, max: 60_000 })),
          experience: fc.option(fc.constantFrom(...EXPERIENCES)),
        }),
      ),
    ),
  );

describe.each([
  ['by size', groupsBySize],
  ['mixed', mixedGroups],
])('%s', (_, divide) => {
  test('every body is in one group, whatever the order', () => {
    fc.assert(
      fc.property(bodies, (all) => {
        const groups = divide(all);
        expect(bodiesIn(groups).flat().toSorted()).toEqual(all.map(({ body }) => body).toSorted());
        expect(divide(all.toReversed())).toEqual(groups);
        expect(groups.map(({ number }) => number)).toEqual(groups.map((_one, at) => at + 1));
      }),
    );
  });
});

test('mixed groups differ by one body at most, and by one small body at most', () => {
  fc.assert(
    fc.property(bodies, (all) => {
      const small = new Set<string>(
        all.filter((one) => isSmallBody(one.inhabitants)).map(({ body }) => body),
      );
      const spread = (counts: readonly number[]): number =>
        counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts);
      const groups = bodiesIn(mixedGroups(all));
      expect(spread(groups.map(({ length }) => length))).toBeLessThanOrEqual(1);
      expect(
        spread(groups.map((group) => group.filter((body) => small.has(body)).length)),
      ).toBeLessThanOrEqual(1);
    }),
  );
});

test('by size no group has both where there are two of each', () => {
  fc.assert(
    fc.property(bodies, (all) => {
      const small = new Set<string>(
        all.filter((one) => isSmallBody(one.inhabitants)).map(({ body }) => body),
      );
      if (small.size < 2 || all.length - small.size < 2) return;
      for (const group of bodiesIn(groupsBySize(all))) {
        expect(new Set(group.map((body) => small.has(body))).size).toBe(1);
      }
    }),
  );
});
