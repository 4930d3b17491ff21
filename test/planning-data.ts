// The category list and the table of assumptions as the tests read them: refused loudly when they do not parse.
import fs from 'node:fs';
import path from 'node:path';
import { parseCategories } from '../src/modules/planning/categories.ts';
import { type CategoryIndex, createCategoryIndex } from '../src/modules/planning/category-search.ts';
import type { Categories } from '../src/modules/planning/model.ts';
import { type NeedAssumptions, parseNeedAssumptions } from '../src/modules/planning/need-assumptions.ts';

const folder = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => fs.readFileSync(path.join(folder, 'data', file), 'utf8');

export function realCategories(): Categories {
  const parsed = parseCategories(read('categories.csv'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 10), null, 2));
  return parsed.value;
}

let index: CategoryIndex | undefined;
export function realCategoryIndex(): CategoryIndex {
  index ??= createCategoryIndex(realCategories());
  return index;
}

export function realNeedAssumptions(): NeedAssumptions {
  const parsed = parseNeedAssumptions(read('need-assumptions.csv'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 10), null, 2));
  return parsed.value;
}

/** A third party's file, or null where it is not on this machine: the test then says so and skips. */
export function testdata(file: string): string | null {
  const given = process.env['SAMKJOP_TESTDATA'];
  const full = path.join(given ?? path.resolve(folder, '../shared/testdata'), file);
  if (fs.existsSync(full)) return fs.readFileSync(full, 'utf8');
  console.log('skipped: SAMKJOP_TESTDATA not set and ../shared/testdata not found');
  return null;
}
