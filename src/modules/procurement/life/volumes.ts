// What the members' volumes come to: by member, by lot, by year, with options apart. Every sum is of the same whole ore, so
// that sums by lot and by member always agree. Pure.
import { type Ore, ore, sumOre } from '../../../kernel/money.ts';
import type { BodyId } from '../../registry/model.ts';
import { buyersOf, type Item, lotOf, type Member, type ProcurementState, type Term } from './model.ts';

export interface Worth {
  /** The years without options, for members who are bound. */
  readonly bound: Ore;
  /** Years that are options, and everything of members who may choose. */
  readonly option: Ore;
}

const worthOfYear = (item: Item, amount: number): number => Math.round(item.unitPrice * amount);

/** What one member's volumes of these items are worth, excluding VAT. */
export function worthOf(member: Member, items: readonly Item[], term: Term): Worth {
  let bound = 0;
  let option = 0;
  for (const item of items) {
    (member.volumes[item.id] ?? []).slice(0, term.years).forEach((amount, year) => {
      const isOption = member.commitment === 'option' || year >= term.years - term.optionYears;
      if (isOption) option += worthOfYear(item, amount);
      else bound += worthOfYear(item, amount);
    });
  }
  return { bound: ore(bound), option: ore(option) };
}

export const wholeOf = ({ bound, option }: Worth): Ore => sumOre([bound, option]);

const added = (worths: readonly Worth[]): Worth => ({
  bound: sumOre(worths.map(({ bound }) => bound)),
  option: sumOre(worths.map(({ option }) => option)),
});

/** The items of a lot as one body buys them: where an item is divided by body, bodies differ. */
export const itemsInLot = (state: ProcurementState, lot: string, body: BodyId): Item[] =>
  state.items.filter((item) => lotOf(state, body, item) === lot);

/** Whether nothing belongs to the lot, whoever buys. */
export const isLotEmpty = (state: ProcurementState, lot: string): boolean =>
  !state.items.some((item) => item.lot === lot) &&
  buyersOf(state).every(({ body }) => itemsInLot(state, lot, body).length === 0);

/** What one buyer has given in one lot. */
export const worthInLot = (state: ProcurementState, lot: string, member: Member): Worth =>
  worthOf(member, itemsInLot(state, lot, member.body), state.term);

/** Buyers with something in the lot: those who may call off under its contracts. */
export const callersOf = (state: ProcurementState, lot: string): Member[] =>
  buyersOf(state).filter((member) => wholeOf(worthInLot(state, lot, member)) > 0);

/** Of everybody who buys. */
export const worthOfLot = (state: ProcurementState, lot: string): Worth =>
  added(buyersOf(state).map((member) => worthInLot(state, lot, member)));

/** All that everybody who buys has given. */
export const worthOfAll = (state: ProcurementState): Worth =>
  added(buyersOf(state).map((member) => worthOf(member, state.items, state.term)));

/** Amounts of one item in all, by year of the term. */
export const amountsOf = (state: ProcurementState, item: string): number[] =>
  Array.from({ length: state.term.years }, (_, year) =>
    buyersOf(state).reduce((sum, { volumes }) => sum + (volumes[item]?.[year] ?? 0), 0),
  );

/** What sharing is worked out from: who buys, and for how much. Changed: the sharing must be worked out anew. */
export const basisOf = (state: ProcurementState): string =>
  buyersOf(state)
    .map((member) => `${member.body}=${wholeOf(worthOf(member, state.items, state.term))}`)
    .join(' ');

const worthOfItem = (state: ProcurementState, item: Item): Ore =>
  sumOre(buyersOf(state).map((member) => wholeOf(worthOf(member, [item], state.term))));

/** What a division is laid out from: who buys, for how much, and of what. */
export const divisionBasisOf = (state: ProcurementState): string =>
  [basisOf(state), ...state.items.map((item) => `${item.id}=${worthOfItem(state, item)}`)].join(' ');

/** What the reasons for a division are about: the same, and what is in each lot. */
export const assessmentBasisOf = (state: ProcurementState): string =>
  [divisionBasisOf(state), ...state.lots.map(({ id }) => `${id}=${wholeOf(worthOfLot(state, id))}`)].join(
    ' ',
  );
