// Does the cost model land where the report of 2021 did? Yearly saving of 36 made-up cooperations (and of those we know,
// unscaled) against everybody alone, and what the result rests on. Run: npm run bench calibration
import type { Scenario } from '../src/modules/optimiser/model.ts';
import {
  ASSUMPTIONS,
  calibrationCountry,
  knownCooperations,
  type Saving,
  savingOf,
} from './calibration-country.ts';
import { printGoal, printTable } from './report.ts';

/** NOK bn a year: better terms of at least 1.0 and administration of 0.4 to 0.7, and 30 per cent to each side. */
const WANTED = { least: 0.98, most: 2.21 };
const SEEDS = [1, 2, 3, 4, 5];

const million = (nok: number): string => (nok / 1e6).toFixed(0);
const columns = (saving: Saving): string[] => [
  String(saving.members),
  million(saving.volume),
  `${saving.tendersAlone} -> ${saving.tendersTogether}`,
  million(saving.price),
  million(saving.process),
  million(saving.price + saving.process),
  million(saving.price + saving.processNet),
];
const heading = ['', 'members', 'they buy', 'tenders', 'price', 'process', 'in all', 'net of coordination'];

const { problem: country } = calibrationCountry({ seed: 1 });
const known = knownCooperations(country.authorities);

function invented(
  options: { seed: number; addressable?: number; agreements?: number },
  scenario: Scenario = 'base',
): Saving {
  const { problem, cooperations } = calibrationCountry(options);
  return savingOf(problem, cooperations, scenario);
}

console.log('NOK million a year; present values spread over the years of the term at the discount rate');
for (const { what, value, unit, source, status } of Object.values(ASSUMPTIONS))
  console.log(`- ${what}: ${value} ${unit} (${status}: ${source})`);
const scenarios = ['low', 'base', 'high'] as const;
const bySeed = SEEDS.map((seed) => invented({ seed }));
printTable(heading, [
  ...scenarios.map((scenario) => [`36 made up, ${scenario}`, ...columns(invented({ seed: 1 }, scenario))]),
  ...bySeed.slice(1).map((saving, k) => [`36 made up, seed ${k + 2}`, ...columns(saving)]),
  ...[0.2, 0.3, 0.5].map((addressable) => [
    `addressable ${addressable}`,
    ...columns(invented({ seed: 1, addressable })),
  ]),
  ...[50, 100].map((agreements) => [
    `${agreements} agreements`,
    ...columns(invented({ seed: 1, agreements })),
  ]),
  ...scenarios.map((scenario) => [
    `${known.length} known, ${scenario}`,
    ...columns(savingOf(country, known, scenario)),
  ]),
]);
const totals = bySeed.map(({ price, process }) => price + process);
const what = `36 cooperations against none, yearly saving, ${SEEDS.length} countries`;
printGoal({
  what: `${what}, least`,
  measured: Math.min(...totals) / 1e9,
  atLeast: WANTED.least,
  unit: 'bn NOK',
});
printGoal({
  what: `${what}, most`,
  measured: Math.max(...totals) / 1e9,
  atMost: WANTED.most,
  unit: 'bn NOK',
});
