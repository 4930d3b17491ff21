// The real map: every municipality is seen, neighbours are plausible, views hold what they should, always the same.
import { describe, expect, test } from 'vitest';
import { realMapGeometry, worldAtlas } from '../../../../test/map-geometry.ts';
import { realRegister } from '../../../../test/reference-files.ts';
import { municipalityNumber } from '../../../kernel/municipality-number.ts';
import {
  buildMapGeometry,
  cropFor,
  MAP_HEIGHT,
  MAP_WIDTH,
  type MapPlace,
  REGION_WIDTH,
  regionView,
  wholeView,
} from '../map-geometry.ts';
import { visibleArea } from './land.ts';
import { isInside } from './polygon.ts';

const geometry = realMapGeometry();
const place = (number: string): MapPlace => geometry.byNumber.get(municipalityNumber(number))!;
const neighbourNames = (number: string): string[] =>
  (geometry.neighbours.get(municipalityNumber(number)) ?? []).map((one) => place(one).name);

describe('cells', () => {
  test('357 places in order of number, each seat inside its own cell and on the map', () => {
    expect(geometry.places).toHaveLength(357);
    expect(geometry.places.map(({ number }) => number)).toEqual(
      geometry.places.map(({ number }) => number).toSorted(),
    );
    const strays = geometry.places.filter(
      ({ seat, cell }) =>
        !isInside(seat, cell) || seat[0] < 0 || seat[0] > MAP_WIDTH || seat[1] < 0 || seat[1] > MAP_HEIGHT,
    );
    expect(strays.map(({ name }) => name)).toEqual([]);
  });

  test('no seat lies in the cell of another', () => {
    const trespassers = geometry.places.flatMap(({ number, seat }) =>
      geometry.places.filter((other) => other.number !== number && isInside(seat, other.cell)),
    );
    expect(trespassers).toEqual([]);
  });

  test('something is seen of every municipality, on the whole map and in detail', () => {
    // 4 square units on the whole map is a dot of two pixels; the detailed land is drawn several times larger.
    const scarce = geometry.places.filter(
      ({ cell }) => visibleArea(cell, geometry.land) < 4 || visibleArea(cell, geometry.detailedLand) < 1.9,
    );
    expect(scarce.map(({ number, name }) => `${number} ${name}`)).toEqual([]);
  });

  test('a seat is never far from its visible land', () => {
    const far = geometry.places.filter(({ seat: [x, y], visible }) => {
      const across = Math.max(visible.x - x, x - visible.x - visible.width, 0);
      const down = Math.max(visible.y - y, y - visible.y - visible.height, 0);
      return Math.hypot(across, down) > 4;
    });
    expect(far.map(({ name }) => name)).toEqual([]);
  });
});

describe('neighbours', () => {
  test('are symmetric, in order, and never oneself', () => {
    for (const [number, neighbours] of geometry.neighbours) {
      expect(neighbours).not.toContain(number);
      expect(neighbours).toEqual([...neighbours].sort());
      for (const neighbour of neighbours) expect(geometry.neighbours.get(neighbour)).toContain(number);
    }
  });

  test('are plausible', () => {
    expect(neighbourNames('0301')).toEqual(['Bærum', 'Nordre Follo', 'Nesodden', 'Lørenskog', 'Nittedal']);
    expect(neighbourNames('0301')).not.toContain('Bergen');
    expect(neighbourNames('5007')).toContain('Overhalla');
    expect(neighbourNames('1151')).toEqual([]);
    const counts = [...geometry.neighbours.values()].map((one) => one.length);
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeGreaterThan(4);
    expect(Math.max(...counts)).toBeLessThan(12);
  });

  test('county borders lie between counties, and every county has one', () => {
    for (const { places } of geometry.countyBorders)
      expect(place(places[0]).county).not.toBe(place(places[1]).county);
    const counties = new Set(
      geometry.countyBorders.flatMap(({ places }) => places.map((one) => place(one).county)),
    );
    expect(counties.size).toBe(15);
  });
});

describe('views', () => {
  test('the same register gives the same map, whatever the order of its rows', () => {
    const shuffled = realRegister().municipalities.toReversed();
    const again = buildMapGeometry(shuffled, worldAtlas());
    expect(wholeView(again)).toEqual(wholeView(geometry));
    expect(again.neighbours).toEqual(geometry.neighbours);
    expect(wholeView(geometry)).toBe(wholeView(geometry));
  });

  test('a crop holds what it is made for, with air around, in the shape asked for', () => {
    const numbers = ['5007', '5053', '5035'].map(municipalityNumber);
    const crop = cropFor(geometry, numbers, { padding: 10, aspect: 1.5 });
    expect(crop.width / crop.height).toBeCloseTo(1.5);
    for (const number of numbers) {
      const { visible } = place(number);
      expect(visible.x).toBeGreaterThanOrEqual(crop.x + 9.9);
      expect(visible.y + visible.height).toBeLessThanOrEqual(crop.y + crop.height - 9.9);
    }
    expect(cropFor(geometry, [municipalityNumber('0301')]).width).toBe(90);
    const utsira = place('1151').seat;
    const island = cropFor(geometry, [municipalityNumber('1151')]);
    expect(utsira[0] - island.x).toBeLessThan(island.width / 3);
    expect(utsira[0] - island.x).toBeGreaterThan(11);
    expect(cropFor(geometry, [municipalityNumber('9999')])).toEqual({
      x: 0,
      y: 0,
      width: MAP_WIDTH,
      height: MAP_HEIGHT,
    });
  });

  test('a region shows what can be seen there and nothing else', () => {
    const view = regionView(geometry, cropFor(geometry, [municipalityNumber('0301')]));
    const names = view.cells.map(({ name }) => name);
    expect(view.width).toBe(REGION_WIDTH);
    expect(names).toEqual(expect.arrayContaining(['Oslo', 'Bærum', 'Drammen']));
    expect(names).not.toContain('Bergen');
    const [x, y] = view.seats.get(municipalityNumber('0301'))!;
    expect(x > 0 && x < view.width && y > 0 && y < view.height).toBe(true);
    const first = [...view.landPath.matchAll(/M(-?[\d.]+)[ -]/g)].map((match) => Number(match[1]));
    expect(Math.min(...first)).toBeGreaterThanOrEqual(-0.04 * REGION_WIDTH);
    expect(Math.max(...first)).toBeLessThanOrEqual(1.04 * REGION_WIDTH);
  });
});

test('an atlas without Norway is an error, not an empty map', () => {
  const atlas = {
    ...worldAtlas(),
    objects: { countries: { type: 'GeometryCollection', geometries: [] } },
  } as const;
  expect(() => buildMapGeometry([], atlas as never)).toThrow('no outline of Norway');
});
