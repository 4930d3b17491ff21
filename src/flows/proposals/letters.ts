// What people are told of a proposal: a letter in the reader's language to everybody who answers for a body, and a notice
// to those who have an account. Nothing but who, what and when stands in them: figures are on the page.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import type { Letter, NoticeToWrite } from '../../modules/accounts/outbox-commands.ts';
import { contactsOf, type PartyContact } from '../../modules/accounts/recipient-queries.ts';
import type { Category } from '../../modules/planning/model.ts';
import { partyOfBody } from '../../modules/planning/plan-commands.ts';
import type { Outgoing, Proposal } from '../../modules/planning/proposals/model.ts';
import { linkContactsOf } from '../../modules/planning/proposals/queries.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { formatFor } from '../../texts/format.ts';
import { type Language, languagePrefix } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import { type LinkReader, linkLanguages } from '../accounts/letter-language.ts';
import {
  answeredProposal,
  endedProposal,
  type ProposalEnd,
  prolongedProposal,
  remindedProposal,
  type SentAnswer,
  sentProposal,
} from '../archive/proposal-dispatches.ts';
import type { PartyDirectory } from '../parties.ts';
import { type Services, systemCtx } from '../services.ts';

/** What the letters of one proposal are made of. */
interface Told {
  readonly proposal: Proposal;
  readonly parties: PartyDirectory;
  readonly category: Category;
  readonly baseUrl: string;
  /** Of those who answer by link. */
  readonly languageOf: (reader: LinkReader) => Language;
}

interface Reader {
  readonly body: BodyId | null;
  readonly name: string | null;
  readonly language: Language;
  /** Where the letter leads, without language prefix. */
  readonly path: string;
}

/** `links`: whom letters with a personal link go to. */
async function toldOf(
  services: Services,
  proposal: Proposal,
  links: readonly LinkReader[] = [],
): Promise<Told> {
  const { categories } = (await services.snapshot()).categories;
  const category = categories.byId.get(proposal.category);
  if (!category) throw new Error(`no such category: ${proposal.category}`);
  return {
    proposal,
    parties: await services.parties(),
    category,
    baseUrl: services.baseUrl,
    languageOf: await linkLanguages(services, links, proposal.isDemo),
  };
}

/** As it stands inside a sentence: abbreviations keep their capitals. */
function inSentence(category: Category, language: Language): string {
  const name = { nb: category.nameNb, nn: category.nameNn, en: category.nameEn }[language];
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

const proposalPath = (party: string, id: string): string => `/arbeid/${party}/forslag/${id}`;
export const linkPath = (secret: string): string => `/svar/forslag/${secret}`;

function wordsFor({ proposal, parties, category, baseUrl }: Told, reader: Reader) {
  const { language, body } = reader;
  const format = formatFor(language);
  const others = proposal.members.filter((member) => member.body !== body).map((member) => member.body);
  return {
    name: reader.name,
    from: parties.nameOf(proposal.party),
    body: body === null ? '' : parties.nameOf(body),
    others: format.list(others.map((other) => parties.nameOf(other))),
    category: inSentence(category, language),
    deadline: proposal.deadline === null ? '' : format.dateLong(proposal.deadline),
    message: proposal.message,
    url: `${baseUrl}${languagePrefix(language)}${reader.path}`,
  };
}

type LetterKind = 'asked' | 'askedByLink' | 'reminder' | 'prolonged' | ProposalEnd;

function letter(told: Told, reader: Reader, kind: LetterKind): Letter {
  const texts = textsFor(reader.language).letters.proposals[kind];
  const words = wordsFor(told, reader);
  return { kind: `proposal.${kind}`, subject: texts.subject(words), body: texts.body(words) };
}

const noticeFacts = ({ proposal, parties, category }: Told) => ({
  from: parties.nameOf(proposal.party),
  nb: inSentence(category, 'nb'),
  nn: inSentence(category, 'nn'),
  en: inSentence(category, 'en'),
  deadline: proposal.deadline === null ? '' : formatFor('nb').date(proposal.deadline),
});

const readerOf = (told: Told, contact: PartyContact): Reader => ({
  body: told.proposal.members.find(({ body }) => partyOfBody(body) === contact.party)?.body ?? null,
  name: contact.name,
  language: contact.language,
  path: proposalPath(contact.party, told.proposal.id),
});

interface Message {
  readonly kind: LetterKind;
  readonly facts?: Readonly<Record<string, string>>;
  /** The same message is sent to somebody once only. */
  readonly onceKey?: string;
}

const keyFor = (message: Message, to: string): { onceKey: string } | Record<never, never> =>
  message.onceKey === undefined ? {} : { onceKey: `${message.onceKey}:${to}` };

/** A letter and a notice to each. */
function toContacts(told: Told, contacts: readonly PartyContact[], message: Message): Outgoing {
  const { proposal } = told;
  return {
    letters: contacts.map((contact) => ({
      ...letter(told, readerOf(told, contact), message.kind),
      ...keyFor(message, `${contact.party}:${contact.person}`),
      to: { person: contact.person, email: contact.email, isDemo: contact.isDemo },
      party: contact.party,
    })),
    notices: contacts.map(
      (contact): NoticeToWrite => ({
        person: contact.person,
        party: contact.party,
        kind: `proposal.${message.kind}`,
        facts: { ...noticeFacts(told), ...message.facts },
        path: proposalPath(contact.party, proposal.id),
        ...keyFor(message, contact.party),
      }),
    ),
    links: [],
    dispatches: [],
  };
}

const byLink = (told: Told, readers: readonly LinkReader[], message: Message): Outgoing => ({
  letters: [],
  notices: [],
  links: readers.map((reader) => {
    const { body, email } = reader;
    const to = { body, name: null, language: told.languageOf(reader) };
    return {
      body,
      email,
      letter: (secret) => letter(told, { ...to, path: linkPath(secret) }, message.kind),
      ...keyFor(message, `${body}:${email}`),
    };
  }),
  dispatches: [],
});

const both = (a: Outgoing, b: Outgoing): Outgoing => ({
  letters: [...a.letters, ...b.letters],
  notices: [...a.notices, ...b.notices],
  links: [...a.links, ...b.links],
  dispatches: [...a.dispatches, ...b.dispatches],
});

const system = (services: Services) => systemCtx(services, 'proposals');

async function contactsFor(services: Services, parties: readonly PartyId[]): Promise<PartyContact[]> {
  const found = await contactsOf(system(services), parties);
  return parties.flatMap((party) => found.get(party) ?? []);
}

export interface Invitations {
  /** Bodies that somebody answers for here. */
  readonly reached: readonly BodyId[];
  readonly outgoing: Outgoing;
}

/** Bodies of a proposal that somebody answers for here; the others need a personal link. */
export async function reachedBodies(services: Services, { members }: Proposal): Promise<BodyId[]> {
  const found = await contactsOf(
    system(services),
    members.map(({ body }) => partyOfBody(body)),
  );
  return members.map(({ body }) => body).filter((body) => found.has(partyOfBody(body)));
}

/** Letters that ask the members; whoever proposes knows already. `links`: contacts of bodies that nobody answers for here. */
export async function invitations(
  services: Services,
  proposal: Proposal,
  links: readonly LinkReader[],
): Promise<Invitations> {
  const told = await toldOf(services, proposal, links);
  const asked = proposal.members.map(({ body }) => partyOfBody(body)).filter((one) => one !== proposal.party);
  const contacts = await contactsFor(services, asked);
  return {
    reached: await reachedBodies(services, proposal),
    outgoing: {
      ...both(toContacts(told, contacts, { kind: 'asked' }), byLink(told, links, { kind: 'askedByLink' })),
      dispatches: await sentProposal(services, proposal),
    },
  };
}

/** Everybody who is in it: those who answer, by account or link, and whoever proposes. */
async function everybody(services: Services, proposal: Proposal) {
  const parties = [...new Set([proposal.party, ...proposal.members.map(({ body }) => partyOfBody(body))])];
  return {
    contacts: await contactsFor(services, parties),
    links: await linkContactsOf(system(services), proposal.id),
  };
}

/** Letters for each way it may end, read before it does. */
export async function endLetters(
  services: Services,
  proposal: Proposal,
): Promise<(end: ProposalEnd) => Outgoing> {
  const { contacts, links } = await everybody(services, proposal);
  const told = await toldOf(services, proposal, links);
  const kept = await endedProposal(services, proposal);
  return (end) => ({
    ...both(toContacts(told, contacts, { kind: end }), byLink(told, links, { kind: end })),
    dispatches: kept(end),
  });
}

/** Letters that tell of more time; whoever proposes knows already. */
export async function prolongedLetters(
  services: Services,
  proposal: Proposal,
  deadline: LocalDate,
): Promise<Outgoing> {
  const { contacts, links } = await everybody(services, proposal);
  const told = await toldOf(services, { ...proposal, deadline }, links);
  const others = contacts.filter(({ party }) => party !== proposal.party);
  const message: Message = { kind: 'prolonged' };
  return {
    ...both(toContacts(told, others, message), byLink(told, links, message)),
    dispatches: await prolongedProposal(services, { ...proposal, deadline }),
  };
}

/** Letters to those who have not answered, once for each deadline. */
export async function reminderLetters(services: Services, proposal: Proposal): Promise<Outgoing> {
  const silent = proposal.members.filter(({ answer }) => answer === 'none').map(({ body }) => body);
  const parties = silent.map(partyOfBody);
  const contacts = await contactsFor(services, parties);
  const known = await linkContactsOf(system(services), proposal.id);
  const links = known.filter(({ body }) => silent.includes(body));
  const told = await toldOf(services, proposal, links);
  const onceKey = `proposalReminder:${proposal.id}:${proposal.deadline}`;
  const message: Message = { kind: 'reminder', onceKey };
  return {
    ...both(toContacts(told, contacts, message), byLink(told, links, message)),
    dispatches: await remindedProposal(services, proposal, parties),
  };
}

/** A notice to whoever proposes that a body has answered, and what is kept of the answer. */
export async function answerNotices(
  services: Services,
  proposal: Proposal,
  given: SentAnswer,
): Promise<Outgoing> {
  const told = await toldOf(services, proposal);
  const isOwn = partyOfBody(given.body) === proposal.party;
  const contacts = isOwn ? [] : await contactsFor(services, [proposal.party]);
  const notices = contacts.map(
    (contact): NoticeToWrite => ({
      person: contact.person,
      party: contact.party,
      kind: 'proposal.answered',
      facts: { ...noticeFacts(told), body: told.parties.nameOf(given.body), answer: given.answer },
      path: proposalPath(contact.party, proposal.id),
    }),
  );
  return { letters: [], notices, links: [], dispatches: await answeredProposal(services, proposal, given) };
}
