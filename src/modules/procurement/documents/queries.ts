// Documents, packages and templates as far as the asking person may see them.
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import './db.ts';
import type {
  ApprovedDocument,
  DocumentFile,
  DocumentKind,
  Package,
  SectionMark,
  Template,
  TemplateKind,
} from './model.ts';

async function filesOf({ db }: ActingCtx, documents: readonly string[]) {
  const files = new Map<string, DocumentFile[]>(documents.map((id) => [id, []]));
  if (documents.length === 0) return files;
  const rows = await db
    .selectFrom('procurement_document_file')
    .select(['document_id', 'format', 'file_name', 'bytes', 'sha256'])
    .where('document_id', 'in', documents)
    .orderBy('format')
    .execute();
  for (const { document_id, format, file_name, bytes, sha256 } of rows) {
    files.get(document_id)?.push({ format, fileName: file_name, bytes, sha256 });
  }
  return files;
}

/** All approved versions, the latest first. */
export const documentsOf = (ctx: Ctx, procurement: string): Promise<ApprovedDocument[]> =>
  acting(ctx, async (inside) => {
    const rows = await inside.db
      .selectFrom('procurement_document')
      .selectAll()
      .where('procurement_id', '=', procurement)
      .orderBy('version', 'desc')
      .orderBy('id')
      .execute();
    const files = await filesOf(
      inside,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      version: row.version,
      title: row.title,
      sections: row.sections as readonly SectionMark[],
      language: row.language,
      template: row.template_id,
      party: row.party,
      approvedAt: row.approved_at,
      approvedBy: row.approved_by,
      files: files.get(row.id) ?? [],
    }));
  });

/** The latest of a kind among approved versions. */
export const latestOf = (
  documents: readonly ApprovedDocument[],
  kind: DocumentKind,
): ApprovedDocument | null =>
  documents.filter((one) => one.kind === kind).toSorted((a, b) => b.version - a.version)[0] ?? null;

/** The latest first. */
export const packagesOf = (ctx: Ctx, procurement: string): Promise<Package[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('procurement_package')
      .select(['id', 'number', 'file_name', 'bytes', 'sha256', 'party', 'made_at'])
      .where('procurement_id', '=', procurement)
      .orderBy('number', 'desc')
      .execute();
    return rows.map(({ file_name, made_at, ...row }) => ({ ...row, fileName: file_name, madeAt: made_at }));
  });

/** A party's own, the latest first; `kind` left out: of every kind. */
export const templatesOf = (ctx: Ctx, party: PartyId, kind?: TemplateKind): Promise<Template[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('document_template')
      .selectAll()
      .where('party', '=', party)
      .$if(kind !== undefined, (all) => all.where('kind', '=', kind as TemplateKind))
      .orderBy('version', 'desc')
      .orderBy('kind')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      party: row.party,
      kind: row.kind,
      version: row.version,
      fileName: row.file_name,
      bytes: row.bytes,
      sha256: row.sha256,
      uploadedAt: row.uploaded_at,
      usedAt: row.used_at,
      endedAt: row.ended_at,
    }));
  });

/** The one that is used now among a party's templates; null: ours is. */
export const templateInUse = (templates: readonly Template[], kind: DocumentKind): Template | null =>
  templates.find((one) => one.kind === kind && one.usedAt !== null && one.endedAt === null) ?? null;
