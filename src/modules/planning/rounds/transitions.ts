// What may happen with a round, from which state, and on which conditions. One table: commands ask it before they write and
// pages before they offer a button. Pure.
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { RoundState } from './model.ts';

export const ROUND_MOVES = ['edit', 'remove', 'send', 'answer', 'remind', 'moveDeadline', 'close'] as const;
export type RoundMove = (typeof ROUND_MOVES)[number];

/** What the conditions look at. */
export interface RoundFacts {
  readonly state: RoundState;
  readonly deadline: LocalDate | null;
  readonly lines: number;
  readonly members: number;
}

type Condition = (facts: RoundFacts, today: LocalDate) => Problem | null;

interface Transition {
  readonly from: RoundState;
  /** Null: it is deleted. */
  readonly to: RoundState | null;
  /** All must hold. */
  readonly conditions: readonly Condition[];
}

const MOST_DAYS = 365;

const hasLines: Condition = ({ lines }) => (lines > 0 ? null : problem('round.noLines', 'lines'));
const hasMembers: Condition = ({ members }) => (members > 0 ? null : problem('round.noMembers', 'members'));

const deadlineAhead: Condition = ({ deadline }, today) => {
  if (deadline === null) return problem('round.deadlineMissing', 'deadline');
  if (deadline <= today) return problem('round.deadlinePast', 'deadline', { today });
  const last = addDays(today, MOST_DAYS);
  return deadline > last ? problem('round.deadlineFar', 'deadline', { last }) : null;
};

const beforeDeadline: Condition = ({ deadline }, today) =>
  deadline !== null && today > deadline ? problem('round.tooLate', 'answer', { deadline }) : null;

export const ROUND_TRANSITIONS: Readonly<Record<RoundMove, Transition>> = {
  edit: { from: 'draft', to: 'draft', conditions: [] },
  remove: { from: 'draft', to: null, conditions: [] },
  send: { from: 'draft', to: 'sent', conditions: [hasLines, hasMembers, deadlineAhead] },
  answer: { from: 'sent', to: 'sent', conditions: [beforeDeadline] },
  remind: { from: 'sent', to: 'sent', conditions: [beforeDeadline] },
  moveDeadline: { from: 'sent', to: 'sent', conditions: [deadlineAhead] },
  close: { from: 'sent', to: 'closed', conditions: [] },
};

/**
 * Everything that stands in the way; empty where the move may be made. With `moveDeadline` the facts are those after it.
 * Codes: round.state and those of the conditions.
 */
export function roundObstacles(move: RoundMove, facts: RoundFacts, today: LocalDate): Problem[] {
  const { from, conditions } = ROUND_TRANSITIONS[move];
  if (facts.state !== from) return [problem('round.state', 'round', { state: facts.state })];
  return conditions.flatMap((condition) => condition(facts, today) ?? []);
}
