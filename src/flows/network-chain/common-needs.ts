// Which needs the bodies of a network have at the same time: in each category the most bodies that can start in the same quarter,
// then the most of what is left. Who wants to buy with named bodies only is put with those alone. Pure.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Quarter, quarter, quarterStart } from '../../kernel/quarter.ts';
import type { PlannedGathering } from '../../modules/network/design/model.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { quartersOf } from '../match-needs.ts';
import type { LiveNeed } from '../proposals/live-needs.ts';

export interface CommonNeed {
  readonly category: string;
  /** All can start from the first to the last quarter. */
  readonly first: Quarter;
  readonly last: Quarter;
  /** By number; at least two. */
  readonly bodies: readonly BodyId[];
  /** By body. */
  readonly needs: readonly LiveNeed[];
  /** A year for all together, in kroner. */
  readonly low: number;
  readonly high: number;
  /** Whether the usual value stands for one that is not shown or not known. */
  readonly isAssumed: boolean;
}

const accepts = ({ owner, company }: LiveNeed, other: BodyId): boolean =>
  company.kind === 'open' || owner === other || company.bodies.includes(other);

const goesWith = (one: LiveNeed, other: LiveNeed): boolean =>
  accepts(one, other.owner) && accepts(other, one.owner);

const ownersOf = (needs: readonly LiveNeed[]): BodyId[] =>
  [...new Set(needs.map(({ owner }) => owner))].toSorted();

/** The group around a seed, of all that go with everybody in it. */
function grow(needs: readonly LiveNeed[], seed: LiveNeed | null): LiveNeed[] {
  const group = seed ? [seed] : [];
  for (const need of needs) {
    if (need !== seed && group.every((one) => goesWith(one, need))) group.push(need);
  }
  return group;
}

/** Of needs that can start at the same time, those of the most bodies. */
function largestGroup(needs: readonly LiveNeed[]): LiveNeed[] {
  const named = needs.filter(({ company }) => company.kind === 'onlyWith');
  const openFirst = [...needs.filter((need) => !named.includes(need)), ...named];
  let best: LiveNeed[] = [];
  for (const seed of [null, ...named]) {
    const group = grow(openFirst, seed);
    if (ownersOf(group).length > ownersOf(best).length) best = group;
  }
  return best;
}

/** In which quarters each need can start. */
type Starts = ReadonlyMap<LiveNeed, ReadonlySet<number>>;

const startingIn = (needs: readonly LiveNeed[], at: number, starts: Starts): LiveNeed[] =>
  needs.filter((need) => starts.get(need)?.has(at));

/** The last quarter up to which every body of the group can still start without a break. */
function lastFor(group: readonly LiveNeed[], first: number, starts: Starts): number {
  const owners = ownersOf(group).length;
  let last = first;
  const canStart = (at: number): boolean => ownersOf(startingIn(group, at, starts)).length === owners;
  while (canStart(last + 1)) last += 1;
  return last;
}

function commonNeed(group: readonly LiveNeed[], first: number, starts: Starts): CommonNeed {
  const needs = group.toSorted((a, b) => (a.owner < b.owner ? -1 : a.owner > b.owner ? 1 : a.row - b.row));
  return {
    category: needs[0]?.category ?? '',
    first: quarter(first),
    last: quarter(lastFor(needs, first, starts)),
    bodies: ownersOf(needs),
    needs,
    low: needs.reduce((sum, { value }) => sum + value.low, 0),
    high: needs.reduce((sum, { value }) => sum + value.high, 0),
    isAssumed: needs.some(({ value }) => value.isAssumed),
  };
}

function inCategory(needs: readonly LiveNeed[]): CommonNeed[] {
  const found: CommonNeed[] = [];
  const starts: Starts = new Map(needs.map((need) => [need, quartersOf(need)]));
  let left = needs;
  for (;;) {
    const quarters = [...new Set(left.flatMap((need) => [...(starts.get(need) ?? [])]))].toSorted(
      (a, b) => a - b,
    );
    let best: { readonly at: number; readonly group: LiveNeed[] } | null = null;
    for (const at of quarters) {
      const group = largestGroup(startingIn(left, at, starts));
      if (ownersOf(group).length > Math.max(1, ownersOf(best?.group ?? []).length)) best = { at, group };
    }
    if (!best) return found;
    const { at, group } = best;
    found.push(commonNeed(group, at, starts));
    left = left.filter((need) => !group.includes(need));
  }
}

/** The most bodies first, then what starts first. Each need is in one of them at most. */
export const commonNeedsIn = (needs: readonly LiveNeed[]): CommonNeed[] =>
  [...Map.groupBy(needs, ({ category }) => category).values()]
    .flatMap(inCategory)
    .toSorted(
      (a, b) => b.bodies.length - a.bodies.length || a.first - b.first || (a.category < b.category ? -1 : 1),
    );

/** Whether there is time in the programme: gatherings from today to the earliest start; null where none of them has a date. */
export function gatheringsBefore(
  { first }: Pick<CommonNeed, 'first'>,
  { gatherings, today }: { readonly gatherings: readonly PlannedGathering[]; readonly today: LocalDate },
): number | null {
  const days = gatherings.flatMap(({ on }) => on ?? []);
  if (days.length === 0) return null;
  const start = quarterStart(first);
  return days.filter((day) => day >= today && day < start).length;
}
