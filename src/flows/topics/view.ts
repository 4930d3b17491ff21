// All that somebody in a network may see of its topics, read once: topics, votes with what they come to, the programme, and
// which ballot is hers. The same for those who are signed in and for whoever comes by a personal link.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { NetworkBody } from '../../modules/network/life/model.ts';
import {
  type ProposedProgramme,
  proposedProgramme,
  type VoteCount,
} from '../../modules/network/topics/count.ts';
import type { Programme, Topic, Turnout } from '../../modules/network/topics/model.ts';
import {
  programmesOf,
  resultsOf,
  topicsOf,
  turnoutOf,
  type VoteResult,
  votingParticipants,
} from '../../modules/network/topics/queries.ts';
import { isVoteOver } from '../../modules/network/topics/rules.ts';
import type { BodyId } from '../../modules/registry/model.ts';

/** How many topics there is room for, until the leader says otherwise. */
export const USUAL_PLACES = 3;
export const MOST_PLACES = 12;

export interface LatestVote {
  /** Going on or over; null where there has been none. */
  readonly latest: VoteResult | null;
  /** How many may vote in it now. */
  readonly voters: number;
}

export interface TopicsView extends LatestVote {
  readonly topics: readonly Topic[];
  readonly standing: readonly Topic[];
  readonly isRunning: boolean;
  readonly earlier: readonly VoteResult[];
  /** Of the latest vote, as far as it may be seen. */
  readonly turnout: readonly Turnout[];
  /** The latest first. */
  readonly programmes: readonly Programme[];
}

interface Around {
  readonly network: string;
  readonly bodies: readonly NetworkBody[];
  /** Who looks; null: no participant. */
  readonly participant: string | null;
  readonly today: LocalDate;
}

/** Of participants only her own: there may be thousands. */
const turnoutIn = async (ctx: Ctx, { vote }: VoteResult, participant: string | null): Promise<Turnout[]> =>
  vote.unit === 'participant' && participant === null
    ? []
    : turnoutOf(ctx, { vote: vote.id, voter: vote.unit === 'participant' ? participant : null });

const joinedOf = (bodies: readonly NetworkBody[]): NetworkBody[] =>
  bodies.filter(({ state }) => state === 'joined');

/** How many may vote in a vote now. */
const votersIn = async (
  ctx: Ctx,
  { network, bodies }: Pick<Around, 'network' | 'bodies'>,
  latest: VoteResult | null,
): Promise<number> =>
  latest?.vote.unit === 'participant' ? votingParticipants(ctx, network) : joinedOf(bodies).length;

/** The latest vote alone, for a page that shows no more of the topics. */
export async function latestVoteOf(
  ctx: Ctx,
  around: Pick<Around, 'network' | 'bodies'>,
): Promise<LatestVote> {
  const [latest = null] = await resultsOf(ctx, around.network, 1);
  return { latest, voters: await votersIn(ctx, around, latest) };
}

export async function topicsViewOf(ctx: Ctx, { participant, today, ...around }: Around): Promise<TopicsView> {
  const { network } = around;
  const topics = await topicsOf(ctx, network);
  const [latest = null, ...earlier] = await resultsOf(ctx, network);
  return {
    topics,
    standing: topics.filter(({ asideReason }) => asideReason === null),
    latest,
    isRunning: latest !== null && !isVoteOver(latest.vote, today),
    earlier,
    turnout: latest ? await turnoutIn(ctx, latest, participant) : [],
    voters: await votersIn(ctx, around, latest),
    programmes: await programmesOf(ctx, network),
  };
}

/** What the latest vote came to; null where none is over or nothing of it may be shown. */
export const finishedCount = ({ latest, isRunning }: TopicsView): VoteCount | null =>
  latest && !isRunning ? latest.count : null;

/** What the latest vote proposes for so many places; null where none is over or nothing of it may be shown. */
export function proposalIn(view: TopicsView, places: number): ProposedProgramme | null {
  const count = finishedCount(view);
  return count && proposedProgramme(count, places);
}

export interface OwnBallot {
  /** Null where she may vote and has not. */
  readonly votedOn: LocalDate | null;
  /** What she chose in an open vote. */
  readonly chosen: readonly number[];
}

/**
 * The ballot of the vote that goes on which is a body's or a participant's own; null where there is none, or she has no
 * ballot in it.
 */
export function ownBallot(
  { latest, isRunning, turnout }: TopicsView,
  { body, participant }: { readonly body: BodyId; readonly participant: string | null },
): OwnBallot | null {
  if (!latest || !isRunning) return null;
  const voter = latest.vote.unit === 'body' ? (body as string) : participant;
  if (voter === null) return null;
  return {
    votedOn: turnout.find((one) => one.voter === voter)?.on ?? null,
    chosen: latest.ballots.find((one) => one.voter === voter)?.topics ?? [],
  };
}

/** A vote is over and no programme has been built on it yet. */
export const waitsForProgramme = (view: TopicsView): boolean => {
  const { latest, programmes } = view;
  return (
    latest !== null &&
    finishedCount(view) !== null &&
    !programmes.some(({ vote }) => vote !== null && vote >= latest.vote.number)
  );
};

/** Whether ballots are shown by participants' names. */
export const showsParticipants = ({ latest, earlier }: TopicsView): boolean =>
  [...(latest ? [latest] : []), ...earlier].some(
    ({ vote, ballots }) => vote.unit === 'participant' && ballots.length > 0,
  );
