// What matching works on: every need as numbers, in arrays by the need's place in the list.
import type { BodyId, GeoPoint } from '../../registry/model.ts';
import type { CategoryIndex } from '../category-search.ts';
import type { Market, Need } from '../model.ts';

export interface MatchContext {
  readonly index: CategoryIndex;
  /** Where each body is; needs of bodies that are missing match none. */
  readonly positions: ReadonlyMap<BodyId, GeoPoint>;
  /** Longest road distance between two that buy together, by the category's market. */
  readonly maxKm: Readonly<Record<Market, number>>;
  /** Road kilometres per kilometre as the crow flies. */
  readonly roadFactor: number;
}

/** Distinct titles: what is said once is compared once. */
export interface TextFeatures {
  /** Words of the title that are no stop words. */
  readonly words: readonly string[];
  /** Stem ids, ascending, and for each stem the place in `words` it comes from. */
  readonly stems: Int32Array;
  readonly stemWords: readonly number[];
  /** 4-gram ids, ascending. */
  readonly grams: Int32Array;
}

export interface NeedFeatures {
  readonly needs: readonly Need[];
  /** By need: index into `texts`. */
  readonly textOf: Int32Array;
  readonly texts: readonly TextFeatures[];
  readonly idf: Float64Array;
  /** By need: index into the category list. */
  readonly category: Int32Array;
  /** By need: CPV digits as a number padded to 8 places, from its code or the category's first prefix. */
  readonly cpv: Int32Array;
  /** Digits of `cpv` that mean anything, 2-8. */
  readonly cpvDigits: Uint8Array;
  /** By need: quarters it may start in, two words of 31 from the first quarter of any. */
  readonly quartersLow: Int32Array;
  readonly quartersHigh: Int32Array;
  /** By need: unit vector on the sphere, three numbers each; zeros for unknown places. */
  readonly place: Float64Array;
  /** By need: least cosine between two places that are near enough. */
  readonly leastCosine: Float64Array;
  readonly logValue: Float64Array;
}

/** True where the two may start together, live near enough and are not the same body. */
export function canMeet(features: NeedFeatures, a: number, b: number): boolean {
  const { quartersLow, quartersHigh, needs } = features;
  const low = (quartersLow[a] as number) & (quartersLow[b] as number);
  const high = (quartersHigh[a] as number) & (quartersHigh[b] as number);
  if ((low | high) === 0) return false;
  if (needs[a]?.owner === needs[b]?.owner) return false;
  return (
    cosine(features.place, a, b) >=
    Math.max(features.leastCosine[a] as number, features.leastCosine[b] as number)
  );
}

export function cosine(place: Float64Array, a: number, b: number): number {
  const [i, j] = [3 * a, 3 * b];
  return (
    (place[i] as number) * (place[j] as number) +
    (place[i + 1] as number) * (place[j + 1] as number) +
    (place[i + 2] as number) * (place[j + 2] as number)
  );
}
