// What is wrong with a notice, as a sentence. A code without a text is a bug; it is shown as it is.
import type { Problem } from '../../kernel/result.ts';
import type { Texts } from '../../texts/texts.ts';

type Say = (facts: Problem['facts']) => string;

export function noticeFault(
  { notices, planning, plan }: Pick<Texts, 'notices' | 'planning' | 'plan'>,
  { code, facts }: Problem,
): string {
  const say = [notices.problems, planning.problems, plan.problems]
    .map((problems) => (problems as Readonly<Record<string, Say>>)[code])
    .find((found) => found !== undefined);
  return say ? say(facts) : code;
}
