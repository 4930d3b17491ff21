// A joint procurement as the optimiser divides it: one group of its buyers, each with a need for every item it buys. Items are
// what trades are to the optimiser: a member names items, not CPV codes, so each stands with a code of its own. Pure.
import type { DividedGroup } from '../../modules/optimiser/lots.ts';
import type { Need, Problem } from '../../modules/optimiser/model.ts';
import {
  buyersOf,
  type Item,
  type Member,
  type ProcurementState,
} from '../../modules/procurement/life/model.ts';
import { wholeOf, worthOf } from '../../modules/procurement/life/volumes.ts';
import { type PricingContext, priceProcurement } from '../procurement/priced.ts';

export interface LotProblem {
  readonly problem: Problem;
  readonly group: DividedGroup;
  /** Buyers with volumes; fewer than two are never divided by body. */
  readonly buyers: number;
}

const LETTERS = 26;
const FIRST = 'A'.charCodeAt(0);

/** Two letters: no two of the 200 items a procurement may have share them. */
const codeAt = (place: number): string =>
  String.fromCharCode(FIRST + Math.floor(place / LETTERS), FIRST + (place % LETTERS));

const needId = (body: string, item: string): string => `${body}/${item}`;

/** Whose, and of what. */
export function needParts(id: string): { readonly body: string; readonly item: string } {
  const [body = '', item = ''] = id.split('/');
  return { body, item };
}

/** A need of one body, parted by item; values keep their share of the whole. */
function byItem(need: Need, member: Member, state: ProcurementState): Need[] {
  const worths = state.items.map((item) => wholeOf(worthOf(member, [item], state.term)));
  const whole = worths.reduce((sum, worth) => sum + worth, 0);
  return state.items.flatMap((item: Item, place): Need[] => {
    const share = (worths[place] ?? 0) / whole;
    if (share === 0) return [];
    return [
      {
        ...need,
        id: needId(need.owner, item.id),
        cpv: codeAt(place),
        value: need.value * share,
        valueLow: need.valueLow * share,
        valueHigh: need.valueHigh * share,
      },
    ];
  });
}

/** Null where fewer than two buyers have given volumes worth anything. */
export function lotProblem(state: ProcurementState, context: PricingContext): LotProblem | null {
  const found = priceProcurement(state, context);
  if (!found) return null;
  const { problem, priced } = found;
  const members = new Map(buyersOf(state).map((member) => [member.body as string, member]));
  const needs = problem.needs.flatMap((need) => {
    const member = members.get(need.owner);
    return member ? byItem(need, member, state) : [];
  });
  const owners = new Set(needs.map(({ owner }) => owner));
  const authorities = problem.authorities.filter(({ id }) => owners.has(id));
  return {
    problem: { ...problem, authorities, needs },
    group: {
      id: 'procurement',
      leadUnit: priced.lead,
      start: priced.start,
      members: [{ needs: needs.map(({ id }) => ({ need: id })) }],
    },
    buyers: owners.size,
  };
}
