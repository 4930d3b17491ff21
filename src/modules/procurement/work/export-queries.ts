// Packages that a party has taken out for its archive.
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import './db.ts';
import type { ArchiveExport } from './model.ts';

/** The latest first. */
export const archiveExportsOf = (
  ctx: Ctx,
  { procurement, party }: { readonly procurement: string; readonly party: PartyId },
): Promise<ArchiveExport[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('procurement_export')
      .selectAll()
      .where('procurement_id', '=', procurement)
      .where('party', '=', party)
      .orderBy('number', 'desc')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      number: row.number,
      fileName: row.file_name,
      bytes: row.bytes,
      sha256: row.sha256,
      entries: row.entries,
      documents: row.documents,
      party: row.party,
      madeAt: row.made_at,
      madeBy: row.made_by,
    }));
  });
