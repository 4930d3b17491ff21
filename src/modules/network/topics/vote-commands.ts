// Votes on topics: opened by the leader on topics as they read, closed early or after the last day. When an anonymous vote is
// closed its ballots are dealt out a last time, lose their codes, and keep their side only where each side has enough.
import { sql } from 'kysely';
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { problem, refuse } from '../../../kernel/result.ts';
import { SMALLEST_GROUP } from '../../../kernel/smallest-group.ts';
import { appendAudit, type Command, command, done } from '../../accounts/commands.ts';
import { type ActingCtx, acting, asSystem, type Ctx } from '../../accounts/db.ts';
import { type NoticeToWrite, writeNotices } from '../../accounts/outbox-commands.ts';
import { lockNetwork, type NetworkAsked, networkObject, requireLeader } from '../life/locked-db.ts';
import { type LetterToParticipant, writeToParticipant } from '../life/participant-commands.ts';
import { readNetwork } from '../life/queries.ts';
import { isSmallBody } from '../life/size.ts';
import { dealOutAnew } from './ballot-commands.ts';
import { sidesAreLargeEnough } from './count.ts';
import { nextNumber } from './in-line-commands.ts';
import { type BySide, SIDES, type VoteMethod, type VoteUnit } from './model.ts';
import { readLatestVote } from './queries.ts';
import { isVoteOver, openFaults } from './rules.ts';
import './db.ts';

export interface VoteToOpen extends NetworkAsked {
  /** Numbers of topics that stand. */
  readonly topics: readonly number[];
  readonly method: VoteMethod;
  readonly unit: VoteUnit;
  readonly isAnonymous: boolean;
  /** The last day to vote. */
  readonly endsOn: LocalDate;
  /** To those who may vote. */
  readonly told: Told;
}

/** Notices to those with accounts, letters with a link of their own to others. */
export interface Told {
  readonly notices: readonly NoticeToWrite[];
  readonly letters: readonly Omit<LetterToParticipant, 'isDemo'>[];
}

/** How many letters were written: one that was written before is not written again. */
async function writeTold(ctx: ActingCtx, { notices, letters }: Told, isDemo: boolean): Promise<number> {
  await writeNotices(ctx, notices);
  let written = 0;
  for (const letter of letters) if (await writeToParticipant(ctx, { ...letter, isDemo })) written += 1;
  return written;
}

/** Those who may vote now, by side. */
async function votersBySide({ db }: ActingCtx, network: string, unit: VoteUnit): Promise<BySide> {
  const joined = await db
    .selectFrom('network_body')
    .select(['body_id', 'inhabitants'])
    .where('network_id', '=', network)
    .where('state', '=', 'joined')
    .execute();
  const participants = await db
    .selectFrom('network_participant')
    .select('body_id')
    .where('network_id', '=', network)
    .where('left_at', 'is', null)
    .execute();
  const counts = { small: 0, large: 0 };
  for (const { body_id, inhabitants } of joined) {
    const own = unit === 'body' ? 1 : participants.filter((one) => one.body_id === body_id).length;
    counts[isSmallBody(inhabitants) ? 'small' : 'large'] += own;
  }
  return counts;
}

/**
 * Opens a vote; the value is its id. Codes: network.gone, .notLeader, .state, topics.voteOpen, .gone, and those of
 * `openFaults`.
 */
export const openTopicVote: Command<VoteToOpen, string> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { topics: numbers, method, unit, isAnonymous, endsOn, told, ...asked }) => {
    const found = await requireLeader(ctx, asked, 'takePart');
    if (!found.ok) return found;
    const today = localDateAt(ctx.now.getTime());
    const before = await readLatestVote(ctx, asked.network);
    if (before && !isVoteOver(before, today)) return refuse(problem('topics.voteOpen', 'vote'));
    const sides = await votersBySide(ctx, asked.network, unit);
    const chosen = [...new Set(numbers)];
    const facts = { topics: chosen.length, voters: sides.small + sides.large, isAnonymous, endsOn };
    const faults = openFaults(facts, today);
    if (faults.length > 0) return refuse(...faults);
    const topics = await ctx.db
      .selectFrom('network_topic')
      .select(['id', 'number', 'title'])
      .where('network_id', '=', asked.network)
      .where('number', 'in', chosen)
      .where('aside_reason', 'is', null)
      .execute();
    if (topics.length !== chosen.length) return refuse(problem('topics.gone', 'topics'));
    const number = await nextNumber(ctx, asked.network, 'last_vote');
    const { id } = await ctx.db
      .insertInto('network_vote')
      .values({
        network_id: asked.network,
        number,
        method,
        unit,
        is_anonymous: isAnonymous,
        keeps_sides: !isAnonymous || sidesAreLargeEnough(sides),
        opened_on: today,
        ends_on: endsOn,
        closed_on: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await ctx.db
      .insertInto('network_vote_topic')
      .values(
        topics.map((topic) => ({
          vote_id: id,
          topic_id: topic.id,
          number: topic.number,
          title: topic.title,
        })),
      )
      .execute();
    await writeTold(ctx, told, found.value.isDemo);
    return done(id, {
      action: 'network.topicVoteOpened',
      object: networkObject(asked.network),
      facts: { number, topics: topics.length, method, unit, isAnonymous, endsOn },
    });
  },
});

/** What is left of anonymous ballots once a vote is closed. As the system. */
async function settleBallots(ctx: ActingCtx, vote: string): Promise<void> {
  const { db } = ctx;
  const ballots = await db.selectFrom('network_ballot').select('side').where('vote_id', '=', vote).execute();
  if (ballots.length < SMALLEST_GROUP) {
    await db.deleteFrom('network_ballot').where('vote_id', '=', vote).execute();
  } else {
    const [small, large] = SIDES.map((one) => ballots.filter(({ side }) => side === one).length);
    const keeps = sidesAreLargeEnough({ small: small ?? 0, large: large ?? 0 });
    await db
      .updateTable('network_ballot')
      .set({ code_hash: null, ...(keeps ? {} : { side: null }) })
      .where('vote_id', '=', vote)
      .execute();
    await dealOutAnew(ctx, vote);
  }
  await sql`
    with gone as (delete from network_turnout where vote_id = ${vote} returning vote_id, voter, body_id, voted_on)
    insert into network_turnout (vote_id, voter, body_id, voted_on)
    select vote_id, voter, body_id, voted_on from gone order by gen_random_uuid()`.execute(db);
}

async function close(
  ctx: ActingCtx,
  { id, isAnonymous }: { readonly id: string; readonly isAnonymous: boolean },
  on: LocalDate,
): Promise<void> {
  await asSystem(ctx, async (inside) => {
    await inside.db.updateTable('network_vote').set({ closed_on: on }).where('id', '=', id).execute();
    if (isAnonymous) await settleBallots(inside, id);
  });
}

/** Ends a vote before its last day. Codes: network.gone, .notLeader, .state, topics.gone, .voteOver. */
export const endTopicVote: Command<NetworkAsked & { readonly vote: string }, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { vote: id, ...asked }) => {
    const found = await requireLeader(ctx, asked, 'takePart');
    if (!found.ok) return found;
    const vote = await readLatestVote(ctx, asked.network);
    if (vote?.id !== id) return refuse(problem('topics.gone', 'vote'));
    const today = localDateAt(ctx.now.getTime());
    if (isVoteOver(vote, today)) return refuse(problem('topics.voteOver', 'vote'));
    await close(ctx, vote, today);
    return done(true as const, {
      action: 'network.topicVoteEnded',
      object: networkObject(asked.network),
      facts: { number: vote.number },
    });
  },
});

const overdueIn = ({ db, now }: ActingCtx) =>
  db
    .selectFrom('network_vote')
    .innerJoin('network', 'network.id', 'network_vote.network_id')
    .select(['network_vote.id', 'number', 'is_anonymous', 'ends_on', 'network_id', 'leader'])
    .where('closed_on', 'is', null)
    .where('ends_on', '<', localDateAt(now.getTime()));

/** False where somebody else has closed it meanwhile. */
async function closeOverdue(ctx: ActingCtx, network: string): Promise<boolean> {
  // Whoever votes holds the same lock: a ballot that is being cast is counted, or refused.
  await lockNetwork(ctx, network);
  const vote = await overdueIn(ctx).where('network_id', '=', network).executeTakeFirst();
  if (!vote) return false;
  await close(ctx, { id: vote.id, isAnonymous: vote.is_anonymous }, vote.ends_on as LocalDate);
  await appendAudit(ctx, {
    action: 'network.topicVoteEnded',
    object: networkObject(network),
    facts: { number: vote.number },
    party: vote.leader,
  });
  return true;
}

/** By the program: closes every vote whose last day has passed. Resolves to how many. */
export async function closeOverdueVotes(ctx: Ctx, inventedOnly = false): Promise<number> {
  const due = await acting(ctx, (inside) =>
    overdueIn(inside)
      .$if(inventedOnly, (rows) => rows.where('network.is_demo', '=', true))
      .orderBy('network_vote.id')
      .execute(),
  );
  let closed = 0;
  for (const { network_id } of due) {
    if (await acting(ctx, (inside) => closeOverdue(inside, network_id))) closed += 1;
  }
  return closed;
}

/** By the program: reminds those who have not voted, each once. The value is how many letters were written. */
export const remindOfTopicVote: Command<{ readonly network: string; readonly told: Told }, number> = command({
  action: 'network.remindOfVote',
  partyOf: () => null,
  run: async (ctx, { network, told }) => {
    const found = await readNetwork(ctx, network);
    if (!found) return done(0, null);
    const letters = await writeTold(ctx, told, found.isDemo);
    const entry = {
      action: 'network.topicVoteReminded',
      object: networkObject(network),
      facts: { letters },
    };
    return done(letters, letters === 0 ? null : { ...entry, party: found.leader, isDemo: found.isDemo });
  },
});
