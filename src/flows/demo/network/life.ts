// The invented network while it is played: on which day, who acts in it, and what has been made so far. Everything in it is done
// by the commands that people use, on the day it happened.
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { Ctx } from '../../../modules/accounts/db.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import type { Network } from '../../../modules/network/life/model.ts';
import { networkOf, participantByLink } from '../../../modules/network/life/queries.ts';
import { partyOfBody } from '../../../modules/planning/plan-commands.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { putInNetwork } from '../../files/network-files.ts';
import { systemCtx } from '../../services.ts';
import { actingFor, happened, onDay, type Story } from '../past.ts';
import type { DemoNetwork } from './network-file.ts';

export interface NetworkLife {
  /** At work on the day that is played. */
  readonly story: Story;
  readonly told: DemoNetwork;
  /** The day it was begun. */
  readonly begun: LocalDate;
  /** Ids of what has been made: `network`, `participant:<email>`, and `secret:<email>` of a personal link. */
  readonly made: Map<string, string>;
}

export interface NetworkStep {
  /** Counted from the day it was begun. */
  readonly day: number;
  readonly play: (life: NetworkLife) => Promise<unknown>;
}

export const networkDay = ({ begun }: Pick<NetworkLife, 'begun'>, day: number): LocalDate =>
  addDays(begun, day);

/** The same on another of its days. */
export const onNetworkDay = (life: NetworkLife, day: number): NetworkLife => ({
  ...life,
  story: { ...life.story, services: onDay(life.story.services, networkDay(life, day)) },
});

/** What was made under a name; a bug in the order of steps throws. */
export function madeInNetwork({ made }: NetworkLife, name: string): string {
  const id = made.get(name);
  if (id === undefined) throw new Error(`not made yet: ${name}`);
  return id;
}

export const leaderOf = ({ told }: NetworkLife): PartyId => partyOfBody(told.leader);

/** Acts as the leading party's network leader. */
export function leaderCtx(life: NetworkLife): Ctx {
  const { services, roles } = life.story;
  const found = roles.find(({ party, role }) => party === leaderOf(life) && role === 'networkLeader');
  if (!found) throw new Error(`demo/ is faulty: nobody leads networks for ${life.told.leader}`);
  return services.ctx({ kind: 'person', person: found.person, isDemo: true });
}

/** Which network, for its leader, as commands ask. */
export const askedByLeader = (life: NetworkLife) => ({
  network: madeInNetwork(life, 'network'),
  party: leaderOf(life),
});

/** As the leader sees it now. */
export async function standingNetwork(life: NetworkLife): Promise<Network> {
  const network = await networkOf(leaderCtx(life), madeInNetwork(life, 'network'));
  if (!network) throw new Error('the leader does not see the network');
  return network;
}

/** Which network, for a body, as commands ask. */
export const askedByBody = (life: NetworkLife, body: BodyId) => ({
  network: madeInNetwork(life, 'network'),
  party: partyOfBody(body),
});

/** Acts by the personal link of a participant who has been sent one. */
export async function linkCtx(life: NetworkLife, email: string): Promise<Ctx> {
  const { services } = life.story;
  const secret = madeInNetwork(life, `secret:${email}`);
  const found = await participantByLink(systemCtx(services, 'demo'), { secret, address: 'demo' });
  if (found.kind !== 'opened') throw new Error(`demo/ is faulty: the link of ${email} opens nothing`);
  const { link, participant } = found.opened;
  return services.ctx({ kind: 'link', link, party: partyOfBody(participant.body), isDemo: true });
}

/** Acts for a body: somebody with an account where it has one, otherwise its first participant by her link. */
export async function bodyCtx(life: NetworkLife, body: BodyId): Promise<Ctx> {
  const party = partyOfBody(body);
  if (life.story.roles.some((one) => one.party === party)) return actingFor(life.story, party);
  const first = life.told.bodies.find((one) => one.body === body)?.participants[0];
  if (!first) throw new Error(`demo/ is faulty: nobody takes part for ${body}`);
  return linkCtx(life, first.email);
}

/** Puts a small file in, and lets a command name it. */
export async function sendFile(
  { story }: NetworkLife,
  { name, text }: { readonly name: string; readonly text: string },
  nameIt: Parameters<typeof putInNetwork>[2],
): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  happened(`«${name}» is put in`, await putInNetwork(story.services, { name, bytes }, nameIt));
}
