// Speaks with an OpenID Connect provider: authorization code with PKCE, state and nonce; every token's signature, issuer,
// audience, time and level are checked. What the provider is asked for is only who it is and the e-mail; other claims are
// dropped here, and tokens with them, so that no national number gets further.
import * as client from 'openid-client';
import type { OidcConfig } from './config.ts';
import type { Log } from './log.ts';

/** What must be remembered between sending somebody to the provider and her coming back. */
export interface OidcSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface OidcAnswer {
  /** Without a slash at the end. */
  readonly issuer: string;
  readonly subject: string;
  /** Null unless the provider says that it has verified it. */
  readonly verifiedEmail: string | null;
}

/**
 * Why nobody is known: she said no at the provider; the code is used or too old; she signed in at a level that is not taken;
 * the answer belongs to another request; what the provider says does not hold; it does not answer, or answers that it cannot.
 */
export type OidcRefusal = 'cancelled' | 'codeGone' | 'levelTooLow' | 'mismatch' | 'notValid' | 'unavailable';

export type OidcOutcome =
  | { readonly ok: true; readonly answer: OidcAnswer }
  | { readonly ok: false; readonly why: OidcRefusal };

export interface OidcProvider {
  /** What the button says: «ID-porten». */
  readonly name: string;
  /** Without a slash at the end. */
  readonly issuer: string;
  newSecrets(): OidcSecrets;
  /** Where to send somebody; null where the provider does not answer. `language` is a hint to the provider. */
  authorizationUrl(secrets: OidcSecrets, language: string): Promise<URL | null>;
  /** `query` is what she came back with. */
  complete(secrets: OidcSecrets, query: URLSearchParams): Promise<OidcOutcome>;
  /** Where to end the provider's own session; null where it has no such address, or does not answer. */
  signOutUrl(language: string): Promise<URL | null>;
}

export interface OidcOptions {
  readonly config: OidcConfig;
  /** The address registered with the provider. */
  readonly redirectUri: string;
  /** Where people come afterwards who end the provider's session; registered with the provider, too. */
  readonly signedOutUri: string;
  readonly log: Log;
}

const TIMEOUT_SECONDS = 10;

const withoutSlash = (issuer: string): string => issuer.replace(/\/+$/, '');

/** The secret goes in the way the provider says it takes; where it says nothing, in the header (the standard's default). */
function authenticationBy(metadata: client.ServerMetadata, secret: string): client.ClientAuth {
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return methods.includes('client_secret_basic')
    ? client.ClientSecretBasic(secret)
    : client.ClientSecretPost(secret);
}

async function discover({ issuer, clientId, clientSecret }: OidcConfig): Promise<client.Configuration> {
  const server = new URL(issuer);
  const execute = [
    // Also where the token came straight from the provider.
    client.enableNonRepudiationChecks,
    ...(server.protocol === 'http:' ? [client.allowInsecureRequests] : []),
  ];
  const options = { execute, timeout: TIMEOUT_SECONDS };
  const authentication: client.ClientAuth = (as, ...rest) => authenticationBy(as, clientSecret)(as, ...rest);
  return client.discovery(server, clientId, {}, authentication, options);
}

/** A provider that says it knows no e-mails may refuse to be asked for one. */
const scopeFor = ({ scopes_supported: known }: client.ServerMetadata): string =>
  (known?.includes('email') ?? true) ? 'openid email' : 'openid';

/** Error codes only: messages and causes may hold tokens and names. */
function codeOf(error: unknown): string {
  if (error instanceof client.ResponseBodyError || error instanceof client.AuthorizationResponseError) {
    return error.error;
  }
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : String(name);
}

const NOT_NOW: ReadonlySet<string> = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
]);

function isNonce(error: unknown): boolean {
  let at: unknown = error;
  for (let depth = 0; depth < 4 && typeof at === 'object' && at !== null; depth++) {
    if ((at as { claim?: unknown }).claim === 'nonce') return true;
    at = (at as { cause?: unknown }).cause;
  }
  return false;
}

function refusalOf(error: unknown): OidcRefusal {
  if (error instanceof client.AuthorizationResponseError) {
    return error.error === 'access_denied' ? 'cancelled' : 'unavailable';
  }
  if (error instanceof client.ResponseBodyError) {
    return error.error === 'invalid_grant' ? 'codeGone' : 'unavailable';
  }
  if (isNonce(error)) return 'mismatch';
  const isFailedFetch = error instanceof TypeError && error.message === 'fetch failed';
  return isFailedFetch || NOT_NOW.has(codeOf(error)) ? 'unavailable' : 'notValid';
}

type Claims = Readonly<Record<string, unknown>>;

const verifiedEmailIn = ({ email, email_verified: isVerified }: Claims): string | null =>
  typeof email === 'string' && isVerified === true ? email : null;

/** What is asked for passes through the visitor's browser, where it can be taken away: only the answer counts. */
const isLevelTaken = ({ acr }: Claims, { acrValues }: OidcConfig): boolean =>
  acrValues.length === 0 || acrValues.some((level) => level === acr);

type Tokens = Awaited<ReturnType<typeof client.authorizationCodeGrant>>;

/** The provider may put the e-mail in the token or tell it when asked; one that does neither tells none. */
async function emailFrom(server: client.Configuration, tokens: Tokens, claims: client.IDToken) {
  if ('email' in claims || server.serverMetadata().userinfo_endpoint === undefined) {
    return verifiedEmailIn(claims);
  }
  const told = await client.fetchUserInfo(server, tokens.access_token, claims.sub);
  return verifiedEmailIn(told);
}

function endSessionUrl(
  server: client.Configuration,
  { signedOutUri, language }: { readonly signedOutUri: string; readonly language: string },
): URL | null {
  if (server.serverMetadata().end_session_endpoint === undefined) return null;
  const parameters = { post_logout_redirect_uri: signedOutUri, ui_locales: language };
  return client.buildEndSessionUrl(server, parameters);
}

/** The provider is asked about itself when somebody first needs it, and again after it did not answer. */
export function createOidcProvider(options: OidcOptions): OidcProvider {
  const { config, redirectUri, signedOutUri, log } = options;
  let found: Promise<client.Configuration> | null = null;
  const known = (): Promise<client.Configuration> => {
    found ??= discover(config);
    return found;
  };
  const failed = (error: unknown, step: string): OidcRefusal => {
    const why = refusalOf(error);
    if (why === 'unavailable') found = null;
    if (why !== 'cancelled') {
      log.warn({ step, why, code: codeOf(error) }, 'sign-in through the identity provider failed');
    }
    return why;
  };

  return {
    name: config.name,
    issuer: withoutSlash(config.issuer),
    newSecrets: () => ({
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    }),
    async authorizationUrl({ state, nonce, verifier }, language) {
      try {
        const server = await known();
        return client.buildAuthorizationUrl(server, {
          redirect_uri: redirectUri,
          scope: scopeFor(server.serverMetadata()),
          state,
          nonce,
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ui_locales: language,
          ...(config.acrValues.length > 0 ? { acr_values: config.acrValues.join(' ') } : {}),
        });
      } catch (error) {
        failed(error, 'discovery');
        found = null;
        return null;
      }
    },
    async complete({ state, nonce, verifier }, query) {
      if (query.get('state') !== state) return { ok: false, why: 'mismatch' };
      const current = new URL(redirectUri);
      current.search = query.toString();
      try {
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
        const tokens = await client.authorizationCodeGrant(await known(), current, checks);
        const claims = tokens.claims();
        if (!claims) return { ok: false, why: 'notValid' };
        if (!isLevelTaken(claims, config)) {
          log.warn({ step: 'answer', why: 'levelTooLow' }, 'sign-in through the identity provider failed');
          return { ok: false, why: 'levelTooLow' };
        }
        const verifiedEmail = await emailFrom(await known(), tokens, claims);
        return {
          ok: true,
          answer: { issuer: withoutSlash(claims.iss), subject: claims.sub, verifiedEmail },
        };
      } catch (error) {
        return { ok: false, why: failed(error, 'answer') };
      }
    },
    async signOutUrl(language) {
      try {
        return endSessionUrl(await known(), { signedOutUri, language });
      } catch (error) {
        failed(error, 'sign-out');
        found = null;
        return null;
      }
    },
  };
}
