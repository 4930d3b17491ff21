// Facility location instances, public ones and ones made here, a few of each family: the best value known within a fixed
// amount of work, so that a change that makes the core weaker fails here whatever the machine is busy with. All of them:
// `npm run bench ufl`. And the reader of their files.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { readFacilityFile } from '../bench/ufl-files.ts';
import { type MadeInstance, madeInstances, simpleText } from '../bench/ufl-made.ts';
import {
  buildInstance,
  type FacilityProblem,
  sparseOf,
} from '../src/modules/optimiser/facilities/instance.ts';
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

/** The cost reached within the work; the bound is never above the best value known. */
function reached(problem: FacilityProblem, value: number): number {
  const instance = buildInstance(sparseOf(problem));
  let cost = Number.POSITIVE_INFINITY;
  for (const plan of solveFacilities(instance, { seed: 1, work: WORK })) {
    expect(plan.bound).toBeLessThanOrEqual(value * (1 + 1e-6));
    cost = plan.cost;
    if (cost <= value * (1 + 1e-6)) break;
  }
  return cost;
}

const reachedOf = ({ file, value }: Listed): number =>
  reached(readFacilityFile(path.join(folder, file)), value);

test.skipIf(!isThere).each(chosen())('$family $file', (listed) => {
  expect(reachedOf(listed)).toBeLessThanOrEqual(listed.value * (1 + 1e-6));
});

if (isThere && IS_LONG) {
  test.each([...families().keys()])('every instance of %s', (family) => {
    const missed = families()
      .get(family)!

      .filter((listed) => reachedOf(listed) > listed.value * (1 + 1e-6));
    expect(missed.map(({ file }) => file)).toEqual([]);
  });
}

describe('instances made here', () => {
  const named = (name: string): MadeInstance => madeInstances.find((made) => made.name === name)!;
  /** How many facilities reach each customer, and how many customers each facility. */
  function reach({ facilities, customers, service }: FacilityProblem) {
    const [byCustomer, byFacility] = [new Array(customers).fill(0), new Array(facilities).fill(0)];
    for (const [at, cost] of [...(service as Float64Array)].entries()) {
      if (cost > 4) continue;
      byCustomer[Math.floor(at / facilities)]++;
      byFacility[at % facilities]++;
    }
    return { byCustomer: new Set(byCustomer), byFacility: new Set(byFacility) };
  }

  test('who reaches whom is as the families are described', () => {
    expect([...reach(named('gapb-1').make()).byFacility]).toEqual([10]);
    expect(Math.min(...reach(named('gapb-1').make()).byCustomer)).toBeGreaterThan(0);
    expect(reach(named('gapc-1').make())).toEqual({ byCustomer: new Set([10]), byFacility: new Set([10]) });
    expect(reach(named('fpp11-1').make())).toEqual({ byCustomer: new Set([12]), byFacility: new Set([12]) });
    const { service } = named('fpp11-1').make();
    const lines = Array.from({ length: 133 }, (_, i) =>
      Array.from({ length: 133 }, (__, j) => service[j * 133 + i]! <= 4),
    );
    for (const [i, one] of lines.entries()) {
      for (const other of lines.slice(i + 1))
        expect(one.filter((meets, j) => meets && other[j]).length).toBe(1);
    }
  });

  test.each(['uniform-1', 'mo-1', 'fpp11-1', 'gapb-1', 'gapc-1', 'ga250c-1', '500-100'])(
    '%s: the best value known',
    (name) => {
      const { value } = named(name).best();
      expect(reached(named(name).make(), value)).toBeLessThanOrEqual(value * (1 + 1e-6));
    },
  );

  test('whoever wants to stop it is heard after little work', () => {
    const instance = buildInstance(sparseOf(named('ga500c-1').make()));
    let [before, most] = [0, 0];
    for (const { work } of solveFacilities(instance, { seed: 1, work: 40_000_000 })) {
      most = Math.max(most, work - before);
      before = work;
    }
    expect(most).toBeLessThan(1_500_000);
  });

  test('each has a name of its own and a best value', () => {
    expect(new Set(madeInstances.map(({ name }) => name)).size).toBe(madeInstances.length);
    for (const { family, best } of madeInstances)
      if (!family.startsWith('Fpp')) expect(best().value).toBeGreaterThan(0);
  });
});

describe('the reader', () => {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'facility-files-'));
  afterAll(() => fs.rmSync(place, { recursive: true }));
  function read(text: string | Uint8Array, name = 'x.txt'): FacilityProblem {
    fs.writeFileSync(path.join(place, name), text);
    return readFacilityFile(path.join(place, name));
  }
  const expected = {
    facilities: 2,
    customers: 3,
    fixed: Float64Array.of(7500, 0.25),
    service: Float64Array.of(1.5, 20, 3, 40, 5, 6000),
  };
  const simple = 'FILE: x\n2 3 0\n1 7500 1.5 3 5\n2 0.25 20 40 6000\n';

  test.each([
    ['UflLib Simple', simple],
    ['OR-Library', '2 3\n58268 7500.\n0 .25\n146\n1.50000 20\n87\n3 40.\n9\n5 6000\n'],
    [
      'a word for the capacity, lines broken anywhere',
      '2 3\ncapacity 7500\ncapacity .25\n1 1.5\n20 1 3\n40 1 5 6000',
    ],
    [
      'blank lines, tabs, CRLF, exponents',
      '\r\nFILE: x\r\n\r\n2\t3  0\r\n\r\n1\t7.5e3 15E-1 3 5\r\n2 2.5e-1 2e1 40 +6000\r\n\r\n',
    ],
    ['no name, a byte order mark', '\u{feff}2 3 0\n1 7500 1.5 3 5\n2 0.25 20 40 6000'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual(expected);
  });

  test('packed', () => {
    expect(read(brotliCompressSync(Buffer.from(simple)), 'x.br')).toEqual(expected);
    expect(() => read('not packed', 'y.br')).toThrow(/y\.br: cannot be unpacked/);
  });

  test('what was written is read back', () => {
    const made = madeInstances.find(({ name }) => name === 'mo-1')!.make();
    expect(read(simpleText('mo-1', made))).toEqual(made);
  });

  test.each([
    ['FILE: x\n2 3 0\n1 7500 1.5 3 5\n2 0.25 20 x40 6000\n', 'line 4: «x40» is not a number'],
    ['FILE: x\n2 3 0\n1 7500 1.5 3 5\n2 0.25 20 40\n', 'line 5: ends before all its numbers'],
    [
      'FILE: x\n2 3 0\n1 7500 1.5 3 5\n2 0.25 20 40 6000\n7\n',
      'line 5: more numbers than its sizes call for',
    ],
    ['FILE: x\n2 3 0\n1 -7500 1.5 3 5\n2 0.25 20 40 6000\n', 'line 3: -7500 is below 0'],
    ['FILE: x\n2 3 1\n1 0 1.5 3 5\n2 0 20 40 6000\n', 'line 2: a p-median instance, not facility location'],
    ['2.5 3\n', 'line 1: not the numbers of facilities and customers'],
    ['900000 900000\n1 2 3\n', 'line 1: too short for 900000 facilities and 900000 customers'],
    ['', 'line 1: ends before all its numbers'],
  ])('%j is refused', (text, message) => {
    expect(() => read(text)).toThrow(`x.txt, ${message}`);
  });
});
