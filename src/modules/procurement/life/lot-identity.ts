// Whether a lot is still the one that members said yes to. What is written for a lot names it by its id: a lot that becomes
// another one gets an id that none has had, as when the procurement is divided anew. Pure.
import { buyersOf, type Item, type Lot, type ProcurementState } from './model.ts';
import type { Move } from './moves.ts';

type Describe = Extract<Move, { kind: 'describe' }>;

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb');

/** Lots that items have been moved out of or into. */
function lotsMovedBetween(before: readonly Item[], after: readonly Item[]): Set<string> {
  const lotBefore = new Map(before.map(({ id, lot }) => [id, lot]));
  return new Set(
    after.flatMap(({ id, lot }) => {
      const was = lotBefore.get(id);
      return was === undefined || was === lot ? [] : [was, lot];
    }),
  );
}

/** Lots that keep their id with another name or with items from another lot, once somebody has said yes. Spaces and capitals are no change. */
export function lotsBecomeOther(state: ProcurementState, { lots, items }: Describe): Lot[] {
  if (buyersOf(state).length === 0) return [];
  const names = new Map(state.lots.map(({ id, name }) => [id, plain(name)]));
  const moved = lotsMovedBetween(state.items, items);
  return lots.filter(({ id, name }) => {
    const before = names.get(id);
    return before !== undefined && (before !== plain(name) || moved.has(id));
  });
}

/** Lots that bodies have been placed in one by one: what is theirs would fall away with the id. */
const placedIn = ({ division }: ProcurementState): Set<string> =>
  new Set(Object.values(division?.places ?? {}).flatMap((own) => Object.values(own)));

/** The same with a new id for every lot that has become another one, but where bodies have been placed in it. */
export function withFreshLots(state: ProcurementState, move: Describe): Describe {
  const placed = placedIn(state);
  const others = lotsBecomeOther(state, move).filter(({ id }) => !placed.has(id));
  const last = Math.max(state.lotNumber, ...move.lots.map(({ id }) => Number(id.slice(1))));
  const fresh = new Map(others.map(({ id }, place) => [id, `d${last + place + 1}`]));
  const now = (id: string): string => fresh.get(id) ?? id;
  return {
    ...move,
    lots: move.lots.map((lot) => ({ ...lot, id: now(lot.id) })),
    items: move.items.map((item) => ({ ...item, lot: now(item.lot) })),
  };
}
