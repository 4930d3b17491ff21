// What matters most, told by each body: a vote is opened on needs as they read, each body chooses, and after its last day
// everybody sees what each chose. The size of a municipality goes with its ballot, so that the result can be counted anew.
import { addDays, type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { problem, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import { type Told, writeTold } from '../life/commands.ts';
import { leadersPlace, NEEDS_GONE, needsObject, placeOf, standInLine } from './in-line-commands.ts';
import type { Choice, NeedFacts } from './model.ts';
import { ballotFaults, canBeWeighed, MOST_VOTE_DAYS, takesPart } from './rules.ts';
import './db.ts';

const LEAST_NEEDS = 2;

export interface VoteToOpen {
  readonly procurement: string;
  readonly party: PartyId;
  readonly needs: readonly string[];
  /** The last day to vote. */
  readonly endsOn: LocalDate;
  /** To those who may vote. */
  readonly told: Told;
}

/** Of the latest; its row is locked. */
async function latestVote({ db }: ActingCtx, procurement: string) {
  return db
    .selectFrom('procurement_vote')
    .select(['id', 'number', 'ends_on', 'closed_at'])
    .where('procurement_id', '=', procurement)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

const isRunning = (
  vote: { readonly ends_on: string; readonly closed_at: Date | null } | undefined,
  today: LocalDate,
): boolean => vote !== undefined && vote.closed_at === null && vote.ends_on >= today;

/** The value is the vote's id. Codes: needs.gone, .notOpen, .leaderOnly, .voteOpen, .fewToVote, .notStanding, .endsOutside. */
export const openVote: Command<VoteToOpen, string> = command({
  action: 'procurement.needs.write',
  partyOf: ({ party }) => party,
  run: async (ctx, { procurement, party, needs, endsOn, told }) => {
    const place = await leadersPlace(ctx, { procurement, party });
    if (!place.ok) return place;
    const ids = [...new Set(needs)];
    if (ids.length < LEAST_NEEDS) return refuse(problem('needs.fewToVote', 'needs'));
    const today = localDateAt(ctx.now.getTime());
    const last = addDays(today, MOST_VOTE_DAYS);
    if (endsOn <= today || endsOn > last) {
      return refuse(problem('needs.endsOutside', 'endsOn', { first: addDays(today, 1), last }));
    }
    await standInLine(ctx, procurement);
    const before = await latestVote(ctx, procurement);
    if (isRunning(before, today)) return refuse(problem('needs.voteOpen', 'needs'));
    const rows = await ctx.db
      .selectFrom('procurement_need')
      .select(['id', 'version', 'facts'])
      .where('procurement_id', '=', procurement)
      .where('id', 'in', ids)
      .where('merged_into', 'is', null)
      .where('aside_reason', 'is', null)
      .execute();
    const weighed = rows.filter(({ facts }) => canBeWeighed({ facts: facts as NeedFacts }));
    if (weighed.length !== ids.length) return refuse(problem('needs.notStanding', 'needs'));
    const number = (before?.number ?? 0) + 1;
    const { id } = await ctx.db
      .insertInto('procurement_vote')
      .values({ procurement_id: procurement, number, ends_on: endsOn, opened_at: ctx.now, closed_at: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    await ctx.db
      .insertInto('procurement_vote_need')
      .values(weighed.map((need) => ({ vote_id: id, need_id: need.id, version: need.version })))
      .execute();
    await writeTold(ctx, told);
    const facts = { number, needs: ids.length, endsOn };
    return done(id, { action: 'procurement.voteOpened', object: needsObject(procurement), facts });
  },
});

/** Ends a vote before its last day. Codes: needs.gone, .notOpen, .leaderOnly, .voteOver. */
export const endVote: Command<
  { readonly procurement: string; readonly party: PartyId; readonly vote: string },
  true
> = command({
  action: 'procurement.needs.write',
  partyOf: ({ party }) => party,
  run: async (ctx, { procurement, party, vote: id }) => {
    const place = await leadersPlace(ctx, { procurement, party });
    if (!place.ok) return place;
    await standInLine(ctx, procurement);
    const vote = await latestVote(ctx, procurement);
    if (vote?.id !== id) return NEEDS_GONE;
    if (!isRunning(vote, localDateAt(ctx.now.getTime()))) return refuse(problem('needs.voteOver', 'vote'));
    await ctx.db.updateTable('procurement_vote').set({ closed_at: ctx.now }).where('id', '=', id).execute();
    const facts = { number: vote.number };
    const audit = { action: 'procurement.voteEnded', object: needsObject(procurement), facts };
    return done(true as const, audit);
  },
});

export interface BallotToCast {
  readonly procurement: string;
  readonly party: PartyId;
  readonly vote: string;
  /** Of the ballot that was read; 0 where there was none. */
  readonly version: number;
  /** Of the municipality by the register; null for others. */
  readonly inhabitants: number | null;
  readonly choices: Readonly<Record<string, Choice>>;
}

async function keepBallot(ctx: ActingCtx, { vote, party, inhabitants, version }: BallotToCast) {
  const row = { inhabitants, cast_at: ctx.now, version: version + 1 };
  if (version === 0) {
    const added = await ctx.db
      .insertInto('procurement_ballot')
      .values({ vote_id: vote, body_id: party as string, ...row })
      .onConflict((conflict) => conflict.columns(['vote_id', 'body_id']).doNothing())
      .executeTakeFirst();
    return Number(added.numInsertedOrUpdatedRows ?? 0) === 1;
  }
  const changed = await ctx.db
    .updateTable('procurement_ballot')
    .set(row)
    .where('vote_id', '=', vote)
    .where('body_id', '=', party as string)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(changed.numUpdatedRows) === 1;
}

/**
 * A body votes, or votes anew until the last day. Codes: needs.gone, .notOpen, .notTakingPart, .voteOver, .changedByOther, and
 * those of `ballotFaults`.
 */
export const castBallot: Command<BallotToCast, true> = command({
  action: 'procurement.needs.vote',
  partyOf: ({ party }) => party,
  run: async (ctx, ballot) => {
    const { procurement, party, vote: id, choices } = ballot;
    const place = await placeOf(ctx, { procurement, party });
    if (!place.ok) return place;
    if (!takesPart(place.value.state, party)) return refuse(problem('needs.notTakingPart', 'needs'));
    await standInLine(ctx, procurement);
    const vote = await latestVote(ctx, procurement);
    if (vote?.id !== id) return NEEDS_GONE;
    if (!isRunning(vote, localDateAt(ctx.now.getTime()))) return refuse(problem('needs.voteOver', 'vote'));
    const needs = await ctx.db
      .selectFrom('procurement_vote_need')
      .innerJoin('procurement_need', 'procurement_need.id', 'procurement_vote_need.need_id')
      .select([
        'procurement_vote_need.need_id as id',
        'procurement_vote_need.version',
        'procurement_need.number',
      ])
      .where('vote_id', '=', id)
      .execute();
    const faults = ballotFaults(needs, choices);
    if (faults.length > 0) return refuse(...faults);
    if (!(await keepBallot(ctx, ballot))) return refuse(problem('needs.changedByOther', 'needs'));
    const body = party as string as BodyId;
    await ctx.db
      .deleteFrom('procurement_ballot_choice')
      .where('vote_id', '=', id)
      .where('body_id', '=', body as string)
      .execute();
    await ctx.db
      .insertInto('procurement_ballot_choice')
      .values(
        needs.map((need) => ({
          vote_id: id,
          body_id: body as string,
          need_id: need.id,
          choice: choices[need.id] as Choice,
        })),
      )
      .execute();
    return done(true as const, {
      action: 'procurement.ballotCast',
      object: needsObject(procurement),
      facts: { number: vote.number, isAnew: ballot.version > 0 },
    });
  },
});
