// Work that takes a while: put in line in the transaction that asks for it, taken by one process at a time, stopped and
// started anew by a person. Progress is no change of facts and is not audited; how it ended is, of work that is divided
// (decision 0018) the whole.
import { problem, refuse } from '../../kernel/result.ts';
import { appendAudit, type Command, command, done } from './commands.ts';
import { type ActingCtx, acting, type Ctx } from './db.ts';
import { JOB_COLUMNS, type Job, type JobDivision, type JobProgress, jobFrom } from './job-db.ts';
import {
  closeJob,
  closePart,
  ended,
  failWhole,
  lockDivision,
  NOBODYS,
  objectOf,
  stopParts,
} from './jobs/division-commands.ts';
import type { PartyId, PersonId } from './model.ts';

/** A process that has not said a word for this long is gone. */
const SILENCE_MS = 60_000;
/** Work that so many processes have gone silent over is given up: it may be what kills them. */
const MOST_LOST = 3;

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
export const enqueueJob = (ctx: ActingCtx, job: NewJob): Promise<string> =>
  insertJob(ctx, job, { parent: null, progress: null });

async function insertJob(
  ctx: ActingCtx,
  job: NewJob,
  { parent, progress }: { readonly parent: string | null; readonly progress: JobProgress | null },
): Promise<string> {
  const { id } = await ctx.db
    .insertInto('job')
    .values({
      kind: job.kind,
      party: job.party,
      person_id: job.person,
      input: JSON.stringify(job.input),
      state: 'queued',
      progress: progress === null ? null : JSON.stringify(progress),
      result: null,
      failure: null,
      worker: null,
      heartbeat_at: null,
      created_at: ctx.now,
      ended_at: null,
      is_demo: job.isDemo,
      parent,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * The job of these kinds that has waited longest, now `worker`'s; null where none waits. Parts come after all others, so that
 * a large job holds nobody up for longer than a part takes. For the program itself.
 */
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
      .orderBy('parent', (order) => order.asc().nullsFirst())
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
      .returning(['cancel_requested', 'parent'])
      .executeTakeFirst();
    if (!row?.parent) return row ? { isCancelRequested: row.cancel_requested } : null;
    const whole = await db
      .selectFrom('job')
      .select('cancel_requested')
      .where('id', '=', row.parent)
      .executeTakeFirstOrThrow();
    return { isCancelRequested: whole.cancel_requested };
  });
}

/**
 * Puts the parts of a job in line; the job is then nobody's until they are done. False when it is no longer this worker's.
 * For the program itself.
 */
export function divideJob(
  ctx: Ctx,
  { id, worker, division }: WorkedJob & { readonly division: JobDivision },
): Promise<boolean> {
  const { phase, parts } = division;
  const total = parts.reduce((sum, { share }) => sum + share, 0);
  return acting(ctx, async (inside) => {
    const whole = await inside.db
      .updateTable('job')
      .set({ worker: null, heartbeat_at: null, progress: JSON.stringify({ phase, done: 0, total }) })
      .where('id', '=', id)
      .where('worker', '=', worker)
      .where('state', '=', 'running')
      .returning(['kind', 'party', 'is_demo', 'cancel_requested'])
      .executeTakeFirst();
    if (!whole) return false;
    const { party, is_demo: isDemo } = whole;
    for (const { kind, share, material } of parts) {
      const part = await insertJob(
        inside,
        { kind, party, person: null, input: {}, isDemo },
        { parent: id, progress: { phase, done: 0, total: share } },
      );
      const row = { job_id: part, material: Buffer.from(material), product: null };
      await inside.db.insertInto('job_part').values(row).execute();
    }
    const stopped = whole.cancel_requested ? await stopParts(inside, { id, kind: whole.kind }) : null;
    if (stopped) await appendAudit(inside, { ...stopped, party, isDemo });
    return true;
  });
}

/** How a job ended. `interrupted`: its process ends before it. */
export type JobEnd =
  | { readonly state: 'done'; readonly result: unknown }
  | { readonly state: 'failed'; readonly failure: string }
  | { readonly state: 'stopped' | 'interrupted' };

/**
 * Writes how it ended, once; false when the job is no longer this worker's. What a part comes to is bytes. The last part puts
 * the whole in line again; one that fails takes the whole with it. What is divided is never interrupted but taken by another.
 */
export function finishJob(
  ctx: Ctx,
  { id, worker, end }: WorkedJob & { readonly end: JobEnd },
): Promise<boolean> {
  return acting(ctx, async (inside) => {
    const { whole, hasParts } = await lockDivision(inside, id);
    const isHandedBack = end.state === 'interrupted' && (whole !== null || hasParts);
    const isKept = end.state === 'done' && whole === null;
    const row = await inside.db
      .updateTable('job')
      .set(
        isHandedBack
          ? { ...NOBODYS, state: 'queued' }
          : { ...ended(end), result: isKept ? JSON.stringify(end.result ?? null) : null, ended_at: ctx.now },
      )
      .where('id', '=', id)
      .where('worker', '=', worker)
      .where('state', '=', 'running')
      .returning(['kind', 'party', 'is_demo'])
      .executeTakeFirst();
    if (!row) return false;
    if (isHandedBack) return true;
    if (whole === null) await closeJob(inside, { id, ...row }, end.state);
    else await closePart(inside, { id, whole }, end);
    return true;
  });
}

/**
 * Marks work whose process is gone, so that a person can start it anew; what is divided is taken by another process, unless
 * too many were lost over it (job.lost). The value is how many. `isAlone`: no other process can be at work (the embedded
 * database's owner), so whatever runs is orphaned; otherwise only what has been silent for a minute.
 */
export async function interruptOrphans(ctx: Ctx, isAlone: boolean): Promise<number> {
  const silentSince = isAlone ? null : new Date(ctx.now.getTime() - SILENCE_MS);
  const found = await acting(ctx, (inside) => orphans(inside, silentSince).select('id').execute());
  let marked = 0;
  for (const { id } of found) {
    const isMarked = await acting(ctx, (inside) => endOrphan(inside, id, silentSince));
    if (isMarked) marked++;
  }
  return marked;
}

/** Jobs at work that nobody has said a word of since then; null: all. What waits for its parts is nobody's. */
const orphans = ({ db }: ActingCtx, silentSince: Date | null) =>
  db
    .selectFrom('job')
    .where('state', '=', 'running')
    .where('worker', 'is not', null)
    .$if(silentSince !== null, (query) => query.where('heartbeat_at', '<', silentSince));

/** False when it is no orphan after all. */
async function endOrphan(ctx: ActingCtx, id: string, silentSince: Date | null): Promise<boolean> {
  const { whole, hasParts } = await lockDivision(ctx, id);
  const job = await orphans(ctx, silentSince)
    .select(['id', 'kind', 'party', 'is_demo', 'lost'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!job) return false;
  const set = (change: object) => ctx.db.updateTable('job').set(change).where('id', '=', id).execute();
  if (whole === null && !hasParts) {
    await set({ ...ended({ state: 'interrupted' }), ended_at: ctx.now });
    await closeJob(ctx, job, 'interrupted');
  } else if (job.lost + 1 < MOST_LOST) await set({ ...NOBODYS, state: 'queued', lost: job.lost + 1 });
  else await failWhole(ctx, whole ?? id, 'job.lost');
  return true;
}

export interface JobChoice {
  readonly party: PartyId;
  readonly job: string;
}

const lockedJob = (ctx: ActingCtx, { party, job }: JobChoice) =>
  ctx.db
    .selectFrom('job')
    .select(['id', 'kind', 'state', 'cancel_requested', 'worker'])
    .where('id', '=', job)
    .where('party', '=', party)
    .where('parent', 'is', null)
    .forUpdate()
    .executeTakeFirst();

/**
 * Stops a job: one in line at once, one at work as soon as it can, one that is divided with all its parts. One that has ended
 * stays as it is. Code: job.gone.
 */
export const cancelJob: Command<JobChoice, true> = command({
  action: 'job.cancel',
  partyOf: ({ party }) => party,
  run: async (ctx, choice) => {
    const job = await lockedJob(ctx, choice);
    if (!job) return refuse(problem('job.gone', 'job'));
    const { id, kind, state } = job;
    if ((state !== 'queued' && state !== 'running') || job.cancel_requested) return done(true as const, null);
    const { hasParts } = await lockDivision(ctx, id);
    const isWaiting = state === 'queued' && !hasParts;
    await ctx.db
      .updateTable('job')
      .set(isWaiting ? { state: 'stopped', ended_at: ctx.now } : { cancel_requested: true })
      .where('id', '=', id)
      .execute();
    const stopped = hasParts && job.worker === null ? await stopParts(ctx, job) : null;
    if (stopped) return done(true as const, stopped);
    const object = objectOf(id);
    if (isWaiting) return done(true as const, { action: 'job.stopped', object, facts: { kind } });
    return done(true as const, { action: 'job.cancelRequested', object, facts: { kind } });
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
        lost: 0,
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
