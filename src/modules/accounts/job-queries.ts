// Work that takes a while, as far as the asking person may see it. Its parts are nobody's to look at: the whole tells of them.
import { sql } from 'kysely';
import { type ActingCtx, acting, type Ctx } from './db.ts';
import { JOB_COLUMNS, type Job, jobFrom } from './job-db.ts';

interface PartCount {
  readonly parts: number;
  readonly done: number;
}

const partsOf = ({ db }: ActingCtx, id: string): Promise<PartCount> =>
  db
    .selectFrom('job')
    .select(({ fn }) => [
      fn.countAll<number>().as('parts'),
      sql<number>`coalesce(sum((progress->>'done')::int), 0)::int`.as('done'),
    ])
    .where('parent', '=', id)
    .executeTakeFirstOrThrow();

/** Null where there is none, or it is nothing the actor may see. The progress of one that is divided is that of its parts. */
export function jobOf(ctx: Ctx, id: string): Promise<Job | null> {
  return acting(ctx, async (inside) => {
    const row = await inside.db
      .selectFrom('job')
      .select([...JOB_COLUMNS, 'worker'])
      .where('id', '=', id)
      .where('parent', 'is', null)
      .executeTakeFirst();
    if (!row) return null;
    const job = jobFrom(row);
    const isWaiting = (row.state === 'queued' || row.state === 'running') && row.worker === null;
    const { parts, done } = isWaiting ? await partsOf(inside, id) : { parts: 0, done: 0 };
    return parts === 0 || !job.progress
      ? job
      : { ...job, state: 'running', progress: { ...job.progress, done } };
  });
}

/** What a part works on; null when it is gone. For the program itself. */
export async function materialOf(ctx: Ctx, part: string): Promise<Uint8Array | null> {
  const row = await acting(ctx, ({ db }) =>
    db.selectFrom('job_part').select('material').where('job_id', '=', part).executeTakeFirst(),
  );
  return row ? new Uint8Array(row.material) : null;
}

/**
 * What came of the parts of a job, in their order, without those that never were begun because a person stopped it; null for
 * one that is not divided. For the program itself.
 */
export async function productsOf(ctx: Ctx, job: string): Promise<readonly Uint8Array[] | null> {
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('job_part')
      .innerJoin('job', 'job.id', 'job_part.job_id')
      .select('job_part.product')
      .where('job.parent', '=', job)
      .orderBy('job.id')
      .execute(),
  );
  if (rows.length === 0) return null;
  return rows.flatMap(({ product }) => (product ? [new Uint8Array(product)] : []));
}
