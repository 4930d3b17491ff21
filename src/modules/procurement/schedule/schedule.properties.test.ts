// Random plans: no step before those it waits for, none on a day when nothing is due, the law's days never broken, the last
// date never before the first where the start can be held, and the same plan whatever order things come in.
import { describe, expect, test } from 'vitest';
import { Dice } from '../../../../test/procurement-moves.ts';
import { randomPlan, shuffled } from '../../../../test/schedule-case.ts';
import { addDays, daysBetween } from '../../../kernel/local-date.ts';
import { isWorkingDay } from '../../../kernel/working-days.ts';
import type { Schedule, TimedStep } from './model.ts';
import { type PlanAsked, scheduleFrom } from './plan.ts';
import { linksOf, STEP_RULES } from './steps.ts';

const PLANS = 600;

const stepIn = ({ steps }: Schedule, id: string): TimedStep | undefined =>
  steps.find(({ step }) => step === id);

const shape = ({ choices, hasDialogue }: PlanAsked, schedule: Schedule) => ({
  procedure: choices.procedure,
  hasDialogue,
  decisions: schedule.steps.filter(({ kind }) => kind === 'decision').map(({ chosen }) => chosen),
});

function holds(asked: PlanAsked, schedule: Schedule): void {
  for (const step of schedule.steps) {
    const { isDone, on, hold } = step;
    if (isDone) continue;
    expect(on >= schedule.today, `${step.step} before today`).toBe(true);
    for (const { step: id, lag } of linksOf(step.kind, shape(asked, schedule), 0)) {
      const before = stepIn(schedule, id);
      if (before && hold.kind !== 'known')
        expect(on >= addDays(before.on, lag), `${step.step} before ${id}`).toBe(true);
    }
    if (hold.kind !== 'known' || step.kind === 'dialogue')
      expect(isWorkingDay(on), `${step.step} on ${on}`).toBe(true);
    if (step.minimum !== null && hold.kind !== 'known') {
      expect(daysBetween(step.from, on), step.step).toBeGreaterThanOrEqual(step.minimum.days);
    }
  }
}

function fits(schedule: Schedule): void {
  const start = stepIn(schedule, 'start');
  const isFeasible = (start?.slack ?? 0) >= 0;
  for (const { step, isDone, slack, latest, isCritical } of schedule.steps) {
    if (isDone) expect(latest).toBeNull();
    else if (isFeasible) expect(slack, step).toBeGreaterThanOrEqual(0);
    if (isCritical && isFeasible && schedule.wantedStart === null) expect(isDone).toBe(false);
  }
}

describe('random plans', () => {
  test('hold what must always hold', () => {
    for (let seed = 1; seed <= PLANS; seed++) {
      const asked = randomPlan(new Dice(seed));
      const schedule = scheduleFrom(asked);
      holds(asked, schedule);
      fits(schedule);
    }
  });

  test('are the same whatever order choices and meetings come in', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const asked = randomPlan(new Dice(seed));
      const dice = new Dice(seed + 7000);
      const { choices, known, bodies } = asked;
      const other = {
        ...asked,
        bodies: shuffled(dice, bodies),
        known: new Map(shuffled(dice, [...known])),
        choices: {
          ...choices,
          steps: shuffled(dice, choices.steps),
          meetings: shuffled(dice, choices.meetings),
        },
      };
      expect(scheduleFrom(other)).toEqual(scheduleFrom(asked));
    }
  });

  test('say truly what would have to give', () => {
    let tried = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const asked = randomPlan(new Dice(seed));
      const before = scheduleFrom(asked);
      for (const { step, wanted, reliefs } of before.clashes) {
        const relief = reliefs.find(({ isEnough, how }) => isEnough && how === 'shorten');
        const shortened = relief && stepIn(before, relief.step);
        if (!shortened) continue;
        const days = (shortened.chosen.days ?? STEP_RULES[shortened.kind].days) - relief.days;
        const steps = asked.choices.steps.filter((one) => one.step !== relief.step);
        const choices = { ...asked.choices, steps: [...steps, { ...shortened.chosen, days }] };
        const after = scheduleFrom({ ...asked, choices });
        expect(after.clashes.filter((clash) => clash.step === step && clash.wanted === wanted)).toEqual([]);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(10);
  });
});
