// Addresses of signing in and out. They are open to everybody, so each answers the same whoever asks.
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Services } from '../../../flows/services.ts';
import { askForLink, lookAtLink, useLink } from '../../../flows/accounts/sign-in.ts';
import { endSession } from '../../../modules/accounts/sign-in-commands.ts';
import { LANGUAGES, languagePrefix } from '../../../texts/language.ts';
import { sessionCookie } from '../../own/cookie.ts';
import { textIn } from '../../own/routes.ts';
import { type PageRequest, type PageResult, redirect } from '../../page.ts';
import type { PageServer } from '../../page-server.tsx';
import { type Paths, pathsFor } from '../../paths.ts';
import { linkGonePage, linkPage, linkSentPage, signInPage } from './sign-in.tsx';

interface SignInDeps {
  readonly server: PageServer;
  readonly services: Services;
}

interface AskedByAnybody {
  readonly c: Context;
  readonly request: PageRequest;
  readonly paths: Paths;
  readonly services: Services;
}

const LARGEST_FORM = 16 * 1024;

/** The network address of whoever asks; behind a trusted proxy the one it names. `unknown` in tests without a socket. */
export function addressOf(c: Context, { trustsProxy }: Services): string {
  const forwarded = trustsProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  if (forwarded) return forwarded;
  return c.env && 'incoming' in c.env ? (getConnInfo(c).remote.address ?? 'unknown') : 'unknown';
}

export const deviceOf = (c: Context): string => c.req.header('user-agent') ?? '';

const formIn = (c: Context): Promise<FormData> => c.req.raw.formData().catch(() => new FormData());

/** Only addresses of our own pages: a path, never another host. */
export const safeReturn = (to: string): string => (/^\/(?![/\\])[^\s\\]*$/.test(to) ? to : '');

async function ask({ c, request, paths, services }: AskedByAnybody): Promise<PageResult> {
  const form = await formIn(c);
  const email = textIn(form, 'epost', 254);
  const answer = await askForLink(services, { email, address: addressOf(c, services) });
  if (answer.ok) return redirect(paths.signInSent());
  return signInPage(request, { email, to: safeReturn(textIn(form, 'til')), problems: answer.problems });
}

async function showLink({ request, services }: AskedByAnybody): Promise<PageResult> {
  const secret = request.params['secret'] ?? '';
  const preview = await lookAtLink(services, secret);
  if (!preview) return linkGonePage(request, []);
  const to = safeReturn(request.query.get('til') ?? '');
  return linkPage(request, {
    secret,
    preview,
    to,
    problems: [],
    partyNames: await namesOf(services, preview),
  });
}

const namesOf = async (
  services: Services,
  { parties }: { parties: readonly string[] },
): Promise<string[]> => {
  const directory = await services.parties();
  return parties.map((party) => (party === '*' ? 'Samkjøp' : directory.nameOf(party)));
};

async function openLink({ c, request, paths, services }: AskedByAnybody): Promise<PageResult> {
  const secret = request.params['secret'] ?? '';
  const form = await formIn(c);
  const to = safeReturn(textIn(form, 'til'));
  const opened = await useLink(services, {
    secret,
    address: addressOf(c, services),
    device: deviceOf(c),
    newcomer: { name: textIn(form, 'navn', 120), email: textIn(form, 'epost', 254) },
  });
  if (opened.ok) {
    const cookie = sessionCookie(services.baseUrl, opened.value.session);
    return { ...redirect(to === '' ? paths.own() : to), cookie };
  }
  const preview = await lookAtLink(services, secret);
  const isLinkFault = opened.problems.some(({ code }) => code.startsWith('signIn.'));
  if (isLinkFault || !preview) return linkGonePage(request, opened.problems);
  return linkPage(request, { secret, preview, to, problems: opened.problems, partyNames: [] });
}

async function signOut({ request, paths, services }: AskedByAnybody): Promise<PageResult> {
  const signedIn = request.viewer?.signedIn;
  if (signedIn) {
    const { person, isDemo, sessionId } = signedIn;
    await endSession(services.ctx({ kind: 'person', person, isDemo }), { session: sessionId });
  }
  return { ...redirect(paths.home()), cookie: sessionCookie(services.baseUrl, null) };
}

function showSignIn({ request, paths }: AskedByAnybody): PageResult {
  const to = safeReturn(request.query.get('til') ?? '');
  return request.viewer ? redirect(paths.own()) : signInPage(request, { to });
}

export function addSignInRoutes(hono: Hono, { server, services }: SignInDeps): void {
  const answering =
    (answer: (asked: AskedByAnybody) => PageResult | Promise<PageResult>) => async (c: Context) => {
      const request = await server.requestOf(c.req.raw, c.req.param());
      const result = await answer({ c, request, paths: pathsFor(request.language), services });
      return server.answer(c.req.raw, request, result);
    };
  const limit = bodyLimit({ maxSize: LARGEST_FORM });
  for (const language of LANGUAGES) {
    const at = (path: string): string => `${languagePrefix(language)}${path}`;
    hono.get(at('/logg-inn'), answering(showSignIn));
    hono.post(at('/logg-inn'), limit, answering(ask));
    hono.get(
      at('/logg-inn/sendt'),
      answering(({ request }) => linkSentPage(request)),
    );
    hono.get(at('/logg-inn/lenke/:secret'), answering(showLink));
    hono.post(at('/logg-inn/lenke/:secret'), limit, answering(openLink));
    hono.post(at('/logg-ut'), limit, answering(signOut));
  }
}
