// Addresses of long work: follow it, stop it, start it anew. Somebody else's looks like one that is not there.
import { isUuid } from '../../../kernel/uuid.ts';
import { cancelJob, restartJob } from '../../../modules/accounts/job-commands.ts';
import type { Job } from '../../../modules/accounts/job-db.ts';
import { jobOf } from '../../../modules/accounts/job-queries.ts';
import { type AskedForParty, type OwnRoute, partyRoute } from '../../own/routes.ts';
import { type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { isAtWork, jobPage, jobPercent, jobText } from './job.tsx';

const gone = ({ request }: AskedForParty): PageResult => notFoundPage(request, request.texts.jobs.gone);

async function find({ ctx, request, party }: AskedForParty): Promise<Job | null> {
  const id = request.params['id'] ?? '';
  const job = isUuid(id) ? await jobOf(ctx, id) : null;
  return job?.party === party.id ? job : null;
}

async function show(asked: AskedForParty): Promise<PageResult> {
  const job = await find(asked);
  return job ? jobPage(asked, job) : gone(asked);
}

async function status(asked: AskedForParty): Promise<PageResult> {
  const job = await find(asked);
  // The island then reloads, and the page tells what became of it.
  if (!job || !isAtWork(job)) return { kind: 'json', value: { isDone: true } };
  const value = { isDone: false, percent: jobPercent(job), text: jobText(asked.request, job) };
  return { kind: 'json', value };
}

const change =
  (command: typeof cancelJob) =>
  async (asked: AskedForParty): Promise<PageResult> => {
    const { ctx, party, paths, services } = asked;
    const job = await find(asked);
    if (!job) return gone(asked);
    const changed = await command(ctx, { party: party.id, job: job.id });
    if (!changed.ok) return gone(asked);
    services.jobsWaiting();
    return redirect(paths.ownOf(party.id, `/jobb/${job.id}`));
  };

export const JOB_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/jobb/:id', { action: 'job.view', answer: show }),
  partyRoute('get', '/jobb/:id/status', { action: 'job.view', answer: status }),
  partyRoute('post', '/jobb/:id/stopp', { action: 'job.cancel', answer: change(cancelJob) }),
  partyRoute('post', '/jobb/:id/start', { action: 'job.restart', answer: change(restartJob) }),
];
