// Every open field is described, and nothing is described that is not there, in all three languages.
import { expect, test } from 'vitest';
import { OPEN_FIELDS, OPEN_TABLE_IDS } from '../modules/registry/open-data.ts';
import { registryEn } from './registry.en.ts';
import { registryNb } from './registry.nb.ts';
import { registryNn } from './registry.nn.ts';

test.each([
  ['nb', registryNb],
  ['nn', registryNn],
  ['en', registryEn],
])('%s describes exactly the open fields', (_language, texts) => {
  const used = new Set<string>();
  for (const table of OPEN_TABLE_IDS) {
    for (const { name } of OPEN_FIELDS[table]) {
      const own = `${table}.${name}`;
      const key = own in texts.fields ? own : name;
      expect(texts.fields[key], own).toMatch(/\.$/);
      used.add(key);
    }
  }
  expect(Object.keys(texts.fields).filter((key) => !used.has(key))).toEqual([]);
  expect(Object.keys(texts.problems)).toEqual(Object.keys(registryNb.problems));
});
