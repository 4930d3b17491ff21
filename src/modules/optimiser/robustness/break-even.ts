// The value of an assumption at which a group can no longer stand, or the whole plan saves nothing; and how far the values
// of a group's needs may fall before that.
import type { Group, Parameter, Problem } from '../model.ts';
import type { BreakEven, GroupBreak } from '../robustness.ts';
import { type End, type Factor, farthest, moved, scaledNeeds, valueAt } from './factors.ts';
import { PlannedGroups } from './pricing.ts';
import { turningPoint } from './turning-point.ts';

const ENDS: readonly End[] = ['low', 'high'];
/** A parameter is not looked at beyond this many times its range; a whole curve moved so far would turn around. */
const FARTHEST = 20;
const FARTHEST_FAMILY = 2.5;

const mostOf = (problem: Problem, factor: Factor, end: End): number =>
  Math.min(factor.parameters.length > 1 ? FARTHEST_FAMILY : FARTHEST, farthest(problem, factor, end));

const breakAt = ({ params }: Problem, factor: Factor, end: End, way: number): BreakEven => {
  const [id, ...others] = factor.parameters;
  const single = others.length === 0 ? params.parameters.find((one) => one.id === id) : undefined;
  return { end, way, value: single ? valueAt(single as Parameter, end, way) : null };
};

/** Where the plan as a whole saves nothing; null where it saves all the way. */
export function planBreak(
  problem: Problem,
  planned: PlannedGroups,
  { factor, end }: { readonly factor: Factor; readonly end: End },
): BreakEven | null {
  const saves = (way: number): boolean =>
    planned
      .under(moved(problem, { factor, end, way }))
      .savings()
      .reduce((sum, saving) => sum + saving, 0) > 0;
  const way = turningPoint(saves, mostOf(problem, factor, end));
  return way === null ? null : breakAt(problem, factor, end, way);
}

/** One group of a plan, with its own part of the problem. */
export class GroupBreaks {
  readonly #problem: Problem;
  readonly #planned: PlannedGroups;

  constructor(problem: Problem, group: Group) {
    const ids = new Set(group.members.flatMap(({ needs }) => needs.map(({ need }) => need)));
    this.#problem = { ...problem, needs: problem.needs.filter(({ id }) => ids.has(id)) };
    this.#planned = new PlannedGroups(this.#problem, [group]);
  }

  /** On the way to the end at which the group saves less; null where it stands all the way. */
  by(factor: Factor): GroupBreak | null {
    const at = (end: End, way: number) => this.#planned.under(moved(this.#problem, { factor, end, way }));
    const [low = 0, high = 0] = ENDS.map((end) => at(end, 1).savingOf(0));
    const end = low <= high ? 'low' : 'high';
    const most = mostOf(this.#problem, factor, end);
    const way = turningPoint((to) => at(end, to).stands(0), most);
    return way === null ? null : { factor: factor.id, ...breakAt(this.#problem, factor, end, way) };
  }

  /** Share of what they are; null where they may fall to nothing. */
  leastValue(): number | null {
    const fallen = turningPoint(
      (lost) => this.#planned.under(scaledNeeds(this.#problem, 1 - lost)).stands(0),
      1,
    );
    return fallen === null ? null : 1 - fallen;
  }
}
