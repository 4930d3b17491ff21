// Work that takes a while, as far as the asking person may see it.
import { acting, type Ctx } from './db.ts';
import { JOB_COLUMNS, type Job, jobFrom } from './job-db.ts';

/** Null where there is none, or it is nothing the actor may see. */
export async function jobOf(ctx: Ctx, id: string): Promise<Job | null> {
  const row = await acting(ctx, ({ db }) =>
    db.selectFrom('job').select(JOB_COLUMNS).where('id', '=', id).executeTakeFirst(),
  );
  return row ? jobFrom(row) : null;
}
