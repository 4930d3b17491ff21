// A test whose thread never gets free cannot be ended by its time limit, and the run would wait for ever. Beside each test
// file stands a thread that ends it after a time no file comes near, and tells where it stood.
import { Worker } from 'node:worker_threads';
import { afterAll, expect } from 'vitest';
import { IS_LONG } from './runs.ts';

const MINUTE_MS = 60_000;
/** Many times what the slowest file needs on a slow machine. */
const MOST_MINUTES = 12;
/** Journeys kill and start servers again and again. */
const MOST_MINUTES_OF_JOURNEYS = 25;

/** Runs in a thread of its own, as text: it must not need anything that the stuck thread would have to answer. */
function watch(): void {
  const { workerData } = require('node:worker_threads') as typeof import('node:worker_threads');
  const { writeSync } = require('node:fs') as typeof import('node:fs');
  const { Session } = require('node:inspector') as typeof import('node:inspector');
  const { file, minutes, inMs, forStackMs } = workerData as Watched;
  const say = (lines: readonly string[]): void => {
    writeSync(2, `${lines.join('\n')}\n`);
  };
  const end = (): void => {
    process.kill(process.pid, 'SIGKILL');
  };
  setTimeout(() => {
    say([`${file} has not ended after ${minutes} minutes and is ended. Where it stood:`]);
    const session = new Session();
    session.connectToMainThread();
    const urls = new Map<string, string>();
    session.on('Debugger.scriptParsed', ({ params }) => urls.set(params.scriptId, params.url));
    session.on('Debugger.paused', ({ params }) => {
      say(
        params.callFrames.map(
          ({ functionName, location: { scriptId, lineNumber } }) =>
            `  ${functionName || '(top)'} ${urls.get(scriptId)}:${lineNumber + 1}`,
        ),
      );
      end();
    });
    session.post('Debugger.enable');
    session.post('Debugger.pause');
    setTimeout(() => {
      say(['  in no script: it waits for what does not come']);
      end();
    }, forStackMs);
  }, inMs);
}

interface Watched {
  readonly file: string;
  readonly minutes: number;
  readonly inMs: number;
  readonly forStackMs: number;
}

const file = expect.getState().testPath ?? '';
const minutes = file.includes('/e2e/') ? MOST_MINUTES_OF_JOURNEYS : MOST_MINUTES;
const workerData: Watched = { file, minutes, inMs: minutes * MINUTE_MS, forStackMs: 10_000 };

if (!IS_LONG) {
  const watchdog = new Worker(`(${watch.toString()})()`, { eval: true, workerData });
  watchdog.unref();
  // The same process goes on with the next file.
  afterAll(async () => {
    await watchdog.terminate();
  });
}
