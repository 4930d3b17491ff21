// What may be refused about tasks, comments and packages for the archive: every code has its words in
// texts/procurement-work.*.ts.
import { problem, refuse } from '../../../kernel/result.ts';

export const WORK_CODES = [
  'work.gone',
  'work.titleMissing',
  'work.titleLong',
  'work.dueUnknown',
  'work.duePast',
  'work.doerUnknown',
  'work.tooMany',
  'work.notYours',
  'work.changedByOther',
  'work.textMissing',
  'work.textLong',
  'work.tooLate',
  'work.nothingToExport',
  'work.exportTooLarge',
  'text.nationalNumber',
] as const;
export type WorkCode = (typeof WORK_CODES)[number];

export const WORK_GONE = refuse(problem('work.gone', 'procurement'));
