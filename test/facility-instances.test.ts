// Public facility location instances, a few of each family: the listed value within a fixed amount of work, so that a
// change that makes the core weaker fails here whatever the machine is busy with. All of them: `npm run bench ufl`.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readFacilityFile } from '../bench/ufl-files.ts';
import { buildInstance, sparseOf } from '../src/modules/optimiser/facilities/instance.ts';
import { solveFacilities } from '../src/modules/optimiser/facilities/solve.ts';
import { IS_LONG } from './runs.ts';

const given = process.env['SAMKJOP_TESTDATA'] ?? path.resolve(import.meta.dirname, '../../shared/testdata');
const folder = path.join(given, 'bench');
const isThere = fs.existsSync(path.join(folder, 'catalog.json'));
if (!isThere) console.log('skipped: SAMKJOP_TESTDATA not set and ../shared/testdata not found');

interface Listed {
  readonly problem: string;
  readonly family: string;
  readonly file: string;
  readonly value: number;
}

function families(): Map<string, Listed[]> {
  if (!isThere) return new Map();
  const { items } = JSON.parse(fs.readFileSync(path.join(folder, 'catalog.json'), 'utf8')) as {
    items: Listed[];
  };
  return Map.groupBy(
    items.filter(({ problem }) => problem === 'ufl'),
    ({ family }) => family,
  );
}

/** The first, the middle and the last of every family. */
const chosen = (): Listed[] =>
  [...families().values()].flatMap((instances) =>
    [0, instances.length >> 1, instances.length - 1].map((at) => instances[at]!),
  );

const WORK = 100_000_000;

/** The cost reached within the work; the bound is never above the listed value. */
function reached({ file, value }: Listed): number {
  const instance = buildInstance(sparseOf(readFacilityFile(path.join(folder, file))));
  let cost = Number.POSITIVE_INFINITY;
  for (const plan of solveFacilities(instance, { seed: 1, work: WORK })) {
    expect(plan.bound).toBeLessThanOrEqual(value * (1 + 1e-6));
    cost = plan.cost;
    if (cost <= value * (1 + 1e-6)) break;
  }
  return cost;
}

test.skipIf(!isThere).each(chosen())('$family $file', (listed) => {
  expect(reached(listed)).toBeLessThanOrEqual(listed.value * (1 + 1e-6));
});

if (isThere && IS_LONG) {
  test.each([...families().keys()])('every instance of %s', (family) => {
    const missed = families()
      .get(family)!
      .filter((listed) => reached(listed) > listed.value * (1 + 1e-6));
    expect(missed.map(({ file }) => file)).toEqual([]);
  });
}
