// Random plans of a joint procurement: choices, meetings and what other parts know, from one seed; and the law's values.
import fs from 'node:fs';
import path from 'node:path';
import { addDays, type LocalDate, localDate } from '../src/kernel/local-date.ts';
import { isWorkingDay } from '../src/kernel/working-days.ts';
import type { PartyId } from '../src/modules/accounts/model.ts';
import { type LegalValue, parseLegalValues } from '../src/modules/law/legal-values.ts';
import {
  type ChosenStep,
  decisionOf,
  type KnownStep,
  type Meeting,
  NO_CHOICES,
  ORGANS,
  PROCEDURES,
  STEP_KINDS,
  type StepId,
} from '../src/modules/procurement/schedule/model.ts';
import type { PlanAsked } from '../src/modules/procurement/schedule/plan.ts';
import { NOT_CHOSEN } from '../src/modules/procurement/schedule/steps.ts';
import { BODIES, type Dice, LEADER } from './procurement-moves.ts';

const file = path.resolve(import.meta.dirname, '../data/legal-values.csv');

function lawOfData(): readonly LegalValue[] {
  const read = parseLegalValues(fs.readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error('data/legal-values.csv is faulty');
  return read.value;
}

const LAW_OF_DATA = lawOfData();
const BEGUN = localDate('2026-10-01');

/** A plan with nothing chosen, begun on 1 October 2026 and looked at on 27 November. */
export const plainPlan = (change: Partial<PlanAsked> = {}): PlanAsked => ({
  choices: NO_CHOICES,
  known: new Map(),
  hasDialogue: true,
  bodies: BODIES,
  holderOf: () => LEADER,
  begun: BEGUN,
  today: localDate('2026-11-27'),
  law: { regime: 'partIII', contract: 'goods', values: LAW_OF_DATA },
  ...change,
});

const near = (dice: Dice, from: LocalDate, days: number): LocalDate => addDays(from, dice.below(days));

function workingDay(date: LocalDate): LocalDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

function chosenSteps(dice: Dice): ChosenStep[] {
  const plain = STEP_KINDS.filter((kind) => kind !== 'decision').flatMap((kind): ChosenStep[] =>
    dice.chance(0.5)
      ? []
      : [
          {
            ...NOT_CHOSEN(kind),
            days: dice.chance(0.5) ? dice.below(120) : null,
            fixedOn: dice.chance(0.15) ? near(dice, BEGUN, 900) : null,
          },
        ],
  );
  const decisions = BODIES.filter(() => dice.chance(0.5)).map((body) => ({
    ...NOT_CHOSEN(decisionOf(body)),
    organ: dice.one(ORGANS),
    days: dice.chance(0.3) ? dice.below(60) : null,
  }));
  return [...plain, ...decisions];
}

function meetings(dice: Dice): Meeting[] {
  const made = BODIES.flatMap((body) =>
    Array.from({ length: dice.below(8) }, (): Meeting => {
      const on = workingDay(near(dice, BEGUN, 900));
      return { body, organ: dice.one(ORGANS), on, papersBy: addDays(on, -dice.below(40)) };
    }),
  );
  return [...new Map(made.map((one) => [`${one.body} ${one.organ} ${one.on}`, one])).values()];
}

/** Steps that are done, in order, each after those before it. */
function doneSteps(dice: Dice, today: LocalDate): Map<StepId, KnownStep> {
  const known = new Map<StepId, KnownStep>();
  const nothing: KnownStep = { doneOn: null, setTo: null, notBefore: null, waitsFor: [] };
  known.set('joining', { ...nothing, setTo: near(dice, BEGUN, 60), waitsFor: [LEADER as PartyId] });
  let day = near(dice, BEGUN, 30);
  for (const step of ['needs', 'dialogue'] as const) {
    if (dice.chance(0.4)) break;
    day = addDays(day, dice.below(40));
    if (day > today) break;
    known.set(step, { ...nothing, doneOn: day });
  }
  if (!known.has('dialogue') && dice.chance(0.3)) {
    known.set('dialogue', { ...nothing, notBefore: near(dice, today, 200) });
  }
  return known;
}

export function randomPlan(dice: Dice): PlanAsked {
  const today = near(dice, BEGUN, 300);
  return plainPlan({
    choices: {
      wantedStart: dice.chance(0.6) ? near(dice, today, 1200) : null,
      procedure: dice.one(PROCEDURES),
      steps: chosenSteps(dice),
      meetings: meetings(dice),
    },
    known: doneSteps(dice, today),
    hasDialogue: dice.chance(0.7),
    today,
    law: {
      regime: dice.one(['partII', 'partIII', 'partIV', null] as const),
      contract: 'goods',
      values: LAW_OF_DATA,
    },
  });
}

export const shuffled = <T>(dice: Dice, list: readonly T[]): T[] =>
  list
    .map((one) => ({ one, at: dice.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
