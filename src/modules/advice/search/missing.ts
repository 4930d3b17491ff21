// What the facts nobody has told would do to the advice: each is tried with what it may be, one at a time.
import { type Given, givenOf } from '../given/given.ts';
import type { FactKey, Facts } from '../model.ts';
import { ASKABLE, answersTo, isUnsettled, withFact } from './domain.ts';
import { advisedIn, type Ranked } from './ranking.ts';

/** Nothing is said of it but what is taken for granted. */
export function isMissing(key: FactKey, facts: Facts): boolean {
  const fact = facts[key];
  return fact === undefined || fact === 'unknown' || fact.from === 'default' || isUnsettled(key, facts);
}

/** Said in another way already: how many partners there are where they are named. */
const SAID_BY: Readonly<Partial<Record<FactKey, FactKey>>> = { partnerCount: 'partners' };

/** Missing facts that one may be asked for. */
export function missingIn({ facts, aim }: Given): FactKey[] {
  return ASKABLE[aim].filter((key) => {
    const other = SAID_BY[key];
    return isMissing(key, facts) && !(other && !isMissing(other, facts));
  });
}

export interface Tried {
  readonly key: FactKey;
  readonly value: unknown;
  readonly first: Ranked;
}

/** The advised alternative with one fact replaced. */
export function tried(given: Given, key: FactKey, value: unknown): Tried {
  return { key, value, first: advisedIn(givenOf(withFact(given.facts, key, value), given.context)) };
}

export interface Weight {
  readonly key: FactKey;
  /** Of the values it may have, the share that changes what is advised. */
  readonly changes: number;
  /** Of the values it may have, the share that makes what is advised surer or less sure, or much dearer or cheaper. */
  readonly moves: number;
}

const MUCH = 0.02;

function moves(before: Ranked, after: Ranked): boolean {
  if (before.status !== after.status || before.isLikely !== after.isLikely) return true;
  const [one, other] = [before.score ?? 0, after.score ?? 0];
  return Math.abs(one - other) > MUCH * Math.max(1, one) && before.risk !== after.risk;
}

/** What each missing fact would do, the most deciding first. */
export function weighMissing(given: Given, first: Ranked): Weight[] {
  return missingIn(given)
    .map((key): Weight => {
      const all = answersTo(key, given.facts).map((value) => tried(given, key, value).first);
      const share = (holds: (one: Ranked) => boolean): number =>
        all.filter(holds).length / Math.max(1, all.length);
      return {
        key,
        changes: share(({ id }) => id !== first.id),
        moves: share((one) => one.id === first.id && moves(first, one)),
      };
    })
    .toSorted((one, other) => other.changes - one.changes || other.moves - one.moves);
}

/** Missing facts any one of which may change what is advised. */
export const dependsOn = (weights: readonly Weight[]): FactKey[] =>
  weights.filter(({ changes }) => changes > 0).map(({ key }) => key);
