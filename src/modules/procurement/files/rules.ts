// Names, sizes and who may do what with a file. Pure.
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { FileKind, ProcurementFile } from './model.ts';

export const MOST_FILE_MEGABYTES = 20;
const MOST_FILES = 500;
const LONGEST_NAME = 120;
export const LONGEST_TITLE = 200;

/** Characters that no name of a file holds: paths, controls, and those that turn the direction of reading. */
const UNFIT = /[\p{Cc}\p{Cf}<>:"|?*]/gu;

/** The name without folders and unfit characters, ending as its kind does. */
export function cleanName(name: string, kind: FileKind): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last.normalize('NFC').replaceAll(UNFIT, '').replaceAll(/\s+/g, ' ').trim();
  const stem = plain.replace(/\.[A-Za-z0-9]{1,8}$/, '').replace(/^[.\s]+|[.\s]+$/g, '');
  return `${[...(stem === '' ? 'fil' : stem)].slice(0, LONGEST_NAME - kind.length - 1).join('')}.${kind}`;
}

/** What to call a file that nobody has called anything. */
export const titleFrom = (fileName: string): string => fileName.replace(/\.[a-z]+$/, '');

/** `name`: as it was sent; both are shown and go to the archive. */
export function fileFaults({
  title,
  name,
  count,
}: {
  readonly title: string;
  readonly name: string;
  readonly count: number;
}): Problem[] {
  return [
    ...(holdsNationalNumber(title) ? [problem('text.nationalNumber', 'title')] : []),
    ...(holdsNationalNumber(name) ? [problem('text.nationalNumber', 'file')] : []),
    ...(title.length > LONGEST_TITLE ? [problem('files.titleLong', 'title', { most: LONGEST_TITLE })] : []),
    ...(count >= MOST_FILES ? [problem('files.tooMany', 'file', { most: MOST_FILES })] : []),
  ];
}

/** Whoever leads, and the party it came from. */
export const mayChangeFile = (
  { party }: Pick<ProcurementFile, 'party'>,
  asking: PartyId,
  lead: PartyId,
): boolean => asking === lead || asking === party;

/** Whether it may be given out: where a scanner is set up, only what it has found clean; what it stopped, never. */
export const mayGiveOut = ({ scan }: Pick<ProcurementFile, 'scan'>, isScanned: boolean): boolean =>
  scan === 'clean' || (scan === 'unchecked' && !isScanned);
