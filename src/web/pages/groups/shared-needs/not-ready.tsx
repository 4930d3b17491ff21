// Before and instead of the shared needs: comparing still, or it failed.
import type { Page, PageRequest } from '../../../page.ts';
import { pathsFor } from '../../../paths.ts';
import { type RunView, runPage } from '../run-view.ts';

export function sharedNeedsWaiting(request: PageRequest, view: RunView): Page {
  const { sharedNeeds, groups } = request.texts;
  const paths = pathsFor(request.language);
  const title = sharedNeeds.waiting.heading(request.format.number(view.run.imported.needs.length));
  return runPage(request, view, {
    title,
    refreshSeconds: 2,
    islands: ['groups-progress'],
    body: (
      <div class="frame head">
        <h1>{title}</h1>
        <div class="waiting" data-progress={paths.groupRunPart(view.token, 'felles/status')}>
          <p role="status">{sharedNeeds.waiting.text}</p>
          <p class="tiny">{groups.progress.refresh}</p>
          <p>
            <a href={paths.groupRun(view.token, { vis: 'liste' })}>{groups.result.seeList}</a>
          </p>
        </div>
      </div>
    ),
  });
}

export function sharedNeedsFailed(request: PageRequest, view: RunView): Page {
  const { failed } = request.texts.sharedNeeds;
  return runPage(request, view, {
    title: failed.title,
    status: 500,
    body: (
      <div class="frame head">
        <h1>{failed.title}</h1>
        <div class="refused">
          <p>{failed.text}</p>
          <p class="buttons">
            <a class="ds-button" href={pathsFor(request.language).sharedNeeds(view.token)}>
              {failed.button}
            </a>
          </p>
        </div>
      </div>
    ),
  });
}
