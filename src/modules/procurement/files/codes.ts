// What may be refused about files of a procurement: every code has its words in texts/procurement-work.*.ts.
import { problem, refuse } from '../../../kernel/result.ts';
import { STORED_FILE_CODES } from '../../../kernel/stored-file.ts';

export const FILE_CODES = [
  ...STORED_FILE_CODES,
  'files.titleLong',
  'files.exemptionUnknown',
  'files.notYours',
  'files.isPublic',
  'files.exempt',
  'files.inArchive',
] as const;
export type FileCode = (typeof FILE_CODES)[number];

export const FILES_GONE = refuse(problem('files.gone', 'file'));
