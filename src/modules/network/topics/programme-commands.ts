// The programme of a network, set by those who lead it from what a vote came to, or with a reason why there was none. One
// that is changed is a new one with a reason; those before it are kept.
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { problem, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import { type NetworkAsked, networkObject, requireLeader } from '../life/locked-db.ts';
import { type ProposedProgramme, proposedProgramme } from './count.ts';
import { nextNumber } from './in-line-commands.ts';
import { latestResult } from './queries.ts';
import { basisOf, isVoteOver, programmeFaults, type TopicChoice } from './rules.ts';
import './db.ts';

export interface ProgrammeToSet extends NetworkAsked {
  /** The number of the programme it takes the place of; 0 for the first. */
  readonly after: number;
  /** Every topic that stands or is on the vote, by number. */
  readonly choices: readonly Omit<TopicChoice, 'title'>[];
  /** Why there was no vote, or why the programme is changed. */
  readonly reason: string;
  /** How many topics there is room for. */
  readonly places: number;
}

/**
 * Sets the programme; the value is its number. Codes: network.gone, .notLeader, .state, topics.gone, .changedByOther, and
 * those of `programmeFaults`.
 */
export const setProgramme: Command<ProgrammeToSet, number> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { after, choices: asGiven, reason, places, ...asked }) => {
    const found = await requireLeader(ctx, asked, 'takePart');
    if (!found.ok) return found;
    const { network } = asked;
    const row = await ctx.db
      .selectFrom('network_topics')
      .select('last_programme')
      .where('network_id', '=', network)
      .executeTakeFirst();
    if ((row?.last_programme ?? 0) !== after) return refuse(problem('topics.changedByOther', 'topics'));
    const topics = await ctx.db
      .selectFrom('network_topic')
      .select(['id', 'number', 'title'])
      .where('network_id', '=', network)
      .execute();
    const byNumber = new Map(topics.map((topic) => [topic.number, topic]));
    if (asGiven.some(({ topic }) => !byNumber.has(topic))) return refuse(problem('topics.gone', 'topics'));
    const choices = asGiven.map((one) => ({ ...one, title: byNumber.get(one.topic)?.title ?? '' }));
    const today = localDateAt(ctx.now.getTime());
    const result = await latestResult(ctx, network);
    const goesOnUntil: LocalDate | null =
      result && !isVoteOver(result.vote, today) ? result.vote.endsOn : null;
    const proposed: ProposedProgramme | null =
      result?.count && goesOnUntil === null ? proposedProgramme(result.count, places) : null;
    const faults = programmeFaults({ choices, proposed, goesOnUntil, isFirst: after === 0, reason });
    if (faults.length > 0) return refuse(...faults);
    const number = await nextNumber(ctx, network, 'last_programme');
    const { id } = await ctx.db
      .insertInto('network_programme')
      .values({
        network_id: network,
        number,
        vote_id: proposed && result ? result.vote.id : null,
        reason,
        set_on: today,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await ctx.db
      .insertInto('network_programme_topic')
      .values(
        choices.map((choice, index) => ({
          programme_id: id,
          topic_id: byNumber.get(choice.topic)?.id ?? '',
          place: index + 1,
          is_chosen: choice.isChosen,
          // Without a vote the reason why there was none is every topic's.
          basis: basisOf(choice, proposed),
          reason: choice.reason === '' && proposed === null ? reason : choice.reason,
        })),
      )
      .execute();
    const chosen = choices.filter(({ isChosen }) => isChosen).length;
    return done(number, {
      action: 'network.programmeSet',
      object: networkObject(network),
      facts: { number, topics: chosen, hasVote: proposed !== null },
    });
  },
});
