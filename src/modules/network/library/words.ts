// What is searched in of an experience: every language it is told in, in lower case.
import type { ExperienceWords } from './model.ts';

export const wordsOf = (...told: readonly ExperienceWords[]): string =>
  told
    .flatMap(({ title, done, outcome }) => [title, done, outcome])
    .filter((text) => text !== '')
    .join('\n')
    .toLowerCase();
