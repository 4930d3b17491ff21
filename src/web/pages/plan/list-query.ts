// What is asked of the list in its address: filter, order and page. A date that is none is told and does not narrow.
import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import {
  ITEM_SORTS,
  type ItemFilter,
  type ItemSort,
  MISSING_FACTS,
} from '../../../modules/planning/plan/list-queries.ts';
import { ITEM_KINDS, ITEM_SOURCES } from '../../../modules/planning/plan-item.ts';
import type { PageRequest } from '../../page.ts';

export const PAGE_SIZES = [25, 100] as const;
const USUAL_SIZE = 25;
const USUAL_SORT: ItemSort = 'deadline';
const LONGEST = 100;

export interface ListQuery {
  readonly filter: ItemFilter;
  readonly sort: ItemSort;
  readonly isDescending: boolean;
  readonly size: number;
  /** From 1. */
  readonly page: number;
  /** Dates as typed, also those that are none. */
  readonly typed: { readonly fra: string; readonly til: string };
  readonly errors: { readonly fra?: string; readonly til?: string };
}

const oneOf = <T extends string>(known: readonly T[], text: string): T | null =>
  known.find((value) => value === text) ?? null;

/** The code of a sort in the address: a minus in front turns it. */
export const sortCode = (sort: ItemSort, isDescending: boolean): string =>
  `${isDescending ? '-' : ''}${sort}`;

export function readListQuery({ query, texts }: Pick<PageRequest, 'query' | 'texts'>): ListQuery {
  const text = (name: string): string => (query.get(name) ?? '').trim().slice(0, LONGEST);
  const errors: { fra?: string; til?: string } = {};
  const date = (name: 'fra' | 'til'): LocalDate | null => {
    const value = text(name);
    if (value === '') return null;
    const parsed = parseLocalDate(value);
    if (parsed.ok) return parsed.value;
    errors[name] = texts.plan.problems['date.notDate']({ value });
    return null;
  };
  const sorted = text('sorter');
  const page = /^\d{1,5}$/.test(text('side')) ? Math.max(1, Number(text('side'))) : 1;
  return {
    filter: {
      text: text('q'),
      kind: oneOf(ITEM_KINDS, text('slag')),
      category: text('kategori') || null,
      supplier: text('leverandor'),
      endsFrom: date('fra'),
      endsTo: date('til'),
      hasOpenOption: text('opsjon') === 'ja',
      responsible: (query.get('ansvarlig') ?? '').trim().slice(0, 200) || null,
      source: oneOf(ITEM_SOURCES, text('kilde')),
      lacks: oneOf(MISSING_FACTS, text('mangler')),
    },
    sort: oneOf(ITEM_SORTS, sorted.replace(/^-/, '')) ?? USUAL_SORT,
    isDescending: sorted.startsWith('-'),
    size: PAGE_SIZES.find((size) => String(size) === text('antall')) ?? USUAL_SIZE,
    page,
    typed: { fra: text('fra'), til: text('til') },
    errors,
  };
}

/** The address of a list, without its page: what narrows it, and its order where that is not the usual. */
export function listParams(query: ListQuery): Record<string, string | undefined> {
  const { filter, sort, isDescending, size } = query;
  const isUsual = sort === USUAL_SORT && !isDescending;
  return {
    q: filter.text || undefined,
    slag: filter.kind ?? undefined,
    kategori: filter.category ?? undefined,
    leverandor: filter.supplier || undefined,
    fra: filter.endsFrom ? query.typed.fra : undefined,
    til: filter.endsTo ? query.typed.til : undefined,
    opsjon: filter.hasOpenOption ? 'ja' : undefined,
    ansvarlig: filter.responsible ?? undefined,
    kilde: filter.source ?? undefined,
    mangler: filter.lacks ?? undefined,
    sorter: isUsual ? undefined : sortCode(sort, isDescending),
    antall: size === USUAL_SIZE ? undefined : String(size),
  };
}

/** The same as text, for a saved view. */
export function listAddress(query: ListQuery): string {
  const kept = Object.entries(listParams(query)).filter(([, value]) => value !== undefined);
  return new URLSearchParams(kept as [string, string][]).toString();
}

/** True where anything but order and size is chosen. */
export const isNarrowed = ({ filter }: ListQuery): boolean =>
  Object.values(filter).some((value) => value !== null && value !== '' && value !== false);

/** Whether more than words are chosen: then the other choices stand open. */
export const hasMoreChoices = ({ filter, sort, isDescending, size, errors }: ListQuery): boolean =>
  [
    filter.supplier !== '',
    filter.endsFrom,
    filter.endsTo,
    filter.hasOpenOption,
    filter.source,
    filter.lacks,
    sort !== USUAL_SORT || isDescending,
    size !== USUAL_SIZE,
    errors.fra,
    errors.til,
  ].some(Boolean);
