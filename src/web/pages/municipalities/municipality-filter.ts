// What the list of municipalities can be narrowed to, and the rows that are left, in the asked order.

import type { LocalDate } from '../../../kernel/local-date.ts';
import type { CountyNumber } from '../../../kernel/municipality-number.ts';
import {
  type CoverageState,
  DEFAULT_LARGE_FROM,
  DEFAULT_SMALL_BELOW,
  type MunicipalityCoverage,
  type SizeClass,
  sizeClassOf,
} from '../../../modules/registry/coverage.ts';
import { type SearchMatch, searchRegister } from '../../../modules/registry/search.ts';
import type { PageRequest } from '../../page.ts';
import { type Read, readChoice, readDate } from '../../query-values.ts';

export const SORTS = ['name', 'population', 'smallest', 'county'] as const;
export type Sort = (typeof SORTS)[number];
const SIZES = ['small', 'medium', 'large'] as const;
const STATES = ['member', 'outside', 'unknown'] as const;
const ANY = '';

export interface ListFilter {
  readonly name: string;
  readonly county: CountyNumber | typeof ANY;
  readonly size: SizeClass | typeof ANY;
  readonly state: CoverageState | typeof ANY;
  /** Empty: the best fit first when a name is asked for, otherwise by name. */
  readonly sort: Sort | typeof ANY;
  readonly date: Read<LocalDate>;
}

export interface ListRow extends MunicipalityCoverage {
  /** Why a searched name fits, when it is not the name itself. */
  readonly match: SearchMatch | null;
}

export function readFilter(request: PageRequest): ListFilter {
  const counties = request.snapshot.register.counties.map((county) => county.number);
  return {
    name: (request.query.get('navn') ?? '').trim().slice(0, 60),
    county: readChoice(request, 'fylke', { among: counties, fallback: ANY as CountyNumber }),
    size: readChoice<SizeClass | typeof ANY>(request, 'storrelse', { among: SIZES, fallback: ANY }),
    state: readChoice<CoverageState | typeof ANY>(request, 'samarbeid', { among: STATES, fallback: ANY }),
    sort: readChoice<Sort | typeof ANY>(request, 'sorter', { among: SORTS, fallback: ANY }),
    date: readDate(request, 'dato', request.today),
  };
}

/** The filter as address parameters; what is not chosen is left out. */
export function filterQuery(filter: ListFilter, today: LocalDate): Record<string, string | undefined> {
  return {
    navn: filter.name,
    fylke: filter.county,
    storrelse: filter.size,
    samarbeid: filter.state,
    sorter: filter.sort,
    dato: filter.date.value === today ? undefined : filter.date.typed,
  };
}

const NORWEGIAN = new Intl.Collator('nb');

const byName = (a: ListRow, b: ListRow): number =>
  NORWEGIAN.compare(a.municipality.name, b.municipality.name) ||
  (a.municipality.number < b.municipality.number ? -1 : 1);

function comparison(
  sort: Sort,
  countyNames: ReadonlyMap<string, string>,
): (a: ListRow, b: ListRow) => number {
  const county = (row: ListRow): string => countyNames.get(row.municipality.county) ?? '';
  switch (sort) {
    case 'name':
      return byName;
    case 'population':
      return (a, b) => b.municipality.population - a.municipality.population || byName(a, b);
    case 'smallest':
      return (a, b) => a.municipality.population - b.municipality.population || byName(a, b);
    case 'county':
      return (a, b) => NORWEGIAN.compare(county(a), county(b)) || byName(a, b);
  }
}

/** Rows by name search, best fit first; all rows without a name. */
function searched({ snapshot }: PageRequest, filter: ListFilter): ListRow[] {
  const rows = snapshot.coverageOn(filter.date.value).municipalities;
  if (filter.name === '') return rows.map((row) => ({ ...row, match: null }));
  const byNumber = new Map<string, MunicipalityCoverage>(rows.map((row) => [row.municipality.number, row]));
  return searchRegister(snapshot.search, filter.name, rows.length).flatMap((hit) => {
    const row = hit.kind === 'municipality' ? byNumber.get(hit.id) : undefined;
    return row ? [{ ...row, match: hit.match.as === 'name' ? null : hit.match }] : [];
  });
}

export function filteredRows(request: PageRequest, filter: ListFilter): ListRow[] {
  const rows = searched(request, filter).filter(
    ({ municipality, state }) =>
      (filter.county === ANY || municipality.county === filter.county) &&
      (filter.state === ANY || state === filter.state) &&
      (filter.size === ANY ||
        sizeClassOf(municipality.population, DEFAULT_SMALL_BELOW, DEFAULT_LARGE_FROM) === filter.size),
  );
  const sort = filter.sort || (filter.name ? null : 'name');
  if (sort === null) return rows;
  const names = new Map<string, string>(request.snapshot.register.counties.map((it) => [it.number, it.name]));
  return rows.toSorted(comparison(sort, names));
}
