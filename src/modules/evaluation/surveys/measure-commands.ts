// A network's goals are measured: a value on a day and where it is from. The goals themselves are the design's.
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { type Problem, problem, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import type { PartyId } from '../../accounts/model.ts';
import { goalsIn } from './measure-queries.ts';
import { leaderOf, SURVEY_GONE } from './place-commands.ts';
import { textFaults } from './rules.ts';
import './db.ts';

const LONGEST_SOURCE = 300;

export interface GoalToMeasure {
  readonly network: string;
  readonly party: PartyId;
  readonly goal: string;
  readonly on: LocalDate;
  readonly value: number;
  /** How it was measured, and from what. */
  readonly source: string;
}

const measureFaults = ({ on, value, source }: GoalToMeasure, today: LocalDate): Problem[] => [
  ...(Number.isFinite(value) ? [] : [problem('survey.measureValue', 'value')]),
  ...(on > today ? [problem('survey.measureDate', 'on')] : []),
  ...(source === ''
    ? [problem('survey.measureSource', 'source')]
    : textFaults(source, 'source', LONGEST_SOURCE)),
];

/** Keeps a value; one of the same day is replaced. Codes: survey.gone, .goalGone, .measureValue, .measureDate, .measureSource, .textLong. */
export const measureGoal: Command<GoalToMeasure, true> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const { network, party, goal, on, value, source } = asked;
    if ((await leaderOf(ctx, { kind: 'network', id: network })) !== party) return SURVEY_GONE;
    const faults = measureFaults(asked, localDateAt(ctx.now.getTime()));
    if (faults.length > 0) return refuse(...faults);
    if (!(await goalsIn(ctx, network)).some(({ id }) => id === goal))
      return refuse(problem('survey.goalGone', 'goal'));
    await ctx.db
      .insertInto('goal_measure')
      .values({
        network_id: network,
        goal_id: goal,
        measured_on: on,
        value,
        source,
        party,
        created_at: ctx.now,
      })
      .onConflict((conflict) =>
        conflict.columns(['goal_id', 'measured_on']).doUpdateSet({ value, source, created_at: ctx.now }),
      )
      .execute();
    return done(true as const, {
      action: 'survey.goalMeasured',
      object: `network:${network}`,
      facts: { on, value },
    });
  },
});
