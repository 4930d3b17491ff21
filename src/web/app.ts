// The web server as one Hono application: health, assets, pages from a table in three languages, errors.
import { randomBytes } from 'node:crypto';
import { type Handler, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { whoIs } from '../flows/accounts/sign-in.ts';
import { demoWorldNow } from '../flows/demo/turns.ts';
import type { GroupRuns } from '../flows/group-runs.ts';
import type { Services } from '../flows/services.ts';
import { dataStamp } from '../platform/db/data-stamp.ts';
import { SECURITY_HEADERS } from '../platform/http-headers.ts';
import type { Log } from '../platform/log.ts';
import { LANGUAGES, languagePrefix } from '../texts/language.ts';
import { ASSET_PREFIX, type Assets } from './assets.ts';
import { addCalendarRoute } from './calendar-route.ts';
import { addGroupRoutes } from './group-routes.tsx';
import { addOwnRoutes } from './own/add-own-routes.tsx';
import { OWN_ROUTES } from './own-routes.ts';
import { acceptsGzip, PageServer, type PageServerDeps } from './page-server.tsx';
import { addSignInRoutes } from './pages/account/sign-in-routes.tsx';
import { addAdviceRoutes } from './pages/advice/advice-routes.tsx';
import { addAssignmentLinkRoutes } from './pages/assignments/link-routes.ts';
import { addDemoRoutes } from './pages/demo/demo-routes.tsx';
import { addDigestRoutes } from './pages/digest/digest-routes.ts';
import { errorPage, notFoundPage, requestTooLargePage } from './pages/error.tsx';
import { addFormRoutes } from './pages/forms/form-routes.ts';
import { addGatheringLinkRoutes } from './pages/gatherings/link/link-routes.tsx';
import { addLibraryRoutes } from './pages/library/public-routes.tsx';
import { addSupplierLinkRoutes } from './pages/market/link-routes.tsx';
import { addMarketRoutes } from './pages/market/market-routes.tsx';
import { addStatusRoutes } from './pages/national-status/status-routes.ts';
import { addNeedsLinkRoutes } from './pages/needs/link-routes.tsx';
import { addNetworkLinkRoutes } from './pages/networks/link-routes.tsx';
import { addOpenNetworkRoutes } from './pages/networks/open/open-routes.tsx';
import { PAGES } from './pages/pages.ts';
import { addProposalLinkRoutes } from './pages/proposals/link-routes.tsx';
import { addOpenReportRoutes } from './pages/reports/open-routes.tsx';
import { addRoundLinkRoutes } from './pages/rounds/link-routes.tsx';
import { addSurveyLinkRoutes } from './pages/surveys/answer-routes.tsx';
import { addTopicLinkRoutes } from './pages/topics/link-routes.tsx';
import { sameOriginWrites } from './security.ts';

export interface WebDeps extends Omit<PageServerDeps, 'viewerOf' | 'isDemoOn' | 'dataStamp'> {
  readonly services: Services;
  readonly groups: GroupRuns;
  readonly log: Log;
  /** True when the database answers. */
  readonly isReady: () => Promise<boolean>;
}

export interface WebApp {
  fetch(request: Request): Response | Promise<Response>;
}

function addHealth(hono: Hono, isReady: WebDeps['isReady']): void {
  hono.get('/helse', async (c) => {
    const ready = await isReady();
    return c.json({ live: true, ready }, ready ? 200 : 503, SECURITY_HEADERS);
  });
  hono.get('/helse/live', (c) => c.json({ live: true }, 200, SECURITY_HEADERS));
}

function addAssets(hono: Hono, assets: Assets): void {
  hono.get(`${ASSET_PREFIX}:file`, (c) => {
    const asset = assets.file(c.req.param('file'));
    if (!asset) return c.notFound();
    const headers = {
      ...SECURITY_HEADERS,
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
    };
    return asset.gzip && acceptsGzip(c.req.raw)
      ? c.body(asset.gzip, 200, { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' })
      : c.body(asset.body, 200, headers);
  });
}

/** Register pages take no writes. */
const onlyRead: Handler = (c) =>
  c.text('Method Not Allowed', 405, { ...SECURITY_HEADERS, allow: 'GET, HEAD' });

function addPages(hono: Hono, server: PageServer): void {
  for (const language of LANGUAGES) {
    const prefix = languagePrefix(language);
    for (const { path, page } of PAGES) {
      const address = path === '/' && prefix ? prefix : `${prefix}${path}`;
      hono.get(address, async (c) => {
        const pageRequest = await server.requestOf(c.req.raw, c.req.param());
        return server.answer(c.req.raw, pageRequest, page(pageRequest));
      });
      if (path !== '/') hono.all(address, onlyRead);
    }
  }
}

function addErrors(hono: Hono, server: PageServer, log: Log): void {
  hono.notFound(async (c) => {
    const shorter = withoutLastSlash(c.req.raw);
    if (shorter) return c.body(null, 301, { ...SECURITY_HEADERS, location: shorter });
    const pageRequest = await server.requestOf(c.req.raw, {});
    return server.answer(c.req.raw, pageRequest, notFoundPage(pageRequest));
  });
  hono.onError(async (error, c) => {
    if (error instanceof HTTPException && error.status === 413) {
      const tooLarge = await server.requestAfterFault(c.req.raw);
      return server.answer(c.req.raw, tooLarge, requestTooLargePage(tooLarge));
    }
    const code = randomBytes(3).toString('hex').toUpperCase();
    log.error({ err: error, code, path: withoutToken(c.req.path) }, 'request failed');
    const pageRequest = await server.requestAfterFault(c.req.raw);
    return server.answer(c.req.raw, pageRequest, errorPage(pageRequest, code));
  });
}

/** `/nn/` as people type it means `/nn`; null where there is no such slash. Never an address elsewhere (`//x.no/`). */
function withoutLastSlash({ method, url }: Request): string | null {
  const { pathname, search } = new URL(url);
  const path = pathname.replace(/^\/+/, '/').replace(/\/+$/, '');
  const isReading = method === 'GET' || method === 'HEAD';
  return isReading && path !== '' && pathname.endsWith('/') ? path + search : null;
}

/** The address of a visitor's run, a personal link and the code of a link for contributions are secrets. */
const withoutToken = (path: string): string =>
  path.replace(/\/(?:[\w-]{43}|[\w-]{22})(?=[/.]|$)/, '/\u2026').replace(/\/b\/[^/]+/, '/b/\u2026');

export function createWebApp(deps: WebDeps): WebApp {
  const { services } = deps;
  const server = new PageServer({
    ...deps,
    async viewerOf(secret) {
      const signedIn = await whoIs(services, secret);
      if (!signedIn) return null;
      const turns = signedIn.isDemo ? (await demoWorldNow(services)).turns : null;
      return { signedIn, parties: await services.parties(), turns };
    },
    isDemoOn: services.isDemoOn,
    dataStamp: () => dataStamp(services.ctx({ kind: 'visitor' }).db),
  });
  const hono = new Hono();
  hono.use(sameOriginWrites(deps.baseUrl));
  addHealth(hono, deps.isReady);
  addAssets(hono, deps.assets);
  addPages(hono, server);
  addAdviceRoutes(hono, { server, services });
  addFormRoutes(hono, { server });
  addGroupRoutes(hono, { server, groups: deps.groups });
  addSignInRoutes(hono, { server, services });
  addCalendarRoute(hono, { services });
  addDigestRoutes(hono, { server, services });
  if (services.isDemoOn) addDemoRoutes(hono, { server, services });
  addProposalLinkRoutes(hono, { server, services });
  addRoundLinkRoutes(hono, { server, services });
  addSurveyLinkRoutes(hono, { server, services });
  addMarketRoutes(hono, { server, services });
  addLibraryRoutes(hono, { server, services });
  addStatusRoutes(hono, { server, services });
  addNetworkLinkRoutes(hono, { server, services });
  addGatheringLinkRoutes(hono, { server, services });
  addAssignmentLinkRoutes(hono, { server, services });
  addTopicLinkRoutes(hono, { server, services });
  addOpenNetworkRoutes(hono, { server, services });
  addOpenReportRoutes(hono, { server, services });
  addSupplierLinkRoutes(hono, { server, services });
  addNeedsLinkRoutes(hono, { server, services });
  addOwnRoutes(hono, { server, services }, OWN_ROUTES);
  addErrors(hono, server, deps.log);
  const forSession = async (request: Request): Promise<Response> =>
    (await server.kept(request)) ?? hono.fetch(request);
  // Before the router, which costs as much as a kept page; no session changes a script or a picture.
  const mayBeKept = ({ headers, url }: Request): boolean =>
    headers.has('cookie') && !url.includes(ASSET_PREFIX);
  return {
    fetch: (request) =>
      server.cached(request) ?? (mayBeKept(request) ? forSession(request) : hono.fetch(request)),
  };
}
