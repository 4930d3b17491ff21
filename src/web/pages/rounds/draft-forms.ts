// What the forms of a draft send, read into lines and members.
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { parseEmail } from '../../../modules/accounts/sign-in-commands.ts';
import type { NewLine, NewRoundMember } from '../../../modules/planning/rounds/draft-commands.ts';
import type { SharedEnding } from '../../../modules/planning/rounds/queries.ts';
import { readRoundDay } from '../../../modules/planning/rounds/typed-answer.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { type AskedForParty, textIn } from '../../own/routes.ts';
import { suggestionTitle, type TypedMember } from './draft.tsx';

export const typedLine = (form: FormData) => ({
  title: textIn(form, 'linje', 201),
  category: textIn(form, 'kategori', 80),
  start: textIn(form, 'oppstart', 40),
});

/** The line typed, if there is one. Codes: category.missing, round.titleMissing, date.format. */
export function readOwnLine(asked: AskedForParty, typed: ReturnType<typeof typedLine>): Result<NewLine[]> {
  if (Object.values(typed).every((text) => text === '')) return ok([]);
  const start = readRoundDay(typed.start, 'start');
  const isKnown = asked.request.snapshot.categories.categories.byId.has(typed.category);
  const problems: Problem[] = [
    ...(typed.title === '' ? [problem('round.titleMissing', 'lineTitle')] : []),
    ...(isKnown ? [] : [problem('category.missing', 'category')]),
    ...(start.ok ? [] : start.problems),
  ];
  if (problems.length > 0 || !start.ok) return refuse(...problems);
  const { title, category } = typed;
  return ok([{ title, category, startsOn: start.value, item: null }]);
}

/** The suggestions that were ticked; what is no longer shown is left out. */
export function chosenLines(
  asked: AskedForParty,
  form: FormData,
  suggested: readonly SharedEnding[],
): NewLine[] {
  const ticked = new Set(form.getAll('forslag'));
  return suggested
    .filter(({ item }) => ticked.has(item))
    .map((one) => ({
      title: suggestionTitle(asked, one).slice(0, 200),
      category: one.category,
      startsOn: one.earliest,
      item: { id: one.item, of: one.body },
    }));
}

export function typedMembers(form: FormData, bodies: readonly BodyId[]): ReadonlyMap<string, TypedMember> {
  const ticked = new Set(form.getAll('spor'));
  return new Map(
    bodies.map((body) => [
      body,
      {
        isAsked: ticked.has(body),
        name: textIn(form, `navn-${body}`, 120),
        email: textIn(form, `epost-${body}`, 254),
      },
    ]),
  );
}

/** Those who are asked. Code: email.format, path `contact.<body>`. */
export function readMembers(typed: ReadonlyMap<string, TypedMember>): Result<NewRoundMember[]> {
  const problems: Problem[] = [];
  const members = [...typed].flatMap(([body, { isAsked, name, email }]): NewRoundMember[] => {
    if (!isAsked) return [];
    const read = email === '' ? ok('') : parseEmail(email, `contact.${body}`);
    if (!read.ok) problems.push(...read.problems);
    return [{ body: body as BodyId, contactName: name, contactEmail: read.ok ? read.value : '' }];
  });
  return problems.length > 0 ? refuse(...problems) : ok(members);
}
