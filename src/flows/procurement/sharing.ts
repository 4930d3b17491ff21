// The keys a joint procurement may share its common cost by, and what each buyer pays by them: worked out in a thread, since
// the fair ones take linear programs. Groups too large for those have the everyday keys. A buyer without volumes pays nothing.
import { type Ore, ore } from '../../kernel/money.ts';
import {
  everydaySharing,
  type GroupSharing,
  MOST_MEMBERS,
  type SharedPot,
  type SharingRule,
  sharesBy,
} from '../../modules/optimiser/sharing.ts';
import { buyersOf, type ChosenSharing, type ProcurementState } from '../../modules/procurement/life/model.ts';
import { basisOf } from '../../modules/procurement/life/volumes.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { registerFor } from '../proposals/start-run.ts';
import type { Services } from '../services.ts';
import { type PricedProcurement, priceProcurement } from './priced.ts';

/** Ore excluding VAT, present value over the term. */
export interface KeyShare {
  readonly body: BodyId;
  readonly fee: Ore;
  /** Own purchases and fee. */
  readonly cost: Ore;
  /** Alone less together; below 0, it loses. */
  readonly gain: Ore;
}

export interface KeyOutcome {
  readonly rule: SharingRule;
  /** Whoever leads first; buyers without volumes last. */
  readonly shares: readonly KeyShare[];
  /** As it would be chosen. */
  readonly chosen: ChosenSharing;
}

export interface ProcurementKeys {
  readonly pot: Ore;
  /** Who could gain by leaving; null in a group too large for that to be looked for. */
  readonly sharing: GroupSharing | null;
  /** In the order of the optimiser's rules. */
  readonly keys: readonly KeyOutcome[];
}

/** What each buyer pays by one key, and what would be chosen. */
export function keyBy(state: ProcurementState, shared: SharedPot, rule: SharingRule): KeyOutcome {
  const charged = sharesBy(shared, rule).map(
    ({ unit, fee, cost, gain }): KeyShare => ({ body: unit as BodyId, fee, cost, gain }),
  );
  const known = new Set(charged.map(({ body }) => body));
  const none = ore(0);
  const free = buyersOf(state)
    .filter(({ body }) => !known.has(body))
    .map(({ body }): KeyShare => ({ body, fee: none, cost: none, gain: none }));
  const shares = [...charged, ...free];
  const fees = shares
    .map(({ body, fee }) => ({ body, fee }))
    .toSorted((one, other) => (one.body < other.body ? -1 : 1));
  return { rule, shares, chosen: { rule, pot: shared.pot, fees, basis: basisOf(state) } };
}

/** The procurement with its prices; null with fewer than two buyers with volumes. */
export async function pricedFor(
  services: Services,
  { state, isDemo }: { readonly state: ProcurementState; readonly isDemo: boolean },
): Promise<PricedProcurement | null> {
  const { categories } = (await services.snapshot()).categories;
  const register = await registerFor(services, isDemo);
  return priceProcurement(state, { register, categories, params: services.planning.params });
}

/** Null as `pricedFor`. Worked out once for the same buyers and volumes, however often it is looked at. */
export async function keysFor(
  services: Services,
  procurement: { readonly state: ProcurementState; readonly isDemo: boolean },
): Promise<ProcurementKeys | null> {
  const found = await pricedFor(services, procurement);
  if (!found) return null;
  const { problem, group } = found;
  const owners = new Set(problem.needs.map(({ owner }) => owner));
  const authorities = problem.authorities.filter(({ id }) => owners.has(id));
  const key = JSON.stringify([authorities, problem.categories, problem.needs, group]);
  const sharing =
    group.members.length > MOST_MEMBERS ? null : await services.sharing.share(key, { problem, group });
  const shared = sharing ?? everydaySharing(problem, group);
  const { state } = procurement;
  return { pot: shared.pot, sharing, keys: shared.rules.map(({ rule }) => keyBy(state, shared, rule)) };
}
