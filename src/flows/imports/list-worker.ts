// The thread that reads and checks lists: a long list must not keep the server from answering others.
import { parentPort } from 'node:worker_threads';
import { ListDesk, type ListTalk } from './list-desk.ts';
import type { ListMessage } from './list-thread.ts';

const desk = new ListDesk();
let line: Promise<unknown> = Promise.resolve();

async function answer<Kind extends keyof ListTalk>({ kind, question }: ListMessage<Kind>): Promise<void> {
  const ask = desk[kind].bind(desk) as (question: unknown) => unknown;
  parentPort?.postMessage(await ask(question));
}

// A question that fails ends the thread; whoever asked is told.
parentPort?.on('message', (message: ListMessage<keyof ListTalk>) => {
  line = line.then(() => answer(message));
});
