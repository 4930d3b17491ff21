// Identity providers on this machine, for tests: a certified one that behaves, with whoever a test says at its keyboard;
// and one that answers whatever a test wants, signed or not.
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Adapter, type AdapterPayload, type Configuration, type JWK, Provider } from 'oidc-provider';

export const CLIENT = { clientId: 'samkjop', clientSecret: 'hemmelig-i-proven' };
const KEY_ID = 'prove';

const listen = (server: http.Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });

const close = (server: http.Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });

const newSigningKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwkOf = (key: KeyObject): JWK => ({
  ...key.export({ format: 'jwk' }),
  kid: KEY_ID,
  alg: 'RS256',
  use: 'sig',
});

/** Somebody at the provider's keyboard, and what she does there. */
export interface Visitor {
  readonly subject: string;
  readonly email?: string;
  readonly isVerified?: boolean;
  readonly refuses?: 'login' | 'consent';
  /** How sure the provider is of her; one of its LEVELS. */
  readonly level?: string;
}

/** The provider's levels of assurance, the lowest first. */
export const LEVELS = ['prove-lav', 'prove-hoy'] as const;

/** A browser's cookies. */
export type Cookies = Map<string, string>;

export interface RealProvider {
  readonly issuer: string;
  /** Who comes next. */
  visitor: Visitor;
  /** Goes where the browser is sent, signs in as the visitor and answers the address she is sent back to. */
  visit(authorizationUrl: string, cookies?: Cookies): Promise<string>;
  /** Goes where the browser is sent, says yes to signing out and answers the address she is sent back to. */
  signOut(endSessionUrl: string, cookies: Cookies): Promise<string>;
  close(): Promise<void>;
}

async function fetchWith(cookies: Cookies, url: string, form?: URLSearchParams): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const post = form ? { method: 'POST', body: form } : {};
  const answer = await fetch(url, { redirect: 'manual', headers: { cookie }, ...post });
  for (const set of answer.headers.getSetCookie()) {
    const [pair = ''] = set.split(';');
    const at = pair.indexOf('=');
    cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return answer;
}

/** Walks through the provider's own pages, which are redirects only, with its cookies, until it leaves the provider. */
async function walk(from: string, issuer: string, cookies: Cookies): Promise<string> {
  let url = from;
  for (let step = 0; step < 20; step++) {
    if (!url.startsWith(issuer)) return url;
    const answer = await fetchWith(cookies, url);
    const location = answer.headers.get('location');
    if (!location) throw new Error(`the provider stopped: ${answer.status} ${await answer.text()}`);
    url = new URL(location, url).href;
  }
  throw new Error('the provider goes in circles');
}

/** Says yes on the provider's page. */
async function walkOut(from: string, issuer: string, cookies: Cookies): Promise<string> {
  const page = await fetchWith(cookies, from);
  const html = await page.text();
  const action = /action="([^"]+)"/.exec(html)?.[1];
  if (!action) throw new Error(`no question about signing out: ${page.status} ${html}`);
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const answer = await fetchWith(cookies, action, new URLSearchParams({ xsrf, logout: 'yes' }));
  return walk(new URL(answer.headers.get('location') ?? '', from).href, issuer, cookies);
}

/** Where the provider keeps what it remembers. Codes and sessions of one test run; nothing is ever cleaned. */
function memory(): (kind: string) => Adapter {
  const kept = new Map<string, AdapterPayload>();
  const first = (matches: (payload: AdapterPayload) => boolean) => [...kept.values()].find(matches);
  return (kind) => {
    const key = (id: string): string => `${kind} ${id}`;
    return {
      upsert: async (id, payload) => void kept.set(key(id), payload),
      find: async (id) => kept.get(key(id)),
      findByUid: async (uid) => first((payload) => payload.kind === kind && payload.uid === uid),
      findByUserCode: async (code) => first((payload) => payload.userCode === code),
      consume: async (id) => {
        const payload = kept.get(key(id));
        if (payload) kept.set(key(id), { ...payload, consumed: Math.floor(Date.now() / 1000) });
      },
      destroy: async (id) => void kept.delete(key(id)),
      revokeByGrantId: async (grantId) => {
        for (const [at, payload] of kept) if (payload.grantId === grantId) kept.delete(at);
      },
    };
  };
}

/** Where the site takes people back, signed in or out. */
export interface SiteAddresses {
  readonly redirectUri: string;
  readonly signedOutUri: string;
}

/** A provider that follows the standard. */
export async function startRealProvider({ redirectUri, signedOutUri }: SiteAddresses): Promise<RealProvider> {
  const state: { visitor: Visitor } = { visitor: { subject: 'nobody' } };
  const visitors = new Map<string, Visitor>();
  const server = http.createServer();
  const issuer = await listen(server);
  const configuration: Configuration = {
    adapter: memory(),
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [signedOutUri],
      },
    ],
    acrValues: [...LEVELS],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['prove'] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        logoutSource: (context, form) => {
          context.body = `<!doctype html><title>Ut</title>${form}<button form="op.logoutForm" name="logout" value="yes">Ja, logg ut</button>`;
        },
      },
    },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    jwks: { keys: [jwkOf(newSigningKey().privateKey)] },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => {
        const { email, isVerified } = visitors.get(sub) ?? state.visitor;
        return { sub, ...(email === undefined ? {} : { email, email_verified: isVerified ?? false }) };
      },
    }),
  };
  const provider = new Provider(issuer, configuration);
  const standard = provider.callback();
  const interact = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    const { visitor } = state;
    visitors.set(visitor.subject, visitor);
    if (visitor.refuses === prompt.name) {
      return provider.interactionFinished(request, response, { error: 'access_denied' });
    }
    if (prompt.name === 'login') {
      const { subject: accountId, level: acr } = visitor;
      return provider.interactionFinished(request, response, {
        login: { accountId, ...(acr === undefined ? {} : { acr }) },
      });
    }
    const accountId = session?.accountId ?? visitor.subject;
    const grant = new provider.Grant({ accountId, clientId: String(params['client_id']) });
    grant.addOIDCScope('openid email');
    const grantId = await grant.save();
    return provider.interactionFinished(request, response, { consent: { grantId } });
  };
  server.on('request', (request: http.IncomingMessage, response: http.ServerResponse) => {
    if (!request.url?.startsWith('/interaction/')) return void standard(request, response);
    interact(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  return {
    issuer,
    get visitor() {
      return state.visitor;
    },
    set visitor(next) {
      state.visitor = next;
    },
    visit: (authorizationUrl, cookies = new Map()) => walk(authorizationUrl, issuer, cookies),
    signOut: (endSessionUrl, cookies) => walkOut(endSessionUrl, issuer, cookies),
    close: () => close(server),
  };
}

/** What the fake provider's token endpoint answers. */
export interface FakeAnswer {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly status?: number;
  /** Instead of tokens. */
  readonly body?: string;
  readonly contentType?: string;
  /** Signed with a key that the provider does not publish. */
  readonly isForged?: boolean;
  /** Not signed at all. */
  readonly isUnsigned?: boolean;
}

export interface FakeProvider {
  readonly issuer: string;
  next: FakeAnswer;
  /** How many times it was asked for tokens. */
  asked: number;
  close(): Promise<void>;
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function tokenOf({ claims, isUnsigned }: FakeAnswer, key: KeyObject): string {
  if (isUnsigned) return `${part({ alg: 'none' })}.${part(claims)}.`;
  const signed = `${part({ alg: 'RS256', kid: KEY_ID })}.${part(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

/** A provider without pages: a test makes the address that people come back with itself. */
export async function startFakeProvider(): Promise<FakeProvider> {
  const [key, other] = [newSigningKey(), newSigningKey()];
  const state: { next: FakeAnswer; asked: number } = { next: {}, asked: 0 };
  const server = http.createServer();
  const issuer = await listen(server);
  const json = (response: http.ServerResponse, value: unknown): void => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
  const tokens = (response: http.ServerResponse): void => {
    const { next } = state;
    state.asked += 1;
    if (next.body !== undefined) {
      const headers = { 'content-type': next.contentType ?? 'application/json' };
      response.writeHead(next.status ?? 200, headers).end(next.body);
      return;
    }
    const id_token = tokenOf(next, (next.isForged ? other : key).privateKey);
    json(response, { access_token: 'x', token_type: 'bearer', expires_in: 60, id_token });
  };
  server.on('request', (request: http.IncomingMessage, response: http.ServerResponse) => {
    if (request.url === '/token') return tokens(response);
    if (request.url === '/keys') return json(response, { keys: [jwkOf(key.publicKey)] });
    return json(response, {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      scopes_supported: ['openid', 'profile'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    });
  });
  return Object.assign(state, { issuer, close: () => close(server) });
}
