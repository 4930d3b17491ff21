// A text that is the same for as long as every reader sees the same rows: which transactions count as done. Any write by
// anybody, committed or just begun, gives another. It costs one question that reads no table.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../kernel/tables.ts';

export async function dataStamp(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`select pg_current_snapshot()::text as stamp`.execute(db);
  return rows[0]?.stamp ?? '';
}
