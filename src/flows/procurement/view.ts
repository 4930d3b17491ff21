// Everything one party may see of a procurement, read once: what its pages, its list and its letters are made of, so that all
// of them say the same.
import { acting, type Ctx } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import type { Regime } from '../../modules/law/duties.ts';
import type { RegimeAnswer } from '../../modules/law/regime.ts';
import type { Category } from '../../modules/planning/model.ts';
import { lateMinutesOf } from '../../modules/procurement/dialogue/queries.ts';
import type { LateMinutes } from '../../modules/procurement/dialogue/transitions.ts';
import { openItemsFor } from '../../modules/procurement/ledger-queries.ts';
import { NO_RESULT } from '../../modules/procurement/life/late-conditions.ts';
import {
  type Member,
  memberOf,
  OPEN_PHASES,
  type ProcurementState,
} from '../../modules/procurement/life/model.ts';
import {
  type Contact,
  contactsOf,
  type Procurement,
  procurementOf,
} from '../../modules/procurement/life/queries.ts';
import type { Moment } from '../../modules/procurement/life/transitions.ts';
import { lotAssessmentOf } from '../../modules/procurement/lots/summary-queries.ts';
import { needsSummaryOf } from '../../modules/procurement/needs/summary-queries.ts';
import { requirementsSummaryOf } from '../../modules/procurement/requirements/summary-queries.ts';
import { resultSummaryOf } from '../../modules/procurement/result/summary-queries.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import type { PartyDirectory } from '../parties.ts';
import { type Services, todayOf } from '../services.ts';
import { regimeAnswer, regimesBy, standstillDays } from './law.ts';

export interface ProcurementView {
  readonly procurement: Procurement;
  readonly category: Category;
  readonly parties: PartyDirectory;
  /** For whom it is read. */
  readonly party: PartyId;
  readonly isLead: boolean;
  /** The party itself among the members; null where it is none. */
  readonly own: Member | null;
  /** What the table of transitions is asked with on behalf of the party. */
  readonly moment: Moment;
  /** What the law says of it now. */
  readonly law: RegimeAnswer;
  /** What the law would say of it in another state. */
  readonly lawOf: (state: ProcurementState) => readonly Regime[];
  /** Whom to reach, by body. */
  readonly contacts: ReadonlyMap<BodyId, Contact>;
  /** Minutes of meetings with suppliers that are still drafts a while after. */
  readonly late: readonly LateMinutes[];
}

/** Null where there is none, or the party has never been asked to take part. */
export async function viewOfProcurement(
  services: Services,
  ctx: Ctx,
  { id, party }: { readonly id: string; readonly party: PartyId },
): Promise<ProcurementView | null> {
  const procurement = await procurementOf(ctx, id);
  if (!procurement?.readers.includes(party)) return null;
  const { state } = procurement;
  const snapshot = await services.snapshot();
  const category = snapshot.categories.categories.byId.get(state.category);
  if (!category) throw new Error(`no such category: ${state.category}`);
  const today = todayOf(services);
  const asked = { date: today, values: snapshot.legalValues };
  const lawOf = regimesBy(asked);
  return {
    procurement,
    category,
    parties: await services.parties(),
    party,
    isLead: state.lead === party,
    own: memberOf(state, party as string as BodyId),
    moment: {
      today,
      party,
      result: OPEN_PHASES.includes(state.phase)
        ? NO_RESULT
        : await acting(ctx, (inside) => resultSummaryOf(inside, procurement)),
      standstillDays: standstillDays(asked),
      needs: await acting(ctx, (inside) => needsSummaryOf(inside, id)),
      requirements: await acting(ctx, (inside) => requirementsSummaryOf(inside, id)),
      lotAssessment: await acting(ctx, (inside) => lotAssessmentOf(inside, id)),
      uneven: await openItemsFor(ctx, id),
      regimes: lawOf(state),
    },
    law: regimeAnswer(state, asked),
    lawOf,
    contacts: await contactsOf(ctx, id),
    late: await lateMinutesOf(ctx, id),
  };
}
