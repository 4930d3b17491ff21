// What a joint procurement refuses or still lacks, as whoever asks reads it.
import { procurementProblemText } from '../../../flows/procurement/problem-words.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Asked } from '../../own/routes.ts';

/** Who asks, and the names of bodies. */
export type ProblemReader = Pick<Asked, 'request' | 'parties'>;

/** What is wrong and how to mend it. */
export const procurementProblem = ({ request, parties }: ProblemReader, problem: Problem): string =>
  procurementProblemText({ texts: request.texts, format: request.format, parties }, problem);

/** The sentence of the first problem at a path; undefined where there is none. */
export function procurementProblemAt(
  reader: ProblemReader,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path);
  return found && procurementProblem(reader, found);
}
