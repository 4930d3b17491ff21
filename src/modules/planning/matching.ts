// Who will need the same thing at the same time: pairs of needs with a verdict, and groups that all fit together.

import { forEachCandidate } from './matching/candidates.ts';
import { type FoundPairs, joinPairs } from './matching/clusters.ts';
import { needFeatures } from './matching/features.ts';
import { cosine, type MatchContext, type NeedFeatures } from './matching/model.ts';
import { type PairSigns, scoreOf, scorePair, signsOf, type Verdict, verdictOf } from './matching/score.ts';
import type { Need } from './model.ts';

export type { MatchContext } from './matching/model.ts';
export type { PairSigns, Verdict } from './matching/score.ts';

export interface Matching {
  readonly needs: readonly Need[];
  /** Pairs that are «felles» or «mulig», by place in `needs`, first < second, in the order found. */
  readonly pairs: FoundPairs;
  /** Groups of two or more of one category, as places in `needs`. */
  readonly groups: readonly (readonly number[])[];
  readonly counts: {
    /** Pairs looked at, those that could meet and were compared, and what came of them. */
    readonly looked: number;
    readonly compared: number;
    readonly felles: number;
    readonly mulig: number;
  };
  readonly features: NeedFeatures;
  readonly context: MatchContext;
}

export interface MatchAnswer {
  readonly verdict: Verdict;
  /** 0-1. */
  readonly score: number;
  readonly signs: PairSigns;
  /** Words of the first title whose stems stand in the second too, rarest first. */
  readonly sharedWords: readonly string[];
  /** Leading CPV digits both have, from their codes or else their categories; empty when not even two. */
  readonly sharedCpv: string;
  /** What kept two from meeting whatever they are about; empty when nothing did. */
  readonly obstacles: readonly ('sameBody' | 'noCommonStart' | 'tooFar')[];
}

/** Compares needs in nearly linear time and memory (see bench/matching.ts). The same input gives the same answer. */
export function matchNeeds(needs: readonly Need[], context: MatchContext): Matching {
  const features = needFeatures(needs, context);
  const kindOf = kindLookup(context);
  const pairs = new GrowingPairs();
  const counts = { looked: 0, compared: 0, felles: 0, mulig: 0 };
  counts.looked = forEachCandidate(features, (a, b) => {
    counts.compared++;
    const score = scoreOf(signsOf(features, kindOf, [a, b]));
    const verdict = verdictOf(score);
    if (verdict === 'nei') return;
    counts[verdict]++;
    pairs.add(a, b, score);
  });
  const found = pairs.done();
  const groups = joinPairs(features, found, {
    isSure: (pair) => verdictOf(found.score[pair] as number) === 'felles',
    mayJoin: (a, b) => verdictOf(scorePair(features, kindOf, [a, b])) !== 'nei',
  });
  return { needs, pairs: found, groups, counts, features, context };
}

function kindLookup({ index }: MatchContext): (category: number) => string | undefined {
  const kinds = index.categories.all.map((category) => category.kind);
  return (category) => kinds[category];
}

/** Three growing arrays; millions of small objects would cost ten times as much. */
class GrowingPairs {
  private first = new Int32Array(1024);
  private second = new Int32Array(1024);
  private score = new Float32Array(1024);
  private length = 0;

  add(a: number, b: number, score: number): void {
    if (this.length === this.first.length) this.grow();
    this.first[this.length] = a;
    this.second[this.length] = b;
    this.score[this.length++] = score;
  }

  private grow(): void {
    const length = 2 * this.first.length;
    const [first, second, score] = [new Int32Array(length), new Int32Array(length), new Float32Array(length)];
    first.set(this.first);
    second.set(this.second);
    score.set(this.score);
    [this.first, this.second, this.score] = [first, second, score];
  }

  done(): FoundPairs {
    return {
      first: this.first.slice(0, this.length),
      second: this.second.slice(0, this.length),
      score: this.score.slice(0, this.length),
    };
  }
}

/** Why two needs (by place in `needs`) were or were not matched. */
export const explainMatch = ({ features, context }: Matching, first: number, second: number): MatchAnswer =>
  answerOn(features, kindLookup(context), [first, second]);

/** The same for chosen pairs of a list that is not matched as a whole, by place in it. */
export function explainPairs(
  needs: readonly Need[],
  context: MatchContext,
  pairs: readonly (readonly [number, number])[],
): MatchAnswer[] {
  const features = needFeatures(needs, context);
  const kindOf = kindLookup(context);
  return pairs.map((pair) => answerOn(features, kindOf, pair));
}

function answerOn(
  features: NeedFeatures,
  kindOf: ReturnType<typeof kindLookup>,
  pair: readonly [number, number],
): MatchAnswer {
  const obstacles = obstaclesOf(features, ...pair);
  const signs = signsOf(features, kindOf, pair);
  const score = obstacles.length > 0 ? 0 : scoreOf(signs);
  return {
    verdict: verdictOf(score),
    score,
    signs,
    sharedWords: sharedWords(features, ...pair),
    sharedCpv: sharedCpv(features, pair),
    obstacles,
  };
}

function obstaclesOf(features: NeedFeatures, first: number, second: number): MatchAnswer['obstacles'] {
  const { needs, quartersLow, quartersHigh, place, leastCosine } = features;
  const low = (quartersLow[first] as number) & (quartersLow[second] as number);
  const high = (quartersHigh[first] as number) & (quartersHigh[second] as number);
  const least = Math.max(leastCosine[first] as number, leastCosine[second] as number);
  return [
    ...(needs[first]?.owner === needs[second]?.owner ? (['sameBody'] as const) : []),
    ...((low | high) === 0 ? (['noCommonStart'] as const) : []),
    ...(cosine(place, first, second) < least ? (['tooFar'] as const) : []),
  ];
}

function sharedWords(features: NeedFeatures, first: number, second: number): string[] {
  const left = features.texts[features.textOf[first] as number];
  const right = new Set(features.texts[features.textOf[second] as number]?.stems);
  if (!left) return [];
  const shared = [...left.stems.keys()]
    .filter((place) => right.has(left.stems[place] as number))
    .sort((a, b) => weightAt(features, left.stems, b) - weightAt(features, left.stems, a));
  return [...new Set(shared.map((place) => left.words[left.stemWords[place] as number] ?? ''))];
}

const weightAt = (features: NeedFeatures, stems: Int32Array, place: number): number =>
  features.idf[stems[place] as number] ?? 0;

function sharedCpv({ cpv, cpvDigits }: NeedFeatures, members: readonly number[]): string {
  const codes = members.map((need) =>
    String(cpv[need] as number)
      .padStart(8, '0')
      .slice(0, cpvDigits[need] as number),
  );
  let shared = codes[0] ?? '';
  while (!codes.every((code) => code.startsWith(shared))) shared = shared.slice(0, -1);
  return shared.length < 2 ? '' : shared;
}

export interface GroupAnswer {
  /** Words whose stems stand in at least half of the titles, those that tell most first. */
  readonly words: readonly string[];
  /** As in `MatchAnswer`. */
  readonly sharedCpv: string;
}

/** What a group's needs (by place in `needs`) have in common. */
export function explainGroup({ features }: Matching, members: readonly number[]): GroupAnswer {
  const counts = new Map<number, { word: string; titles: number }>();
  for (const need of members) {
    const text = features.texts[features.textOf[need] as number];
    for (const [place, id] of (text?.stems ?? new Int32Array()).entries()) {
      const word = text?.words[text.stemWords[place] as number] ?? '';
      const counted = counts.get(id) ?? { word, titles: 0 };
      counted.titles++;
      counts.set(id, counted);
    }
  }
  const told = (id: number, titles: number): number => titles * (features.idf[id] as number);
  const found = [...counts]
    .filter(([, { titles }]) => titles >= Math.max(2, members.length / 2))
    .sort(([a, one], [b, other]) => told(b, other.titles) - told(a, one.titles) || a - b);
  return {
    words: [...new Set(found.map(([, { word }]) => word))],
    sharedCpv: sharedCpv(features, members),
  };
}
