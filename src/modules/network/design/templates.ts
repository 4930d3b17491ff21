// Ready-made designs to begin with, and what is taken along when a network is copied. The words of a template are texts; here
// is what it is made of.
import { addDays, daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import type { NetworkRole } from '../life/model.ts';
import { type DesignFacts, EMPTY_DESIGN, FOLLOW_UP_MONTHS, type GoalFacts } from './model.ts';

export const TEMPLATE_IDS = ['newSolutions', 'sharedPlan', 'contractFollowUp'] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** A template's words in the language of whoever begins. */
export interface TemplateWords {
  readonly title: string;
  readonly purpose: string;
  readonly challenges: string;
  readonly targetGroup: string;
  readonly between: string;
  readonly responsibilities: string;
  /** One for each of its gatherings. */
  readonly gatherings: readonly string[];
  /** One for each of its goals. */
  readonly goals: readonly Pick<GoalFacts, 'title' | 'unit' | 'method'>[];
}

interface Template {
  readonly roles: readonly NetworkRole[];
  /** Days from the beginning to each gathering. */
  readonly gatheringDays: readonly number[];
  /** Days from the beginning until topics are chosen and the programme is set: both before the first gathering. */
  readonly topicsDay: number;
  readonly programmeDay: number;
  /** Of each goal: days from the beginning until it is to be reached, and the figure to reach where the template knows one. */
  readonly goals: readonly { readonly dueDay: number; readonly target: number | null }[];
}

const TEMPLATES: Readonly<Record<TemplateId, Template>> = {
  newSolutions: {
    roles: ['service', 'manager', 'procurement'],
    gatheringDays: [28, 91, 154, 245],
    topicsDay: 14,
    programmeDay: 21,
    goals: [
      { dueDay: 365, target: null },
      { dueDay: 365, target: 1 },
      { dueDay: 245, target: 4.5 },
    ],
  },
  sharedPlan: {
    roles: ['procurement', 'manager', 'finance', 'service'],
    gatheringDays: [28, 84, 140],
    topicsDay: 14,
    programmeDay: 21,
    goals: [
      { dueDay: 140, target: null },
      { dueDay: 300, target: 2 },
    ],
  },
  contractFollowUp: {
    roles: ['service', 'procurement', 'manager'],
    gatheringDays: [28, 70, 126],
    topicsDay: 14,
    programmeDay: 21,
    goals: [
      { dueDay: 200, target: null },
      { dueDay: 200, target: null },
    ],
  },
};

/** Without a day to begin there are no days. Baselines stay open: nobody has measured them yet. */
export function fromTemplate(
  id: TemplateId,
  words: TemplateWords,
  begins: LocalDate | null,
): { readonly facts: DesignFacts; readonly goals: readonly GoalFacts[] } {
  const template = TEMPLATES[id];
  const on = (day: number): LocalDate | null => (begins === null ? null : addDays(begins, day));
  return {
    facts: {
      ...EMPTY_DESIGN,
      challenges: words.challenges,
      targetGroup: words.targetGroup,
      between: words.between,
      responsibilities: words.responsibilities,
      roles: template.roles,
      topicsBy: on(template.topicsDay),
      programmeOn: on(template.programmeDay),
      gatherings: template.gatheringDays.map((day, at) => ({
        title: words.gatherings[at] ?? '',
        on: on(day),
      })),
      followUps: FOLLOW_UP_MONTHS,
    },
    goals: template.goals.map(({ dueDay, target }, at) => ({
      title: words.goals[at]?.title ?? '',
      unit: words.goals[at]?.unit ?? '',
      method: words.goals[at]?.method ?? '',
      baseline: null,
      target,
      dueOn: on(dueDay),
    })),
  };
}

/**
 * A design copied to another beginning: days move with it, and are left open where either beginning is not known; baselines
 * are left open, since another network begins elsewhere.
 */
export function copied(
  { facts, goals }: { readonly facts: DesignFacts; readonly goals: readonly GoalFacts[] },
  { from, to }: { readonly from: LocalDate | null; readonly to: LocalDate | null },
): { readonly facts: DesignFacts; readonly goals: readonly GoalFacts[] } {
  const days = from === null || to === null ? null : daysBetween(from, to);
  const moved = (day: LocalDate | null): LocalDate | null =>
    day === null || days === null ? null : addDays(day, days);
  return {
    facts: {
      ...facts,
      topicsBy: moved(facts.topicsBy),
      programmeOn: moved(facts.programmeOn),
      gatherings: facts.gatherings.map(({ title, on }) => ({ title, on: moved(on) })),
    },
    goals: goals.map(({ title, unit, target, dueOn, method }) => ({
      title,
      unit,
      method,
      target,
      baseline: null,
      dueOn: moved(dueOn),
    })),
  };
}
