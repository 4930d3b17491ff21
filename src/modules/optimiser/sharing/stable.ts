// The proposal: fees as near the fair ones as they can be when no coalition is to gain by leaving; where there are none,
// those by which the most charged coalition is charged least too much.
import type { Component } from '../engine/component.ts';
import type { LinearSolver } from '../linear.ts';
import { type Division, leastExcess, nearest, type Pool } from './division.ts';
import { divisionOf, type Settlement } from './settlement.ts';
import type { WaysOut } from './ways-out.ts';

/** Everything about who could leave, kept from one question to the next. */
export interface Market {
  readonly c: Component;
  readonly ways: WaysOut;
  readonly pool: Pool;
  readonly linear: LinearSolver;
}

export interface Stable {
  /** NOK by participant: own plus fee. */
  readonly prices: Float64Array;
  /** What the most charged coalition pays above its cost alone, NOK; 0 where nobody gains by leaving. */
  readonly excess: number;
  readonly division: Division;
}

export function stable({ c, ways, pool, linear }: Market, settlement: Settlement): Stable {
  const division = divisionOf(c, settlement, ways);
  const { own, fair } = settlement;
  const target = own.map((amount, i) => amount + fair[i]!);
  const prices = nearest(linear, division, pool, { target, slack: 0 });
  if (prices) return { prices, excess: 0, division };
  const least = leastExcess(linear, division, pool);
  if (least === null) throw new Error('a total that nobody can pay');
  // A hair more than the least, so that rounding does not close the door again.
  const slack = Math.max(0, least.excess) + 1e-6 * division.unit;
  const near = nearest(linear, division, pool, { target, slack });
  return { prices: near ?? least.prices, excess: Math.max(0, least.excess), division };
}
