// A paper as the answer to an address: Word or PDF, made there and then.
import { type NamedPaper, paperFile } from '../../../flows/papers/named-paper.ts';
import type { PaperFormat } from '../../../flows/papers/paper-work.ts';
import type { FileFormat } from '../../../modules/procurement/documents/model.ts';
import type { AskedForParty } from '../../own/routes.ts';
import type { FileResult } from '../../page.ts';

export const CONTENT_TYPES: Readonly<Record<FileFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

export async function paperAnswer(
  { services }: AskedForParty,
  named: NamedPaper,
  format: PaperFormat,
): Promise<FileResult> {
  const { fileName, bytes } = await paperFile(services.papers, named, format);
  return { kind: 'file', fileName, contentType: CONTENT_TYPES[format], content: bytes };
}
