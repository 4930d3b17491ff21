// Who on a list needs the same at the same time, and who may: what the matching finds, explained, as plain data that
// fits over a thread's border.
import { type Quarter, quarterOf } from '../kernel/quarter.ts';
import type * as optimiser from '../modules/optimiser/model.ts';
import { createCategoryIndex } from '../modules/planning/category-search.ts';
import { explainGroup, explainMatch, type MatchContext, matchNeeds } from '../modules/planning/matching.ts';
import type { Categories, Market, Need } from '../modules/planning/model.ts';
import { MARKETS } from '../modules/planning/model.ts';
import type { BodyId, GeoPoint } from '../modules/registry/model.ts';
import { straightKm } from '../modules/registry/travel.ts';

/** Of the pairs that may be the same: a pair is kept where it is among the strongest of either body. */
const KEPT_PER_BODY = 50;
/** 4-grams this alike say something where no word is shared. */
const SPELLED_ALIKE = 0.3;

export interface MatchWork {
  readonly needs: readonly Need[];
  readonly categories: Categories;
  readonly positions: readonly (readonly [BodyId, GeoPoint])[];
  readonly maxKm: Readonly<Record<Market, number>>;
  readonly roadFactor: number;
}

interface SharedSigns {
  readonly words: readonly string[];
  readonly sharedCpv: string;
  /** First and last quarter in which all may start; null where they have none in common. */
  readonly starts: { readonly first: Quarter; readonly last: Quarter } | null;
  /** By road between the two farthest apart. */
  readonly km: number;
}

/** Needs that are the same, as places in the list. */
export interface SharedGroup extends SharedSigns {
  readonly members: readonly number[];
}

export type KeptApart = 'category' | 'starts' | 'distance' | 'others';

/** Two needs, as places in the list, that may be the same and are in no common group. */
export interface PossiblePair extends SharedSigns {
  readonly first: number;
  readonly second: number;
  readonly isSameCategory: boolean;
  readonly isSpelledAlike: boolean;
  /** Why no group holds both though they are sure enough to be the same; null where they are not. */
  readonly keptApart: KeptApart | null;
}

export interface SharedNeeds {
  /** Largest first. */
  readonly groups: readonly SharedGroup[];
  /** Strongest first. */
  readonly pairs: readonly PossiblePair[];
  /** Pairs found, also those too weak to be kept. */
  readonly pairCount: number;
}

function parameter({ params }: optimiser.Problem, id: string): number {
  const found = params.parameters.find((one) => one.id === id);
  if (!found) throw new Error(`no parameter ${id}`);
  return found.value;
}

/** With the distances of the optimiser, so that the two speak of the same neighbours. */
export function matchWorkOf(input: {
  readonly needs: readonly Need[];
  readonly problem: optimiser.Problem;
  readonly categories: Categories;
}): MatchWork {
  const { needs, problem, categories } = input;
  const limits = MARKETS.map((market) => [market, parameter(problem, `distance.max.${market}`)] as const);
  return {
    needs,
    categories,
    positions: problem.authorities.map(({ id, lat, lon }) => [
      id as BodyId,
      { latitude: lat, longitude: lon },
    ]),
    maxKm: Object.fromEntries(limits) as Record<Market, number>,
    roadFactor: parameter(problem, 'distance.roadFactor'),
  };
}

/** The quarters in which a need can start. */
export function quartersOf(need: Pick<Need, 'starts'>): Set<number> {
  const quarters = new Set<number>();
  for (const { earliest, latest } of need.starts)
    for (let at: number = quarterOf(earliest); at <= quarterOf(latest); at++) quarters.add(at);
  return quarters;
}

/** The first unbroken run of quarters that suits all; null where there is none. */
export function commonStarts(needs: readonly Pick<Need, 'starts'>[]): SharedSigns['starts'] {
  const [shared = new Set<number>(), ...others] = needs.map(quartersOf);
  const common = [...shared].filter((at) => others.every((other) => other.has(at))).sort((a, b) => a - b);
  if (common.length === 0) return null;
  const first = common[0] as number;
  const gap = common.findIndex((at, place) => at !== first + place);
  const last = gap === -1 ? first + common.length - 1 : first + gap - 1;
  return { first: first as Quarter, last: last as Quarter };
}

function farthest(needs: readonly Need[], context: MatchContext): number {
  const points = [...new Set(needs.map(({ owner }) => owner))].flatMap(
    (owner) => context.positions.get(owner) ?? [],
  );
  let most = 0;
  for (const [place, a] of points.entries())
    for (const b of points.slice(place + 1)) most = Math.max(most, straightKm(a, b));
  return most * context.roadFactor;
}

/** The same work gives the same answer. */
export function findSharedNeeds(work: MatchWork): SharedNeeds {
  const { needs } = work;
  const context: MatchContext = {
    index: createCategoryIndex(work.categories),
    positions: new Map(work.positions),
    maxKm: work.maxKm,
    roadFactor: work.roadFactor,
  };
  const matching = matchNeeds(needs, context);
  const { first, second, score } = matching.pairs;
  const groupOf = new Map(
    matching.groups.flatMap((members, group) => members.map((need) => [need, group] as const)),
  );
  const between = (places: readonly number[]): Pick<SharedSigns, 'starts' | 'km'> => {
    const some = places.map((place) => needs[place] as Need);
    return { starts: commonStarts(some), km: farthest(some, context) };
  };
  const keptApart = (a: number, b: number): KeptApart => {
    if (needs[a]?.category !== needs[b]?.category) return 'category';
    const groups = [a, b].map((need) => matching.groups[groupOf.get(need) ?? -1] ?? [need]);
    const { starts, km } = between([...new Set(groups.flat())]);
    const market = work.categories.byId.get(needs[a]?.category ?? '')?.market;
    if (!starts) return 'starts';
    return market && km > work.maxKm[market] ? 'distance' : 'others';
  };
  const ends = (pair: number): [number, number] => [first[pair] as number, second[pair] as number];
  const apart = [...score.keys()].filter((pair) => {
    const [a, b] = ends(pair);
    return !groupOf.has(a) || groupOf.get(a) !== groupOf.get(b);
  });
  apart.sort((a, b) => (score[b] as number) - (score[a] as number) || a - b);
  const ownersOf = (pair: number) => ends(pair).map((need) => (needs[need] as Need).owner);
  return {
    groups: matching.groups
      .map((members) => ({ members, ...explainGroup(matching, members), ...between(members) }))
      .sort((a, b) => b.members.length - a.members.length),
    pairs: strongest(apart, ownersOf).map((pair) => {
      const [a, b] = ends(pair);
      const { sharedWords, sharedCpv, signs, verdict } = explainMatch(matching, a, b);
      return {
        first: a,
        second: b,
        words: sharedWords,
        sharedCpv,
        isSameCategory: signs.sameCategory,
        isSpelledAlike: signs.letters >= SPELLED_ALIKE,
        keptApart: verdict === 'felles' ? keptApart(a, b) : null,
        ...between([a, b]),
      };
    }),
    pairCount: apart.length,
  };
}

/** Each body's strongest pairs. `pairs` begins with the strongest. */
function strongest(pairs: readonly number[], ownersOf: (pair: number) => readonly BodyId[]): number[] {
  const kept = new Map<BodyId, number>();
  return pairs.filter((pair) => {
    const owners = ownersOf(pair);
    if (owners.every((owner) => (kept.get(owner) ?? 0) >= KEPT_PER_BODY)) return false;
    for (const owner of owners) kept.set(owner, (kept.get(owner) ?? 0) + 1);
    return true;
  });
}
