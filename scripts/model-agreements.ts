// The part of docs/model.md on agreements that exist already: the example again, when one of the four may use one.
import { type Ore, ore } from '../src/kernel/money.ts';
import { quarter } from '../src/kernel/quarter.ts';
import type { Agreement, Problem } from '../src/modules/optimiser/model.ts';
import { optimise } from '../src/modules/optimiser/optimise.ts';
import { formatFor } from '../src/texts/format.ts';
import { exampleBodies, type ModelExample, whoIn } from './model-example.ts';
import { parameterOf } from './model-parameters.ts';
import type { ModelFigures } from './model-pictures.ts';
import { krOf, table } from './model-tables.ts';

const { number, percent } = formatFor('nb');

const LEVELS = [0.9, 0.85, 0.8];

const agreementAt = (priceIndex: number, body: string, category: string): Agreement => ({
  ...{ id: 'a', name: 'Avtalen', owner: '', categories: [category], fee: null },
  ...{ priceIndex, priceIndexLow: priceIndex, priceIndexHigh: priceIndex },
  ...{ openFrom: quarter(0), openTo: quarter(60), eligible: [body], mustUse: [] },
});

interface Outcome {
  /** What the body pays alone, its own cheapest way. */
  readonly alone: Ore;
  readonly together: readonly string[];
  readonly saving: Ore;
  readonly cost: Ore;
}

function outcomeOf(problem: Problem, body: string): Outcome {
  const { groups, standAlone, totals } = optimise(problem, { seed: 1 });
  const members = groups.flatMap((group) => group.members);
  const own = standAlone.find(({ unit }) => unit === body);
  const alone = own?.cost ?? members.find(({ unit }) => unit === body)?.standAlone ?? ore(0);
  const together = groups.map((group) => whoIn(group.members.map(({ unit }) => unit)));
  return { alone, together, saving: totals.saving.base, cost: totals.cost };
}

const kroner = (amount: Ore): string => number(Math.round(amount / 100));

/** The smallest of the four uses an agreement at this price level, or has none. */
function outcomeAt(problem: Problem, level: number | null): Outcome {
  const { id } = exampleBodies.at(-1)!;
  const agreements = level === null ? [] : [agreementAt(level, id, problem.categories[0]!.id)];
  return outcomeOf({ ...problem, agreements }, id);
}

/** With the best agreement: how much dearer the plan in which nobody loses is for all four, NOK. */
export function dearerWith({ problem, group }: ModelExample): { level: number; more: number } {
  const level = LEVELS.at(-1)!;
  return { level, more: Math.round((outcomeAt(problem, level).cost - group.cost) / 100) };
}

/** The smallest of the four, without an agreement and with ever cheaper ones. */
export function agreementsBlock({ example, params }: ModelFigures): string {
  const { name } = exampleBodies.at(-1)!;
  const outcomes = [null, ...LEVELS].map((level) => ({ level, ...outcomeAt(example.problem, level) }));
  const rows = outcomes.map(({ level, alone, together, saving, cost }) => [
    level === null ? 'Ingen avtale' : number(level, 2),
    kroner(alone),
    together.length === 0 ? 'Ingen' : together.join(' / '),
    kroner(saving),
    kroner(cost),
  ]);
  const fee = parameterOf(params, 'fee.national').value;
  const callOff = parameterOf(params, 'agreement.callOff').value;
  return [
    `I eksempelet, om ${name} kan bruke en avtale med gebyr på ${percent(fee, 1)} av verdien til prisnivå 1,00, og en bestilling på den koster ${krOf(callOff)} i arbeid:`,
    '',
    table(
      'rrlrr',
      ['Prisnivå på avtalen', `${name} alene`, 'Hvem som kjøper sammen', 'De sparer', 'Alle fire betaler'],
      rows,
    ),
  ].join('\n');
}
