// What happens to the others when somebody leaves: one by one, as few as make the group stable, or round by round until
// nobody pays more than it is willing to.
import type { Component } from '../engine/component.ts';
import { emptyDesign, evaluate } from '../engine/cost.ts';
import { sumOf } from './division.ts';
import { type Formed, type Settlement, settle } from './settlement.ts';
import { type Market, stable } from './stable.ts';
import { costAlone } from './ways-out.ts';

/** Large groups are counted coarsely here: what is shown is a change of some thousand NOK. */
const BUCKETS = 400;
/** More ways of choosing who leaves than this are not tried. */
const MOST_CHOICES = 200;
/** Less than a krone is not a reason to leave. */
export const ONE_KRONE = 1;

/** The best group of these; null where they form none. */
function formedBy(c: Component, members: readonly number[]): Formed | null {
  if (members.length < 2) return null;
  const { cost, lead, start, lots } = evaluate(c, members, emptyDesign());
  return cost === Number.POSITIVE_INFINITY ? null : { members, lead, start, lots, cost };
}

const without = (members: readonly number[], gone: readonly number[]): number[] =>
  members.filter((i) => !gone.includes(i));

/** What each pays (NOK, by participant) in the stable proposal when one leaves; null where the rest form no group. */
export function withdrawal(market: Market, members: readonly number[], gone: number): Float64Array | null {
  const formed = formedBy(market.c, without(members, [gone]));
  return formed && stable(market, settle(market.c, formed, BUCKETS)).prices;
}

export interface Change {
  /** Participants, ascending. */
  readonly leave: readonly number[];
  /** NOK more for all together than the group as it is. */
  readonly cost: number;
}

/**
 * As few as possible whose leaving makes the rest stable, and of those the cheapest; null where no such choice is found.
 * Those who leave buy together if that is cheaper for them.
 */
export function smallestChange(market: Market, { members, cost }: Formed): Change | null {
  const { c } = market;
  for (let count = 1; members.length - count >= 2; count++) {
    if (choices(members.length, count) > MOST_CHOICES) return null;
    let best: Change | null = null;
    for (const leave of chosen(members, count)) {
      const formed = formedBy(c, without(members, leave));
      if (formed === null) continue;
      const change = formed.cost + Math.min(sumOf(c.alone, leave), costAlone(c, leave)) - cost;
      if (best !== null && change >= best.cost) continue;
      if (stable(market, settle(c, formed, BUCKETS)).excess < ONE_KRONE) best = { leave, cost: change };
    }
    if (best !== null) return best;
  }
  return null;
}

function choices(from: number, count: number): number {
  let ways = 1;
  for (let k = 0; k < count; k++) ways = (ways * (from - k)) / (k + 1);
  return ways;
}

function* chosen(from: readonly number[], count: number): Generator<number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (const [k, first] of from.entries()) {
    for (const rest of chosen(from.slice(k + 1), count - 1)) yield [first, ...rest];
  }
}

export interface DropOut {
  /** Who left in each round, by participant. */
  readonly rounds: readonly (readonly number[])[];
  readonly stay: readonly number[];
  /** NOK by participant; null where nobody is left to buy with. */
  readonly prices: Float64Array | null;
}

/**
 * Everybody is offered its fair cost; who finds it more than it is willing to pay leaves, and the others are asked
 * again. `willing`: NOK by participant.
 */
export function dropOut(c: Component, first: Settlement, willing: ArrayLike<number>): DropOut {
  const rounds: number[][] = [];
  let settled: Settlement | null = first;
  while (settled !== null) {
    const { formed, own, fair } = settled;
    const prices = own.map((amount, i) => amount + fair[i]!);
    const leave = formed.members.filter((i) => prices[i]! > willing[i]! + 0.005);
    if (leave.length === 0) return { rounds, stay: formed.members, prices };
    rounds.push(leave);
    const rest = without(formed.members, leave);
    const group = formedBy(c, rest);
    settled = group && settle(c, group, BUCKETS);
    if (settled === null && rest.length > 0) rounds.push(rest);
  }
  return { rounds, stay: [], prices: null };
}
