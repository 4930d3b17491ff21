// Groups of needs that all belong together: joined from the surest pair down, but only while every two in the group
// could buy together and there is a quarter that suits all. Two unlike needs never meet through a third.
import { cosine, type NeedFeatures } from './model.ts';

export interface FoundPairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly score: Float32Array;
}

interface Group {
  members: number[];
  low: number;
  high: number;
}

/** At most this many in one group: what a joint tender can hold together. */
const LARGEST = 60;

/**
 * `isSure(i)`: pair i is «felles». Only needs of one category are joined. Groups of two or more, members ascending, by
 * their first member.
 */
export function joinPairs(
  features: NeedFeatures,
  pairs: FoundPairs,
  { isSure, mayJoin }: { isSure: (pair: number) => boolean; mayJoin: (a: number, b: number) => boolean },
): number[][] {
  const groupOf = new Map<number, Group>();
  const order = [...pairs.score.keys()].filter(
    (pair) =>
      isSure(pair) &&
      features.category[pairs.first[pair] as number] === features.category[pairs.second[pair] as number],
  );
  order.sort((a, b) => (pairs.score[b] as number) - (pairs.score[a] as number) || a - b);
  const own = (need: number): Group =>
    groupOf.get(need) ?? {
      members: [need],
      low: features.quartersLow[need] as number,
      high: features.quartersHigh[need] as number,
    };
  for (const pair of order) {
    const [a, b] = [own(pairs.first[pair] as number), own(pairs.second[pair] as number)];
    if (a.members[0] !== undefined && a.members[0] === b.members[0]) continue;
    const joined = join(features, { a, b, mayJoin });
    if (joined) for (const member of joined.members) groupOf.set(member, joined);
  }
  return [...new Set(groupOf.values())]
    .map((group) => group.members.toSorted((a, b) => a - b))
    .sort((a, b) => (a[0] as number) - (b[0] as number));
}

function join(
  features: NeedFeatures,
  { a, b, mayJoin }: { a: Group; b: Group; mayJoin: (a: number, b: number) => boolean },
): Group | null {
  const [low, high] = [a.low & b.low, a.high & b.high];
  if (a.members.length + b.members.length > LARGEST || (low | high) === 0) return null;
  for (const left of a.members) {
    for (const right of b.members) {
      const least = features.leastCosine[left] as number;
      if (cosine(features.place, left, right) < least || !mayJoin(left, right)) return null;
    }
  }
  return { members: [...a.members, ...b.members], low, high };
}
