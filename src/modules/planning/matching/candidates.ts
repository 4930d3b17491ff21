// Which pairs are worth comparing: same category or CPV group, or titles alike in words or 4-grams. Always able to start
// together and near enough. Nearly linear: no need meets more than a fixed number of others.
import { likelyAlike } from './minhash.ts';
import { canMeet, type NeedFeatures } from './model.ts';

/** Neighbours in place that a need meets within one category or group. */
const MOST_NEIGHBOURS = 500;
/** Titles a title meets by its words, and needs a need meets through one such title. */
const MOST_LIKE_TITLES = 30;
const MOST_THROUGH_TITLE = 30;
/** Words in more than this share of the titles bring no title along. */
const STOP_SHARE = 0.02;
const FEWEST_FOR_STOP = 50;

const BM25_K1 = 1.2;
const BM25_B = 0.75;

/** Calls `meet` with a < b, each pair once. Returns how many pairs were looked at before dates and distance. */
export function forEachCandidate(features: NeedFeatures, meet: (a: number, b: number) => void): number {
  return meetInGroups(features, meet) + meetByTitle(features, meet);
}

const cpvGroup = (features: NeedFeatures, need: number): number =>
  (features.cpvDigits[need] as number) < 3 ? -1 : Math.floor((features.cpv[need] as number) / 100_000);

const inSameGroup = (features: NeedFeatures, a: number, b: number): boolean => {
  if (features.category[a] === features.category[b]) return true;
  const group = cpvGroup(features, a);
  return group >= 0 && group === cpvGroup(features, b);
};

function meetInGroups(features: NeedFeatures, meet: (a: number, b: number) => void): number {
  const order = byPlace(features);
  const byCategory = Map.groupBy(order, (need) => features.category[need] as number);
  const byGroup = Map.groupBy(order, (need) => cpvGroup(features, need));
  let looked = 0;
  for (const bucket of byCategory.values())
    looked += meetNeighbours(features, { bucket, meet, isNew: () => true });
  byGroup.delete(-1);
  const isNew = (a: number, b: number): boolean => features.category[a] !== features.category[b];
  for (const bucket of byGroup.values()) looked += meetNeighbours(features, { bucket, meet, isNew });
  return looked;
}

function meetNeighbours(
  features: NeedFeatures,
  group: {
    bucket: readonly number[];
    meet: (a: number, b: number) => void;
    isNew: (a: number, b: number) => boolean;
  },
): number {
  const { bucket, meet, isNew } = group;
  let looked = 0;
  for (let i = 0; i < bucket.length; i++) {
    const a = bucket[i] as number;
    const last = Math.min(bucket.length, i + 1 + MOST_NEIGHBOURS);
    looked += last - i - 1;
    for (let j = i + 1; j < last; j++) {
      const b = bucket[j] as number;
      if (canMeet(features, a, b) && isNew(a, b)) meet(Math.min(a, b), Math.max(a, b));
    }
  }
  return looked;
}

/** Needs along a curve that keeps neighbours in place close (interleaved bits of two coordinates), then by number. */
function byPlace({ place, needs }: NeedFeatures): number[] {
  const code = needs.map((_, need) => {
    const x = Math.floor(((place[3 * need + 1] as number) + 1) * 0x3fff);
    const y = Math.floor(((place[3 * need + 2] as number) + 1) * 0x3fff);
    let interleaved = 0;
    for (let bit = 14; bit >= 0; bit--)
      interleaved = interleaved * 4 + ((x >> bit) & 1) * 2 + ((y >> bit) & 1);
    return interleaved;
  });
  return needs.map((_, need) => need).sort((a, b) => (code[a] as number) - (code[b] as number) || a - b);
}

/** Needs of other categories whose titles are alike. */
function meetByTitle(features: NeedFeatures, meet: (a: number, b: number) => void): number {
  const { textOf, texts } = features;
  const needsOf = Map.groupBy(
    features.needs.map((_, need) => need),
    (need) => textOf[need] as number,
  );
  const seen = new Set<number>();
  let looked = 0;
  const meetTexts = (a: number, b: number): void => {
    const key = a * texts.length + b;
    if (seen.has(key)) return;
    seen.add(key);
    for (const first of needsOf.get(a) ?? []) {
      let met = 0;
      for (const second of needsOf.get(b) ?? []) {
        looked++;
        if (inSameGroup(features, first, second) || !canMeet(features, first, second)) continue;
        meet(Math.min(first, second), Math.max(first, second));
        if (++met === MOST_THROUGH_TITLE) break;
      }
    }
  };
  for (const [a, b] of likelyAlike(texts.map((text) => text.grams))) meetTexts(a, b);
  forLikeTitles(features, meetTexts);
  return looked;
}

/** For each title the others with the highest BM25 score, by an inverted index over stems. */
function forLikeTitles({ texts, idf }: NeedFeatures, meet: (a: number, b: number) => void): void {
  const postings = new Map<number, number[]>();
  for (const [place, { stems }] of texts.entries()) {
    for (const id of stems) {
      const list = postings.get(id);
      if (list) list.push(place);
      else postings.set(id, [place]);
    }
  }
  const most = Math.max(FEWEST_FOR_STOP, STOP_SHARE * texts.length);
  const meanLength = texts.reduce((sum, { stems }) => sum + stems.length, 0) / Math.max(1, texts.length);
  const scores = new Float64Array(texts.length);
  for (const [place, { stems }] of texts.entries()) {
    const touched: number[] = [];
    for (const id of stems) {
      const list = postings.get(id) ?? [];
      if (list.length > most) continue;
      for (const other of list) {
        if (other <= place) continue;
        if (scores[other] === 0) touched.push(other);
        const length = (texts[other]?.stems.length ?? 0) / meanLength;
        scores[other] =
          (scores[other] as number) +
          ((idf[id] as number) * (BM25_K1 + 1)) / (1 + BM25_K1 * (1 - BM25_B + BM25_B * length));
      }
    }
    touched.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
    for (const other of touched.slice(0, MOST_LIKE_TITLES)) meet(place, other);
    for (const other of touched) scores[other] = 0;
  }
}
