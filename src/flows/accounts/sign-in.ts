// Signing in by e-mail: the letter with its link, in the reader's language, and what the link opens.
import type { Result } from '../../kernel/result.ts';
import type { SignedIn } from '../../modules/accounts/model.ts';
import type { Letter } from '../../modules/accounts/outbox-commands.ts';
import {
  completeSignIn,
  LINK_MINUTES,
  type LinkUse,
  type OpenedSession,
  offerFirstAdministrator,
  requestSignIn,
} from '../../modules/accounts/sign-in-commands.ts';
import { findSignedIn, type LinkPreview, previewLink } from '../../modules/accounts/sign-in-queries.ts';
import { type Language, languagePrefix } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import { type Services, systemCtx } from '../services.ts';

/** Where a link in a letter leads. */
export const linkUrl = (services: Pick<Services, 'baseUrl'>, language: Language, secret: string): string =>
  `${services.baseUrl}${languagePrefix(language)}/logg-inn/lenke/${secret}`;

/** Flattens what a command that always commits answered: its refusal counts attempts, so it is no rollback. */
export const flat = <T>(answer: Result<Result<T>>): Result<T> => (answer.ok ? answer.value : answer);

/** Codes: email.format, signIn.tooMany. An unknown address gets the same answer as a known one. */
export async function askForLink(
  services: Services,
  asked: { readonly email: string; readonly address: string },
): Promise<Result<true>> {
  const letter = (to: { name: string; language: Language }, secret: string): Letter => {
    const { signIn } = textsFor(to.language).letters;
    const url = linkUrl(services, to.language, secret);
    return {
      kind: 'signIn',
      subject: signIn.subject,
      body: signIn.body({ name: to.name, url, minutes: LINK_MINUTES }),
    };
  };
  return flat(await requestSignIn(systemCtx(services, 'signIn'), { ...asked, letter }));
}

/** Codes: signIn.linkGone, signIn.tooMany, name.missing, email.format, email.invented. */
export const useLink = async (services: Services, use: LinkUse): Promise<Result<OpenedSession>> =>
  flat(await completeSignIn(systemCtx(services, 'signIn'), use));

/** What a link is for, without using it: mail filters look, too. Null where it cannot be used. */
export const lookAtLink = (services: Services, secret: string): Promise<LinkPreview | null> =>
  previewLink(systemCtx(services, 'signIn'), secret);

/** Sessions of invented people hold only where the demonstration is on. */
export async function whoIs(services: Services, secret: string): Promise<SignedIn | null> {
  const signedIn = await findSignedIn(systemCtx(services, 'session'), secret);
  return signedIn?.isDemo && !services.isDemoOn ? null : signedIn;
}

/** The address for the first administrator, to be printed at start; null when the installation has one. */
export async function firstAdministratorUrl(services: Services): Promise<string | null> {
  const offered = await offerFirstAdministrator(systemCtx(services, 'start'), {});
  if (!offered.ok) throw new Error('the first administrator was refused');
  return offered.value === null ? null : linkUrl(services, 'nb', offered.value);
}
