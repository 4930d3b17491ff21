// Who may write what is asked of the market now. Whoever writes holds the procurement's row first, as every move does: what is
// written before the lock is in it, and what comes after is refused.
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { ProcurementState } from '../life/model.ts';
import { heldProcurement, type Procurement } from '../life/queries.ts';
import { takesPart } from '../needs/rules.ts';
import './db.ts';
import type { ProvisionKind } from './model.ts';
import { isWritingPhase, writesRequirements } from './rules.ts';

/** Which procurement, and for whom it is done. */
export interface RequirementsAsked {
  readonly procurement: string;
  readonly party: PartyId;
}

export const REQUIREMENTS_GONE = refuse(problem('requirements.gone', 'requirements'));
export const CHANGED_BY_OTHER = refuse(problem('requirements.changedByOther', 'requirements'));

export const requirementsObject = (procurement: string): string => `procurement:${procurement}`;

/** As the actor may see it; held until the transaction ends where something is to be written. */
async function found(ctx: ActingCtx, procurement: string): Promise<Procurement | null> {
  return ctx.actor.kind === 'link' ? null : heldProcurement(ctx, procurement);
}

const phaseRefused = ({ phase }: ProcurementState): Result<never> | null =>
  isWritingPhase(phase) ? null : refuse(problem('requirements.phase', 'requirements', { phase }));

/** The row of what is chosen once, made with the first that is written; the value is its version. */
async function versionOf({ db }: ActingCtx, procurement: string): Promise<number> {
  const row = await db
    .insertInto('procurement_requirements')
    .values({ procurement_id: procurement, climate: null, innovation: null })
    .onConflict((conflict) =>
      conflict
        .column('procurement_id')
        .doUpdateSet(({ ref }) => ({ last_term: ref('procurement_requirements.last_term') })),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

export interface WritersPlace {
  readonly state: ProcurementState;
  readonly isDemo: boolean;
  /** Of what is chosen for the whole. */
  readonly version: number;
}

/** Holds the procurement until the transaction ends. Codes: requirements.gone, .notWriting, .phase. */
export async function writersPlace(
  ctx: ActingCtx,
  { procurement, party }: RequirementsAsked,
): Promise<Result<WritersPlace>> {
  const here = await found(ctx, procurement);
  if (!here) return REQUIREMENTS_GONE;
  const { state, isDemo } = here;
  if (!writesRequirements(state, party)) return refuse(problem('requirements.notWriting', 'requirements'));
  return phaseRefused(state) ?? ok({ state, isDemo, version: await versionOf(ctx, procurement) });
}

/** For what everybody who takes part may do. Codes: requirements.gone, .notTakingPart, .phase. */
export async function membersPlace(
  ctx: ActingCtx,
  { procurement, party }: RequirementsAsked,
): Promise<Result<ProcurementState>> {
  const here = await found(ctx, procurement);
  if (!here) return REQUIREMENTS_GONE;
  if (!writesRequirements(here.state, party) && !takesPart(here.state, party)) {
    return refuse(problem('requirements.notTakingPart', 'requirements'));
  }
  return phaseRefused(here.state) ?? ok(here.state);
}

const LAST = { requirement: 'last_requirement', criterion: 'last_criterion', term: 'last_term' } as const;

/** The next number of a kind. */
export async function nextNumber(
  { db }: ActingCtx,
  procurement: string,
  kind: ProvisionKind,
): Promise<number> {
  const column = LAST[kind];
  const row = await db
    .updateTable('procurement_requirements')
    .set(({ ref, eb }) => ({ [column]: eb(ref(column), '+', 1) }))
    .where('procurement_id', '=', procurement)
    .returning(column)
    .executeTakeFirstOrThrow();
  return row[column as keyof typeof row] as number;
}
