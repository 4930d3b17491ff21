// Signing in through an identity provider, from end to end in process: against a certified provider that behaves, and
// against one that answers what it should not.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain, tableRows } from '../../../../test/html.ts';
import {
  CLIENT,
  type Cookies,
  type FakeAnswer,
  type FakeProvider,
  LEVELS,
  type RealProvider,
  startFakeProvider,
  startRealProvider,
  type Visitor,
} from '../../../../test/identity-providers.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import { PROVIDER_RETURN, PROVIDER_SIGNED_OUT } from '../../../flows/accounts/oidc.ts';
import { acting } from '../../../modules/accounts/db.ts';
import { createLog } from '../../../platform/log.ts';
import { createOidcProvider, type OidcProvider } from '../../../platform/oidc.ts';

const ORIGIN = 'http://localhost:3000';
const REDIRECT = ORIGIN + PROVIDER_RETURN;
const MINUTE_MS = 60_000;
const NAME = 'Prøveporten';

let database: TestDatabase;
let real: RealProvider;
let fake: FakeProvider;
let site: OwnSite;
let fakeSite: OwnSite;
let people = 0;

const providerAt = (issuer: string, acrValues: readonly string[] = []): OidcProvider =>
  createOidcProvider({
    config: { ...CLIENT, issuer, name: NAME, acrValues },
    redirectUri: REDIRECT,
    signedOutUri: ORIGIN + PROVIDER_SIGNED_OUT,
    log: createLog('error'),
  });

beforeAll(async () => {
  database = await openTestDatabase();
  [real, fake] = [
    await startRealProvider({ redirectUri: REDIRECT, signedOutUri: ORIGIN + PROVIDER_SIGNED_OUT }),
    await startFakeProvider(),
  ];
  site = await openOwnSite(database, { oidc: providerAt(real.issuer) });
  fakeSite = await openOwnSite(database, { oidc: providerAt(fake.issuer) });
});
afterAll(async () => {
  await real.close();
  await fake.close();
  await database.close();
});
// Attempts of one test are forgotten in the next.
beforeEach(() => {
  for (const one of [site, fakeSite]) one.wait(20 * MINUTE_MS);
});

const somebody = (): Promise<SeededPerson> => {
  people += 1;
  const email = `port${people}@namsos.example`;
  return site.seedPerson({ email, name: `Ola ${people}`, parties: [{ party: '5007', role: 'buyer' }] });
};

interface Left {
  readonly url: URL;
  /** What lets this browser come back. */
  readonly visit: string;
}

const cookieIn = (answer: Response, name: string): string =>
  answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0] ?? '')
    .find((pair) => pair.startsWith(`${name}=`)) ?? '';

async function leave(from = site, path = '/logg-inn/oidc'): Promise<Left> {
  const answer = await from.get(path);
  expect(answer.status).toBe(303);
  return { url: new URL(answer.headers.get('location') ?? ''), visit: cookieIn(answer, 'samkjop-besok') };
}

const pathIn = (address: string): string => address.slice(ORIGIN.length);

/** Out as the visitor and back; the answer of the site. */
async function signInAs(visitor: Visitor, path = '/logg-inn/oidc', cookie = ''): Promise<Response> {
  real.visitor = visitor;
  const { url, visit } = await leave(site, path);
  return site.get(pathIn(await real.visit(url.href)), `${visit}; ${cookie}`);
}

/** The sentence on the page that a refused return leads to. */
async function sentenceAfter(answer: Response, from = site): Promise<string> {
  expect([answer.status, cookieIn(answer, 'samkjop')]).toEqual([303, '']);
  const location = answer.headers.get('location') ?? '';
  expect(location).not.toMatch(/code=|state=/);
  const page = await from.get(location);
  expect(page.status).toBe(200);
  return plain(
    /<p class="ds-validation-message field-error">([\s\S]*?)<\/p>/.exec(await page.text())?.[1] ?? '',
  );
}

const system = () => site.services.ctx({ kind: 'system', name: 'test' });
const identitiesOf = ({ id }: SeededPerson) =>
  acting(system(), ({ db }) =>
    db.selectFrom('oidc_identity').selectAll().where('person_id', '=', id).execute(),
  );
const auditOf = ({ id }: SeededPerson): Promise<string[]> =>
  acting(system(), async ({ db }) => {
    const entries = db.selectFrom('audit').select('action').where('object', '=', `person:${id}`);
    return (await entries.orderBy('id').execute()).map(({ action }) => action);
  });
const lettersTo = async ({ email }: SeededPerson) => (await site.links()).filter(({ to }) => to === email);
const peopleCount = (): Promise<number> =>
  acting(system(), async ({ db }) => (await db.selectFrom('person').select('id').execute()).length);

const GONE = 'Det tok for lang tid, eller svaret er brukt før. Prøv igjen.';
const MISMATCH = 'Svaret hører ikke til innloggingen du begynte på. Begynn på nytt her.';
const NOT_VALID =
  'Svaret fra innloggingstjenesten holdt ikke mål. Prøv igjen, eller be om en lenke på e-post.';
const UNAVAILABLE =
  'Innloggingstjenesten svarer ikke nå. Prøv igjen om litt, eller be om en lenke på e-post.';
const CANCELLED = 'Innloggingen ble avbrutt. Prøv igjen, eller be om en lenke på e-post.';

describe('a provider that follows the standard', () => {
  test('is asked for who it is and the e-mail, with PKCE, state and nonce of this visit', async () => {
    const { url } = await leave(site, '/nn/logg-inn/oidc');
    expect(url.origin).toBe(real.issuer);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'samkjop',
      response_type: 'code',
      redirect_uri: REDIRECT,
      scope: 'openid email',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      ui_locales: 'nn',
    });
    const other = await leave();
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(other.url.searchParams.get(name)).not.toBe(url.searchParams.get(name));
    }
  });

  test('the first time an invited person is known by verified e-mail, later by subject alone', async () => {
    const person = await somebody();
    const visitor = { subject: 'ola-1', email: person.email.toUpperCase(), isVerified: true };
    const answer = await signInAs(visitor);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/arbeid']);
    expect(answer.headers.getSetCookie().some((set) => set.startsWith('samkjop-besok=;'))).toBe(true);
    const html = await (await site.get('/min-side', cookieIn(answer, 'samkjop'))).text();
    expect(tableRows(html, 'Avslutt det du ikke')[1]?.[1]).toBe('felles innlogging');
    expect(await identitiesOf(person)).toEqual([
      { issuer: real.issuer, subject: 'ola-1', person_id: person.id, created_at: expect.any(Date) },
    ]);
    const again = await signInAs({ subject: 'ola-1' });
    expect(again.headers.get('location')).toBe('/arbeid');
    expect(await auditOf(person)).toEqual(['identity.bound', 'signIn.completed', 'signIn.completed']);
    expect((await lettersTo(person)).map(({ kind }) => kind)).toEqual(['identityBound']);
  });

  test('leads back to where she wanted to go, in her language, and ends the session the browser had', async () => {
    const person = await somebody();
    const cookie = await site.signIn(person);
    const path = '/nn/logg-inn/oidc?til=%2Farbeid%2F5007';
    const answer = await signInAs({ subject: 'ola-2', email: person.email, isVerified: true }, path, cookie);
    expect(answer.headers.get('location')).toBe('/nn/arbeid/5007');
    expect((await site.get('/min-side', cookie)).status).toBe(303);
    expect((await site.get('/min-side', cookieIn(answer, 'samkjop'))).status).toBe(200);
    const elsewhere = await signInAs({ subject: 'ola-2' }, '/logg-inn/oidc?til=%2F%2Fevil.example');
    expect(elsewhere.headers.get('location')).toBe('/arbeid');
  });

  test.each(['login', 'consent'] as const)('refusing the %s there is told as that', async (refuses) => {
    const { email } = await somebody();
    const answer = await signInAs({ subject: `nei-${refuses}`, email, isVerified: true, refuses });
    expect(await sentenceAfter(answer)).toBe(CANCELLED);
  });

  test('nobody is created, and an e-mail that is not verified counts as none', async () => {
    const { email } = await somebody();
    const before = await peopleCount();
    const unknown = await signInAs({ subject: 'x-1', email: 'ukjent@namsos.example', isVerified: true });
    expect(await sentenceAfter(unknown)).toBe(
      'Ingen her har e-postadressen innloggingstjenesten oppga. Be en administrator hos dere om å invitere deg.',
    );
    const noEmail =
      'Vi vet ikke hvem du er: innloggingstjenesten oppga ingen bekreftet e-postadresse. Logg inn med lenke på e-post, og koble kontoen til tjenesten på «Min side».';
    expect(await sentenceAfter(await signInAs({ subject: 'x-2', email, isVerified: false }))).toBe(noEmail);
    expect(await sentenceAfter(await signInAs({ subject: 'x-3' }))).toBe(noEmail);
    expect(await peopleCount()).toBe(before);
  });

  test('people of the demonstration world are not found by e-mail', async () => {
    const email = 'demo@fjordby.example';
    await site.seedPerson({ email, name: 'Demo', parties: [{ party: '9901', role: 'buyer' }], isDemo: true });
    const answer = await signInAs({ subject: 'demo-1', email, isVerified: true });
    expect(answer.headers.get('location')).toContain('oidc.unknownPerson');
  });

  test('an answer is taken once, from this browser, and within ten minutes', async () => {
    const { email } = await somebody();
    real.visitor = { subject: 'ola-3', email, isVerified: true };
    const { url, visit } = await leave();
    const back = pathIn(await real.visit(url.href));
    expect(await sentenceAfter(await site.get(back))).toBe(GONE);
    expect(await sentenceAfter(await site.get(back, `samkjop-besok=${'a'.repeat(43)}`))).toBe(GONE);
    expect((await site.get(back, visit)).headers.get('location')).toBe('/arbeid');
    expect(await sentenceAfter(await site.get(back, visit))).toBe(GONE);

    const slow = await leave();
    const late = pathIn(await real.visit(slow.url.href));
    site.wait(10 * MINUTE_MS);
    expect(await sentenceAfter(await site.get(late, slow.visit))).toBe(GONE);
  });

  test('a used code, or one of another visit, gets nobody in', async () => {
    const { email } = await somebody();
    real.visitor = { subject: 'ola-4', email, isVerified: true };
    const first = await leave();
    const back = new URL(await real.visit(first.url.href));
    expect((await site.get(pathIn(back.href), first.visit)).headers.get('location')).toBe('/arbeid');

    const withOldCode = async () => {
      const { url, visit } = await leave();
      const old = new URL(back);
      old.searchParams.set('state', url.searchParams.get('state') ?? '');
      return site.get(pathIn(old.href), visit);
    };
    expect(await sentenceAfter(await withOldCode())).toBe(GONE);

    // A code that was never used, brought into somebody else's visit: the verifier is not hers.
    const stolen = new URL(await real.visit((await leave()).url.href));
    back.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    expect(await sentenceAfter(await withOldCode())).toBe(GONE);
  });

  test.each<[string, (back: URL) => void]>([
    ['another state', (back) => back.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (back) => back.searchParams.delete('state')],
  ])('%s is refused, and the right one too afterwards', async (_, spoil) => {
    const { email } = await somebody();
    real.visitor = { subject: `ola-5-${people}`, email, isVerified: true };
    const { url, visit } = await leave();
    const back = new URL(await real.visit(url.href));
    const spoiled = new URL(back);
    spoil(spoiled);
    expect(await sentenceAfter(await site.get(pathIn(spoiled.href), visit))).toBe(MISMATCH);
    expect(await sentenceAfter(await site.get(pathIn(back.href), visit))).toBe(GONE);
  });

  test('another issuer in the answer is refused', async () => {
    real.visitor = { subject: 'ola-6' };
    const { url, visit } = await leave();
    const back = new URL(await real.visit(url.href));
    back.searchParams.set('iss', 'https://evil.example');
    expect(await sentenceAfter(await site.get(pathIn(back.href), visit))).toBe(NOT_VALID);
  });

  test('whoever brings wrong answers is locked out for a while', async () => {
    const person = await somebody();
    const visitor = { subject: 'ola-7', email: person.email, isVerified: true };
    for (let time = 0; time < 100; time++) {
      const { visit } = await leave();
      await site.get(`${PROVIDER_RETURN}?code=x&state=y`, visit);
    }
    expect(await sentenceAfter(await signInAs(visitor))).toBe(
      'Det er prøvd for mange ganger. Vent 15 minutter, og prøv igjen.',
    );
    // Another way in stands open.
    await site.post('/logg-inn', { epost: person.email });
    const link = (await lettersTo(person)).at(-1)?.path ?? '';
    expect((await site.post(link, {})).headers.get('location')).toBe('/arbeid');
    site.wait(15 * MINUTE_MS);
    expect((await signInAs(visitor)).headers.get('location')).toBe('/arbeid');
  });

  test('the sign-in page has its button and tells only what can go wrong there', async () => {
    const html = await (await site.get('/logg-inn?til=%2Farbeid%2F5007')).text();
    expect(html).toMatch(
      /<a [^>]*href="\/logg-inn\/oidc\?til=%2Farbeid%2F5007"[^>]*>Logg inn med Prøveporten</,
    );
    for (const feil of ['email.format', 'vunnet!', 'passkey.refused']) {
      expect(await (await site.get(`/logg-inn?feil=${feil}`)).text()).not.toContain(
        '<p class="ds-validation-message field-error">',
      );
    }
  });
});

describe('a level of assurance', () => {
  let strict: OwnSite;
  beforeAll(async () => {
    strict = await openOwnSite(database, { oidc: providerAt(real.issuer, [LEVELS[1]]) });
    strict.wait(site.now().getTime() - strict.now().getTime());
  });
  const TOO_LOW =
    'Innloggingen var ikke sikker nok for Samkjøp. Logg inn på nytt, og velg en måte på et høyere nivå.';

  async function comeIn(visitor: Visitor, spoil: (url: URL) => void = () => undefined): Promise<Response> {
    real.visitor = visitor;
    const { url, visit } = await leave(strict);
    spoil(url);
    return strict.get(pathIn(await real.visit(url.href)), visit);
  }

  test('is asked for, and only that one lets anybody in', async () => {
    const { email } = await somebody();
    const visitor = { subject: 'niva', email, isVerified: true };
    expect((await leave(strict)).url.searchParams.get('acr_values')).toBe('prove-hoy');
    expect((await leave()).url.searchParams.has('acr_values')).toBe(false);
    expect(await sentenceAfter(await comeIn({ ...visitor, level: LEVELS[0] }), strict)).toBe(TOO_LOW);
    expect(await sentenceAfter(await comeIn(visitor), strict)).toBe(TOO_LOW);
    expect((await comeIn({ ...visitor, level: LEVELS[1] })).headers.get('location')).toBe('/arbeid');
  });

  test('cannot be taken out of the address on the way', async () => {
    const { email } = await somebody();
    const visitor = { subject: 'niva-2', email, isVerified: true, level: LEVELS[0] };
    const answer = await comeIn(visitor, (url) => url.searchParams.delete('acr_values'));
    expect(await sentenceAfter(answer, strict)).toBe(TOO_LOW);
  });
});

describe('signing out', () => {
  const signedOutHere = async (answer: Response): Promise<string> => {
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/logg-ut/videre']);
    const html = await (await site.get('/logg-ut/videre')).text();
    expect(plain(html)).toContain('Du kan fortsatt være logget inn hos Prøveporten.');
    return (/href="(http:\/\/127[^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');
  };

  test('leads on to the provider, whose session ends too', async () => {
    const { email } = await somebody();
    const browser: Cookies = new Map();
    const visitor = { subject: 'ut-1', email, isVerified: true };
    real.visitor = visitor;
    const first = await leave();
    const back = await site.get(pathIn(await real.visit(first.url.href, browser)), first.visit);
    const cookie = cookieIn(back, 'samkjop');
    // The provider knows her still, and asks nothing.
    real.visitor = { ...visitor, refuses: 'login' };
    expect(await real.visit((await leave()).url.href, browser)).toContain('code=');

    const answer = await site.post('/logg-ut', {}, cookie);
    expect(answer.headers.getSetCookie().some((set) => set.startsWith('samkjop=;'))).toBe(true);
    expect((await site.get('/min-side', cookie)).status).toBe(303);
    const url = await signedOutHere(answer);
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      client_id: 'samkjop',
      post_logout_redirect_uri: `${ORIGIN}/`,
      ui_locales: 'nb',
    });
    expect(await real.signOut(url, browser)).toBe(`${ORIGIN}/`);
    expect(await real.visit((await leave()).url.href, browser)).toContain('error=access_denied');
  });

  test('everywhere leads there as well', async () => {
    const { email } = await somebody();
    const back = await signInAs({ subject: 'ut-2', email, isVerified: true });
    await signedOutHere(await site.post('/min-side/okter/avslutt-alle', {}, cookieIn(back, 'samkjop')));
  });

  test('of a session that did not begin there leads home', async () => {
    const cookie = await site.signIn(await somebody());
    expect((await site.post('/logg-ut', {}, cookie)).headers.get('location')).toBe('/');
    expect((await site.post('/logg-ut', {})).headers.get('location')).toBe('/');
  });

  test('leads home where the provider has no such address', async () => {
    for (const from of [fakeSite, await openOwnSite(database)]) {
      expect((await from.get('/logg-ut/videre')).headers.get('location')).toBe('/');
    }
  });
});

describe('binding the account while signed in', () => {
  async function bindAs(visitor: Visitor, cookie: string, cookieBack = cookie): Promise<Response> {
    real.visitor = visitor;
    const answer = await site.get('/min-side/felles-innlogging', cookie);
    const html = await answer.text();
    expect([answer.status, plain(html)]).toEqual([
      200,
      expect.stringContaining('Du går nå til Prøveporten.'),
    ]);
    const href = /href="(http:\/\/127[^"]+)"/.exec(html)?.[1] ?? '';
    const back = await real.visit(href.replaceAll('&amp;', '&'));
    return site.get(pathIn(back), `${cookieIn(answer, 'samkjop-besok')}; ${cookieBack}`);
  }

  test('a provider that tells no e-mail signs her in afterwards, until she takes it away', async () => {
    const person = await somebody();
    const cookie = await site.signIn(person);
    const visitor = { subject: 'uten-epost' };
    expect((await signInAs(visitor)).headers.get('location')).toContain('oidc.noVerifiedEmail');
    const bound = await bindAs(visitor, cookie);
    expect(bound.headers.get('location')).toBe('/min-side#innlogging');
    expect(plain(await (await site.get('/min-side', cookie)).text())).toContain(
      'Kontoen din har vært koblet til Prøveporten siden',
    );
    expect((await signInAs(visitor)).headers.get('location')).toBe('/arbeid');
    await site.post('/min-side/felles-innlogging/fjern', {}, cookie);
    expect((await signInAs(visitor)).headers.get('location')).toContain('oidc.noVerifiedEmail');
    expect(await auditOf(person)).toEqual(['identity.bound', 'signIn.completed', 'identity.removed']);
    const [letter, ...more] = await lettersTo(person);
    expect(more).toEqual([]);
    expect(letter?.subject).toBe('Kontoen din i Samkjøp er koblet til Prøveporten');
    expect(letter?.body).toMatch(/ble koblet til Prøveporten \d\d\.11\.2026 kl\. \d\d\.\d\d\./);
    expect(letter?.body).toContain('velg «Koble fra Prøveporten» og «Logg ut overalt»');
  });

  test('what is another person’s stays hers', async () => {
    const [one, other] = [await somebody(), await somebody()];
    await bindAs({ subject: 'delt' }, await site.signIn(one));
    const cookie = await site.signIn(other);
    const refused = await bindAs({ subject: 'delt' }, cookie);
    const page = await site.get(refused.headers.get('location') ?? '', cookie);
    expect(plain(await page.text())).toContain('Innloggingen hører til en annen konto her.');
    expect([await identitiesOf(other), (await identitiesOf(one)).length]).toEqual([[], 1]);
  });

  test('only whoever began comes back with it', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const cookie = await site.signIn(one);
    for (const back of ['', await site.signIn(other)]) {
      const answer = await bindAs({ subject: 'bytte' }, cookie, back);
      expect(answer.headers.get('location')).toBe('/min-side?feil=signIn.ceremonyGone#innlogging');
    }
    expect([await identitiesOf(one), await identitiesOf(other)]).toEqual([[], []]);
  });

  test('saying no there is told on her own page', async () => {
    const cookie = await site.signIn(await somebody());
    const answer = await bindAs({ subject: 'nei', refuses: 'login' }, cookie);
    const page = await site.get(answer.headers.get('location') ?? '', cookie);
    expect(plain(await page.text())).toContain(CANCELLED);
  });
});

describe('a provider whose answers do not hold', () => {
  const SUBJECT = 'fra-falsk';
  const nowSeconds = (): number => Math.floor(Date.now() / 1000);

  /** Comes back from the fake provider, which answers the claims of a right token with `changes`. */
  async function comeBackWith(answer: FakeAnswer, changes: Record<string, unknown> = {}): Promise<Response> {
    const { url, visit } = await leave(fakeSite);
    const { searchParams: asked } = url;
    const claims = {
      iss: fake.issuer,
      aud: 'samkjop',
      sub: SUBJECT,
      iat: nowSeconds(),
      exp: nowSeconds() + 60,
      nonce: asked.get('nonce'),
      pid: '01010012345',
      ...changes,
    };
    fake.next = { claims, ...answer };
    return fakeSite.get(`${PROVIDER_RETURN}?code=abc&state=${asked.get('state')}`, visit);
  }

  test('one that knows no e-mails is not asked for one', async () => {
    expect((await leave(fakeSite)).url.searchParams.get('scope')).toBe('openid');
  });

  test('a right token gets in, and nothing but its subject is kept', async () => {
    const person = await somebody();
    const answer = await comeBackWith({}, { email: person.email, email_verified: true });
    expect(answer.headers.get('location')).toBe('/arbeid');
    expect(await identitiesOf(person)).toEqual([
      { issuer: fake.issuer, subject: SUBJECT, person_id: person.id, created_at: expect.any(Date) },
    ]);
    const kept = await acting(system(), async ({ db }) => [
      await db.selectFrom('audit').selectAll().execute(),
      await db.selectFrom('sign_in_ceremony').selectAll().execute(),
      await db.selectFrom('session').selectAll().execute(),
    ]);
    expect(JSON.stringify(kept)).not.toContain('01010012345');
  });

  test.each<[string, FakeAnswer, Record<string, unknown>, string]>([
    ['another audience', {}, { aud: 'somebody-else' }, NOT_VALID],
    ['several audiences and another party', {}, { aud: ['samkjop', 'x'], azp: 'x' }, NOT_VALID],
    ['another issuer', {}, { iss: 'https://evil.example' }, NOT_VALID],
    ['a token over its time', {}, { exp: nowSeconds() - 120, iat: nowSeconds() - 180 }, NOT_VALID],
    ['a token that is not valid yet', {}, { nbf: nowSeconds() + 600 }, NOT_VALID],
    ['a token without time', {}, { exp: undefined }, NOT_VALID],
    ['a token without subject', {}, { sub: undefined }, NOT_VALID],
    ['another nonce', {}, { nonce: 'x'.repeat(43) }, MISMATCH],
    ['no nonce', {}, { nonce: undefined }, NOT_VALID],
    ['a signature of another key', { isForged: true }, {}, NOT_VALID],
    ['no signature', { isUnsigned: true }, {}, NOT_VALID],
    ['no token', { body: '{"access_token":"x","token_type":"bearer"}' }, {}, NOT_VALID],
    ['a used code', { status: 400, body: '{"error":"invalid_grant"}' }, {}, GONE],
    ['a wrong secret of ours', { status: 401, body: '{"error":"invalid_client"}' }, {}, UNAVAILABLE],
    ['an error of its own', { status: 500, body: 'oops', contentType: 'text/plain' }, {}, UNAVAILABLE],
    ['a page instead of tokens', { body: '<html>', contentType: 'text/html' }, {}, UNAVAILABLE],
  ])('%s is refused', async (_, answer, changes, sentence) => {
    expect(await sentenceAfter(await comeBackWith(answer, changes), fakeSite)).toBe(sentence);
  });

  test('an e-mail said to be verified in any other way than true is not', async () => {
    const { email } = await somebody();
    for (const email_verified of ['true', 1, undefined]) {
      const answer = await comeBackWith({}, { sub: 'ny', email, email_verified });
      expect(answer.headers.get('location')).toContain('oidc.noVerifiedEmail');
    }
  });

  test('an error brought back instead of a code is told, and the provider is not asked for tokens', async () => {
    const before = fake.asked;
    const { url, visit } = await leave(fakeSite);
    const state = url.searchParams.get('state');
    const answer = await fakeSite.get(`${PROVIDER_RETURN}?error=server_error&state=${state}`, visit);
    expect(await sentenceAfter(answer, fakeSite)).toBe(UNAVAILABLE);
    expect(fake.asked).toBe(before);
  });

  test('one that cannot be reached is told, and asked again the next time', async () => {
    const oidc = providerAt('http://127.0.0.1:1');
    const without = await openOwnSite(database, { oidc });
    for (let time = 0; time < 2; time++) {
      const answer = await without.get('/logg-inn/oidc?til=%2Farbeid%2F5007');
      expect(answer.headers.get('location')).toBe('/logg-inn?til=%2Farbeid%2F5007&feil=oidc.unavailable');
      expect(await sentenceAfter(answer, without)).toBe(UNAVAILABLE);
    }
    const cookie = await without.signIn(await somebody());
    expect((await without.get('/min-side/felles-innlogging', cookie)).headers.get('location')).toBe(
      '/min-side?feil=oidc.unavailable#innlogging',
    );
  });

  test('a site without a provider has neither button nor addresses', async () => {
    const none = await openOwnSite(database);
    const cookie = await none.signIn(await somebody());
    for (const path of ['/logg-inn/oidc', `${PROVIDER_RETURN}?code=x`]) {
      expect((await none.get(path)).status).toBe(404);
    }
    expect((await none.get('/min-side/felles-innlogging', cookie)).status).toBe(404);
    expect(await (await none.get('/min-side', cookie)).text()).not.toContain('felles-innlogging');
  });
});
