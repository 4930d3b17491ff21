// The chain of a network on one page: for each goal the gatherings, topics and assignments that serve it, what came of them, and
// what was measured. What a party may not read of an outcome it is not told: its name only where it is shown to all, and a proposal
// that is being written not at all.
import type { LocalDate } from '../../kernel/local-date.ts';
import { localDateAt } from '../../kernel/local-date.ts';
import { type Ore, sumOre } from '../../kernel/money.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import type { Benefit } from '../../modules/evaluation/benefits/model.ts';
import { benefitsOf } from '../../modules/evaluation/benefits/queries.ts';
import { type Measure, measuresOf } from '../../modules/evaluation/surveys/measure-queries.ts';
import type { Subject } from '../../modules/evaluation/surveys/model.ts';
import { assignmentChain, type ChainAssignment } from '../../modules/network/assignments/queries.ts';
import type { ChainPart, Outcome, OutcomeThing } from '../../modules/network/chain/model.ts';
import { goalLinksOf, outcomesOf } from '../../modules/network/chain/queries.ts';
import { type Chain, chainOf } from '../../modules/network/chain/rules.ts';
import type { NetworkGoal } from '../../modules/network/design/model.ts';
import { gatheringBooks } from '../../modules/network/gatherings/queries.ts';
import { type GatheringPhase, phaseOf } from '../../modules/network/gatherings/rules.ts';
import { topicsOf } from '../../modules/network/topics/queries.ts';
import type { Proposal, ProposalState } from '../../modules/planning/proposals/model.ts';
import { proposalOf, proposalsOf } from '../../modules/planning/proposals/queries.ts';
import type { Phase } from '../../modules/procurement/life/model.ts';
import {
  procurementOf,
  procurementOfProposal,
  procurementsOf,
} from '../../modules/procurement/life/queries.ts';
import { publicDialogue } from '../../modules/procurement/market/public-queries.ts';
import { resultOf } from '../../modules/procurement/result/queries.ts';
import { type Services, systemCtx } from '../services.ts';

/** What it is called: a title, or the category it is about. */
export interface OutcomeName {
  readonly title: string | null;
  readonly category: string;
}

/** As far as the party may read it. */
export type ShownOutcome =
  | {
      readonly kind: 'proposal';
      readonly name: OutcomeName;
      readonly state: ProposalState;
      /** Id of the procurement it became, where the party may read that. */
      readonly became: string | null;
    }
  | {
      readonly kind: 'procurement';
      readonly name: OutcomeName;
      readonly phase: Phase;
      /** The most that may be called off on its contracts; null where there is none, or none the party may read. */
      readonly ceiling: Ore | null;
    }
  | { readonly kind: 'named'; readonly name: OutcomeName }
  | { readonly kind: 'closed' };

export type ChainPiece = ChainPart &
  (
    | {
        readonly kind: 'gathering';
        readonly title: string;
        readonly phase: GatheringPhase;
        readonly on: LocalDate | null;
      }
    | { readonly kind: 'topic'; readonly title: string }
    | {
        readonly kind: 'assignment';
        readonly title: string;
        readonly state: ChainAssignment['state'];
        readonly due: LocalDate | null;
        readonly delivered: number;
      }
    | { readonly kind: 'outcome'; readonly outcome: Outcome; readonly shown: ShownOutcome }
  );

export type OutcomePiece = Extract<ChainPiece, { kind: 'outcome' }>;

export interface ChainView {
  readonly chain: Chain<ChainPiece>;
  /** By goal, by day. */
  readonly measures: ReadonlyMap<string, readonly Measure[]>;
  /** Confirmed, of the network itself and then of each procurement that came of it and the party may read. */
  readonly benefits: readonly Benefit[];
}

export interface ChainAsked {
  readonly ctx: Ctx;
  readonly network: string;
  readonly goals: readonly NetworkGoal[];
  /** For whom it is read. */
  readonly party: PartyId;
}

type Reading = Pick<ChainAsked, 'ctx' | 'party'>;

const seesProposal = ({ party: proposer, state, members }: Proposal, party: PartyId): boolean =>
  proposer === party || (state !== 'draft' && members.some(({ body }) => (body as string) === party));

/** Null where it is not to be spoken of: nobody but whoever writes it knows of it yet. */
async function shownProposal(
  services: Services,
  { ctx, party }: Reading,
  { id, isNamed }: Outcome,
): Promise<ShownOutcome | null> {
  const proposal = await proposalOf(systemCtx(services, 'networkChain'), id);
  if (!proposal) return null;
  const name = { title: null, category: proposal.category };
  if (seesProposal(proposal, party)) {
    const became = await procurementOfProposal(ctx, id);
    const isRead = became !== null && (await seenProcurement({ ctx, party }, became)) !== null;
    return { kind: 'proposal', name, state: proposal.state, became: isRead ? became : null };
  }
  if (proposal.sentAt === null) return null;
  return isNamed ? { kind: 'named', name } : { kind: 'closed' };
}

/** As the party may read it, whatever else whoever asks may read for others. */
async function seenProcurement({ ctx, party }: Reading, id: string) {
  const found = await procurementOf(ctx, id);
  return found?.readers.includes(party) ? found : null;
}

async function ceilingOf(ctx: Ctx, procurement: string): Promise<Ore | null> {
  const { contracts } = await resultOf(ctx, procurement);
  return contracts.length === 0 ? null : sumOre(contracts.map(({ ceiling }) => ceiling));
}

async function shownProcurement(
  services: Services,
  reading: Reading,
  { id, isNamed }: Outcome,
): Promise<ShownOutcome> {
  const seen = await seenProcurement(reading, id);
  if (seen) {
    const { title, category, phase } = seen.state;
    const ceiling = await ceilingOf(reading.ctx, id);
    return { kind: 'procurement', name: { title, category }, phase, ceiling };
  }
  const system = systemCtx(services, 'networkChain');
  const told = await publicDialogue(system, id);
  if (told) return { kind: 'named', name: { title: told.title, category: told.category } };
  const own = isNamed ? await procurementOf(system, id) : null;
  return own
    ? { kind: 'named', name: { title: own.state.title, category: own.state.category } }
    : { kind: 'closed' };
}

const shownOutcome = (services: Services, reading: Reading, outcome: Outcome) =>
  outcome.kind === 'proposal'
    ? shownProposal(services, reading, outcome)
    : shownProcurement(services, reading, outcome);

/** What came of the network, the first first; without what is not to be spoken of. */
export async function shownOutcomes(
  services: Services,
  { network, ...reading }: Reading & { readonly network: string },
): Promise<OutcomePiece[]> {
  const pieces: OutcomePiece[] = [];
  for (const outcome of await outcomesOf(reading.ctx, network)) {
    const shown = await shownOutcome(services, reading, outcome);
    if (shown) pieces.push({ kind: 'outcome', ref: outcome.number, outcome, shown });
  }
  return pieces;
}

async function doneInNetwork(ctx: Ctx, network: string): Promise<ChainPiece[]> {
  const gatherings = (await gatheringBooks(ctx, network)).map(
    ({ gathering }): ChainPiece => ({
      kind: 'gathering',
      ref: gathering.number,
      title: gathering.title,
      phase: phaseOf(gathering, ctx.now),
      on: gathering.time && localDateAt(gathering.time.startsAt.getTime()),
    }),
  );
  const topics = (await topicsOf(ctx, network))
    .filter(({ asideReason }) => asideReason === null)
    .map(({ number: ref, title }): ChainPiece => ({ kind: 'topic', ref, title }));
  const assignments = (await assignmentChain(ctx, network))
    .filter(({ state }) => state !== 'withdrawn')
    .map(
      ({ number: ref, title, state, due, handIns }): ChainPiece => ({
        kind: 'assignment',
        ref,
        title,
        state,
        due,
        delivered: handIns.filter((one) => one.state === 'delivered').length,
      }),
    );
  return [...gatherings, ...topics, ...assignments];
}

/** Confirmed ones alone: what is only proposed is no effect yet. */
async function confirmedBenefits(
  { ctx, network }: Pick<ChainAsked, 'ctx' | 'network'>,
  outcomes: readonly OutcomePiece[],
): Promise<Benefit[]> {
  const procurements = outcomes.flatMap(({ outcome, shown }): Subject[] => {
    if (shown.kind === 'procurement') return [{ kind: 'procurement', id: outcome.id }];
    const became = shown.kind === 'proposal' ? shown.became : null;
    return became === null ? [] : [{ kind: 'procurement', id: became }];
  });
  const found = new Map<string, Benefit>();
  for (const subject of [{ kind: 'network', id: network } as const, ...procurements]) {
    for (const benefit of await benefitsOf(ctx, subject)) {
      if (benefit.state === 'confirmed') found.set(benefit.id, benefit);
    }
  }
  return [...found.values()];
}

/** A handful of queries, however much there is; some more for each outcome. */
export async function chainViewOf(
  services: Services,
  { ctx, network, goals, party }: ChainAsked,
): Promise<ChainView> {
  const outcomes = await shownOutcomes(services, { ctx, network, party });
  const parts = [...(await doneInNetwork(ctx, network)), ...outcomes];
  const measures = Map.groupBy(await measuresOf(ctx, network), ({ goal }) => goal);
  const links = await goalLinksOf(ctx, network);
  return {
    chain: chainOf({ goals, parts, links, measured: new Set(measures.keys()) }),
    measures,
    benefits: await confirmedBenefits({ ctx, network }, outcomes),
  };
}

/** A proposal or a procurement that a party leads and may say came of the network. */
export interface ThingToTie extends OutcomeThing {
  readonly name: OutcomeName;
}

const MOST_THINGS = 50;

/** Those that are not tied to the network yet, the latest of each kind first. */
export async function thingsToTie({
  ctx,
  network,
  party,
}: Reading & { readonly network: string }): Promise<ThingToTie[]> {
  const part = { party, page: 1, size: MOST_THINGS };
  const proposals = [
    ...(await proposalsOf(ctx, { ...part, list: 'proposed' })).rows,
    ...(await proposalsOf(ctx, { ...part, list: 'ended' })).rows,
  ].filter((row) => row.party === party);
  const procurements = [
    ...(await procurementsOf(ctx, { ...part, list: 'running' })).rows,
    ...(await procurementsOf(ctx, { ...part, list: 'ended' })).rows,
  ].filter(({ lead }) => lead === party);
  const tied = new Set((await outcomesOf(ctx, network)).map(({ id }) => id));
  return [
    ...proposals.map(({ id, category }) => ({
      kind: 'proposal' as const,
      id,
      name: { title: null, category },
    })),
    ...procurements.map(({ id, title, category }) => ({
      kind: 'procurement' as const,
      id,
      name: { title, category },
    })),
  ].filter(({ id }) => !tied.has(id));
}
