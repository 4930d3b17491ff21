// A body's contracts and needs: filtered, sorted and paged by the database; the way to add, save, share and export.
import { may } from '../../../modules/accounts/policy.ts';
import {
  type ItemPage,
  type ItemsAsked,
  itemPage,
  type ListChoices,
  LONGEST_EXPORT,
  listChoices,
  type SavedView,
  savedViews,
} from '../../../modules/planning/plan/list-queries.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { NextStep } from '../../components/next-step.tsx';
import { Pagination } from '../../components/pagination.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';
import { categoriesByName } from './fact-words.ts';
import { ListFilter } from './list-filter.tsx';
import { isNarrowed, type ListQuery, listParams, PAGE_SIZES, readListQuery } from './list-query.ts';
import { ListTable } from './list-table.tsx';
import { ViewForms, ViewLinks, viewHref } from './list-views.tsx';

export const bodyOf = ({ party }: AskedForParty): BodyId => party.id as string as BodyId;

export const mayWrite = ({ signedIn, party }: AskedForParty): boolean =>
  may(signedIn.grants, 'plan.write', party.id);

/** What the database is asked for the list. */
export const itemsAsked = (asked: AskedForParty, query: ListQuery): ItemsAsked => ({
  body: bodyOf(asked),
  filter: query.filter,
  sort: query.sort,
  isDescending: query.isDescending,
  categoryOrder: categoriesByName(asked.request).map(({ id }) => id),
  today: asked.request.today,
});

interface ListView {
  readonly query: ListQuery;
  readonly found: ItemPage;
  readonly choices: ListChoices;
  readonly views: readonly SavedView[];
  readonly refused?: { readonly name: string; readonly text: string } | undefined;
}

/** Nothing is there yet: what will come, and the way to begin. */
function Empty({ asked }: { asked: AskedForParty }) {
  const { request, paths, party } = asked;
  const words = request.texts.plan.list;
  return (
    <div class="frame section-end stack">
      <div class="empty">
        <h2>{words.emptyTitle}</h2>
        <p>{words.empty}</p>
      </div>
      {mayWrite(asked) ? (
        <NextStep
          texts={request.texts.site}
          id="begynn"
          title={words.begin}
          text={words.beginText}
          href={paths.ownOf(party.id, '/importer')}
          button={words.upload}
        >
          <a href={paths.ownOf(party.id, '/avtaler/ny')}>{words.add}</a>
          <a href={paths.ownOf(party.id, '/funnet')}>{words.found}</a>
        </NextStep>
      ) : null}
    </div>
  );
}

function Actions({ asked }: { asked: AskedForParty }) {
  const { request, paths, party } = asked;
  const words = request.texts.plan.list;
  const isWriter = mayWrite(asked);
  return (
    <p class="buttons">
      {isWriter ? (
        <a class="ds-button" href={paths.ownOf(party.id, '/avtaler/ny')}>
          {words.add}
        </a>
      ) : null}
      {isWriter ? <a href={paths.ownOf(party.id, '/importer')}>{words.upload}</a> : null}
      <a href={paths.ownOf(party.id, '/funnet')}>{words.found}</a>
      <a href={paths.ownOf(party.id, '/synlighet')}>{words.visibility}</a>
    </p>
  );
}

function Foot({ asked, view }: { asked: AskedForParty; view: ListView }) {
  const { request, paths, party } = asked;
  const words = request.texts.plan.list;
  const { query, found } = view;
  const params = listParams(query);
  const at = (more: Readonly<Record<string, string | undefined>>): string =>
    paths.ownOf(party.id, '/avtaler', { visning: 'alle', ...params, ...more });
  const other = PAGE_SIZES.find((size) => size !== query.size) ?? query.size;
  const least = Math.min(...PAGE_SIZES);
  return (
    <div class="stack">
      <Pagination
        texts={request.texts.site}
        label={words.pages}
        page={found.page}
        pages={found.pages}
        hrefOf={(page) => at({ side: String(page) })}
      />
      {found.count > least ? (
        <p>
          <a href={at({ antall: String(other) })}>{words.perPage(request.format.number(other))}</a>
        </p>
      ) : null}
      <p class="buttons">
        <a href={paths.ownOf(party.id, '/avtaler.xlsx', params)}>{words.excel}</a>
        <a href={paths.ownOf(party.id, '/avtaler.csv', params)}>{words.csv}</a>
        <span class="small">
          {found.count > LONGEST_EXPORT
            ? words.downloadsFirst(request.format.number(LONGEST_EXPORT))
            : words.downloads}
        </span>
      </p>
    </div>
  );
}

function Found({ asked, view }: { asked: AskedForParty; view: ListView }) {
  const { request, paths, party } = asked;
  const words = request.texts.plan.list;
  const { query, found, choices, views, refused } = view;
  return (
    <div class="frame section-end stack">
      <Actions asked={asked} />
      <ViewLinks asked={asked} query={query} views={views} />
      <ListFilter asked={asked} query={query} choices={choices} />
      {found.count === 0 ? (
        <div class="empty">
          <p>{words.none}</p>
          <p>
            <a href={paths.ownOf(party.id, '/avtaler', { visning: 'alle' })}>{words.showAll}</a>
          </p>
        </div>
      ) : (
        <>
          <ListTable asked={asked} query={query} found={found} />
          <Foot asked={asked} view={view} />
        </>
      )}
      <ViewForms asked={asked} query={query} views={views} refused={refused} />
    </div>
  );
}

/** The list as a page. `refused`: a view could not be saved. */
export async function listPage(
  asked: AskedForParty,
  query: ListQuery,
  given: { readonly views: readonly SavedView[]; readonly refused?: ListView['refused'] },
): Promise<Page> {
  const { request, ctx, party } = asked;
  const words = request.texts.plan.list;
  const { page, size } = query;
  const found = await itemPage(ctx, { ...itemsAsked(asked, query), page, size });
  const choices = await listChoices(ctx, bodyOf(asked));
  const view: ListView = { query, found, choices, ...given };
  const isEmpty = found.count === 0 && !isNarrowed(query);
  return {
    kind: 'page',
    ...(given.refused ? { status: 422 as const } : {}),
    title: words.title,
    own: { party, current: 'plan' },
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          {request.query.get('fjernet') === '1' ? (
            <p class="done" role="status">
              {words.removed}
            </p>
          ) : null}
        </div>
        {isEmpty ? <Empty asked={asked} /> : <Found asked={asked} view={view} />}
      </>
    ),
  };
}

/** Without anything asked the list opens with the view she has chosen. */
export async function showList(asked: AskedForParty): Promise<PageResult> {
  const { request, ctx, party } = asked;
  const views = await savedViews(ctx, party.id);
  const opening = request.query.size === 0 ? views.find(({ isDefault }) => isDefault) : undefined;
  if (opening) return redirect(viewHref(asked, opening), 302);
  return listPage(asked, readListQuery(request), { views });
}
