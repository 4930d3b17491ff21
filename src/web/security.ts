// Writes come from our own pages only.
import type { MiddlewareHandler } from 'hono';

/** A form may only be posted from our own pages. Browsers say where a request comes from; others need no guard. */
export const sameOriginWrites: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const isForeignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
    const isForeignOrigin =
      origin !== undefined && origin !== 'null' && new URL(origin).host !== c.req.header('host');
    if (isForeignSite || isForeignOrigin) return c.text('403', 403);
  }
  return next();
};
