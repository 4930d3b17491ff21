// Plane geometry, simplification and path data on shapes small enough to check by hand.
import { describe, expect, test } from 'vitest';
import {
  bandsOf,
  clipByConvex,
  disc,
  isInside,
  lengthInside,
  outlineOf,
  type Ring,
  signedArea,
} from './polygon.ts';
import { simplifyRing } from './simplify.ts';
import { linesPath, ringsPath } from './svg-path.ts';

const square: Ring = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];
/** A square with a bay from the right, 4 wide and 5 deep. */
const bay: Ring = [
  [0, 0],
  [10, 0],
  [10, 3],
  [5, 3],
  [5, 7],
  [10, 7],
  [10, 10],
  [0, 10],
];

describe('plane geometry', () => {
  test('area and inside', () => {
    expect(signedArea(square)).toBe(100);
    expect(signedArea(square.toReversed())).toBe(-100);
    expect(signedArea(bay)).toBe(80);
    expect(isInside([7, 5], bay)).toBe(false);
    expect(isInside([3, 5], bay)).toBe(true);
    expect(signedArea(disc([5, 5], 2))).toBeCloseTo(12, 1);
  });

  test('clipping by a convex ring, whichever way it runs', () => {
    const window: Ring = [
      [4, 2],
      [20, 2],
      [20, 8],
      [4, 8],
    ];
    expect(signedArea(clipByConvex(bay, window))).toBeCloseTo(6 * 6 - 5 * 4);
    expect(signedArea(clipByConvex(bay, window.toReversed()))).toBeCloseTo(16);
    expect(
      clipByConvex(
        square,
        window.map(([x, y]) => [x + 50, y] as const),
      ),
    ).toEqual([]);
  });

  test('length of a segment on land, across a bay and outside', () => {
    const land = [outlineOf(bay)];
    expect(
      lengthInside(
        [
          [7, -5],
          [7, 15],
        ],
        land,
      ),
    ).toBeCloseTo(6);
    expect(
      lengthInside(
        [
          [2, 2],
          [2, 4],
        ],
        land,
      ),
    ).toBeCloseTo(2);
    expect(
      lengthInside(
        [
          [12, 0],
          [12, 10],
        ],
        land,
      ),
    ).toBe(0);
  });
});

test('bands cover the same land as the whole', () => {
  const ring = Array.from({ length: 400 }, (_, index): readonly [number, number] => {
    const angle = (index * Math.PI) / 200;
    const radius = index % 2 === 0 ? 100 : 60;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  const whole = outlineOf(ring);
  const bands = bandsOf(whole, 30);
  expect(bands).toHaveLength(7);
  expect(bands.reduce((sum, band) => sum + band.area, 0)).toBeCloseTo(whole.area, 6);
  for (const segment of [
    [
      [-120, 3],
      [120, 40],
    ],
    [
      [10, -130],
      [11, 130],
    ],
  ] as const) {
    expect(lengthInside(segment, bands)).toBeCloseTo(lengthInside(segment, [whole]), 6);
  }
});

describe('simplification', () => {
  test('points on a straight line go, corners stay', () => {
    const dotted: Ring = [
      [0, 0],
      [5, 0.01],
      [10, 0],
      [10, 5],
      [10, 10],
      [0, 10],
    ];
    expect(simplifyRing(dotted, 0.5)).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ]);
  });

  test('never goes below four points', () => {
    expect(simplifyRing(disc([0, 0], 1), 1000)).toHaveLength(4);
  });

  test('a looser limit never keeps more points', () => {
    const counts = [0.01, 0.1, 0.5, 2].map(
      (limit) => simplifyRing(bay.concat(disc([0, 20], 3)), limit).length,
    );
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});

describe('path data', () => {
  test('is rounded to tenths, relative and without needless signs', () => {
    expect(
      ringsPath([
        [
          [0.04, 0],
          [10.26, 0],
          [10.26, 0.5],
          [0, 10],
        ],
      ]),
    ).toBe('M0 0l10.3 0 0 .5-10.3 9.5z');
  });

  test('steps that vanish in rounding are left out; so are rings that become points', () => {
    expect(
      ringsPath([
        [
          [1, 1],
          [1.01, 1.02],
          [2, 1],
          [2, 2],
        ],
      ]),
    ).toBe('M1 1l1 0 0 1z');
    expect(
      ringsPath([
        [
          [1, 1],
          [1.01, 1],
          [1, 1.01],
        ],
        [],
      ]),
    ).toBe('');
  });

  test('segments that share ends become one line', () => {
    expect(
      linesPath([
        [
          [0, 0],
          [1, 1],
        ],
        [
          [2, 0],
          [1, 1],
        ],
        [
          [5, 5],
          [6, 5],
        ],
      ]),
    ).toBe('M2 0l-1 1-1-1M6 5l-1 0');
  });
});
