// Prices with fines for tenders that hold two of a trio, of which a plan has one at most: the mixture that keeps to that
// lies far nearer to the best plan than one that need not. Its prices are asked of the leads, who answer with tenders that
// undercut them, until there are none.
import type { Component } from '../engine/component.ts';
import { emptyDesign, evaluate } from '../engine/cost.ts';
import type { Meter } from '../engine/meter.ts';
import type { Fine } from '../model.ts';
import { Above } from './above.ts';
import { type Mixed, Mixture } from './mixture.ts';
import type { Position, Tools } from './sharpen.ts';
import type { Found, Listing, Tender } from './tenders.ts';

const MOST_ROUNDS = 60;
const MOST_CUT_ROUNDS = 10;
/** Tenders that a lead answers with, and sets it looks at for them: more where it is not known that there are none. */
const MOST_ANSWERS = 100;
const MOST_SETS = 2_000_000;
const MOST_SETS_AT_LAST = 20_000_000;
/** Units of work, and fines, after which what is proved must do: with more fines programs and lists take minutes. */
const MOST_WORK = 3e9;
const MOST_FINES = 60;
/** NOK. */
const NEAR = 0.01;

/** No tender costs less than its members' prices less its fines; `bound` is the prices' sum less the fines'. */
export interface Fined extends Position {
  readonly fines: readonly Fine[];
}

export interface FinedTools extends Tools {
  readonly listing: Listing;
  /** Whether what is proved is near enough. */
  readonly isEnough: (at: Position) => boolean;
}

/** `pool`: tenders to begin with. */
export function* withFines(
  c: Component,
  from: Position,
  pool: readonly Tender[],
  tools: FinedTools,
): Generator<void, Fined> {
  const certain = [...Array.from({ length: c.n }, (_, i) => [i]), ...from.groups];
  const begin = { certain: certain.map((members) => tenderOf(c, members)), pool };
  const mixture = new Mixture(from.prices, begin, tools);
  const { meter, listing } = tools;
  const until = meter.units + MOST_WORK;
  let best: Fined = { ...from, fines: [] };
  let sets = MOST_SETS;
  for (let round = 0; round < MOST_ROUNDS && meter.units < until && !meter.mustStop(); round++) {
    const mixed = yield* settled(mixture, best.cost - from.bound, meter);
    if (mixed.plan) best = withPlan(best, mixed.plan);
    const prices = from.prices.map((price, i) => price + mixed.prices[i]!);
    const { fines } = mixed;
    if (fines.length > MOST_FINES) break;
    const cheaper = { prices, fines, margin: -NEAR / c.n, most: MOST_ANSWERS };
    const answer = yield* listing.below({ ...cheaper, effort: sets, ofEachLead: true });
    if (answer.areAll) best = better(best, { prices, fines }, answer);
    mixture.add(answer.tenders);
    if (
      tools.isEnough(best) ||
      (answer.tenders.length === 0 && (answer.areAll || sets === MOST_SETS_AT_LAST))
    )
      break;
    sets = answer.tenders.length === 0 ? MOST_SETS_AT_LAST : MOST_SETS;
  }
  return best;
}

/** At its best, cut where it holds too much; when it costs as much as the best plan, more cuts would prove nothing. */
function* settled(mixture: Mixture, enough: number, meter: Meter): Generator<void, Mixed> {
  for (let k = 0; ; k++) {
    const mixed = yield* mixture.solve();
    const isEnough = k === MOST_CUT_ROUNDS || mixed.plan !== null || mixed.value >= enough - NEAR;
    if (isEnough || meter.mustStop() || !mixture.cut()) return mixed;
  }
}

function tenderOf(c: Component, members: readonly number[]): Tender {
  const sorted = [...members].sort((a, b) => a - b);
  return { members: sorted, cost: evaluate(c, sorted, emptyDesign()).cost };
}

function withPlan(best: Fined, plan: readonly Tender[]): Fined {
  const cost = plan.reduce((sum, tender) => sum + tender.cost, 0);
  return cost < best.cost ? { ...best, cost, groups: plan.map(({ members }) => members) } : best;
}

/** These prices, lowered by what tenders undercut them, where they prove more. */
function better(best: Fined, { prices, fines }: Pick<Fined, 'prices' | 'fines'>, { tenders }: Found): Fined {
  const above = new Above(prices, fines);
  const { prices: low, bound } = above.lowered(
    tenders.map(({ members, cost }) => ({ members, above: cost })),
  );
  return bound > best.bound ? { ...best, prices: low, fines, bound } : best;
}
