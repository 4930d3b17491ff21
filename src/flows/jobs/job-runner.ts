// Does the jobs of the database, one at a time in this process: takes the one that has waited longest, tells how far it
// is, stops it when a person asks, and marks what a dead process left. Several processes never do the same job, and share
// one that is divided.
import { randomUUID } from 'node:crypto';
import {
  divideJob,
  finishJob,
  interruptOrphans,
  type JobEnd,
  reportJob,
  takeJob,
} from '../../modules/accounts/job-commands.ts';
import type { Job, JobDivision, JobProgress } from '../../modules/accounts/job-db.ts';
import { type Services, systemCtx } from '../services.ts';
import type { JobKind } from './job-kind.ts';
import { JobPulse } from './job-pulse.ts';

export interface JobRunnerDeps {
  readonly services: Services;
  readonly kinds: readonly JobKind[];
  /** True when no other process can be at work (the embedded database). */
  readonly isAlone: boolean;
  readonly onError: (error: unknown) => void;
}

/** Another process may have put a job in line; our own tells by `jobsWaiting`, and alone we look in case it forgot. */
const LOOK_EVERY_MS = 500;
const LOOK_EVERY_MS_ALONE = 5000;
const SWEEP_EVERY_MS = 60_000;
/** How long an ending process waits for a handler to stop. */
const GRACE_MS = 5000;

/** Why a job's signal is aborted. */
type StopReason = 'person' | 'ending' | 'lost';

interface JobAtWork {
  readonly stop: AbortController;
  readonly pulse: JobPulse;
}

export class JobRunner {
  readonly #deps: JobRunnerDeps;
  readonly #worker = randomUUID();
  readonly #kinds: ReadonlyMap<string, JobKind>;
  #round: Promise<void> | null = null;
  #isWoken = false;
  #isEnding = false;
  #atWork: JobAtWork | null = null;
  /** Jobs whose end could not be written. */
  readonly #unended = new Set<string>();
  readonly #timers: NodeJS.Timeout[] = [];
  #unlisten: () => void = () => undefined;

  constructor(deps: JobRunnerDeps) {
    this.#deps = deps;
    this.#kinds = new Map(deps.kinds.map((kind) => [kind.id, kind]));
  }

  /** Marks what a dead process left, and begins to look for work. */
  async begin(): Promise<void> {
    const { services, isAlone, onError } = this.#deps;
    await interruptOrphans(this.#ctx(), isAlone);
    this.#unlisten = services.onJobsWaiting(() => this.wake());
    const lookEvery = isAlone ? LOOK_EVERY_MS_ALONE : LOOK_EVERY_MS;
    this.#timers.push(setInterval(() => this.#look(), lookEvery).unref());
    if (!isAlone) {
      const sweep = () => interruptOrphans(this.#ctx(), false).catch(onError);
      this.#timers.push(setInterval(sweep, SWEEP_EVERY_MS).unref());
    }
    this.wake();
  }

  /** Looks now: for a job in line, and whether the one at work is to stop. */
  wake(): void {
    this.#atWork?.pulse.check();
    this.#isWoken = true;
    this.#look();
  }

  /** Stops what is at work, which is then marked as interrupted, and waits for it a few seconds. */
  async end(): Promise<void> {
    this.#isEnding = true;
    this.#unlisten();
    for (const timer of this.#timers) clearInterval(timer);
    this.#stop('ending');
    let grace: NodeJS.Timeout | undefined;
    const out = new Promise<void>((resolve) => {
      grace = setTimeout(resolve, GRACE_MS);
    });
    await Promise.race([this.#round, out]);
    clearTimeout(grace);
  }

  #ctx() {
    return systemCtx(this.#deps.services, 'jobs');
  }

  #look(): void {
    if (this.#round || this.#isEnding) return;
    this.#round = this.#workThroughLine()
      .catch(this.#deps.onError)
      .finally(() => {
        this.#round = null;
        if (this.#isWoken) this.#look();
      });
  }

  async #workThroughLine(): Promise<void> {
    const kinds = [...this.#kinds.keys()];
    while (!this.#isEnding) {
      this.#isWoken = false;
      await this.#endLeftOver();
      const job = await takeJob(this.#ctx(), { worker: this.#worker, kinds });
      if (!job) return;
      await this.#work(job);
    }
  }

  async #work(job: Job): Promise<void> {
    const stop = new AbortController();
    const { onError } = this.#deps;
    const pulse = new JobPulse({ write: (progress) => this.#tell(job, progress), onError });
    this.#atWork = { stop, pulse };
    // Ended between the look and now.
    if (this.#isEnding) this.#stop('ending');
    const end = await this.#run(job, { stop, pulse });
    await pulse.end();
    this.#atWork = null;
    if (!end) return;
    this.#unended.add(job.id);
    const ours = { id: job.id, worker: this.#worker };
    if ('parts' in end) await divideJob(this.#ctx(), { ...ours, division: end });
    else await finishJob(this.#ctx(), { ...ours, end });
    this.#unended.delete(job.id);
  }

  /** A job never stays as at work because its end could not be written: it has failed, and a person can start it anew. */
  async #endLeftOver(): Promise<void> {
    for (const id of this.#unended) {
      const end = { state: 'failed', failure: 'job.failed' } as const;
      await finishJob(this.#ctx(), { id, worker: this.#worker, end });
      this.#unended.delete(id);
    }
  }

  /** How it ended, or what it is divided into; null when the job is no longer ours to end. */
  async #run(job: Job, { stop, pulse }: JobAtWork): Promise<JobEnd | JobDivision | null> {
    const { services, onError } = this.#deps;
    const kind = this.#kinds.get(job.kind);
    if (!kind) throw new Error(`no handler for jobs of kind ${job.kind}`);
    try {
      const answer = await kind.run({
        job,
        services,
        report: (progress) => pulse.report(progress),
        signal: stop.signal,
      });
      if ('parts' in answer) return answer;
      if (answer.ok) return { state: 'done', result: answer.value };
      return { state: 'failed', failure: answer.problems[0]?.code ?? 'job.failed' };
    } catch (error) {
      const why = stop.signal.aborted ? (stop.signal.reason as StopReason) : null;
      if (error !== why) onError(error);
      if (why === 'lost') return null;
      if (why === 'person') return { state: 'stopped' };
      if (why === 'ending') return { state: 'interrupted' };
      return { state: 'failed', failure: 'job.failed' };
    }
  }

  async #tell({ id }: Job, progress: JobProgress | null): Promise<void> {
    const answer = await reportJob(this.#ctx(), { id, worker: this.#worker, progress });
    if (!answer) this.#stop('lost');
    else if (answer.isCancelRequested) this.#stop('person');
  }

  #stop(why: StopReason): void {
    this.#atWork?.stop.abort(why);
  }
}
