// Which checksums of the file store a row still names: what no row names was left by a crash, or was deleted.
import { acting, type Ctx } from '../../accounts/db.ts';
import '../documents/db.ts';
import '../work/db.ts';
import './db.ts';

/** Of these, those that must be kept. For the program itself: it sees every row. */
export function namedChecksums(ctx: Ctx, among: readonly string[]): Promise<ReadonlySet<string>> {
  if (among.length === 0) return Promise.resolve(new Set());
  return acting(ctx, async ({ db }) => {
    const files = db
      .selectFrom('procurement_file')
      .select('sha256')
      .where('removed_at', 'is', null)
      .where('sha256', 'in', among);
    const rows = await files
      .union(db.selectFrom('document_template').select('sha256').where('sha256', 'in', among))
      .union(db.selectFrom('procurement_document_file').select('sha256').where('sha256', 'in', among))
      .union(db.selectFrom('procurement_package').select('sha256').where('sha256', 'in', among))
      .union(db.selectFrom('procurement_export').select('sha256').where('sha256', 'in', among))
      .execute();
    return new Set(rows.map(({ sha256 }) => sha256));
  });
}
