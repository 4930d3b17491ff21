// The link in a weekly letter: looking at it changes nothing, because mail filters look too.
import type { Result } from '../../kernel/result.ts';
import { chooseDigest } from '../../modules/accounts/upkeep/digest-commands.ts';
import { digestChoiceOf } from '../../modules/accounts/upkeep/digest-queries.ts';
import { type Services, systemCtx } from '../services.ts';

/** Whether whoever holds the link gets the letters; null where the link opens nothing. */
export async function wantsDigest(services: Services, secret: string): Promise<boolean | null> {
  return (await digestChoiceOf(systemCtx(services, 'digest'), secret))?.wantsDigest ?? null;
}

/** Code: digest.linkGone. */
export const choose = (
  services: Services,
  choice: { readonly secret: string; readonly wantsDigest: boolean },
): Promise<Result<boolean>> => chooseDigest(systemCtx(services, 'digest'), choice);
