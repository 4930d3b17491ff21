// Changes visitors' runs. What a visitor does is audited without its content; progress of the work is not a change
// of facts and is not.
import { appendAudit } from '../accounts/commands.ts';
import type { Ctx } from '../accounts/db.ts';
import type { RunState } from './db.ts';

export const VISITOR_RUN_HOURS = 24;
const LIFETIME_MS = VISITOR_RUN_HOURS * 60 * 60 * 1000;
/** A worker that has not said a word for this long is gone. */
const SILENCE_MS = 60_000;

const objectOf = (tokenHash: string): string => `visitorRun:${tokenHash.slice(0, 12)}`;

const within = <T>(ctx: Ctx, work: (inner: Ctx) => Promise<T>): Promise<T> =>
  ctx.db.transaction().execute((db) => work({ ...ctx, db }));

export interface NewRun {
  readonly tokenHash: string;
  readonly source: string;
  readonly choices: string;
  /** Number of rows, for the audit entry. */
  readonly rows: number;
}

export function createRun(ctx: Ctx, run: NewRun): Promise<void> {
  return within(ctx, async (inner) => {
    await inner.db
      .insertInto('visitor_run')
      .values({
        token_hash: run.tokenHash,
        created_at: ctx.now,
        expires_at: new Date(ctx.now.getTime() + LIFETIME_MS),
        state: 'read',
        source: run.source,
        choices: run.choices,
        progress: null,
        plan: null,
        cancel_requested: false,
        worker: null,
        heartbeat_at: null,
      })
      .execute();
    await appendAudit(inner, {
      action: 'visitorRun.created',
      object: objectOf(run.tokenHash),
      facts: { rows: run.rows },
    });
  });
}

/** New rows or choices: what was computed before no longer holds. False while it is being computed, or when gone. */
export function changeRun(
  ctx: Ctx,
  change: { readonly tokenHash: string; readonly source?: string; readonly choices?: string },
): Promise<boolean> {
  return within(ctx, async (inner) => {
    const { numUpdatedRows } = await inner.db
      .updateTable('visitor_run')
      .set({
        state: 'read',
        plan: null,
        progress: null,
        ...(change.source === undefined ? {} : { source: change.source }),
        ...(change.choices === undefined ? {} : { choices: change.choices }),
      })
      .where('token_hash', '=', change.tokenHash)
      .where('expires_at', '>', ctx.now)
      .where('state', 'not in', ['queued', 'running'])
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await appendAudit(inner, { action: 'visitorRun.changed', object: objectOf(change.tokenHash), facts: {} });
    return true;
  });
}

/** Puts the run in line, once. False when it already is, or is gone. */
export function queueRun(
  ctx: Ctx,
  input: { readonly tokenHash: string; readonly worker: string },
): Promise<boolean> {
  return within(ctx, async (inner) => {
    const { numUpdatedRows } = await inner.db
      .updateTable('visitor_run')
      .set({
        state: 'queued',
        progress: null,
        plan: null,
        cancel_requested: false,
        worker: input.worker,
        heartbeat_at: ctx.now,
      })
      .where('token_hash', '=', input.tokenHash)
      .where('expires_at', '>', ctx.now)
      .where('state', 'not in', ['queued', 'running'])
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await appendAudit(inner, { action: 'visitorRun.queued', object: objectOf(input.tokenHash), facts: {} });
    return true;
  });
}

/** The worker's word: it is at work, and how far. Returns whether the visitor wants it to stop; null when gone. */
export async function reportProgress(
  ctx: Ctx,
  input: { readonly tokenHash: string; readonly progress: string | null },
): Promise<{ isCancelRequested: boolean } | null> {
  const row = await ctx.db
    .updateTable('visitor_run')
    .set({
      state: 'running',
      heartbeat_at: ctx.now,
      ...(input.progress === null ? {} : { progress: input.progress }),
    })
    .where('token_hash', '=', input.tokenHash)
    .where('state', 'in', ['queued', 'running'])
    .returning('cancel_requested')
    .executeTakeFirst();
  return row ? { isCancelRequested: row.cancel_requested } : null;
}

export interface RunEnd {
  readonly tokenHash: string;
  readonly state: Extract<RunState, 'done' | 'stopped' | 'failed'>;
  readonly plan: string | null;
}

const END_ACTIONS = {
  done: 'visitorRun.done',
  stopped: 'visitorRun.stopped',
  failed: 'visitorRun.failed',
} as const;

export function finishRun(ctx: Ctx, end: RunEnd): Promise<void> {
  return within(ctx, async (inner) => {
    const { numUpdatedRows } = await inner.db
      .updateTable('visitor_run')
      .set({ state: end.state, plan: end.plan, heartbeat_at: null, worker: null })
      .where('token_hash', '=', end.tokenHash)
      .where('state', 'in', ['queued', 'running'])
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await appendAudit(inner, {
      action: END_ACTIONS[end.state],
      object: objectOf(end.tokenHash),
      facts: {},
    });
  });
}

export function requestCancel(ctx: Ctx, tokenHash: string): Promise<void> {
  return within(ctx, async (inner) => {
    const { numUpdatedRows } = await inner.db
      .updateTable('visitor_run')
      .set({ cancel_requested: true })
      .where('token_hash', '=', tokenHash)
      .where('state', 'in', ['queued', 'running'])
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await appendAudit(inner, {
      action: 'visitorRun.cancelRequested',
      object: objectOf(tokenHash),
      facts: {},
    });
  });
}

export function deleteRun(ctx: Ctx, tokenHash: string): Promise<void> {
  return within(ctx, async (inner) => {
    const { numDeletedRows } = await inner.db
      .deleteFrom('visitor_run')
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return;
    await appendAudit(inner, { action: 'visitorRun.deleted', object: objectOf(tokenHash), facts: {} });
  });
}

/** Deletes what is over its time. Returns how many. */
export function deleteExpired(ctx: Ctx): Promise<number> {
  return within(ctx, async (inner) => {
    const { numDeletedRows } = await inner.db
      .deleteFrom('visitor_run')
      .where('expires_at', '<=', ctx.now)
      .executeTakeFirst();
    const count = Number(numDeletedRows);
    if (count > 0)
      await appendAudit(inner, { action: 'visitorRun.expired', object: 'visitorRun', facts: { count } });
    return count;
  });
}

/**
 * Marks work whose process is gone. `isAlone`: no other process can be at work (the embedded database's owner), so
 * everything unfinished is orphaned; otherwise only what has been silent for a minute.
 */
export async function interruptOrphans(ctx: Ctx, isAlone: boolean): Promise<number> {
  const silentSince = new Date(ctx.now.getTime() - SILENCE_MS);
  const { numUpdatedRows } = await ctx.db
    .updateTable('visitor_run')
    .set({ state: 'interrupted', worker: null, heartbeat_at: null })
    .where('state', 'in', ['queued', 'running'])
    .where((where) => (isAlone ? where.val(true) : where('heartbeat_at', '<', silentSince)))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
