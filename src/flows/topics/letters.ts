// Who is told that a vote on topics has begun, or that it soon ends: a notice to those with an account, a letter with a link of
// her own to a participant without one, where nobody else votes for her body.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { PartyId, PersonId } from '../../modules/accounts/model.ts';
import type { NoticeToWrite } from '../../modules/accounts/outbox-commands.ts';
import { chosenLanguages, contactsOf } from '../../modules/accounts/recipient-queries.ts';
import type { Network, NetworkBody, Participant } from '../../modules/network/life/model.ts';
import type { VoteUnit } from '../../modules/network/topics/model.ts';
import type { Told } from '../../modules/network/topics/vote-commands.ts';
import { formatFor } from '../../texts/format.ts';
import { languagePrefix } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import { networkLinkPath, networkPathFor } from '../networks/letters.ts';
import { type Services, systemCtx } from '../services.ts';

interface VoteTold {
  readonly kind: 'opened' | 'reminder';
  readonly network: Network;
  readonly bodies: readonly NetworkBody[];
  readonly participants: readonly Participant[];
  readonly unit: VoteUnit;
  readonly endsOn: LocalDate;
  /** Bodies or participants who need not be told: they have voted. */
  readonly but: ReadonlySet<string>;
  /** The same is told once only. */
  readonly onceKey: string;
}

interface Readers {
  /** With an account, and for which body. */
  readonly people: readonly { readonly person: PersonId; readonly party: PartyId }[];
  readonly byLetter: readonly Participant[];
}

async function readersOf(
  services: Services,
  { bodies, participants, unit, but }: VoteTold,
): Promise<Readers> {
  const joined = new Set<string>(bodies.filter(({ state }) => state === 'joined').map(({ body }) => body));
  const among = participants.filter(({ body }) => joined.has(body));
  if (unit === 'participant') {
    const asked = among.filter(({ id }) => !but.has(id));
    return {
      people: asked.flatMap(({ person, body }) =>
        person === null ? [] : [{ person, party: body as string as PartyId }],
      ),
      byLetter: asked.filter(({ person }) => person === null),
    };
  }
  const asked = [...joined].filter((body) => !but.has(body)) as PartyId[];
  const contacts = await contactsOf(systemCtx(services, 'topics'), asked);
  const hasContact = (body: string): boolean => (contacts.get(body as PartyId)?.length ?? 0) > 0;
  return {
    people: [...contacts.values()].flat(),
    byLetter: among.filter(
      ({ body, person }) =>
        person === null && (asked as readonly string[]).includes(body) && !hasContact(body),
    ),
  };
}

/** What those who may vote are told. */
export async function toldOfTopicVote(services: Services, asked: VoteTold): Promise<Told> {
  const { kind, network, endsOn, onceKey } = asked;
  const { people, byLetter } = await readersOf(services, asked);
  const emails = byLetter.map(({ email }) => email).filter((email) => email !== '');
  const languages = await chosenLanguages(systemCtx(services, 'topics'), {
    emails,
    isDemo: network.isDemo,
  });
  const notices = people.map(
    ({ person, party }): NoticeToWrite => ({
      person,
      party,
      kind: kind === 'opened' ? 'network.topicVoteOpened' : 'network.topicVoteReminder',
      facts: { title: network.title, deadline: formatFor('nb').date(endsOn) },
      path: `${networkPathFor(party, network.id)}/tema/avstemning`,
      onceKey,
    }),
  );
  const letters = byLetter
    .filter(({ email }) => email !== '')
    .map((participant): Told['letters'][number] => {
      const language = languages.get(participant.email) ?? 'nb';
      const { letter, told } = textsFor(language).topics;
      const sentence = told[kind](network.title, formatFor(language).dateLong(endsOn));
      const address = (secret: string): string =>
        `${services.baseUrl}${languagePrefix(language)}${networkLinkPath(secret)}/tema`;
      return {
        participant,
        letter: (secret) => ({
          kind: `network.topicVote.${kind}`,
          subject: letter.subject(network.title),
          body: letter.text(participant.name, sentence, address(secret)),
        }),
        onceKey: `${onceKey}:${participant.id}`,
      };
    });
  return { notices, letters };
}
