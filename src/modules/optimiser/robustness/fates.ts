// What becomes of a plan's groups when it is planned anew: held, with other members, or gone; and which groups are new.
import { type Ore, ore, sumOre } from '../../../kernel/money.ts';
import type { Group, Plan } from '../model.ts';
import type { ArisenGroup } from '../robustness.ts';
import type { PricedGroups } from './pricing.ts';

/** Planning a category anew is only worth a change when it saves this share more, and this much. */
const LEAST_SHARE = 0.01;
const LEAST_GAIN = ore(100_000);
/** With so many of its members still together a group is the same with others in it. */
const SAME_SHARE = 0.5;

/** What becomes of the plan's groups. */
export interface Fates {
  /** Saved by the plan as it is. */
  readonly planned: Ore;
  /** Saved when what is worth it is planned anew. */
  readonly best: Ore;
  /** Ids of the plan's groups. */
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  readonly arisen: readonly ArisenGroup[];
}

/** The plan where categories are planned anew that are worth it, and stay as they are otherwise. */
export interface Renewal extends Fates {
  /** Positions of the plan's groups in categories that stay as they are. */
  readonly kept: readonly number[];
  /** The groups of the other categories. */
  readonly anew: readonly Group[];
}

const needsIn = ({ members }: Group): string[] =>
  members.flatMap(({ needs }) => needs.map(({ need }) => need)).toSorted();

/** The same for groups that buy the same needs, whoever leads. */
export const groupKey = (group: Group): string => JSON.stringify(needsIn(group));

function likeness(a: Group, b: Group): number {
  const own = new Set(needsIn(a));
  const both = needsIn(b).filter((need) => own.has(need)).length;
  return both / (own.size + needsIn(b).length - both);
}

/** `priced`: the plan's groups under the same numbers as the new plan. */
export function renewed(groups: readonly Group[], priced: PricedGroups, plan: Plan): Renewal {
  const savings = priced.savings();
  const kept: number[] = [];
  const anew: Group[] = [];
  const heirs = new Map<Group, Group>();
  const categories = new Set([...groups, ...plan.groups].map(({ category }) => category));
  for (const category of [...categories].toSorted()) {
    const at = [...groups.keys()].filter((k) => groups[k]!.category === category);
    const others = plan.groups.filter((group) => group.category === category);
    const asPlanned = sumOre(at.map((k) => savings[k]!));
    const isWorthIt = savedBy(others) - asPlanned > Math.max(LEAST_GAIN, LEAST_SHARE * asPlanned);
    if (!isWorthIt && at.every((k) => priced.stands(k))) kept.push(...at);
    else {
      anew.push(...others);
      for (const k of at) {
        const heir = heirOf(
          groups[k]!,
          others.filter((other) => ![...heirs.values()].includes(other)),
        );
        if (heir) heirs.set(groups[k]!, heir);
      }
    }
  }
  const replanned = groups.filter((_, k) => !kept.includes(k));
  const isChanged = (group: Group): boolean => {
    const heir = heirs.get(group);
    return heir !== undefined && groupKey(heir) !== groupKey(group);
  };
  const taken = new Set(heirs.values());
  return {
    planned: sumOre(savings),
    best: sumOre([...kept.map((k) => savings[k]!), savedBy(anew)]),
    changed: replanned.filter(isChanged).map(({ id }) => id),
    gone: replanned.filter((group) => !heirs.has(group)).map(({ id }) => id),
    arisen: anew.filter((group) => !taken.has(group)).map(arisenOf),
    kept,
    anew,
  };
}

const savedBy = (groups: readonly Group[]): Ore => sumOre(groups.map(({ saving }) => saving.base));

/** The group most like it, where that is like enough; the first of equals. */
function heirOf(group: Group, others: readonly Group[]): Group | null {
  let heir: Group | null = null;
  let most = 0;
  for (const other of others) {
    const like = likeness(group, other);
    if (like > most) {
      most = like;
      heir = other;
    }
  }
  return most >= SAME_SHARE ? heir : null;
}

const arisenOf = ({ category, lead, members, saving }: Group): ArisenGroup => ({
  category,
  lead,
  units: members.map(({ unit }) => unit),
  saving: saving.base,
});
