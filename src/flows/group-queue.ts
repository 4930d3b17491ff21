// Computes visitors' runs one at a time in a thread, and writes progress and end to the database.
import type { Ctx } from '../modules/accounts/db.ts';
import type { Problem } from '../modules/optimiser/model.ts';
import { finishRun, reportProgress } from '../modules/planning/commands.ts';
import { findRun } from '../modules/planning/queries.ts';
import { readRun, type StoredRun, writeJson } from './group-store.ts';
import type { GroupOutcome } from './group-work.ts';
import { type GroupRun, startGroupRun } from './run-groups.ts';

/** One large list must not keep everybody else waiting: then the best plan so far is used. */
const LONGEST_RUN_MS = 120_000;
/** Some ten seconds: somebody waits, and how sure the plan is has yet to be found out. */
const PROOF_UNITS = 3e8;
/** How often a run at work says so, also while it has nothing new to tell. */
const HEARTBEAT_MS = 10_000;

export interface GroupQueueDeps {
  readonly ctx: () => Ctx;
  readonly problemOf: (run: StoredRun) => Promise<Problem>;
  /** The built group-worker file. */
  readonly workerEntry: string;
  readonly onError: (error: unknown) => void;
}

export class GroupQueue {
  readonly #deps: GroupQueueDeps;
  readonly #waiting: string[] = [];
  #working: string | null = null;
  #thread: GroupRun | null = null;
  #isEnding = false;

  constructor(deps: GroupQueueDeps) {
    this.#deps = deps;
  }

  add(hash: string): void {
    this.#waiting.push(hash);
    this.#next();
  }

  /** The run gives its best so far, or leaves the line. */
  stop(hash: string): void {
    if (this.#working === hash) this.#thread?.stop();
  }

  /** Ends the thread at once; what was at work is marked as interrupted at the next start. */
  async end(): Promise<void> {
    this.#isEnding = true;
    this.#waiting.length = 0;
    await this.#thread?.kill();
  }

  #next(): void {
    if (this.#working !== null || this.#isEnding) return;
    const hash = this.#waiting.shift();
    if (hash === undefined) return;
    this.#working = hash;
    this.#compute(hash)
      .catch(async (error) => {
        this.#deps.onError(error);
        if (!this.#isEnding)
          await finishRun(this.#deps.ctx(), { tokenHash: hash, state: 'failed', plan: null });
      })
      .catch(this.#deps.onError)
      .finally(() => {
        this.#working = null;
        this.#thread = null;
        this.#next();
      });
  }

  async #compute(hash: string): Promise<void> {
    const { ctx, problemOf, workerEntry } = this.#deps;
    const row = await findRun(ctx(), hash);
    if (!row) return;
    const run = readRun(row);
    const problem = await problemOf(run);
    this.#thread = startGroupRun(workerEntry, {
      problem,
      seed: run.choices.seed,
      isStudied: true,
      proofUnits: PROOF_UNITS,
      onProgress: (progress) => this.#report(hash, writeJson(progress)),
    });
    this.#report(hash, null);
    const outcome = await this.#follow(hash, this.#thread);
    const state = outcome.plan.meta.stoppedBy === 'abort' ? 'stopped' : 'done';
    await finishRun(ctx(), { tokenHash: hash, state, plan: writeJson(outcome) });
  }

  /** Waits for the outcome, says meanwhile that the work goes on, and stops it when its time is out. */
  async #follow(hash: string, thread: GroupRun): Promise<GroupOutcome> {
    const heartbeat = setInterval(() => this.#report(hash, null), HEARTBEAT_MS);
    const timeOut = setTimeout(() => thread.stop(), LONGEST_RUN_MS);
    try {
      return await thread.outcome;
    } finally {
      clearInterval(heartbeat);
      clearTimeout(timeOut);
    }
  }

  /** A run that is gone, or whose visitor wants to stop, stops. */
  #report(hash: string, progress: string | null): void {
    reportProgress(this.#deps.ctx(), { tokenHash: hash, progress })
      .then((answer) => {
        if (!answer || answer.isCancelRequested) this.stop(hash);
      })
      .catch(this.#deps.onError);
  }
}
