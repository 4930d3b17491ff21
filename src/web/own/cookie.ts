// Cookies. Over https they are bound to this host: nobody else, not a neighbour under the same domain either, can set one
// by that name, and no other name is read there. On a plain address (this machine) browsers refuse the prefix, so the
// name without it is used.

const SESSION = 'samkjop';
const VISIT = 'samkjop-besok';
const SESSION_SECONDS = 14 * 24 * 3600;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

const isSecure = (baseUrl: string): boolean => baseUrl.startsWith('https:');
const nameOf = (name: string, baseUrl: string): string => (isSecure(baseUrl) ? `__Host-${name}` : name);

function secretIn(request: Request, name: string): string | null {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() !== name) continue;
    const value = pair.slice(at + 1).trim();
    if (SECRET.test(value)) return value;
  }
  return null;
}

function cookie(name: string, value: string, baseUrl: string, seconds: number): string {
  const secure = isSecure(baseUrl) ? '; Secure' : '';
  return `${nameOf(name, baseUrl)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}; Max-Age=${seconds}`;
}

export const sessionSecretIn = (request: Request, baseUrl: string): string | null =>
  secretIn(request, nameOf(SESSION, baseUrl));

/** `secret` null: takes the cookie away. */
export const sessionCookie = (baseUrl: string, secret: string | null): string =>
  cookie(SESSION, secret ?? '', baseUrl, secret === null ? 0 : SESSION_SECONDS);

/** Lets somebody who was sent to an identity provider come back in this browser only. */
export const visitSecretIn = (request: Request, baseUrl: string): string | null =>
  secretIn(request, nameOf(VISIT, baseUrl));

/** `visit` null: takes the cookie away. */
export const visitCookie = (
  baseUrl: string,
  visit: { readonly secret: string; readonly minutes: number } | null,
): string => cookie(VISIT, visit?.secret ?? '', baseUrl, (visit?.minutes ?? 0) * 60);
