// Titles, how many, and who may do what with a file of a procurement. Pure.
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { oneMoreFaults } from '../../../kernel/stored-file.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { ProcurementFile } from './model.ts';

const MOST_FILES = 500;
export const LONGEST_TITLE = 200;

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
    ...(title.length > LONGEST_TITLE ? [problem('files.titleLong', 'title', { most: LONGEST_TITLE })] : []),
    ...oneMoreFaults(name, { count, most: MOST_FILES }),
  ];
}

/** Whoever leads, and the party it came from. */
export const mayChangeFile = (
  { party }: Pick<ProcurementFile, 'party'>,
  asking: PartyId,
  lead: PartyId,
): boolean => asking === lead || asking === party;
