// Market dialogues that anybody may read and take part in: what is wanted, who buys, and the next date.

import type { PartyDirectory } from '../../../flows/parties.ts';
import { type Services, systemCtx } from '../../../flows/services.ts';
import {
  DIALOGUE_TIMES,
  type DialogueRow,
  type DialogueTime,
  publicCategories,
  publicDialogues,
} from '../../../modules/procurement/market/public-queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { FilterChoice, FilterForm } from '../../components/filter-form.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Pagination } from '../../components/pagination.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { categoriesByName, categoryText } from '../plan/fact-words.ts';

const PAGE_SIZE = 20;
/** As the address writes them. */
const TIME_CODES: Readonly<Record<DialogueTime, string>> = { open: 'apne', over: 'over' };

interface ListQuery {
  readonly words: string;
  readonly category: string;
  readonly time: DialogueTime | null;
  readonly page: number;
}

function readQuery({ query }: PageRequest): ListQuery {
  const text = (name: string): string => (query.get(name) ?? '').trim().slice(0, 80);
  return {
    words: text('q'),
    category: text('kategori'),
    time: DIALOGUE_TIMES.find((time) => TIME_CODES[time] === text('tid')) ?? null,
    page: /^\d{1,4}$/.test(text('side')) ? Math.max(1, Number(text('side'))) : 1,
  };
}

interface ListProps {
  readonly request: PageRequest;
  readonly query: ListQuery;
  readonly rows: readonly DialogueRow[];
  readonly count: number;
  readonly categories: readonly string[];
  readonly parties: PartyDirectory;
}

function Filter({ request, query, categories }: ListProps) {
  const words = request.texts.market.list.filter;
  const paths = pathsFor(request.language);
  return (
    <FilterForm action={paths.marketDialogues()} resetHref={paths.marketDialogues()} words={words}>
      <TextField id="q" name="q" label={words.words} value={query.words} maxLength={80} />
      <FilterChoice
        name="kategori"
        label={words.category}
        value={query.category}
        any={words.any}
        options={categoriesByName(request)
          .filter(({ id }) => categories.includes(id))
          .map(({ id }) => ({ value: id, label: categoryText(request, id) }))}
      />
      <FilterChoice
        name="tid"
        label={words.time}
        value={query.time === null ? '' : TIME_CODES[query.time]}
        any={words.any}
        options={DIALOGUE_TIMES.map((time) => ({ value: TIME_CODES[time], label: words.times[time] }))}
      />
    </FilterForm>
  );
}

function Table({ request, query, rows, count, parties }: ListProps) {
  const { format } = request;
  const words = request.texts.market.list;
  const paths = pathsFor(request.language);
  const from = (query.page - 1) * PAGE_SIZE + 1;
  return (
    <DataTable
      caption={words.caption(
        format.number(from),
        format.number(from + rows.length - 1),
        format.number(count),
      )}
      rows={rows}
      keyOf={({ procurement }) => procurement}
      columns={[
        {
          label: words.columns.what,
          cell: ({ procurement, title, isDemo }) => (
            <>
              <a href={paths.marketDialogue(procurement)}>{title}</a>
              {isDemo ? <span class="tiny"> {words.invented}</span> : null}
            </>
          ),
        },
        { label: words.columns.who, cell: ({ lead }) => parties.nameOf(lead) },
        { label: words.columns.next, cell: ({ next }) => (next ? format.date(next) : words.noNext) },
        { label: words.columns.published, cell: ({ publishedOn }) => format.date(publishedOn) },
      ]}
    />
  );
}

function Found(props: ListProps) {
  const { request, query, rows, count } = props;
  const words = request.texts.market.list;
  const paths = pathsFor(request.language);
  const { words: typed, category, time } = query;
  const isNarrowed = typed !== '' || category !== '' || time !== null;
  if (rows.length === 0) return <p>{isNarrowed ? words.noneFound : words.none}</p>;
  const asked = { q: typed, kategori: category, tid: time === null ? '' : TIME_CODES[time] };
  return (
    <>
      <Table {...props} />
      <Pagination
        texts={request.texts.site}
        label={words.pages}
        page={query.page}
        pages={Math.ceil(count / PAGE_SIZE)}
        hrefOf={(page) => paths.marketDialogues({ ...asked, side: page === 1 ? '' : String(page) })}
      />
    </>
  );
}

export async function marketListPage(services: Services, request: PageRequest): Promise<Page> {
  const words = request.texts.market.list;
  const asked = readQuery(request);
  const ctx = systemCtx(services, 'marketDialogue');
  const withDemo = services.isDemoOn;
  const categories = await publicCategories(ctx, withDemo);
  const part = (page: number) =>
    publicDialogues(ctx, {
      words: asked.words,
      category: asked.category || null,
      time: asked.time,
      withDemo,
      from: (page - 1) * PAGE_SIZE,
      size: PAGE_SIZE,
    });
  const first = await part(asked.page);
  // A page that is not there is the last one that is.
  const last = Math.max(1, Math.ceil(first.count / PAGE_SIZE));
  const query = { ...asked, page: Math.min(asked.page, last) };
  const { rows, count } = query.page === asked.page ? first : await part(query.page);
  const parties = await services.parties();
  const props = { request, query, rows, count, categories, parties };
  return {
    kind: 'page',
    title: words.title,
    description: words.lead,
    isLive: true,
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        <div class="frame stack">
          {count === 0 && asked.words === '' && categories.length === 0 ? null : <Filter {...props} />}
          <Found {...props} />
        </div>
      </>
    ),
  };
}
