// Closes what prices leave open: lists the tenders a better plan could be made of and settles which of their plans is the
// cheapest. Where there are too many to list, prices are sharpened first, or a part of the way is proved.
import type { Component } from '../engine/component.ts';
import { Pricer } from '../engine/pricing.ts';
import type { Fine, ProofBranch } from '../model.ts';
import { type Fined, withFines } from './fined.ts';
import type { Column } from './relaxation.ts';
import { lowered, type Position, sharpen, type Tools } from './sharpen.ts';
import { aboveItsPrices, Listing, type Tender } from './tenders.ts';
import { settle } from './tree.ts';

export interface Proof {
  readonly groups: readonly (readonly number[])[];
  readonly cost: number;
  /** NOK; rests on `prices` with `fines` and, where it lies above their sum less these, on the tree. */
  readonly bound: number;
  readonly prices: readonly number[];
  readonly fines: readonly Fine[];
  readonly tree: ProofBranch | null;
}

/** Tenders that can be settled within seconds: at prices, and at prices with fines, which leave less to settle. */
const MOST_TENDERS = 40_000;
const MOST_FINED_TENDERS = 150_000;
/** Tenders to begin with where prices are to be fined, and participants up to which they are. */
const MOST_IN_POOL = 20_000;
const MOST_FINED = 150;
/** Sets looked at for each tender that would be listed, before giving up. */
const SETS_FOR_EACH = 100;
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

export interface ProofTools extends Tools {
  /** NOK that may be left unproved, where the bound is this. */
  readonly spared: (bound: number) => number;
}

export function* prove(c: Component, known: Known, tools: ProofTools): Generator<void, Proof> {
  const pricer = new Pricer(c, tools.meter);
  const listing = new Listing(c, tools.meter);
  const isEnough = ({ cost, bound }: Position): boolean =>
    cost - bound <= Math.max(CLOSED, tools.spared(bound));
  let at: Fined = { ...known, ...lowered(c, pricer, Float64Array.from(known.prices)), fines: [] };
  if (isEnough(at)) return asProof(at, null);
  let tenders = yield* listed(listing, at, { share: 1, most: MOST_TENDERS });
  if (tenders === null) {
    at = { ...(yield* sharpen(c, at, tools)), fines: [] };
    if (c.n <= MOST_FINED && !isEnough(at)) {
      const pool = yield* nearest(listing, at, tools);
      const fined = yield* withFines(c, at, pool, { ...tools, listing, isEnough });
      if (isEnough(fined)) return asProof(fined, null);
      const left = yield* listed(listing, fined, { share: 1, most: MOST_FINED_TENDERS });
      if (left !== null)
        return yield* settled(c, fined, { tenders: left, margin: fined.cost - fined.bound }, tools);
      // Fines that leave more than can be listed are not kept: who checks them could not list it either.
      at = { ...at, groups: fined.groups, cost: fined.cost };
    }
    if (isEnough(at)) return asProof(at, null);
  }
  let share = 1;
  for (let k = 0; tenders === null && k < HALVINGS && !tools.meter.mustStop(); k++) {
    share = 2 ** -k;
    tenders = yield* listed(listing, at, { share, most: MOST_TENDERS });
  }
  if (tenders === null) return asProof(at, null);
  return yield* settled(c, at, { tenders, margin: share * (at.cost - at.bound) }, tools);
}

interface Listed {
  readonly tenders: readonly Tender[];
  readonly margin: number;
}

function* settled(
  c: Component,
  at: Fined,
  { tenders, margin }: Listed,
  tools: Tools,
): Generator<void, Proof> {
  const alone = Array.from({ length: c.n }, (_, i) => ({ members: [i], cost: c.alone[i]! }));
  const columns = [...alone, ...tenders].map((tender) => ({
    members: tender.members,
    above: aboveItsPrices(tender, at.prices),
  }));
  const fines = at.fines.reduce((sum, { fine }) => sum + fine, 0);
  const fined = { trios: at.fines.map(({ trio }) => trio), sum: fines };
  const answer = yield* settle({ participants: c.n, columns, target: margin - fines, fined }, tools);
  const better = answer.plan === null ? at : withPlan(at, answer.plan);
  const proved = at.bound + fines + answer.bound;
  return { ...asProof(better, answer.tree), bound: Math.max(at.bound, Math.min(better.cost, proved)) };
}

interface Reach {
  /** Of the gap. */
  readonly share: number;
  readonly most: number;
}

/** The tenders that a plan can be made of that closes such a share of the gap. */
function* listed(
  listing: Listing,
  at: Fined,
  { share, most }: Reach,
): Generator<void, readonly Tender[] | null> {
  const { prices, fines, cost, bound } = at;
  const { tenders, areAll } = yield* listing.below({
    prices,
    fines,
    margin: share * (cost - bound) + BEYOND,
    most,
    ...(fines.length > 0 && { effort: SETS_FOR_EACH * most }),
  });
  return areAll ? tenders : null;
}

/** Those nearest to their prices, as many as are of use. */
function* nearest(listing: Listing, at: Fined, { meter }: Tools): Generator<void, readonly Tender[]> {
  for (let k = 1, share = 0.5; k <= HALVINGS && !meter.mustStop(); k++, share /= 2) {
    const tenders = yield* listed(listing, at, { share, most: MOST_IN_POOL });
    if (tenders !== null) return tenders;
  }
  return [];
}

/** `plan` costs so much above the sum of the prices. */
function withPlan(at: Fined, plan: readonly Column[]): Fined {
  const sum = at.prices.reduce((total, price) => total + price, 0);
  const cost = plan.reduce((total, { above }) => total + above, sum);
  return { ...at, cost, groups: plan.map(({ members }) => members) };
}

const asProof = ({ groups, cost, bound, prices, fines }: Fined, tree: ProofBranch | null): Proof => ({
  groups,
  cost,
  bound,
  prices: [...prices],
  fines,
  tree,
});
