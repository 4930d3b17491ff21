// Advice on a need: every way of buying it with status, figures and reasons, the best lawful one first. Pure: the same
// facts and context give the same advice.
import { type Ore, oreFromNok } from '../../kernel/money.ts';
import { alternativeOf } from './answer/alternative.ts';
import { nextStepOf, sentenceOf, topReasons } from './answer/headline.ts';
import { OWN_ASSUMPTION } from './assumptions.ts';
import { defaultOf, type Given, givenOf, known } from './given/given.ts';
import { lawOrValue } from './given/law-catalogue.ts';
import type {
  Advice,
  AdviceContext,
  Alternative,
  AssumedFact,
  Certainty,
  FactKey,
  Facts,
  Line,
  Reason,
  UsedRule,
} from './model.ts';
import { changesOf } from './search/changes.ts';
import { dependsOn, isMissing, missingIn, weighMissing } from './search/missing.ts';
import { firstOf, rankingOf } from './search/ranking.ts';

/** Taken for granted where nobody has said otherwise, whether or not one may be asked for it. */
const ASSUMED: readonly FactKey[] = [
  'kind',
  'marketSize',
  'nature',
  'yearlyValue',
  'termMonths',
  'localPresence',
];

function assumedLine(key: FactKey, value: unknown): Line {
  if (key === 'yearlyValue') return { key: 'assumed.amount', facts: { fact: key, amount: value as Ore } };
  if (typeof value === 'number') return { key: 'assumed.months', facts: { fact: key, months: value } };
  return { key: 'assumed.word', facts: { fact: key, word: String(value) } };
}

function assumedIn(given: Given): AssumedFact[] {
  const { facts, context } = given;
  const keys = [...new Set([...missingIn(given), ...ASSUMED.filter((key) => isMissing(key, facts))])];
  return keys.map((key): AssumedFact => {
    const fact = facts[key];
    const told = fact !== undefined && fact !== 'unknown' && fact.from === 'default' ? fact.value : null;
    const value = told ?? defaultOf(key, context);
    return value !== null && ASSUMED.includes(key)
      ? { key, from: 'default', value, line: assumedLine(key, value) }
      : { key, from: 'unknown', value: null, line: { key: 'assumed.unknown', facts: { fact: key } } };
  });
}

/** Every rule that gave a reason, and every rule and value of the law that a reason or a demand names. */
function rulesIn(alternatives: readonly Alternative[], { legalValues, date }: AdviceContext): UsedRule[] {
  const used = new Map<string, UsedRule>();
  for (const { reasons, deciders, clauses, exit } of alternatives) {
    for (const { ruleId, source, status } of reasons)
      used.set(ruleId, { id: ruleId, of: 'advice', source, status });
    for (const id of [...reasons, ...deciders, ...clauses, ...exit].flatMap(({ law }) => law)) {
      const entry = lawOrValue(id, legalValues, date);
      const of = legalValues.some((value) => value.id === id) ? 'value' : 'law';
      if (entry) used.set(id, { id, of, source: entry.source, status: entry.status });
    }
  }
  return [...used.values()];
}

/** Asked of a form or a membership there is no one purchase to save on, unless its value is told. */
const hasPurchase = (given: Given): boolean =>
  given.aim === 'howToBuy' || given.aim === 'mayWeUse' || known(given, 'yearlyValue') !== null;

/** What the advised way saves against an own competition, as a reason; null where it saves nothing. */
function savingReason(given: Given, [first, ...others]: readonly Alternative[]): Reason | null {
  if (!hasPurchase(given)) return null;
  const alone = others.find(({ id }) => id === 'alone');
  if (!first?.cost || !alone?.cost || first.id === 'directPurchase') return null;
  const low = alone.cost.base - first.cost.high;
  const base = alone.cost.base - first.cost.base;
  if (base <= 0) return null;
  return {
    ruleId: 'figures',
    key: 'figures.saves',
    facts: {
      amount: oreFromNok(Math.round(base / 100_000) * 1000),
      otherAmount: oreFromNok(Math.max(0, Math.round(low / 100_000) * 1000)),
      hours: Math.max(0, (alone.hours?.base ?? 0) - (first.hours?.base ?? 0)),
    },
    effect: 'favours',
    law: [],
    source: OWN_ASSUMPTION,
    status: 'mustBeChecked',
    amount: oreFromNok(Math.round(base / 100)),
  };
}

function certaintyOf(alternatives: readonly Alternative[], missing: number, deciding: number): Certainty {
  if (deciding > 0) return 'depends';
  return missing === 0 && alternatives[0]?.status === 'open' ? 'certain' : 'holds';
}

/** Advice on the facts. What is missing is assumed from the category or left open, and said so. */
export function advise(facts: Facts, context: AdviceContext): Advice {
  const given = givenOf(facts, context);
  const ranking = rankingOf(given);
  const first = firstOf(ranking);
  const alternatives = ranking.ranked.map((one) => alternativeOf(given, one, ranking.figures));
  const [advised] = alternatives as [Alternative, ...Alternative[]];
  const deciding = dependsOn(weighMissing(given, first));
  const assumed = assumedIn(given);
  return {
    date: context.date,
    sentence: sentenceOf(given, first, advised.with),
    reasons: topReasons(advised.reasons, savingReason(given, alternatives)),
    nextStep: nextStepOf(given, first, alternatives),
    alternatives,
    changes: changesOf(given, first),
    assumed,
    rules: rulesIn(alternatives, context),
    certainty: certaintyOf(alternatives, assumed.length, deciding.length),
    dependsOn: deciding,
  };
}
