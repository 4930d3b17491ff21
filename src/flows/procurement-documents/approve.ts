// Makes the files of a document, and keeps them as an approved version: written, put in the store, and then named by a row.
import { problem, type Result, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import { approveDocument } from '../../modules/procurement/documents/commands.ts';
import type {
  DocumentFile,
  DocumentKind,
  FileFormat,
  Template,
} from '../../modules/procurement/documents/model.ts';
import { templateInUse, templatesOf } from '../../modules/procurement/documents/queries.ts';
import { writesDocuments } from '../../modules/procurement/documents/rules.ts';
import type { Language } from '../../texts/language.ts';
import type { NamedPaper } from '../papers/named-paper.ts';
import type { Services } from '../services.ts';
import { type MadeDocument, makeDocument } from './catalogue.ts';
import { type Books, writingIn } from './draft.ts';
import { marksOf } from './standing.ts';
import { templateData } from './template-fields.ts';

export interface WrittenFile {
  readonly format: FileFormat;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

interface FilesAsked {
  readonly books: Books;
  readonly language: Language;
  readonly template: Template | null;
}

/** With a party's own template only Word is made: what the template looks like is its own. */
async function byTemplate(
  services: Services,
  named: NamedPaper,
  { books, language, template }: FilesAsked & { readonly template: Template },
): Promise<WrittenFile[]> {
  const bytes = await services.files.read(template.sha256);
  if (bytes === null) throw new Error(`the template ${template.id} is not in the file store`);
  const filled = await services.papers.fill(bytes, templateData(writingIn(books, language), named.paper));
  return [{ format: 'docx', fileName: `${named.fileName}.docx`, bytes: filled }];
}

/** The files of a document as it is now. */
export async function writeFiles(
  services: Services,
  made: MadeDocument,
  asked: FilesAsked,
): Promise<WrittenFile[]> {
  const { content, fileName } = made;
  if (content.kind === 'workbook') {
    return [
      { format: 'xlsx', fileName: `${fileName}.xlsx`, bytes: await services.papers.form(content.form) },
    ];
  }
  const { template } = asked;
  if (template !== null) return byTemplate(services, content.named, { ...asked, template });
  const { paper } = content.named;
  return [
    { format: 'docx', fileName: `${fileName}.docx`, bytes: await services.papers.write(paper, 'docx') },
    { format: 'pdf', fileName: `${fileName}.pdf`, bytes: await services.papers.write(paper, 'pdf') },
  ];
}

export interface ApprovalAsked {
  /** As they have just been read, for the party that approves. */
  readonly books: Books;
  readonly kind: DocumentKind;
  readonly language: Language;
  /** The latest approved version when the page was made; 0: none. */
  readonly seen: number;
}

/** The value is the version's number. Codes: documents.notBegun, and those of approveDocument. */
export async function approve(
  services: Services,
  ctx: Ctx,
  { books, kind, language, seen }: ApprovalAsked,
): Promise<Result<number>> {
  const { party, procurement } = books.view;
  if (!writesDocuments(procurement.state, party)) return refuse(problem('documents.notWriting', 'party'));
  const made = await makeDocument(ctx, { kind, books, language });
  if (made === null) return refuse(problem('documents.notBegun', 'document', { kind }));
  const template = templateInUse(await templatesOf(ctx, party), kind);
  const written = await writeFiles(services, made, { books, language, template });
  const files: DocumentFile[] = [];
  for (const { format, fileName, bytes } of written) {
    files.push({ format, fileName, bytes: bytes.length, sha256: await services.files.keep(bytes) });
  }
  return approveDocument(ctx, {
    procurement: procurement.id,
    party,
    kind,
    title: made.title,
    sections: marksOf(made, language, template),
    language,
    template: template?.id ?? null,
    files,
    seen,
  });
}
