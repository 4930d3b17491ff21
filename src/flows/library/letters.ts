// What people are told of experiences and of guidance: everybody of the party gets a notice, and a letter where somebody waits
// for her, each in her own language.

import type { PartyId } from '../../modules/accounts/model.ts';
import type { Told } from '../../modules/accounts/outbox-commands.ts';
import { contactsOf, type PartyContact } from '../../modules/accounts/recipient-queries.ts';
import { type Language, languagePrefix } from '../../texts/language.ts';
import type { LibraryLetter } from '../../texts/library.nb.ts';
import { textsFor } from '../../texts/texts.ts';
import { type Services, systemCtx } from '../services.ts';

export type LibraryNotice =
  | 'experience.sent'
  | 'experience.published'
  | 'experience.returned'
  | 'experience.toAgree'
  | 'experience.nameAgreed'
  | 'experience.nameLeftOut'
  | 'guidance.asked'
  | 'guidance.answered'
  | 'guidance.agreed'
  | 'guidance.becameDraft';

export interface LibraryMessage {
  readonly kind: LibraryNotice;
  /** The letter that goes with it; null: a notice alone. */
  readonly letter: LibraryLetter | null;
  /** Whose doing it is, as it is called. */
  readonly from: string;
  /** What it is about. */
  readonly title: (language: Language) => string;
  /** What was written; empty where nothing was. */
  readonly content: string;
  /** After /arbeid/:party. */
  readonly path: string;
}

function toldTo(contacts: readonly PartyContact[], message: LibraryMessage, baseUrl: string): Told {
  const { kind, letter, from, content, path } = message;
  return {
    letters:
      letter === null
        ? []
        : contacts.map(({ name, language, party, person, email, isDemo }) => {
            const words = textsFor(language).library.letters[letter];
            const url = `${baseUrl}${languagePrefix(language)}/arbeid/${party}${path}`;
            const facts = { name, from, title: message.title(language), content, url };
            return {
              kind,
              subject: words.subject(facts),
              body: words.body(facts),
              to: { person, email, isDemo },
            };
          }),
    notices: contacts.map(({ person, party, language }) => ({
      person,
      party,
      kind,
      facts: { from, title: message.title(language) },
      path: `/arbeid/${party}${path}`,
    })),
  };
}

/** To several. */
export const toldTogether = (...told: readonly Told[]): Told => ({
  letters: told.flatMap(({ letters }) => letters),
  notices: told.flatMap(({ notices }) => notices),
});

/** Those who read it are found first; what is told may hang on what the command finds. */
export async function libraryTeller(
  services: Services,
  to: PartyId,
): Promise<(message: LibraryMessage) => Told> {
  const contacts = (await contactsOf(systemCtx(services, 'library'), [to])).get(to) ?? [];
  return (message) => toldTo(contacts, message, services.baseUrl);
}
