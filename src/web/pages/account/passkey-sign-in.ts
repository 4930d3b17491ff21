// Signing in by passkey: a script on the sign-in page asks to begin, the browser and its owner answer, and the answer is
// sent as a form.
import { askForPasskeySignIn, usePasskey } from '../../../flows/accounts/passkeys.ts';
import { textIn } from '../../own/routes.ts';
import type { PageResult } from '../../page.ts';
import { type AskedByAnybody, addressOf, enter, formIn, safeReturn, signInFrom } from './asked-by-anybody.ts';
import { questionFor } from './passkey-question.ts';
import { signInPage, waysOf } from './sign-in.tsx';

/** Longer than any answer of an authenticator that we ask for. */
export const LONGEST_ANSWER = 20_000;

export const beginPasskey = async ({ c, request, services }: AskedByAnybody): Promise<PageResult> =>
  questionFor(request, await askForPasskeySignIn(services, addressOf(c, services)));

export async function openByPasskey(asked: AskedByAnybody): Promise<PageResult> {
  const { c, request, services } = asked;
  const form = await formIn(c);
  const to = safeReturn(textIn(form, 'til'));
  const opened = await usePasskey(services, {
    ...signInFrom(asked),
    ceremony: textIn(form, 'seremoni'),
    answer: textIn(form, 'svar', LONGEST_ANSWER),
  });
  if (opened.ok) return enter(asked, { session: opened.value.session, to });
  return signInPage(request, waysOf(services), { to, problems: opened.problems });
}
