// What may happen with a proposal, from which state, by whom, and on which conditions. One table; commands ask it before
// they write and pages before they offer a button, so that neither can do what the other would not. Pure.
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { BodyId } from '../../registry/model.ts';
import type { ProposalAnswer, ProposalState } from './model.ts';

export const PROPOSAL_MOVES = [
  'edit',
  'remove',
  'send',
  'answer',
  'changeLead',
  'prolong',
  'agree',
  'withdraw',
  'decline',
  'expire',
] as const;
export type ProposalMove = (typeof PROPOSAL_MOVES)[number];

/** What the conditions look at. */
export interface ProposalFacts {
  readonly state: ProposalState;
  readonly lead: BodyId;
  readonly deadline: LocalDate | null;
  readonly members: readonly { readonly body: BodyId; readonly answer: ProposalAnswer }[];
}

export interface Moment {
  readonly today: LocalDate;
}

type Condition = (facts: ProposalFacts, moment: Moment) => Problem | null;

interface Transition {
  readonly from: readonly ProposalState[];
  /** Null: it is deleted. */
  readonly to: (from: ProposalState) => ProposalState | null;
  readonly by: 'proposer' | 'member' | 'program';
  /** All must hold. */
  readonly conditions: readonly Condition[];
}

const LEAST_MEMBERS = 2;
const MOST_DAYS = 365;
/** How long a proposal that could be agreed on waits after its deadline. */
export const GRACE_DAYS = 30;

const count = ({ members }: ProposalFacts, is: (answer: ProposalAnswer) => boolean): number =>
  members.filter(({ answer }) => is(answer)).length;
const interested = (facts: ProposalFacts): number => count(facts, (answer) => answer === 'interested');
const remaining = (facts: ProposalFacts): number => count(facts, (answer) => answer !== 'not');
const isOver = ({ deadline }: ProposalFacts, { today }: Moment): boolean =>
  deadline !== null && today > deadline;

const enoughMembers: Condition = ({ members }) =>
  members.length >= LEAST_MEMBERS ? null : problem('proposal.fewMembers', 'members');

const leadIsMember: Condition = ({ members, lead }) =>
  members.some(({ body }) => body === lead) ? null : problem('proposal.leadOutside', 'lead');

const leadIsIn: Condition = ({ members, lead }) =>
  members.some(({ body, answer }) => body === lead && answer !== 'not')
    ? null
    : problem('proposal.leadOutside', 'lead');

const deadlineAhead: Condition = ({ deadline }, { today }) => {
  if (deadline === null) return problem('proposal.deadlineMissing', 'deadline');
  if (deadline <= today) return problem('proposal.deadlinePast', 'deadline', { today });
  const last = addDays(today, MOST_DAYS);
  return deadline > last ? problem('proposal.deadlineFar', 'deadline', { last }) : null;
};

const beforeDeadline: Condition = (facts, moment) =>
  isOver(facts, moment) ? problem('proposal.tooLate', 'answer', { deadline: facts.deadline ?? '' }) : null;

const enoughInterested: Condition = (facts) =>
  interested(facts) >= LEAST_MEMBERS ? null : problem('proposal.fewInterested', 'members');

const leadIsInterested: Condition = ({ members, lead }) =>
  members.some(({ body, answer }) => body === lead && answer === 'interested')
    ? null
    : problem('proposal.leadNotInterested', 'lead');

/** Nobody is left out who still has time to answer. */
const nobodyWaitedFor: Condition = (facts, moment) => {
  const waiting = count(facts, (answer) => answer === 'none');
  return waiting === 0 || isOver(facts, moment)
    ? null
    : problem('proposal.stillWaiting', 'members', { count: waiting, deadline: facts.deadline ?? '' });
};

const tooFewRemain: Condition = (facts) =>
  remaining(facts) < LEAST_MEMBERS ? null : problem('proposal.enoughRemain', 'members');

/** Over, and either too few want it or nobody has decided for a month. */
const nothingComesOfIt: Condition = (facts, moment) => {
  const isForgotten = facts.deadline !== null && moment.today > addDays(facts.deadline, GRACE_DAYS);
  return isOver(facts, moment) && (interested(facts) < LEAST_MEMBERS || isForgotten)
    ? null
    : problem('proposal.notOver', 'deadline');
};

const stays = (from: ProposalState): ProposalState => from;
const DRAFT: readonly ProposalState[] = ['draft'];
const SENT: readonly ProposalState[] = ['sent'];

export const TRANSITIONS: Readonly<Record<ProposalMove, Transition>> = {
  edit: { from: DRAFT, to: stays, by: 'proposer', conditions: [] },
  remove: { from: DRAFT, to: () => null, by: 'proposer', conditions: [] },
  send: {
    from: DRAFT,
    to: () => 'sent',
    by: 'proposer',
    conditions: [enoughMembers, leadIsMember, deadlineAhead],
  },
  answer: { from: SENT, to: stays, by: 'member', conditions: [beforeDeadline] },
  changeLead: { from: SENT, to: stays, by: 'proposer', conditions: [leadIsIn] },
  prolong: { from: SENT, to: stays, by: 'proposer', conditions: [deadlineAhead] },
  agree: {
    from: SENT,
    to: () => 'agreed',
    by: 'proposer',
    conditions: [enoughInterested, leadIsInterested, nobodyWaitedFor],
  },
  withdraw: { from: SENT, to: () => 'withdrawn', by: 'proposer', conditions: [] },
  decline: { from: SENT, to: () => 'declined', by: 'program', conditions: [tooFewRemain] },
  expire: { from: SENT, to: () => 'expired', by: 'program', conditions: [nothingComesOfIt] },
};

/**
 * Everything that stands in the way; empty where the move may be made. With `changeLead` and `prolong` the facts are
 * those after it. Codes: proposal.state, and those of the conditions.
 */
export function obstaclesTo(move: ProposalMove, facts: ProposalFacts, moment: Moment): Problem[] {
  const { from, conditions } = TRANSITIONS[move];
  if (!from.includes(facts.state)) return [problem('proposal.state', 'proposal', { state: facts.state })];
  return conditions.flatMap((condition) => condition(facts, moment) ?? []);
}
