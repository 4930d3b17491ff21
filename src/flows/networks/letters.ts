// What participants and bodies are told of a network: a letter with a personal link, a notice to those with accounts.
import type { PartyId } from '../../modules/accounts/model.ts';
import type { Letter, NoticeToWrite } from '../../modules/accounts/outbox-commands.ts';
import { contactsOf } from '../../modules/accounts/recipient-queries.ts';
import type { Network, Participant } from '../../modules/network/life/model.ts';
import { type Language, languagePrefix } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import type { PartyDirectory } from '../parties.ts';
import { type Services, systemCtx } from '../services.ts';

/** Where a participant's own link leads, without language prefix. */
export const networkLinkPath = (secret: string): string => `/nettverk/lenke/${secret}`;

export const networkPathFor = (party: PartyId, network: string): string =>
  `/arbeid/${party}/nettverk/${network}`;

/** The letter that lets a participant in. */
export async function participantLetter(
  services: Services,
  {
    network,
    participant,
  }: { readonly network: Network; readonly participant: Pick<Participant, 'name' | 'body'> },
  language: Language,
): Promise<(secret: string) => Letter> {
  const words = textsFor(language).networks.letter;
  const parties = await services.parties();
  return (secret) => ({
    kind: 'networkLink',
    subject: words.subject(network.title),
    body: words.text({
      name: participant.name,
      title: network.title,
      body: parties.nameOf(participant.body),
      leader: parties.nameOf(network.leader),
      url: `${services.baseUrl}${languagePrefix(language)}${networkLinkPath(secret)}`,
    }),
  });
}

/** Tells those who answer for each body that it is asked. */
export async function askedNotices(
  services: Services,
  network: Network,
  bodies: readonly PartyId[],
): Promise<NoticeToWrite[]> {
  const others = bodies.filter((body) => body !== network.leader);
  if (others.length === 0) return [];
  const parties = await services.parties();
  const contacts = await contactsOf(systemCtx(services, 'network'), others);
  return [...contacts.values()].flat().map(({ person, party }) => ({
    person,
    party,
    kind: 'network.asked',
    facts: { from: parties.nameOf(network.leader), title: network.title },
    path: networkPathFor(party, network.id),
    onceKey: `network.asked:${network.id}:${party}`,
  }));
}

/** Tells whoever began the network what a body answered. */
export function answeredNotices(
  { network, parties }: { readonly network: Network; readonly parties: PartyDirectory },
  body: PartyId,
  answer: 'joined' | 'declined' | 'left',
): NoticeToWrite[] {
  const { beganBy, leader, id, title } = network;
  if (beganBy === null || body === leader) return [];
  return [
    {
      person: beganBy,
      party: leader,
      kind: `network.${answer}`,
      facts: { body: parties.nameOf(body), title },
      path: `${networkPathFor(leader, id)}/deltakere`,
    },
  ];
}
