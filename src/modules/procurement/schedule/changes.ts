// What a change does: the choices after it, and every step it moved with the chain of reasons back to what did not move. Pure.
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  type Choices,
  type ChosenStep,
  decisionOf,
  type Hold,
  type MovedStep,
  type MoveReason,
  type Schedule,
  type ScheduleEdit,
  type StepId,
  type TimedStep,
} from './model.ts';
import { NOT_CHOSEN } from './steps.ts';

function withStep<T extends Choices>(choices: T, step: StepId, change: Partial<ChosenStep>): T {
  const before = choices.steps.find((one) => one.step === step) ?? NOT_CHOSEN(step);
  return {
    ...choices,
    steps: [...choices.steps.filter((one) => one.step !== step), { ...before, ...change }],
  };
}

/** The choices after a change. */
export function withEdit<T extends Choices>(choices: T, edit: ScheduleEdit): T {
  switch (edit.kind) {
    case 'frame':
      return { ...choices, wantedStart: edit.wantedStart, procedure: edit.procedure };
    case 'step': {
      const { days, fixedOn, responsible, note } = edit;
      return withStep(choices, edit.step, { days, fixedOn, responsible, note });
    }
    case 'done':
      return withStep(choices, edit.step, { doneOn: edit.doneOn });
    case 'organ':
      return withStep(choices, decisionOf(edit.body), { organ: edit.organ });
    case 'meetings': {
      const { body, organ, dates } = edit;
      const others = choices.meetings.filter((one) => one.body !== body || one.organ !== organ);
      return { ...choices, meetings: [...others, ...dates.map((date) => ({ body, organ, ...date }))] };
    }
  }
}

/** The dates of a plan by step, as they are kept. */
export const datesOf = ({ steps }: Schedule): Record<StepId, LocalDate> =>
  Object.fromEntries(steps.map(({ step, on }) => [step, on])) as Record<StepId, LocalDate>;

type Dates = Readonly<Partial<Record<StepId, LocalDate>>>;

/** What decides a date whatever came before: a meeting is waited for, early or late. */
const BINDING: readonly Hold['kind'][] = ['fixed', 'known', 'meeting'];

/** From the step back through what decides it, as long as that has moved, too. */
function reasonsFor(step: TimedStep, after: ReadonlyMap<StepId, TimedStep>, before: Dates): MoveReason[] {
  const reasons: MoveReason[] = [];
  for (let at: TimedStep | undefined = step; at; ) {
    reasons.push({ step: at.step, hold: at.hold });
    const driver: TimedStep | undefined = at.driver === null ? undefined : after.get(at.driver);
    const isBound: boolean = BINDING.includes(at.hold.kind);
    at = driver && !isBound && before[driver.step] !== driver.on ? driver : undefined;
  }
  return reasons;
}

/** In the order of the plan; those that are in it no more come last. */
export function movedSteps(before: Dates, after: Schedule): MovedStep[] {
  const byStep = new Map(after.steps.map((step) => [step.step, step]));
  const moved = after.steps
    .filter(({ step, on }) => before[step] !== on)
    .map((step) => ({
      step: step.step,
      before: before[step.step] ?? null,
      after: step.on,
      because: reasonsFor(step, byStep, before),
    }));
  const gone = (Object.keys(before) as StepId[])
    .filter((step) => !byStep.has(step))
    .toSorted()
    .map((step) => ({ step, before: before[step] ?? null, after: null, because: [] }));
  return [...moved, ...gone];
}
