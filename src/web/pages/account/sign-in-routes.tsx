// Addresses of signing in and out. They are open to everybody, so each answers the same whoever asks.
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { PROVIDER_RETURN } from '../../../flows/accounts/oidc.ts';
import { askForLink, lookAtLink, useLink } from '../../../flows/accounts/sign-in.ts';
import type { Services } from '../../../flows/services.ts';
import { LANGUAGES, languagePrefix } from '../../../texts/language.ts';
import { sessionCookie } from '../../own/cookie.ts';
import { textIn } from '../../own/routes.ts';
import { type PageResult, redirect } from '../../page.ts';
import type { PageServer } from '../../page-server.tsx';
import { pathsFor } from '../../paths.ts';
import { type AskedByAnybody, addressOf, enter, formIn, safeReturn, signInFrom } from './asked-by-anybody.ts';
import { erasedPage } from './own-data.tsx';
import { beginPasskey, openByPasskey } from './passkey-sign-in.ts';
import {
  comeFromProvider,
  goToProvider,
  providerProblems,
  showSignedOutHere,
  signOutHere,
} from './provider-sign-in.ts';
import { linkGonePage, linkPage, linkSentPage, signInPage, waysOf } from './sign-in.tsx';

interface SignInDeps {
  readonly server: PageServer;
  readonly services: Services;
}

/** Room for what an authenticator answers. */
const LARGEST_FORM = 32 * 1024;

async function ask({ c, request, paths, services }: AskedByAnybody): Promise<PageResult> {
  const form = await formIn(c);
  const email = textIn(form, 'epost', 254);
  const answer = await askForLink(services, { email, address: addressOf(c, services) });
  if (answer.ok) return redirect(paths.signInSent());
  const to = safeReturn(textIn(form, 'til'));
  return signInPage(request, waysOf(services), { email, to, problems: answer.problems });
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

async function openLink(asked: AskedByAnybody): Promise<PageResult> {
  const { c, request, services } = asked;
  const secret = request.params['secret'] ?? '';
  const form = await formIn(c);
  const to = safeReturn(textIn(form, 'til'));
  const opened = await useLink(services, {
    ...signInFrom(asked),
    secret,
    newcomer: { name: textIn(form, 'navn', 120), email: textIn(form, 'epost', 254) },
  });
  if (opened.ok) return enter(asked, { session: opened.value.session, to });
  const preview = await lookAtLink(services, secret);
  const isLinkFault = opened.problems.some(({ code }) => code.startsWith('signIn.'));
  if (isLinkFault || !preview) return linkGonePage(request, opened.problems);
  return linkPage(request, { secret, preview, to, problems: opened.problems, partyNames: [] });
}

async function signOut(asked: AskedByAnybody): Promise<PageResult> {
  const { request, paths, services } = asked;
  const signedIn = request.viewer?.signedIn;
  if (!signedIn) return { ...redirect(paths.home()), cookie: sessionCookie(services.baseUrl, null) };
  const { person, isDemo, sessionId: session } = signedIn;
  const ctx = services.ctx({ kind: 'person', person, isDemo });
  return signOutHere({ ...asked, ctx, session, isEverywhere: false });
}

function showSignIn({ request, paths, services }: AskedByAnybody): PageResult {
  if (request.viewer) return redirect(paths.own());
  const to = safeReturn(request.query.get('til') ?? '');
  return signInPage(request, waysOf(services), { to, problems: providerProblems(request), isShown: true });
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
    hono.post(at('/logg-inn/passnokkel/start'), limit, answering(beginPasskey));
    hono.post(at('/logg-inn/passnokkel'), limit, answering(openByPasskey));
    hono.get(at('/logg-inn/oidc'), answering(goToProvider));
    hono.post(at('/logg-ut'), limit, answering(signOut));
    hono.get(at('/logg-ut/videre'), answering(showSignedOutHere));
    hono.get(
      at('/logg-ut/slettet'),
      answering(({ request }) => erasedPage(request)),
    );
  }
  hono.get(PROVIDER_RETURN, answering(comeFromProvider));
}
