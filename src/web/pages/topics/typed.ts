// What forms of topics carry, understood.
import { LONGEST_ROLE, LONGEST_TEXT, LONGEST_TITLE } from '../../../modules/network/topics/rules.ts';
import { textIn } from '../../own/routes.ts';

/** Numbers of topics that were ticked, each once. */
export const numbersIn = (form: FormData, name: string): number[] => [
  ...new Set(
    form
      .getAll(name)
      .flatMap((value) => (typeof value === 'string' && /^\d{1,5}$/.test(value) ? [Number(value)] : [])),
  ),
];

export const typedTopic = (form: FormData) => ({
  title: textIn(form, 'navn', LONGEST_TITLE + 1),
  why: textIn(form, 'hvorfor', LONGEST_TEXT + 1),
  role: textIn(form, 'rolle', LONGEST_ROLE + 1),
});
