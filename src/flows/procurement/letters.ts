// Who is told what when a procurement is moved: a letter in the reader's language to everybody who answers for a body, and a
// notice beside it. What only the leading party must know is a notice alone. Figures are on the page, never in a letter.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import type { Letter, NoticeToWrite } from '../../modules/accounts/outbox-commands.ts';
import { contactsOf, type PartyContact } from '../../modules/accounts/recipient-queries.ts';
import { partyOfBody } from '../../modules/planning/plan-commands.ts';
import type { Told } from '../../modules/procurement/life/commands.ts';
import {
  buyersOf,
  isStillIn,
  type Member,
  type ProcurementState,
} from '../../modules/procurement/life/model.ts';
import type { Move } from '../../modules/procurement/life/moves.ts';
import type { Procurement } from '../../modules/procurement/life/queries.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { formatFor } from '../../texts/format.ts';
import { languagePrefix } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import type { PartyDirectory } from '../parties.ts';
import { type Services, systemCtx } from '../services.ts';
import { procurementPathFor } from './addresses.ts';

type LetterKind =
  | 'invited'
  | 'standing'
  | 'reminder'
  | 'withdrew'
  | 'locked'
  | 'reopened'
  | 'cancelled'
  | 'answerChanged'
  | 'voteOpened';
type NoticeKind =
  | LetterKind
  | 'joined'
  | 'declined'
  | 'mandateGiven'
  | 'phaseChanged'
  | 'noticeCorrected'
  | 'awardAnnulled'
  | 'complaintReceived'
  | 'closed'
  | 'announced'
  | 'awarded'
  | 'contracted';

interface Message {
  readonly kind: NoticeKind;
  readonly to: readonly PartyId[];
  /** Whom it is about. */
  readonly who: string;
  readonly reason: string;
  readonly deadline: LocalDate | null;
  /** Below the procurement's address; left out: its first page. */
  readonly part?: string;
  /** The same message is sent to somebody once only. */
  readonly onceKey?: string;
}

const LETTERS: readonly NoticeKind[] = [
  'invited',
  'standing',
  'reminder',
  'withdrew',
  'locked',
  'reopened',
  'cancelled',
  'answerChanged',
  'voteOpened',
];

const isLetter = (kind: NoticeKind): kind is LetterKind => LETTERS.includes(kind);

/** Bodies that the moves ask anew: not among the members, or back after they had left. */
const asked = ({ members }: ProcurementState, bodies: readonly BodyId[]): PartyId[] =>
  bodies
    .filter((body) => !members.some((member) => member.body === body && member.withdrew === null))
    .map(partyOfBody);

const still = ({ withdrew }: Member): boolean => withdrew === null;

/** Everybody who is asked or has joined, but whoever acts. */
const others = ({ members, lead }: ProcurementState, acting: PartyId): PartyId[] =>
  [...new Set([lead, ...members.filter(isStillIn).map(({ body }) => partyOfBody(body))])].filter(
    (party) => party !== acting,
  );

const buyersBut = (state: ProcurementState, acting: PartyId): PartyId[] =>
  [...new Set([state.lead, ...buyersOf(state).map(({ body }) => partyOfBody(body))])].filter(
    (party) => party !== acting,
  );

interface Telling {
  readonly state: ProcurementState;
  readonly party: PartyId;
  readonly nameOf: (party: string) => string;
}

/** What a move tells, from the state before it; nothing where nobody else must know. */
function messageOf(move: Move, { state, party, nameOf }: Telling): Message | null {
  const plain = { who: '', reason: '', deadline: null };
  const leader = state.lead === party ? [] : [state.lead];
  switch (move.kind) {
    case 'invite': {
      const to = asked(state, move.bodies).filter((body) => body !== party);
      return { ...plain, kind: 'invited', to, deadline: move.joinBy };
    }
    case 'registerStanding': {
      const to = move.bodies.map(partyOfBody).filter((body) => body !== party);
      return { ...plain, kind: 'standing', to, deadline: move.reserveBy };
    }
    case 'join':
      if (move.reason && party !== (move.body as string)) {
        return { ...plain, kind: 'answerChanged', to: [partyOfBody(move.body)], reason: move.reason };
      }
      return { ...plain, kind: 'joined', to: leader, who: nameOf(move.body) };
    case 'decline':
      return { ...plain, kind: 'declined', to: leader, who: nameOf(move.body) };
    case 'giveMandate':
      return { ...plain, kind: 'mandateGiven', to: leader, who: nameOf(move.body) };
    case 'withdraw': {
      const who = nameOf(move.body);
      return { ...plain, kind: 'withdrew', to: others(state, party), who, reason: move.reason };
    }
    case 'startNeeds':
    case 'startDialogue':
    case 'startRequirements':
    case 'goBack':
      return { ...plain, kind: 'phaseChanged', to: others(state, party) };
    case 'lock':
      return { ...plain, kind: 'locked', to: buyersBut(state, party) };
    case 'reopen':
      return { ...plain, kind: 'reopened', to: buyersBut(state, party), reason: move.reason };
    case 'announce':
      return { ...plain, kind: 'announced', to: buyersBut(state, party), deadline: move.notice.deadline };
    case 'award':
      return { ...plain, kind: 'awarded', to: buyersBut(state, party), deadline: move.until };
    case 'correctNotice':
      return { ...plain, kind: 'noticeCorrected', to: buyersBut(state, party) };
    case 'annulAward':
      return { ...plain, kind: 'awardAnnulled', to: buyersBut(state, party) };
    case 'receiveComplaint':
      return { ...plain, kind: 'complaintReceived', to: buyersBut(state, party) };
    case 'close':
      return { ...plain, kind: 'closed', to: buyersBut(state, party) };
    case 'contract':
      return { ...plain, kind: 'contracted', to: buyersBut(state, party) };
    case 'cancel':
      return { ...plain, kind: 'cancelled', to: others(state, party), reason: move.reason };
    default:
      return null;
  }
}

interface Made {
  readonly procurement: Pick<Procurement, 'id' | 'state'>;
  readonly parties: PartyDirectory;
  readonly baseUrl: string;
  readonly contacts: ReadonlyMap<PartyId, readonly PartyContact[]>;
}

const pathFor = ({ procurement }: Made, party: PartyId, { part = '' }: Message): string =>
  `${procurementPathFor(party, procurement.id)}${part}`;

function letterTo(made: Made, contact: PartyContact, message: Message & { kind: LetterKind }): Letter {
  const { kind, who, reason, deadline } = message;
  const texts = textsFor(contact.language).procurementLetters[kind];
  const { lead, title } = made.procurement.state;
  const facts = {
    name: contact.name,
    lead: made.parties.nameOf(lead),
    body: made.parties.nameOf(contact.party),
    title,
    deadline: deadline === null ? '' : formatFor(contact.language).dateLong(deadline),
    who,
    reason,
    url: `${made.baseUrl}${languagePrefix(contact.language)}${pathFor(made, contact.party, message)}`,
  };
  return { kind: `procurement.${kind}`, subject: texts.subject(facts), body: texts.body(facts) };
}

function noticeTo(made: Made, contact: PartyContact, message: Message): NoticeToWrite {
  const { lead, title } = made.procurement.state;
  return {
    person: contact.person,
    party: contact.party,
    kind: `procurement.${message.kind}`,
    facts: {
      from: made.parties.nameOf(lead),
      title,
      body: message.who,
      deadline: message.deadline === null ? '' : formatFor('nb').date(message.deadline),
    },
    path: pathFor(made, contact.party, message),
    ...(message.onceKey === undefined ? {} : { onceKey: `${message.onceKey}:${contact.party}` }),
  };
}

function toldBy(made: Made, message: Message): Told {
  const contacts = message.to.flatMap((party) => made.contacts.get(party) ?? []);
  const { kind } = message;
  return {
    letters: isLetter(kind)
      ? contacts.map((contact) => ({
          ...letterTo(made, contact, { ...message, kind }),
          ...(message.onceKey === undefined
            ? {}
            : { onceKey: `${message.onceKey}:${contact.party}:${contact.person}` }),
          to: { person: contact.person, email: contact.email, isDemo: contact.isDemo },
          party: contact.party,
        }))
      : [],
    notices: contacts.map((contact) => noticeTo(made, contact, message)),
  };
}

/** Everybody whom the moves of one form concern is told, each of what concerns her. */
export async function toldOfMoves(
  services: Services,
  { procurement, party }: { readonly procurement: Procurement; readonly party: PartyId },
  moves: readonly Move[],
): Promise<Told> {
  const parties = await services.parties();
  const telling = { state: procurement.state, party, nameOf: (id: string) => parties.nameOf(id) };
  const messages = moves.flatMap((move) => messageOf(move, telling) ?? []);
  const contacts = await contactsOf(systemCtx(services, 'procurement'), [
    ...new Set(messages.flatMap(({ to }) => to)),
  ]);
  const made = { procurement, parties, baseUrl: services.baseUrl, contacts };
  const told = messages.map((message) => toldBy(made, message));
  return {
    letters: told.flatMap(({ letters }) => letters),
    notices: told.flatMap(({ notices }) => notices),
  };
}

/** Those who may vote are told that a vote is open, and until when. */
export async function toldOfVote(
  services: Services,
  { procurement, party }: { readonly procurement: Procurement; readonly party: PartyId },
  endsOn: LocalDate,
): Promise<Told> {
  const to = buyersBut(procurement.state, party).filter((one) => one !== procurement.state.lead);
  const contacts = await contactsOf(systemCtx(services, 'procurement'), to);
  const made = { procurement, parties: await services.parties(), baseUrl: services.baseUrl, contacts };
  const message = { kind: 'voteOpened' as const, to, who: '', reason: '', deadline: endsOn };
  return toldBy(made, { ...message, part: '/behov/prioritering' });
}

/** Letters to those who have not answered, once for each deadline. */
export async function remindersOf(services: Services, procurement: Procurement): Promise<Told> {
  const { members, joinBy } = procurement.state;
  const to = members
    .filter((member) => member.answer === 'none' && still(member))
    .map(({ body }) => partyOfBody(body));
  const contacts = await contactsOf(systemCtx(services, 'procurement'), to);
  const made = { procurement, parties: await services.parties(), baseUrl: services.baseUrl, contacts };
  const onceKey = `procurementReminder:${procurement.id}:${joinBy}`;
  return toldBy(made, { kind: 'reminder', to, who: '', reason: '', deadline: joinBy, onceKey });
}

/** Bodies that nobody answers for here: they must be told in another way. */
export async function unreachedBodies(services: Services, bodies: readonly BodyId[]): Promise<BodyId[]> {
  const found = await contactsOf(systemCtx(services, 'procurement'), bodies.map(partyOfBody));
  return bodies.filter((body) => !found.has(partyOfBody(body)));
}
