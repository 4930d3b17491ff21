// `samkjop arbeider`: does the long work of an installation beside its server, on this machine or another, without answering
// any page, until it is asked to end. What it is at then is handed back. Exit 2 on the embedded database.
import { JOB_KINDS } from '../../flows/jobs/job-kinds.ts';
import { JobRunner } from '../../flows/jobs/job-runner.ts';
import { readConfig } from '../../platform/config.ts';
import { createLog } from '../../platform/log.ts';
import { cliTexts } from '../../texts/cli.nb.ts';
import { readArguments } from '../arguments.ts';
import { type Command, type CommandIo, DONE, FAILED, MISUSED } from '../command.ts';
import { type OpenedForVerb, withDatabase } from '../database.ts';
import { servicesFor } from '../services.ts';

const texts = cliTexts.arbeider;
/** Nothing else may keep the process alive between two jobs. */
const AWAKE_MS = 3_600_000;
/** As the server: whatever still hangs then is left to itself. */
const LONGEST_END_MS = 10_000;

/** Waits for a signal, or for the end of who started us. Asked once more, it is already at it. */
function untilAskedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    const awake = setInterval(() => undefined, AWAKE_MS);
    const end = (): void => {
      clearInterval(awake);
      // It would keep the process alive; signals are still taken.
      process.off('disconnect', end);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
    process.on('disconnect', end);
  });
}

async function work(io: CommandIo, opened: OpenedForVerb): Promise<number> {
  const log = createLog(opened.config.logLevel);
  const jobs = new JobRunner({
    services: servicesFor(io, opened, (error, doing) => log.error({ err: error }, doing)),
    kinds: JOB_KINDS,
    isAlone: false,
    onError: (error) => log.error({ err: error }, 'a job failed'),
  });
  await jobs.begin();
  io.out(`${texts.ready}\n`);
  await untilAskedToEnd();
  setTimeout(() => process.exit(FAILED), LONGEST_END_MS).unref();
  await jobs.end();
  io.out(`${texts.ended}\n`);
  return DONE;
}

export const workerCommand: Command = {
  name: 'arbeider',
  async run(args, io) {
    const read = readArguments(args, { options: {}, maxWords: 0 });
    if (typeof read === 'string') {
      io.error(read, cliTexts.correctUse(cliTexts.verbs.arbeider.usage));
      return MISUSED;
    }
    const setup = readConfig();
    if (setup.ok && setup.config.databaseUrl === null) {
      io.error(texts.embedded);
      return MISUSED;
    }
    return withDatabase(io, (opened) => work(io, opened));
  },
};
