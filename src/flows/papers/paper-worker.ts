// The thread that writes papers and other files: a long one must not keep the server from answering others.
import { parentPort } from 'node:worker_threads';
import type { PaperAnswer, PaperQuestion } from './paper-desk.ts';
import { doTask } from './paper-work.ts';

async function answer({ id, task }: PaperQuestion): Promise<PaperAnswer> {
  try {
    return { id, bytes: new Uint8Array(await doTask(task)), fault: null };
  } catch (error) {
    return {
      id,
      bytes: null,
      fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

let line: Promise<unknown> = Promise.resolve();

parentPort?.on('message', (question: PaperQuestion) => {
  line = line.then(async () => {
    const answered = await answer(question);
    parentPort?.postMessage(answered, answered.bytes ? [answered.bytes.buffer] : []);
  });
});
