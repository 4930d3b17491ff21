// Letters to suppliers about their sign-up, in the language each has chosen.
import type { SignUpLetter } from '../../modules/procurement/market/sign-up-commands.ts';
import { languagePrefix } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import { supplierLinkPath } from '../dialogue/addresses.ts';
import type { Services } from '../services.ts';

/** `lead`: the name of whoever leads the procurement. */
export const signUpLetter =
  ({ baseUrl }: Services, lead: string): SignUpLetter =>
  ({ kind, to, supplier, title, secret, otherEmail }) => {
    const path = secret === null ? '' : `${languagePrefix(to.language)}${supplierLinkPath(secret)}`;
    const facts = { name: to.name, supplier, title, lead, otherEmail, url: `${baseUrl}${path}` };
    const { subject, text } = textsFor(to.language).market.letters[kind];
    return { kind: `market.${kind}`, subject: subject(facts), body: text(facts) };
  };
