// Signing in through an identity provider: out with secrets that only this browser and the database know, back with an
// answer that is taken once. Somebody already signed in binds her account to the identity instead.
import { type Problem, problem, type Result, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import {
  bindIdentity,
  countWrongAnswer,
  signInByIdentity,
  startIdentityBinding,
  startIdentitySignIn,
  takeIdentityCeremony,
} from '../../modules/accounts/identity-commands.ts';
import type { SignedIn } from '../../modules/accounts/model.ts';
import type { Ceremony, SignInFrom } from '../../modules/accounts/sign-in-commands.ts';
import type { OidcAnswer, OidcProvider, OidcRefusal, OidcSecrets } from '../../platform/oidc.ts';
import { LANGUAGES, type Language } from '../../texts/language.ts';
import { type Services, systemCtx } from '../services.ts';
import { flat } from './sign-in.ts';
import { wayInLetter } from './way-in-letters.ts';

/** The one address registered with the provider; the language is remembered, not part of it. */
export const PROVIDER_RETURN = '/logg-inn/oidc/tilbake';
/** Registered too: where somebody comes who has ended the session she had at the provider. */
export const PROVIDER_SIGNED_OUT = '/';

export interface ProviderVisit {
  /** Where the browser is sent. */
  readonly url: string;
  /** For a cookie: only the browser that left may come back. */
  readonly secret: string;
}

const unavailable = refuse(problem('oidc.unavailable', 'way'));

/** Begins a sign-in; `to` is where to go afterwards, without language prefix. Codes: oidc.unavailable, signIn.tooMany. */
export async function leaveForProvider(
  services: Services,
  provider: OidcProvider,
  { language, to, address }: { readonly language: Language; readonly to: string; readonly address: string },
): Promise<Result<ProviderVisit>> {
  const secrets = provider.newSecrets();
  const url = await provider.authorizationUrl(secrets, language);
  if (!url) return unavailable;
  const facts = { ...secrets, to, language };
  const started = flat(await startIdentitySignIn(systemCtx(services, 'signIn'), { facts, address }));
  return started.ok ? { ok: true, value: { url: url.href, secret: started.value } } : started;
}

/** Begins binding the account of whoever acts in `ctx`. Code: oidc.unavailable. */
export async function leaveForBinding(
  ctx: Ctx,
  provider: OidcProvider,
  language: Language,
): Promise<Result<ProviderVisit>> {
  const secrets = provider.newSecrets();
  const url = await provider.authorizationUrl(secrets, language);
  if (!url) return unavailable;
  const started = await startIdentityBinding(ctx, { facts: { ...secrets, to: '', language } });
  return started.ok ? { ok: true, value: { url: url.href, secret: started.value } } : started;
}

export interface ProviderReturn extends SignInFrom {
  /** From the cookie; empty where there is none. */
  readonly secret: string;
  /** What the provider sent back in the address. */
  readonly query: URLSearchParams;
  readonly signedIn: SignedIn | null;
}

/** How a visit to the provider ended. `session` is null where an account was bound. */
export type ProviderEnd =
  | { readonly ok: true; readonly session: string | null; readonly to: string; readonly language: Language }
  | {
      readonly ok: false;
      readonly problem: Problem;
      readonly isBinding: boolean;
      readonly to: string;
      readonly language: Language;
    };

interface Visit extends OidcSecrets {
  readonly to: string;
  readonly language: Language;
}

const visitOf = ({ facts }: Ceremony): Visit => ({
  state: facts['state'] ?? '',
  nonce: facts['nonce'] ?? '',
  verifier: facts['verifier'] ?? '',
  to: facts['to'] ?? '',
  language: LANGUAGES.find((language) => language === facts['language']) ?? 'nb',
});

/** A used or old code is the same to a person as a used or old address. */
const CODES: Readonly<Record<OidcRefusal, string>> = {
  cancelled: 'oidc.cancelled',
  codeGone: 'signIn.ceremonyGone',
  levelTooLow: 'oidc.levelTooLow',
  mismatch: 'oidc.mismatch',
  notValid: 'oidc.notValid',
  unavailable: 'oidc.unavailable',
};

/** Answers that nobody comes to give by chance or by changing her mind. */
const SUSPECT: ReadonlySet<OidcRefusal> = new Set(['codeGone', 'mismatch', 'notValid']);

/**
 * Takes up what left for the provider. Codes: signIn.ceremonyGone, signIn.tooMany, oidc.cancelled, oidc.levelTooLow,
 * oidc.mismatch, oidc.notValid, oidc.unavailable, oidc.noVerifiedEmail, oidc.unknownPerson, oidc.otherPerson.
 */
export async function comeBack(
  services: Services,
  provider: OidcProvider,
  back: ProviderReturn,
): Promise<ProviderEnd> {
  const ctx = systemCtx(services, 'signIn');
  const taken = flat(await takeIdentityCeremony(ctx, back));
  if (!taken.ok) return refusedEnd(taken.problems[0], { isBinding: false, to: '', language: 'nb' });
  const { to, language, ...secrets } = visitOf(taken.value);
  const { person } = taken.value;
  const where = { isBinding: person !== null, to, language };
  if (person !== null && back.signedIn?.person !== person) {
    return refusedEnd(problem('signIn.ceremonyGone', 'way'), where);
  }
  const outcome = await provider.complete(secrets, back.query);
  if (!outcome.ok) {
    if (SUSPECT.has(outcome.why)) await countWrongAnswer(ctx, back);
    return refusedEnd(problem(CODES[outcome.why], 'way'), where);
  }
  const letter = wayInLetter(services, { kind: 'identityBound', way: provider.name, at: ctx.now });
  const answer = { ...outcome.answer, letter };
  const session = person === null ? await signIn(ctx, answer, back) : await bind(services, answer, back);
  return session.ok
    ? { ok: true, session: session.value, to, language }
    : refusedEnd(session.problems[0], where);
}

function refusedEnd(
  found: Problem | undefined,
  where: { readonly isBinding: boolean; readonly to: string; readonly language: Language },
): ProviderEnd {
  return { ok: false, problem: found ?? problem('oidc.notValid', 'way'), ...where };
}

/** With the letter to write where it binds an account. */
type ToldAnswer = OidcAnswer & { readonly letter: ReturnType<typeof wayInLetter> };

async function signIn(ctx: Ctx, answer: ToldAnswer, from: SignInFrom): Promise<Result<string>> {
  const { address, device, replaces = null } = from;
  const opened = flat(await signInByIdentity(ctx, { ...answer, address, device, replaces }));
  return opened.ok ? { ok: true, value: opened.value.session } : opened;
}

async function bind(
  services: Services,
  answer: ToldAnswer,
  { signedIn }: ProviderReturn,
): Promise<Result<null>> {
  if (!signedIn) return refuse(problem('signIn.ceremonyGone', 'way'));
  const { person, isDemo } = signedIn;
  const bound = await bindIdentity(services.ctx({ kind: 'person', person, isDemo }), answer);
  return bound.ok ? { ok: true, value: null } : bound;
}
