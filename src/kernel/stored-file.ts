// A file that somebody has put in, wherever it belongs: its kind, what it is called, how large it may be, and when it may be given
// out.
import { holdsNationalNumber } from './national-number.ts';
import { type Problem, problem } from './result.ts';

export const FILE_KINDS = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'png', 'jpg', 'csv', 'txt'] as const;
/** As its usual ending. */
export type FileKind = (typeof FILE_KINDS)[number];

/** unchecked: nobody has looked · clean: a scanner found nothing · stopped: a scanner found something. */
export type FileScan = 'unchecked' | 'clean' | 'stopped';

export const MOST_FILE_MEGABYTES = 20;
const LONGEST_NAME = 120;

/** What may be refused of a file wherever it is put in: every code has its words in texts/files.*.ts. */
export const STORED_FILE_CODES = [
  'files.gone',
  'files.missing',
  'files.empty',
  'files.tooLarge',
  'files.kindUnknown',
  'files.otherContent',
  'files.pdfActive',
  'files.pdfUnreadable',
  'files.runs',
  'files.tooMany',
  'files.stopped',
  'files.notScanned',
  'files.bytesGone',
] as const;
export type StoredFileCode = (typeof STORED_FILE_CODES)[number];

/** Characters that no name of a file holds: paths, controls, and those that turn the direction of reading. */
const UNFIT = /[\p{Cc}\p{Cf}<>:"|?*]/gu;

/** The name without folders and unfit characters, ending as its kind does. */
export function cleanName(name: string, kind: FileKind): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last.normalize('NFC').replaceAll(UNFIT, '').replaceAll(/\s+/g, ' ').trim();
  const stem = plain.replace(/\.[A-Za-z0-9]{1,8}$/, '').replace(/^[.\s]+|[.\s]+$/g, '');
  return `${[...(stem === '' ? 'fil' : stem)].slice(0, LONGEST_NAME - kind.length - 1).join('')}.${kind}`;
}

/** One more file where there are so many. `name`: as it was sent; it is shown. Codes: text.nationalNumber, files.tooMany. */
export const oneMoreFaults = (
  name: string,
  { count, most }: { readonly count: number; readonly most: number },
): Problem[] => [
  ...(holdsNationalNumber(name) ? [problem('text.nationalNumber', 'file')] : []),
  ...(count >= most ? [problem('files.tooMany', 'file', { most })] : []),
];

/** Whether it may be given out: where a scanner is set up, only what it has found clean; what it stopped, never. */
export const mayGiveOut = ({ scan }: { readonly scan: FileScan }, isScanned: boolean): boolean =>
  scan === 'clean' || (scan === 'unchecked' && !isScanned);
