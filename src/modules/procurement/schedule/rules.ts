// Whether a change of the plan may be made, by whom, and what is wrong with it. Every fault is told. Pure.
import { addMonths, type LocalDate } from '../../../kernel/local-date.ts';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { isWorkingDay } from '../../../kernel/working-days.ts';
import type { PartyId } from '../../accounts/model.ts';
import { ENDED_PHASES, isStillIn, memberOf, type ProcurementState } from '../life/model.ts';
import type { MeetingDate, Schedule, ScheduleEdit, StepId, TimedStep } from './model.ts';
import { isMarkedHere } from './steps.ts';

export const MOST_DAYS = 730;
export const LONGEST_NOTE = 1000;
const MOST_MEETINGS = 60;
const YEARS_AHEAD = 10;

export interface EditAsked {
  readonly state: ProcurementState;
  readonly party: PartyId;
  /** As it stands before the change. */
  readonly schedule: Schedule;
}

/** Whether the party has the step in its hands: the leader every one. */
export const holdsStep = (state: ProcurementState, party: PartyId, step: TimedStep): boolean =>
  state.lead === party || step.holders.includes(party);

const farDate = (date: LocalDate | null, path: string, today: LocalDate): Problem[] => {
  const [first, last] = [addMonths(today, -12 * YEARS_AHEAD), addMonths(today, 12 * YEARS_AHEAD)];
  return date !== null && (date < first || date > last)
    ? [problem('schedule.dateOutside', path, { first, last })]
    : [];
};

const found = ({ schedule }: EditAsked, step: StepId): TimedStep | null =>
  schedule.steps.find((one) => one.step === step) ?? null;

type Of<K extends ScheduleEdit['kind']> = Extract<ScheduleEdit, { kind: K }>;

function stepFaults(asked: EditAsked, { step, days, fixedOn, responsible, note }: Of<'step'>): Problem[] {
  const one = found(asked, step);
  if (!one) return [problem('schedule.stepUnknown', 'step')];
  const { state, schedule } = asked;
  const taking = [
    state.lead,
    ...state.members.filter(isStillIn).map(({ body }) => body as string as PartyId),
  ];
  const isSet = one.hold.kind === 'known' || one.isDone;
  return [
    ...(days !== null && (!Number.isInteger(days) || days < 0 || days > MOST_DAYS)
      ? [problem('schedule.daysOutside', 'days', { most: MOST_DAYS })]
      : []),
    ...farDate(fixedOn, 'fixedOn', schedule.today),
    ...(fixedOn !== null && fixedOn !== one.chosen.fixedOn && isSet && one.kind !== 'dialogue'
      ? [problem('schedule.setElsewhere', 'fixedOn')]
      : []),
    ...(fixedOn !== null && one.kind === 'decision' ? [problem('schedule.fixedDecision', 'fixedOn')] : []),
    ...(responsible !== null && !taking.includes(responsible)
      ? [problem('schedule.holderUnknown', 'responsible')]
      : []),
    ...(note.length > LONGEST_NOTE ? [problem('schedule.noteLong', 'note', { most: LONGEST_NOTE })] : []),
    ...(holdsNationalNumber(note) ? [problem('text.nationalNumber', 'note')] : []),
  ];
}

/** What must be done first, and is not; or was done later than this is said to be. */
function tooEarly({ schedule }: EditAsked, one: TimedStep, doneOn: LocalDate): Problem[] {
  const before = schedule.steps.filter(({ holdsUp }) => holdsUp.includes(one.step));
  const open = schedule.steps.find(({ isDone, holdsUp }) => !isDone && holdsUp.includes(one.step));
  if (open) return [problem('schedule.notReady', 'doneOn', { step: open.step })];
  const late = before.find(({ on }) => on > doneOn);
  return late ? [problem('schedule.doneTooEarly', 'doneOn', { step: late.step, on: late.on })] : [];
}

function doneFaults(asked: EditAsked, { step, doneOn }: Of<'done'>): Problem[] {
  const one = found(asked, step);
  if (!one) return [problem('schedule.stepUnknown', 'step')];
  const { state, party, schedule } = asked;
  const isItsHolder =
    holdsStep(state, party, one) || one.chosen.responsible === party || (one.body as string | null) === party;
  if (!isItsHolder) return [problem('schedule.otherBody', 'step')];
  const isKnownElsewhere = one.isDone && one.chosen.doneOn === null;
  if (!isMarkedHere(one.kind) || isKnownElsewhere) return [problem('schedule.doneElsewhere', 'doneOn')];
  if (doneOn === null) return [];
  if (doneOn > schedule.today) return [problem('schedule.doneAhead', 'doneOn', { today: schedule.today })];
  return [...farDate(doneOn, 'doneOn', schedule.today), ...tooEarly(asked, one, doneOn)];
}

function dateFaults({ on, papersBy }: MeetingDate, place: number, today: LocalDate): Problem[] {
  const path = `dates:${place + 1}`;
  return [
    ...farDate(on, path, today),
    ...(isWorkingDay(on) ? [] : [problem('schedule.meetingHoliday', path, { on })]),
    ...(papersBy > on ? [problem('schedule.papersAfter', path, { on })] : []),
  ];
}

function meetingFaults(asked: EditAsked, { dates }: Of<'meetings'>): Problem[] {
  const twice = dates.find(({ on }, place) => dates.findIndex((other) => other.on === on) !== place);
  return [
    ...(dates.length > MOST_MEETINGS
      ? [problem('schedule.meetingsMany', 'dates', { most: MOST_MEETINGS })]
      : []),
    ...(twice ? [problem('schedule.meetingTwice', 'dates', { on: twice.on })] : []),
    ...dates.flatMap((date, place) => dateFaults(date, place, asked.schedule.today)),
  ];
}

/** A body's own affairs: the leader may, too. */
function bodyFaults({ state, party }: EditAsked, { body }: Of<'organ' | 'meetings'>): Problem[] {
  const member = memberOf(state, body);
  if (!member || !isStillIn(member)) return [problem('schedule.notMember', 'body')];
  return state.lead === party || (body as string) === party ? [] : [problem('schedule.otherBody', 'body')];
}

/** Everything that stands in the way of a change; empty where it may be made. Codes: schedule.*, text.nationalNumber. */
export function faultsOfEdit(asked: EditAsked, edit: ScheduleEdit): Problem[] {
  const { state, party } = asked;
  if (ENDED_PHASES.includes(state.phase)) return [problem('schedule.ended', 'schedule')];
  const isLead = state.lead === party;
  switch (edit.kind) {
    case 'frame':
      return isLead
        ? farDate(edit.wantedStart, 'wantedStart', asked.schedule.today)
        : [problem('schedule.leaderOnly', 'schedule')];
    case 'step':
      return isLead ? stepFaults(asked, edit) : [problem('schedule.leaderOnly', 'schedule')];
    case 'done':
      return doneFaults(asked, edit);
    case 'organ':
      return bodyFaults(asked, edit);
    case 'meetings': {
      const faults = bodyFaults(asked, edit);
      return faults.length > 0 ? faults : meetingFaults(asked, edit);
    }
  }
}
