// One alternative as it is shown: status, figures in three scenarios, reasons with sources, and what follows from choosing it.
import { type Ore, ore, oreFromNok, roundToTotal } from '../../../kernel/money.ts';
import type { Scenario } from '../../optimiser/model.ts';
import type { AlternativeId } from '../case.ts';
import { assumedInFigures } from '../figures/assumed-in.ts';
import { monthPartsOf, monthsOf } from '../figures/months.ts';
import type { Given } from '../given/given.ts';
import { type Grounds, groundsOf, type Place } from '../grounds.ts';
import type { Alternative, Effect, Range, Reason, Score } from '../model.ts';
import type { Figures, FiguresOf } from '../rules/rule.ts';
import { ASSUMPTION, PARAMETERS } from '../rules/sources.ts';
import type { Ranked } from '../search/ranking.ts';
import { candidatesFor } from './candidates.ts';
import { clausesFor, decidersFor, exitsFor } from './deciders.ts';
import { sideEffectsOf } from './side-effects.ts';
import { timelineFor } from './timeline.ts';

const SCENARIOS: readonly Scenario[] = ['low', 'base', 'high'];

const EFFECTS = {
  open: 'opens',
  closed: 'closes',
  uncertain: 'unsettles',
  notSearched: 'unsettles',
} as const;

const PLACE: Readonly<Record<Effect, number>> = {
  closes: 0,
  unsettles: 1,
  opens: 2,
  favours: 3,
  counts: 4,
  says: 5,
};

/** A rule's sentence is itself the reason. */
const grounds = (
  { source, status }: Place,
  law: readonly string[],
  assumed: Grounds['assumed'] = [],
): Grounds => groundsOf({ law, places: [{ source, status }], assumed });

function reasonsOf({ findings, weighings }: Ranked): Reason[] {
  const deciding = findings.map(
    ({ rule, key, facts = {}, law = [], status }): Reason => ({
      ruleId: rule.id,
      key,
      facts,
      effect: EFFECTS[status],
      ...grounds(rule, law),
    }),
  );
  const weighing = weighings.map(
    ({ rule, key, facts = {}, law = [], effect, amount }): Reason => ({
      ruleId: rule.id,
      key,
      facts,
      effect,
      ...grounds(rule, law, rule.assumes),
      ...(amount === undefined ? {} : { amount: oreFromNok(Math.round(amount)) }),
    }),
  );
  return [...deciding, ...weighing].toSorted((one, other) => PLACE[one.effect] - PLACE[other.effect]);
}

const sumOf = ({ price, transaction, coordination }: Figures): number => price + transaction + coordination;

function rangeOf<T extends number>(
  values: readonly number[],
  base: number,
  of: (value: number) => T,
): Range<T> {
  return { low: of(Math.min(...values)), base: of(base), high: of(Math.max(...values)) };
}

const nok = (value: number): Ore => oreFromNok(Math.round(value));

function scoreOf({ figures, risk }: Ranked): Score | null {
  if (!figures) return null;
  const parts = [figures.price, figures.transaction, figures.coordination, risk].map((part) => part * 100);
  const total = ore(Math.round(parts.reduce((sum, part) => sum + part, 0)));
  const [price, transaction, coordination, weighed] = roundToTotal(parts, total) as [Ore, Ore, Ore, Ore];
  return { price, transaction, coordination, risk: weighed, total };
}

const figureGrounds = (given: Given, id: AlternativeId): Alternative['figures'] => ({
  cost: groundsOf({
    why: [{ key: 'why.cost', facts: {} }],
    places: [PARAMETERS],
    assumed: assumedInFigures(given, id),
  }),
  months: groundsOf({
    why: [{ key: 'why.months', facts: {} }],
    places: [ASSUMPTION],
    assumed: monthPartsOf(given, id),
  }),
});

/** An alternative with all that is shown of it. */
export function alternativeOf(given: Given, ranked: Ranked, figures: FiguresOf): Alternative {
  const { id, status, isLikely, isAsked } = ranked;
  const priced = SCENARIOS.map((scenario) => figures(id, scenario)).filter((one) => one !== null);
  const base = ranked.figures;
  return {
    id,
    status,
    isLikely,
    isAsked,
    reasons: reasonsOf(ranked),
    cost: base && rangeOf(priced.map(sumOf), sumOf(base), nok),
    hours:
      base &&
      rangeOf(
        priced.map(({ hours }) => hours),
        base.hours,
        Math.round,
      ),
    months: monthsOf(given, id),
    figures: figureGrounds(given, id),
    score: scoreOf(ranked),
    effects: sideEffectsOf(id),
    deciders: decidersFor(id),
    clauses: clausesFor(given, id),
    exit: exitsFor(id),
    timeline: timelineFor(given, id),
    with: candidatesFor(given, id),
  };
}
