// Passkeys: what the browser is asked for, and whether what it answers holds: right challenge, right site, right
// signature. The verifying library takes a tenth of a second to load, so it waits for the first passkey.
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import type { Result } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { PersonId } from '../../modules/accounts/model.ts';
import {
  addPasskey,
  type MadePasskey,
  type StoredPasskey,
  signInByPasskey,
  startPasskey,
  startPasskeySignIn,
} from '../../modules/accounts/passkey-commands.ts';
import type { OpenedSession, SignInFrom } from '../../modules/accounts/sign-in-commands.ts';
import { type Services, systemCtx } from '../services.ts';
import { flat } from './sign-in.ts';
import { wayInLetter } from './way-in-letters.ts';

const SITE_NAME = 'Samkjøp';
/** EdDSA, ES256 and RS256, as COSE numbers them. */
const ALGORITHMS = [-8, -7, -257];
const LONGEST_ANSWER = 16 * 1024;
const TIMEOUT_MS = 4 * 60_000;
/** A person may use what she has: a key without PIN also shows that she holds it. */
const USER_VERIFICATION = 'preferred';

const library = () => import('@simplewebauthn/server');

/** Passkeys belong to the site's public address; `host` is the name they are bound to. */
export function passkeySite({ baseUrl }: Pick<Services, 'baseUrl'>): { host: string; origin: string } {
  const { hostname: host, origin } = new URL(baseUrl);
  return { host, origin };
}

/** What a script on the page needs: options for the browser, and what to send back beside its answer. */
export interface PasskeyQuestion {
  readonly ceremony: string;
  /** As `PublicKeyCredential.parseCreationOptionsFromJSON` and `parseRequestOptionsFromJSON` take them. */
  readonly options: object;
}

const challengeOf = (ceremony: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(ceremony, 'base64url'));

/** The same for one person on all her devices, and tells nobody who she is. */
const userHandleOf = (person: PersonId): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(person.replaceAll('-', ''), 'hex'));

/** Begins adding a passkey for whoever acts in `ctx`. Code: passkey.tooMany. */
export async function askForPasskey(services: Services, ctx: Ctx): Promise<Result<PasskeyQuestion>> {
  const started = await startPasskey(ctx, {});
  if (!started.ok) return started;
  const { ceremony, person, email, name, present } = started.value;
  const { generateRegistrationOptions } = await library();
  const options = await generateRegistrationOptions({
    rpName: SITE_NAME,
    rpID: passkeySite(services).host,
    userName: email,
    userDisplayName: name,
    userID: userHandleOf(person),
    challenge: challengeOf(ceremony),
    timeout: TIMEOUT_MS,
    excludeCredentials: present.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: USER_VERIFICATION },
    supportedAlgorithmIDs: ALGORITHMS,
  });
  return { ok: true, value: { ceremony, options } };
}

/** Begins a sign-in: the person chooses among the passkeys her device has for this site. Code: signIn.tooMany. */
export async function askForPasskeySignIn(
  services: Services,
  address: string,
): Promise<Result<PasskeyQuestion>> {
  const started = flat(await startPasskeySignIn(systemCtx(services, 'signIn'), { address }));
  if (!started.ok) return started;
  const { generateAuthenticationOptions } = await library();
  const options = await generateAuthenticationOptions({
    rpID: passkeySite(services).host,
    challenge: challengeOf(started.value),
    timeout: TIMEOUT_MS,
    userVerification: USER_VERIFICATION,
  });
  return { ok: true, value: { ceremony: started.value, options } };
}

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;

const shared = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.unknown().transform(() => ({})),
};

const registration = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    // Browsers may come to name others; those we do not know are left out.
    transports: z
      .array(z.string())
      .default([])
      .transform((given) => TRANSPORTS.filter((transport) => given.includes(transport))),
  }),
});

const authentication = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish().transform((handle) => handle ?? undefined),
  }),
});

/** What a browser sent, in its shape; null where it is anything else. */
function parsed<T>(schema: z.ZodType<T>, text: string): T | null {
  if (text.length > LONGEST_ANSWER) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

export interface PasskeyAnswer {
  readonly ceremony: string;
  /** The credential as JSON. */
  readonly answer: string;
}

/**
 * Adds the passkey that the browser made, for whoever acts in `ctx`; the value is its id. Codes: signIn.ceremonyGone,
 * passkey.notMade, passkey.tooMany.
 */
export async function keepPasskey(
  services: Services,
  ctx: Ctx,
  { ceremony, answer, name }: PasskeyAnswer & { readonly name: string },
): Promise<Result<string>> {
  const verify = async () => {
    const response = parsed(registration, answer);
    return response && madePasskey(services, response as RegistrationResponseJSON, ceremony);
  };
  const letter = wayInLetter(services, { kind: 'passkeyAdded', way: name, at: ctx.now });
  return flat(await addPasskey(ctx, { ceremony, name, verify, letter }));
}

/** The library throws whatever is wrong with an answer; here it is the same to us. */
const orNull = <T>(verified: Promise<T>): Promise<T | null> => verified.catch(() => null);

async function madePasskey(
  services: Services,
  response: RegistrationResponseJSON,
  ceremony: string,
): Promise<MadePasskey | null> {
  const { host, origin } = passkeySite(services);
  const { verifyRegistrationResponse } = await library();
  const verified = await orNull(
    verifyRegistrationResponse({
      response,
      expectedChallenge: ceremony,
      expectedOrigin: origin,
      expectedRPID: host,
      requireUserVerification: false,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  if (!verified?.verified) return null;
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  return { credentialId: id, publicKey, counter, transports: response.response.transports ?? [] };
}

/** Signs in by what the browser answered. Codes: signIn.ceremonyGone, passkey.refused, signIn.tooMany. */
export async function usePasskey(
  services: Services,
  { ceremony, answer, ...from }: PasskeyAnswer & SignInFrom,
): Promise<Result<OpenedSession>> {
  const response = parsed(authentication, answer) as AuthenticationResponseJSON | null;
  const verify = async (stored: StoredPasskey) =>
    response && counterWhenRight(services, { response, ceremony, stored });
  const use = { ...from, ceremony, credentialId: response?.id ?? '', verify };
  return flat(await signInByPasskey(systemCtx(services, 'signIn'), use));
}

async function counterWhenRight(
  services: Services,
  {
    response,
    ceremony,
    stored,
  }: { response: AuthenticationResponseJSON; ceremony: string; stored: StoredPasskey },
): Promise<number | null> {
  const { host, origin } = passkeySite(services);
  const { userHandle } = response.response;
  const isOwn =
    userHandle === undefined || challengeOf(userHandle).join() === userHandleOf(stored.person).join();
  if (!isOwn) return null;
  const { verifyAuthenticationResponse } = await library();
  const verified = await orNull(
    verifyAuthenticationResponse({
      response,
      expectedChallenge: ceremony,
      expectedOrigin: origin,
      expectedRPID: host,
      requireUserVerification: false,
      credential: {
        id: stored.credentialId,
        publicKey: new Uint8Array(stored.publicKey),
        // The command compares counters, so that it can tell a copied key from a wrong answer.
        counter: 0,
        transports: [...stored.transports],
      },
    }),
  );
  return verified?.verified ? verified.authenticationInfo.newCounter : null;
}
