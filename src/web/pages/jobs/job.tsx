// One piece of long work: what it is, how far it is or how it ended, and what can be done now. Reloads by itself.
import { JOB_KINDS } from '../../../flows/jobs/job-kinds.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Job, JobProgress } from '../../../modules/accounts/job-db.ts';
import { may } from '../../../modules/accounts/policy.ts';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page, PageRequest } from '../../page.ts';

const REFRESH_SECONDS = 2;

interface JobKindWords {
  readonly title: string;
  readonly openResult: string;
  readonly phases: Readonly<Record<string, (done: string, total: string) => string>>;
  readonly failures: Readonly<Record<string, string>>;
}

/** A kind that no text knows is a bug; its id is shown. */
function wordsOf({ texts }: PageRequest, kind: string): JobKindWords {
  const known = (texts.jobs.kinds as Readonly<Record<string, JobKindWords>>)[kind];
  return known ?? { title: kind, openResult: texts.jobs.done, phases: {}, failures: {} };
}

const share = ({ done, total }: JobProgress): number => (total ? Math.min(1, done / total) : 0);

export const isAtWork = ({ state }: Job): boolean => state === 'queued' || state === 'running';

export const jobPercent = ({ progress }: Job): number =>
  progress === null ? 0 : Math.floor(share(progress) * 100);

/** How far, in words: also what the island puts on the page. */
export function jobText(request: PageRequest, job: Job): string {
  const { format, texts } = request;
  const words = texts.jobs;
  if (job.state === 'queued') return words.queued;
  if (job.progress === null) return words.starting;
  const { phase, done, total } = job.progress;
  const say = wordsOf(request, job.kind).phases[phase];
  const [doneText, totalText] = [format.number(done), format.number(total ?? 0)];
  if (say) return say(doneText, totalText);
  if (total === null) return words.count(doneText);
  return words.parts(doneText, totalText, format.percent(jobPercent(job) / 100));
}

function endText(request: PageRequest, job: Job): string {
  const words = request.texts.jobs;
  if (job.state === 'failed') return wordsOf(request, job.kind).failures[job.failure ?? ''] ?? words.failed;
  if (job.state === 'stopped' || job.state === 'interrupted') return words[job.state];
  return words.done;
}

interface JobPart {
  readonly asked: AskedForParty;
  readonly job: Job;
}

const partPath = ({ asked: { paths, party }, job }: JobPart, part: string): string =>
  paths.ownOf(party.id, `/jobb/${job.id}${part}`);

function AtWork({ asked, job }: JobPart) {
  const { request, signedIn, party } = asked;
  const words = request.texts.jobs;
  const percent = jobPercent(job);
  return (
    <div class="waiting" data-progress={partPath({ asked, job }, '/status')}>
      <progress max={100} value={percent} aria-label={words.bar}>
        {request.format.percent(percent / 100)}
      </progress>
      <p role="status" data-progress-text>
        {jobText(request, job)}
      </p>
      {job.isCancelRequested ? (
        <p class="small">{words.stopping}</p>
      ) : may(signedIn.grants, 'job.cancel', party.id) ? (
        <form class="buttons" method="post" action={partPath({ asked, job }, '/stopp')}>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.stop}
          </button>
        </form>
      ) : null}
      <p class="tiny">{words.refresh}</p>
    </div>
  );
}

function Done({ asked, job }: JobPart) {
  const { request, paths, party } = asked;
  const path = JOB_KINDS.find(({ id }) => id === job.kind)?.resultPath(job) ?? null;
  return (
    <>
      <p class="done lead" role="status">
        {endText(request, job)}
      </p>
      {path === null ? null : (
        <p class="buttons">
          <a class="ds-button" href={paths.ownOf(party.id, path)}>
            {wordsOf(request, job.kind).openResult}
          </a>
        </p>
      )}
    </>
  );
}

function NotDone({ asked, job }: JobPart) {
  const { request, paths, party, signedIn } = asked;
  const words = request.texts.jobs;
  return (
    <div class="refused">
      <p role="status">{endText(request, job)}</p>
      <form class="buttons" method="post" action={partPath({ asked, job }, '/start')}>
        {may(signedIn.grants, 'job.restart', party.id) ? (
          <button class="ds-button" type="submit">
            {words.restart}
          </button>
        ) : null}
        <a class="ds-button" data-variant="tertiary" href={paths.ownOf(party.id)}>
          {words.back}
        </a>
      </form>
    </div>
  );
}

export function jobPage(asked: AskedForParty, job: Job): Page {
  const { request, party } = asked;
  const title = wordsOf(request, job.kind).title;
  const working = isAtWork(job);
  const Part = working ? AtWork : job.state === 'done' ? Done : NotDone;
  const started = request.format.date(localDateAt(job.createdAt.getTime()));
  return {
    kind: 'page',
    title,
    own: { party, current: null },
    ...(working ? { refreshSeconds: REFRESH_SECONDS, islands: ['groups-progress'] } : {}),
    body: (
      <div class="frame head">
        <h1>{title}</h1>
        <p>{request.texts.jobs.startedOn(started)}</p>
        <Part asked={asked} job={job} />
      </div>
    ),
  };
}
