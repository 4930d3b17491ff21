// A body's kept advice: narrowed and paged by the database, two of them to be compared.
import { localDateAt } from '../../../../kernel/local-date.ts';
import type { Part } from '../../../../modules/accounts/people-queries.ts';
import { REVIEW_STATES, type ReviewState, type SavedHead } from '../../../../modules/advice/saved/model.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { FilterChoice, FilterForm } from '../../../components/filter-form.tsx';
import { TextField } from '../../../components/form-fields.tsx';
import { Pagination } from '../../../components/pagination.tsx';
import type { AskedForParty } from '../../../own/routes.ts';
import type { Page } from '../../../page.ts';
import { BODY } from '../answer-names.ts';
import { Hidden } from '../way.tsx';
import { savedPath } from './saved-words.ts';

export const PAGE_SIZE = 25;
/** The two to compare, in a form. */
export const CHOSEN = 'valgt';

export interface SavedList {
  readonly found: Part<SavedHead>;
  readonly page: number;
  readonly text: string;
  readonly review: ReviewState;
  readonly nameOf: (actor: string) => string;
}

interface Props {
  readonly asked: AskedForParty;
  readonly list: SavedList;
}

function Filter({ asked, list }: Props) {
  const words = asked.request.texts.savedAdvice;
  return (
    <FilterForm action={savedPath(asked)} resetHref={savedPath(asked)} words={words.filter}>
      <TextField id="navn" name="navn" label={words.filter.text} value={list.text} />
      <FilterChoice
        name="kontroll"
        label={words.filter.review}
        value={list.review}
        options={REVIEW_STATES.map((value) => ({ value, label: words.reviewStates[value] }))}
      />
    </FilterForm>
  );
}

function columnsFor({ asked, list }: Props): Column<SavedHead>[] {
  const { texts, format } = asked.request;
  const words = texts.savedAdvice;
  const day = (at: Date): string => format.date(localDateAt(at.getTime()));
  return [
    {
      label: words.columns.title,
      cell: ({ id, title }) => <a href={savedPath(asked, `/${id}`)}>{title}</a>,
    },
    { label: words.columns.first, cell: ({ first }) => texts.adviserPages.alternatives[first] },
    { label: words.columns.date, isNumber: true, cell: ({ date }) => format.date(date) },
    {
      label: words.columns.saved,
      cell: ({ savedBy, savedAt }) => words.by(list.nameOf(savedBy), day(savedAt)),
    },
    {
      label: words.columns.review,
      cell: ({ review }) => (review ? words.by(list.nameOf(review.by), day(review.at)) : words.notReviewed),
    },
    {
      label: words.compareColumn,
      cell: ({ id, title }) => (
        <label class="choose">
          <input type="checkbox" name={CHOSEN} value={id} />
          <span class="visually-hidden">{words.choose(title)}</span>
        </label>
      ),
    },
  ];
}

function Found({ asked, list }: Props) {
  const { request } = asked;
  const words = request.texts.savedAdvice;
  const { found, page, text, review } = list;
  const isNarrowed = text !== '' || review !== 'all';
  if (found.count === 0) {
    return (
      <div class="empty">
        <h2>{isNarrowed ? words.title : words.emptyTitle}</h2>
        <p>{isNarrowed ? words.none : words.empty}</p>
      </div>
    );
  }
  return (
    <form class="stack" action={savedPath(asked, '/sammenlign')}>
      <DataTable
        caption={words.caption(request.format.number(found.count))}
        columns={columnsFor({ asked, list })}
        rows={found.rows}
        keyOf={({ id }) => id}
      />
      {found.count > 1 && (
        <p class="buttons">
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.compare}
          </button>
        </p>
      )}
      <Pagination
        texts={request.texts.site}
        label={words.parts}
        page={page}
        pages={Math.max(1, Math.ceil(found.count / PAGE_SIZE))}
        hrefOf={(other) =>
          savedPath(asked, '', {
            navn: text,
            kontroll: review === 'all' ? '' : review,
            side: String(other),
          })
        }
      />
    </form>
  );
}

export function savedListPage({ asked, list }: Props): Page {
  const { request, party } = asked;
  const words = request.texts.savedAdvice;
  return {
    kind: 'page',
    title: words.title,
    own: { party, current: 'advice' },
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <form class="buttons" method="post" action={savedPath(asked, '/ny/sporsmal')}>
            <Hidden said={new URLSearchParams({ [BODY]: party.id })} />
            <button class="ds-button" type="submit">
              {words.new}
            </button>
          </form>
        </div>
        <div class="frame section stack">
          <Filter asked={asked} list={list} />
          <Found asked={asked} list={list} />
        </div>
      </>
    ),
  };
}
