// The adviser: whole consultations (every question answered at random, then the advice), one answer step (the facts with one more
// answer, and what to ask next), and the search for what would change the advice. Goals: a step < 5 ms (p99), the search < 50 ms.
// Run: npm run bench raad -- [--consultations N] [--seed N]
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { localDate } from '../src/kernel/local-date.ts';
import { oreFromNok } from '../src/kernel/money.ts';
import type { Result } from '../src/kernel/result.ts';
import { advise } from '../src/modules/advice/advise.ts';
import type { AdviceContext, Facts, Question } from '../src/modules/advice/model.ts';
import { questionsFor, readAnswer } from '../src/modules/advice/questions.ts';
import { parseLegalValues } from '../src/modules/law/legal-values.ts';
import { parseParameters } from '../src/modules/optimiser/parameters.ts';
import { parseCategories } from '../src/modules/planning/categories.ts';
import { random } from './generator.ts';
import { median, percentile, printGoal, printTable } from './report.ts';

const { values: options } = parseArgs({
  options: { consultations: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
});
const COUNT = Number(options.consultations);
const next = random(Number(options.seed));
const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;

const data = (file: string): string => fs.readFileSync(path.join(process.cwd(), 'data', file), 'utf8');
function read<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 3)));
  return result.value;
}
const categories = read(parseCategories(data('categories.csv'))).all;
const legalValues = read(parseLegalValues(data('legal-values.csv')));
const params = read(parseParameters(data('parameters.csv')));

function contextOf(): AdviceContext {
  const { id, nameNb, nameNn, nameEn, kind, market, priceCurve, contractMonths, isSecuritySensitive } =
    pick(categories);
  const usual = { low: oreFromNok(200_000), base: oreFromNok(600_000), high: oreFromNok(1_500_000) };
  return {
    date: localDate('2026-11-26'),
    legalValues,
    params,
    category: {
      id,
      name: { nb: nameNb, nn: nameNn, en: nameEn },
      kind,
      market,
      priceClass: priceCurve,
      contractMonths,
      isSecuritySensitive,
      yearlyValue: usual,
    },
    searched: { agreements: null, plans: null, cooperations: null },
  };
}

const NUMBERS = ['1', '2', '4', '12', '48', '150'];
const AMOUNTS = ['60000', '250000', '900000', '4000000'];

function answerTo({ key, kind, options: choices }: Question, facts: Facts): Facts {
  if (next() < 0.15) return { ...facts, [key]: 'unknown' };
  const text = kind === 'choice' ? pick(choices).value : pick(kind === 'amount' ? AMOUNTS : NUMBERS);
  return read(readAnswer(facts, key, text));
}

const steps: number[] = [];
const searches: number[] = [];
const asked: number[] = [];

function timed<T>(times: number[], work: () => T): T {
  const since = performance.now();
  const result = work();
  times.push(performance.now() - since);
  return result;
}

function consultation(context: AdviceContext): void {
  const population = Math.round(1000 * 10 ** (2 * next()));
  let facts: Facts = {
    bodyKind: { value: 'kommune', from: 'register' },
    population: { value: population, from: 'register' },
  };
  let questions = timed(steps, () => questionsFor(facts, context));
  let count = 0;
  while (questions[0]) {
    const question = questions[0];
    count++;
    questions = timed(steps, () => {
      facts = answerTo(question, facts);
      // Made anew, as for every request.
      return questionsFor(facts, { ...context });
    });
  }
  asked.push(count);
  timed(searches, () => advise(facts, context));
}

const contexts = Array.from({ length: 40 }, contextOf);
for (const context of [...contexts, ...contexts, ...contexts]) consultation(context);
for (const times of [steps, searches, asked]) times.length = 0;
const since = performance.now();
for (let k = 0; k < COUNT; k++) consultation(pick(contexts));
const seconds = (performance.now() - since) / 1000;

const row = (name: string, times: readonly number[]): (string | number)[] => [
  name,
  median(times).toFixed(2),
  percentile(times, 0.99).toFixed(2),
  Math.max(...times).toFixed(2),
];
printTable(
  ['ms', 'median', 'p99', 'max'],
  [
    row('answer step', steps),
    row('advice with what would change it', searches),
    row('questions asked', asked),
  ],
);
console.log(`consultations a second: ${(COUNT / seconds).toFixed(1)}`);
printGoal({ what: 'one answer step: p99', measured: percentile(steps, 0.99), atMost: 5, unit: 'ms' });
printGoal({
  what: 'advice with counterfactual search: p99',
  measured: percentile(searches, 0.99),
  atMost: 50,
  unit: 'ms',
});
printGoal({ what: 'longest consultation, questions', measured: Math.max(...asked), atMost: 15, decimals: 0 });
