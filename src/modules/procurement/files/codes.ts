// What may be refused about files: every code has its words in texts/procurement-work.*.ts.
import { problem, refuse } from '../../../kernel/result.ts';

export const FILE_CODES = [
  'files.gone',
  'files.missing',
  'files.empty',
  'files.tooLarge',
  'files.kindUnknown',
  'files.otherContent',
  'files.pdfActive',
  'files.pdfUnreadable',
  'files.runs',
  'files.titleLong',
  'files.tooMany',
  'files.exemptionUnknown',
  'files.notYours',
  'files.isPublic',
  'files.exempt',
  'files.inArchive',
  'files.stopped',
  'files.notScanned',
  'files.bytesGone',
] as const;
export type FileCode = (typeof FILE_CODES)[number];

export const FILES_GONE = refuse(problem('files.gone', 'file'));
