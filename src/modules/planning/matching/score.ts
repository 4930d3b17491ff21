// How sure we are that two needs are the same kind of thing: a logistic of what speaks for and against. The weights are
// set by hand (no labelled pairs exist yet) so that same code and like words mean «felles», either alone «mulig».
import { canMeet, type NeedFeatures } from './model.ts';

export const VERDICTS = ['nei', 'mulig', 'felles'] as const;
export type Verdict = (typeof VERDICTS)[number];

const FELLES = 0.75;
const MULIG = 0.4;

export const verdictOf = (score: number): Verdict =>
  score >= FELLES ? 'felles' : score >= MULIG ? 'mulig' : 'nei';

export interface PairSigns {
  /** 0-1 by shared leading digits. */
  readonly cpv: number;
  readonly sameCategory: boolean;
  /** 0-1: shared stems, weighed by how rare they are. */
  readonly words: number;
  /** 0-1: cosine of 4-grams. */
  readonly letters: number;
  /** Quarters in which both may start. */
  readonly sharedQuarters: number;
  /** Natural logarithm of how many times larger one is. */
  readonly logValueRatio: number;
  /** Goods, services and works are not bought in one contract. */
  readonly sameKind: boolean;
}

const CONSTANT = -4.4;
const WEIGHTS = {
  cpv: 2.4,
  sameCategory: 2,
  words: 2.6,
  letters: 1.4,
  quarters: 0.2,
  valueRatio: -0.2,
  otherKind: -2,
};
const MOST_QUARTERS_COUNTED = 4;
/** By shared leading digits 0-8. */
const CPV_LIKENESS = [0, 0, 0.35, 0.55, 0.75, 0.9, 0.94, 0.97, 1];

export function scoreOf(signs: PairSigns): number {
  const sum =
    CONSTANT +
    WEIGHTS.cpv * signs.cpv +
    (signs.sameCategory ? WEIGHTS.sameCategory : 0) +
    WEIGHTS.words * signs.words +
    WEIGHTS.letters * signs.letters +
    WEIGHTS.quarters * Math.min(MOST_QUARTERS_COUNTED, signs.sharedQuarters) +
    WEIGHTS.valueRatio * signs.logValueRatio +
    (signs.sameKind ? 0 : WEIGHTS.otherKind);
  return 1 / (1 + Math.exp(-sum));
}

/** Kinds by category place, looked up often. */
export type KindOf = (category: number) => string | undefined;

export function signsOf(features: NeedFeatures, kindOf: KindOf, pair: readonly [number, number]): PairSigns {
  const [a, b] = pair;
  const [categoryA, categoryB] = [features.category[a] as number, features.category[b] as number];
  const [textA, textB] = [features.textOf[a] as number, features.textOf[b] as number];
  const isSameText = textA === textB;
  return {
    cpv: cpvLikeness(features, a, b),
    sameCategory: categoryA === categoryB,
    words: isSameText ? 1 : sharedWeight(features, textA, textB),
    letters: isSameText ? 1 : gramCosine(features, textA, textB),
    sharedQuarters: sharedQuarters(features, a, b),
    logValueRatio: Math.abs((features.logValue[a] as number) - (features.logValue[b] as number)),
    sameKind: categoryA === categoryB || kindOf(categoryA) === kindOf(categoryB),
  };
}

/** 0 for a pair that cannot start together or lives too far apart, whatever it is about. */
export function scorePair(features: NeedFeatures, kindOf: KindOf, pair: readonly [number, number]): number {
  return canMeet(features, pair[0], pair[1]) ? scoreOf(signsOf(features, kindOf, pair)) : 0;
}

function cpvLikeness({ cpv, cpvDigits }: NeedFeatures, a: number, b: number): number {
  const digits = Math.min(cpvDigits[a] as number, cpvDigits[b] as number);
  let [left, right] = [cpv[a] as number, cpv[b] as number];
  if (left === right && cpvDigits[a] === cpvDigits[b]) return 1;
  let shared = 8;
  while (left !== right) {
    left = Math.floor(left / 10);
    right = Math.floor(right / 10);
    shared--;
  }
  return CPV_LIKENESS[Math.min(shared, digits)] as number;
}

function sharedWeight({ texts, idf }: NeedFeatures, a: number, b: number): number {
  const [left, right] = [texts[a]?.stems ?? new Int32Array(), texts[b]?.stems ?? new Int32Array()];
  let [i, j, common, all] = [0, 0, 0, 0];
  while (i < left.length || j < right.length) {
    const x = i < left.length ? (left[i] as number) : Number.POSITIVE_INFINITY;
    const y = j < right.length ? (right[j] as number) : Number.POSITIVE_INFINITY;
    const weight = idf[Math.min(x, y)] as number;
    all += weight;
    if (x === y) common += weight;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return all === 0 ? 0 : common / all;
}

function gramCosine({ texts }: NeedFeatures, a: number, b: number): number {
  const [left, right] = [texts[a]?.grams ?? new Int32Array(), texts[b]?.grams ?? new Int32Array()];
  if (left.length === 0 || right.length === 0) return 0;
  let [i, j, common] = [0, 0, 0];
  while (i < left.length && j < right.length) {
    const [x, y] = [left[i] as number, right[j] as number];
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return common / Math.sqrt(left.length * right.length);
}

function bitCount(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function sharedQuarters({ quartersLow, quartersHigh }: NeedFeatures, a: number, b: number): number {
  return (
    bitCount((quartersLow[a] as number) & (quartersLow[b] as number)) +
    bitCount((quartersHigh[a] as number) & (quartersHigh[b] as number))
  );
}
