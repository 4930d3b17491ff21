// Needs that bodies of a network have in common, as far as the asking person may see their plans: others' as they show them, her own
// in full. And a start from one: a proposal among those bodies, which is said to come of the network.
import { quarter } from '../../kernel/quarter.ts';
import { problem, type Result, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { SignedIn } from '../../modules/accounts/model.ts';
import { assignmentChain } from '../../modules/network/assignments/queries.ts';
import { tieOutcome } from '../../modules/network/chain/commands.ts';
import { draftProposal } from '../../modules/planning/proposals/draft-commands.ts';
import { liveNeedRows } from '../../modules/planning/proposals/live-need-queries.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import type { NetworkView } from '../networks/view.ts';
import type { Party } from '../parties.ts';
import { membersWith } from '../proposals/draft.ts';
import { liveNeeds } from '../proposals/live-needs.ts';
import { refreshProposal } from '../proposals/refresh.ts';
import { ownBodies } from '../proposals/run-areas.ts';
import { registerFor } from '../proposals/start-run.ts';
import { type Services, todayOf } from '../services.ts';
import { type CommonNeed, commonNeedsIn, gatheringsBefore } from './common-needs.ts';

export interface NetworkNeedsAsked {
  readonly ctx: Ctx;
  readonly signedIn: Pick<SignedIn, 'grants'>;
  readonly party: Party;
  readonly view: Pick<NetworkView, 'network' | 'bodies' | 'design'>;
}

export interface NetworkNeed extends CommonNeed {
  /** In the programme, from today to the earliest start; null where the programme has no dates. */
  readonly gatheringsLeft: number | null;
  /** Bodies for which it is the case they work with, by what they have handed in. */
  readonly cases: readonly BodyId[];
  /** Of the asking party's own needs in it, some that others do not see. */
  readonly hasHidden: boolean;
}

/** Those of bodies that have joined; the most bodies first. */
export async function networkNeeds(services: Services, asked: NetworkNeedsAsked): Promise<NetworkNeed[]> {
  const { ctx, signedIn, party, view } = asked;
  const today = todayOf(services);
  const own = ownBodies(signedIn, party.id);
  const bodies = view.bodies.filter(({ state }) => state === 'joined').map(({ body }) => body);
  const { isDemo } = view.network;
  const rows = await liveNeedRows(ctx, { isDemo, category: null, bodies, own, today });
  const { needs } = liveNeeds(rows, {
    register: await registerFor(services, isDemo),
    categories: (await services.snapshot()).categories.categories.byId,
    assumptions: services.planning.assumptions,
    today,
    own,
  });
  const handedIn = (await assignmentChain(ctx, view.network.id))
    .flatMap(({ handIns }) => handIns)
    .filter(({ state }) => state === 'delivered')
    .flatMap(({ links }) => links.map(({ id }) => id));
  const cases = new Set(handedIn);
  const { gatherings } = view.design.facts;
  return commonNeedsIn(needs).map((common) => ({
    ...common,
    gatheringsLeft: gatheringsBefore(common, { gatherings, today }),
    cases: [...new Set(common.needs.filter(({ id }) => cases.has(id)).map(({ owner }) => owner))],
    hasHidden: common.needs.some(({ shown }) => shown === 'hidden'),
  }));
}

/** Which common need: its category, and its first quarter. */
export interface WhichNeed {
  readonly category: string;
  readonly first: number;
}

const findNeed = (needs: readonly NetworkNeed[], { category, first }: WhichNeed) =>
  needs.find((need) => need.category === category && need.first === quarter(first)) ?? null;

/**
 * A draft of a proposal among the bodies of a common need, said to come of the network; the value is its id. Codes: chain.needGone,
 * those of `draftProposal` and `tieOutcome`, and those of access.
 */
export async function proposeFromNetwork(
  services: Services,
  asked: NetworkNeedsAsked,
  which: WhichNeed,
): Promise<Result<string>> {
  const { ctx, party, view } = asked;
  const found = findNeed(await networkNeeds(services, asked), which);
  if (!found) return refuse(problem('chain.needGone', 'need'));
  const own = found.bodies.find((body) => (body as string) === party.id);
  const drafted = await draftProposal(ctx, {
    party: party.id,
    isDemo: party.isDemo,
    run: null,
    category: found.category,
    lead: own ?? (found.bodies[0] as BodyId),
    start: found.first,
    members: membersWith(found.needs),
  });
  if (!drafted.ok) return drafted;
  const id = drafted.value;
  await refreshProposal(services, id);
  const thing = { kind: 'proposal', id } as const;
  const tied = await tieOutcome(ctx, { network: view.network.id, party: party.id, thing, isNamed: false });
  return tied.ok ? drafted : tied;
}
