// Starts the computing thread and follows it. One place for workers, so that the number at work is known.
import { Worker } from 'node:worker_threads';
import type { Issue, Plan, Problem, Progress } from '../modules/optimiser/model.ts';
import type { GroupMessage, GroupWork } from './group-work.ts';

export interface GroupOutcome {
  readonly plan: Plan;
  /** What the verifier found wrong; empty when everything holds. */
  readonly issues: readonly Issue[];
}

export interface GroupRun {
  readonly outcome: Promise<GroupOutcome>;
  /** Asks for the best plan so far; the outcome follows within a moment. */
  stop(): void;
  /** Ends the thread at once; the outcome is rejected. */
  kill(): Promise<unknown>;
}

interface StartOptions {
  readonly problem: Problem;
  readonly seed: number;
  /** How near the bound is near enough; left out: the optimiser's usual. */
  readonly gapTarget?: number | null;
  readonly onProgress: (progress: Progress) => void;
}

const STACK_MB = 16;

/** `entry` is the built group-worker file. The outcome rejects when the thread fails. */
export function startGroupRun(
  entry: string,
  { problem, seed, gapTarget = null, onProgress }: StartOptions,
): GroupRun {
  const stop = new SharedArrayBuffer(4);
  const work: GroupWork = { problem, seed, gapTarget, stop };
  const worker = new Worker(entry, { workerData: work, resourceLimits: { stackSizeMb: STACK_MB } });
  const outcome = new Promise<GroupOutcome>((resolve, reject) => {
    worker.on('message', (message: GroupMessage) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else if (message.kind === 'done') resolve({ plan: message.plan, issues: message.issues });
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the computing thread ended without a plan')));
  });
  return {
    outcome,
    stop: () => {
      Atomics.store(new Int32Array(stop), 0, 1);
    },
    kill: () => worker.terminate(),
  };
}
