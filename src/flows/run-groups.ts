// Starts the computing thread and follows it. One place for workers, so that the number at work is known.
import { Worker } from 'node:worker_threads';
import type { Problem } from '../modules/optimiser/model.ts';
import type { GroupSharing } from '../modules/optimiser/sharing.ts';
import type { WhatIf } from '../modules/optimiser/what-if.ts';
import type {
  GroupMessage,
  GroupOutcome,
  GroupProgress,
  GroupWork,
  ShareWork,
  WhatIfQuestion,
  WhatIfWork,
} from './group-work.ts';

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
  /** Whether to find out how sure the plan is as well (default: no). */
  readonly isStudied?: boolean;
  readonly onProgress: (progress: GroupProgress) => void;
}

const STACK_MB = 16;

const threadFor = (entry: string, work: GroupWork): Worker =>
  new Worker(entry, { workerData: work, resourceLimits: { stackSizeMb: STACK_MB } });

/** `entry` is the built group-worker file. The outcome rejects when the thread fails. */
export function startGroupRun(
  entry: string,
  { problem, seed, gapTarget = null, isStudied = false, onProgress }: StartOptions,
): GroupRun {
  const stop = new SharedArrayBuffer(4);
  const worker = threadFor(entry, { kind: 'plan', problem, seed, gapTarget, isStudied, stop });
  const outcome = new Promise<GroupOutcome>((resolve, reject) => {
    worker.on('message', (message: GroupMessage) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else if (message.kind === 'done') resolve(message.outcome);
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

export interface AskedThread {
  /** Rejects when the thread fails or has ended. */
  ask(question: WhatIfQuestion): Promise<WhatIf>;
  end(): Promise<unknown>;
}

/** A thread with a plan that answers question after question until it is ended. It does not keep the process alive. */
export function startAskedThread(entry: string, work: Omit<WhatIfWork, 'kind'>): AskedThread {
  const worker = threadFor(entry, { kind: 'whatIf', ...work });
  worker.unref();
  const waiting: PromiseWithResolvers<WhatIf>[] = [];
  let failure: unknown = null;
  const fail = (error: unknown): void => {
    failure ??= error;
    for (const one of waiting.splice(0)) one.reject(failure);
  };
  worker.on('message', (message: GroupMessage) => {
    if (message.kind === 'answered') waiting.shift()?.resolve(message.answer);
  });
  worker.once('error', fail);
  worker.once('exit', () => fail(new Error('the asked thread has ended')));
  return {
    ask: async (question) => {
      if (failure !== null) throw failure;
      const answer = Promise.withResolvers<WhatIf>();
      waiting.push(answer);
      worker.postMessage(question);
      return answer.promise;
    },
    end: () => worker.terminate(),
  };
}

/** Shares one group in a thread of its own; null for one that is too large. Rejects when the thread fails. */
export function shareInThread(entry: string, work: Omit<ShareWork, 'kind'>): Promise<GroupSharing | null> {
  const worker = threadFor(entry, { kind: 'share', ...work });
  return new Promise<GroupSharing | null>((resolve, reject) => {
    worker.on('message', (message: GroupMessage) => {
      if (message.kind === 'shared') resolve(message.sharing);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the sharing thread ended without an answer')));
  });
}
