// «What if»: one category of 30 needs that lie near each other, and 200 random changes of a value, a wish or a parameter,
// each answered from the plan before it. One JSON line and the goals.
// `--peer`: the same with as few needs as HiGHS can be given (every-tender.ts), which begins anew after every change.
// Run: npm run -s bench:whatif -- [--changes N] [--seed N] [--peer]   |   npm run bench whatif
import { parseArgs } from 'node:util';
import type { Need, Plan, Problem } from '../src/modules/optimiser/model.ts';
import { optimise, reoptimise } from '../src/modules/optimiser/optimise.ts';
import { adjustParameters } from '../src/modules/optimiser/parameters.ts';
import { everyTender, MOST_NEEDS } from './every-tender.ts';
import { generateProblem, random } from './generator.ts';
import { largeCategories, nearNeeds } from './near-needs.ts';
import { median, percentile, printGoal, printTable } from './report.ts';

const { values: options } = parseArgs({
  options: {
    changes: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    peer: { type: 'boolean', default: false },
  },
});
const CHANGES = Number(options.changes);
const SEED = Number(options.seed);
const NEEDS = 30;
/** Each category gets its part of the changes, so that one lucky category does not decide. */
const CATEGORIES = 10;
/** In each category, where HiGHS answers too. */
const CHANGES_BESIDE = 5;
/** What people turn on the page of assumptions. */
const TURNED = ['coordination.perMember', 'coordination.perKm', 'comply', 'waiting.perQuarter', 'bid.cost'];

const country = generateProblem(4_000, SEED);
const next = random(SEED + 1);
const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;

function changed(problem: Problem): Problem {
  const { id } = pick(problem.needs);
  const withNeed = (change: (need: Need) => Need): Problem => ({
    ...problem,
    needs: problem.needs.map((need) => (need.id === id ? change(need) : need)),
  });
  const kind = next();
  if (kind < 0.4) {
    const factor = 0.5 + next();
    return withNeed((need) => ({
      ...need,
      value: need.value * factor,
      valueLow: need.valueLow * factor,
      valueHigh: need.valueHigh * factor,
    }));
  }
  if (kind < 0.7) {
    return withNeed((need) => ({
      ...need,
      participation: { kind: need.participation.kind === 'alone' ? 'open' : 'alone' },
    }));
  }
  const turned = pick(TURNED);
  const parameter = problem.params.parameters.find((row) => row.id === turned)!;
  const wanted = parameter.value * (0.7 + 0.6 * next());
  const value = Math.min(parameter.max, Math.max(parameter.min, wanted));
  const params = adjustParameters(problem.params, { [parameter.id]: value });
  if (!params.ok) throw new Error(JSON.stringify(params.problems));
  return { ...problem, params: params.value };
}

interface Answer {
  readonly milliseconds: number;
  readonly gap: number;
}

/** One change after the other, each from the plan before. */
function answers(first: Problem, count: number): Answer[] {
  let problem = first;
  let plan: Plan = optimise(problem, { seed: SEED });
  return Array.from({ length: count }, () => {
    problem = changed(problem);
    const since = performance.now();
    plan = reoptimise(problem, plan, { seed: SEED });
    return { milliseconds: performance.now() - since, gap: plan.totals.gapOfSaving };
  });
}

const large = largeCategories(country, NEEDS).slice(0, CATEGORIES);
const all = large.flatMap((needs) => {
  const problem = nearNeeds(country, needs, { size: NEEDS, centre: Math.floor(next() * needs.length) });
  return answers(problem, Math.ceil(CHANGES / large.length));
});
const times = all.map(({ milliseconds }) => milliseconds);
const gaps = all.map(({ gap }) => gap);
const number = (value: number, decimals: number): number => Number(value.toFixed(decimals));
console.log(
  JSON.stringify({
    needs: NEEDS,
    categories: large.length,
    changes: all.length,
    seed: SEED,
    milliseconds: {
      median: number(median(times), 1),
      p95: number(percentile(times, 0.95), 1),
      max: number(Math.max(...times), 1),
    },
    gapOfSaving: {
      median: number(median(gaps), 5),
      p95: number(percentile(gaps, 0.95), 5),
      max: number(Math.max(...gaps), 5),
    },
  }),
);
/** Each category cut down, changed `CHANGES_BESIDE` times, and answered by both. */
async function besideHighs(): Promise<void> {
  const answered: { ours: number; highs: number; tenders: number; dearer: number }[] = [];
  for (const needs of large) {
    let problem = nearNeeds(country, needs, { size: MOST_NEEDS, centre: 0 });
    let plan = optimise(problem, { seed: SEED });
    for (let k = 0; k < CHANGES_BESIDE; k++) {
      problem = changed(problem);
      const since = performance.now();
      plan = reoptimise(problem, plan, { seed: SEED });
      const ours = performance.now() - since;
      const { milliseconds, tenders, cost } = await everyTender(problem);
      const dearer = Math.max(0, plan.totals.cost / 100 - cost);
      answered.push({ ours, highs: milliseconds, tenders, dearer });
    }
  }
  const at = (key: 'ours' | 'highs' | 'tenders', share: number): string =>
    percentile(
      answered.map((answer) => answer[key]),
      share,
    ).toFixed(key === 'tenders' ? 0 : 1);
  const equal = answered.filter(({ dearer }) => dearer < 1).length;
  const most = Math.max(...answered.map(({ dearer }) => dearer)).toFixed(0);
  printTable(
    [
      'needs',
      'changes',
      'tenders',
      'ours ms',
      'p95',
      'HiGHS ms',
      'p95',
      'same plan',
      'ours dearer, NOK at most',
    ],
    [
      [
        ...[MOST_NEEDS, answered.length, at('tenders', 0.5)],
        ...[at('ours', 0.5), at('ours', 0.95), at('highs', 0.5), at('highs', 0.95)],
        ...[equal, most],
      ],
    ],
  );
}

if (options.peer) await besideHighs();
const what = 'what-if, 30 needs of one category';
printGoal({ what: `${what}: median`, measured: median(times), atMost: 40, unit: 'ms', decimals: 1 });
printGoal({ what: `${what}: p95`, measured: percentile(times, 0.95), atMost: 100, unit: 'ms', decimals: 1 });
