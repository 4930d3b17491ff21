// What is wrong in a task or a comment, and who may do what with one. Pure.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { Comment, Task } from './model.ts';

export const LONGEST_TASK = 200;
export const LONGEST_COMMENT = 4000;
export const MOST_TASKS = 500;
export const MOST_COMMENTS = 2000;
/** Minutes in which the writer may change what she wrote. */
export const CHANGE_MINUTES = 15;
const MINUTE_MS = 60_000;

const national = (text: string, path: string): Problem[] =>
  holdsNationalNumber(text) ? [problem('text.nationalNumber', path)] : [];

export interface TypedTask {
  readonly title: string;
  readonly doer: PartyId | null;
  readonly dueOn: LocalDate | null;
}

/** `parties`: those who take part. */
export function taskFaults(
  { title, doer, dueOn }: TypedTask,
  { parties, today }: { readonly parties: readonly string[]; readonly today: LocalDate },
): Problem[] {
  return [
    ...(title === '' ? [problem('work.titleMissing', 'title')] : []),
    ...(title.length > LONGEST_TASK ? [problem('work.titleLong', 'title', { most: LONGEST_TASK })] : []),
    ...national(title, 'title'),
    ...(doer === null || !parties.includes(doer) ? [problem('work.doerUnknown', 'doer')] : []),
    ...(dueOn !== null && dueOn < today ? [problem('work.duePast', 'due')] : []),
  ];
}

/** Whoever is to do it, wrote it or leads. */
export const mayFinish = (
  { doer, party }: Pick<Task, 'doer' | 'party'>,
  asking: PartyId,
  lead: PartyId,
): boolean => [doer, party, lead].includes(asking);

export function commentFaults(text: string): Problem[] {
  if (text === '') return [problem('work.textMissing', 'text')];
  return [
    ...(text.length > LONGEST_COMMENT ? [problem('work.textLong', 'text', { most: LONGEST_COMMENT })] : []),
    ...national(text, 'text'),
  ];
}

/** Whether the time to change it has not run out. */
export const isFresh = ({ at }: Pick<Comment, 'at'>, now: Date): boolean =>
  now.getTime() - at.getTime() <= CHANGE_MINUTES * MINUTE_MS;
