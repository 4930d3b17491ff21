// Writes come from our own pages only.
import type { MiddlewareHandler } from 'hono';

function isFromElsewhere(
  site: string | undefined,
  origin: string | undefined,
  host: string | undefined,
): boolean {
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** A form may only be posted from our own pages. Browsers say where a request comes from; others need no guard. */
export const sameOriginWrites: MiddlewareHandler = async (c, next) => {
  const isWrite = c.req.method !== 'GET' && c.req.method !== 'HEAD';
  if (
    isWrite &&
    isFromElsewhere(c.req.header('sec-fetch-site'), c.req.header('origin'), c.req.header('host'))
  ) {
    return c.text('Forbidden', 403);
  }
  return next();
};
