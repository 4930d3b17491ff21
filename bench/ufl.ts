// The facility location core on public instances, and on some made here (ufl-made.ts). With files: one JSON line for each.
// Without: all instances of the test data and all made here, to the best value known, as a table by family and the goals.
// Run: npm run -s bench:ufl -- [--seconds S] [--seed N] [--peer] FILE …   |   npm run bench ufl [--write FOLDER]
// `--write` only writes the instances made here as files, for other programs or longer runs.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildInstance, type Instance, sparseOf } from '../src/modules/optimiser/facilities/instance.ts';
import { type FacilityPlan, solveFacilities } from '../src/modules/optimiser/facilities/solve.ts';
import { percentile, printGoal, printTable } from './report.ts';
import { readFacilityFile } from './ufl-files.ts';
import { madeInstances, simpleText } from './ufl-made.ts';
import { solveByHighs } from './ufl-peer.ts';

const { values: options, positionals: files } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    peer: { type: 'boolean', default: false },
    write: { type: 'string' },
  },
  allowPositionals: true,
});
const SEED = Number(options.seed);
/** HiGHS gets at least these. */
const PEER_SECONDS = 3;
/** When the bounds of families with a tight linear relaxation are looked at. */
const BOUND_SECONDS = 0.3;

/** As it was typed: npm changes to the project's folder first. */
const given = (file: string): string => path.resolve(process.env['INIT_CWD'] ?? '.', file);
const instanceOf = (file: string): Instance => buildInstance(sparseOf(readFacilityFile(file)));

interface Solved {
  readonly value: number;
  readonly bound: number;
  /** From before the file was read, to the end and to the best value. */
  readonly seconds: number;
  readonly secondsToBest: number;
  readonly proved: boolean;
  /** The bound after `BOUND_SECONDS`. */
  readonly earlyBound: number;
}

interface Until {
  readonly seconds: number;
  /** Ends at this value, but not before `least` seconds. */
  readonly target?: number;
  readonly least?: number;
}

/** Until it is proved, the time is up, or the target is met. */
function solveFile(file: string, { seconds, target = Number.NEGATIVE_INFINITY, least = 0 }: Until): Solved {
  const from = performance.now();
  const since = (): number => (performance.now() - from) / 1000;
  const instance = instanceOf(file);
  let best: FacilityPlan | null = null;
  let secondsToBest = 0;
  let earlyBound = Number.NEGATIVE_INFINITY;
  for (const plan of solveFacilities(instance, { seed: SEED })) {
    const now = since();
    if (best === null || plan.cost < best.cost) secondsToBest = now;
    if (now <= BOUND_SECONDS) earlyBound = plan.bound;
    best = plan;
    if (now >= seconds || (plan.cost <= target && now >= least)) break;
  }
  if (best === null) throw new Error(`${file}: no plan`);
  const { cost: value, bound, isProved: proved } = best;
  return { value, bound, seconds: since(), secondsToBest, proved, earlyBound };
}

interface Listed {
  readonly family: string;
  readonly file: string;
  /** The best value known. */
  readonly value: number;
}

const testdata = process.env['SAMKJOP_TESTDATA'] ?? path.join(import.meta.dirname, '../../shared/testdata');

function published(): Listed[] {
  const folder = path.join(testdata, 'bench');
  if (!fs.existsSync(path.join(folder, 'catalog.json'))) {
    console.log(`No instances in ${folder}: set SAMKJOP_TESTDATA.`);
    return [];
  }
  const { items } = JSON.parse(fs.readFileSync(path.join(folder, 'catalog.json'), 'utf8')) as {
    items: (Listed & { readonly problem: string })[];
  };
  return items
    .filter(({ problem }) => problem === 'ufl')
    .map(({ family, file, value }) => ({ family, file: path.join(folder, file), value }));
}

const MADE = 'made here';

/** Writes them, since reading counts. */
function writeMade(folder: string): Listed[] {
  fs.mkdirSync(folder, { recursive: true });
  return madeInstances.map(({ family, name, make, best }) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, simpleText(name, make()));
    return { family: `${family}, ${MADE}`, file, value: best().value };
  });
}

/** Costs are compared to a millionth: some instances have decimals. */
const withRounding = (target: number): number => target + 1e-6 * Math.abs(target);

interface FamilyGoal {
  /** Within so many seconds, at least this share is to be at the best value known. */
  readonly shares: readonly (readonly [seconds: number, share: number])[];
  /** The bound is to be within so many per cent of it after `BOUND_SECONDS`. */
  readonly boundWithin?: number;
}

const EASY: FamilyGoal = { shares: [[1, 1]] };
const LARGE: FamilyGoal = { shares: [[3, 1]] };
const WIDE_GAP: FamilyGoal = {
  shares: [
    [3, 0.75],
    [13, 0.9],
  ],
};
/** By family without «made here». */
const GOALS: Readonly<Record<string, FamilyGoal>> = {
  ORLIB: { shares: [[0.2, 1]], boundWithin: 0.1 },
  GalvaoRaggi: { ...EASY, boundWithin: 0.1 },
  Euclid: { ...EASY, boundWithin: 0.1 },
  'KoerkelGhosh-sym': LARGE,
  'KoerkelGhosh-asym': LARGE,
  kmedian: LARGE,
  ...Object.fromEntries(['GapA', 'GapB', 'GapC', 'Chess', 'Fpp17'].map((family) => [family, WIDE_GAP])),
};
const goalOf = (family: string): FamilyGoal => GOALS[family.replace(`, ${MADE}`, '')] ?? EASY;

interface FamilyResult {
  readonly row: (string | number)[];
  readonly printGoals: () => void;
}

async function solveFamily(family: string, instances: readonly Listed[]): Promise<FamilyResult> {
  const { shares, boundWithin } = goalOf(family);
  const seconds = Math.max(...shares.map(([limit]) => limit));
  const least = boundWithin === undefined ? 0 : BOUND_SECONDS;
  const results = instances.map(({ file, value }) => ({
    ...solveFile(file, { seconds: Math.max(seconds, least), target: withRounding(value), least }),
    target: value,
  }));
  const hits = results.filter(({ value, target }) => value <= withRounding(target));
  const times = hits.map(({ secondsToBest }) => secondsToBest);
  const [first] = instances;
  const peer = first && (await solveByHighs(instanceOf(first.file), Math.max(seconds, PEER_SECONDS)));
  const peerGap = peer?.value && first ? Math.max(0, 100 * (peer.value / first.value - 1)).toFixed(3) : '-';
  const gap = results.map(({ value, bound }) => (100 * (value - bound)) / value);
  const row = [
    family,
    results.length,
    seconds,
    hits.length,
    percentile(times, 0.5).toFixed(3),
    Math.max(...times).toFixed(3),
    Math.max(...results.map(({ value, target }) => 100 * (value / target - 1))).toFixed(3),
    percentile(gap, 0.5).toFixed(2),
    results.filter(({ proved }) => proved).length,
    peerGap,
    peer ? peer.seconds.toFixed(1) : '-',
  ];
  return {
    row,
    printGoals: () => {
      for (const [limit, atLeast] of shares) {
        const measured = times.filter((time) => time <= limit).length / results.length;
        const what = `facility location, ${family}: share at the best value known in ${limit} s`;
        printGoal({ what, measured, atLeast });
      }
      if (boundWithin === undefined) return;
      const early = results.map(({ target, earlyBound }) => 100 * (1 - earlyBound / target));
      const what = `facility location, ${family}: worst gap of the bound after ${BOUND_SECONDS} s`;
      printGoal({ what, measured: Math.max(...early), atMost: boundWithin, unit: '%', decimals: 3 });
    },
  };
}

async function solveAll(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ufl-'));
  try {
    const all = [...published(), ...writeMade(folder)];
    const results: FamilyResult[] = [];
    for (const [family, instances] of Map.groupBy(all, (listed) => listed.family)) {
      results.push(await solveFamily(family, instances));
    }
    const heading = [
      'family',
      'instances',
      's at most',
      'at best known',
      'median s',
      'slowest s',
      'worst %',
      'bound gap %',
      'proved',
      'HiGHS on first, %',
      's',
    ];
    printTable(
      heading,
      results.map(({ row }) => row),
    );
    console.log(`Reading the file included; stopped at the best value known; seed ${SEED}`);
    for (const { printGoals } of results) printGoals();
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

async function solveOne(file: string): Promise<void> {
  const seconds = Number(options.seconds);
  const solved = solveFile(given(file), { seconds });
  const { value, bound, proved } = solved;
  const shown = {
    seconds: Number(solved.seconds.toFixed(3)),
    proved,
    secondsToBest: Number(solved.secondsToBest.toFixed(3)),
  };
  const line = { file, value, bound, ...shown };
  if (options.peer) {
    const { open: _, ...peer } = await solveByHighs(instanceOf(given(file)), seconds);
    console.log(JSON.stringify({ ...line, peer }));
  } else {
    console.log(JSON.stringify(line));
  }
}

/** A file that cannot be read does not keep the others from being solved. */
async function solveGiven(): Promise<void> {
  for (const file of files) {
    try {
      await solveOne(file);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
}

if (options.write !== undefined) writeMade(given(options.write));
else if (files.length > 0) await solveGiven();
else await solveAll();
