// Grouping of a country of made-up needs, watched while it works: saving and gap by the second, when the first plan of
// everything was there, peak memory. One JSON line, and the goals where the country has 40 000 needs.
// `--peer`: small parts of the country beside HiGHS, which cannot be given more of it (every-tender.ts).
// Run: npm run -s bench:national -- [--needs N] [--seconds S] [--seed N] [--peer]   |   npm run bench national
import { parseArgs } from 'node:util';
import type { Progress } from '../src/modules/optimiser/model.ts';
import { optimise, optimiseSteps } from '../src/modules/optimiser/optimise.ts';
import { linearSolver } from '../src/platform/linear-solver.ts';
import { everyTender, MOST_NEEDS } from './every-tender.ts';
import { generateProblem } from './generator.ts';
import { largeCategories, nearNeeds } from './near-needs.ts';
import { median, printGoal, printTable } from './report.ts';

const { values: options } = parseArgs({
  options: {
    needs: { type: 'string', default: '40000' },
    seconds: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    peer: { type: 'boolean', default: false },
  },
});
const NEEDS = Number(options.needs);
const SECONDS = Number(options.seconds);
const SEED = Number(options.seed);
const NEEDS_OF_GOALS = 40_000;
/** Largest gap of the saving (0 to 1) after so many seconds. */
const GAP_GOALS = [
  [6, 0.015],
  [15, 0.008],
  [30, 0.005],
] as const;

interface Point {
  readonly seconds: number;
  /** NOK, present value. */
  readonly saving: number;
  readonly gapOfSaving: number;
}

const problem = generateProblem(NEEDS, SEED);
const begun = performance.now();
const since = (): number => (performance.now() - begun) / 1000;
const points: Point[] = [];
let firstFullPlan: number | null = null;

function note({ isWhole, baseline, upperBound, gapOfSaving }: Progress): void {
  const seconds = since();
  if (isWhole && seconds < SECONDS) firstFullPlan ??= seconds;
  if (baseline > 0) points.push({ seconds, saving: baseline - upperBound, gapOfSaving });
}

const signal = {
  get aborted(): boolean {
    return since() >= SECONDS;
  },
};
const steps = optimiseSteps(problem, { seed: SEED, gapTarget: 0, signal, onProgress: note });
let step = steps.next();
while (!step.done) step = steps.next();
const seconds = since();
const { totals, groups, meta } = step.value;

/** Ever further apart: some thirty points, whatever the time. */
function thinned(all: readonly Point[]): Point[] {
  let next = 0;
  return all.filter((point, k) => {
    if (point.seconds < next && k < all.length - 1) return false;
    next = point.seconds * 1.15 + 0.1;
    return true;
  });
}

const shown = (moment: number | null): number | null => moment && Number(moment.toFixed(2));

const rounded = (point: Point): Point => ({
  seconds: Number(point.seconds.toFixed(2)),
  saving: Math.round(point.saving),
  gapOfSaving: Number(point.gapOfSaving.toFixed(5)),
});

const peakMegabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
console.log(
  JSON.stringify({
    needs: problem.needs.length,
    seed: SEED,
    seconds: Number(seconds.toFixed(2)),
    groups: groups.length,
    divided: groups.filter(({ lots }) => lots.length > 1).length,
    saving: totals.saving.base / 100,
    gapOfSaving: Number(totals.gapOfSaving.toFixed(5)),
    firstFullPlanSeconds: shown(firstFullPlan),
    peakMegabytes: Math.round(peakMegabytes),
    stoppedBy: meta.stoppedBy,
    workUnits: meta.workUnits,
    series: thinned(points).map(rounded),
  }),
);

/** So many categories of the country, each cut down to the needs nearest to one of them, by both to the end. */
const CATEGORIES_BESIDE = 15;
const SIZES_BESIDE = [8, 11, MOST_NEEDS];

async function besideHighs(): Promise<void> {
  const linear = await linearSolver();
  const rows: (string | number)[][] = [];
  for (const size of SIZES_BESIDE) {
    const solved: { ours: number; isProved: boolean; highs: number; tenders: number; dearer: number }[] = [];
    for (const needs of largeCategories(problem, MOST_NEEDS).slice(0, CATEGORIES_BESIDE)) {
      const part = nearNeeds(problem, needs, { size, centre: 0 });
      const from = performance.now();
      const { totals: reached } = optimise(part, { seed: SEED, gapTarget: 0, linear });
      const ours = performance.now() - from;
      const { milliseconds, tenders, cost } = await everyTender(part);
      const isProved = reached.cost - reached.lowerBound < 100;
      solved.push({ ours, isProved, highs: milliseconds, tenders, dearer: reached.cost / 100 - cost });
    }
    rows.push([
      size,
      solved.length,
      median(solved.map(({ tenders }) => tenders)),
      median(solved.map(({ ours }) => ours)).toFixed(0),
      solved.filter(({ isProved }) => isProved).length,
      median(solved.map(({ highs }) => highs)).toFixed(0),
      Math.max(0, ...solved.map(({ dearer }) => dearer)).toFixed(0),
    ]);
  }
  printTable(
    ['needs', 'categories', 'tenders', 'ours ms', 'proved', 'HiGHS ms', 'ours dearer, NOK at most'],
    rows,
  );
}

if (options.peer) await besideHighs();
if (problem.needs.length === NEEDS_OF_GOALS) {
  const what = 'grouping of 40 000 needs';
  const first = firstFullPlan ?? Number.POSITIVE_INFINITY;
  printGoal({ what: `${what}: first plan of everything`, measured: first, atMost: 1.5, unit: 's' });
  for (const [at, gap] of GAP_GOALS.filter(([moment]) => moment <= SECONDS)) {
    const measured = points.findLast((point) => point.seconds <= at)?.gapOfSaving ?? 1;
    printGoal({
      what: `${what}: gap of the saving at ${at} s`,
      measured: 100 * measured,
      atMost: 100 * gap,
      unit: '%',
    });
  }
  printGoal({
    what: `${what}: peak memory`,
    measured: peakMegabytes,
    atMost: 300,
    unit: 'MB',
    decimals: 0,
  });
}
