// Files as far as the asking person may see them, and those that everybody may.
import type { Selectable } from 'kysely';
import { isUuid } from '../../../kernel/uuid.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import { parsePlace, WHOLE } from '../work/places.ts';
import type { ProcurementFileTable } from './db.ts';
import type { ProcurementFile } from './model.ts';

const fileFrom = (row: Selectable<ProcurementFileTable>): ProcurementFile => ({
  id: row.id,
  number: row.number,
  place: parsePlace(row.place) ?? WHOLE,
  title: row.title,
  fileName: row.file_name,
  kind: row.kind,
  bytes: row.bytes,
  sha256: row.sha256,
  readers: row.readers,
  exemption: row.exemption,
  scan: row.scan,
  party: row.party,
  uploadedAt: row.uploaded_at,
  uploadedBy: row.uploaded_by,
  entry: row.entry,
  removed: row.removed_at && row.removed_by ? { at: row.removed_at, by: row.removed_by } : null,
});

/** The latest first, deleted ones among them. */
export const filesOf = (ctx: Ctx, procurement: string): Promise<ProcurementFile[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('procurement_file')
      .selectAll()
      .where('procurement_id', '=', procurement)
      .orderBy('number', 'desc')
      .execute();
    return rows.map(fileFrom);
  });

export interface FileAsked {
  readonly procurement: string;
  /** From 1 within the procurement. */
  readonly number: number;
}

/** Inside a transaction; null where there is none that the actor sees. */
export async function readFile(
  { db }: ActingCtx,
  { procurement, number }: FileAsked,
): Promise<ProcurementFile | null> {
  if (!isUuid(procurement)) return null;
  const row = await db
    .selectFrom('procurement_file')
    .selectAll()
    .where('procurement_id', '=', procurement)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ? fileFrom(row) : null;
}

export const fileOf = (ctx: Ctx, asked: FileAsked): Promise<ProcurementFile | null> =>
  acting(ctx, (inside) => readFile(inside, asked));

/** What everybody may read of a procurement, the oldest first. For the program itself. */
export const publicFilesOf = (ctx: Ctx, procurement: string): Promise<ProcurementFile[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('procurement_file')
      .selectAll()
      .where('procurement_id', '=', procurement)
      .where('readers', '=', 'public')
      .orderBy('number')
      .execute();
    return rows.map(fileFrom);
  });
