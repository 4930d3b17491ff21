// Proposes groups: those of a size together, for what only they have in common, and mixed ones, for what they can learn from
// each other. The same bodies always give the same groups, in whatever order they come.
import type { BodyId } from '../../registry/model.ts';
import { isSmallBody } from '../life/size.ts';
import { type BodyGroup, EXPERIENCES, type Experience } from './model.ts';

export interface BodyToGroup {
  readonly body: BodyId;
  /** Null for one without inhabitants of its own. */
  readonly inhabitants: number | null;
  /** Null where it has not said. */
  readonly experience: Experience | null;
}

/** Few enough that everybody talks, many enough that somebody has tried it. */
const USUAL_GROUP = 4;
/** Fewer of a size are not parted from the others. */
const FEWEST = 2;

const inOrder = (bodies: readonly BodyToGroup[]): BodyToGroup[] =>
  bodies.toSorted(
    (a, b) =>
      (a.inhabitants ?? Number.MAX_SAFE_INTEGER) - (b.inhabitants ?? Number.MAX_SAFE_INTEGER) ||
      compared(a, b),
  );

const compared = (a: BodyToGroup, b: BodyToGroup): number => (a.body < b.body ? -1 : a.body > b.body ? 1 : 0);

const groupsFor = (count: number): number => Math.max(1, Math.round(count / USUAL_GROUP));

const numbered = (groups: readonly (readonly BodyToGroup[])[]): BodyGroup[] =>
  groups
    .filter((group) => group.length > 0)
    .map((group, at) => ({ number: at + 1, bodies: group.map(({ body }) => body).toSorted() }));

/** Neighbours in size stay together; groups differ by one at most. */
function inTurn(bodies: readonly BodyToGroup[]): BodyToGroup[][] {
  const count = groupsFor(bodies.length);
  const least = Math.floor(bodies.length / count);
  const larger = bodies.length % count;
  let from = 0;
  return Array.from({ length: count }, (_, at) => {
    const size = least + (at < larger ? 1 : 0);
    from += size;
    return bodies.slice(from - size, from);
  });
}

/** Small with small and the others by themselves; all together where there are too few of either. */
export function groupsBySize(bodies: readonly BodyToGroup[]): BodyGroup[] {
  const ordered = inOrder(bodies);
  const small = ordered.filter(({ inhabitants }) => isSmallBody(inhabitants));
  const others = ordered.filter(({ inhabitants }) => !isSmallBody(inhabitants));
  const parts = small.length >= FEWEST && others.length >= FEWEST ? [small, others] : [ordered];
  return numbered(parts.filter((part) => part.length > 0).flatMap(inTurn));
}

const experienceOf = ({ experience }: BodyToGroup): number =>
  experience === null ? 0 : EXPERIENCES.indexOf(experience);

/** Dealt out, small ones first and the experienced before the others, so that every group gets its share of both. */
export function mixedGroups(bodies: readonly BodyToGroup[]): BodyGroup[] {
  const dealt = bodies.toSorted(
    (a, b) =>
      Number(isSmallBody(b.inhabitants)) - Number(isSmallBody(a.inhabitants)) ||
      experienceOf(b) - experienceOf(a) ||
      compared(a, b),
  );
  const count = groupsFor(dealt.length);
  return numbered(
    Array.from({ length: count }, (_, at) => dealt.filter((_one, place) => place % count === at)),
  );
}
