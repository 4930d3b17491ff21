// How the plans look that a list speaks of: other plans give another stamp, so that nothing is saved on what has changed.
import { sql } from 'kysely';
import type { ActingCtx } from '../../../accounts/db.ts';
import { type PartyId, partyKind } from '../../../accounts/model.ts';
import type { BodyId } from '../../../registry/model.ts';

export interface PlanStamp {
  /** Whom the acting person may write for by this list. */
  readonly bodies: readonly BodyId[];
  /** The bodies, and what each lets others see: a visibility of its own as JSON. */
  readonly shown: string;
  readonly stamp: string;
}

/** A body's list is for itself; a cooperation's for the bodies that have delegated to it and let the person write. */
async function bodiesOf(ctx: ActingCtx, party: PartyId): Promise<BodyId[]> {
  if (partyKind(party) === 'body') return [party as string as BodyId];
  const { rows } = await sql<{ party: BodyId }>`select distinct party from app_own_grants()
    where via = ${party} and role <> 'reader' order by party`.execute(ctx.db);
  return rows.map((row) => row.party);
}

export async function stampOf(ctx: ActingCtx, party: PartyId): Promise<PlanStamp> {
  const bodies = await bodiesOf(ctx, party);
  const { rows: settings } = await sql<{ body_id: string; visibility: string }>`select body_id, visibility
    from body_setting where body_id = any (${bodies}) order by body_id`.execute(ctx.db);
  const { rows } = await sql<Record<string, unknown>>`select count(*), coalesce(sum(version), 0) as versions,
    max(changed_at)::text as latest from plan_item where body_id = any (${bodies})`.execute(ctx.db);
  const shown = JSON.stringify([bodies, settings.map((row) => [row.body_id, row.visibility])]);
  return { bodies, shown, stamp: JSON.stringify([shown, rows[0]]) };
}
