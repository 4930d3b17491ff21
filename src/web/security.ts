// Writes come from our own pages only.
import type { MiddlewareHandler } from 'hono';
import { SECURITY_HEADERS } from '../platform/http-headers.ts';
import { sessionSecretIn } from './own/cookie.ts';

type Origin = 'ours' | 'elsewhere' | 'untold';

/** Our own host; and where the site is on https, not the same name without it. */
function isOurs(origin: string, host: string | null, baseUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.host === host && (from.protocol === 'https:' || !baseUrl.startsWith('https:'));
}

function originOf(headers: Headers, baseUrl: string): Origin {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none' ? 'ours' : 'elsewhere';
  const origin = headers.get('origin');
  if (origin === null) return 'untold';
  return isOurs(origin, headers.get('host'), baseUrl) ? 'ours' : 'elsewhere';
}

/**
 * A form may only be posted from our own pages. Browsers say where a request comes from. What says nothing is no browser
 * and needs no guard, unless it carries a session: then it must show that it is ours.
 */
export const sameOriginWrites =
  (baseUrl: string): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const origin = originOf(c.req.raw.headers, baseUrl);
    const isRefused =
      origin === 'elsewhere' || (origin === 'untold' && sessionSecretIn(c.req.raw, baseUrl) !== null);
    return isRefused ? c.text('Forbidden', 403, { ...SECURITY_HEADERS }) : next();
  };
