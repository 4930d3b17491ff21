// What it means for the others that one buyer leaves: volumes, lots, price, and the part of the rules. Worked out before
// it is confirmed, from the state with it and the state without. Pure.

import type { LocalDate } from '../../kernel/local-date.ts';
import { type Ore, ore } from '../../kernel/money.ts';
import type { Regime } from '../../modules/law/duties.ts';
import { buyersOf, type ProcurementState } from '../../modules/procurement/life/model.ts';
import { applyMove } from '../../modules/procurement/life/replay.ts';
import { amountsOf, wholeOf, worthOfAll, worthOfLot } from '../../modules/procurement/life/volumes.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { costsOf, type PricingContext, priceProcurement } from './priced.ts';

export interface Before<T> {
  readonly before: T;
  readonly after: T;
}

export interface WithdrawalEffect {
  readonly body: BodyId;
  readonly buyers: Before<number>;
  /** Excluding VAT, over the term with options. */
  readonly worth: Before<Ore>;
  readonly lots: readonly (Before<Ore> & { readonly id: string; readonly name: string })[];
  /** Over all years. */
  readonly items: readonly (Before<number> & {
    readonly id: string;
    readonly name: string;
    readonly unit: string;
  })[];
  /** What the others pay more; below 0, less. Null where it cannot be worked out, as when one buyer is left. */
  readonly others: readonly { readonly body: BodyId; readonly more: Ore }[] | null;
  /** How many tenders to expect. Null as above. */
  readonly expectedBids: Before<number> | null;
  readonly regimes: Before<readonly Regime[]>;
}

export interface WithdrawalContext extends PricingContext {
  readonly today: LocalDate;
  readonly law: (state: ProcurementState) => readonly Regime[];
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** The body must be a buyer of the procurement. */
export function effectOfWithdrawal(
  state: ProcurementState,
  body: BodyId,
  context: WithdrawalContext,
): WithdrawalEffect {
  const stamp = { today: context.today, party: state.lead };
  const without = applyMove(state, { kind: 'withdraw', body, reason: '' }, stamp);
  const both = <T>(of: (one: ProcurementState) => T): Before<T> => ({
    before: of(state),
    after: of(without),
  });
  const priced = both((one) => priceProcurement(one, context));
  const known = priced.before && priced.after ? { before: priced.before, after: priced.after } : null;
  const costs = known && { before: costsOf(known.before.priced), after: costsOf(known.after.priced) };
  return {
    body,
    buyers: both((one) => buyersOf(one).length),
    worth: both((one) => wholeOf(worthOfAll(one))),
    lots: state.lots.map(({ id, name }) => ({ id, name, ...both((one) => wholeOf(worthOfLot(one, id))) })),
    items: state.items.map(({ id, name, unit }) => ({
      id,
      name,
      unit,
      ...both((one) => sum(amountsOf(one, id))),
    })),
    others:
      costs &&
      [...costs.after].map(([other, cost]) => ({
        body: other,
        more: ore(cost - (costs.before.get(other) ?? cost)),
      })),
    expectedBids: known && {
      before: known.before.priced.expectedBids,
      after: known.after.priced.expectedBids,
    },
    regimes: both(context.law),
  };
}
