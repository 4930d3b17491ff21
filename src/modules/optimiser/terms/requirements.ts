// Hard requirements: two values of one key are never bought together, neither by a unit nor by a group.
import type { Need } from '../model.ts';

export type Requirements = ReadonlyMap<string, string>;

const NONE: Requirements = new Map();

/** The requirements of needs that do not contradict each other. */
export function requirementsOf(needs: readonly Need[]): Requirements {
  const all = needs.flatMap(({ requirements }) => Object.entries(requirements));
  return all.length === 0 ? NONE : new Map(all);
}

/** The first key, by name, for which the two ask for different things; null where nothing does. */
export function conflictOf(a: Requirements, b: Requirements): string | null {
  if (a.size === 0 || b.size === 0) return null;
  const keys = [...a.keys()].filter((key) => b.has(key) && b.get(key) !== a.get(key));
  return keys.length === 0 ? null : keys.reduce((first, key) => (key < first ? key : first));
}

/** Each need, in the order given, joins the first bundle that it does not contradict. */
export function withoutConflicts(needs: readonly Need[]): Need[][] {
  if (needs.every(({ requirements }) => Object.keys(requirements).length === 0)) return [[...needs]];
  const bundles: { readonly needs: Need[]; readonly joint: Map<string, string> }[] = [];
  for (const need of needs) {
    const own = new Map(Object.entries(need.requirements));
    const home = bundles.find(({ joint }) => conflictOf(joint, own) === null);
    if (home === undefined) bundles.push({ needs: [need], joint: own });
    else {
      home.needs.push(need);
      for (const [key, value] of own) home.joint.set(key, value);
    }
  }
  return bundles.map((bundle) => bundle.needs);
}
