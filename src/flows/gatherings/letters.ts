// Letters of gatherings, each with a link of the reader's own and in her language as far as we know it.

import type { LocalDate } from '../../kernel/local-date.ts';
import { localDateAt } from '../../kernel/local-date.ts';
import { chosenLanguages } from '../../modules/accounts/recipient-queries.ts';
import type { GatheringLetter } from '../../modules/network/gatherings/letters-db.ts';
import type { Gathering, TimeSpan } from '../../modules/network/gatherings/model.ts';
import type { Network, Participant } from '../../modules/network/life/model.ts';
import { formatFor } from '../../texts/format.ts';
import type { GatheringsTexts } from '../../texts/gatherings.nb.ts';
import { type Language, languagePrefix } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import { type Services, systemCtx } from '../services.ts';
import { participantGatheringPath } from './addresses.ts';
import { whenText, whereText } from './words.ts';

export type GatheringLetterKind = Exclude<keyof GatheringsTexts['letter'], 'hello' | 'regards'>;

export interface LetterAsked {
  readonly kind: GatheringLetterKind;
  readonly network: Network;
  /** As it is to be when the letter is read. */
  readonly gathering: Gathering;
  readonly to: readonly Participant[];
  /** The last day to answer, where the letter asks for an answer. */
  readonly until: LocalDate | null;
  /** Of letters that are written once. */
  readonly onceKey?: string;
}

interface Said {
  readonly subject: string;
  readonly body: string;
}

function said({ kind, network, gathering, until }: LetterAsked, language: Language): Said {
  const { letter } = textsFor(language).gatherings;
  const { title } = gathering;
  // A letter that names no time is never of a gathering without one.
  const time: TimeSpan = gathering.time ?? { startsAt: new Date(0), endsAt: new Date(0) };
  const when = whenText(language, time);
  const where = whereText(language, gathering);
  const last = formatFor(language).date(until ?? localDateAt(time.startsAt.getTime()));
  switch (kind) {
    case 'poll':
    case 'pollReminder':
      return { subject: letter[kind].subject(title), body: letter[kind].body(network.title, title, last) };
    case 'called':
      return {
        subject: letter.called.subject(title, when),
        body: letter.called.body(network.title, title, { when, where }, last),
      };
    case 'registerReminder':
      return {
        subject: letter.registerReminder.subject(title, when),
        body: letter.registerReminder.body(network.title, title, when, last),
      };
    case 'moved':
    case 'soon':
      return {
        subject: letter[kind].subject(title, when),
        body: letter[kind].body(network.title, title, when, where),
      };
    case 'elsewhere':
      return {
        subject: letter.elsewhere.subject(title),
        body: letter.elsewhere.body(network.title, title, when, where),
      };
    case 'cancelled':
      return {
        subject: letter.cancelled.subject(title),
        body: letter.cancelled.body(network.title, title, gathering.cancelledWhy),
      };
    case 'exit':
      return { subject: letter.exit.subject(title), body: letter.exit.body(network.title, title) };
  }
}

/** One for each of them; whoever has no address gets none. */
export async function gatheringLetters(services: Services, asked: LetterAsked): Promise<GatheringLetter[]> {
  const { network, gathering, onceKey } = asked;
  const emails = asked.to.map(({ email }) => email);
  const languages = await chosenLanguages(systemCtx(services, 'gatherings'), {
    emails,
    isDemo: network.isDemo,
  });
  return asked.to.map(({ id, person, email, name }) => {
    const language = languages.get(email) ?? 'nb';
    const { letter: words } = textsFor(language).gatherings;
    const { subject, body } = said(asked, language);
    const address = (secret: string): string =>
      `${services.baseUrl}${languagePrefix(language)}${participantGatheringPath(secret, gathering.number)}`;
    return {
      participant: { id, person, email },
      letter: (secret) => ({
        kind: `gathering.${asked.kind}`,
        subject,
        body: `${words.hello(name)}\n\n${body}\n\n${address(secret)}\n\n${words.regards}\n`,
      }),
      ...(onceKey === undefined ? {} : { onceKey: `${onceKey}:${id}` }),
    };
  });
}
