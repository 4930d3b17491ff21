// The stories of the invented procurements, one in each phase: each is played from its first day and stops where the
// demonstration's own day finds it.
import { addDays } from '../../../kernel/local-date.ts';
import { todayOf } from '../../services.ts';
import type { Story } from '../past.ts';
import type { DemoProcurement } from './case-file.ts';
import { type Life, lead, onDayOf, standing } from './life.ts';
import { stepsOf } from './steps.ts';

/** `signsUp`: suppliers sign up themselves, instead of being entered by the leader. */
export function beginLife(story: Story, one: DemoProcurement, { signsUp }: Pick<Life, 'signsUp'>): Life {
  const told = story.world.procurements;
  const begun = addDays(todayOf(story.services), -one.daysAgo);
  return {
    story,
    told,
    one,
    begun,
    signsUp,
    made: new Map(),
    last: { procurement: null },
    versions: new Map(),
  };
}

async function play(life: Life): Promise<void> {
  const { one } = life;
  const last = one.cancelled?.day ?? one.daysAgo;
  for (const step of stepsOf(life)) {
    if (step.day < last) await step.play(onDayOf(life, step.day));
  }
  if (one.cancelled) {
    const then = onDayOf(life, one.cancelled.day);
    await lead(then, [{ kind: 'cancel', reason: one.cancelled.reason }]);
  }
  const { phase } = (await standing(life)).state;
  if (phase !== one.phase) throw new Error(`demo/ is faulty: ${one.id} is ${phase}, not ${one.phase}`);
}

/** Plays one after the other. Throws where what is told cannot happen. */
export async function playProcurements(story: Story): Promise<void> {
  for (const one of story.world.procurements.procurements) {
    await play(beginLife(story, one, { signsUp: false }));
  }
}
