// The keys a joint procurement may share its common cost by, and what each buyer pays by them: worked out in a thread, since
// the fair ones take linear programs.
import type { Ore } from '../../kernel/money.ts';
import { type GroupSharing, type SharingRule, sharesBy } from '../../modules/optimiser/sharing.ts';
import type { ChosenSharing, ProcurementState } from '../../modules/procurement/life/model.ts';
import { basisOf } from '../../modules/procurement/life/volumes.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { registerFor } from '../proposals/start-run.ts';
import { shareInThread } from '../run-groups.ts';
import type { Services } from '../services.ts';
import { priceProcurement } from './priced.ts';

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
  readonly shares: readonly KeyShare[];
  /** As it would be chosen. */
  readonly chosen: ChosenSharing;
}

export interface ProcurementKeys {
  readonly sharing: GroupSharing;
  /** In the order of the optimiser's rules. */
  readonly keys: readonly KeyOutcome[];
}

/** Null with fewer than two buyers with volumes, and with more than the optimiser shares among. */
export async function keysFor(
  services: Services,
  { state, isDemo }: { readonly state: ProcurementState; readonly isDemo: boolean },
): Promise<ProcurementKeys | null> {
  const { categories } = (await services.snapshot()).categories;
  const register = await registerFor(services, isDemo);
  const found = priceProcurement(state, { register, categories, params: services.planning.params });
  if (!found) return null;
  const { problem, group } = found;
  const sharing = await shareInThread(services.workerEntry('group-worker'), { problem, group });
  if (!sharing) return null;
  const keys = sharing.rules.map(({ rule }): KeyOutcome => {
    const shares = sharesBy(sharing, rule).map(({ unit, fee, cost, gain }) => ({
      body: unit as BodyId,
      fee,
      cost,
      gain,
    }));
    const fees = shares
      .map(({ body, fee }) => ({ body, fee }))
      .toSorted((one, other) => (one.body < other.body ? -1 : 1));
    return { rule, shares, chosen: { rule, pot: sharing.pot, fees, basis: basisOf(state) } };
  });
  return { sharing, keys };
}
