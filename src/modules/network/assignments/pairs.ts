// Deals out who gives feedback to whom: everybody gives to equally many and gets from equally many, and small bodies meet larger ones
// as often as that lets them. The same bodies in the same order with the same seed always give the same pairs.
import { type Problem, problem } from '../../../kernel/result.ts';
import type { BodyId } from '../../registry/model.ts';
import { isSmallBody } from '../life/size.ts';
import type { AskedBody, Pair } from './model.ts';

const LEAST_TO_PAIR = 2;
export const MOST_EACH = 3;
const MOST_SEED = 9999;

export interface Dealing {
  /** How many each gives to. */
  readonly each: number;
  /** From 1. Another one deals otherwise. */
  readonly seed: number;
}

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** The most that each of so many can give to. */
const mostEach = (bodies: number): number => Math.min(MOST_EACH, bodies - 1);

/** Codes: assignment.fewToPair, .eachOutside, .seedOutside. */
export function dealingFaults(bodies: number, { each, seed }: Dealing): Problem[] {
  if (bodies < LEAST_TO_PAIR) return [problem('assignment.fewToPair', 'each', { least: LEAST_TO_PAIR })];
  const most = mostEach(bodies);
  return [
    ...(isWithin(each, 1, most) ? [] : [problem('assignment.eachOutside', 'each', { least: 1, most })]),
    ...(isWithin(seed, 1, MOST_SEED)
      ? []
      : [problem('assignment.seedOutside', 'seed', { least: 1, most: MOST_SEED })]),
  ];
}

/** Even numbers from 0 up to 1, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every order is equally likely (Fisher and Yates). */
function shuffled<One>(rows: readonly One[], next: () => number): One[] {
  const order = [...rows];
  for (let last = order.length - 1; last > 0; last--) {
    const at = Math.floor(next() * (last + 1));
    [order[last], order[at]] = [order[at] as One, order[last] as One];
  }
  return order;
}

/** In a ring, the fewer of the two sizes spread evenly among the others. */
function ring(bodies: readonly AskedBody[], seed: number): AskedBody[] {
  const next = numbersFrom(seed);
  const small = shuffled(
    bodies.filter(({ inhabitants }) => isSmallBody(inhabitants)),
    next,
  );
  const others = shuffled(
    bodies.filter(({ inhabitants }) => !isSmallBody(inhabitants)),
    next,
  );
  const count = bodies.length;
  const before = (place: number): number => Math.floor((place * small.length) / count);
  const isSmallAt = (place: number): boolean => before(place + 1) > before(place);
  let [fromSmall, fromOthers] = [0, 0];
  return Array.from(
    { length: count },
    (_, place) => (isSmallAt(place) ? small[fromSmall++] : others[fromOthers++]) as AskedBody,
  );
}

const receiverOf = (around: readonly AskedBody[], place: number, step: number): AskedBody =>
  around[(place + step) % around.length] as AskedBody;

/** How many pairs of small and not small a step around the ring gives. */
const meetings = (around: readonly AskedBody[], step: number): number =>
  around.filter(
    ({ inhabitants }, place) =>
      isSmallBody(inhabitants) !== isSmallBody(receiverOf(around, place, step).inhabitants),
  ).length;

/**
 * Everybody gives to those so many steps on around the ring, by the steps that let most small meet larger. `bodies` must be able to
 * give to `each` (`dealingFaults`). By giver and receiver.
 */
export function dealPairs(bodies: readonly AskedBody[], { each, seed }: Dealing): Pair[] {
  const around = ring(bodies, seed);
  const steps = Array.from({ length: around.length - 1 }, (_, at) => at + 1)
    .toSorted((one, other) => meetings(around, other) - meetings(around, one) || one - other)
    .slice(0, each);
  return steps
    .flatMap((step) =>
      around.map(({ body }, place) => ({ giver: body, receiver: receiverOf(around, place, step).body })),
    )
    .toSorted((one, other) => compared(one.giver, other.giver) || compared(one.receiver, other.receiver));
}

const compared = (one: BodyId, other: BodyId): number => (one < other ? -1 : one > other ? 1 : 0);
