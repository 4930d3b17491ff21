// The list of purchasing categories: found by everyday words, by kind, fifty at a time.
import { searchCategories } from '../../../modules/planning/category-search.ts';
import { CATEGORY_KINDS, type Category, type CategoryKind } from '../../../modules/planning/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { Pagination, partOf } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { readChoice } from '../../query-values.ts';
import { categoryName } from './category-words.ts';

const PAGE_SIZE = 50;
const MOST_HITS = 20;
const LEAST_SHARE = 0.01;
const NORWEGIAN = new Intl.Collator('nb');

function chosen({ snapshot, language }: PageRequest, text: string, kind: CategoryKind | ''): Category[] {
  const { categories } = snapshot;
  const found =
    text === ''
      ? categories.categories.all.toSorted((a, b) =>
          NORWEGIAN.compare(categoryName(a, language), categoryName(b, language)),
        )
      : searchCategories(categories, text, MOST_HITS)
          .filter((hit) => hit.share >= LEAST_SHARE)
          .map((hit) => hit.category);
  return found.filter((category) => kind === '' || category.kind === kind);
}

export function ListEvidence({ request }: { request: PageRequest }) {
  const { categories } = request.texts.searchPages;
  return (
    <>
      <p>
        <strong>{categories.source}.</strong> {categories.sourceNote}{' '}
        <Mark kind="assumption" texts={request.texts.site} />
      </p>
      <p>{categories.cpvSource}</p>
    </>
  );
}

function CategoryTable({
  request,
  rows,
  caption,
}: {
  request: PageRequest;
  rows: readonly Category[];
  caption: string;
}) {
  const { categories } = request.texts.searchPages;
  const paths = pathsFor(request.language);
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={(category) => category.id}
      columns={[
        {
          label: categories.name,
          cell: (category) => (
            <a href={paths.category(category.id)}>{categoryName(category, request.language)}</a>
          ),
        },
        { label: categories.kind, cell: (category) => categories.kinds[category.kind] },
        { label: categories.market, cell: (category) => categories.markets[category.market] },
        {
          label: categories.months,
          cell: (category) => categories.monthsValue(category.contractMonths),
          isNumber: true,
        },
      ]}
    />
  );
}

function FindForm({ request, text, kind }: { request: PageRequest; text: string; kind: CategoryKind | '' }) {
  const { categories } = request.texts.searchPages;
  const paths = pathsFor(request.language);
  return (
    <form class="stack" action={paths.categories()}>
      <div class="filter filter-narrow">
        <TextField
          id="q"
          name="q"
          label={categories.field}
          value={text}
          hint={categories.fieldHint}
          maxLength={100}
        />
        <SelectField
          id="type"
          name="type"
          label={categories.kind}
          value={kind}
          options={[
            { value: '', label: categories.anyKind },
            ...CATEGORY_KINDS.map((value) => ({ value, label: categories.kinds[value] })),
          ]}
        />
      </div>
      <p class="buttons">
        <button class="ds-button" type="submit">
          {categories.show}
        </button>
        <a href={paths.categories()}>{categories.reset}</a>
      </p>
    </form>
  );
}

export function categoriesPage(request: PageRequest): Page {
  const { site, searchPages } = request.texts;
  const { categories } = searchPages;
  const paths = pathsFor(request.language);
  const text = (request.query.get('q') ?? '').trim().slice(0, 100);
  const kind = readChoice<CategoryKind | ''>(request, 'type', { among: CATEGORY_KINDS, fallback: '' });
  const rows = chosen(request, text, kind);
  const part = partOf(rows, request.query.get('side'), PAGE_SIZE);
  const caption =
    text === ''
      ? categories.caption(part.from, part.from + part.rows.length - 1, rows.length)
      : categories.captionBest(rows.length);
  const asked = { q: text, type: kind };
  const title = categories.title(request.snapshot.categories.categories.all.length);
  return {
    kind: 'page',
    title,
    description: categories.lead,
    crumbs: [{ label: site.home, href: paths.home() }],
    body: (
      <>
        <div class="frame head">
          <h1>{title}</h1>
          <p class="lead">{categories.lead}</p>
          <FindForm request={request} text={text} kind={kind} />
        </div>
        <Section
          id="kategorier"
          title={categories.crumb}
          margin={<ListEvidence request={request} />}
          marginLabel={categories.evidence}
        >
          {rows.length === 0 ? (
            <div class="empty">
              <h3>{categories.emptyTitle(text)}</h3>
              <p>{categories.emptyText}</p>
              <p class="buttons">
                <a class="ds-button" href={paths.categories()}>
                  {categories.reset}
                </a>
              </p>
            </div>
          ) : (
            <CategoryTable request={request} rows={part.rows} caption={caption} />
          )}
          <Pagination
            texts={site}
            label={request.texts.municipalityPages.list.pages}
            page={part.page}
            pages={part.pages}
            hrefOf={(page) => paths.categories({ ...asked, side: page === 1 ? undefined : String(page) })}
            all={{
              href: paths.categories({ ...asked, side: 'alle' }),
              label: categories.showAll(rows.length),
            }}
          />
        </Section>
      </>
    ),
  };
}
