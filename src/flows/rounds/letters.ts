// What people are told of a round: a letter to everybody who answers for a body, by account or by personal link, and a
// notice to those with an account. Letters name who asks, about what and until when; answers stand in the receipt alone.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Letter, NoticeToWrite } from '../../modules/accounts/outbox-commands.ts';
import { contactsOf, type PartyContact } from '../../modules/accounts/recipient-queries.ts';
import { partyOfBody } from '../../modules/planning/plan-commands.ts';
import {
  NO_MAIL,
  type Round,
  type RoundMail,
  type RoundMember,
} from '../../modules/planning/rounds/model.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { formatFor } from '../../texts/format.ts';
import { type Language, languagePrefix } from '../../texts/language.ts';
import type { RoundLetterKind } from '../../texts/rounds.nb.ts';
import { textsFor } from '../../texts/texts.ts';
import { type LinkReader, linkLanguages } from '../accounts/letter-language.ts';
import type { PartyDirectory } from '../parties.ts';
import { type Services, systemCtx } from '../services.ts';

export const roundLinkPath = (secret: string): string => `/svar/runde/${secret}`;

/** What a letter is made of. */
interface Told {
  readonly round: Round;
  readonly parties: PartyDirectory;
  readonly baseUrl: string;
  /** Of those who answer by link. */
  readonly languageOf: (reader: LinkReader) => Language;
}

/** `links`: whom letters with a personal link go to. */
const toldOf = async (services: Services, round: Round, links: readonly LinkReader[]): Promise<Told> => ({
  round,
  parties: await services.parties(),
  baseUrl: services.baseUrl,
  languageOf: await linkLanguages(services, links, round.isDemo),
});

interface Reader {
  readonly body: BodyId;
  /** Empty where it is not known. */
  readonly name: string;
  readonly language: Language;
  /** Where the letter leads, without language prefix. */
  readonly path: string;
  readonly isByLink: boolean;
}

function letter({ round, parties, baseUrl }: Told, reader: Reader, kind: RoundLetterKind): Letter {
  const { language, path, body, name, isByLink } = reader;
  const texts = textsFor(language).rounds;
  const words = {
    name,
    isByLink,
    from: parties.nameOf(round.party),
    body: parties.nameOf(body),
    title: round.title,
    deadline: round.deadline === null ? '' : formatFor(language).dateLong(round.deadline),
    silence: texts.silences[round.silence].reader,
    message: round.message,
    url: `${baseUrl}${languagePrefix(language)}${path}`,
  };
  const { subject, text } = texts.letters[kind];
  return { kind: `round.${kind}`, subject: subject(words), body: text(words) };
}

export const answerPath = (body: string, round: string): string => `/arbeid/${body}/runder/${round}/svar`;

export interface RoundMessage {
  readonly kind: Exclude<RoundLetterKind, 'receipt'>;
  /** Whom it is for. */
  readonly members: readonly RoundMember[];
  /** The same message is sent to somebody once only. */
  readonly onceKey?: string;
}

const keyFor = ({ onceKey }: RoundMessage, to: string): { onceKey: string } | Record<never, never> =>
  onceKey === undefined ? {} : { onceKey: `${onceKey}:${to}` };

function toContact(told: Told, message: RoundMessage, contact: PartyContact): RoundMail {
  const { round, parties } = told;
  const path = answerPath(contact.party, round.id);
  const body = contact.party as string as BodyId;
  const reader = { body, name: contact.name, language: contact.language, path, isByLink: false };
  const notice: NoticeToWrite = {
    person: contact.person,
    party: contact.party,
    kind: `round.${message.kind}`,
    facts: {
      from: parties.nameOf(round.party),
      title: round.title,
      deadline: round.deadline === null ? '' : formatFor('nb').date(round.deadline),
    },
    path,
    ...keyFor(message, contact.party),
  };
  return {
    letters: [
      {
        ...letter(told, reader, message.kind),
        ...keyFor(message, `${contact.party}:${contact.person}`),
        to: { person: contact.person, email: contact.email, isDemo: contact.isDemo },
        party: contact.party,
      },
    ],
    notices: [notice],
    links: [],
  };
}

interface NamedReader extends LinkReader {
  readonly name: string;
}

/** Those of the members whose contact gets a personal link. */
const linkReaders = (members: readonly RoundMember[]): NamedReader[] =>
  members
    .filter(({ contactEmail }) => contactEmail !== '')
    .map(({ body, contactName: name, contactEmail: email }) => ({ body, name, email }));

function byLink(told: Told, message: RoundMessage, { body, name, email }: NamedReader): RoundMail {
  const reader = { body, name, language: told.languageOf({ body, email }), isByLink: true };
  const link = {
    body,
    name,
    email,
    letter: (secret: string) => letter(told, { ...reader, path: roundLinkPath(secret) }, message.kind),
    ...keyFor(message, `${body}:${email}`),
  };
  return { ...NO_MAIL, links: [link] };
}

const joined = (mails: readonly RoundMail[]): RoundMail => ({
  letters: mails.flatMap(({ letters }) => letters),
  notices: mails.flatMap(({ notices }) => notices),
  links: mails.flatMap(({ links }) => links),
});

const contactsFor = (services: Services, members: readonly RoundMember[]) =>
  contactsOf(
    systemCtx(services, 'rounds'),
    members.map(({ body }) => partyOfBody(body)),
  );

/** Who answers for each body here; a body without needs a personal link. */
export async function reachedPeople(
  services: Services,
  members: readonly RoundMember[],
): Promise<ReadonlyMap<BodyId, readonly PartyContact[]>> {
  const found = await contactsFor(services, members);
  return new Map([...found].map(([party, people]) => [party as string as BodyId, people]));
}

/** A letter to each who answers for the members. `round` is as it will be when they read it. */
export async function roundMail(services: Services, round: Round, message: RoundMessage): Promise<RoundMail> {
  const links = linkReaders(message.members);
  const told = await toldOf(services, round, links);
  const found = await contactsFor(services, message.members);
  return joined([
    ...[...found.values()].flat().map((contact) => toContact(told, message, contact)),
    ...links.map((reader) => byLink(told, message, reader)),
  ]);
}

/** The letter with a new link for one body's contact. */
export async function newLinkLetter(services: Services, round: Round, contact: NamedReader) {
  const told = await toldOf(services, round, [contact]);
  const reader = { ...contact, language: told.languageOf(contact), isByLink: true };
  return {
    ...contact,
    letter: (secret: string) => letter(told, { ...reader, path: roundLinkPath(secret) }, 'newLink'),
  };
}

export interface ReceiptTo {
  readonly body: BodyId;
  readonly person: PartyContact['person'] | null;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly isDemo: boolean;
  /** Where the answer can be changed, without language prefix. */
  readonly path: string;
  /** The answers in words, one a line. */
  readonly lines: readonly string[];
  readonly deadline: LocalDate;
}

/** What was answered, to whoever delivered it. */
export async function receiptMail(services: Services, round: Round, to: ReceiptTo): Promise<RoundMail> {
  const parties = await services.parties();
  const words = textsFor(to.language).rounds.letters.receipt;
  const facts = {
    name: to.name,
    body: parties.nameOf(to.body),
    title: round.title,
    from: parties.nameOf(round.party),
    deadline: formatFor(to.language).dateLong(to.deadline),
    lines: to.lines,
    url: `${services.baseUrl}${languagePrefix(to.language)}${to.path}`,
  };
  const { person, email, isDemo } = to;
  return {
    ...NO_MAIL,
    letters: [
      {
        kind: 'round.receipt',
        subject: words.subject(facts),
        body: words.text(facts),
        to: { person, email, isDemo },
        party: partyOfBody(to.body),
      },
    ],
  };
}
