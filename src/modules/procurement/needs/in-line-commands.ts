// Who may write in the mapping of a procurement now, and the line in which those who write stand: numbers are given and
// votes opened under the same row's lock.
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { ProcurementState } from '../life/model.ts';
import { readProcurement } from '../life/queries.ts';
import { isOpenPhase, takesPart } from './rules.ts';
import './db.ts';

export interface NeedsPlace {
  readonly state: ProcurementState;
  readonly isDemo: boolean;
  readonly isLead: boolean;
}

export const NEEDS_GONE = refuse(problem('needs.gone', 'needs'));

export const needsObject = (procurement: string): string => `procurement:${procurement}`;

/** Codes: needs.gone, .notOpen, .notTakingPart. */
export async function placeOf(
  ctx: ActingCtx,
  { procurement, party }: { readonly procurement: string; readonly party: PartyId },
): Promise<Result<NeedsPlace>> {
  // Whoever writes by a link contributes, and does nothing else for the party that made it.
  const isByLink = ctx.actor.kind === 'link';
  const found = isByLink ? null : await readProcurement(ctx, { id: procurement, forUpdate: false });
  if (!found) return NEEDS_GONE;
  const { state, isDemo } = found;
  if (!isOpenPhase(state.phase)) return refuse(problem('needs.notOpen', 'needs', { phase: state.phase }));
  const isLead = state.lead === party;
  if (!isLead && !takesPart(state, party)) return refuse(problem('needs.notTakingPart', 'needs'));
  return ok({ state, isDemo, isLead });
}

/** As `placeOf`, for what only the leader does. Codes: those, and needs.leaderOnly. */
export async function leadersPlace(
  ctx: ActingCtx,
  asked: { readonly procurement: string; readonly party: PartyId },
): Promise<Result<NeedsPlace>> {
  const place = await placeOf(ctx, asked);
  return place.ok && !place.value.isLead ? refuse(problem('needs.leaderOnly', 'needs')) : place;
}

/** Stands in line until the transaction ends; `next` gives the next number of its kind. */
export async function standInLine(
  { db }: ActingCtx,
  procurement: string,
  next: 'last_need' | 'last_contribution' | null = null,
): Promise<number> {
  const row = await db
    .insertInto('procurement_needs')
    .values({ procurement_id: procurement, ...(next ? { [next]: 1 } : {}) })
    .onConflict((conflict) =>
      conflict
        .column('procurement_id')
        .doUpdateSet(({ ref, eb }) =>
          next
            ? { [next]: eb(ref(`procurement_needs.${next}`), '+', 1) }
            : { last_need: ref('procurement_needs.last_need') },
        ),
    )
    .returning(['last_need', 'last_contribution'])
    .executeTakeFirstOrThrow();
  return next ? row[next] : row.last_need;
}

/** Needs that a vote now weighs: they stay as they read until it is over. */
export async function needsUnderVote(
  { db }: ActingCtx,
  procurement: string,
  today: string,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('procurement_vote')
    .innerJoin('procurement_vote_need', 'procurement_vote_need.vote_id', 'procurement_vote.id')
    .select('procurement_vote_need.need_id as id')
    .where('procurement_vote.procurement_id', '=', procurement)
    .where('procurement_vote.ends_on', '>=', today)
    .where('procurement_vote.closed_at', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
