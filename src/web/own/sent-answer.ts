// What answers a form that was sent: on to where it is said that it was done, the refusal of access as a page of its own, or
// the form as it was typed, with what is wrong.
import type { Problem, Result } from '../../kernel/result.ts';
import { type PageResult, redirect } from '../page.ts';
import { refusedPage } from './refused.tsx';
import type { AskedForParty } from './routes.ts';

/** The refusal of access as a page; null where it is about something else. */
export function accessRefusal(
  { request, party }: AskedForParty,
  problems: readonly Problem[],
): PageResult | null {
  const access = problems.find(({ code }) => code.startsWith('access.'));
  return access ? refusedPage(request, access, party) : null;
}

interface Afterwards<Answer> {
  /** The address of where it is said that it was done. */
  readonly to: string;
  /** Of everything else than access. */
  readonly refused: (problems: readonly Problem[]) => Answer;
}

export function answerSent<Answer extends PageResult | Promise<PageResult>>(
  asked: AskedForParty,
  done: Result<unknown>,
  { to, refused }: Afterwards<Answer>,
): PageResult | Answer {
  if (done.ok) return redirect(to);
  return accessRefusal(asked, done.problems) ?? refused(done.problems);
}
