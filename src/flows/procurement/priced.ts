// A joint procurement as the optimiser sees it: each buyer with the yearly worth of its volumes, all in one group that starts
// together. What it costs alone and together, and who pays what by which key, are the optimiser's own answers. Pure.

import { localDate } from '../../kernel/local-date.ts';
import { type Ore, ore } from '../../kernel/money.ts';
import { type Quarter, quarterOf } from '../../kernel/quarter.ts';
import type { ParamSet, Problem } from '../../modules/optimiser/model.ts';
import { type PricedGroup, priceGroup } from '../../modules/optimiser/price-group.ts';
import type { SharedGroup } from '../../modules/optimiser/sharing.ts';
import type { Categories, Need } from '../../modules/planning/model.ts';
import { buyersOf, type ProcurementState } from '../../modules/procurement/life/model.ts';
import { wholeOf, worthOf } from '../../modules/procurement/life/volumes.ts';
import type { BodyId, Register } from '../../modules/registry/model.ts';
import { buildProblem } from '../build-problem.ts';

export interface PricingContext {
  readonly register: Register;
  readonly categories: Categories;
  readonly params: ParamSet;
}

export interface PricedProcurement {
  readonly problem: Problem;
  /** Ore excluding VAT, present value over the term. */
  readonly priced: PricedGroup;
  /** The buyers, whoever leads first. */
  readonly group: SharedGroup;
}

const startOf = ({ term }: ProcurementState): Quarter => quarterOf(localDate(`${term.firstYear}-01-01`));

/** NOK a year, over the whole term. */
function yearlyOf(worth: Ore, years: number): number {
  return worth / 100 / years;
}

function needsOf(state: ProcurementState): Need[] {
  const day = localDate(`${state.term.firstYear}-01-01`);
  return buyersOf(state).flatMap((member, place) => {
    const base = yearlyOf(wholeOf(worthOf(member, state.items, state.term)), state.term.years);
    if (base <= 0) return [];
    return [
      {
        id: member.body,
        owner: member.body,
        title: state.title,
        category: state.category,
        cpv: null,
        value: { low: base, base, high: base, isAssumed: false },
        termMonths: state.term.years * 12,
        starts: [{ earliest: day, latest: day, why: 'new' as const }],
        preferredStart: day,
        row: place + 1,
      },
    ];
  });
}

/**
 * Null where fewer than two buyers have given volumes worth anything. Buyers of one standing cooperation count one by one:
 * the question is what each of them pays.
 */
export function priceProcurement(state: ProcurementState, context: PricingContext): PricedProcurement | null {
  const needs = needsOf(state);
  if (needs.length < 2) return null;
  const register = { ...context.register, memberships: [] };
  const { problem } = buildProblem({ ...context, register, needs, leads: null });
  const start = startOf(state);
  const lead = needs.some(({ owner }) => (owner as string) === state.lead) ? state.lead : null;
  const priced = priceGroup(problem, { lead, start });
  if (!priced) return null;
  const group = { id: 'procurement', start, cost: priced.cost, members: priced.members };
  return { problem, priced, group };
}

/** What each buyer pays together, as the optimiser shares by itself, for comparing one state with another. */
export const costsOf = (priced: PricedGroup): ReadonlyMap<BodyId, Ore> =>
  new Map(priced.shares.map(({ authority, cost }) => [authority as BodyId, ore(cost)]));
