// Advice on a need: every way of buying it with status, figures and reasons, the best lawful one first. Pure: the same
// facts and context give the same advice.
import { type Ore, oreFromNok } from '../../kernel/money.ts';
import { alternativeOf } from './answer/alternative.ts';
import { nextStepOf, sentenceOf, topReasons } from './answer/headline.ts';
import type { AssumptionId } from './assumptions.ts';
import { defaultOf, type Given, givenOf, known } from './given/given.ts';
import { lawOrValue } from './given/law-catalogue.ts';
import { type Grounded, type Grounds, grounded, groundsOf } from './grounds.ts';
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
import { ANSWERS, ASSUMPTION, CALCULATION, CATEGORY_LIST, PARAMETERS } from './rules/sources.ts';
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

const NEED_ASSUMPTIONS: Readonly<Partial<Record<FactKey, AssumptionId>>> = {
  yearlyValue: 'need.unknownValue',
  termMonths: 'need.unknownMonths',
};

/** A default is what is usual for the category; without one it is our own assumption. */
function assumedGrounds(key: FactKey, isKnown: boolean, { category }: AdviceContext): Grounds {
  if (!isKnown) return groundsOf({ why: [{ key: 'why.assumed.unknown', facts: {} }], places: [ANSWERS] });
  if (category)
    return groundsOf({ why: [{ key: 'why.assumed.category', facts: {} }], places: [CATEGORY_LIST] });
  const own = NEED_ASSUMPTIONS[key];
  const why: Line = { key: 'why.assumed.usual', facts: {} };
  return groundsOf({ why: [why], places: [ASSUMPTION], assumed: own ? [own] : [] });
}

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
    const isUsual = value !== null && ASSUMED.includes(key);
    const line: Line = isUsual ? assumedLine(key, value) : { key: 'assumed.unknown', facts: { fact: key } };
    const grounds = assumedGrounds(key, isUsual, context);
    return {
      key,
      from: isUsual ? 'default' : 'unknown',
      value: isUsual ? value : null,
      line: grounded(line, grounds),
    };
  });
}

const sentencesIn = (one: Alternative): readonly Grounds[] => [
  ...one.reasons,
  ...one.deciders,
  ...one.clauses,
  ...one.exit,
  ...one.timeline,
  ...one.effects,
];

type Told = Pick<Advice, 'sentence' | 'nextStep' | 'alternatives' | 'changes'>;

/** Every rule that gave a reason, and every rule and value of the law that any sentence names. */
function rulesIn({ sentence, nextStep, alternatives, changes }: Told, context: AdviceContext): UsedRule[] {
  const used = new Map<string, UsedRule>();
  for (const { ruleId, places } of alternatives.flatMap(({ reasons }) => reasons)) {
    const [place] = places;
    if (place) used.set(ruleId, { id: ruleId, of: 'advice', ...place });
  }
  const { legalValues, date } = context;
  const named = [sentence, nextStep, ...alternatives.flatMap(sentencesIn), ...changes];
  for (const id of new Set(named.flatMap(({ law }) => law))) {
    const entry = lawOrValue(id, legalValues, date);
    const of = legalValues.some((value) => value.id === id) ? 'value' : 'law';
    if (entry) used.set(id, { id, of, source: entry.source, status: entry.status });
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
    ...groundsOf({ places: [PARAMETERS, ASSUMPTION], assumed: ['hour.cost'] }),
    amount: oreFromNok(Math.round(base / 100)),
  };
}

function certaintyOf(alternatives: readonly Alternative[], missing: number, deciding: number): Certainty {
  if (deciding > 0) return 'depends';
  return missing === 0 && alternatives[0]?.status === 'open' ? 'certain' : 'holds';
}

function surenessOf(certainty: Certainty, missing: number, deciding: number): Grounded {
  const count = certainty === 'depends' ? deciding : missing;
  return grounded(
    { key: `sure.${certainty}`, facts: {} },
    { why: [{ key: `why.${certainty}`, facts: { count } }], places: [CALCULATION] },
  );
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
  const certainty = certaintyOf(alternatives, assumed.length, deciding.length);
  const told: Told = {
    sentence: sentenceOf(given, ranking.ranked, advised.with),
    nextStep: nextStepOf(given, first, alternatives),
    alternatives,
    changes: changesOf(given, first),
  };
  return {
    date: context.date,
    ...told,
    reasons: topReasons(advised.reasons, savingReason(given, alternatives)),
    assumed,
    rules: rulesIn(told, context),
    certainty,
    sureness: surenessOf(certainty, assumed.length, deciding.length),
    dependsOn: deciding,
    ...(context.catalogues ? { catalogues: context.catalogues } : {}),
  };
}
