// What one party may see of what comes after the lock, read once: its pages and the protocol say the same.
import { acting, type Ctx } from '../../modules/accounts/db.ts';
import { type AdvantageList, advantagesOf } from '../../modules/procurement/ledger-queries.ts';
import { lotBook } from '../../modules/procurement/lots/queries.ts';
import type { ClimateChoice } from '../../modules/procurement/requirements/model.ts';
import { readChoices } from '../../modules/procurement/requirements/queries.ts';
import type { ProcurementResult } from '../../modules/procurement/result/model.ts';
import { resultOf } from '../../modules/procurement/result/queries.ts';
import { seesTenders, signsFor, worksOnResult } from '../../modules/procurement/result/rules.ts';
import type { ProcurementView } from '../procurement/view.ts';

export interface ResultView {
  readonly result: ProcurementResult;
  /** False: what suppliers offer is sealed from the party now. */
  readonly isOpen: boolean;
  /** The party leads, or has the task. */
  readonly evaluates: boolean;
  readonly signs: boolean;
}

const NOTHING: ProcurementResult = { tenders: [], outcomes: [], contracts: [], answers: {} };

/** As the party it is read for: somebody who also acts for the leader sees no more of it as a member. */
export async function resultViewOf(ctx: Ctx, view: ProcurementView): Promise<ResultView> {
  const { state, id } = view.procurement;
  const isOpen = seesTenders(state, view.party);
  return {
    result: isOpen ? await resultOf(ctx, id) : NOTHING,
    isOpen,
    evaluates: worksOnResult(state, view.party),
    signs: signsFor(state, view.party),
  };
}

/** What the protocol draws on beside the result. */
export interface ProtocolSources {
  readonly lotReason: string | null;
  readonly climate: ClimateChoice | null;
  readonly advantages: AdvantageList;
}

export async function protocolSourcesOf(ctx: Ctx, view: ProcurementView): Promise<ProtocolSources> {
  const { id } = view.procurement;
  const book = await lotBook(ctx, view.party, id);
  const { climate } = await acting(ctx, (inside) => readChoices(inside, id));
  return {
    lotReason: book?.assessment?.text ?? null,
    climate,
    advantages: await advantagesOf(ctx, id),
  };
}
