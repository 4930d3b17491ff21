// What an experience is called in the page's language, and the sentences of what is refused.
import type { PartyDirectory } from '../../../flows/parties.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Experience, ExperienceWords } from '../../../modules/network/library/model.ts';
import type { Option } from '../../components/form-fields.tsx';
import type { PageRequest } from '../../page.ts';
import { categoriesByName, categoryText } from '../plan/fact-words.ts';

/** Ours in the page's language; what a body tells, as it tells it. */
export const wordsIn = ({ language }: PageRequest, experience: Experience): ExperienceWords =>
  (language === 'nb' ? null : experience.translations?.[language]) ?? experience;

/** As the address names it. */
export const nameOf = ({ reference, id }: Experience): string => reference ?? id;

/** Who tells it, with inhabitants and whom to ask; where ours is from. */
export function aboutLine(request: PageRequest, parties: PartyDirectory, experience: Experience): string {
  const { list } = request.texts.library;
  const { party, inhabitants, contactName, contactRole, source } = experience;
  if (party === null) return `${[list.example, source?.title].filter(Boolean).join(': ')}.`;
  const who = contactName || contactRole;
  const body = [
    parties.nameOf(party),
    ...(inhabitants === null ? [] : [list.inhabitants(request.format.number(inhabitants))]),
  ];
  return `${body.join(', ')}.${who === '' ? '' : ` ${list.ask(who)}`}`;
}

/** Every category by name, after none of them. */
export const categoryOptions = (request: PageRequest): Option[] => [
  { value: '', label: request.texts.library.form.noCategory },
  ...categoriesByName(request).map(({ id }) => ({ value: id, label: categoryText(request, id) })),
];

/** A category that was chosen must be one of the list. Code: library.categoryUnknown. */
export const categoryFaults = ({ snapshot }: PageRequest, category: string | null): Problem[] =>
  category !== null && !snapshot.categories.categories.byId.has(category)
    ? [problem('library.categoryUnknown', 'category')]
    : [];

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function libraryProblem({ texts, format }: PageRequest, { code, facts }: Problem): string {
  const known = texts.library.problems as Readonly<Record<string, (facts: Problem['facts']) => string>>;
  const most = facts['most'];
  return known[code]?.(typeof most === 'number' ? { ...facts, most: format.number(most) } : facts) ?? code;
}

/** The sentence of the first problem at a path; undefined where there is none. */
export function libraryProblemAt(
  request: PageRequest,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path);
  return found && libraryProblem(request, found);
}
