// Work that takes a while: put in line in the transaction that asks for it, taken by one process at a time, stopped and
// started anew by a person. Progress is no change of facts and is not audited; how it ended is.
import { problem, refuse } from '../../kernel/result.ts';
import { appendAudit, type Command, command, done } from './commands.ts';
import { type ActingCtx, acting, type Ctx } from './db.ts';
import { JOB_COLUMNS, type Job, type JobProgress, jobFrom } from './job-db.ts';
import type { PartyId, PersonId } from './model.ts';

/** A process that has not said a word for this long is gone. */
const SILENCE_MS = 60_000;

const objectOf = (id: string): string => `job:${id}`;

export interface NewJob {
  readonly kind: string;
  /** Whose it is: those who act for the party see it. */
  readonly party: PartyId;
  readonly person: PersonId | null;
  /** JSON that the kind's handler reads. */
  readonly input: unknown;
  readonly isDemo: boolean;
}

/**
 * Puts a job in line inside the caller's transaction; the caller's own audit entry tells of it. The value is its id. When
 * the transaction has ended, `jobsWaiting()` of the services makes it start at once.
 */
export async function enqueueJob(ctx: ActingCtx, job: NewJob): Promise<string> {
  const { id } = await ctx.db
    .insertInto('job')
    .values({
      kind: job.kind,
      party: job.party,
      person_id: job.person,
      input: JSON.stringify(job.input),
      state: 'queued',
      progress: null,
      result: null,
      failure: null,
      worker: null,
      heartbeat_at: null,
      created_at: ctx.now,
      ended_at: null,
      is_demo: job.isDemo,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The job of these kinds that has waited longest, now `worker`'s; null where none waits. For the program itself. */
export function takeJob(
  ctx: Ctx,
  asked: { readonly worker: string; readonly kinds: readonly string[] },
): Promise<Job | null> {
  if (asked.kinds.length === 0) return Promise.resolve(null);
  return acting(ctx, async ({ db }) => {
    const next = await db
      .selectFrom('job')
      .select('id')
      .where('state', '=', 'queued')
      .where('kind', 'in', asked.kinds)
      .orderBy('created_at')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!next) return null;
    const row = await db
      .updateTable('job')
      .set({ state: 'running', worker: asked.worker, heartbeat_at: ctx.now })
      .where('id', '=', next.id)
      .returning(JOB_COLUMNS)
      .executeTakeFirstOrThrow();
    return jobFrom(row);
  });
}

interface WorkedJob {
  readonly id: string;
  readonly worker: string;
}

/**
 * The worker's word that it is at work, and how far where it has something new to tell. The value is whether a person
 * wants it to stop; null when the job is no longer this worker's.
 */
export function reportJob(
  ctx: Ctx,
  job: WorkedJob & { readonly progress: JobProgress | null },
): Promise<{ readonly isCancelRequested: boolean } | null> {
  return acting(ctx, async ({ db }) => {
    const row = await db
      .updateTable('job')
      .set({
        heartbeat_at: ctx.now,
        ...(job.progress === null ? {} : { progress: JSON.stringify(job.progress) }),
      })
      .where('id', '=', job.id)
      .where('worker', '=', job.worker)
      .where('state', '=', 'running')
      .returning('cancel_requested')
      .executeTakeFirst();
    return row ? { isCancelRequested: row.cancel_requested } : null;
  });
}

/** How a job ended. `interrupted`: its process ends before it. */
export type JobEnd =
  | { readonly state: 'done'; readonly result: unknown }
  | { readonly state: 'failed'; readonly failure: string }
  | { readonly state: 'stopped' | 'interrupted' };

const END_ACTIONS = {
  done: 'job.done',
  failed: 'job.failed',
  stopped: 'job.stopped',
  interrupted: 'job.interrupted',
} as const satisfies Readonly<Record<JobEnd['state'], string>>;

/** Writes how it ended, once; false when the job is no longer this worker's. */
export function finishJob(
  ctx: Ctx,
  { id, worker, end }: WorkedJob & { readonly end: JobEnd },
): Promise<boolean> {
  return acting(ctx, async (inside) => {
    const row = await inside.db
      .updateTable('job')
      .set({
        state: end.state,
        result: end.state === 'done' ? JSON.stringify(end.result ?? null) : null,
        failure: end.state === 'failed' ? end.failure : null,
        worker: null,
        heartbeat_at: null,
        ended_at: ctx.now,
      })
      .where('id', '=', id)
      .where('worker', '=', worker)
      .where('state', '=', 'running')
      .returning(['kind', 'party', 'is_demo'])
      .executeTakeFirst();
    if (!row) return false;
    await appendAudit(inside, {
      action: END_ACTIONS[end.state],
      object: objectOf(id),
      facts: { kind: row.kind },
      party: row.party,
      isDemo: row.is_demo,
    });
    return true;
  });
}

/**
 * Marks work whose process is gone, so that a person can start it anew; the value is how many. `isAlone`: no other
 * process can be at work (the embedded database's owner), so whatever runs is orphaned; otherwise only what has been
 * silent for a minute.
 */
export function interruptOrphans(ctx: Ctx, isAlone: boolean): Promise<number> {
  const silentSince = new Date(ctx.now.getTime() - SILENCE_MS);
  return acting(ctx, async (inside) => {
    const rows = await inside.db
      .updateTable('job')
      .set({ state: 'interrupted', worker: null, heartbeat_at: null, ended_at: ctx.now })
      .where('state', '=', 'running')
      .where((where) => (isAlone ? where.val(true) : where('heartbeat_at', '<', silentSince)))
      .returning(['id', 'kind', 'party', 'is_demo'])
      .execute();
    for (const { id, kind, party, is_demo: isDemo } of rows) {
      await appendAudit(inside, {
        action: END_ACTIONS.interrupted,
        object: objectOf(id),
        facts: { kind },
        party,
        isDemo,
      });
    }
    return rows.length;
  });
}

export interface JobChoice {
  readonly party: PartyId;
  readonly job: string;
}

const lockedJob = (ctx: ActingCtx, { party, job }: JobChoice) =>
  ctx.db
    .selectFrom('job')
    .select(['id', 'kind', 'state', 'cancel_requested'])
    .where('id', '=', job)
    .where('party', '=', party)
    .forUpdate()
    .executeTakeFirst();

/**
 * Stops a job: one in line at once, one at work as soon as it can. One that has ended stays as it is. Code: job.gone.
 */
export const cancelJob: Command<JobChoice, true> = command({
  action: 'job.cancel',
  partyOf: ({ party }) => party,
  run: async (ctx, choice) => {
    const job = await lockedJob(ctx, choice);
    if (!job) return refuse(problem('job.gone', 'job'));
    const isWaiting = job.state === 'queued';
    if (!isWaiting && (job.state !== 'running' || job.cancel_requested)) return done(true as const, null);
    await ctx.db
      .updateTable('job')
      .set(isWaiting ? { state: 'stopped', ended_at: ctx.now } : { cancel_requested: true })
      .where('id', '=', job.id)
      .execute();
    const action = isWaiting ? END_ACTIONS.stopped : 'job.cancelRequested';
    return done(true as const, { action, object: objectOf(job.id), facts: { kind: job.kind } });
  },
});

/**
 * Puts a job that did not come to its end in line again, as the acting person's. One that waits, runs or is done stays
 * as it is. Code: job.gone.
 */
export const restartJob: Command<JobChoice, true> = command({
  action: 'job.restart',
  partyOf: ({ party }) => party,
  run: async (ctx, choice) => {
    const job = await lockedJob(ctx, choice);
    if (!job) return refuse(problem('job.gone', 'job'));
    if (job.state === 'queued' || job.state === 'running' || job.state === 'done')
      return done(true as const, null);
    await ctx.db
      .updateTable('job')
      .set({
        state: 'queued',
        progress: null,
        failure: null,
        cancel_requested: false,
        ended_at: null,
        ...(ctx.actor.kind === 'person' ? { person_id: ctx.actor.person } : {}),
      })
      .where('id', '=', job.id)
      .execute();
    return done(true as const, {
      action: 'job.restarted',
      object: objectOf(job.id),
      facts: { kind: job.kind },
    });
  },
});
