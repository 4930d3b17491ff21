// The way to bring a list, every list that has been brought (when, by whom, how it stands), and what is kept of columns.
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type {
  ImportPage,
  ListedImport,
  SavedMapping,
} from '../../../modules/planning/imports/import-queries.ts';
import { canStep } from '../../../modules/planning/imports/list-import.ts';
import { languagePrefix } from '../../../texts/language.ts';
import { DataTable } from '../../components/data-table.tsx';
import { FileForm, RefusedFile } from '../../components/file-upload.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page, PageRequest } from '../../page.ts';
import { importPath, importProblem, importsPath } from './import-words.ts';

export const HISTORY_PAGE = 25;

export interface RefusedUpload {
  /** Null where no file was sent. */
  readonly name: string | null;
  readonly problems: readonly Problem[];
}

interface StartView {
  readonly history: ImportPage;
  readonly page: number;
  readonly mappings: readonly SavedMapping[];
  readonly refused?: RefusedUpload;
}

export function RefusedList({ asked, refused }: { asked: AskedForParty; refused: RefusedUpload }) {
  const words = asked.request.texts.imports.start;
  return (
    <RefusedFile
      title={words.refused}
      file={refused.name && words.fileNamed(refused.name)}
      lines={refused.problems.map((problem) => importProblem(asked, problem))}
      nothingKept={words.nothingKept}
    />
  );
}

function UploadForm({ asked, isRefused }: { asked: AskedForParty; isRefused: boolean }) {
  const words = asked.request.texts.imports.start;
  return (
    <FileForm
      action={importsPath(asked)}
      accept=".xlsx,.csv,.txt,text/csv"
      words={words}
      isRefused={isRefused}
      isNarrow
    >
      <p class="small">
        <a href={`${importsPath(asked)}/mal.xlsx`}>{words.template}</a>
      </p>
    </FileForm>
  );
}

/** What it did, or would do. */
function countsText({ texts, format }: PageRequest, { counts, state }: ListedImport): string {
  const words = texts.imports.history;
  if (!counts) return state === 'refused' || state === 'discarded' ? '' : words.none;
  const isDone = state === 'saved' || state === 'undoing' || state === 'undone';
  const parts: readonly (readonly [number, (count: string) => string])[] = [
    [counts.added, words.added],
    [counts.changed, words.changed],
    isDone ? [counts.gone, words.removed] : [counts.faulty, words.faulty],
  ];
  const told = parts.filter(([count]) => count > 0).map(([count, say]) => say(format.number(count)));
  return told.length === 0 ? words.nothing : told.join(', ');
}

function History({ asked, history, page }: { asked: AskedForParty; history: ImportPage; page: number }) {
  const { request } = asked;
  const words = request.texts.imports.history;
  return (
    <Section id="lister" title={words.title}>
      <DataTable<ListedImport>
        caption={words.caption}
        columns={[
          {
            label: words.file,
            cell: (list) => <a href={importPath({ asked, list })}>{list.fileName}</a>,
          },
          {
            label: words.when,
            isNumber: true,
            cell: ({ createdAt }) => request.format.date(localDateAt(createdAt.getTime())),
          },
          { label: words.who, cell: ({ personName }) => personName ?? words.someone },
          { label: words.state, cell: ({ state }) => request.texts.imports.states[state] },
          { label: words.counts, cell: (list) => countsText(request, list), isWhole: true },
          {
            label: words.undo,
            hidesLabel: true,
            cell: (list) =>
              canStep(list.state, 'undo') && !list.emptiedAt ? (
                <a href={importPath({ asked, list }, '/angre')} aria-label={words.undoThis(list.fileName)}>
                  {words.undo}
                </a>
              ) : null,
          },
        ]}
        rows={history.rows}
        keyOf={({ id }) => id}
      />
      <Pagination
        texts={request.texts.site}
        label={words.pages}
        page={page}
        pages={Math.ceil(history.total / HISTORY_PAGE)}
        hrefOf={(side) => asked.paths.ownOf(asked.party.id, '/importer', { side: String(side) })}
      />
    </Section>
  );
}

function Remembered({ asked, mappings }: { asked: AskedForParty; mappings: readonly SavedMapping[] }) {
  const { request } = asked;
  const words = request.texts.imports.remembered;
  return (
    <Section id="kolonner" title={words.title}>
      <div class="stack">
        <p>{words.text}</p>
        <ul class="lines">
          {mappings.map(({ id, name, changedAt }) => (
            <li key={id}>
              <strong>{name}</strong>{' '}
              <span class="small">{words.since(request.format.date(localDateAt(changedAt.getTime())))}</span>
              <form class="inline" method="post" action={`${importsPath(asked)}/kolonner/glem`}>
                <input type="hidden" name="kolonner" value={id} />
                <button class="as-link" type="submit">
                  {words.forget(name)}
                </button>
              </form>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

export function startPage(asked: AskedForParty, { history, page, mappings, refused }: StartView): Page {
  const { request, party } = asked;
  const words = request.texts.imports.start;
  return {
    kind: 'page',
    ...(refused ? { status: 422 as const } : {}),
    title: words.title,
    own: { party, current: 'imports' },
    body: (
      <>
        <div class="frame head stack">
          <h1>{words.title}</h1>
          <p class="lead">{party.kind === 'cooperation' ? words.leadCooperation : words.lead}</p>
          {request.query.get('glemt') === '1' ? (
            <p class="done" role="status">
              {request.texts.imports.remembered.forgotten}
            </p>
          ) : null}
          {refused ? <RefusedList asked={asked} refused={refused} /> : null}
          <UploadForm asked={asked} isRefused={refused !== undefined} />
        </div>
        {history.total > 0 ? (
          <History asked={asked} history={history} page={page} />
        ) : (
          <Section id="slik" title={words.stepsTitle}>
            <ol class="steps">
              {words.steps.map(([title, text]) => (
                <li key={title}>
                  <h3>{title}</h3>
                  <p>{text}</p>
                </li>
              ))}
            </ol>
          </Section>
        )}
        {mappings.length > 0 ? <Remembered asked={asked} mappings={mappings} /> : null}
      </>
    ),
  };
}

/** The file was larger than what is received at all; told before anything of it is read. */
export function tooLargePage(request: PageRequest, megabytes: number): Page {
  const words = request.texts.imports.start;
  return {
    kind: 'page',
    status: 413,
    title: words.refused,
    body: (
      <div class="frame head">
        <div class="refused">
          <h1>{words.refused}</h1>
          <p>{request.texts.planning.problems['file.tooLarge']({ megabytes })}</p>
          <p>{words.nothingKept}</p>
          <p>
            <a href={`${languagePrefix(request.language)}${request.path}`}>
              {request.texts.imports.ended.other}
            </a>
          </p>
        </div>
      </div>
    ),
  };
}
