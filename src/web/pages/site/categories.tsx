// The list of purchasing categories: found by everyday words, by kind, fifty at a time. What is written in own words gets
// the likeliest category, the words that decided and the likeliest CPV codes.
import { type CategoryHit, searchCategories } from '../../../modules/planning/category-search.ts';
import { CATEGORY_KINDS, type CategoryKind } from '../../../modules/planning/model.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Pagination, partOf } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { readChoice } from '../../query-values.ts';
import { categoryInSentence, categoryName } from './category-words.ts';
import { LikelyCodes } from './likely-codes.tsx';

const PAGE_SIZE = 50;
const MOST_HITS = 20;
const LEAST_SHARE = 0.01;
const LONGEST_TEXT = 300;
/** Above this share of what the words tell, the best category is called likely rather than possible. */
const LIKELY_SHARE = 0.5;
const NORWEGIAN = new Intl.Collator('nb');

type Row = Pick<CategoryHit, 'category' | 'share' | 'because'>;

function chosen({ snapshot, language }: PageRequest, text: string, kind: CategoryKind | ''): Row[] {
  const { categories } = snapshot;
  const listed = (): Row[] =>
    categories.categories.all
      .toSorted((a, b) => NORWEGIAN.compare(categoryName(a, language), categoryName(b, language)))
      .map((category) => ({ category, share: 0, because: [] }));
  const found =
    text === ''
      ? listed()
      : searchCategories(categories, text, MOST_HITS).filter((hit) => hit.share >= LEAST_SHARE);
  return found.filter(({ category }) => kind === '' || category.kind === kind);
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
  rows: readonly Row[];
  caption: string;
}) {
  const { categories } = request.texts.searchPages;
  const paths = pathsFor(request.language);
  const because: readonly Column<Row>[] = rows.some((row) => row.because.length > 0)
    ? [{ label: categories.because, cell: (row) => row.because.join(', '), isWhole: true }]
    : [];
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ category }) => category.id}
      columns={[
        {
          label: categories.name,
          cell: ({ category }) => (
            <a href={paths.category(category.id)}>{categoryName(category, request.language)}</a>
          ),
        },
        ...because,
        { label: categories.kind, cell: ({ category }) => categories.kinds[category.kind] },
        { label: categories.market, cell: ({ category }) => categories.markets[category.market] },
        {
          label: categories.months,
          cell: ({ category }) => categories.monthsValue(category.contractMonths),
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
      <div class="filter">
        <TextField
          id="q"
          name="q"
          label={categories.field}
          value={text}
          hint={categories.fieldHint}
          maxLength={LONGEST_TEXT}
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

/** The answer to what was written; otherwise what the list is. */
function titleOf(request: PageRequest, text: string, best: Row | undefined): string {
  const { categories } = request.texts.searchPages;
  if (text === '' || !best) return categories.title(request.snapshot.categories.categories.all.length);
  const name = categoryInSentence(best.category, request.language);
  return best.share >= LIKELY_SHARE ? categories.titleBest(name) : categories.titleMaybe(name);
}

/** What to do with a category that was found. */
function Next({ request, best }: { request: PageRequest; best: Row }) {
  const { site, searchPages } = request.texts;
  const { categories } = searchPages;
  return (
    <div class="frame section-end">
      <NextStep
        texts={site}
        id="neste"
        title={categories.stepTitle(categoryInSentence(best.category, request.language))}
        text={categories.stepText}
        href={pathsFor(request.language).groups()}
        button={categories.stepButton}
      />
    </div>
  );
}

export function categoriesPage(request: PageRequest): Page {
  const { site, searchPages } = request.texts;
  const { categories } = searchPages;
  const paths = pathsFor(request.language);
  const text = (request.query.get('q') ?? '').trim().slice(0, LONGEST_TEXT);
  const kind = readChoice<CategoryKind | ''>(request, 'type', { among: CATEGORY_KINDS, fallback: '' });
  const rows = chosen(request, text, kind);
  const part = partOf(rows, request.query.get('side'), PAGE_SIZE);
  const caption =
    text === ''
      ? categories.caption(part.from, part.from + part.rows.length - 1, rows.length)
      : categories.captionBest(rows.length);
  const asked = { q: text, type: kind };
  const best = text === '' ? undefined : rows[0];
  const title = titleOf(request, text, best);
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
        {best ? <LikelyCodes request={request} text={text} /> : null}
        {best ? <Next request={request} best={best} /> : null}
      </>
    ),
  };
}
