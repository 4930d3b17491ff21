// What those know who answer addresses that are open to everybody: who asks, from where, and where to go afterwards.
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Services } from '../../../flows/services.ts';
import type { SignInFrom } from '../../../modules/accounts/sign-in-commands.ts';
import { languagePrefix } from '../../../texts/language.ts';
import { sessionCookie, sessionSecretIn } from '../../own/cookie.ts';
import { type PageRequest, type Redirect, redirect } from '../../page.ts';
import type { Paths } from '../../paths.ts';

export interface AskedByAnybody {
  readonly c: Context;
  readonly request: PageRequest;
  readonly paths: Paths;
  readonly services: Services;
}

/** The network address of whoever asks; behind a trusted proxy the one it names. `unknown` in tests without a socket. */
export function addressOf(c: Context, { trustsProxy }: Services): string {
  const forwarded = trustsProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  if (forwarded) return forwarded;
  return c.env && 'incoming' in c.env ? (getConnInfo(c).remote.address ?? 'unknown') : 'unknown';
}

/** The browser that signs in; the session it has already ends with the new one. */
export const signInFrom = ({ c, services }: Pick<AskedByAnybody, 'c' | 'services'>): SignInFrom => ({
  address: addressOf(c, services),
  device: c.req.header('user-agent') ?? '',
  replaces: sessionSecretIn(c.req.raw, services.baseUrl),
});

export const formIn = (c: Context): Promise<FormData> => c.req.raw.formData().catch(() => new FormData());

/** Only addresses of our own pages: a path, never another host; and written as addresses are, which a header can hold. */
export const safeReturn = (to: string): string => (/^\/(?!\/)[!-[\]-~]*$/.test(to) ? to : '');

/** In with a new session: to where she wanted to go (`to`, without language prefix), otherwise to her work. */
export function enter(
  { request, paths, services }: Pick<AskedByAnybody, 'request' | 'paths' | 'services'>,
  { session, to }: { readonly session: string; readonly to: string },
): Redirect {
  const address = to === '' ? paths.own() : `${languagePrefix(request.language)}${to}`;
  return { ...redirect(address), cookie: sessionCookie(services.baseUrl, session) };
}
