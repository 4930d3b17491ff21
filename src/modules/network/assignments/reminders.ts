// Which bodies are to be reminded of an assignment on a day: those that have not delivered, a week before the last day, the day
// before and once after. Pure.
import { daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import type { BodyId } from '../../registry/model.ts';
import type { AssignmentBook } from './model.ts';

export type AssignmentReminderKind = 'soon' | 'late';

export interface AssignmentReminder {
  readonly kind: AssignmentReminderKind;
  /** Never empty. */
  readonly to: readonly BodyId[];
  /** Of what is told once for each participant. */
  readonly key: string;
}

/** Days before the last one. The program may have stood still on the day itself, so each stands for the days down to `until`. */
const SOON = [
  { before: 1, until: 0 },
  { before: 7, until: 5 },
] as const;
/** So long after it somebody can still be told that it has passed. */
export const LATE_DAYS = 7;
/** So far ahead there may be something to tell. */
export const REMIND_AHEAD = 7;

/** Which reminder stands for today; null: none. Nobody is reminded of what she was given after the day it would have come. */
function dueNow(
  dueOn: LocalDate,
  givenOn: LocalDate,
  today: LocalDate,
): { readonly kind: AssignmentReminderKind; readonly when: string } | null {
  const left = daysBetween(today, dueOn);
  if (left < 0) return -left <= LATE_DAYS ? { kind: 'late', when: 'late' } : null;
  const found = SOON.find(({ before, until }) => left <= before && left >= until);
  return found && daysBetween(givenOn, dueOn) > found.before
    ? { kind: 'soon', when: String(found.before) }
    : null;
}

/** Null where nobody is to be told anything today. The book must be the program's own, with drafts. */
export function reminderOf(
  { assignment, asked, handIns }: AssignmentBook,
  today: LocalDate,
): AssignmentReminder | null {
  const { id, state, dueOn, givenOn } = assignment;
  if (state !== 'given' || dueOn === null || givenOn === null) return null;
  const now = dueNow(dueOn, givenOn, today);
  if (!now) return null;
  const delivered = new Set(handIns.filter((one) => one.state === 'delivered').map(({ body }) => body));
  const to = asked.map(({ body }) => body).filter((body) => !delivered.has(body));
  return to.length === 0 ? null : { kind: now.kind, to, key: `assignment:${id}:${dueOn}:${now.when}` };
}
