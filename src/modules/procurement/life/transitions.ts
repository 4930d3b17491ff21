// What may happen with a joint procurement, in which phase, by whom, and on which conditions. One table: commands ask it
// before they write and pages before they offer a button. Every condition that fails is told, with the place to mend. Pure.
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { PartyId } from '../../accounts/model.ts';
import {
  allAsked,
  assessedLots,
  chosenRegime,
  currentSharing,
  describedNeeds,
  enoughBuyers,
  evenInformation,
  givenTasks,
  openWithMandates,
  placedBuyers,
  type Subject,
  type Surroundings,
  settledLots,
} from './conditions.ts';
import {
  awardInOrder,
  complaintInTime,
  complaintsSettled,
  handedOver,
  noticeInOrder,
  openComplaint,
  registeredResult,
  signedContracts,
  standstillOver,
  tendersClosed,
  wholeProtocol,
} from './late-conditions.ts';
import {
  AFTER_NOTICE,
  isStillIn,
  type Member,
  memberOf,
  OPEN_PHASES as OPEN,
  type Phase,
  type ProcurementState,
} from './model.ts';
import { faultsOf } from './move-faults.ts';
import type { Move, MoveKind } from './moves.ts';
import { answeredClimate, statedRequirements } from './requirements-conditions.ts';

/** leader: whoever leads · member: the body itself · standing: also the leader, for a member with a standing mandate. */
export type MoveBy = 'leader' | 'member' | 'standing';

type Condition<M extends Move> = (
  state: ProcurementState,
  moment: Moment,
  move: M,
) => Problem | null | readonly Problem[];

interface Transition<M extends Move> {
  readonly from: readonly Phase[];
  readonly by: MoveBy;
  /** All must hold. */
  readonly conditions: readonly Condition<M>[];
}

type Table = { readonly [Kind in Exclude<MoveKind, 'begin'>]: Transition<Extract<Move, { kind: Kind }>> };

const MOST_DAYS = 365;

const reasonGiven = (_: ProcurementState, __: Surroundings, { reason }: { readonly reason: string }) =>
  reason.trim() === '' ? problem('procurement.reasonMissing', 'reason') : null;

const deadlineAhead = (deadline: LocalDate, path: string, today: LocalDate): Problem | null => {
  if (deadline <= today) return problem('procurement.deadlinePast', path, { today });
  const last = addDays(today, MOST_DAYS);
  return deadline > last ? problem('procurement.deadlineFar', path, { last }) : null;
};

const someoneAsked = ({ members, joinBy, reserveBy }: ProcurementState) =>
  members.length === 0 || (joinBy === null && reserveBy === null)
    ? problem('procurement.nobodyAsked', 'members')
    : null;

/** The member that the move is about, still with us. */
function stillIn(
  state: ProcurementState,
  body: Member['body'],
  which: (member: Member) => boolean,
): Problem | null {
  const member = memberOf(state, body);
  if (!member) return problem('procurement.notMember', `member:${body}`);
  return which(member)
    ? null
    : problem('procurement.otherAnswer', `member:${body}`, { answer: member.answer });
}

const isIn = (state: ProcurementState, _: Surroundings, { body }: { readonly body: Member['body'] }) =>
  stillIn(state, body, ({ withdrew }) => withdrew === null);
const hasJoined = (state: ProcurementState, _: Surroundings, { body }: { readonly body: Member['body'] }) =>
  stillIn(state, body, ({ answer, withdrew }) => answer === 'joins' && withdrew === null);
const hasNotJoined = (
  state: ProcurementState,
  _: Surroundings,
  { body }: { readonly body: Member['body'] },
) => stillIn(state, body, ({ answer, withdrew }) => answer !== 'joins' || withdrew !== null);

const beforeReservation = (
  state: ProcurementState,
  { today }: Surroundings,
  { body }: { readonly body: Member['body'] },
) =>
  memberOf(state, body)?.isStanding && state.reserveBy !== null && today > state.reserveBy
    ? problem('procurement.reserveTooLate', `member:${body}`, { deadline: state.reserveBy })
    : null;

/** What a body has given itself is written over by the leader with a reason only, which the body is told. */
function ownAnswerKept(
  state: ProcurementState,
  { party }: Moment,
  { body, reason }: Extract<Move, { kind: 'join' }>,
): Problem | null {
  const isOwn = memberOf(state, body)?.answeredBy === (body as string) && party !== (body as string);
  return isOwn && (reason ?? '').trim() === ''
    ? problem('procurement.overwriteReason', 'reason', { body })
    : null;
}

/** Nobody who has left or said no is given a task, also where it left while the form was filled in. */
function givenToThoseIn(
  state: ProcurementState,
  _: Surroundings,
  { tasks }: Extract<Move, { kind: 'assignTasks' }>,
): Problem[] {
  const able = new Set<string>([state.lead, ...state.members.filter(isStillIn).map(({ body }) => body)]);
  const outside = Object.values(tasks).find((party) => party !== null && !able.has(party));
  return outside ? [problem('procurement.taskOutside', 'tasks', { body: outside })] : [];
}

const leaderMove = { from: OPEN, by: 'leader', conditions: [] } as const;
const memberMove = { from: OPEN, by: 'member', conditions: [isIn] } as const;

const TRANSITIONS: Table = {
  describe: leaderMove,
  divideLots: leaderMove,
  invite: {
    ...leaderMove,
    conditions: [(_, { today }, { joinBy }) => deadlineAhead(joinBy, 'joinBy', today)],
  },
  registerStanding: {
    ...leaderMove,
    conditions: [(_, { today }, { reserveBy }) => deadlineAhead(reserveBy, 'reserveBy', today)],
  },
  uninvite: { ...leaderMove, conditions: [hasNotJoined] },
  join: { from: OPEN, by: 'standing', conditions: [isIn, ownAnswerKept] },
  decline: { ...memberMove, conditions: [isIn, beforeReservation] },
  giveMandate: memberMove,
  withdraw: { ...memberMove, conditions: [hasJoined, reasonGiven] },
  switchImpartiality: memberMove,
  declareImpartiality: memberMove,
  assignTasks: { ...leaderMove, conditions: [givenToThoseIn] },
  chooseRegime: { ...leaderMove, conditions: [reasonGiven] },
  chooseSharing: leaderMove,
  startNeeds: { from: ['forming'], by: 'leader', conditions: [someoneAsked] },
  startDialogue: { from: ['needs'], by: 'leader', conditions: [enoughBuyers, describedNeeds] },
  startRequirements: {
    from: ['needs', 'dialogue'],
    by: 'leader',
    conditions: [
      enoughBuyers,
      describedNeeds,
      evenInformation,
      ({ phase }, _, { withoutDialogue }) =>
        phase === 'needs' && (withoutDialogue ?? '').trim() === ''
          ? problem('procurement.noDialogueReason', 'reason')
          : null,
    ],
  },
  goBack: { from: ['needs', 'dialogue', 'requirements'], by: 'leader', conditions: [reasonGiven] },
  lock: {
    from: ['requirements'],
    by: 'leader',
    conditions: [
      enoughBuyers,
      allAsked,
      openWithMandates,
      settledLots,
      placedBuyers,
      assessedLots,
      statedRequirements,
      answeredClimate,
      givenTasks,
      currentSharing,
      chosenRegime,
      evenInformation,
    ],
  },
  reopen: { from: ['locked'], by: 'leader', conditions: [reasonGiven] },
  announce: { from: ['locked'], by: 'leader', conditions: [noticeInOrder] },
  correctNotice: { from: ['announced'], by: 'leader', conditions: [noticeInOrder, reasonGiven] },
  evaluate: { from: ['announced'], by: 'leader', conditions: [tendersClosed, registeredResult] },
  reevaluate: { from: ['evaluated'], by: 'leader', conditions: [reasonGiven] },
  award: { from: ['evaluated'], by: 'leader', conditions: [registeredResult, awardInOrder] },
  annulAward: { from: ['awarded'], by: 'leader', conditions: [reasonGiven] },
  receiveComplaint: { from: ['awarded'], by: 'leader', conditions: [complaintInTime] },
  settleComplaint: { from: ['evaluated', 'awarded'], by: 'leader', conditions: [openComplaint, reasonGiven] },
  contract: {
    from: ['awarded'],
    by: 'leader',
    conditions: [standstillOver, complaintsSettled, signedContracts],
  },
  close: { from: ['contracted'], by: 'leader', conditions: [handedOver, wholeProtocol] },
  cancel: {
    from: [...OPEN, 'locked', 'announced', 'evaluated', 'awarded'],
    by: 'leader',
    conditions: [reasonGiven],
  },
};

/** The conditions that look at what another subject tells. */
const LOOKING: Readonly<Record<Subject, readonly unknown[]>> = {
  result: [registeredResult, signedContracts, handedOver, wholeProtocol],
  needs: [describedNeeds],
  uneven: [evenInformation],
  requirements: [statedRequirements, answeredClimate],
  lotAssessment: [assessedLots],
};

/** Whether a condition of the move looks at a subject: what none looks at need not be read. */
export const looksAt = (kind: Exclude<MoveKind, 'begin'>, subject: Subject): boolean =>
  TRANSITIONS[kind].conditions.some((condition) => LOOKING[subject].includes(condition));

/** Once the notice is out, what it was made of cannot be changed: that needs a new notice. */
const CHANGES_LOCKED: readonly MoveKind[] = [
  'reopen',
  'describe',
  'divideLots',
  'join',
  'withdraw',
  'chooseRegime',
];

/** What the table is asked with: who makes the move, besides all that the conditions look at. */
export interface Moment extends Surroundings {
  readonly party: PartyId;
}

function refusedTo(
  state: ProcurementState,
  move: Exclude<Move, { kind: 'begin' }>,
  party: PartyId,
): Problem | null {
  const { by } = TRANSITIONS[move.kind];
  if (by === 'leader') return party === state.lead ? null : problem('procurement.leaderOnly', 'procurement');
  const body = 'body' in move ? move.body : null;
  if (body !== null && party === (body as string)) return null;
  const member = body === null ? null : memberOf(state, body);
  // Who has said no has used its reservation: only it can take that back.
  const isForStanding = by === 'standing' && member?.isStanding === true && member.answer !== 'declines';
  if (isForStanding && party === state.lead) return null;
  return problem('procurement.memberOnly', `member:${body ?? ''}`);
}

/**
 * Everything that stands in the way of a move; empty where it may be made. Codes: procurement.phase, .leaderOnly,
 * .memberOnly, those of the conditions, and those of `faultsOf`.
 */
export function obstaclesTo(
  state: ProcurementState,
  move: Exclude<Move, { kind: 'begin' }>,
  moment: Moment,
): Problem[] {
  const refused = refusedTo(state, move, moment.party);
  if (refused) return [refused];
  const { from, conditions } = TRANSITIONS[move.kind] as Transition<typeof move>;
  if (!from.includes(state.phase)) {
    const isLate = AFTER_NOTICE.includes(state.phase) && CHANGES_LOCKED.includes(move.kind);
    const code = isLate ? 'procurement.noticeOut' : 'procurement.phase';
    return [problem(code, 'procurement', { phase: state.phase })];
  }
  return [
    ...faultsOf(move, state, moment.today),
    ...conditions.flatMap((condition) => condition(state, moment, move) ?? []),
  ];
}
