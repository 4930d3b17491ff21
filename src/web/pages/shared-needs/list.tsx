// «De samme behovene»: every own need that others near enough have too, by when it can start.
import {
  NEED_FILTERS,
  type NeedFilter,
  type NeedList,
  type NeedRow,
  sameNeeds,
} from '../../../flows/shared-needs/find.ts';
import { isCommon } from '../../../modules/planning/live-needs/model.ts';
import { capitalised } from '../../../texts/format.ts';
import { DataTable } from '../../components/data-table.tsx';
import { SelectField } from '../../components/form-fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { Pagination } from '../../components/pagination.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { kmText, Signs } from '../groups/shared-needs/tables.tsx';
import { categoryText } from '../plan/fact-words.ts';
import { categoryOptions } from '../plan/list-filter.tsx';
import { reasonLines, startsText } from './need-words.ts';

const PAGE_SIZE = 10;

/** As the address writes them. */
const FILTER_CODES: Readonly<Record<NeedFilter, string>> = {
  near: '',
  unanswered: 'ubesvart',
  common: 'felles',
  without: 'uten',
  all: 'alle',
};

interface ListQuery {
  readonly filter: NeedFilter;
  readonly category: string | null;
  readonly page: number;
}

function readQuery({ request }: AskedForParty): ListQuery {
  const text = (name: string): string => (request.query.get(name) ?? '').trim().slice(0, 80);
  return {
    filter: NEED_FILTERS.find((filter) => FILTER_CODES[filter] === text('vis')) ?? 'near',
    category: text('kategori') || null,
    page: /^\d{1,5}$/.test(text('side')) ? Math.max(1, Number(text('side'))) : 1,
  };
}

interface ListProps {
  readonly asked: AskedForParty;
  readonly query: ListQuery;
  readonly found: NeedList;
}

function Filter({ asked, query, found }: ListProps) {
  const { request, paths, party } = asked;
  const words = request.texts.liveNeeds.list.filter;
  return (
    <form class="stack list-filter" action={paths.ownOf(party.id, '/samme-behov')}>
      <div class="filter">
        <SelectField
          id="vis"
          name="vis"
          label={words.show}
          value={FILTER_CODES[query.filter]}
          options={NEED_FILTERS.map((filter) => ({
            value: FILTER_CODES[filter],
            label: words.choices[filter],
          }))}
        />
        <SelectField
          id="kategori"
          name="kategori"
          label={words.category}
          value={query.category ?? ''}
          options={[{ value: '', label: words.any }, ...categoryOptions(asked, found.categories)]}
        />
      </div>
      <p class="buttons">
        <button class="ds-button" data-size="sm" type="submit">
          {words.button}
        </button>
      </p>
    </form>
  );
}

/** What has been said of pairs with one own need. */
function Said({ asked, row }: { asked: AskedForParty; row: NeedRow }) {
  const { texts, format } = asked.request;
  const words = texts.liveNeeds.list.said;
  const common = row.states.filter(isCommon).length;
  const theirs = row.states.filter((state) => state.isSameToThem && !isCommon(state)).length;
  const ours = row.states.filter((state) => state.answer === 'same' && !isCommon(state)).length;
  const lines = [
    theirs > 0 ? words.theirs(format.number(theirs)) : '',
    ours > 0 ? words.ours(format.number(ours)) : '',
    common + theirs + ours === 0 ? words.none : '',
  ];
  return (
    <>
      {common > 0 ? (
        <Mark kind="confirmed" texts={texts.site} label={words.common(format.number(common))} />
      ) : null}
      <Signs signs={lines} />
    </>
  );
}

function Near({ asked, row }: { asked: AskedForParty; row: NeedRow }) {
  const { texts, format } = asked.request;
  const words = texts.liveNeeds.list;
  const { near, nearBodies } = row.counts;
  const akin = row.near.filter(({ isSameCategory }) => !isSameCategory).length;
  return (
    <Signs
      signs={[
        nearBodies === 0 ? words.nobody : words.others(format.number(nearBodies), nearBodies === 1),
        near > nearBodies ? words.needs(format.number(near), near === 1) : '',
        akin > 0 ? words.akin(format.number(akin)) : '',
      ]}
    />
  );
}

function Best({ asked, row }: { asked: AskedForParty; row: NeedRow }) {
  const { request, parties } = asked;
  const [best] = row.near;
  if (!best) return null;
  const { other, km } = best;
  return (
    <Signs
      signs={[
        request.texts.liveNeeds.list.best(parties.nameOf(other.body), kmText(request, km)),
        ...reasonLines(request, best, row.need.item),
      ]}
    />
  );
}

function NeedTable({ asked, found }: Omit<ListProps, 'query'>) {
  const { request, paths, party } = asked;
  const { format } = request;
  const words = request.texts.liveNeeds.list;
  const first = (found.page - 1) * PAGE_SIZE + 1;
  const last = first + found.rows.length - 1;
  return (
    <DataTable
      caption={words.caption(format.number(first), format.number(last), format.number(found.count))}
      rows={found.rows}
      keyOf={({ need }) => need.item.id}
      columns={[
        {
          label: words.columns.need,
          cell: ({ need }) => (
            <>
              <a href={paths.ownOf(party.id, `/samme-behov/${need.item.id}`)}>{need.item.title}</a>
              <span class="small block">{categoryText(request, need.item.category)}</span>
              <span class="small block">{words.starts(startsText(request, need))}</span>
              {need.shown === 'hidden' ? <span class="small block">{words.hidden}</span> : null}
            </>
          ),
        },
        { label: words.columns.near, cell: (row) => <Near asked={asked} row={row} /> },
        { label: words.columns.best, isWhole: true, cell: (row) => <Best asked={asked} row={row} /> },
        { label: words.columns.far, isNumber: true, cell: ({ counts }) => format.number(counts.far) },
        { label: words.columns.said, cell: (row) => <Said asked={asked} row={row} /> },
      ]}
    />
  );
}

function Found(props: ListProps) {
  const { asked, query, found } = props;
  const { request, paths, party } = asked;
  const words = request.texts.liveNeeds.list;
  const params = { vis: FILTER_CODES[query.filter] || undefined, kategori: query.category ?? undefined };
  return (
    <div class="frame section-end stack">
      <Filter {...props} />
      {found.count === 0 ? (
        <div class="empty">
          <p>{words.none}</p>
          <p>
            <a href={paths.ownOf(party.id, '/samme-behov', { vis: FILTER_CODES.all })}>{words.showAll}</a>
          </p>
        </div>
      ) : (
        <NeedTable asked={asked} found={found} />
      )}
      <Pagination
        texts={request.texts.site}
        label={words.pages}
        page={found.page}
        pages={found.pages}
        hrefOf={(page) => paths.ownOf(party.id, '/samme-behov', { ...params, side: String(page) })}
      />
    </div>
  );
}

function Head({ asked, found }: Omit<ListProps, 'query'>) {
  const { request, paths, party } = asked;
  const { format } = request;
  const words = request.texts.liveNeeds.list;
  const { near } = found.of;
  return (
    <div class="frame head">
      <h1>
        {near === 0 ? words.headingNone : words.heading(capitalised(format.countWord(near)), near === 1)}
      </h1>
      <p class="lead">{words.lead}</p>
      <p class="buttons">
        <a href={paths.ownOf(party.id, '/samme-behov/sporsmal')}>
          {found.waiting > 0 ? words.waiting(found.waiting) : words.questions}
        </a>
        <a href={paths.ownOf(party.id, '/synlighet')}>{words.visibility}</a>
      </p>
    </div>
  );
}

function Empty({ asked }: { asked: AskedForParty }) {
  const { request, paths, party } = asked;
  const words = request.texts.liveNeeds.list;
  return (
    <div class="frame section-end">
      <div class="empty">
        <h2>{words.emptyTitle}</h2>
        <p>{words.empty}</p>
        <p>
          <a href={paths.ownOf(party.id, '/avtaler')}>{words.emptyLink}</a>
        </p>
      </div>
    </div>
  );
}

export async function showNeeds(asked: AskedForParty): Promise<Page> {
  const { request, ctx, party, services } = asked;
  const query = readQuery(asked);
  const found = await sameNeeds(services, { ctx, party, ...query, size: PAGE_SIZE });
  return {
    kind: 'page',
    title: request.texts.liveNeeds.list.title,
    own: { party, current: 'sharedNeeds' },
    body: (
      <>
        <Head asked={asked} found={found} />
        {found.of.all === 0 ? <Empty asked={asked} /> : <Found asked={asked} query={query} found={found} />}
      </>
    ),
  };
}
