// A network as one party sees it: everything its pages show, read in one go.
import type { Ctx } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import type { Design } from '../../modules/network/design/model.ts';
import { designOf } from '../../modules/network/design/queries.ts';
import { type Finding, findingsIn } from '../../modules/network/design/rules.ts';
import type { Commitment, Intake } from '../../modules/network/intake/model.ts';
import { commitmentsOf, intakesOf } from '../../modules/network/intake/queries.ts';
import {
  type Network,
  type NetworkBody,
  type Participant,
  takesPart,
} from '../../modules/network/life/model.ts';
import { bodiesOf, networkOf, participantsOf } from '../../modules/network/life/queries.ts';
import type { PartyDirectory } from '../parties.ts';
import type { Services } from '../services.ts';

export interface NetworkView {
  readonly network: Network;
  readonly parties: PartyDirectory;
  /** Asked or in it. */
  readonly bodies: readonly NetworkBody[];
  readonly isLeader: boolean;
  /** The party's own place among the bodies; null where it only leads. */
  readonly own: NetworkBody | null;
  readonly participants: readonly Participant[];
  readonly design: Design;
  readonly findings: readonly Finding[];
  /** As far as the party may read them: its own, or all for the leader. */
  readonly intakes: readonly Intake[];
  readonly commitments: readonly Commitment[];
}

/** Null where there is none, or it is nothing the party may see. */
export async function viewOfNetwork(
  services: Services,
  ctx: Ctx,
  { id, party }: { readonly id: string; readonly party: PartyId },
): Promise<NetworkView | null> {
  const network = await networkOf(ctx, id);
  if (!network) return null;
  const bodies = (await bodiesOf(ctx, id)).filter(takesPart);
  const own = bodies.find(({ body }) => (body as string) === party) ?? null;
  const isLeader = network.leader === party;
  // Somebody who acts for several parties looks at it for one that is in it.
  if (!isLeader && !own) return null;
  const design = await designOf(ctx, id);
  const { purpose } = network;
  const sizes = bodies.map(({ inhabitants }) => inhabitants);
  const intakes = await intakesOf(ctx, id);
  const commitments = await commitmentsOf(ctx, id);
  const isSeen = ({ body }: { readonly body: unknown }): boolean => isLeader || body === party;
  return {
    network,
    parties: await services.parties(),
    bodies,
    isLeader,
    own,
    participants: await participantsOf(ctx, { network: id, body: null }),
    design,
    findings: findingsIn({ purpose, facts: design.facts, goals: design.goals, sizes }),
    intakes: intakes.filter(isSeen),
    commitments: commitments.filter(isSeen),
  };
}
