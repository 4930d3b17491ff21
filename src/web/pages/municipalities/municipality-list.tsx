// All municipalities: found by name, narrowed by county, size and membership, on any date, fifty at a time.
import { DEFAULT_LARGE_FROM, DEFAULT_SMALL_BELOW } from '../../../modules/registry/coverage.ts';
import type { MunicipalityPagesTexts } from '../../../texts/municipality-pages.nb.ts';
import { DataTable } from '../../components/data-table.tsx';
import { type Option, SelectField, TextField } from '../../components/form-fields.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { type ListPage, Pagination, partOf } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { factSourceLine } from './fact-source.ts';
import { MembershipCell } from './membership-cell.tsx';
import {
  filteredRows,
  filterQuery,
  type ListFilter,
  type ListRow,
  readFilter,
  SORTS,
} from './municipality-filter.ts';

const PAGE_SIZE = 50;

/** The usual order needs no value in the address. */
function sortOptions(list: MunicipalityPagesTexts['list'], filter: ListFilter): Option[] {
  const others = SORTS.filter((value) => filter.name !== '' || value !== 'name');
  const usual = { value: '', label: filter.name === '' ? list.sorts.name : list.bestFit };
  return [usual, ...others.map((value) => ({ value, label: list.sorts[value] }))];
}

function FilterForm({ request, filter }: { request: PageRequest; filter: ListFilter }) {
  const { list } = request.texts.municipalityPages;
  const { sizes, states, fields } = request.texts.registerWords;
  const paths = pathsFor(request.language);
  const small = request.format.number(DEFAULT_SMALL_BELOW);
  const large = request.format.number(DEFAULT_LARGE_FROM);
  const counties = request.snapshot.register.counties.map(({ number, name }) => ({
    value: number,
    label: name,
  }));
  return (
    <form class="stack list-filter" action={paths.municipalities()}>
      <div class="filter">
        <TextField id="navn" name="navn" label={list.name} value={filter.name} hint={list.nameHint} />
        <SelectField
          id="fylke"
          name="fylke"
          label={list.county}
          value={filter.county}
          options={[{ value: '', label: list.anyCounty }, ...counties]}
        />
        <SelectField
          id="storrelse"
          name="storrelse"
          label={list.size}
          value={filter.size}
          options={[
            { value: '', label: list.anySize },
            { value: 'small', label: sizes.small(small) },
            { value: 'medium', label: sizes.medium(small, large) },
            { value: 'large', label: sizes.large(large) },
          ]}
        />
        <SelectField
          id="samarbeid"
          name="samarbeid"
          label={list.state}
          value={filter.state}
          options={[
            { value: '', label: list.anyState },
            ...(['member', 'outside', 'unknown'] as const).map((value) => ({ value, label: states[value] })),
          ]}
        />
        <SelectField
          id="sorter"
          name="sorter"
          label={list.sort}
          value={filter.sort}
          options={sortOptions(list, filter)}
        />
        <TextField
          id="dato"
          name="dato"
          label={request.texts.site.asOf}
          value={filter.date.typed}
          hint={fields.dateHint}
          error={filter.date.error}
        />
      </div>
      <p class="buttons">
        <button class="ds-button" type="submit">
          {list.show}
        </button>
        <a href={paths.municipalities()}>{list.reset}</a>
      </p>
    </form>
  );
}

function formerly(request: PageRequest, { match }: ListRow): string | null {
  const { list } = request.texts.municipalityPages;
  if (match?.as === 'oldName') return list.formerly(match.text);
  if (match?.as === 'oldNumber') return list.formerly(`${match.former?.name ?? ''} ${match.text}`.trim());
  return match?.as === 'otherLanguage' ? match.text : null;
}

interface TableProps {
  readonly request: PageRequest;
  readonly filter: ListFilter;
  readonly part: ListPage<ListRow>;
  readonly count: number;
}

function MunicipalityTable({ request, filter, part, count }: TableProps) {
  const { list } = request.texts.municipalityPages;
  const paths = pathsFor(request.language);
  const counties = new Map<string, string>(
    request.snapshot.register.counties.map((it) => [it.number, it.name]),
  );
  const dato = filterQuery(filter, request.today)['dato'];
  const isWhole = part.pages === 1;
  return (
    <DataTable
      caption={
        isWhole ? list.captionAll(count) : list.caption(part.from, part.from + part.rows.length - 1, count)
      }
      rows={part.rows}
      keyOf={(row) => row.municipality.number}
      columns={[
        {
          label: list.headings.municipality,
          cell: (row) => {
            const note = formerly(request, row);
            return (
              <>
                <a href={paths.municipality(row.municipality.number, { dato })}>{row.municipality.name}</a>
                <span class="small"> {[row.municipality.number, note].filter(Boolean).join(' · ')}</span>
              </>
            );
          },
        },
        {
          label: list.headings.county,
          cell: (row) => (
            <a href={paths.county(row.municipality.county)}>{counties.get(row.municipality.county)}</a>
          ),
        },
        {
          label: list.headings.population,
          cell: (row) => request.format.number(row.municipality.population),
          isNumber: true,
        },
        { label: list.headings.cooperation, cell: (row) => <MembershipCell request={request} row={row} /> },
      ]}
    />
  );
}

function Empty({ request }: { request: PageRequest }) {
  const { list } = request.texts.municipalityPages;
  return (
    <div class="empty">
      <h3>{list.emptyTitle}</h3>
      <p>{list.emptyText}</p>
      <p class="buttons">
        <a class="ds-button" href={pathsFor(request.language).municipalities()}>
          {list.emptyAction}
        </a>
      </p>
    </div>
  );
}

function Evidence({ request }: { request: PageRequest }) {
  const { list } = request.texts.municipalityPages;
  const { register } = request.snapshot;
  return (
    <>
      <p>
        <strong>{request.texts.site.sources}.</strong>{' '}
        {list.sourceNote(factSourceLine(request, 'population'), request.format.date(register.checkedOn))}
      </p>
      <p>{list.unknownNote}</p>
    </>
  );
}

function AsOfNotice({ request, filter }: { request: PageRequest; filter: ListFilter }) {
  const { list, page } = request.texts.municipalityPages;
  const { dato: _left, ...today } = filterQuery(filter, request.today);
  return (
    <p class="as-of-notice">
      {page.asOfNotice(request.format.date(filter.date.value))} {list.todayNote}{' '}
      <a href={pathsFor(request.language).municipalities(today)}>{page.asOfToday}</a>
    </p>
  );
}

export function municipalityListPage(request: PageRequest): Page {
  const { list } = request.texts.municipalityPages;
  const { site } = request.texts;
  const paths = pathsFor(request.language);
  const filter = readFilter(request);
  const { overall } = request.snapshot.coverageOn(filter.date.value);
  const rows = filteredRows(request, filter);
  const part = partOf(rows, request.query.get('side'), PAGE_SIZE);
  const asked = filterQuery(filter, request.today);
  return {
    kind: 'page',
    title: list.title,
    description: list.intro(overall.municipalities, overall.member, overall.outside, overall.unknown),
    nav: 'municipalities',
    crumbs: [{ label: site.home, href: paths.home() }],
    body: (
      <>
        <div class="frame head">
          <h1>{list.title}</h1>
          <p class="lead">
            {list.intro(overall.municipalities, overall.member, overall.outside, overall.unknown)}
          </p>
          {filter.date.value !== request.today && <AsOfNotice request={request} filter={filter} />}
          <FilterForm request={request} filter={filter} />
        </div>
        <Section
          id="kommuner"
          title={site.nav.municipalities}
          margin={<Evidence request={request} />}
          marginLabel={list.evidence}
        >
          {rows.length === 0 ? (
            <Empty request={request} />
          ) : (
            <MunicipalityTable request={request} filter={filter} part={part} count={rows.length} />
          )}
          <Pagination
            texts={site}
            label={list.pages}
            page={part.page}
            pages={part.pages}
            hrefOf={(page) => paths.municipalities({ ...asked, side: page === 1 ? undefined : String(page) })}
            all={{ href: paths.municipalities({ ...asked, side: 'alle' }), label: list.showAll(rows.length) }}
          />
        </Section>
        <div class="frame">
          <NextStep
            texts={site}
            id="neste"
            title={list.stepTitle}
            text={list.stepText}
            href={paths.groups()}
            button={list.stepButton}
          />
        </div>
      </>
    ),
  };
}
