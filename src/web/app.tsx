// The web server as one Hono application: pages from a table, three languages, cached per register version.
import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type { Snapshot, SnapshotSource } from '../flows/snapshot.ts';
import { type LocalDate, localDateAt } from '../kernel/local-date.ts';
import { SECURITY_HEADERS } from '../platform/http-headers.ts';
import type { Log } from '../platform/log.ts';
import { type CachedPage, compressPage, createPageCache } from '../platform/page-cache.ts';
import { formatFor } from '../texts/format.ts';
import { LANGUAGES, type Language, languagePrefix } from '../texts/language.ts';
import { textsFor } from '../texts/texts.ts';
import { ASSET_PREFIX, type Assets } from './assets.ts';
import { renderDocument } from './layout/document.tsx';
import type { Page, PageFunction, PageRequest, PageResult, TextFile } from './page.ts';
import { errorPage, notFoundPage } from './pages/error.tsx';
import { PAGES } from './pages/pages.ts';
import { sameOriginWrites } from './security.ts';

export interface WebDeps {
  readonly snapshots: SnapshotSource;
  readonly assets: Assets;
  readonly log: Log;
  readonly baseUrl: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** True when the database answers. */
  readonly isReady: () => Promise<boolean>;
}

const MAX_CACHE_BYTES = 64 * 1024 * 1024;
const HTML = 'text/html; charset=utf-8';

const PAGE_HEADERS = { ...SECURITY_HEADERS, 'content-type': HTML, vary: 'accept-encoding' };

const acceptsGzip = (request: Request): boolean =>
  request.headers.get('accept-encoding')?.includes('gzip') ?? false;

/** `/nn/kommuner` → nn, `/kommuner`. */
export function splitLanguage(pathname: string): { language: Language; path: string } {
  for (const language of LANGUAGES) {
    const prefix = languagePrefix(language);
    if (prefix && (pathname === prefix || pathname.startsWith(`${prefix}/`))) {
      return { language, path: pathname.slice(prefix.length) || '/' };
    }
  }
  return { language: 'nb', path: pathname };
}

function pageAnswer(
  request: Request,
  page: CachedPage,
  extra: Record<string, string>,
  status: number,
): Response {
  if (status === 200 && request.headers.get('if-none-match') === page.etag) {
    return new Response(null, {
      status: 304,
      headers: { ...SECURITY_HEADERS, etag: page.etag, vary: 'accept-encoding' },
    });
  }
  const headers = { ...PAGE_HEADERS, etag: page.etag, ...extra };
  return acceptsGzip(request)
    ? new Response(page.gzip, { status, headers: { ...headers, 'content-encoding': 'gzip' } })
    : new Response(page.body, { status, headers });
}

const REVALIDATE = { 'cache-control': 'public, max-age=0, must-revalidate' };
const PRIVATE = { 'cache-control': 'private, no-store' };

const fileHeaders = ({ contentType, fileName }: TextFile): Record<string, string> => ({
  ...SECURITY_HEADERS,
  'content-type': contentType,
  'content-disposition': `attachment; filename="${fileName}"`,
});

export interface WebApp {
  fetch(request: Request): Response | Promise<Response>;
  readonly hono: Hono;
}

export function createWebApp(deps: WebDeps): WebApp {
  const cache = createPageCache(MAX_CACHE_BYTES);
  const hono = new Hono();

  const requestOf = (request: Request, params: Record<string, string>, snapshot: Snapshot): PageRequest => {
    const url = new URL(request.url);
    const { language, path } = splitLanguage(url.pathname);
    const today: LocalDate = localDateAt(deps.now());
    return {
      language,
      texts: textsFor(language),
      format: formatFor(language),
      path,
      query: url.searchParams,
      params,
      snapshot,
      today,
    };
  };

  const render = (page: Page, pageRequest: PageRequest): string =>
    renderDocument(
      {
        language: pageRequest.language,
        path: withSearch(pageRequest),
        assets: deps.assets,
        baseUrl: deps.baseUrl,
      },
      page,
    );

  const answer = (request: Request, pageRequest: PageRequest, result: PageResult): Response => {
    if (result.kind === 'redirect') {
      return new Response(null, {
        status: result.status,
        headers: { ...SECURITY_HEADERS, location: result.to },
      });
    }
    if (result.kind === 'json')
      return Response.json(result.value, { headers: { ...SECURITY_HEADERS, ...REVALIDATE } });
    if (result.kind === 'file')
      return new Response(result.text, { headers: { ...fileHeaders(result), ...PRIVATE } });
    const status = result.status ?? 200;
    const isCacheable = status === 200 && !result.isPrivate && request.method === 'GET';
    const etag = `"${randomBytes(9).toString('base64url')}"`;
    const page = compressPage(render(result, pageRequest), etag);
    if (isCacheable) cache.set(cacheKey(request, pageRequest), page);
    return pageAnswer(request, page, result.isPrivate ? PRIVATE : REVALIDATE, status);
  };

  const cacheKey = (
    request: Request,
    { snapshot, today }: { snapshot: Snapshot; today: LocalDate },
  ): string => `${snapshot.version} ${today} ${request.url.slice(request.url.indexOf('/', 8))}`;

  const servePage = (page: PageFunction) => async (request: Request, params: Record<string, string>) => {
    const pageRequest = requestOf(request, params, await deps.snapshots.current());
    return answer(request, pageRequest, page(pageRequest));
  };

  hono.use(sameOriginWrites);
  hono.get('/helse', async (c) => {
    const isReady = await deps.isReady();
    return c.json({ live: true, ready: isReady }, isReady ? 200 : 503, SECURITY_HEADERS);
  });
  hono.get('/helse/live', (c) => c.json({ live: true }, 200, SECURITY_HEADERS));
  hono.get(`${ASSET_PREFIX}:file`, (c) => {
    const asset = deps.assets.file(c.req.param('file'));
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
  for (const language of LANGUAGES) {
    for (const { path, page } of PAGES) {
      const prefix = languagePrefix(language);
      const serve = servePage(page);
      hono.get(path === '/' && prefix ? prefix : `${prefix}${path}`, (c) => serve(c.req.raw, c.req.param()));
    }
  }
  hono.notFound(async (c) => {
    const pageRequest = requestOf(c.req.raw, {}, await deps.snapshots.current());
    return answer(c.req.raw, pageRequest, notFoundPage(pageRequest));
  });
  hono.onError(async (error, c) => {
    const code = randomBytes(3).toString('hex').toUpperCase();
    deps.log.error({ err: error, code, path: c.req.path }, 'request failed');
    const pageRequest = requestOf(c.req.raw, {}, await deps.snapshots.current());
    return answer(c.req.raw, pageRequest, errorPage(pageRequest, code));
  });

  return {
    hono,
    fetch(request) {
      const snapshot = request.method === 'GET' ? deps.snapshots.peek() : null;
      if (snapshot) {
        const hit = cache.get(cacheKey(request, { snapshot, today: localDateAt(deps.now()) }));
        if (hit) return pageAnswer(request, hit, REVALIDATE, 200);
      }
      return hono.fetch(request);
    },
  };
}

function withSearch({ path, query }: PageRequest): string {
  const search = query.toString();
  return search ? `${path}?${search}` : path;
}
