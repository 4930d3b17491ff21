// One thread for one piece of work on a list: asked question by question, ended with the work or when it is stopped.
import { Worker } from 'node:worker_threads';
import { errorCode } from '../../platform/db/failure.ts';
import type { ListTalk } from './list-desk.ts';

export interface ListMessage<Kind extends keyof ListTalk> {
  readonly kind: Kind;
  readonly question: ListTalk[Kind]['question'];
}

/** A file that unpacks to more than this ends the thread, never the server. */
const MOST_MEMORY_MB = 1536;

/** The file needs more memory than a thread may take. */
export class ListTooHeavy extends Error {}

export interface ListThread {
  ask<Kind extends keyof ListTalk>(
    kind: Kind,
    question: ListTalk[Kind]['question'],
  ): Promise<ListTalk[Kind]['answer']>;
}

interface ThreadToStart {
  /** The built list-worker file. */
  readonly entry: string;
  readonly signal: AbortSignal;
}

/**
 * Starts the thread, gives it to `work` and ends it. Throws the signal's reason when that is aborted, ListTooHeavy when the
 * thread runs out of memory.
 */
export async function withListThread<T>(
  { entry, signal }: ThreadToStart,
  work: (thread: ListThread) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  const ended = Promise.withResolvers<never>();
  // Whoever waits for an answer hears of the end; nobody may wait just then.
  ended.promise.catch(() => undefined);
  const stop = (): void => ended.reject(signal.reason);
  signal.addEventListener('abort', stop);
  worker.once('error', (error) =>
    ended.reject(errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? new ListTooHeavy() : error),
  );
  worker.once('exit', () => ended.reject(new Error('the list thread ended without an answer')));
  const thread: ListThread = {
    ask: (kind, question) => {
      const answered = new Promise<never>((resolve) => {
        worker.once('message', resolve);
      });
      worker.postMessage({ kind, question } satisfies ListMessage<typeof kind>);
      return Promise.race([answered, ended.promise]);
    },
  };
  try {
    return await work(thread);
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
