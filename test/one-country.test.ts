// The outline that the build takes out of the world atlas draws the very same map.
import { expect, test } from 'vitest';
import { onlyCountry } from '../scripts/one-country.ts';
import { buildMapGeometry } from '../src/modules/registry/map-geometry.ts';
import { realMapGeometry, worldAtlas } from './map-geometry.ts';
import { realRegister } from './reference-files.ts';

test('Norway alone gives the same map as the whole world, from a small part of its arcs', () => {
  const world = worldAtlas();
  const norway = onlyCountry(world, '578');
  expect(buildMapGeometry(realRegister().municipalities, norway)).toEqual(realMapGeometry());
  expect(norway.arcs.length).toBeLessThan(world.arcs.length / 10);
});

test('a country that is not there is refused', () => {
  expect(() => onlyCountry(worldAtlas(), 'nowhere')).toThrow('no country nowhere');
});
