// The session cookie. Over https it is bound to this host and never leaves it; on a plain address (this machine) the
// name without prefix is used, because browsers refuse the prefix there.
const PLAIN = 'samkjop';
const SECURE = '__Host-samkjop';
const SECRET = /(?:^|;\s*)(?:__Host-)?samkjop=([A-Za-z0-9_-]{43})(?:;|$)/;

export const sessionSecretIn = (request: Request): string | null =>
  SECRET.exec(request.headers.get('cookie') ?? '')?.[1] ?? null;

/** `secret` null: takes the cookie away. */
export function sessionCookie(baseUrl: string, secret: string | null): string {
  const isSecure = baseUrl.startsWith('https:');
  const end = secret === null ? '; Max-Age=0' : `; Max-Age=${14 * 24 * 3600}`;
  return `${isSecure ? SECURE : PLAIN}=${secret ?? ''}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}${end}`;
}
