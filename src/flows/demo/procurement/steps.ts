// The whole life of the invented procurement as steps in order, each on its day. What has come so far by a day is what the
// procurement looks like on it.
import { dialogueSteps } from './dialogue-steps.ts';
import { FORMING_STEPS } from './forming-steps.ts';
import type { Life } from './life.ts';
import { LOCKING_STEPS, requirementsStep } from './locking-steps.ts';
import { LOTS_STEPS } from './lots-steps.ts';
import { MINUTES_STEPS } from './minutes-steps.ts';
import { needsSteps } from './needs-steps.ts';
import { PAPERS_STEPS } from './papers-steps.ts';
import { REQUIREMENTS_STEPS } from './requirements-steps.ts';
import { RESULT_STEPS } from './result-steps.ts';
import { scheduleSteps } from './schedule-steps.ts';
import type { StepId } from './step-ids.ts';
import { workSteps } from './work-steps.ts';

export interface Step {
  readonly id: StepId;
  /** Counted from the day it was begun. */
  readonly day: number;
  readonly play: (life: Life) => Promise<unknown>;
}

/** In the order they are played; days never go back. */
export function stepsOf(life: Pick<Life, 'told' | 'one'>): readonly Step[] {
  const { told, one } = life;
  const dialogue = one.withoutDialogue === null ? [...dialogueSteps(told), ...MINUTES_STEPS] : [];
  const steps = [
    ...FORMING_STEPS,
    ...needsSteps(told),
    ...scheduleSteps(told),
    ...workSteps(told),
    ...dialogue,
    requirementsStep(life),
    ...REQUIREMENTS_STEPS,
    ...LOCKING_STEPS,
    ...LOTS_STEPS,
    ...PAPERS_STEPS,
    ...RESULT_STEPS,
  ];
  return steps.filter(({ id }) => !one.leftOut.includes(id)).toSorted((a, b) => a.day - b.day);
}
