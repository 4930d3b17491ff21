// The map is drawn again only when what it hangs on has changed.
import { expect, test } from 'vitest';
import { files, shippedSnapshot } from '../../test/world.ts';
import { lastingParts, prepareMap } from './snapshot.ts';

const { municipalities } = shippedSnapshot().register;

test('a register with the same places has the same map, in whatever order and with whatever else changed', () => {
  const { geometryOf } = lastingParts(files);
  const first = geometryOf(municipalities);
  const grown = municipalities.map((one) => ({ ...one, population: one.population + 1 })).reverse();
  expect(geometryOf(grown)).toBe(first);
});

test('a moved seat gives another map', () => {
  const { geometryOf } = lastingParts(files);
  const first = geometryOf(municipalities);
  const moved = municipalities.map((one, index) =>
    index === 0 ? { ...one, position: { latitude: 60, longitude: 11 } } : one,
  );
  const second = geometryOf(moved);
  expect(second.places[0]?.seat).not.toEqual(first.places[0]?.seat);
  expect(second.places.slice(1).map(({ seat }) => seat)).toEqual(
    first.places.slice(1).map(({ seat }) => seat),
  );
});

test('the map prepared from the files is the one that the shipped register asks for', () => {
  let read = 0;
  const worldAtlas = (): unknown => {
    read++;
    return files.worldAtlas();
  };
  const counted = { ...files, worldAtlas };
  const parts = lastingParts(counted);
  prepareMap(parts, files);
  expect(parts.geometryOf(municipalities)).toEqual(shippedSnapshot().geometry);
  expect(read).toBe(1);
});
