// How work that is divided hangs together: the last part that is done puts the whole in line again, one that fails takes the
// whole with it, and a person who stops the whole stops its parts. Whoever touches a part locks the whole first (decision 0018).
import { sql } from 'kysely';
import { type AuditEntry, appendAudit } from '../commands.ts';
import type { ActingCtx } from '../db.ts';
import type { JobEnd } from '../job-commands.ts';
import type { PartyId } from '../model.ts';

export const objectOf = (id: string): string => `job:${id}`;

const END_ACTIONS = {
  done: 'job.done',
  failed: 'job.failed',
  stopped: 'job.stopped',
  interrupted: 'job.interrupted',
} as const satisfies Readonly<Record<JobEnd['state'], string>>;

/** What a job is when nobody works at it any more. */
export const NOBODYS = { worker: null, heartbeat_at: null } as const;

export const ended = (end: JobEnd) => ({
  ...NOBODYS,
  state: end.state,
  failure: end.state === 'failed' ? end.failure : null,
});

/** The progress of what has nothing left to do. */
const ALL_DONE = sql`jsonb_set(progress, '{done}', progress->'total')`;

/** The rows of a job's parts. */
const partsOf = ({ db }: ActingCtx, whole: string) => db.selectFrom('job').where('parent', '=', whole);

const deleteParts = ({ db }: ActingCtx, whole: string) =>
  db.deleteFrom('job').where('parent', '=', whole).execute();

/** Parts in line are not begun. Where none was, the whole has stopped; otherwise it goes on with what there is. */
export async function stopParts(
  ctx: ActingCtx,
  whole: { readonly id: string; readonly kind: string },
): Promise<AuditEntry | null> {
  await ctx.db.deleteFrom('job').where('parent', '=', whole.id).where('state', '=', 'queued').execute();
  const left = await partsOf(ctx, whole.id).select('id').limit(1).executeTakeFirst();
  if (left) {
    await goOnWhenDone(ctx, whole.id);
    return null;
  }
  await ctx.db
    .updateTable('job')
    .set({ state: 'stopped', ended_at: ctx.now })
    .where('id', '=', whole.id)
    .execute();
  return { action: END_ACTIONS.stopped, object: objectOf(whole.id), facts: { kind: whole.kind } };
}

/** The whole, which the caller has locked, is put in line again once no part is in line or at work: by the last of them. */
async function goOnWhenDone(ctx: ActingCtx, whole: string): Promise<void> {
  const open = await partsOf(ctx, whole)
    .select('id')
    .where('state', 'in', ['queued', 'running'])
    .limit(1)
    .executeTakeFirst();
  if (open) return;
  await ctx.db
    .updateTable('job')
    .set({ state: 'queued', progress: ALL_DONE })
    .where('id', '=', whole)
    .where('state', '=', 'running')
    .where('worker', 'is', null)
    .execute();
}

interface Division {
  /** Whose part a job is. */
  readonly whole: string | null;
  readonly hasParts: boolean;
}

/** How a job hangs together with others. The whole is locked, before the part. */
export async function lockDivision(ctx: ActingCtx, id: string): Promise<Division> {
  const row = await ctx.db.selectFrom('job').select('parent').where('id', '=', id).executeTakeFirst();
  const whole = row?.parent ?? null;
  if (whole) {
    await ctx.db.selectFrom('job').select('id').where('id', '=', whole).forUpdate().execute();
    return { whole, hasParts: false };
  }
  const part = await partsOf(ctx, id).select('id').limit(1).executeTakeFirst();
  return { whole, hasParts: part !== undefined };
}

interface EndedJob {
  readonly id: string;
  readonly kind: string;
  readonly party: PartyId;
  readonly is_demo: boolean;
}

/** What follows when a whole has ended: its parts are of no use any more, and the log tells. */
export async function closeJob(ctx: ActingCtx, job: EndedJob, state: JobEnd['state']): Promise<void> {
  await deleteParts(ctx, job.id);
  await appendAudit(ctx, {
    action: END_ACTIONS[state],
    object: objectOf(job.id),
    facts: { kind: job.kind },
    party: job.party,
    isDemo: job.is_demo,
  });
}

/** What follows when a part has ended. The whole is locked. */
export async function closePart(
  ctx: ActingCtx,
  { id, whole }: { readonly id: string; readonly whole: string },
  end: JobEnd,
): Promise<void> {
  if (end.state === 'failed') return failWhole(ctx, whole, end.failure);
  if (end.state === 'done') {
    if (!(end.result instanceof Uint8Array)) throw new Error('a part comes to bytes');
    const product = Buffer.from(end.result);
    await ctx.db.updateTable('job_part').set({ product }).where('job_id', '=', id).execute();
    await ctx.db.updateTable('job').set({ progress: ALL_DONE }).where('id', '=', id).execute();
  }
  await goOnWhenDone(ctx, whole);
}

/** Parts that are at work find that they are gone, and stop. */
export async function failWhole(ctx: ActingCtx, whole: string, failure: string): Promise<void> {
  const row = await ctx.db
    .updateTable('job')
    .set({ ...ended({ state: 'failed', failure }), ended_at: ctx.now })
    .where('id', '=', whole)
    .where('state', 'in', ['queued', 'running'])
    .returning(['id', 'kind', 'party', 'is_demo'])
    .executeTakeFirst();
  if (row) await closeJob(ctx, row, 'failed');
}
