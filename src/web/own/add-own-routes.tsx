// Puts the addresses of signed-in people in three languages on the server: who asks is found, the right is asked for,
// then the route's own function answers. Nothing of it is stored by caches.
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Services } from '../../flows/services.ts';
import { SharedReads } from '../../modules/accounts/db.ts';
import { parseParty } from '../../modules/accounts/model.ts';
import { refusalOf } from '../../modules/accounts/policy.ts';
import { LANGUAGES, languagePrefix } from '../../texts/language.ts';
import { type Page, type PageRequest, type PageResult, redirect } from '../page.ts';
import type { PageServer } from '../page-server.tsx';
import { notFoundPage } from '../pages/error.tsx';
import { pathsFor } from '../paths.ts';
import { refusedPage, signedOutPage } from './refused.tsx';
import type { Asked, OwnRoute } from './routes.ts';

const USUAL_BODY = 256 * 1024;
const PARTY_PREFIX = '/arbeid/:party';

interface OwnDeps {
  readonly server: PageServer;
  readonly services: Services;
}

export const pathOfRoute = (route: OwnRoute): string =>
  route.scope === 'party' ? `${PARTY_PREFIX}${route.path}` : route.path;

async function answerTo(route: OwnRoute, c: Context, { server, services }: OwnDeps) {
  const request = await server.requestOf(c.req.raw, c.req.param());
  const result = await resultOf(route, c, { request, services });
  const isKept = result.kind === 'page' || result.kind === 'json';
  const answered = isKept ? { ...result, isPrivate: true } : result;
  return server.answer(c.req.raw, request, answered);
}

async function resultOf(
  route: OwnRoute,
  c: Context,
  { request, services }: Pick<Asked, 'request' | 'services'>,
): Promise<PageResult> {
  const paths = pathsFor(request.language);
  const signedIn = request.viewer?.signedIn ?? null;
  if (!signedIn) {
    return route.method === 'get' ? redirect(paths.signIn(request.path)) : signedOutPage(request);
  }
  const parties = await services.parties();
  const ctx = services.ctx({ kind: 'person', person: signedIn.person, isDemo: signedIn.isDemo });
  const asked: Asked = {
    c,
    request,
    paths,
    services,
    parties,
    signedIn,
    ctx: route.method === 'get' ? { ...ctx, reads: new SharedReads(ctx.actor) } : ctx,
    form: () => c.req.raw.formData().catch(() => new FormData()),
  };
  if (route.scope === 'person') {
    const refusal = refusalOf(signedIn.grants, route.action, null);
    return refusal ? refusedPage(request, refusal, null) : route.answer(asked);
  }
  const id = parseParty(request.params['party'] ?? '');
  const party = id ? parties.find(id) : null;
  if (!party || party.isDemo !== signedIn.isDemo) return notFoundPage(request);
  const refusal = refusalOf(signedIn.grants, route.action, party.id);
  return refusal ? refusedPage(request, refusal, party) : route.answer({ ...asked, party });
}

/** Whoever sends too much is told so before anything of it is read, signed in or not. */
export async function answerTooLarge(
  page: (request: PageRequest) => Page,
  c: Context,
  { server }: Pick<OwnDeps, 'server'>,
) {
  const request = await server.requestOf(c.req.raw, c.req.param());
  return server.answer(c.req.raw, request, { ...page(request), isPrivate: true });
}

export function addOwnRoutes(hono: Hono, deps: OwnDeps, routes: readonly OwnRoute[]): void {
  for (const language of LANGUAGES) {
    for (const route of routes) {
      const address = `${languagePrefix(language)}${pathOfRoute(route)}`;
      const { largest } = route;
      const limit = bodyLimit({
        maxSize: largest?.body ?? USUAL_BODY,
        ...(largest ? { onError: (c) => answerTooLarge(largest.otherwise, c, deps) } : {}),
      });
      hono.on(route.method.toUpperCase(), address, limit, (c) => answerTo(route, c, deps));
    }
  }
}
