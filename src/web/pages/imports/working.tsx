// While an import is read, checked, saved or undone: how far, and a way to stop. When the work did not come to its end: one
// press begins it anew, another goes back. Reloads by itself.
import type { Job } from '../../../modules/accounts/job-db.ts';
import { stepBackFrom } from '../../../modules/planning/imports/list-import.ts';
import type { Page } from '../../page.ts';
import { isAtWork, jobPercent, jobText } from '../jobs/job.tsx';
import { type ImportView, importCrumbs, importPath, importProblem } from './import-words.ts';

const REFRESH_SECONDS = 1;

interface WorkingView extends ImportView {
  /** Null when its row has been deleted. */
  readonly job: Job | null;
}

function headingOf({ asked: { request }, list }: WorkingView): string {
  const words = request.texts.imports.working;
  const { state, fileName } = list;
  if (state === 'saving' || state === 'undoing' || state === 'checking') return words[state](fileName);
  return words.reading(fileName);
}

function AtWork({ view, job }: { view: WorkingView; job: Job }) {
  const { asked, list } = view;
  const { request, paths, party } = asked;
  const words = request.texts.imports.working;
  const percent = jobPercent(job);
  return (
    <div class="waiting" data-progress={paths.ownOf(party.id, `/jobb/${job.id}/status`)}>
      <progress max={100} value={percent} aria-label={request.texts.jobs.bar}>
        {request.format.percent(percent / 100)}
      </progress>
      <p role="status" data-progress-text>
        {jobText(request, job)}
      </p>
      <p class="small">
        {list.state === 'saving' || list.state === 'undoing' ? words.allOrNothing : words.nothingYet}
      </p>
      <form class="buttons" method="post" action={importPath(view, '/stopp')}>
        <input type="hidden" name="versjon" value={list.version} />
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.stop}
        </button>
      </form>
      <p class="tiny">{request.texts.jobs.refresh}</p>
    </div>
  );
}

/** Why, in the words of what an import refuses, else of work in general. */
function reasonOf({ asked }: WorkingView, job: Job | null): string {
  const { jobs } = asked.request.texts;
  if (!job || job.state === 'interrupted') return jobs.interrupted;
  if (job.state === 'stopped') return jobs.stopped;
  const { failure } = job;
  return failure && failure !== 'job.failed'
    ? importProblem(asked, { code: failure, facts: {} })
    : jobs.failed;
}

function NotDone({ view, job }: { view: WorkingView; job: Job | null }) {
  const { asked, list } = view;
  const words = asked.request.texts.imports;
  const back = stepBackFrom(list.state);
  return (
    <div class="refused">
      <h2>{words.working.stoppedTitle}</h2>
      <p role="status">{reasonOf(view, job)}</p>
      <p>{words.working.kept}</p>
      <div class="buttons">
        {job ? (
          <form method="post" action={importPath(view, '/igjen')}>
            <button class="ds-button" type="submit">
              {words.working.restart}
            </button>
          </form>
        ) : null}
        <form method="post" action={importPath(view, back ? '/tilbake' : '/forkast')}>
          <input type="hidden" name="versjon" value={list.version} />
          <button class="ds-button" data-variant="secondary" type="submit">
            {back ? words.working.back : words.columns.discard}
          </button>
        </form>
      </div>
    </div>
  );
}

export function workingPage(view: WorkingView): Page {
  const { asked, job } = view;
  const title = headingOf(view);
  const working = job !== null && isAtWork(job);
  return {
    kind: 'page',
    title,
    crumbs: importCrumbs(asked),
    own: { party: asked.party, current: 'imports' },
    ...(working ? { refreshSeconds: REFRESH_SECONDS, islands: ['groups-progress'] } : {}),
    body: (
      <div class="frame head stack">
        <h1>{title}</h1>
        {working ? <AtWork view={view} job={job} /> : <NotDone view={view} job={job} />}
      </div>
    ),
  };
}
