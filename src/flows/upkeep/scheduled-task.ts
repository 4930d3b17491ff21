// What a task with a fixed time is. The rows stand in scheduled-tasks.ts.
import type { FixedTime, Occasion } from '../../modules/accounts/upkeep/schedule.ts';
import type { Services } from '../services.ts';

export interface TaskWork {
  readonly services: Services;
  readonly occasion: Occasion;
  /** The occasion that was done before this one; more than one may have been missed since. */
  readonly since: Occasion;
  /** Aborted when the server ends: then throw. */
  readonly signal: AbortSignal;
}

export interface ScheduledTask {
  /** Stands in `scheduled_task.task`. */
  readonly id: string;
  readonly time: FixedTime;
  /** May be run again for the same occasion, after it failed or was broken off: what was done stays done once. */
  readonly run: (work: TaskWork) => Promise<void>;
}
