// What a kind of long work is: a handler and where its result is shown. The rows stand in job-kinds.ts.
import type { Result } from '../../kernel/result.ts';
import type { Job, JobDivision, JobProgress } from '../../modules/accounts/job-db.ts';
import type { Services } from '../services.ts';

/** What a handler works with. */
export interface JobWork {
  readonly job: Job;
  readonly services: Services;
  /** Tells how far the work is. Call it as often as you like: it is written at most four times a second. */
  readonly report: (progress: JobProgress) => void;
  /**
   * Aborted when a person stops the job, the server ends, or the job was given up as dead. Then throw
   * (`signal.throwIfAborted()`), with nothing half-saved; a handler that answers all the same is done.
   */
  readonly signal: AbortSignal;
}

export interface JobKind {
  /** Stands in `job.kind`; the texts of jobs name it too. */
  readonly id: string;
  /**
   * Does the work. The value is kept as JSON with the job; a refusal makes it failed, with the first problem's code.
   * May run again from the beginning after it was stopped, failed or interrupted. A division instead puts parts in line; once
   * they are done it runs again and finds what they came to by `productsOf`. A part answers with bytes.
   */
  readonly run: (work: JobWork) => Promise<Result<unknown> | JobDivision>;
  /** Where what came of it is shown, after /arbeid/:party; null where there is nothing to show. */
  readonly resultPath: (job: Job) => string | null;
}
