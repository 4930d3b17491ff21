// Runs that came to nothing: failed, interrupted, deleted, gone. What is kept, and the one way on.
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { type RunView, runPage } from './run-view.ts';

export function failedPage(request: PageRequest, view: RunView): Page {
  const words = request.texts.groups.ended;
  const paths = pathsFor(request.language);
  const isInterrupted = view.run.state === 'interrupted';
  const title = isInterrupted ? words.interruptedTitle : words.failedTitle;
  return runPage(request, view, {
    title,
    body: (
      <div class="frame head">
        <h1>{title}</h1>
        <div class="refused">
          <p>{isInterrupted ? words.interrupted : words.failed}</p>
          <p>{words.kept(request.format.number(view.run.imported.needs.length))}</p>
          <form class="buttons" method="post" action={paths.groupRunPart(view.token, 'regn')}>
            <button class="ds-button" type="submit">
              {words.again}
            </button>
            <a class="ds-button" data-variant="tertiary" href={paths.groupRun(view.token, { vis: 'liste' })}>
              {words.seeList}
            </a>
          </form>
        </div>
      </div>
    ),
  });
}

interface Message {
  readonly title: string;
  readonly text: string;
  readonly button: string;
}

function messagePage({ language }: PageRequest, { title, text, button }: Message, status: 200 | 404): Page {
  return {
    kind: 'page',
    status,
    title,
    nav: 'groups',
    isPrivate: true,
    body: (
      <div class="frame head">
        <h1>{title}</h1>
        <p class={status === 200 ? 'done lead' : 'lead'} role={status === 200 ? 'status' : undefined}>
          {text}
        </p>
        <p class="buttons">
          <a class="ds-button" href={pathsFor(language).groups()}>
            {button}
          </a>
        </p>
      </div>
    ),
  };
}

/** No such token, or its time is out. */
export const goneRunPage = (request: PageRequest): Page =>
  messagePage(request, request.texts.groups.gone, 404);

export const deletedPage = (request: PageRequest): Page =>
  messagePage(request, request.texts.groups.deleted, 200);
