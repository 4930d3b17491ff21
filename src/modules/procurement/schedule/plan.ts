// From what is chosen here and what other parts know to the whole plan: dates, the last dates that hold the start, what is
// critical, and which wishes cannot be held. Pure.
import { addMonths, type LocalDate } from '../../../kernel/local-date.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import { dateOfDay, dayCalendar, dayOf, workingDayFrom } from './days.ts';
import {
  bodyOf,
  type Choices,
  type Clash,
  decisionOf,
  type KnownStep,
  kindOf,
  type Schedule,
  type StepId,
  type StepKind,
  type TimedStep,
} from './model.ts';
import { reliefsFor } from './relief.ts';
import {
  daysBy,
  type LawAsked,
  linksOf,
  minimumOf,
  NOT_CHOSEN,
  type Shape,
  STEP_RULES,
  stepIdsOf,
} from './steps.ts';
import {
  chainTo,
  datedMeetings,
  doneBy,
  type Task,
  type Timed,
  type TimingAsked,
  timeBackward,
  timeForward,
} from './timing.ts';

export interface PlanAsked {
  readonly choices: Choices;
  /** By step; a step that is left out is known of nowhere else. */
  readonly known: ReadonlyMap<StepId, KnownStep>;
  readonly hasDialogue: boolean;
  /** Who buys, or is asked: only their decisions count. */
  readonly bodies: readonly BodyId[];
  /** Who does each kind of work where nobody is chosen for the step. */
  readonly holderOf: (kind: StepKind) => PartyId;
  readonly begun: LocalDate;
  readonly today: LocalDate;
  readonly law: Omit<LawAsked, 'date'>;
}

const UNKNOWN: KnownStep = { doneOn: null, setTo: null, notBefore: null, waitsFor: [] };

function shapeOf({ choices, hasDialogue, bodies }: PlanAsked): Shape {
  const own = new Set<string>(bodies.map(decisionOf));
  return {
    procedure: choices.procedure,
    hasDialogue,
    decisions: choices.steps.filter(({ step, organ }) => organ !== null && own.has(step)),
  };
}

/** A prior notice shortens nothing where `asOpen`. */
function taskOf(asked: PlanAsked, shape: Shape, { step, asOpen }: { step: StepId; asOpen: boolean }): Task {
  const { choices, known, today } = asked;
  const kind = kindOf(step);
  const body = bodyOf(step);
  const law = { ...asked.law, date: today };
  const chosen = choices.steps.find((one) => one.step === step) ?? NOT_CHOSEN(step);
  const here = known.get(step) ?? UNKNOWN;
  const wait = asOpen ? 0 : (daysBy('priorNotice.latest', law).at(-1)?.value ?? 0);
  return {
    step,
    kind,
    body,
    chosen,
    minimum: minimumOf(kind, asOpen && shape.procedure === 'priorNotice' ? 'open' : shape.procedure, law),
    days: chosen.days ?? STEP_RULES[kind].days,
    // Whoever has not been asked has no day to answer by.
    isDeadline: STEP_RULES[kind].isDeadline && (kind !== 'joining' || here.setTo !== null),
    after: linksOf(kind, shape, wait),
    known: here,
    meetings:
      kind === 'decision'
        ? datedMeetings(choices.meetings.filter((one) => one.body === body && one.organ === chosen.organ))
        : null,
  };
}

const timingOf = (asked: PlanAsked, asOpen: boolean): TimingAsked => {
  const shape = shapeOf(asked);
  return {
    calendar: dayCalendar(asked.today),
    tasks: stepIdsOf(shape).map((step) => taskOf(asked, shape, { step, asOpen })),
    begun: asked.begun,
    today: asked.today,
  };
};

/** Whether the prior notice is sent in time before the notice, and not too long before. */
function isPriorNoticeVoid(asked: PlanAsked, timed: ReadonlyMap<StepId, Timed>): boolean {
  const [prior, notice] = [timed.get('priorNotice'), timed.get('notice')];
  if (!prior || !notice) return false;
  const law = { ...asked.law, date: asked.today };
  const nearest = daysBy('priorNotice.latest', law).at(-1)?.value ?? 0;
  const months = daysBy('priorNotice.earliest', law)[0]?.value;
  const isTooOld = months !== undefined && dayOf(addMonths(dateOfDay(prior.on), months)) < notice.on;
  return isTooOld || notice.on - prior.on < nearest;
}

/** Those that wait for a step, directly or through others. */
function holdsUp(tasks: readonly Task[], step: StepId): StepId[] {
  const held = new Set<StepId>([step]);
  for (const task of tasks) if (task.after.some((link) => held.has(link.step))) held.add(task.step);
  held.delete(step);
  return [...held];
}

interface Dated {
  readonly asked: PlanAsked;
  readonly timing: TimingAsked;
  readonly forward: ReadonlyMap<StepId, Timed>;
  readonly latest: ReadonlyMap<StepId, number>;
  readonly critical: ReadonlySet<StepId>;
}

function otherDays({ timing: { calendar } }: Dated, { task, from, on, hold, isDone }: Timed): LocalDate[] {
  // Only where the law decides does another reading of it matter.
  if (isDone || task.minimum === null || hold.kind !== 'minimum') return [];
  const { minimum } = task;
  const days = minimum.others.map(
    (other) => doneBy(calendar, { ...task, minimum: { ...minimum, days: other } }, from).on,
  );
  return [...new Set(days)].filter((day) => day !== on).map(dateOfDay);
}

function holdersOf({ asked }: Dated, { task }: Timed): readonly PartyId[] {
  const { chosen, known, kind, body } = task;
  if (chosen.responsible !== null) return [chosen.responsible];
  if (known.waitsFor.length > 0) return known.waitsFor;
  return body !== null ? [body as string as PartyId] : [asked.holderOf(kind)];
}

function timedStep(dated: Dated, timed: Timed): TimedStep {
  const { task, on, from, was, isDone, hold, driver } = timed;
  const latest = dated.latest.get(task.step) ?? null;
  return {
    step: task.step,
    kind: task.kind,
    body: task.body,
    chosen: task.chosen,
    minimum: task.minimum,
    days: Math.max(task.days, task.minimum?.days ?? 0),
    isOurEstimate: task.chosen.days === null && !(task.isDeadline && task.chosen.fixedOn !== null),
    from: dateOfDay(from),
    on: dateOfDay(on),
    was: was === null ? null : dateOfDay(was),
    isDone,
    hold,
    driver,
    latest: latest === null ? null : dateOfDay(latest),
    slack: latest === null ? null : latest - on,
    isCritical: dated.critical.has(task.step),
    otherwise: otherDays(dated, timed),
    holders: isDone ? [] : holdersOf(dated, timed),
    waitsFor: isDone ? [] : task.known.waitsFor,
    holdsUp: isDone ? [] : holdsUp(dated.timing.tasks, task.step),
  };
}

/** Fixed dates, and the wanted start, that come too early. */
function clashesIn({ asked, timing, forward }: Dated): Clash[] {
  const wishes = timing.tasks.flatMap(({ step, chosen }): [StepId, LocalDate][] =>
    chosen.fixedOn === null || forward.get(step)?.isDone ? [] : [[step, chosen.fixedOn]],
  );
  const { wantedStart } = asked.choices;
  if (wantedStart !== null && !forward.get('start')?.isDone) wishes.push(['start', wantedStart]);
  return wishes.flatMap(([step, wanted]) => {
    const by = workingDayFrom(timing.calendar, dayOf(wanted));
    const on = forward.get(step)?.on ?? by;
    return on <= by
      ? []
      : [{ step, wanted, earliest: dateOfDay(on), reliefs: reliefsFor(timing, { step, by }) }];
  });
}

/** Every step with its dates. Equal input gives the equal plan, in whatever order choices and meetings come. */
export function scheduleFrom(asked: PlanAsked): Schedule {
  const { choices, today } = asked;
  const short = timingOf(asked, false);
  const isVoid = isPriorNoticeVoid(asked, timeForward(short));
  const timing = isVoid ? timingOf(asked, true) : short;
  const forward = timeForward(timing);
  const end = forward.get('start')?.on ?? dayOf(today);
  const target =
    choices.wantedStart === null ? end : workingDayFrom(timing.calendar, dayOf(choices.wantedStart));
  const dated: Dated = {
    asked,
    timing,
    forward,
    latest: timeBackward(timing, forward, target),
    critical: new Set(chainTo(forward, 'start')),
  };
  return {
    today,
    procedure: choices.procedure,
    wantedStart: choices.wantedStart,
    steps: [...forward.values()].map((timed) => timedStep(dated, timed)),
    clashes: clashesIn(dated),
    isPriorNoticeVoid: isVoid,
  };
}
