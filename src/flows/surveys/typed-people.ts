// People typed as lines, «Kari Nordmann; kari@kommune.no; Namsos»: who is to be asked, and what is wrong with which line.
import { ok, type Problem, problem, type Result, refuse } from '../../kernel/result.ts';
import { parseEmail } from '../../modules/accounts/sign-in-commands.ts';
import type { PersonToAsk } from '../../modules/evaluation/surveys/people-commands.ts';
import type { PartyDirectory } from '../parties.ts';
import { sideOfBody } from './subject.ts';

const LONGEST_NAME = 200;

interface Line {
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly body: string;
}

const linesIn = (text: string): Line[] =>
  text.split('\n').flatMap((whole, place) => {
    const [name = '', email = '', body = ''] = whole.split(/[;\t]/).map((part) => part.trim());
    return whole.trim() === '' ? [] : [{ line: place + 1, name, email, body }];
  });

/** Codes: survey.peopleMissing, .personName, .personEmail, .personBody, .personTwice. */
export function readPeople(text: string, parties: PartyDirectory, isDemo: boolean): Result<PersonToAsk[]> {
  const lines = linesIn(text);
  if (lines.length === 0) return refuse(problem('survey.peopleMissing', 'people'));
  const bodies = new Map(
    parties
      .list(isDemo)
      .filter(({ kind }) => kind !== 'cooperation')
      .flatMap(({ id, name }) => [
        [name.toLowerCase(), id as string],
        [id as string, id as string],
      ]),
  );
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const people: PersonToAsk[] = [];
  for (const { line, name, email: typed, body: typedBody } of lines) {
    const email = parseEmail(typed);
    const body = typedBody === '' ? null : bodies.get(typedBody.toLowerCase());
    if (name === '' || name.length > LONGEST_NAME)
      problems.push(problem('survey.personName', 'people', { line }));
    if (!email.ok) problems.push(problem('survey.personEmail', 'people', { line }));
    if (body === undefined) {
      problems.push(problem('survey.personBody', 'people', { line, value: typedBody.slice(0, 80) }));
    }
    if (!email.ok || body === undefined) continue;
    if (seen.has(email.value)) problems.push(problem('survey.personTwice', 'people', { line }));
    seen.add(email.value);
    people.push({ name, email: email.value, body, side: sideOfBody(parties, body) });
  }
  return problems.length > 0 ? refuse(...problems) : ok(people);
}
