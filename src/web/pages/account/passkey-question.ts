// The answer to a script that wants to begin with a passkey: what the browser is asked, or why not, in words.
import type { PasskeyQuestion } from '../../../flows/accounts/passkeys.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Json, PageRequest } from '../../page.ts';
import { accountProblem } from './problem-text.ts';

export function questionFor(request: PageRequest, asked: Result<PasskeyQuestion>): Json {
  if (asked.ok) return { kind: 'json', value: asked.value, isPrivate: true };
  const [first] = asked.problems;
  const status = first?.code === 'signIn.tooMany' ? 429 : 422;
  return {
    kind: 'json',
    status,
    value: { problem: first && accountProblem(request, first) },
    isPrivate: true,
  };
}
