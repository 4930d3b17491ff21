// Turns page functions into answers: request facts in, HTML in the right language out, compressed and cached.
import { randomBytes } from 'node:crypto';
import type { Snapshot, SnapshotSource } from '../flows/snapshot.ts';
import { type LocalDate, localDateAt } from '../kernel/local-date.ts';
import { SECURITY_HEADERS } from '../platform/http-headers.ts';
import { type CachedPage, compressPage, createPageCache, type PageCache } from '../platform/page-cache.ts';
import { formatFor } from '../texts/format.ts';
import { LANGUAGES, type Language, languagePrefix } from '../texts/language.ts';
import { textsFor } from '../texts/texts.ts';
import type { Assets } from './assets.ts';
import { renderDocument } from './layout/document.tsx';
import { sessionSecretIn } from './own/cookie.ts';
import { KeptPages } from './own/kept-pages.ts';
import type { FileResult, Page, PageRequest, PageResult, Redirect, Viewer } from './page.ts';
import { categoryNames } from './pages/site/category-words.ts';

export interface PageServerDeps {
  readonly snapshots: SnapshotSource;
  readonly assets: Assets;
  readonly baseUrl: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly isDemoOn: boolean;
  /** Changes with every write to the database. */
  readonly dataStamp: () => Promise<string>;
  /** Who holds this session's secret; null for nobody. */
  readonly viewerOf: (secret: string) => Promise<Viewer | null>;
}

const MAX_CACHE_BYTES = 64 * 1024 * 1024;
const REVALIDATE = { 'cache-control': 'public, max-age=0, must-revalidate' };
const PRIVATE = { 'cache-control': 'private, no-store' };
const PAGE_HEADERS = {
  ...SECURITY_HEADERS,
  'content-type': 'text/html; charset=utf-8',
  vary: 'accept-encoding',
};

export const acceptsGzip = (request: Request): boolean =>
  request.headers.get('accept-encoding')?.includes('gzip') ?? false;

/** `/nn/kommuner` → nn, `/kommuner`. */
function splitLanguage(pathname: string): { language: Language; path: string } {
  for (const language of LANGUAGES) {
    const prefix = languagePrefix(language);
    if (prefix && (pathname === prefix || pathname.startsWith(`${prefix}/`))) {
      return { language, path: pathname.slice(prefix.length) || '/' };
    }
  }
  return { language: 'nb', path: pathname };
}

/** Nothing can be found by a NUL, and the database takes none. */
const withoutNul = (query: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...query].map(([name, value]) => [name, value.replaceAll('\0', '')]));

type HeaderSet = Readonly<Record<string, string>>;

/** A finished page with what to send about it, made once: this is on every request's way. */
interface FinishedPage extends CachedPage {
  readonly status: number;
  readonly plainHeaders: HeaderSet;
  readonly gzipHeaders: HeaderSet;
  readonly unchangedHeaders: HeaderSet;
}

function finishPage(html: string, { status, caching }: { status: number; caching: HeaderSet }): FinishedPage {
  const etag = `"${randomBytes(9).toString('base64url')}"`;
  const plainHeaders = { ...PAGE_HEADERS, etag, ...caching };
  return {
    ...compressPage(html, etag),
    status,
    plainHeaders,
    gzipHeaders: { ...plainHeaders, 'content-encoding': 'gzip' },
    unchangedHeaders: { ...SECURITY_HEADERS, etag, vary: 'accept-encoding' },
  };
}

function pageAnswer(request: Request, page: FinishedPage): Response {
  if (page.status === 200 && request.headers.get('if-none-match') === page.etag) {
    return new Response(null, { status: 304, headers: page.unchangedHeaders });
  }
  return acceptsGzip(request)
    ? new Response(page.gzip, { status: page.status, headers: page.gzipHeaders })
    : new Response(page.body, { status: page.status, headers: page.plainHeaders });
}

/** Header values are plain letters: a name with others stands beside one without them (RFC 6266). */
function dispositionOf(fileName: string): string {
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\]/g, '_');
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"${plain === fileName ? '' : `; filename*=UTF-8''${encoded}`}`;
}

function fileAnswer({ contentType, fileName, content }: FileResult): Response {
  const headers = {
    ...SECURITY_HEADERS,
    ...PRIVATE,
    'content-type': contentType,
    'content-disposition': dispositionOf(fileName),
  };
  return new Response(content, { headers });
}

function withCookies(answer: Response, cookies: Redirect['cookie']): Response {
  for (const cookie of [cookies ?? []].flat()) answer.headers.append('set-cookie', cookie);
  return answer;
}

function redirectAnswer({ to, status, cookie }: Redirect): Response {
  const headers = { ...SECURITY_HEADERS, ...PRIVATE, location: to };
  return withCookies(new Response(null, { status, headers }), cookie);
}

function withSearch({ path, query }: PageRequest): string {
  const search = query.toString();
  return search ? `${path}?${search}` : path;
}

export class PageServer {
  readonly #deps: PageServerDeps;
  readonly #cache: PageCache<FinishedPage> = createPageCache(MAX_CACHE_BYTES);
  readonly #kept: KeptPages<FinishedPage>;
  #day: { untilMs: number; date: LocalDate } | null = null;

  constructor(deps: PageServerDeps) {
    this.#deps = deps;
    this.#kept = new KeptPages(deps);
  }

  /** A finished page for exactly this address, if one is kept for the register's present version. */
  cached(request: Request): Response | null {
    // Whoever is signed in gets pages with her own menu, never these.
    const isPublic = request.method === 'GET' && !request.headers.has('cookie');
    const snapshot = isPublic ? this.#deps.snapshots.peek() : null;
    const page = snapshot && this.#cache.get(this.#key(request, snapshot));
    return page ? pageAnswer(request, page) : null;
  }

  /** What this session was answered on this address a moment ago; null where it was not, or anything has changed. */
  async kept(request: Request): Promise<Response | null> {
    if (!this.#kept.concerns(request)) return null;
    // A database that does not answer is told of by the page itself.
    const page = await this.#kept.find(request).catch(() => null);
    return page && pageAnswer(request, page);
  }

  async requestOf(request: Request, params: Readonly<Record<string, string>>): Promise<PageRequest> {
    const secret = sessionSecretIn(request, this.#deps.baseUrl);
    const snapshot = await this.#deps.snapshots.current();
    const viewer = secret ? await this.#deps.viewerOf(secret) : null;
    return this.#requestWith(request, { params, snapshot, viewer });
  }

  /** For telling that something failed: where the database is away, with the register at hand and as to a visitor. */
  async requestAfterFault(request: Request): Promise<PageRequest> {
    try {
      return await this.requestOf(request, {});
    } catch (error) {
      const snapshot = this.#deps.snapshots.peek();
      if (!snapshot) throw error;
      return this.#requestWith(request, { params: {}, snapshot, viewer: null });
    }
  }

  #requestWith(request: Request, known: Pick<PageRequest, 'params' | 'snapshot' | 'viewer'>): PageRequest {
    const url = new URL(request.url);
    const { language, path } = splitLanguage(url.pathname);
    return {
      language,
      texts: textsFor(language),
      format: formatFor(language),
      path,
      query: withoutNul(url.searchParams),
      ...known,
      today: this.#today(),
      isDemoOn: this.#deps.isDemoOn,
    };
  }

  answer(request: Request, pageRequest: PageRequest, result: PageResult): Response {
    if (result.kind === 'redirect') return redirectAnswer(result);
    if (result.kind === 'file') return fileAnswer(result);
    if (result.kind === 'json') {
      const caching = result.isPrivate ? PRIVATE : REVALIDATE;
      const headers = { ...SECURITY_HEADERS, ...caching };
      return Response.json(result.value, { status: result.status ?? 200, headers });
    }
    const status = result.status ?? 200;
    const isPrivate = result.isPrivate || pageRequest.viewer !== null;
    const caching = isPrivate ? PRIVATE : REVALIDATE;
    const page = finishPage(this.#render(result, pageRequest), { status, caching });
    if (status === 200 && !isPrivate && !result.isLive && request.method === 'GET') {
      this.#cache.set(this.#key(request, pageRequest.snapshot), page);
    }
    const isWhole = result.cookie === undefined && result.refreshSeconds === undefined;
    if (status === 200 && pageRequest.viewer !== null && isWhole) this.#kept.keep(request, page);
    return withCookies(pageAnswer(request, page), result.cookie);
  }

  #render(page: Page, pageRequest: PageRequest): string {
    const { assets, baseUrl } = this.#deps;
    const html = renderDocument(
      {
        language: pageRequest.language,
        path: withSearch(pageRequest),
        assets,
        baseUrl,
        viewer: pageRequest.viewer,
        categoryNamed: categoryNames(pageRequest),
      },
      page,
    );
    // A NUL from an address has no place in HTML.
    return html.replaceAll('\0', '\uFFFD');
  }

  #key(request: Request, snapshot: Snapshot): string {
    return `${snapshot.version} ${this.#today()} ${request.url.slice(request.url.indexOf('/', 8))}`;
  }

  /** The Norwegian date, looked up at most once a second. */
  #today(): LocalDate {
    const now = this.#deps.now();
    if (!this.#day || now >= this.#day.untilMs) this.#day = { untilMs: now + 1000, date: localDateAt(now) };
    return this.#day.date;
  }
}
