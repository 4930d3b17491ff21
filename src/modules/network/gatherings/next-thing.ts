// What those who lead do next with the gatherings of a network: one thing, the most pressing first. Pure.
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Gathering } from './model.ts';
import { isExitOpen, phaseOf } from './rules.ts';

export type NextThing =
  | { readonly kind: 'plan' }
  /** The time to answer is over, or everybody has. */
  | { readonly kind: 'settle' | 'waitPoll' | 'ask' | 'coming' | 'minutes'; readonly gathering: Gathering };

const startOf = ({ time }: Gathering): number => time?.startsAt.getTime() ?? Number.POSITIVE_INFINITY;

/** The gathering that comes first, or is going on; null where none has a time. */
export function nextGathering(gatherings: readonly Gathering[], now: Date): Gathering | null {
  const coming = gatherings.filter((one) => ['coming', 'going'].includes(phaseOf(one, now)));
  return coming.toSorted((one, other) => startOf(one) - startOf(other))[0] ?? null;
}

/** `everybodyAnswered`: whether all have said when they can, by gathering. */
export function nextThing(
  gatherings: readonly Gathering[],
  now: Date,
  everybodyAnswered: ReadonlySet<string>,
): NextThing {
  const today = localDateAt(now.getTime());
  const inPhase = (phase: string) => gatherings.filter((one) => phaseOf(one, now) === phase);
  const polls = inPhase('polling');
  const ready = polls.find(
    ({ id, pollEndsOn }) => everybodyAnswered.has(id) || (pollEndsOn ?? today) < today,
  );
  if (ready) return { kind: 'settle', gathering: ready };
  const unwritten = inPhase('over')
    .filter((one) => one.minutesAt === null && isExitOpen(one, now))
    .at(-1);
  if (unwritten) return { kind: 'minutes', gathering: unwritten };
  const next = nextGathering(gatherings, now);
  if (next) return { kind: 'coming', gathering: next };
  const [poll] = polls;
  if (poll) return { kind: 'waitPoll', gathering: poll };
  const [planned] = inPhase('planned');
  return planned ? { kind: 'ask', gathering: planned } : { kind: 'plan' };
}
