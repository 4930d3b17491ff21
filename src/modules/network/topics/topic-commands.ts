// Topics that bodies and those who lead a network propose, and what is said about them. A topic is set aside with a reason,
// never deleted; what is being voted on stays as it reads.
import { localDateAt } from '../../../kernel/local-date.ts';
import { problem, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import { type NetworkAsked, networkObject } from '../life/locked-db.ts';
import { nextNumber, placeOf } from './in-line-commands.ts';
import {
  commentFaults,
  isSameTitle,
  MOST_COMMENTS,
  MOST_TOPICS,
  reasonFaults,
  topicFaults,
} from './rules.ts';
import './db.ts';

const TOPIC_GONE = refuse(problem('topics.gone', 'topic'));

export interface NewTopic extends NetworkAsked {
  readonly title: string;
  /** May be empty. */
  readonly why: string;
  readonly role: string;
}

/**
 * Proposes a topic; the value is its number. Codes: network.gone, .notIn, .state, topics.titleMissing, .textLong, .tooMany,
 * .sameTitle, text.nationalNumber.
 */
export const proposeTopic: Command<NewTopic, number> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, { title, why, role, ...asked }) => {
    const place = await placeOf(ctx, asked);
    if (!place.ok) return place;
    const faults = topicFaults({ title, why, role });
    if (faults.length > 0) return refuse(...faults);
    const known = await ctx.db
      .selectFrom('network_topic')
      .select(['number', 'title'])
      .where('network_id', '=', asked.network)
      .execute();
    if (known.length >= MOST_TOPICS) return refuse(problem('topics.tooMany', 'title', { most: MOST_TOPICS }));
    const same = known.find((one) => isSameTitle(one.title, title));
    if (same) return refuse(problem('topics.sameTitle', 'title', { number: same.number }));
    const number = await nextNumber(ctx, asked.network, 'last_topic');
    await ctx.db
      .insertInto('network_topic')
      .values({
        network_id: asked.network,
        number,
        title,
        why,
        body_id: place.value.body,
        role,
        proposed_on: localDateAt(ctx.now.getTime()),
        aside_reason: null,
      })
      .execute();
    return done(number, {
      action: 'network.topicProposed',
      object: networkObject(asked.network),
      facts: { number },
    });
  },
});

async function readTopic({ db }: ActingCtx, network: string, number: number) {
  return db
    .selectFrom('network_topic')
    .select(['id', 'number', 'body_id', 'aside_reason'])
    .where('network_id', '=', network)
    .where('number', '=', number)
    .executeTakeFirst();
}

export interface NewComment extends NetworkAsked {
  readonly topic: number;
  readonly role: string;
  readonly text: string;
}

/**
 * Says something about a topic. Codes: network.gone, .notIn, .state, topics.gone, .commentMissing, .textLong, .tooMany,
 * text.nationalNumber.
 */
export const commentTopic: Command<NewComment, true> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, { topic: number, role, text, ...asked }) => {
    const place = await placeOf(ctx, asked);
    if (!place.ok) return place;
    const topic = await readTopic(ctx, asked.network, number);
    if (!topic) return TOPIC_GONE;
    const faults = commentFaults(text, role);
    if (faults.length > 0) return refuse(...faults);
    const { count } = await ctx.db
      .selectFrom('network_topic_comment')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('topic_id', '=', topic.id)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_COMMENTS)
      return refuse(problem('topics.tooMany', 'text', { most: MOST_COMMENTS }));
    await ctx.db
      .insertInto('network_topic_comment')
      .values({
        topic_id: topic.id,
        body_id: place.value.body,
        role,
        text,
        said_on: localDateAt(ctx.now.getTime()),
      })
      .execute();
    return done(true as const, {
      action: 'network.topicCommented',
      object: networkObject(asked.network),
      facts: { number },
    });
  },
});

/** Deletes a comment for good, by the leader or the body it came from. Codes: network.gone, .notIn, .state, topics.gone. */
export const deleteComment: Command<NetworkAsked & { readonly comment: string }, true> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, { comment, ...asked }) => {
    const place = await placeOf(ctx, asked);
    if (!place.ok) return place;
    const { body, isLeader } = place.value;
    const gone = await ctx.db
      .deleteFrom('network_topic_comment')
      .using('network_topic')
      .whereRef('network_topic.id', '=', 'network_topic_comment.topic_id')
      .where('network_topic.network_id', '=', asked.network)
      .where('network_topic_comment.id', '=', comment)
      .$if(!isLeader, (own) => own.where('network_topic_comment.body_id', '=', body as string | null))
      .returning('network_topic.number')
      .executeTakeFirst();
    if (!gone) return TOPIC_GONE;
    return done(true as const, {
      action: 'network.commentDeleted',
      object: networkObject(asked.network),
      facts: { number: gone.number },
    });
  },
});

/** On a ballot now. */
async function isUnderVote({ db, now }: ActingCtx, topic: string): Promise<boolean> {
  const row = await db
    .selectFrom('network_vote')
    .innerJoin('network_vote_topic', 'network_vote_topic.vote_id', 'network_vote.id')
    .select('network_vote.id')
    .where('network_vote_topic.topic_id', '=', topic)
    .where('network_vote.closed_on', 'is', null)
    .where('network_vote.ends_on', '>=', localDateAt(now.getTime()))
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Sets a topic aside, or brings it back where the reason is null; by the leader or the body that proposed it. Codes:
 * network.gone, .notIn, .state, topics.gone, .otherBody, .underVote, .reasonMissing, .textLong, text.nationalNumber.
 */
export const placeTopic: Command<
  NetworkAsked & { readonly topic: number; readonly asideReason: string | null },
  true
> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, { topic: number, asideReason, ...asked }) => {
    const place = await placeOf(ctx, asked);
    if (!place.ok) return place;
    const topic = await readTopic(ctx, asked.network, number);
    if (!topic) return TOPIC_GONE;
    const { body, isLeader } = place.value;
    if (!isLeader && topic.body_id !== body) return refuse(problem('topics.otherBody', 'topic'));
    if (await isUnderVote(ctx, topic.id)) return refuse(problem('topics.underVote', 'topic'));
    const faults = asideReason === null ? [] : reasonFaults(asideReason);
    if (faults.length > 0) return refuse(...faults);
    await ctx.db
      .updateTable('network_topic')
      .set({ aside_reason: asideReason })
      .where('id', '=', topic.id)
      .execute();
    const action = asideReason === null ? 'network.topicBroughtBack' : 'network.topicSetAside';
    return done(true as const, { action, object: networkObject(asked.network), facts: { number } });
  },
});
