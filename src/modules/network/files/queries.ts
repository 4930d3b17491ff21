// Files of hand-ins and of parts of gatherings, as far as the actor sees what they belong to; and which checksums of the file store
// a row still names.
import type { Selectable } from 'kysely';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { NetworkFileTable } from './db.ts';
import type { NetworkFile } from './model.ts';

const fileFrom = (row: Selectable<NetworkFileTable>): NetworkFile => ({
  id: row.id,
  fileName: row.file_name,
  kind: row.kind,
  bytes: row.bytes,
  sha256: row.sha256,
  scan: row.scan,
});

/** Inside a transaction: by what they belong to, the first first. */
export async function filesOf(
  { db }: ActingCtx,
  column: 'hand_in_id' | 'session_id',
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly NetworkFile[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('network_file')
    .selectAll()
    .where(column, 'in', ids)
    .orderBy('id')
    .execute();
  const by = Map.groupBy(rows, (row) => row[column] ?? '');
  return new Map([...by].map(([id, own]) => [id, own.map(fileFrom)]));
}

/** Of these, those that must be kept. For the program itself: it sees every row. */
export function networkChecksums(ctx: Ctx, among: readonly string[]): Promise<ReadonlySet<string>> {
  if (among.length === 0) return Promise.resolve(new Set());
  return acting(ctx, async ({ db }) => {
    const rows = await db.selectFrom('network_file').select('sha256').where('sha256', 'in', among).execute();
    return new Set(rows.map(({ sha256 }) => sha256));
  });
}
