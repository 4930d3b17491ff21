// Closes what prices leave open: lists the tenders a better plan could be made of and settles which of their plans is the
// cheapest. Where there are too many to list, prices are sharpened first, or a part of the way is proved.
import type { Component } from '../engine/component.ts';
import { Pricer } from '../engine/pricing.ts';
import type { ProofBranch } from '../model.ts';
import type { Column } from './relaxation.ts';
import { lowered, type Position, sharpen, type Tools } from './sharpen.ts';
import { aboveItsPrices, type Tender, tendersBelow } from './tenders.ts';
import { settle } from './tree.ts';

export interface Proof {
  readonly groups: readonly (readonly number[])[];
  readonly cost: number;
  /** NOK; rests on `prices` and, where it lies above their sum, on the tree. */
  readonly bound: number;
  readonly prices: readonly number[];
  readonly tree: ProofBranch | null;
}

/** Tenders that can be settled within seconds. */
const MOST_TENDERS = 40_000;
/** NOK beyond the gap that tenders are listed for, so that who checks with other rounding finds no more of them. */
const BEYOND = 1;
const CLOSED = 0.01;
const HALVINGS = 6;

export interface Known {
  readonly groups: readonly (readonly number[])[];
  readonly cost: number;
  /** At most what each costs alone. */
  readonly prices: ArrayLike<number>;
}

export function* prove(c: Component, known: Known, tools: Tools): Generator<void, Proof> {
  const pricer = new Pricer(c, tools.meter);
  const { prices, bound } = lowered(c, pricer, Float64Array.from(known.prices));
  let at: Position = { groups: known.groups, cost: known.cost, prices, bound };
  if (at.cost - at.bound <= CLOSED) return asProof(at, null);
  let tenders = yield* listed(c, at, at.cost - at.bound, tools);
  if (tenders === null) {
    at = yield* sharpen(c, at, tools);
    if (at.cost - at.bound <= CLOSED) return asProof(at, null);
  }
  let margin = at.cost - at.bound;
  for (let k = 0; tenders === null && k < HALVINGS; k++) {
    if (k > 0) margin /= 2;
    tenders = yield* listed(c, at, margin, tools);
    if (tools.meter.mustStop()) return asProof(at, null);
  }
  if (tenders === null) return asProof(at, null);
  const columns = columnsOf(c, at.prices, tenders);
  const answer = yield* settle({ participants: c.n, columns, target: margin }, tools);
  const { plan, tree } = answer;
  const better = plan === null ? at : withPlan(at, plan);
  const proved = at.bound + answer.bound;
  return { ...asProof(better, tree), bound: Math.min(better.cost, proved) };
}

const listed = (c: Component, { prices }: Position, margin: number, { meter }: Tools) =>
  tendersBelow(c, { prices, margin: margin + BEYOND, most: MOST_TENDERS }, meter);

function columnsOf(c: Component, prices: Float64Array, tenders: readonly Tender[]): Column[] {
  const alone = Array.from({ length: c.n }, (_, i) => ({ members: [i], cost: c.alone[i]! }));
  return [...alone, ...tenders].map((tender) => ({
    members: tender.members,
    above: aboveItsPrices(tender, prices),
  }));
}

function withPlan(at: Position, plan: readonly Column[]): Position {
  const cost = at.bound + plan.reduce((sum, { above }) => sum + above, 0);
  return { ...at, cost, groups: plan.map(({ members }) => members) };
}

const asProof = ({ groups, cost, bound, prices }: Position, tree: ProofBranch | null): Proof => ({
  groups,
  cost,
  bound,
  prices: [...prices],
  tree,
});
