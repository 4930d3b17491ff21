// Which part of a list is shown, and the way to the next part and to all of it.
import type { Part, Span } from '../../modules/accounts/people-queries.ts';
import type { SiteTexts } from '../../texts/site.nb.ts';

interface PaginationProps {
  readonly texts: SiteTexts;
  readonly label: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
  /** Left out where all of it is too much for one page. */
  readonly all?: { readonly href: string; readonly label: string } | undefined;
}

export function Pagination({ texts, label, page, pages, hrefOf, all }: PaginationProps) {
  if (pages < 2) return null;
  return (
    <nav class="pagination" aria-label={label}>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          {texts.previous}
        </a>
      )}
      <span class="small">{texts.pageOf(page, pages)}</span>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next">
          {texts.next}
        </a>
      )}
      {all && <a href={all.href}>{all.label}</a>}
    </nav>
  );
}

export interface ListPage<T> {
  readonly rows: readonly T[];
  /** From 1; `pages` is at least 1. */
  readonly page: number;
  readonly pages: number;
  /** Place of the first row shown, from 1. */
  readonly from: number;
}

/** The asked part of a list. `alle` gives all of it; a page that is not there gives the nearest one that is. */
export function partOf<T>(rows: readonly T[], asked: string | null, size: number): ListPage<T> {
  if (asked === 'alle') return { rows, page: 1, pages: 1, from: 1 };
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const wanted = /^\d{1,4}$/.test(asked ?? '') ? Number(asked) : 1;
  const page = Math.min(pages, Math.max(1, wanted));
  const start = (page - 1) * size;
  return { rows: rows.slice(start, start + size), page, pages, from: start + 1 };
}

interface PageAsked<T> {
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly read: (span: Span) => Promise<Part<T>>;
}

/** The same of a list that the database parts: a page that is not there is the last one that is. */
export async function partRead<T>({
  page: asked,
  size,
  read,
}: PageAsked<T>): Promise<ListPage<T> & { readonly count: number }> {
  const at = (page: number) => read({ from: (page - 1) * size, size });
  const first = await at(asked);
  const pages = Math.max(1, Math.ceil(first.count / size));
  const page = Math.min(asked, pages);
  const { rows, count } = page === asked ? first : await at(page);
  return { rows, page, pages, from: (page - 1) * size + 1, count };
}
