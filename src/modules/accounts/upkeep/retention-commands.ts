// Deletes what has been kept long enough. For the program itself, every night; the log says how much.
import type { Kysely } from 'kysely';
import type { Tables } from '../../../kernel/tables.ts';
import { appendAudit } from '../commands.ts';
import { acting, type Ctx } from '../db.ts';
import { SESSION_IDLE_HOURS } from '../sign-in-commands.ts';
import { RETENTION_HOURS, RETENTION_IDS, type RetentionId } from './retention.ts';
import '../job-db.ts';
import './db.ts';

type Db = Kysely<Tables>;

const HOUR_MS = 3_600_000;

/** What is over since before an instant. */
const OVER: Readonly<Record<RetentionId, (db: Db, before: Date) => Promise<{ numDeletedRows: bigint }>>> = {
  signInAttempt: (db, before) =>
    db.deleteFrom('sign_in_attempt').where('at', '<', before).executeTakeFirstOrThrow(),
  signInLink: (db, before) =>
    db
      .deleteFrom('sign_in_link')
      .where((where) => where.or([where('used_at', '<', before), where('expires_at', '<', before)]))
      .executeTakeFirstOrThrow(),
  session: (db, before) => {
    const idleSince = new Date(before.getTime() - SESSION_IDLE_HOURS * HOUR_MS);
    return db
      .deleteFrom('session')
      .where((where) => where.or([where('expires_at', '<', before), where('last_seen_at', '<', idleSince)]))
      .executeTakeFirstOrThrow();
  },
  ceremony: (db, before) =>
    db.deleteFrom('sign_in_ceremony').where('expires_at', '<', before).executeTakeFirstOrThrow(),
  mail: (db, before) => db.deleteFrom('mail').where('created_at', '<', before).executeTakeFirstOrThrow(),
  notice: (db, before) => db.deleteFrom('notice').where('read_at', '<', before).executeTakeFirstOrThrow(),
  job: (db, before) => db.deleteFrom('job').where('ended_at', '<', before).executeTakeFirstOrThrow(),
  digestLink: (db, before) =>
    db.deleteFrom('digest_link').where('created_at', '<', before).executeTakeFirstOrThrow(),
};

/** Deletes every kind of row that is over its time. The value is how many of each were deleted. */
export function deleteOverdue(ctx: Ctx): Promise<Readonly<Record<RetentionId, number>>> {
  return acting(ctx, async (inside) => {
    const counts = Object.fromEntries(RETENTION_IDS.map((id) => [id, 0])) as Record<RetentionId, number>;
    for (const id of RETENTION_IDS) {
      const before = new Date(ctx.now.getTime() - RETENTION_HOURS[id] * HOUR_MS);
      counts[id] = Number((await OVER[id](inside.db, before)).numDeletedRows);
    }
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    if (rows > 0) {
      await appendAudit(inside, { action: 'retention.done', object: 'installation', facts: { rows } });
    }
    return counts;
  });
}
