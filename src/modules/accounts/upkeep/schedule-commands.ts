// Who does which occasion of a task with a fixed time. No person is behind it: each function is for the program itself.
// What a task did is audited by the task.
import { acting, type Ctx } from '../db.ts';
import type { Occasion } from './schedule.ts';
import './db.ts';

/** How long an occasion is held without a word, and how long after a failure it is tried again. */
const HOLD_MS = 10 * 60_000;
const RETRY_MS = 15 * 60_000;

const later = (ctx: Ctx, ms: number): Date => new Date(ctx.now.getTime() + ms);

export interface TaskOccasion {
  readonly task: string;
  readonly occasion: Occasion;
  readonly worker: string;
}

/** `taken`: yours, and `since` is the occasion done before; `busy`: somebody is at it, or it failed lately. */
export type Taking =
  | { readonly state: 'taken'; readonly since: Occasion }
  | { readonly state: 'busy' | 'done' };

/** Takes an occasion where nobody has done it or is at it. A task that was not known owes nothing before its next time. */
export function takeOccasion(ctx: Ctx, { task, occasion, worker }: TaskOccasion): Promise<Taking> {
  return acting(ctx, async ({ db }) => {
    const none = { done_at: null, taken_occasion: null, taken_until: null, taken_by: null };
    await db
      .insertInto('scheduled_task')
      .values({ task, done_occasion: occasion, ...none })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await db
      .selectFrom('scheduled_task')
      .selectAll()
      .where('task', '=', task)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (row.done_occasion >= occasion) return { state: 'done' };
    if (row.taken_until && row.taken_until > ctx.now) return { state: 'busy' };
    await db
      .updateTable('scheduled_task')
      .set({ taken_occasion: occasion, taken_until: later(ctx, HOLD_MS), taken_by: worker })
      .where('task', '=', task)
      .execute();
    return { state: 'taken', since: row.done_occasion };
  });
}

/** The worker's word that it is still at it. */
export async function keepOccasion(
  ctx: Ctx,
  { task, worker }: Omit<TaskOccasion, 'occasion'>,
): Promise<void> {
  await acting(ctx, ({ db }) =>
    db
      .updateTable('scheduled_task')
      .set({ taken_until: later(ctx, HOLD_MS) })
      .where('task', '=', task)
      .where('taken_by', '=', worker)
      .execute(),
  );
}

/** `failed` is tried again in a quarter of an hour, `brokenOff` at the next look. */
export async function endOccasion(
  ctx: Ctx,
  { task, occasion, worker }: TaskOccasion,
  how: 'done' | 'failed' | 'brokenOff',
): Promise<void> {
  const free = { taken_occasion: null, taken_by: null };
  const change = {
    done: { ...free, taken_until: null, done_occasion: occasion, done_at: ctx.now },
    failed: { ...free, taken_until: later(ctx, RETRY_MS) },
    brokenOff: { ...free, taken_until: null },
  }[how];
  await acting(ctx, ({ db }) =>
    db
      .updateTable('scheduled_task')
      .set(change)
      .where('task', '=', task)
      .where('taken_by', '=', worker)
      .execute(),
  );
}

/** Frees what a dead process was at. Only where no other process can be at work (the embedded database). */
export async function freeOccasions(ctx: Ctx): Promise<void> {
  await acting(ctx, ({ db }) =>
    db
      .updateTable('scheduled_task')
      .set({ taken_occasion: null, taken_until: null, taken_by: null })
      .where('taken_by', 'is not', null)
      .execute(),
  );
}
