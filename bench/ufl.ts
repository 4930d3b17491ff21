// The facility location core on public instances. With files: one JSON line for each. Without: every instance of the
// test data, to the value listed as best, as a table by family.
// Run: npm run -s bench:ufl -- [--seconds S] [--seed N] [--peer] FILE …   |   npm run bench ufl [--seconds S]
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildInstance, sparseOf } from '../src/modules/optimiser/facilities/instance.ts';
import { type FacilityPlan, solveFacilities } from '../src/modules/optimiser/facilities/solve.ts';
import { percentile, printGoal, printTable } from './report.ts';
import { readFacilityFile } from './ufl-files.ts';
import { solveByHighs } from './ufl-peer.ts';

const { values: options, positionals: files } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    peer: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const SECONDS = Number(options.seconds);
const SEED = Number(options.seed);

/** As it was typed: npm changes to the project's folder first. */
const given = (file: string): string => path.resolve(process.env['INIT_CWD'] ?? '.', file);

interface Solved {
  readonly value: number;
  readonly bound: number;
  /** From before the file was read, to the end and to the best value. */
  readonly seconds: number;
  readonly secondsToBest: number;
  readonly proved: boolean;
}

/** Until it is proved, the time is up, or `target` is met. */
function solveFile(file: string, target = Number.NEGATIVE_INFINITY): Solved {
  const from = performance.now();
  const since = (): number => (performance.now() - from) / 1000;
  const instance = buildInstance(sparseOf(readFacilityFile(given(file))));
  let best: FacilityPlan | null = null;
  let secondsToBest = 0;
  for (const plan of solveFacilities(instance, { seed: SEED })) {
    if (best === null || plan.cost < best.cost) secondsToBest = since();
    best = plan;
    if (since() >= SECONDS || plan.cost <= target) break;
  }
  if (best === null) throw new Error(`${file}: no plan`);
  return { value: best.cost, bound: best.bound, seconds: since(), secondsToBest, proved: best.isProved };
}

const rounded = (solved: Solved) => ({
  value: solved.value,
  bound: solved.bound,
  seconds: Number(solved.seconds.toFixed(3)),
  proved: solved.proved,
  secondsToBest: Number(solved.secondsToBest.toFixed(3)),
});

interface Listed {
  readonly problem: string;
  readonly family: string;
  readonly file: string;
  readonly value: number;
  readonly proved: boolean;
}

const testdata = process.env['SAMKJOP_TESTDATA'] ?? path.join(import.meta.dirname, '../../shared/testdata');

/** Costs are compared to a millionth: some instances have decimals. */
const reached = (value: number, target: number): boolean => value <= target + 1e-6 * Math.abs(target);

/** Which goal a family belongs to: what share is to be hit in `SECONDS`. */
const FAMILY_GOALS: Readonly<Record<string, number>> = {
  GapA: 0.75,
  GapB: 0.75,
  GapC: 0.75,
  Chess: 0.75,
  Fpp17: 0.75,
};

async function solveAll(): Promise<void> {
  const folder = path.join(testdata, 'bench');
  if (!fs.existsSync(path.join(folder, 'catalog.json'))) {
    console.log(`No instances in ${folder}: set SAMKJOP_TESTDATA.`);
    return;
  }
  const { items } = JSON.parse(fs.readFileSync(path.join(folder, 'catalog.json'), 'utf8')) as {
    items: Listed[];
  };
  const families = Map.groupBy(
    items.filter(({ problem }) => problem === 'ufl'),
    ({ family }) => family,
  );
  const rows: (string | number)[][] = [];
  const goals: { family: string; share: number; slowest: number }[] = [];
  for (const [family, instances] of families) {
    const results = instances.map(({ file, value }) => {
      const target = value + 1e-6 * Math.abs(value);
      return { ...solveFile(path.join(folder, file), target), target: value };
    });
    const hits = results.filter(({ value, target }) => reached(value, target));
    const times = hits.map(({ secondsToBest }) => secondsToBest);
    const [first] = instances;
    const peer = first && (await solveByHighs(readFacilityFile(path.join(folder, first.file)), SECONDS));
    const peerGap = peer?.value && first ? Math.max(0, 100 * (peer.value / first.value - 1)).toFixed(3) : '-';
    const gap = results.map(({ value, bound }) => (100 * (value - bound)) / value);
    rows.push([
      family,
      results.length,
      hits.length,
      percentile(times, 0.5).toFixed(3),
      Math.max(...times).toFixed(3),
      Math.max(...results.map(({ value, target }) => 100 * (value / target - 1))).toFixed(3),
      percentile(gap, 0.5).toFixed(2),
      results.filter(({ proved }) => proved).length,
      peerGap,
      peer ? peer.seconds.toFixed(1) : '-',
    ]);
    goals.push({ family, share: hits.length / results.length, slowest: Math.max(...times) });
  }
  const heading = [
    'family',
    'instances',
    'at listed value',
    'median s',
    'slowest s',
    'worst %',
    'bound gap %',
    'proved',
    'HiGHS on first, %',
    's',
  ];
  printTable(heading, rows);
  console.log(
    `${SECONDS} s each at most, reading the file included; stopped at the listed value; seed ${SEED}`,
  );
  for (const { family, share, slowest } of goals) {
    const what = `facility location, ${family}: share at the listed value in ${SECONDS} s`;
    printGoal({ what, measured: share, atLeast: FAMILY_GOALS[family] ?? 1 });
    if (family === 'ORLIB') {
      printGoal({ what: 'facility location, ORLIB: slowest', measured: slowest, atMost: 0.2, unit: 's' });
    }
  }
}

if (files.length === 0) await solveAll();
for (const file of files) {
  const solved = rounded(solveFile(file));
  const peer = options.peer ? { peer: await solveByHighs(readFacilityFile(given(file)), SECONDS) } : {};
  console.log(JSON.stringify({ file, ...solved, ...peer }));
}
