// Proof: how many categories of 30 and of 100 needs are proved to be solved to the last krone, and how quickly.
// Run: npm run bench proof
import { optimise } from '../src/modules/optimiser/optimise.ts';
import { linearSolver } from '../src/platform/linear-solver.ts';
import { generateProblem } from './generator.ts';
import { largeCategories, nearNeeds } from './near-needs.ts';
import { median, printGoal } from './report.ts';

const CATEGORIES = 40;
/** Needs, seconds, and the share that should be proved within them. */
const GOALS = [
  [30, 5, 0.95],
  [100, 30, 0.9],
] as const;
/** Ore: every part of the bound is rounded down by less than one. */
const TO_THE_KRONE = 100;

const linear = await linearSolver();
const country = generateProblem(24_000, 3);
console.log('needs  categories  proved  within 0.1 %  median ms  slowest ms  worst gap of saving');
for (const [size, seconds, share] of GOALS) {
  const answers = largeCategories(country, size)
    .slice(0, CATEGORIES)
    .map((all, k) => {
      const problem = nearNeeds(country, all, { size, centre: k % all.length });
      const since = performance.now();
      const { totals } = optimise(problem, { seed: 1, gapTarget: 0, linear });
      const milliseconds = performance.now() - since;
      const isProved = totals.cost - totals.lowerBound < TO_THE_KRONE && milliseconds <= 1000 * seconds;
      return { milliseconds, gap: totals.gapOfSaving, isProved };
    });
  const times = answers.map(({ milliseconds }) => milliseconds);
  const proved = answers.filter(({ isProved }) => isProved).length;
  console.log(
    [
      String(size).padEnd(6),
      String(answers.length).padEnd(11),
      String(proved).padEnd(7),
      String(answers.filter(({ gap }) => gap <= 0.001).length).padEnd(13),
      median(times).toFixed(0).padEnd(10),
      Math.max(...times)
        .toFixed(0)
        .padEnd(11),
      `${(100 * Math.max(...answers.map(({ gap }) => gap))).toFixed(2)} %`,
    ].join(' '),
  );
  const what = `proof, ${size} needs: share proved in ${seconds} s`;
  printGoal({ what, measured: proved / answers.length, atLeast: share, unit: '', decimals: 2 });
}
