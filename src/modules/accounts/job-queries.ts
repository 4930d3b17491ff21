// Work that takes a while, as far as the asking person may see it.
import { acting, type Ctx } from './db.ts';
import { JOB_COLUMNS, type Job, jobFrom } from './job-db.ts';
import type { PartyId } from './model.ts';

const MOST = 20;

/** Null where there is none, or it is nothing the actor may see. */
export async function jobOf(ctx: Ctx, id: string): Promise<Job | null> {
  const row = await acting(ctx, ({ db }) =>
    db.selectFrom('job').select(JOB_COLUMNS).where('id', '=', id).executeTakeFirst(),
  );
  return row ? jobFrom(row) : null;
}

/** A party's twenty latest jobs of a kind, the newest first. */
export async function latestJobs(ctx: Ctx, party: PartyId, kind: string): Promise<Job[]> {
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('job')
      .select(JOB_COLUMNS)
      .where('party', '=', party)
      .where('kind', '=', kind)
      .orderBy('created_at', 'desc')
      .limit(MOST)
      .execute(),
  );
  return rows.map(jobFrom);
}
