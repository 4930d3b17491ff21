// Ballots: cast, changed until the vote is over, and dealt out anew. In an anonymous vote nothing joins a ballot with whoever
// cast it (decision 0025): the one who may change it is whoever has its code, and the code is kept as SHA-256 only.
import { sql } from 'kysely';
import { localDateAt } from '../../../kernel/local-date.ts';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import { hashOfTypedCode } from '../../accounts/secret.ts';
import { type NetworkAsked, networkObject, requireMember } from '../life/locked-db.ts';
import { isSmallBody } from '../life/size.ts';
import type { Side, TopicVote, VoteUnit } from './model.ts';
import { readVote } from './queries.ts';
import { ballotFaults, isVoteOver, plainBallot } from './rules.ts';
import './db.ts';

export interface BallotToCast extends NetworkAsked {
  readonly vote: string;
  /** Numbers of topics. */
  readonly topics: readonly number[];
  /** In an anonymous vote: what the form carried, or what whoever changes her ballot has typed. */
  readonly code: string;
}

/** Codes: topics.gone, .voteOver. */
async function voteNow(ctx: ActingCtx, asked: BallotToCast): Promise<Result<TopicVote>> {
  const vote = await readVote(ctx, asked);
  if (!vote) return refuse(problem('topics.gone', 'vote'));
  return isVoteOver(vote, localDateAt(ctx.now.getTime()))
    ? refuse(problem('topics.voteOver', 'vote'))
    : ok(vote);
}

interface Voter {
  /** A body or a participant. */
  readonly id: string;
  readonly body: string;
  readonly side: Side;
}

/** The participant that the actor is, for this body; null where she is none. */
async function participantActing({ db, actor }: ActingCtx, asked: NetworkAsked): Promise<string | null> {
  if (actor.kind !== 'link' && actor.kind !== 'person') return null;
  const found = db
    .selectFrom('network_participant')
    .select('network_participant.id')
    .where('network_id', '=', asked.network)
    .where('body_id', '=', asked.party as string)
    .where('left_at', 'is', null);
  const row = await (actor.kind === 'link'
    ? found
        .innerJoin('network_participant_link', 'participant_id', 'network_participant.id')
        .where('network_participant_link.id', '=', actor.link)
    : found.where('person_id', '=', actor.person)
  ).executeTakeFirst();
  return row?.id ?? null;
}

/** Codes: topics.notJoined, .notParticipant. */
async function voterIn(
  ctx: ActingCtx,
  { network, party }: NetworkAsked,
  unit: VoteUnit,
): Promise<Result<Voter>> {
  const row = await ctx.db
    .selectFrom('network_body')
    .select(['state', 'inhabitants'])
    .where('network_id', '=', network)
    .where('body_id', '=', party as string)
    .executeTakeFirst();
  if (row?.state !== 'joined') return refuse(problem('topics.notJoined', 'vote'));
  const participant = await participantActing(ctx, { network, party });
  // By a link only its own participant acts, also for the body.
  const isOutsider = participant === null && (unit === 'participant' || ctx.actor.kind === 'link');
  if (isOutsider) return refuse(problem('topics.notParticipant', 'vote'));
  const body = party as string;
  const id = unit === 'participant' && participant !== null ? participant : body;
  return ok({ id, body, side: isSmallBody(row.inhabitants) ? 'small' : 'large' });
}

/** Where participants vote, a body has one vote for each: whoever comes in place of one who has voted has none. */
async function hasVoteLeft(
  { db }: ActingCtx,
  network: string,
  { vote, voter }: { readonly vote: TopicVote; readonly voter: Voter },
): Promise<boolean> {
  if (vote.unit === 'body') return true;
  const voted = await db
    .selectFrom('network_turnout')
    .select('voter')
    .where('vote_id', '=', vote.id)
    .where('body_id', '=', voter.body)
    .execute();
  if (voted.some((one) => one.voter === voter.id)) return true;
  const participants = await db
    .selectFrom('network_participant')
    .select('id')
    .where('network_id', '=', network)
    .where('body_id', '=', voter.body)
    .where('left_at', 'is', null)
    .execute();
  return voted.length < participants.length;
}

/** False where the voter had voted before. */
async function writeTurnout({ db, now }: ActingCtx, vote: string, { id, body }: Voter): Promise<boolean> {
  const added = await db
    .insertInto('network_turnout')
    .values({ vote_id: vote, voter: id, body_id: body, voted_on: localDateAt(now.getTime()) })
    .onConflict((conflict) => conflict.columns(['vote_id', 'voter']).doNothing())
    .executeTakeFirst();
  if (Number(added.numInsertedOrUpdatedRows ?? 0) === 0) return false;
  await db
    .updateTable('network_vote')
    .set(({ eb }) => ({ voted: eb('voted', '+', 1) }))
    .where('id', '=', vote)
    .execute();
  return true;
}

async function castOpen(ctx: ActingCtx, vote: TopicVote, voter: Voter, topics: number[]): Promise<void> {
  await writeTurnout(ctx, vote.id, voter);
  await ctx.db
    .insertInto('network_open_ballot')
    .values({ vote_id: vote.id, voter: voter.id, body_id: voter.body, side: voter.side, topics })
    .onConflict((conflict) =>
      conflict.columns(['vote_id', 'voter']).doUpdateSet((set) => ({ topics: set.ref('excluded.topics') })),
    )
    .execute();
}

/**
 * Deals the ballots of a vote out anew among their rows, by random numbers that cannot be foretold: every row is written in
 * this one transaction, so neither its id, its place nor when it was written tells whose it is.
 */
export async function dealOutAnew({ db }: ActingCtx, vote: string): Promise<void> {
  await sql`
    update network_ballot b set side = s.side, topics = s.topics, code_hash = s.code_hash
    from (select id, row_number() over (order by id) as place from network_ballot where vote_id = ${vote}) r
    join (
      select side, topics, code_hash, row_number() over (order by gen_random_uuid()) as place
      from network_ballot where vote_id = ${vote}
    ) s using (place)
    where b.id = r.id`.execute(db);
}

/** Code: topics.codeWrong. */
async function castAnonymous(
  ctx: ActingCtx,
  { vote, voter, topics }: { readonly vote: TopicVote; readonly voter: Voter; readonly topics: number[] },
  code: string,
): Promise<Result<null>> {
  const hash = hashOfTypedCode(code);
  if (hash === null) return refuse(problem('topics.codeWrong', 'code'));
  const isNew = await writeTurnout(ctx, vote.id, voter);
  const changed = await ctx.db
    .updateTable('network_ballot')
    .set({ topics })
    .where('vote_id', '=', vote.id)
    .where('code_hash', '=', hash)
    .executeTakeFirst();
  const found = Number(changed.numUpdatedRows);
  // A new voter has a code of her own, one who changes her ballot the code of a ballot.
  if (isNew === found > 0) return refuse(problem('topics.codeWrong', 'code'));
  if (isNew) {
    const side = vote.keepsSides ? voter.side : null;
    await ctx.db
      .insertInto('network_ballot')
      .values({ vote_id: vote.id, side, topics, code_hash: hash })
      .execute();
  }
  await dealOutAnew(ctx, vote.id);
  return ok(null);
}

/** The log tells that somebody has voted, and says the same of a ballot that is changed. */
async function cast(ctx: ActingCtx, asked: BallotToCast) {
  const member = await requireMember(ctx, asked, 'takePart');
  if (!member.ok) return member;
  const vote = await voteNow(ctx, asked);
  if (!vote.ok) return vote;
  const voter = await voterIn(ctx, asked, vote.value.unit);
  if (!voter.ok) return voter;
  const topics = plainBallot(asked.topics);
  const faults = ballotFaults(vote.value, topics);
  if (faults.length > 0) return refuse(...faults);
  const written = await asSystem(ctx, async (inside): Promise<Result<null>> => {
    const given = { vote: vote.value, voter: voter.value, topics };
    if (!(await hasVoteLeft(inside, asked.network, given)))
      return refuse(problem('topics.votesUsed', 'vote'));
    if (vote.value.isAnonymous) return castAnonymous(inside, given, asked.code);
    await castOpen(inside, vote.value, voter.value, topics);
    return ok(null);
  });
  if (!written.ok) return written;
  return done(true as const, {
    action: 'network.topicVoted',
    object: networkObject(asked.network),
    facts: { number: vote.value.number },
  });
}

/**
 * Votes for a body, or votes anew, by those who answer for it or by its participant's link. Codes: network.gone, .notIn,
 * .state, topics.gone, .voteOver, .notJoined, .notParticipant, .votesUsed, .codeWrong, and those of `ballotFaults`.
 */
export const castForBody: Command<BallotToCast, true> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: cast,
});

/** Votes as a participant oneself, in whatever role one has at home. Codes: as `castForBody`. */
export const castOwnBallot: Command<BallotToCast, true> = command({
  action: 'network.vote',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const row = await ctx.db
      .selectFrom('network_vote')
      .select('unit')
      .where('id', '=', asked.vote)
      .executeTakeFirst();
    // A body's one ballot is for those who answer for it.
    if (row?.unit !== 'participant') return refuse(problem('topics.gone', 'vote'));
    return cast(ctx, asked);
  },
});
