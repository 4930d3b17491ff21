// Answers of the API and the open data, kept compressed per register version, date and address; 304 when the caller
// has the same bytes. Everyone may read them from any page (CORS), because everything here is public.
import { createHash } from 'node:crypto';
import type { Snapshot, SnapshotSource } from '../flows/snapshot.ts';
import { type LocalDate, localDateAt } from '../kernel/local-date.ts';
import { SECURITY_HEADERS } from '../platform/http-headers.ts';
import { type CachedPage, compressPage, createPageCache } from '../platform/page-cache.ts';

export type Headers = Readonly<Record<string, string>>;

/** What every public answer carries. */
export const PUBLIC_HEADERS: Headers = {
  ...SECURITY_HEADERS,
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, Content-Disposition',
  'cross-origin-resource-policy': 'cross-origin',
};

export const READ_METHODS = 'GET, HEAD, OPTIONS';

/** The answer to a browser that asks whether a script may read here. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...PUBLIC_HEADERS,
      'access-control-allow-methods': READ_METHODS,
      'access-control-allow-headers': 'If-None-Match',
      'access-control-max-age': '86400',
    },
  });

export interface Facts {
  readonly snapshot: Snapshot;
  readonly today: LocalDate;
}

/** The body to send and keep, or a response that is sent as it is (a refusal). */
type Produced = string | Uint8Array<ArrayBuffer> | Response;

export interface CachedAnswers {
  respond(
    request: Request,
    headers: (facts: Facts) => Headers,
    make: (facts: Facts) => Produced | Promise<Produced>,
  ): Promise<Response>;
}

interface CachedAnswersDeps {
  readonly snapshots: SnapshotSource;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly maxBytes: number;
}

export function createCachedAnswers({ snapshots, now, maxBytes }: CachedAnswersDeps): CachedAnswers {
  const cache = createPageCache(maxBytes);
  return {
    async respond(request, headersOf, make) {
      const facts: Facts = { snapshot: await snapshots.current(), today: localDateAt(now()) };
      const { pathname, search } = new URL(request.url);
      const key = `${facts.snapshot.version} ${facts.today} ${pathname}${search}`;
      const hit = cache.get(key);
      if (hit) return send(request, hit, headersOf(facts));
      const produced = await make(facts);
      if (produced instanceof Response) return withHeaders(produced, PUBLIC_HEADERS);
      const page = compressPage(produced, etagOf(produced));
      cache.set(key, page);
      return send(request, page, headersOf(facts));
    },
  };
}

const etagOf = (content: string | Uint8Array): string =>
  `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;

const isSame = (ifNoneMatch: string | null, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((part) => ['*', etag].includes(part.trim().replace(/^W\//, '')));

function send(request: Request, page: CachedPage, extra: Headers): Response {
  const headers = {
    ...PUBLIC_HEADERS,
    'cache-control': 'public, max-age=0, must-revalidate',
    vary: 'accept-encoding',
    etag: page.etag,
  };
  if (isSame(request.headers.get('if-none-match'), page.etag))
    return new Response(null, { status: 304, headers });
  const isGzip = request.headers.get('accept-encoding')?.includes('gzip') ?? false;
  const body = isGzip ? page.gzip : page.body;
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: { ...headers, ...extra, ...(isGzip ? { 'content-encoding': 'gzip' } : {}) },
  });
}

export function withHeaders(response: Response, headers: Headers): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
