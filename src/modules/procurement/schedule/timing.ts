// The dates of all steps: forward from what is done and fixed, backward from the day the contract is wanted to start. One
// question decides both ways: if work can begin this day, which day is it done? The answer never goes down when the day goes
// up, so the last day to begin is found by asking. Pure, and the same whatever order things are handed in.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { BodyId } from '../../registry/model.ts';
import { type DayCalendar, dateOfDay, dayOf, endOfWork, workingDayFrom } from './days.ts';
import type { ChosenStep, Hold, KnownStep, Meeting, Minimum, Organ, StepId, StepKind } from './model.ts';
import type { Link } from './steps.ts';

/** A step as it is reckoned with. */
export interface Task {
  readonly step: StepId;
  readonly kind: StepKind;
  readonly body: BodyId | null;
  readonly chosen: ChosenStep;
  readonly minimum: Minimum | null;
  readonly days: number;
  readonly isDeadline: boolean;
  readonly after: readonly Link[];
  readonly known: KnownStep;
  /** When the organ that decides meets; null: no organ decides, or it is asked as if it could meet any day. */
  readonly meetings: readonly DatedMeeting[] | null;
}

/** A meeting as days. */
export interface DatedMeeting {
  readonly meeting: Meeting;
  readonly day: number;
  readonly papersDay: number;
}

/** In order of time. */
export const datedMeetings = (meetings: readonly Meeting[]): DatedMeeting[] =>
  meetings
    .map((meeting) => ({ meeting, day: dayOf(meeting.on), papersDay: dayOf(meeting.papersBy) }))
    .toSorted((one, other) => one.day - other.day || one.papersDay - other.papersDay);

/** Without a date to wait for, an organ is reckoned to meet so many days after the papers are ready. Our own estimate. */
const DAYS_TO_UNKNOWN_MEETING = 42;
const FARTHEST_BACK = 1500;

export interface Done {
  readonly on: number;
  readonly hold: Hold;
}

/** By where it was dated; null: nothing is known. */
const doneOnOf = ({ chosen, known }: Pick<Task, 'chosen' | 'known'>): LocalDate | null =>
  known.doneOn ?? chosen.doneOn;

const later = (one: Done, other: Done): Done => (other.on > one.on ? other : one);

/** The first meeting whose papers can still be handed in. */
function atMeeting(task: Task, ready: number): Done | null {
  const { meetings, body, chosen } = task;
  if (meetings === null || body === null || chosen.organ === null) return null;
  const organ: Organ = chosen.organ;
  const first = meetings.find(({ papersDay }) => papersDay >= ready);
  if (first) {
    const { on, papersBy } = first.meeting;
    return { on: first.day, hold: { kind: 'meeting', body, organ, on, papersBy } };
  }
  // The next meeting, whenever it is, comes after those that are known.
  const last = meetings.at(-1)?.day ?? 0;
  return { on: Math.max(ready + DAYS_TO_UNKNOWN_MEETING, last), hold: { kind: 'noMeeting', body, organ } };
}

/** The day a step is done by its own rules, if its work can begin on a day. Never goes down as the day goes up. */
export function doneBy(calendar: DayCalendar, task: Task, from: number): Done {
  const { chosen, known, minimum, days, isDeadline } = task;
  if (known.setTo !== null) return { on: dayOf(known.setTo), hold: { kind: 'known', on: known.setTo } };
  const isSetDeadline = isDeadline && chosen.fixedOn !== null;
  const worked = isSetDeadline ? workingDayFrom(calendar, from) : endOfWork(calendar, from, days);
  let done: Done = { on: worked, hold: { kind: 'work', days } };
  if (minimum !== null && minimum.days > 0) {
    const on = workingDayFrom(calendar, from + minimum.days);
    done = later(done, { on, hold: { kind: 'minimum', days: minimum.days } });
  }
  for (const [date, kind] of [
    [known.notBefore, 'known'],
    [chosen.fixedOn, 'fixed'],
  ] as const) {
    if (date !== null)
      done = later(done, { on: workingDayFrom(calendar, dayOf(date)), hold: { kind, on: date } });
  }
  const met = atMeeting(task, done.on);
  if (!met) return done;
  return { ...met, on: workingDayFrom(calendar, met.on) };
}

export interface Timed extends Done {
  readonly task: Task;
  /** The day its work can begin. */
  readonly from: number;
  readonly driver: StepId | null;
  readonly isDone: boolean;
  /** The day it should have been done, where that has passed. */
  readonly was: number | null;
}

export interface TimingAsked {
  readonly calendar: DayCalendar;
  /** In an order in which each step comes after those it waits for. */
  readonly tasks: readonly Task[];
  readonly begun: LocalDate;
  readonly today: LocalDate;
}

/** When work can begin, what decides that, and when it is done. */
interface Ready extends Done {
  readonly from: number;
  readonly driver: StepId | null;
}

function whenReady(
  { task, begun }: { readonly task: Task; readonly begun: number },
  timed: ReadonlyMap<StepId, Timed>,
) {
  let from = begun;
  let driver: StepId | null = null;
  for (const { step, lag, isEnd } of task.after) {
    const before = timed.get(step);
    if (before && !isEnd && (driver === null || before.on + lag > from)) {
      from = Math.max(from, before.on + lag);
      driver = step;
    }
  }
  return { from, driver };
}

/** With what it may not be done before; what is set elsewhere stands. */
function heldByEnds(calendar: DayCalendar, task: Task, timed: ReadonlyMap<StepId, Timed>) {
  return (done: Ready): Ready => {
    if (task.known.setTo !== null) return done;
    let held = done;
    for (const { step, lag, isEnd } of task.after) {
      const before = timed.get(step);
      if (!isEnd || !before) continue;
      const on = workingDayFrom(calendar, before.on + lag);
      if (on > held.on) held = { ...held, on, hold: { kind: 'work', days: lag }, driver: step };
    }
    return held;
  };
}

function timeOne(
  { calendar, begun, today }: TimingAsked,
  task: Task,
  timed: ReadonlyMap<StepId, Timed>,
): Timed {
  const ready = whenReady({ task, begun: dayOf(begun) }, timed);
  const day = dayOf(today);
  const given = doneOnOf(task);
  if (given !== null) {
    const hold: Hold = { kind: 'known', on: given };
    return { task, ...ready, on: dayOf(given), hold, isDone: true, was: null };
  }
  const done = heldByEnds(calendar, task, timed)({ ...ready, ...doneBy(calendar, task, ready.from) });
  const isReached = task.after.every(({ step }) => timed.get(step)?.isDone ?? true);
  if (done.on >= day) return { task, ...done, isDone: false, was: null };
  // A day set for others passes by itself.
  if (task.isDeadline && isReached) return { task, ...done, isDone: true, was: null };
  const hold: Hold = { kind: 'late', was: dateOfDay(done.on) };
  const now = workingDayFrom(calendar, day);
  const met = atMeeting(task, now);
  const on = met ? workingDayFrom(calendar, met.on) : now;
  return { task, ...ready, on, hold: met ? met.hold : hold, isDone: false, was: done.on };
}

/** By step, in the order of the tasks. */
export function timeForward(asked: TimingAsked): ReadonlyMap<StepId, Timed> {
  const timed = new Map<StepId, Timed>();
  for (const task of asked.tasks) timed.set(task.step, timeOne(asked, task, timed));
  return timed;
}

/** The last day work can begin so that it is done by a day: halved down to, since the answer never goes down. */
function lastBeginning(calendar: DayCalendar, task: Task, by: number): number {
  let [good, bad] = [by - FARTHEST_BACK, by + 1];
  // It is done too late whenever it begins: what comes before it is held to its plain length.
  if (doneBy(calendar, task, good).on > by) return by - task.days;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (doneBy(calendar, task, middle).on <= by) good = middle;
    else bad = middle;
  }
  return good;
}

/** The last day from which the next working day is no later. */
function lastBefore(calendar: DayCalendar, by: number): number {
  let day = by;
  while (workingDayFrom(calendar, day) > by) day--;
  return day;
}

/** By step: the last day it can be done so that the last one is done by a day. Steps that are done have none. */
export function timeBackward(
  { calendar, tasks }: Pick<TimingAsked, 'calendar' | 'tasks'>,
  forward: ReadonlyMap<StepId, Timed>,
  target: number,
): ReadonlyMap<StepId, number> {
  const latest = new Map<StepId, number>();
  const bound = (step: StepId, day: number): void => {
    latest.set(step, Math.min(day, latest.get(step) ?? day));
  };
  for (const task of tasks.toReversed()) {
    if (forward.get(task.step)?.isDone) continue;
    const by = Math.min(target, latest.get(task.step) ?? target);
    latest.set(task.step, by);
    const from = lastBeginning(calendar, task, by);
    for (const { step, lag, isEnd } of task.after) {
      bound(step, (isEnd ? lastBefore(calendar, by) : from) - lag);
    }
  }
  for (const [step, { isDone }] of forward) if (isDone) latest.delete(step);
  return latest;
}

/** From a step back through what decided when each could begin, to the first that is not done. */
export function chainTo(forward: ReadonlyMap<StepId, Timed>, step: StepId): StepId[] {
  const chain: StepId[] = [];
  for (let at = forward.get(step); at; at = at.driver === null ? undefined : forward.get(at.driver)) {
    if (at.isDone) break;
    chain.push(at.task.step);
  }
  return chain.toReversed();
}
