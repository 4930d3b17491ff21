// What has been sent and received, narrowed and in parts; journal data for many at once; the way out to the archive and back.
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Part } from '../../../modules/accounts/people-queries.ts';
import { may } from '../../../modules/accounts/policy.ts';
import {
  DISPATCH_KINDS,
  type DispatchExport,
  type DispatchHead,
} from '../../../modules/planning/archive/model.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { FilterChoice, FilterForm, FilterPeriod } from '../../components/filter-form.tsx';
import { Pagination } from '../../components/pagination.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import {
  archivePath,
  archiveProblem,
  archiveProblemAt,
  journalText,
  paragraphOf,
  postsText,
  whatText,
} from './archive-words.ts';
import { JournalFields, NOTHING_TYPED, type TypedJournal } from './journal-fields.tsx';
import { type ArchiveQuery, archiveQueryOf, CASES, EXPORTS, isNarrowed } from './list-query.ts';
import { BackSection, ExportSection, type TypedExport } from './package-sections.tsx';

export const PAGE_SIZE = 25;

/** What was just sent and could not be used. */
export interface RefusedForm {
  readonly set?: {
    readonly typed: TypedJournal;
    readonly ids: readonly string[];
    readonly problems: readonly Problem[];
  };
  readonly made?: { readonly typed: TypedExport; readonly problems: readonly Problem[] };
  readonly back?: readonly Problem[];
  readonly paper?: readonly Problem[];
}

export interface ArchiveView {
  readonly query: ArchiveQuery;
  readonly found: Part<DispatchHead>;
  /** From 1. */
  readonly page: number;
  readonly exports: readonly DispatchExport[];
  readonly nameOf: (actor: string) => string;
  readonly refused: RefusedForm;
}

interface Props {
  readonly asked: AskedForParty;
  readonly view: ArchiveView;
}

function Filter({ asked, view }: Props) {
  const { request } = asked;
  const { filter: words, kinds } = request.texts.archive;
  const { query } = view;
  const errorOf = (field: 'from' | 'until') => archiveProblemAt(request, query.problems, field);
  return (
    <FilterForm action={archivePath(asked)} resetHref={archivePath(asked)} words={words}>
      <FilterChoice
        name="hva"
        label={words.kind}
        value={query.kind}
        any={words.anyKind}
        options={DISPATCH_KINDS.map((value) => ({ value, label: kinds[value] }))}
      />
      <FilterPeriod
        words={words}
        from={query.from}
        until={query.until}
        errors={{ from: errorOf('from'), until: errorOf('until') }}
      />
      <FilterChoice
        name="sak"
        label={words.case}
        value={query.case}
        options={CASES.map((value) => ({ value, label: words.cases[value] }))}
      />
      <FilterChoice
        name="hentet"
        label={words.exported}
        value={query.exported}
        options={EXPORTS.map((value) => ({ value, label: words.exports[value] }))}
      />
    </FilterForm>
  );
}

function columnsFor(
  { asked, view }: Props,
  isChosen: ((id: string) => boolean) | null,
): Column<DispatchHead>[] {
  const { request, parties, services } = asked;
  const { list: words, exports } = request.texts.archive;
  const { format } = request;
  return [
    {
      label: words.columns.title,
      cell: (one) => (
        <>
          <a href={archivePath(asked, `/${one.id}`)}>{one.title}</a>{' '}
          <span class="under">{whatText(request, one)}</span>
        </>
      ),
    },
    { label: words.columns.date, isNumber: true, cell: ({ date }) => format.date(date) },
    {
      label: words.columns.with,
      cell: ({ counterparts }) => format.list(counterparts.map((id) => parties.nameOf(id))),
    },
    {
      label: words.columns.journal,
      cell: (one) => {
        const paragraph = paragraphOf(services.planning.exemptions, one);
        return (
          <span>
            {journalText(request, one) || words.noCase}{' '}
            {paragraph === null ? null : <span class="under">{words.exempt(paragraph)}</span>}
          </span>
        );
      },
    },
    {
      label: words.columns.exported,
      cell: ({ exported }) =>
        exported === null
          ? words.notExported
          : exports.by(view.nameOf(exported.by), format.date(localDateAt(exported.at.getTime()))),
    },
    ...(isChosen
      ? [
          {
            label: words.columns.choose,
            cell: ({ id, title }: DispatchHead) => (
              <label class="choose">
                <input type="checkbox" name="valgt" value={id} checked={isChosen(id)} />
                <span class="visually-hidden">{words.choose(title)}</span>
              </label>
            ),
          },
        ]
      : []),
  ];
}

function Rows(props: Props & { readonly isChosen: ((id: string) => boolean) | null }) {
  const { asked, view, isChosen } = props;
  const { request } = asked;
  const { number } = request.format;
  const from = (view.page - 1) * PAGE_SIZE + 1;
  const { rows, count } = view.found;
  return (
    <DataTable
      caption={request.texts.archive.list.caption(
        number(from),
        number(from + rows.length - 1),
        number(count),
      )}
      rows={rows}
      keyOf={({ id }) => id}
      columns={columnsFor(props, isChosen)}
    />
  );
}

const FIELDS: Readonly<Record<string, string>> = {
  caseNumber: 'saksnummer',
  journalDate: 'journaldato',
  exemption: 'unntatt',
};

/** The table in a form, with fields for what is chosen in it. */
function ChoosingForm(props: Props) {
  const { asked, view } = props;
  const { request } = asked;
  const { set: words, mendTitle } = request.texts.archive;
  const { typed, ids, problems } = view.refused.set ?? { typed: NOTHING_TYPED, ids: [], problems: [] };
  const chosen = new Set(ids);
  return (
    <form class="stack" method="post" action={archivePath(asked, '/sett', archiveQueryOf(view.query))}>
      <ErrorSummary
        title={mendTitle}
        lines={problems.map((problem) => ({
          id: FIELDS[problem.path] ?? 'saksnummer',
          text: archiveProblem(request, problem),
        }))}
      />
      <Rows {...props} isChosen={(id) => chosen.has(id)} />
      <h2 class="form-part">{words.title}</h2>
      <p>{words.text}</p>
      <JournalFields asked={asked} typed={typed} problems={problems} isForMany />
    </form>
  );
}

function Said({ asked, view }: Props) {
  const { request } = asked;
  const words = request.texts.archive;
  const made = view.exports.find(({ id }) => id === request.query.get('pakke'));
  const said = request.query.get('sagt');
  const count = Number(request.query.get('antall'));
  const posts = postsText(request, Number.isSafeInteger(count) && count > 0 ? count : 0);
  if (made) {
    return (
      <div class="done" role="status">
        <p>{words.exports.made(postsText(request, made.count))}</p>
        <p class="buttons">
          <a class="ds-button" href={archivePath(asked, `/pakke/${made.id}`)}>
            {words.exports.download}
          </a>
        </p>
      </div>
    );
  }
  if (said !== 'satt' && said !== 'lest') return null;
  return (
    <p class="done" role="status">
      {said === 'satt' ? words.set.done(posts) : words.back.done(posts)}
    </p>
  );
}

function Found(props: Props) {
  const { asked, view } = props;
  const { request, signedIn, party } = asked;
  const words = request.texts.archive.list;
  const { found, page, query } = view;
  if (found.rows.length === 0) return <p>{isNarrowed(query) ? words.noneFits : words.none}</p>;
  return (
    <>
      {may(signedIn.grants, 'archive.write', party.id) ? (
        <ChoosingForm {...props} />
      ) : (
        <Rows {...props} isChosen={null} />
      )}
      <Pagination
        texts={request.texts.site}
        label={words.parts}
        page={page}
        pages={Math.max(1, Math.ceil(found.count / PAGE_SIZE))}
        hrefOf={(other) => archivePath(asked, '', { ...archiveQueryOf(query), side: String(other) })}
      />
      <p>
        <a href={archivePath(asked, '/journal.csv', archiveQueryOf(query))}>{words.file}</a>
      </p>
    </>
  );
}

const NO_PERIOD: TypedExport = { from: '', until: '', again: 'nei' };

export function archivePage(props: Props): Page {
  const { asked, view } = props;
  const { request, party, signedIn } = asked;
  const words = request.texts.archive;
  const { refused } = view;
  const paper = refused.paper?.[0];
  return {
    kind: 'page',
    title: words.title(party.name),
    own: { party, current: 'archive' },
    ...(Object.keys(refused).length > 0 ? { status: 422 as const } : {}),
    body: (
      <>
        <div class="frame head">
          <h1>{words.title(party.name)}</h1>
          <p class="lead">{words.lead}</p>
          <Said {...props} />
          {paper ? (
            <div class="refused" role="alert">
              <p>{archiveProblem(request, paper)}</p>
            </div>
          ) : null}
        </div>
        <div class="frame section stack">
          <Filter {...props} />
          <Found {...props} />
        </div>
        <ExportSection
          asked={asked}
          exports={view.exports}
          nameOf={view.nameOf}
          typed={refused.made?.typed ?? NO_PERIOD}
          problems={refused.made?.problems ?? []}
          mayExport={may(signedIn.grants, 'archive.export', party.id)}
        />
        {may(signedIn.grants, 'archive.write', party.id) ? (
          <BackSection asked={asked} problems={refused.back ?? []} />
        ) : null}
      </>
    ),
  };
}
