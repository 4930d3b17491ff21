// What one kind of reminder is. The parts stand in reminder-parts.ts.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Services } from '../services.ts';

export interface ReminderWork {
  readonly services: Services;
  readonly today: LocalDate;
  /** The day reminders were last written; days in between were missed. */
  readonly since: LocalDate;
  /** Nothing of anybody real: the demonstration's clock has moved. */
  readonly inventedOnly?: boolean;
}

/**
 * Writes its letters and notices. It may be asked again on the same day: give each a key by which it is written once
 * only. What lies days back because no server ran is told only where it still helps.
 */
export type ReminderPart = (work: ReminderWork) => Promise<void>;
