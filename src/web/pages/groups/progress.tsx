// While a run is computed: how far, the best so far, how much better it can be, and a way to stop. Reloads by itself.

import type { GroupProgress } from '../../../flows/group-work.ts';
import { type Ore, oreFromNok } from '../../../kernel/money.ts';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { type RunView, runPage } from './run-view.ts';

const share = (progress: GroupProgress): number =>
  progress.study
    ? progress.study.done / progress.study.total
    : progress.components === 0
      ? 0
      : progress.doneComponents / progress.components;

/** How far, the best so far and how much better it can be: also what the island puts on the page. */
export function progressText(request: PageRequest, progress: GroupProgress | null): string {
  const words = request.texts.groups.progress;
  const { format } = request;
  if (progress === null) return words.starting;
  const { study } = progress;
  if (study) {
    return request.texts.groupRobustness.studying(format.number(study.done), format.number(study.total));
  }
  const money = (nok: number): string => format.moneyRounded(oreFromNok(Math.max(0, nok)) as Ore);
  const saving = progress.baseline - progress.upperBound;
  const parts = words.parts(
    format.number(progress.doneComponents),
    format.number(progress.components),
    format.percent(share(progress)),
  );
  const best = saving > 0 ? words.best(money(saving)) : words.bestNone;
  const better = words.better(money(progress.upperBound - progress.lowerBound));
  return [progress.phase === 'done' ? words.checking : parts, best, better].join(' ');
}

export const progressPercent = (progress: GroupProgress | null): number =>
  progress === null ? 0 : Math.round(share(progress) * 100);

export function progressPage(request: PageRequest, view: RunView): Page {
  const words = request.texts.groups.progress;
  const { run, token } = view;
  const paths = pathsFor(request.language);
  const title = words.heading(request.format.number(run.imported.needs.length));
  const percent = progressPercent(run.progress);
  const text = run.state === 'queued' ? words.queued : progressText(request, run.progress);
  return runPage(request, view, {
    title,
    refreshSeconds: 2,
    islands: ['groups-progress'],
    body: (
      <div class="frame head">
        <h1>{title}</h1>
        <div class="waiting" data-progress={paths.groupRunPart(token, 'status')}>
          <progress max={100} value={percent} aria-label={words.bar}>
            {request.format.percent(percent / 100)}
          </progress>
          <p role="status" data-progress-text>
            {text}
          </p>
          {run.isCancelRequested ? (
            <p class="small">{words.stopping}</p>
          ) : (
            <form class="buttons" method="post" action={paths.groupRunPart(token, 'stopp')}>
              <button class="ds-button" data-variant="secondary" type="submit">
                {run.progress?.study ? request.texts.groupRobustness.stopStudy : words.stop}
              </button>
            </form>
          )}
          <p class="tiny">{words.refresh}</p>
        </div>
      </div>
    ),
  });
}
