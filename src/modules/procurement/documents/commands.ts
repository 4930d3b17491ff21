// Approving documents and keeping packages, under the procurement's lock. The files lie in the store before a row names them.
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, type Done, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId, PersonLanguage } from '../../accounts/model.ts';
import { heldProcurement, type Procurement } from '../life/queries.ts';
import { DOCUMENTS_GONE } from './codes.ts';
import './db.ts';
import type { DocumentFile, DocumentKind, SectionMark, StoredFile } from './model.ts';
import { takesDocuments, takesPackages, writesDocuments } from './rules.ts';

/** Which procurement, and for whom it is done. */
export interface DocumentsAsked {
  readonly procurement: string;
  readonly party: PartyId;
}

const objectOf = ({ procurement }: DocumentsAsked): string => `procurement:${procurement}`;

const writing = <Input extends DocumentsAsked, Output>(
  run: (ctx: ActingCtx, input: Input, found: Procurement) => Promise<Result<Done<Output>>>,
): Command<Input, Output> =>
  command({
    action: 'documents.write',
    partyOf: ({ party }) => party,
    run: async (ctx, input) => {
      const found = await heldProcurement(ctx, input.procurement);
      if (!found) return DOCUMENTS_GONE;
      if (!writesDocuments(found.state, input.party)) return refuse(problem('documents.notWriting', 'party'));
      if (!takesDocuments(found.state)) return refuse(problem('documents.cancelled', 'procurement'));
      return run(ctx, input, found);
    },
  });

export interface DocumentToApprove extends DocumentsAsked {
  readonly kind: DocumentKind;
  readonly title: string;
  /** What it is made of now. */
  readonly sections: readonly SectionMark[];
  readonly language: PersonLanguage;
  /** Id of the party's own template it was made with; null: ours. */
  readonly template: string | null;
  /** In the store. */
  readonly files: readonly DocumentFile[];
  /** Number of the latest approved version when the page was made; 0: none. */
  readonly seen: number;
}

/**
 * Keeps a new approved version; the value is its number. Codes: documents.gone, .notWriting, .cancelled, .changedByOther.
 */
export const approveDocument: Command<DocumentToApprove, number> = writing(async (ctx, input) => {
  const { procurement, kind, title, sections, language, template, files, party, seen } = input;
  const { last } = await ctx.db
    .selectFrom('procurement_document')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('procurement_id', '=', procurement)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  if ((last ?? 0) !== seen) return refuse(problem('documents.changedByOther', 'document'));
  const version = seen + 1;
  const { id } = await ctx.db
    .insertInto('procurement_document')
    .values({
      procurement_id: procurement,
      kind,
      version,
      title,
      sections: JSON.stringify(sections),
      language,
      template_id: template,
      party,
      approved_at: ctx.now,
      approved_by: actorName(ctx.actor),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await ctx.db
    .insertInto('procurement_document_file')
    .values(
      files.map((file) => ({
        document_id: id,
        format: file.format,
        file_name: file.fileName,
        bytes: file.bytes,
        sha256: file.sha256,
      })),
    )
    .execute();
  const facts = { kind, version };
  return done(version, { action: 'documents.approved', object: objectOf(input), facts });
});

export interface PackageToKeep extends DocumentsAsked {
  readonly file: StoredFile;
}

/** Keeps a package, or finds that it is kept already; the value is its number. Codes as for approveDocument, and documents.notLocked. */
export const keepPackage: Command<PackageToKeep, number> = writing(async (ctx, input, { state }) => {
  const { procurement, party, file } = input;
  // It may have been opened again while the package was made.
  if (!takesPackages(state)) return refuse(problem('documents.notLocked', 'procurement'));
  const rows = await ctx.db
    .selectFrom('procurement_package')
    .select(['number', 'sha256'])
    .where('procurement_id', '=', procurement)
    .execute();
  const same = rows.find(({ sha256 }) => sha256 === file.sha256);
  if (same) return done(same.number, null);
  const number = Math.max(0, ...rows.map((row) => row.number)) + 1;
  await ctx.db
    .insertInto('procurement_package')
    .values({
      procurement_id: procurement,
      number,
      file_name: file.fileName,
      bytes: file.bytes,
      sha256: file.sha256,
      party,
      made_at: ctx.now,
      made_by: actorName(ctx.actor),
    })
    .execute();
  const facts = { number, hash: file.sha256 };
  return done(number, { action: 'documents.packed', object: objectOf(input), facts });
});
