// The thread that computes groups: optimises, lets the independent verifier check the plan, reports on the way.
import { parentPort, workerData } from 'node:worker_threads';
import { optimise } from '../modules/optimiser/optimise.ts';
import { verify } from '../modules/optimiser/verify.ts';
import type { GroupMessage, GroupWork } from './group-work.ts';

const REPORT_EVERY_MS = 250;

const { problem, seed, gapTarget, stop } = workerData as GroupWork;
const flag = new Int32Array(stop);
const send = (message: GroupMessage): void => parentPort?.postMessage(message);

let reportedAt = 0;
const plan = optimise(problem, {
  seed,
  ...(gapTarget === null ? {} : { gapTarget }),
  signal: {
    get aborted() {
      return Atomics.load(flag, 0) === 1;
    },
  },
  onProgress(progress) {
    const now = performance.now();
    // The last word is never left out: what follows is the check, which can take a while.
    if (progress.phase !== 'done' && now - reportedAt < REPORT_EVERY_MS) return;
    reportedAt = now;
    send({ kind: 'progress', progress });
  },
});
send({ kind: 'done', plan, issues: verify(problem, plan) });
