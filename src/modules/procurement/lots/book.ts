// The lots of a procurement with what everybody buys in each. Every sum is of the same whole ore as the list for the notice, so
// that sums by lot, by buyer and by item agree. Pure.
import { type Ore, ore, sumOre } from '../../../kernel/money.ts';
import { buyersOf, type Item, lotOf, type Member, type ProcurementState } from '../life/model.ts';
import { wholeOf, worthInLot, worthOf } from '../life/volumes.ts';
import type { Assessment, BookBuyer, BookItem, BookLot, LotBook } from './model.ts';
import { divisionDuty } from './rules.ts';

/** Those whose volumes of the item go to the lot. */
const buyersIn = (state: ProcurementState, lot: string, item: Item): Member[] =>
  buyersOf(state).filter(({ body }) => lotOf(state, body, item) === lot);

function itemIn(state: ProcurementState, lot: string, item: Item): BookItem[] {
  const buyers = buyersIn(state, lot, item);
  const amounts = Array.from({ length: state.term.years }, (_, year) =>
    buyers.reduce((sum, { volumes }) => sum + (volumes[item.id]?.[year] ?? 0), 0),
  );
  if (amounts.every((amount) => amount === 0)) return [];
  const worth = sumOre(buyers.map((member) => wholeOf(worthOf(member, [item], state.term))));
  const { id, name, unit, unitPrice } = item;
  return [{ id, name, unit, unitPrice, amounts, worth }];
}

function buyerIn(state: ProcurementState, lot: string, member: Member): BookBuyer[] {
  const worth = worthInLot(state, lot, member);
  const { body, commitment } = member;
  return wholeOf(worth) === 0 ? [] : [{ body, commitment, ...worth, worth: wholeOf(worth) }];
}

/** The lots in their order. */
export const bookLots = (state: ProcurementState): BookLot[] =>
  state.lots.map(({ id, name, maximum }) => {
    const buyers = buyersOf(state).flatMap((member) => buyerIn(state, id, member));
    return {
      id,
      name,
      maximum,
      items: state.items.flatMap((item) => itemIn(state, id, item)),
      buyers,
      worth: sumOre(buyers.map(({ worth }) => worth)),
    };
  });

/** Null while one of them has none. */
function wholeMaximum({ lots }: ProcurementState): Ore | null {
  return lots.some(({ maximum }) => maximum === null)
    ? null
    : sumOre(lots.map(({ maximum }) => maximum ?? ore(0)));
}

export function lotBookOf(state: ProcurementState, assessment: Assessment | null): LotBook {
  const { firstYear, years } = state.term;
  const lots = bookLots(state);
  return {
    title: state.title,
    years: Array.from({ length: years }, (_, place) => firstYear + place),
    lots,
    worth: sumOre(lots.map(({ worth }) => worth)),
    maximum: wholeMaximum(state),
    division: state.division,
    assessment,
    duty: divisionDuty(state.regime?.part ?? null),
  };
}
