// The story of the invented network, from its first day to the demonstration's own.
import { addDays } from '../../../kernel/local-date.ts';
import { todayOf } from '../../services.ts';
import type { Story } from '../past.ts';
import { assignmentsSteps } from './assignments-steps.ts';
import { benefitsSteps } from './benefits-steps.ts';
import { chainSteps } from './chain-steps.ts';
import { foundingSteps } from './founding-steps.ts';
import { gatheringsSteps } from './gatherings-steps.ts';
import { librarySteps } from './library-steps.ts';
import { type NetworkLife, type NetworkStep, onNetworkDay } from './life.ts';
import type { DemoNetwork } from './network-file.ts';
import { reportSteps } from './report-steps.ts';
import { surveySteps } from './survey-steps.ts';
import { topicsSteps } from './topics-steps.ts';

/** Each subject adds its steps; days never go back. */
const stepsOf = (told: DemoNetwork): readonly NetworkStep[] =>
  [
    ...foundingSteps(told),
    ...librarySteps(told),
    ...topicsSteps(told),
    ...gatheringsSteps(told.gatherings),
    ...assignmentsSteps(told.assignments),
    ...surveySteps(told),
    ...benefitsSteps(told),
    ...chainSteps(told),
    ...reportSteps(told),
  ].toSorted((a, b) => a.day - b.day);

/** Throws where what is told cannot happen. */
export async function playNetwork(story: Story): Promise<void> {
  const told = story.world.network;
  const begun = addDays(todayOf(story.services), -told.daysAgo);
  const life: NetworkLife = { story, told, begun, made: new Map() };
  for (const step of stepsOf(told)) {
    if (step.day < told.daysAgo) await step.play(onNetworkDay(life, step.day));
  }
}
