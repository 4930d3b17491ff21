// What would have to give so that a wished date is held: for each step on the way, how many days of work less would do, or
// how much an extra meeting gives. Each is worked out by dating the whole plan anew, so that holidays and meetings count. Pure.
import type { Relief, StepId } from './model.ts';
import { chainTo, type Task, type TimingAsked, timeForward } from './timing.ts';

const SHORTEST = 1;

const dayIn = (asked: TimingAsked, step: StepId): number => timeForward(asked).get(step)?.on ?? 0;

const changed = (asked: TimingAsked, step: StepId, change: Partial<Task>): TimingAsked => ({
  ...asked,
  tasks: asked.tasks.map((task) => (task.step === step ? { ...task, ...change } : task)),
});

interface Wish {
  readonly step: StepId;
  readonly by: number;
}

/** The fewest days less that hold the date; where none does, the most that can be cut. */
function shortened(asked: TimingAsked, task: Task, wish: Wish): number {
  const most = task.days - Math.max(SHORTEST, task.minimum?.days ?? 0);
  let [low, high] = [1, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const on = dayIn(changed(asked, task.step, { days: task.days - middle }), wish.step);
    if (on <= wish.by) high = middle;
    else low = middle + 1;
  }
  return most < 1 ? 0 : high;
}

function byShortening(asked: TimingAsked, task: Task, wish: Wish): Relief | null {
  const days = shortened(asked, task, wish);
  if (days < 1 || task.known.setTo !== null) return null;
  const on = dayIn(changed(asked, task.step, { days: task.days - days }), wish.step);
  const gain = dayIn(asked, wish.step) - on;
  return gain > 0 ? { step: task.step, how: 'shorten', days, gain, isEnough: on <= wish.by } : null;
}

function byMeeting(asked: TimingAsked, task: Task, wish: Wish): Relief | null {
  if (task.meetings === null) return null;
  const on = dayIn(changed(asked, task.step, { meetings: null }), wish.step);
  const gain = dayIn(asked, wish.step) - on;
  return gain > 0 ? { step: task.step, how: 'meeting', days: 0, gain, isEnough: on <= wish.by } : null;
}

/** The largest gain first; what alone holds the date before what does not. */
export function reliefsFor(asked: TimingAsked, wish: Wish): Relief[] {
  const onTheWay = new Set(chainTo(timeForward(asked), wish.step));
  return asked.tasks
    .filter(({ step }) => onTheWay.has(step))
    .flatMap((task) => [byShortening(asked, task, wish) ?? [], byMeeting(asked, task, wish) ?? []].flat())
    .toSorted((one, other) => Number(other.isEnough) - Number(one.isEnough) || other.gain - one.gain);
}
