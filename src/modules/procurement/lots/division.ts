// From a way of dividing to the one move that divides: the optimiser's plan, or what the leader laid out by hand. Nothing is
// cut: all that a body buys of an item goes to one lot, so that sums by buyer and by item never change. Pure.
import { type Ore, ore, roundToTotal, sumOre } from '../../../kernel/money.ts';
import type { BodyId } from '../../registry/model.ts';
import {
  buyersOf,
  type DivisionFigures,
  type DivisionWay,
  type Item,
  type Lot,
  lotOf,
  type Member,
  type ProcurementState,
} from '../life/model.ts';
import type { Move } from '../life/moves.ts';
import { divisionBasisOf, wholeOf, worthOf } from '../life/volumes.ts';

export type DivideMove = Extract<Move, { kind: 'divideLots' }>;

/** Where the volumes go: a place in the new lots, from 0, by body and item. */
export type PlaceOf = (body: BodyId, item: string) => number;

export interface Layout {
  readonly way: DivisionWay;
  /** In order. */
  readonly names: readonly string[];
  readonly placeOf: PlaceOf;
  readonly figures: DivisionFigures | null;
}

const worthOfItem = (state: ProcurementState, member: Member, item: Item): Ore =>
  wholeOf(worthOf(member, [item], state.term));

/** The place most of an item goes to, by value: its own lot, which whoever comes later begins in. The first of equals. */
function ownPlace(state: ProcurementState, item: Item, { names, placeOf }: Layout): number {
  const sums = names.map(() => 0);
  for (const member of buyersOf(state)) {
    const place = placeOf(member.body, item.id);
    sums[place] = (sums[place] ?? 0) + worthOfItem(state, member, item);
  }
  return Math.max(0, sums.indexOf(Math.max(...sums)));
}

/** Ceilings with the room that there was above what is estimated, shared by estimate; none where one was missing or too low. A
 * lot that nobody buys in yet has 0: no ceiling. */
function ceilings(state: ProcurementState, estimates: readonly Ore[]): (Ore | null)[] {
  const before = state.lots.flatMap(({ maximum }) => maximum ?? []);
  const whole = sumOre(estimates);
  const room = sumOre(before) - whole;
  if (before.length < state.lots.length || room < 0 || whole === 0) return estimates.map(() => null);
  const shared = roundToTotal(
    estimates.map((estimate) => (room / whole) * estimate),
    ore(room),
  );
  return estimates.map((estimate, place) => ore(estimate + (shared[place] ?? 0)));
}

/** What is estimated of each new lot. */
function estimatesOf(state: ProcurementState, { names, placeOf }: Layout): Ore[] {
  const sums = names.map(() => 0);
  for (const member of buyersOf(state)) {
    for (const item of state.items) {
      const place = placeOf(member.body, item.id);
      const sum = sums[place];
      if (sum === undefined) throw new Error(`no lot ${place}`);
      sums[place] = sum + worthOfItem(state, member, item);
    }
  }
  return sums.map(ore);
}

/** What goes to a lot: whole items, and what each buyer buys of them. */
const contentOf = (
  state: ProcurementState,
  isIn: (item: Item) => boolean,
  isInOf: (body: BodyId, item: Item) => boolean,
): string =>
  state.items
    .flatMap((item) => [
      ...(isIn(item) ? [item.id] : []),
      ...buyersOf(state).flatMap(({ body }) => (isInOf(body, item) ? [`${item.id}/${body}`] : [])),
    ])
    .join(' ');

/** A lot that holds what one held before keeps its id; every other gets one that no lot has had. */
function idsOf(
  state: ProcurementState,
  { names, placeOf }: Layout,
  own: ReadonlyMap<string, number>,
): string[] {
  const before = new Map(
    state.lots.map(({ id }) => [
      contentOf(
        state,
        (item) => item.lot === id,
        (body, item) => lotOf(state, body, item) === id,
      ),
      id,
    ]),
  );
  let last = state.lotNumber;
  return names.map((_, place) => {
    const content = contentOf(
      state,
      (item) => own.get(item.id) === place,
      (body, item) => placeOf(body, item.id) === place,
    );
    const kept = content === '' ? undefined : before.get(content);
    if (kept !== undefined) return kept;
    last += 1;
    return `d${last}`;
  });
}

/** Every place must lie among the names. */
export function divideMove(state: ProcurementState, layout: Layout): DivideMove {
  const { way, names, placeOf, figures } = layout;
  const maxima = ceilings(state, estimatesOf(state, layout));
  const own = new Map(state.items.map((item) => [item.id, ownPlace(state, item, layout)]));
  const ids = idsOf(state, layout, own);
  const idAt = (place: number): string => {
    const id = ids[place];
    if (id === undefined) throw new Error(`no lot ${place}`);
    return id;
  };
  const elsewhere = (body: BodyId) =>
    [...own].flatMap(([item, usual]): [string, string][] => {
      const place = placeOf(body, item);
      return place === usual ? [] : [[item, idAt(place)]];
    });
  const places = buyersOf(state).flatMap(({ body }): [string, Record<string, string>][] => {
    const moved = elsewhere(body);
    return moved.length === 0 ? [] : [[body, Object.fromEntries(moved)]];
  });
  return {
    kind: 'divideLots',
    way,
    lots: names.map((name, place): Lot => ({ id: idAt(place), name, maximum: maxima[place] || null })),
    items: Object.fromEntries([...own].map(([id, place]) => [id, idAt(place)])),
    places: Object.fromEntries(places),
    figures,
    basis: divisionBasisOf(state),
  };
}
