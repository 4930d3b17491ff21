// What every command of the result begins with: the procurement's row under its lock, who may, and in which phase.
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, type Done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { Phase, ProcurementState } from '../life/model.ts';
import { heldProcurement, type Procurement } from '../life/queries.ts';
import './db.ts';
import { signsFor, worksOnResult } from './rules.ts';

/** Which procurement, and for whom it is done. */
export interface ResultAsked {
  readonly procurement: string;
  readonly party: PartyId;
}

export const RESULT_GONE = refuse(problem('result.gone', 'procurement'));
export const RESULT_CHANGED = refuse(problem('result.changedByOther', 'procurement'));
export const resultObject = (procurement: string): string => `procurement:${procurement}`;

/** Whether a contract is registered, also by an award that has been taken back; `tender` null: with anybody. */
export async function hasContract(
  ctx: ActingCtx,
  procurement: string,
  tender: string | null,
): Promise<boolean> {
  const row = await asSystem(ctx, ({ db }) =>
    db
      .selectFrom('procurement_contract')
      .select('id')
      .where('procurement_id', '=', procurement)
      .$if(tender !== null, (all) => all.where('tender_id', '=', tender))
      .executeTakeFirst(),
  );
  return row !== undefined;
}

interface Kind {
  readonly may: (state: ProcurementState, party: PartyId) => boolean;
  readonly phases: readonly Phase[];
}

type Run<Input, Output> = (
  ctx: ActingCtx,
  input: Input,
  procurement: Procurement,
) => Promise<Result<Done<Output>>>;

/** Codes: result.gone, .notWorking, .phase. */
const lockedCommand = <Input extends ResultAsked, Output>(
  { may, phases }: Kind,
  run: Run<Input, Output>,
): Command<Input, Output> =>
  command({
    action: 'procurement.result.write',
    partyOf: ({ party }) => party,
    run: async (ctx, input) => {
      const found = await heldProcurement(ctx, input.procurement);
      if (!found) return RESULT_GONE;
      if (!may(found.state, input.party)) return refuse(problem('result.notWorking', 'party'));
      return phases.includes(found.state.phase)
        ? run(ctx, input, found)
        : refuse(problem('result.phase', 'procurement', { phase: found.state.phase }));
    },
  });

/** Of those who evaluate. */
export const evaluating = <Input extends ResultAsked, Output>(
  phases: readonly Phase[],
  run: Run<Input, Output>,
): Command<Input, Output> => lockedCommand({ may: worksOnResult, phases }, run);

/** Of those who sign. */
export const signing = <Input extends ResultAsked, Output>(
  phases: readonly Phase[],
  run: Run<Input, Output>,
): Command<Input, Output> => lockedCommand({ may: signsFor, phases }, run);
