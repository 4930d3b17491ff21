// Starts the computing thread and follows it. One place for workers, so that the number at work is known.
import { Worker } from 'node:worker_threads';
import type { LotPlan, LotPlans } from '../modules/optimiser/lots.ts';
import type { Problem } from '../modules/optimiser/model.ts';
import type { GroupSharing } from '../modules/optimiser/sharing.ts';
import type { WhatIf } from '../modules/optimiser/what-if.ts';
import type { PriceCurves } from '../modules/planning/lists/price-curves.ts';
import type {
  DividedPart,
  DivideWork,
  DivisionWork,
  GroupMessage,
  GroupOutcome,
  GroupProgress,
  GroupWork,
  JoinWork,
  LotsWork,
  PartWork,
  PricesWork,
  ShareWork,
  WhatIfQuestion,
  WhatIfWork,
} from './group-work.ts';

/** A thread that works towards one answer. */
export interface GroupThread<Outcome> {
  readonly outcome: Promise<Outcome>;
  /** Asks for the best so far; the outcome follows within a moment. */
  stop(): void;
  /** Ends the thread at once; the outcome is rejected. */
  kill(): Promise<unknown>;
}

export type GroupRun = GroupThread<GroupOutcome>;

interface Watching {
  readonly onProgress: (progress: GroupProgress) => void;
}

interface StartOptions extends Watching {
  readonly problem: Problem;
  readonly seed: number;
  /** How near the bound is near enough; left out: the optimiser's usual. */
  readonly gapTarget?: number | null;
  /** For settling what prices leave open (default: no limit). */
  readonly proofUnits?: number;
  /** Whether to find out how sure the plan is as well (default: no). */
  readonly isStudied?: boolean;
}

const STACK_MB = 16;

const threadFor = (entry: string, work: GroupWork): Worker =>
  new Worker(entry, { workerData: work, resourceLimits: { stackSizeMb: STACK_MB } });

interface ThreadSetup<Outcome> extends Watching {
  readonly entry: string;
  readonly work: (stop: SharedArrayBuffer) => GroupWork;
  /** The outcome in a message; null where it is another. */
  readonly outcomeIn: (message: GroupMessage) => Outcome | null;
}

function startThread<Outcome>(setup: ThreadSetup<Outcome>): GroupThread<Outcome> {
  const stop = new SharedArrayBuffer(4);
  const worker = threadFor(setup.entry, setup.work(stop));
  const outcome = new Promise<Outcome>((resolve, reject) => {
    worker.on('message', (message: GroupMessage) => {
      if (message.kind === 'progress') setup.onProgress(message.progress);
      const found = setup.outcomeIn(message);
      if (found !== null) resolve(found);
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

const outcomeOf = (message: GroupMessage): GroupOutcome | null =>
  message.kind === 'done' ? message.outcome : null;

/** `entry` is the built group-worker file, here and below. The outcome rejects when the thread fails. */
export function startGroupRun(
  entry: string,
  { problem, seed, gapTarget = null, proofUnits, isStudied = false, onProgress }: StartOptions,
): GroupRun {
  return startThread({
    entry,
    work: (stop) => ({
      kind: 'plan',
      problem,
      seed,
      gapTarget,
      proofUnits: proofUnits ?? null,
      isStudied,
      stop,
    }),
    outcomeIn: outcomeOf,
    onProgress,
  });
}

const unwatched = (): void => undefined;

/** Divides a problem into parts that can be worked out apart. */
export const startDividing = (
  entry: string,
  work: Omit<DivideWork, 'kind'>,
): GroupThread<readonly DividedPart[]> =>
  startThread({
    entry,
    work: () => ({ kind: 'divide', ...work }),
    outcomeIn: (message) => (message.kind === 'divided' ? message.parts : null),
    onProgress: unwatched,
  });

/** Works out and verifies one part. The outcome is packed, as it is sent. */
export const startPart = (
  entry: string,
  { material, onProgress }: Pick<PartWork, 'material'> & Watching,
): GroupThread<Uint8Array> =>
  startThread({
    entry,
    work: (stop) => ({ kind: 'part', material, stop }),
    outcomeIn: (message) => (message.kind === 'partDone' ? message.product : null),
    onProgress,
  });

/** Joins what the parts came to. */
export const startJoining = (entry: string, work: Omit<JoinWork, 'kind' | 'stop'>): GroupRun =>
  startThread({
    entry,
    work: (stop) => ({ kind: 'join', ...work, stop }),
    outcomeIn: outcomeOf,
    onProgress: unwatched,
  });

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

interface AskOnce<Answer> {
  readonly entry: string;
  readonly work: GroupWork;
  /** Undefined where the message is another. */
  readonly answerIn: (message: GroupMessage) => Answer | undefined;
}

/** A thread of its own for one question. Rejects when the thread fails. */
function askOnce<Answer>({ entry, work, answerIn }: AskOnce<Answer>): Promise<Answer> {
  const worker = threadFor(entry, work);
  return new Promise<Answer>((resolve, reject) => {
    worker.on('message', (message: GroupMessage) => {
      const answer = answerIn(message);
      if (answer !== undefined) resolve(answer);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the asked thread ended without an answer')));
  });
}

/** Shares one group; null for one that is too large. Rejects when the thread fails. */
export const shareInThread = (entry: string, work: Omit<ShareWork, 'kind'>): Promise<GroupSharing | null> =>
  askOnce({
    entry,
    work: { kind: 'share', ...work },
    answerIn: (message) => (message.kind === 'shared' ? message.sharing : undefined),
  });

/** Divides one group's contract, a plan for each way that is asked. Rejects when the thread fails. */
export const designInThread = (entry: string, work: Omit<LotsWork, 'kind'>): Promise<readonly LotPlans[]> =>
  askOnce({
    entry,
    work: { kind: 'lots', ...work },
    answerIn: (message) => (message.kind === 'designed' ? message.plans : undefined),
  });

/** Prices a division of one group's contract. Rejects when the thread fails. */
export const priceInThread = (entry: string, work: Omit<DivisionWork, 'kind'>): Promise<LotPlan> =>
  askOnce({
    entry,
    work: { kind: 'division', ...work },
    answerIn: (message) => (message.kind === 'priced' ? message.plan : undefined),
  });

/** Fits price curves to what was paid: some seconds for thousands of prices. Rejects when the thread fails. */
export const fitInThread = (entry: string, work: Omit<PricesWork, 'kind'>): Promise<PriceCurves> =>
  askOnce({
    entry,
    work: { kind: 'prices', ...work },
    answerIn: (message) => (message.kind === 'fitted' ? message.curves : undefined),
  });
