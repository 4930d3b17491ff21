// English for work that takes a while.
import type { JobsTexts } from './jobs.nb.ts';

export const jobsEn: JobsTexts = {
  kinds: {
    listImport: {
      title: 'Reading a list',
      openResult: 'See what was read',
      phases: {
        read: (done, total) => `We have read ${done} of ${total} rows.`,
        check: (done, total) => `We have checked ${done} of ${total} rows.`,
        stage: (done, total) => `We are making ready ${done} of ${total} rows.`,
        write: (done) => `We are saving ${done} rows, all at once.`,
        restore: (done) => `We are making ready ${done} contracts.`,
      },
      failures: {},
    },
    procurementArchive: {
      title: 'Package for the archive',
      openResult: 'See the package',
      phases: { pack: (done, total) => `We have packed ${done} of ${total} files.` },
      failures: {
        'work.gone': 'You no longer have access to the procurement.',
        'work.nothingToExport': 'There is nothing to take out yet.',
        'work.exportTooLarge':
          'The files are larger than 200 MB together and cannot be taken out in one package.',
      },
    },
    groupRun: {
      title: 'Calculating buying groups',
      openResult: 'See the groups',
      phases: {
        prepare: () => 'We are preparing the calculation.',
        solve: (done, total) => `We have worked out ${done} of ${total} parts.`,
        check: () => 'All parts are done, and we are checking the plan.',
      },
      failures: {},
    },
  },
  startedOn: (date) => `Started on ${date}.`,
  queued: 'The work is in a queue. It begins as soon as the one before is done.',
  starting: 'The work has begun.',
  parts: (done, total, percent) => `${done} of ${total} done (${percent}).`,
  count: (done) => `${done} done so far.`,
  bar: 'Progress',
  stop: 'Stop',
  stopping: 'We are stopping. It may take a few seconds.',
  refresh: 'The page refreshes itself.',
  done: 'The work is done.',
  stopped: 'The work was stopped before it was done. Nothing is saved.',
  failed: 'Something is wrong at our end, not with what you sent. Nothing is saved.',
  interrupted: 'The service was restarted before the work was done. Nothing is saved.',
  restart: 'Start again',
  back: 'To the overview',
  gone: 'The work is no longer here. We delete it 90 days after it is done.',
};
