// Who can stand in a tender of one lead, and what each adds to it.
import type { Quarter } from '../../../kernel/quarter.ts';
import type { Need } from '../model.ts';
import type { InLots } from './dividing.ts';
import type { PriceFloor } from './price-floor.ts';

export interface Candidate {
  /** NOK it is fined at least beside the lead; part of `own`. */
  readonly fined: number;
  /** NOK it adds whatever the volume, its price taken off. */
  readonly own: number;
  readonly volume: number;
  /** Present value beyond the least per krone of yearly volume. */
  readonly extra: number;
  readonly spend: number;
  readonly tender: number;
  /** Above this price index it would rather stand alone. */
  readonly mostIndex: number;
}

/** A lead with its followers, a quarter and a number of lots with the volumes where that can pay. */
export interface Led extends InLots {
  readonly head: Candidate;
  readonly others: readonly Candidate[];
  readonly start: Quarter;
}

/** Volumes of a lead's tenders, and what they cost at least beyond their members' prices. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly bound: number;
  /** A set of this lead that attains `reached`. */
  readonly reached: number;
  /** Of the line that gave the bound; null where there is none. */
  readonly slope: number | null;
}

/** Whoever alone would burst the stretch, or would lose at its best price, cannot be in a tender inside it. */
export function mayStandIn(
  { head }: Led,
  { leastIndex }: PriceFloor,
  to: number,
): (one: Candidate) => boolean {
  const room = (to - head.volume) * (1 + 1e-9);
  return ({ volume, mostIndex }) => volume <= room && mostIndex >= leastIndex;
}

export function startsOf({ starts }: Need): ReadonlySet<Quarter> {
  const quarters = new Set<Quarter>();
  for (const { from, to } of starts) for (let at: number = from; at <= to; at++) quarters.add(at as Quarter);
  return quarters;
}
