// An import that has come to its end: saved, undone, refused or given up; and what undoing it would do, before it is done.
import { addDays, localDateAt } from '../../../kernel/local-date.ts';
import type { UndoReport } from '../../../modules/planning/imports/import-queries.ts';
import { KEPT_DAYS } from '../../../modules/planning/imports/list-import.ts';
import type { Page } from '../../page.ts';
import { type FaultyView, LeftOutRows } from './bad-rows.tsx';
import { type ImportView, importCrumbs, importPath, importsPath } from './import-words.ts';
import { RefusedList } from './start.tsx';

const MOST_LEFT = 100;

const page = ({ asked }: ImportView, title: string, body: Page['body']): Page => ({
  kind: 'page',
  title,
  crumbs: importCrumbs(asked),
  own: { party: asked.party, current: 'imports' },
  body,
});

function UndoWay({ view }: { view: ImportView }) {
  const { asked, list } = view;
  const { request } = asked;
  const words = request.texts.imports.saved;
  if (list.emptiedAt || !list.savedAt) return <p class="small">{words.tooOld}</p>;
  const last = addDays(localDateAt(list.savedAt.getTime()), KEPT_DAYS);
  return (
    <>
      <a class="ds-button" data-variant="secondary" href={importPath(view, '/angre')}>
        {words.undo}
      </a>
      <span class="small">{words.until(request.format.date(last))}</span>
    </>
  );
}

export function savedPage(view: FaultyView): Page {
  const { asked, list } = view;
  const { request, paths, party } = asked;
  const words = request.texts.imports.saved;
  const { number } = request.format;
  const { added = 0, changed = 0, gone = 0, faulty = 0 } = list.counts ?? {};
  return page(
    view,
    words.title,
    <>
      <div class="frame head stack">
        <h1>{words.title}</h1>
        <p class="done lead" role="status">
          {(
            [
              [added, words.added],
              [changed, words.changed],
              [gone, words.removed],
            ] as const
          )
            .filter(([count]) => count > 0)
            .map(([count, say]) => say(number(count)))
            .join(' ')}
        </p>
        {faulty > 0 ? (
          <p>
            {words.notUsed(number(faulty))} {list.emptiedAt ? words.notUsedGone : null}
          </p>
        ) : null}
        <p class="buttons">
          {party.kind === 'cooperation' ? null : (
            <a class="ds-button" href={paths.ownOf(party.id, '/avtaler')}>
              {words.see}
            </a>
          )}
          <UndoWay view={view} />
        </p>
      </div>
      {view.faulty.length > 0 ? <LeftOutRows view={view} /> : null}
    </>,
  );
}

interface UndoView extends ImportView {
  readonly report: UndoReport;
}

function LeftItems({ view }: { view: UndoView }) {
  const { asked, report } = view;
  const words = asked.request.texts.imports.undo;
  if (report.leftItems.length === 0) return null;
  return (
    <div class="frame section">
      <h2>{words.leftTitle}</h2>
      {report.left > report.leftItems.length ? (
        <p class="small">{words.leftFirst(String(MOST_LEFT))}</p>
      ) : null}
      <ul class="plain-list">
        {report.leftItems.map(({ id, body, title }) => (
          <li key={id}>
            <a href={asked.paths.ownOf(body, `/avtaler/${id}`)}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One line for each thing that happens to some items. */
function Lines({
  lines,
  view,
}: {
  lines: readonly (readonly [number, (count: string) => string])[];
  view: UndoView;
}) {
  const { number } = view.asked.request.format;
  return (
    <ul class="plain-list">
      {lines
        .filter(([count]) => count > 0)
        .map(([count, say]) => (
          <li key={say(number(count))}>{say(number(count))}</li>
        ))}
    </ul>
  );
}

export function undoPage(view: UndoView): Page {
  const { asked, list, report } = view;
  const words = asked.request.texts.imports.undo;
  const title = words.title(list.fileName);
  return page(
    view,
    title,
    <>
      <div class="frame head stack">
        <h1>{title}</h1>
        <p class="lead">{words.lead}</p>
        <Lines
          view={view}
          lines={[
            [report.removed, words.removed],
            [report.restored, words.restored],
            [report.left, words.left],
            [report.missing, words.missing],
          ]}
        />
        <form class="buttons" method="post" action={importPath(view, '/angre')}>
          <input type="hidden" name="versjon" value={list.version} />
          <button class="ds-button" type="submit">
            {words.button}
          </button>
          <a class="ds-button" data-variant="tertiary" href={importPath(view)}>
            {words.cancel}
          </a>
        </form>
      </div>
      <LeftItems view={view} />
    </>,
  );
}

export function undonePage(view: UndoView): Page {
  const { asked, list, report } = view;
  const words = asked.request.texts.imports.undo;
  return page(
    view,
    words.doneTitle,
    <>
      <div class="frame head stack">
        <h1>{words.doneTitle}</h1>
        <Lines
          view={view}
          lines={[
            [report.removed, words.doneRemoved],
            [report.restored, words.doneRestored],
            [report.left, words.doneLeft],
            [report.missing, words.doneMissing],
          ]}
        />
        <div class="buttons">
          <a class="ds-button" href={importsPath(asked)}>
            {words.other}
          </a>
          {list.emptiedAt ? null : (
            <form class="inline" method="post" action={importPath(view, '/velg')}>
              <input type="hidden" name="versjon" value={list.version} />
              <button class="ds-button" data-variant="secondary" type="submit">
                {words.again}
              </button>
            </form>
          )}
        </div>
      </div>
      <LeftItems view={view} />
    </>,
  );
}

/** The file could not be read, or the list was given up. */
export function endedPage(view: ImportView): Page {
  const { asked, list } = view;
  const words = asked.request.texts.imports;
  const isRefused = list.state === 'refused';
  const title = isRefused ? words.start.refused : words.ended.discardedTitle;
  return page(
    view,
    title,
    <div class="frame head stack">
      <h1>{isRefused ? list.fileName : title}</h1>
      {isRefused ? (
        <RefusedList asked={asked} refused={{ name: null, problems: list.refusal }} />
      ) : (
        <p class="lead">{words.ended.discarded}</p>
      )}
      <p class="buttons">
        <a class="ds-button" href={importsPath(asked)}>
          {words.ended.other}
        </a>
      </p>
    </div>,
  );
}
