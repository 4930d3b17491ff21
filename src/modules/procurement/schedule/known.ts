// What other parts of a procurement know of its steps: answers, phases, activities of the dialogue, the notice and the award.
// It is read from them each time and never typed here. Pure.
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import type { PartyId } from '../../accounts/model.ts';
import { buyersOf, PHASES, type Phase, type ProcurementState } from '../life/model.ts';
import type { MadeMove } from '../life/moves.ts';
import { applyMove } from '../life/replay.ts';
import { decisionOf, type KnownStep, type StepId } from './model.ts';

const NOTHING: KnownStep = { doneOn: null, setTo: null, notBefore: null, waitsFor: [] };

const place = (phase: Phase): number => PHASES.indexOf(phase);

/** By phase: the day it was left for a later one, as long as it has not been gone back to. */
function phasesLeft(moves: readonly MadeMove[]): ReadonlyMap<Phase, LocalDate> {
  const left = new Map<Phase, LocalDate>();
  let state: ProcurementState | null = null;
  for (const { at, party, move } of moves) {
    const before: Phase = state?.phase ?? 'forming';
    const today = localDateAt(at.getTime());
    const after: ProcurementState = applyMove(state, move, { today, party });
    state = after;
    // Calling it off finishes nothing.
    if (after.phase === 'cancelled') continue;
    for (const phase of PHASES) {
      if (place(phase) >= place(after.phase)) left.delete(phase);
      else if (place(phase) >= place(before)) left.set(phase, today);
    }
  }
  return left;
}

/** Bodies whose answer or authority is missing. */
const waitedFor = (state: ProcurementState): PartyId[] =>
  state.members
    .filter(
      ({ answer, mandate, withdrew }) =>
        withdrew === null && (answer === 'none' || (answer === 'joins' && mandate === null)),
    )
    .map(({ body }) => body as string as PartyId);

const MANDATE_MOVES: readonly string[] = ['giveMandate', 'join', 'registerStanding', 'decline', 'withdraw'];

function mandatesDone(state: ProcurementState, moves: readonly MadeMove[]): LocalDate | null {
  if (buyersOf(state).length === 0 || waitedFor(state).length > 0) return null;
  const last = moves.findLast(({ move }) => MANDATE_MOVES.includes(move.kind));
  return last ? localDateAt(last.at.getTime()) : null;
}

/** A mandate of the case rests on the decision; once the list is locked no decision to take part is waited for. */
function decisionsMade({ members, lockedOn }: ProcurementState, isLocked: boolean): [StepId, KnownStep][] {
  return members.flatMap(({ body, mandate, withdrew }) => {
    const doneOn = mandate?.kind === 'case' ? mandate.date : isLocked ? lockedOn : null;
    return withdrew === null && doneOn !== null ? [[decisionOf(body), { ...NOTHING, doneOn }]] : [];
  });
}

export interface KnownFrom {
  readonly state: ProcurementState;
  /** The whole log, in order. */
  readonly moves: readonly MadeMove[];
  /** The last day of each activity of the dialogue that has been announced. */
  readonly activityDays: readonly LocalDate[];
}

/** By step; what nobody knows anything of is left out. */
export function knownSteps({ state, moves, activityDays }: KnownFrom): ReadonlyMap<StepId, KnownStep> {
  const left = phasesLeft(moves);
  const unanswered = state.members.filter(({ answer, withdrew }) => answer === 'none' && withdrew === null);
  const isLocked = place(state.phase) >= place('locked') && state.phase !== 'cancelled';
  const { notice, award } = state;
  const done = (phase: Phase): KnownStep => ({ ...NOTHING, doneOn: left.get(phase) ?? null });
  return new Map<StepId, KnownStep>([
    [
      'joining',
      {
        ...NOTHING,
        setTo: state.joinBy ?? state.reserveBy,
        waitsFor: unanswered.map(({ body }) => body as string as PartyId),
      },
    ],
    ['needs', done('needs')],
    ['dialogue', { ...done('dialogue'), notBefore: activityDays.toSorted().at(-1) ?? null }],
    ['requirements', done('requirements')],
    ...decisionsMade(state, isLocked),
    ['mandates', { ...NOTHING, doneOn: mandatesDone(state, moves), waitsFor: waitedFor(state) }],
    ['lock', { ...NOTHING, doneOn: isLocked ? state.lockedOn : null }],
    ['notice', { ...NOTHING, doneOn: notice?.publishedOn ?? null }],
    ['tenders', { ...NOTHING, setTo: notice?.deadline ?? null }],
    ['evaluation', done('evaluated')],
    ['award', { ...NOTHING, doneOn: award?.sentOn ?? null }],
    [
      'standstill',
      {
        ...NOTHING,
        setTo: award?.until ?? null,
        doneOn: award !== null && award.until === null ? award.sentOn : null,
      },
    ],
    ['signing', done('awarded')],
  ]);
}
