// Two pieces of advice side by side: what is advised, every way that stands otherwise, facts and rules that differ.
import type { AlternativeId } from '../../modules/advice/case.ts';
import type { Advice, Alternative, Fact, FactKey, Facts, UsedRule } from '../../modules/advice/model.ts';

export interface Compared {
  readonly facts: Facts;
  readonly advice: Advice;
}

/** Null on the side where it is not. */
export interface Pair<T> {
  readonly before: T | null;
  readonly after: T | null;
}

export interface AdviceDifference {
  /** The same way is advised. */
  readonly isSameAdvice: boolean;
  /** Ways whose status or cost differs. */
  readonly ways: readonly (Pair<Alternative> & { readonly id: AlternativeId })[];
  readonly facts: readonly (Pair<Fact<unknown>> & { readonly key: FactKey })[];
  /** Rules whose source, day of reading or status differs, or that only one of them rests on. */
  readonly rules: readonly (Pair<UsedRule> & { readonly id: string })[];
}

/** A database keeps no order of names in an object. */
const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);

function pairs<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  told: (one: T) => unknown,
): (Pair<T> & { readonly name: string })[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .map((name) => ({ name, before: before.get(name) ?? null, after: after.get(name) ?? null }))
    .filter((pair) => !same(pair.before && told(pair.before), pair.after && told(pair.after)));
}

const waysIn = ({ alternatives }: Advice): Map<string, Alternative> =>
  new Map(alternatives.filter(({ isAsked }) => isAsked).map((way) => [way.id, way]));
const rulesIn = ({ rules }: Advice): Map<string, UsedRule> =>
  new Map(rules.map((rule) => [`${rule.of} ${rule.id}`, rule]));
const factsIn = (facts: Facts): Map<string, Fact<unknown>> =>
  new Map(Object.entries(facts) as [string, Fact<unknown>][]);

export function compareAdvice(before: Compared, after: Compared): AdviceDifference {
  const ways = pairs(waysIn(before.advice), waysIn(after.advice), ({ status, cost }) => [status, cost]);
  const facts = pairs(factsIn(before.facts), factsIn(after.facts), (fact) =>
    fact === 'unknown' ? fact : fact.value,
  );
  const rules = pairs(rulesIn(before.advice), rulesIn(after.advice), ({ source, status }) => [
    source,
    status,
  ]);
  return {
    isSameAdvice: before.advice.alternatives[0]?.id === after.advice.alternatives[0]?.id,
    ways: ways.map(({ name, ...pair }) => ({ ...pair, id: name as AlternativeId })),
    facts: facts.map(({ name, ...pair }) => ({ ...pair, key: name as FactKey })),
    rules: rules.map(({ name, ...pair }) => ({ ...pair, id: name.slice(name.indexOf(' ') + 1) })),
  };
}
