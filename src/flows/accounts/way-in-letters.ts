// What a person is told by letter when somebody can sign in to her account in a new way: when it was, and what to do if it
// was not her.
import { localDateAt, localTimeAt } from '../../kernel/local-date.ts';
import type { PersonLanguage } from '../../modules/accounts/model.ts';
import type { Letter } from '../../modules/accounts/outbox-commands.ts';
import { formatFor } from '../../texts/format.ts';
import { languagePrefix } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import type { Services } from '../services.ts';

export interface NewWayIn {
  readonly kind: 'passkeyAdded' | 'identityBound';
  /** What the passkey is called, or the provider. */
  readonly way: string;
  readonly at: Date;
}

interface Reader {
  readonly name: string;
  readonly language: PersonLanguage;
}

/** The letter, for whoever has the account. */
export const wayInLetter =
  ({ baseUrl }: Pick<Services, 'baseUrl'>, { kind, way, at }: NewWayIn) =>
  ({ name, language }: Reader): Letter => {
    const { letters, audit } = textsFor(language);
    const { subject, body } = letters[kind];
    const ms = at.getTime();
    const when = audit.at(formatFor(language).date(localDateAt(ms)), localTimeAt(ms));
    const url = `${baseUrl}${languagePrefix(language)}/min-side#innlogging`;
    return { kind, subject: subject(way), body: body({ name, way, when, url }) };
  };
