// Topics, votes and programmes of a network as far as the asking person may see them. Of an anonymous vote nothing is counted
// before it is over, and nobody sees more than `shownCount` lets through: the ballots are read here and nowhere else.
import type { Selectable } from 'kysely';
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { type ActingCtx, type Actor, acting, asSystem, type Ctx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import { countVote, shownCount, type VoteCount } from './count.ts';
import type { TopicVoteTable } from './db.ts';
import type { OpenBallot, Programme, Topic, TopicComment, TopicVote, Turnout } from './model.ts';
import { isVoteOver } from './rules.ts';

/** By number, with those set aside. */
export const topicsOf = (ctx: Ctx, network: string): Promise<Topic[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('network_topic')
      .selectAll()
      .select((select) =>
        select
          .selectFrom('network_topic_comment')
          .whereRef('topic_id', '=', 'network_topic.id')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .as('comments'),
      )
      .where('network_id', '=', network)
      .orderBy('number')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      number: row.number,
      title: row.title,
      why: row.why,
      body: row.body_id as BodyId | null,
      role: row.role,
      proposedOn: row.proposed_on as LocalDate,
      asideReason: row.aside_reason,
      comments: Number(row.comments),
    }));
  });

/** What was said about a topic, the first first. */
export const commentsOf = (ctx: Ctx, topic: string): Promise<TopicComment[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('network_topic_comment')
      .selectAll()
      .where('topic_id', '=', topic)
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      body: row.body_id as BodyId | null,
      role: row.role,
      text: row.text,
      on: row.said_on as LocalDate,
    }));
  });

/** In the order of the rows. */
async function votesFrom(
  { db }: ActingCtx,
  rows: readonly Selectable<TopicVoteTable>[],
): Promise<TopicVote[]> {
  if (rows.length === 0) return [];
  const topics = await db
    .selectFrom('network_vote_topic')
    .select(['vote_id', 'number', 'title'])
    .where(
      'vote_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('number')
    .execute();
  const byVote = Map.groupBy(topics, ({ vote_id }) => vote_id);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    method: row.method,
    unit: row.unit,
    isAnonymous: row.is_anonymous,
    keepsSides: row.keeps_sides,
    openedOn: row.opened_on as LocalDate,
    endsOn: row.ends_on as LocalDate,
    closedOn: row.closed_on as LocalDate | null,
    topics: (byVote.get(row.id) ?? []).map(({ number, title }) => ({ number, title })),
    voted: row.voted,
  }));
}

/** Inside a command; null where there is none in the network. */
export async function readVote(
  inside: ActingCtx,
  { network, vote }: { readonly network: string; readonly vote: string },
): Promise<TopicVote | null> {
  const rows = await inside.db
    .selectFrom('network_vote')
    .selectAll()
    .where('network_id', '=', network)
    .where('id', '=', vote)
    .execute();
  const [found = null] = await votesFrom(inside, rows);
  return found;
}

/** Of a vote that the actor sees; by voter. None of an anonymous one. */
async function openBallotsIn({ db }: ActingCtx, vote: string): Promise<OpenBallot[]> {
  const rows = await db
    .selectFrom('network_open_ballot')
    .select(['voter', 'body_id', 'side', 'topics'])
    .where('vote_id', '=', vote)
    .orderBy('body_id')
    .orderBy('voter')
    .execute();
  return rows.map(({ body_id, ...row }) => ({ ...row, body: body_id as BodyId }));
}

/** What the ballots come to, as far as it may be shown. As the system, for an anonymous vote that is over. */
async function anonymousCount({ db }: ActingCtx, vote: TopicVote): Promise<VoteCount | null> {
  const ballots = await db
    .selectFrom('network_ballot')
    .select(['side', 'topics'])
    .where('vote_id', '=', vote.id)
    .execute();
  const numbers = vote.topics.map(({ number }) => number);
  return shownCount(countVote(numbers, ballots));
}

export interface VoteResult {
  readonly vote: TopicVote;
  /** Null where nothing may be shown: an anonymous vote that goes on, or one with too few ballots. */
  readonly count: VoteCount | null;
  /** Of an open vote; none of an anonymous one. */
  readonly ballots: readonly OpenBallot[];
}

async function readVotes(inside: ActingCtx, network: string, most: number): Promise<TopicVote[]> {
  const rows = await inside.db
    .selectFrom('network_vote')
    .selectAll()
    .where('network_id', '=', network)
    .orderBy('number', 'desc')
    .limit(most)
    .execute();
  return votesFrom(inside, rows);
}

/** Inside a command; null where there has been none. */
export async function readLatestVote(inside: ActingCtx, network: string): Promise<TopicVote | null> {
  const [latest = null] = await readVotes(inside, network, 1);
  return latest;
}

async function openResult(inside: ActingCtx, vote: TopicVote): Promise<VoteResult> {
  const ballots = await openBallotsIn(inside, vote.id);
  const numbers = vote.topics.map(({ number }) => number);
  return { vote, count: countVote(numbers, ballots), ballots };
}

/** Inside a command: the latest vote and what it comes to; null where there has been none. */
export async function latestResult(inside: ActingCtx, network: string): Promise<VoteResult | null> {
  const vote = await readLatestVote(inside, network);
  if (!vote) return null;
  if (!vote.isAnonymous) return openResult(inside, vote);
  if (!isVoteOver(vote, localDateAt(inside.now.getTime()))) return { vote, count: null, ballots: [] };
  const count = await asSystem(inside, (system) => anonymousCount(system, vote));
  return { vote, count, ballots: [] };
}

const MOST_VOTES = 20;
const COUNTER: Actor = { kind: 'system', name: 'topicCounter' };

/** Votes of a network with what they come to, the latest first. */
export async function resultsOf(ctx: Ctx, network: string, most = MOST_VOTES): Promise<VoteResult[]> {
  const seen = await acting(ctx, async (inside) => {
    const results: VoteResult[] = [];
    for (const vote of await readVotes(inside, network, most)) {
      results.push(vote.isAnonymous ? { vote, count: null, ballots: [] } : await openResult(inside, vote));
    }
    return results;
  });
  const today = localDateAt(ctx.now.getTime());
  const isHidden = ({ vote }: VoteResult): boolean => vote.isAnonymous && isVoteOver(vote, today);
  if (!seen.some(isHidden)) return seen;
  // Counted by the program, of votes that the actor has been found to see.
  return acting({ db: ctx.db, now: ctx.now, actor: COUNTER }, async (system) => {
    const counted: VoteResult[] = [];
    for (const one of seen) {
      counted.push(isHidden(one) ? { ...one, count: await anonymousCount(system, one.vote) } : one);
    }
    return counted;
  });
}

/**
 * Who has voted, as far as the actor may see it: bodies by all, a participant by herself. By body; `voter` null: all of them.
 */
export const turnoutOf = (
  ctx: Ctx,
  { vote, voter }: { readonly vote: string; readonly voter: string | null },
): Promise<Turnout[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('network_turnout')
      .select(['voter', 'body_id', 'voted_on'])
      .where('vote_id', '=', vote)
      .$if(voter !== null, (all) => all.where('voter', '=', voter))
      .orderBy('body_id')
      .orderBy('voter')
      .execute();
    return rows.map((row) => ({
      voter: row.voter,
      body: row.body_id as BodyId,
      on: row.voted_on as LocalDate,
    }));
  });

/** How many participants of bodies that have joined may vote now. */
export const votingParticipants = (ctx: Ctx, network: string): Promise<number> =>
  acting(ctx, async ({ db }) => {
    const row = await db
      .selectFrom('network_participant as p')
      .innerJoin('network_body as b', (join) =>
        join.onRef('b.network_id', '=', 'p.network_id').onRef('b.body_id', '=', 'p.body_id'),
      )
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('p.network_id', '=', network)
      .where('p.left_at', 'is', null)
      .where('b.state', '=', 'joined')
      .executeTakeFirstOrThrow();
    return Number(row.count);
  });

/** Of one vote, what decides who votes and how it is answered; null where there is none. */
export const voteHead = (
  ctx: Ctx,
  { network, vote }: { readonly network: string; readonly vote: string },
): Promise<Pick<TopicVote, 'unit' | 'isAnonymous'> | null> =>
  acting(ctx, async ({ db }) => {
    const row = await db
      .selectFrom('network_vote')
      .select(['unit', 'is_anonymous'])
      .where('network_id', '=', network)
      .where('id', '=', vote)
      .executeTakeFirst();
    return row ? { unit: row.unit, isAnonymous: row.is_anonymous } : null;
  });

/** The latest first. */
export const programmesOf = (ctx: Ctx, network: string): Promise<Programme[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('network_programme')
      .leftJoin('network_vote', 'network_vote.id', 'network_programme.vote_id')
      .select([
        'network_programme.id',
        'network_programme.number',
        'network_programme.reason',
        'network_programme.set_on',
        'network_vote.number as vote',
      ])
      .where('network_programme.network_id', '=', network)
      .orderBy('network_programme.number', 'desc')
      .execute();
    if (rows.length === 0) return [];
    const topics = await db
      .selectFrom('network_programme_topic')
      .innerJoin('network_topic', 'network_topic.id', 'network_programme_topic.topic_id')
      .select(['programme_id', 'network_topic.number', 'title', 'is_chosen', 'basis', 'reason'])
      .where(
        'programme_id',
        'in',
        rows.map(({ id }) => id),
      )
      .orderBy('place')
      .execute();
    const byProgramme = Map.groupBy(topics, ({ programme_id }) => programme_id);
    return rows.map((row) => ({
      number: row.number,
      vote: row.vote,
      reason: row.reason,
      setOn: row.set_on as LocalDate,
      topics: (byProgramme.get(row.id) ?? []).map((topic) => ({
        number: topic.number,
        title: topic.title,
        isChosen: topic.is_chosen,
        basis: topic.basis,
        reason: topic.reason,
      })),
    }));
  });

export interface VoteToRemindOf {
  readonly id: string;
  readonly network: string;
  readonly unit: TopicVote['unit'];
  readonly endsOn: LocalDate;
  /** Bodies or participants that have voted. */
  readonly voted: ReadonlySet<string>;
}

/** For the program: votes that go on and end by a day. */
export const votesEndingBy = (
  ctx: Ctx,
  { last, inventedOnly }: { readonly last: LocalDate; readonly inventedOnly: boolean },
): Promise<VoteToRemindOf[]> =>
  acting(ctx, async ({ db, now }) => {
    const rows = await db
      .selectFrom('network_vote')
      .innerJoin('network', 'network.id', 'network_vote.network_id')
      .select(['network_vote.id', 'network_id', 'unit', 'ends_on'])
      .$if(inventedOnly, (votes) => votes.where('network.is_demo', '=', true))
      .where('closed_on', 'is', null)
      .where('ends_on', '>=', localDateAt(now.getTime()))
      .where('ends_on', '<=', last)
      .orderBy('network_vote.id')
      .execute();
    const votes: VoteToRemindOf[] = [];
    for (const { id, network_id, unit, ends_on } of rows) {
      const turnout = await db
        .selectFrom('network_turnout')
        .select('voter')
        .where('vote_id', '=', id)
        .execute();
      const voted = new Set(turnout.map(({ voter }) => voter));
      votes.push({ id, network: network_id, unit, endsOn: ends_on as LocalDate, voted });
    }
    return votes;
  });
