// Reads visitors' runs. Without the token nobody finds one.
import { sql } from 'kysely';
import type { Ctx } from '../accounts/db.ts';
import type { RunState } from './db.ts';

export interface VisitorRun {
  readonly state: RunState;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** JSON as the flow wrote it. */
  readonly source: string;
  readonly choices: string;
  readonly progress: string | null;
  readonly plan: string | null;
  readonly isCancelRequested: boolean;
}

/** The run behind a token's hash, or null when there is none or its time is out. */
export async function findRun(ctx: Ctx, tokenHash: string): Promise<VisitorRun | null> {
  const row = await ctx.db
    .selectFrom('visitor_run')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', ctx.now)
    .executeTakeFirst();
  if (!row) return null;
  return {
    state: row.state,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    source: row.source,
    choices: row.choices,
    progress: row.progress,
    plan: row.plan,
    isCancelRequested: row.cancel_requested,
  };
}

/** Bytes that visitors' lists and plans take on disk now. */
export async function runBytes(ctx: Ctx): Promise<number> {
  const row = await ctx.db
    .selectFrom('visitor_run')
    .select(
      sql<number>`coalesce(sum(pg_column_size(source) + coalesce(pg_column_size(plan), 0)), 0)::bigint`.as(
        'bytes',
      ),
    )
    .executeTakeFirstOrThrow();
  return row.bytes;
}

/** State and progress only: what the waiting page asks for again and again. */
export async function runProgress(
  ctx: Ctx,
  tokenHash: string,
): Promise<{ state: RunState; progress: string | null; isCancelRequested: boolean } | null> {
  const row = await ctx.db
    .selectFrom('visitor_run')
    .select(['state', 'progress', 'cancel_requested'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', ctx.now)
    .executeTakeFirst();
  return row ? { state: row.state, progress: row.progress, isCancelRequested: row.cancel_requested } : null;
}
