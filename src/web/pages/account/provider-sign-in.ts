// Signing in through the identity provider: out by a redirect, back to one address for all languages. What went wrong
// there is told on the page she left, so that neither code nor state stays in the browser's history. And signing out again.
import { comeBack, leaveForProvider } from '../../../flows/accounts/oidc.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Ctx } from '../../../modules/accounts/db.ts';
import { PROVIDER_MINUTES } from '../../../modules/accounts/identity-commands.ts';
import { endSession, tooMany } from '../../../modules/accounts/sign-in-commands.ts';
import { ownSessionMethod } from '../../../modules/accounts/sign-in-queries.ts';
import { sessionCookie, visitCookie, visitSecretIn } from '../../own/cookie.ts';
import { type PageRequest, type PageResult, redirect } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { notFoundPage } from '../error.tsx';
import { type AskedByAnybody, addressOf, enter, safeReturn, signInFrom } from './asked-by-anybody.ts';
import { signedOutHerePage } from './sign-in.tsx';

export async function goToProvider({ c, request, paths, services }: AskedByAnybody): Promise<PageResult> {
  const { oidc, baseUrl } = services;
  if (!oidc) return notFoundPage(request);
  const to = safeReturn(request.query.get('til') ?? '');
  const { language } = request;
  const left = await leaveForProvider(services, oidc, { language, to, address: addressOf(c, services) });
  if (!left.ok) return redirect(paths.signIn(to, left.problems[0]?.code));
  const cookie = visitCookie(baseUrl, { secret: left.value.secret, minutes: PROVIDER_MINUTES });
  return { ...redirect(left.value.url), cookie };
}

export async function comeFromProvider(asked: AskedByAnybody): Promise<PageResult> {
  const { c, request, services } = asked;
  const { oidc, baseUrl } = services;
  if (!oidc) return notFoundPage(request);
  const end = await comeBack(services, oidc, {
    ...signInFrom(asked),
    secret: visitSecretIn(c.req.raw, baseUrl) ?? '',
    query: request.query,
    signedIn: request.viewer?.signedIn ?? null,
  });
  const paths = pathsFor(end.language);
  const gone = visitCookie(baseUrl, null);
  if (!end.ok) {
    const { code } = end.problem;
    return { ...redirect(end.isBinding ? paths.waysIn(code) : paths.signIn(end.to, code)), cookie: gone };
  }
  if (end.session === null) return { ...redirect(paths.waysIn()), cookie: gone };
  const { language, session, to } = end;
  const entered = enter({ request: { ...request, language }, paths, services }, { session, to });
  return { ...entered, cookie: [gone, entered.cookie ?? []].flat() };
}

interface SigningOut extends Omit<AskedByAnybody, 'c'> {
  /** As whom. */
  readonly ctx: Ctx;
  /** Id of the session that asks. */
  readonly session: string;
  /** All her sessions end. */
  readonly isEverywhere: boolean;
}

/** Out of here; and on to where she can sign out at the provider, where this session began there. */
export async function signOutHere(asked: SigningOut): Promise<PageResult> {
  const { ctx, paths, request, services, session, isEverywhere } = asked;
  const method = await ownSessionMethod(ctx, session);
  await endSession(ctx, { session: isEverywhere ? null : session });
  const url = method === 'oidc' ? await services.oidc?.signOutUrl(request.language) : null;
  return {
    ...redirect(url ? paths.signedOutHere() : paths.home()),
    cookie: sessionCookie(services.baseUrl, null),
  };
}

export async function showSignedOutHere({ paths, request, services }: AskedByAnybody): Promise<PageResult> {
  const { oidc } = services;
  const url = await oidc?.signOutUrl(request.language);
  return oidc && url
    ? signedOutHerePage(request, { name: oidc.name, url: url.href })
    : redirect(paths.home());
}

const TOLD: ReadonlySet<string> = new Set([
  'signIn.ceremonyGone',
  'oidc.cancelled',
  'oidc.levelTooLow',
  'oidc.mismatch',
  'oidc.notValid',
  'oidc.unavailable',
  'oidc.noVerifiedEmail',
  'oidc.unknownPerson',
  'oidc.otherPerson',
]);

/** What an address says went wrong at the provider; only what can. */
export function providerProblems({ query }: Pick<PageRequest, 'query'>): readonly Problem[] {
  const code = query.get('feil') ?? '';
  if (TOLD.has(code)) return [problem(code, 'way')];
  const slow = tooMany('wrongProviderAnswer', 'way');
  return code === 'signIn.tooMany' && !slow.ok ? slow.problems : [];
}
