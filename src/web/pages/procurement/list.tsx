// A party's procurements: those it leads and those it is invited to. Paged and narrowed on the server, the latest changed
// first.
import { localDateAt } from '../../../kernel/local-date.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { procurementsLeftBy } from '../../../modules/procurement/life/left-queries.ts';
import {
  PROCUREMENT_LISTS,
  type ProcurementList,
  type ProcurementRow,
  procurementsOf,
} from '../../../modules/procurement/life/queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { FilterChoice, FilterForm } from '../../components/filter-form.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Pagination } from '../../components/pagination.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { pageIn } from '../../query-values.ts';
import { categoriesByName } from '../plan/fact-words.ts';
import { demoBanner } from '../proposals/demo-banner.ts';
import { categoryName } from '../site/category-words.ts';
import { LeftList } from './member/left.tsx';

const PAGE_SIZE = 20;
const LONGEST_WORDS = 100;

interface Chosen {
  readonly list: ProcurementList;
  readonly words: string;
  readonly category: string | null;
  readonly page: number;
}

function chosenIn({ request }: AskedForParty): Chosen {
  const { query, snapshot } = request;
  const category = query.get('kategori') ?? '';
  return {
    list: PROCUREMENT_LISTS.find((one) => one === query.get('vis')) ?? 'running',
    words: (query.get('navn') ?? '').replaceAll('\0', '').trim().slice(0, LONGEST_WORDS),
    category: snapshot.categories.categories.byId.has(category) ? category : null,
    page: pageIn(query),
  };
}

const listPath = ({ paths, party }: AskedForParty, chosen: Partial<Chosen>): string =>
  paths.ownOf(party.id, '/anskaffelser', {
    vis: chosen.list,
    navn: chosen.words,
    kategori: chosen.category ?? undefined,
    side: chosen.page && chosen.page > 1 ? String(chosen.page) : undefined,
  } as Record<string, string>);

function Kinds({ asked, list }: { asked: AskedForParty; list: ProcurementList }) {
  const words = asked.request.texts.procurement.list;
  return (
    <nav aria-label={words.kindsLabel}>
      <ul class="tabs">
        {PROCUREMENT_LISTS.map((one) => (
          <li key={one}>
            <a href={listPath(asked, { list: one })} aria-current={one === list ? 'page' : undefined}>
              {words.kinds[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Filter({ asked, chosen }: { asked: AskedForParty; chosen: Chosen }) {
  const { request } = asked;
  const words = request.texts.procurement.list;
  return (
    <FilterForm
      action={listPath(asked, {})}
      resetHref={listPath(asked, { list: chosen.list })}
      words={words}
      more={<input type="hidden" name="vis" value={chosen.list} />}
    >
      <TextField id="navn" name="navn" label={words.find} value={chosen.words} maxLength={LONGEST_WORDS} />
      <FilterChoice
        name="kategori"
        label={words.category}
        value={chosen.category}
        any={words.anyCategory}
        options={categoriesByName(request).map((one) => ({
          value: one.id,
          label: categoryName(one, request.language),
        }))}
      />
    </FilterForm>
  );
}

interface RowsProps {
  readonly asked: AskedForParty;
  readonly list: ProcurementList;
  readonly rows: readonly ProcurementRow[];
}

function Rows({ asked, list, rows }: RowsProps) {
  const { request, paths, party, parties } = asked;
  const { phases, list: words } = request.texts.procurement;
  const { byId } = request.snapshot.categories.categories;
  const categoryOf = ({ category }: ProcurementRow): string => {
    const found = byId.get(category);
    return found ? categoryName(found, request.language) : category;
  };
  return (
    <DataTable<ProcurementRow>
      caption={words.caption[list]}
      columns={[
        {
          label: words.columns.title,
          cell: (row) => (
            <>
              <a href={paths.ownOf(party.id, `/anskaffelser/${row.id}`)}>{row.title}</a>
              <span class="small block">{categoryOf(row)}</span>
            </>
          ),
        },
        { label: words.columns.lead, cell: ({ lead }) => parties.nameOf(lead) },
        { label: words.columns.phase, cell: ({ phase }) => phases[phase] },
        {
          label: words.columns.changed,
          isNumber: true,
          cell: ({ changedAt }) => request.format.date(localDateAt(changedAt.getTime())),
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}

export async function procurementListPage(asked: AskedForParty): Promise<Page> {
  const { ctx, request, paths, party, signedIn } = asked;
  const words = request.texts.procurement.list;
  const chosen = chosenIn(asked);
  const { rows, count } = await procurementsOf(ctx, { party: party.id, size: PAGE_SIZE, ...chosen });
  const isNarrowed = chosen.words !== '' || chosen.category !== null;
  const mayBegin = may(signedIn.grants, 'procurement.begin', party.id);
  return {
    kind: 'page',
    title: words.title,
    own: { party, current: 'procurements' },
    ...demoBanner(request, party.isDemo),
    body: (
      <div class="frame head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {mayBegin ? (
          <p class="buttons">
            <a class="ds-button" href={paths.ownOf(party.id, '/anskaffelser/ny')}>
              {words.begin}
            </a>
          </p>
        ) : (
          <p class="small">{words.onlyBuyers}</p>
        )}
        <Kinds asked={asked} list={chosen.list} />
        {count > PAGE_SIZE || isNarrowed ? <Filter asked={asked} chosen={chosen} /> : null}
        {rows.length > 0 ? (
          <Rows asked={asked} list={chosen.list} rows={rows} />
        ) : (
          <div class="empty">
            <p>{isNarrowed ? words.noneFound : words.none[chosen.list]}</p>
          </div>
        )}
        <Pagination
          texts={request.texts.site}
          label={words.pages}
          page={chosen.page}
          pages={Math.max(1, Math.ceil(count / PAGE_SIZE))}
          hrefOf={(page) => listPath(asked, { ...chosen, page })}
        />
        <LeftList asked={asked} left={await procurementsLeftBy(ctx, party.id)} />
      </div>
    ),
  };
}
