// The real map, built once per test file from the register's files and the world atlas.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { buildMapGeometry, type MapGeometry, type WorldAtlas } from '../src/modules/registry/map-geometry.ts';
import { realRegister } from './reference-files.ts';

export const worldAtlas = (): WorldAtlas =>
  JSON.parse(
    fs.readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8'),
  ) as WorldAtlas;

export const realMapGeometry = (): MapGeometry =>
  buildMapGeometry(realRegister().municipalities, worldAtlas());
