// What may be refused about documents, templates and packages: every code has its words in texts/procurement-documents.*.ts.
import { problem, refuse } from '../../../kernel/result.ts';

/** Catalogued codes. */
export const DOCUMENT_CODES = [
  'documents.gone',
  'documents.notWriting',
  'documents.cancelled',
  'documents.changedByOther',
  'documents.notBegun',
  'documents.notLocked',
  'documents.outdated',
  'documents.notApproved',
  'documents.templateGone',
  'documents.fileGone',
  'template.fileMissing',
  'template.tooLarge',
  'template.notDocx',
  'template.runs',
  'template.fetches',
  'template.broken',
  'template.unknown',
  'template.outside',
  'template.lacks',
] as const;

export const DOCUMENTS_GONE = refuse(problem('documents.gone', 'procurement'));
export const TEMPLATE_GONE = refuse(problem('documents.templateGone', 'template'));
