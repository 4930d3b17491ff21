// What a plan means beside money: how much of the value small firms can carry, how far people travel, and how many groups
// each body has to follow. And which of several plans are not beaten by another.
import { type Ore, ore } from '../../../kernel/money.ts';
import { reader } from '../engine/rates.ts';
import { designLots, type Range } from '../lots.ts';
import type { Group, Plan, Problem, Scenario } from '../model.ts';
import type { Axis, SmallFirmReach } from '../robustness.ts';
import { groupKey } from './fates.ts';

export interface Measures {
  readonly cost: Ore;
  /** Null where the problem does not say what a small firm can carry. */
  readonly smallFirms: SmallFirmReach | null;
  /** From the lead to each member, all groups together. */
  readonly km: number;
  /** Groups for each body that has needs: the mean and the most. */
  readonly groupsPerBody: number;
  readonly mostGroups: number;
}

const CAPACITY = 'supplier.capacity.small';
const SCENARIOS = ['low', 'base', 'high'] as const satisfies readonly Scenario[];

const bodiesOf = ({ members }: Group): Set<string> =>
  new Set(members.flatMap(({ needs }) => needs.map(({ authority }) => authority)));

/** Measures plans of one problem; a group that several of them have in common is divided into lots once. */
export class Measurer {
  readonly #problem: Problem;
  readonly #reach = new Map<string, SmallFirmReach>();
  readonly #owners: number;

  constructor(problem: Problem) {
    this.#problem = problem;
    this.#owners = new Set(problem.needs.map(({ owner }) => owner)).size;
  }

  of(plan: Plan): Measures {
    const perBody = new Map<string, number>();
    for (const group of plan.groups)
      for (const id of bodiesOf(group)) perBody.set(id, (perBody.get(id) ?? 0) + 1);
    const counts = [...perBody.values()];
    return {
      cost: plan.totals.cost,
      smallFirms: this.#smallFirms(plan),
      km: plan.groups.reduce((sum, { members }) => sum + members.reduce((all, { km }) => all + km, 0), 0),
      groupsPerBody: counts.reduce((sum, count) => sum + count, 0) / Math.max(1, this.#owners),
      mostGroups: Math.max(0, ...counts),
    };
  }

  /** Weighted by volume. Who buys alone has equal lots. */
  #smallFirms({ groups, standAlone }: Plan): SmallFirmReach | null {
    const { params } = this.#problem;
    if (!params.parameters.some(({ id }) => id === CAPACITY)) return null;
    const comply = reader(params, 'base')('comply');
    const parts = groups.map((group) => ({
      volume: group.lots.reduce((sum, { volume }) => sum + volume, 0),
      reach: this.#reachOf(group),
    }));
    const capacities = SCENARIOS.map((scenario) => reader(params, scenario)(CAPACITY));
    for (const { needs, lots = 1 } of standAlone) {
      const volume = comply * needs.reduce((sum, { value }) => sum + value, 0);
      const share = (most: number): number => (volume / lots <= most ? 1 : 0);
      const range = {
        low: share(Math.min(...capacities)),
        base: share(capacities[1]!),
        high: share(Math.max(...capacities)),
      };
      parts.push({ volume, reach: { cheapest: range, best: range } });
    }
    const whole = parts.reduce((sum, { volume }) => sum + volume, 0);
    const mean = (of: (reach: SmallFirmReach) => number): number =>
      whole === 0 ? 1 : parts.reduce((sum, { volume, reach }) => sum + volume * of(reach), 0) / whole;
    const range = (division: keyof SmallFirmReach): Range => ({
      low: mean((reach) => reach[division].low),
      base: mean((reach) => reach[division].base),
      high: mean((reach) => reach[division].high),
    });
    return { cheapest: range('cheapest'), best: range('best') };
  }

  #reachOf(group: Group): SmallFirmReach {
    const key = `${group.leadUnit} ${group.start} ${groupKey(group)}`;
    const known = this.#reach.get(key);
    if (known) return known;
    const { cheapest, smallFirms } = designLots(this.#problem, group);
    const reach = { cheapest: cheapest.reach.small, best: smallFirms.reach.small };
    this.#reach.set(key, reach);
    return reach;
  }
}

/** Less is better on each axis; null where it is not known. As exact as anybody would read it: per cent, km, tenths. */
const onAxis: Readonly<Record<Axis, (measures: Measures) => number | null>> = {
  smallFirms: ({ smallFirms }) => (smallFirms === null ? null : -Math.round(smallFirms.best.base * 100)),
  travel: ({ km }) => Math.round(km),
  parallel: ({ groupsPerBody }) => Math.round(groupsPerBody * 10),
};

/** By plan: the axes on which no other plan is as cheap and as good, and better in one. Of plans that are alike in both, the first. */
export function unbeaten(plans: readonly Measures[]): Axis[][] {
  const beats = (axis: Axis, a: number, b: number): boolean => {
    const [x, y] = [onAxis[axis](plans[a]!), onAxis[axis](plans[b]!)];
    if (x === null || y === null) return true;
    const [costX, costY] = [plans[a]!.cost, plans[b]!.cost];
    if (costX > costY || x > y) return false;
    return costX < costY || x < y || a < b;
  };
  const axes: readonly Axis[] = ['smallFirms', 'travel', 'parallel'];
  return plans.map((_, k) =>
    axes.filter((axis) => plans.every((__, other) => other === k || !beats(axis, other, k))),
  );
}

/** The least cost among some plans. */
export const cheapestOf = (plans: readonly Measures[]): Ore =>
  ore(Math.min(...plans.map(({ cost }) => cost)));
