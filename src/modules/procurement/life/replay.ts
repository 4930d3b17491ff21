// What a move does to the state, and the state that a log gives. Total: a move that was let through is applied as it is,
// whatever the rules of the day say now. Pure.
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import {
  type AnsweredItem,
  buyersOf,
  type Division,
  type Impartiality,
  type Lot,
  type Member,
  memberOf,
  NOT_CHECKED,
  type Phase,
  type ProcurementState,
  TASKS,
  type TaskKind,
} from './model.ts';
import type { MadeMove, Move, Participation } from './moves.ts';

/** Counts up whenever a stored state of before cannot be read as one of now. */
export const STATE_FORMAT = 6;

/** When and for whom a move is made. */
export interface Stamp {
  readonly today: LocalDate;
  readonly party: PartyId;
}

const NO_TASKS = Object.fromEntries(TASKS.map((task) => [task, null])) as Record<TaskKind, null>;

const begun = (move: Move & { kind: 'begin' }, lead: PartyId): ProcurementState => ({
  phase: 'forming',
  title: move.title,
  category: move.category,
  kind: move.contract,
  lead,
  joinBy: null,
  reserveBy: null,
  term: move.term,
  lots: [{ id: 'd1', name: move.title, maximum: null }],
  lotNumber: 1,
  items: [],
  division: null,
  members: [],
  tasks: NO_TASKS,
  sharing: null,
  regime: null,
  withoutDialogue: null,
  locks: 0,
  lockedOn: null,
  notice: null,
  award: null,
  annulledOn: null,
  awards: 0,
  complaints: [],
  reason: null,
});

const invited = (body: BodyId, today: LocalDate): Member => ({
  body,
  answer: 'none',
  commitment: 'binding',
  volumes: {},
  answeredFor: [],
  reservations: '',
  mandate: null,
  ceiling: null,
  impartiality: NOT_CHECKED,
  invitedOn: today,
  answeredOn: null,
  answeredBy: null,
  isLate: false,
  isStanding: false,
  withdrew: null,
  version: 0,
});

const sorted = (members: readonly Member[]): Member[] =>
  members.toSorted((one, other) => (one.body < other.body ? -1 : 1));

/** With the bodies among the members; those who had left are asked anew. */
function withBodies(state: ProcurementState, bodies: readonly BodyId[], today: LocalDate): ProcurementState {
  const fresh = new Set(bodies);
  const isKept = (member: Member) => !fresh.has(member.body) || member.withdrew === null;
  const kept = state.members.filter(isKept);
  const missing = bodies.filter((body) => !kept.some((member) => member.body === body));
  return { ...state, members: sorted([...kept, ...missing.map((body) => invited(body, today))]) };
}

/** One member changed; the counter of its own moves goes on. */
function withMember(state: ProcurementState, body: BodyId, change: Partial<Member>): ProcurementState {
  const members = state.members.map((member) =>
    member.body === body ? { ...member, ...change, version: member.version + 1 } : member,
  );
  return { ...state, members };
}

/** Who is no longer with us keeps no task, unless it leads: nobody outside speaks with the market on behalf of the rest. */
function withoutTasksOf(state: ProcurementState, body: BodyId): ProcurementState {
  if ((body as string) === state.lead) return state;
  const kept = TASKS.map((task): [TaskKind, PartyId | null] => {
    const party = state.tasks[task];
    return [task, party === (body as string) ? null : party];
  });
  return { ...state, tasks: Object.fromEntries(kept) as ProcurementState['tasks'] };
}

const isAfter = (deadline: LocalDate | null, today: LocalDate): boolean =>
  deadline !== null && today > deadline;

const PHASE_BEFORE: Readonly<Partial<Record<Phase, Phase>>> = {
  needs: 'forming',
  dialogue: 'needs',
  requirements: 'dialogue',
};

const answered = (state: ProcurementState, { today, party }: Stamp): Partial<Member> => ({
  answeredOn: today,
  answeredBy: party,
  isLate: isAfter(state.joinBy, today),
});

const answeredFor = ({ items }: ProcurementState, { volumes }: Participation): AnsweredItem[] =>
  items
    .filter(({ id }) => volumes[id] !== undefined)
    .map(({ id, name, unit, unitPrice }) => ({ id, name, unit, unitPrice }));

/** What was answered before a fact was stated is no answer to it. */
function switched(
  state: ProcurementState,
  { body, isOn, fact }: Extract<Move, { kind: 'switchImpartiality' }>,
): Impartiality {
  const before = memberOf(state, body)?.impartiality ?? NOT_CHECKED;
  const asked = fact === null || fact === before.fact ? {} : { declared: null, declaredOn: null };
  return { ...before, isOn, fact, ...asked };
}

/** What is left of a division when lots or items are described anew: places that still are. */
function keptDivision(
  { division }: ProcurementState,
  { lots, items }: Extract<Move, { kind: 'describe' }>,
): Division | null {
  if (division === null) return null;
  const [lotIds, itemIds] = [new Set(lots.map(({ id }) => id)), new Set(items.map(({ id }) => id))];
  const places = Object.entries(division.places).map(([body, own]) => [
    body,
    Object.fromEntries(Object.entries(own).filter(([item, lot]) => itemIds.has(item) && lotIds.has(lot))),
  ]);
  return { ...division, places: Object.fromEntries(places) };
}

/** With these lots, and what their ids have come to. */
const withLots = (state: ProcurementState, lots: readonly Lot[]): ProcurementState => ({
  ...state,
  lots,
  lotNumber: Math.max(state.lotNumber, ...lots.map(({ id }) => Number(id.slice(1)))),
});

function described(state: ProcurementState, move: Extract<Move, { kind: 'describe' }>): ProcurementState {
  const { title, contract: kind, term, lots, items } = move;
  return { ...withLots(state, lots), title, kind, term, items, division: keptDivision(state, move) };
}

const divided = (
  state: ProcurementState,
  move: Extract<Move, { kind: 'divideLots' }>,
  today: LocalDate,
): ProcurementState => ({
  ...withLots(state, move.lots),
  items: state.items.map((item) => ({ ...item, lot: move.items[item.id] ?? item.lot })),
  division: {
    way: move.way,
    places: move.places,
    bodies: buyersOf(state).map(({ body }) => body),
    figures: move.figures,
    on: today,
  },
});

/** What comes after the lock. */
type LateMove = Extract<
  Move,
  {
    kind:
      | 'announce'
      | 'correctNotice'
      | 'evaluate'
      | 'reevaluate'
      | 'award'
      | 'annulAward'
      | 'receiveComplaint'
      | 'settleComplaint'
      | 'contract'
      | 'close';
  }
>;

function changedLate(state: ProcurementState, move: LateMove, { today }: Stamp): ProcurementState {
  switch (move.kind) {
    case 'announce':
      return { ...state, phase: 'announced', notice: move.notice };
    case 'correctNotice':
      return { ...state, notice: move.notice, reason: move.reason };
    case 'evaluate':
      return { ...state, phase: 'evaluated' };
    case 'reevaluate':
      return { ...state, phase: 'announced', reason: move.reason };
    case 'award': {
      const { sentOn, until } = move;
      return { ...state, phase: 'awarded', award: { sentOn, until }, awards: state.awards + 1 };
    }
    case 'annulAward':
      return { ...state, phase: 'evaluated', award: null, annulledOn: today, reason: move.reason };
    case 'receiveComplaint': {
      const { complaints, awards } = state;
      const id = `k${complaints.length + 1}`;
      const received = { id, award: awards, receivedOn: move.on, about: move.about, settled: null };
      return { ...state, complaints: [...complaints, received] };
    }
    case 'settleComplaint': {
      const settled = { on: today, outcome: move.outcome, reason: move.reason };
      const complaints = state.complaints.map((one) =>
        one.id === move.complaint ? { ...one, settled } : one,
      );
      return { ...state, complaints };
    }
    case 'contract':
      return { ...state, phase: 'contracted' };
    case 'close':
      return { ...state, phase: 'closed' };
  }
}

/** Every move but the first. */
function changed(
  state: ProcurementState,
  move: Exclude<Move, { kind: 'begin' }>,
  stamp: Stamp,
): ProcurementState {
  const { today } = stamp;
  switch (move.kind) {
    case 'describe':
      return described(state, move);
    case 'divideLots':
      return divided(state, move, today);
    case 'invite':
      return { ...withBodies(state, move.bodies, today), joinBy: move.joinBy };
    case 'registerStanding':
      return move.bodies.reduce<ProcurementState>(
        (next, body) => withMember(next, body, { isStanding: true, mandate: move.mandate }),
        { ...withBodies(state, move.bodies, today), reserveBy: move.reserveBy },
      );
    case 'uninvite':
      return {
        ...withoutTasksOf(state, move.body),
        members: state.members.filter(({ body }) => body !== move.body),
      };
    case 'join':
      return withMember(state, move.body, {
        ...move.participation,
        answer: 'joins',
        answeredFor: answeredFor(state, move.participation),
        ...answered(state, stamp),
      });
    case 'decline':
      return withMember(withoutTasksOf(state, move.body), move.body, {
        answer: 'declines',
        reservations: move.reason,
        ...answered(state, stamp),
      });
    case 'giveMandate':
      return withMember(state, move.body, { mandate: move.mandate });
    case 'withdraw':
      return withMember(withoutTasksOf(state, move.body), move.body, {
        withdrew: { on: today, reason: move.reason },
      });
    case 'switchImpartiality':
      return withMember(state, move.body, { impartiality: switched(state, move) });
    case 'declareImpartiality': {
      const before = memberOf(state, move.body)?.impartiality ?? NOT_CHECKED;
      return withMember(state, move.body, {
        impartiality: { ...before, declared: move.found, declaredOn: today },
      });
    }
    case 'assignTasks':
      return { ...state, tasks: move.tasks };
    case 'chooseRegime':
      return { ...state, regime: { part: move.part, reason: move.reason } };
    case 'chooseSharing':
      return { ...state, sharing: move.sharing };
    case 'startNeeds':
      return { ...state, phase: 'needs' };
    case 'startDialogue':
      return { ...state, phase: 'dialogue', withoutDialogue: null };
    case 'startRequirements':
      return { ...state, phase: 'requirements', withoutDialogue: move.withoutDialogue };
    case 'goBack':
      return { ...state, phase: phaseBefore(state), reason: move.reason };
    case 'lock':
      return { ...state, phase: 'locked', locks: state.locks + 1, lockedOn: today };
    case 'reopen':
      return { ...state, phase: 'requirements', lockedOn: null, reason: move.reason };
    case 'cancel':
      return { ...state, phase: 'cancelled', reason: move.reason };
    default:
      return changedLate(state, move, stamp);
  }
}

const phaseBefore = ({ phase, withoutDialogue }: ProcurementState): Phase =>
  phase === 'requirements' && withoutDialogue !== null ? 'needs' : (PHASE_BEFORE[phase] ?? phase);

/** The state after a move; null before the first one. */
export function applyMove(state: ProcurementState | null, move: Move, stamp: Stamp): ProcurementState {
  if (move.kind === 'begin') return begun(move, stamp.party);
  if (state === null) throw new Error(`a procurement does not begin with ${move.kind}`);
  return changed(state, move, stamp);
}

/** The state that a whole log gives. Throws on an empty log and on one with a gap. */
export function replay(log: readonly MadeMove[]): ProcurementState {
  let state: ProcurementState | null = null;
  log.forEach(({ seq, at, party, move }, place) => {
    if (seq !== place + 1) throw new Error(`move ${place + 1} is missing`);
    state = applyMove(state, move, { today: localDateAt(at.getTime()), party });
  });
  if (state === null) throw new Error('an empty log');
  return state;
}
