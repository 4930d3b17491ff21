// Grouping of 5 000 and 40 000 generated needs on one core: seconds, memory, saving and gap. `node bench/grupper.ts [needs ...]`
import { optimise } from '../src/modules/optimiser/optimise.ts';
import { generateProblem } from './generator.ts';
import { printGoal } from './report.ts';

const sizes = process.argv.slice(2).map(Number);
console.log('needs   groups  seconds  CPU s   MB RSS  saving of cost  gap of saving  stopped by  work units');
for (const size of sizes.length > 0 ? sizes : [5_000, 40_000]) {
  const problem = generateProblem(size, 1);
  const begun = performance.now();
  const used = process.cpuUsage();
  const { groups, totals, meta } = optimise(problem, { seed: 1 });
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(used);
  const megabytes = process.memoryUsage().rss / 1e6;
  const saving = ((100 * totals.saving.base) / totals.baseline).toFixed(2);
  console.log(
    [
      String(problem.needs.length).padEnd(7),
      String(groups.length).padEnd(7),
      seconds.toFixed(1).padEnd(8),
      ((user + system) / 1e6).toFixed(1).padEnd(7),
      megabytes.toFixed(0).padEnd(7),
      `${saving} %`.padEnd(15),
      `${(100 * totals.gapOfSaving).toFixed(2)} %`.padEnd(14),
      meta.stoppedBy.padEnd(11),
      meta.workUnits,
    ].join(' '),
  );
  if (size === 40_000) {
    const what = `grouping of 40 000 needs (processor time ${((user + system) / 1e6).toFixed(1)} s)`;
    printGoal({ what, measured: seconds, atMost: 60, unit: 's', decimals: 1 });
  }
}
