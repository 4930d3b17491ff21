// The morning's reminders: each part in turn; one that fails does not keep the others from being written.
import { dateOfOccasion } from '../../modules/accounts/upkeep/schedule.ts';
import type { TaskWork } from '../upkeep/scheduled-task.ts';
import { REMINDER_PARTS } from './reminder-parts.ts';

/** Rejects when a part failed, so that all are tried again later. */
export async function remind({ services, occasion, since, signal }: TaskWork): Promise<void> {
  const work = { services, today: dateOfOccasion(occasion), since: dateOfOccasion(since) };
  const failures: unknown[] = [];
  for (const part of REMINDER_PARTS) {
    signal.throwIfAborted();
    await part(work).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'reminders failed');
}
