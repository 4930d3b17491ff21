// The envelope around every answer: where the facts come from, when, how they may be used, and the way on.

import type { LocalDate } from '../../kernel/local-date.ts';
import { DATA_ATTRIBUTION, DATA_LICENCE } from '../../modules/exchange/open-data.ts';
import type { ApiRequest } from './endpoint.ts';
import { type Paging, pagingOf } from './endpoint.ts';
import type { FieldSource, Meta } from './schemas/facts.ts';

/** Id of a source in the register to the fields of the answer that come from it. */
export type FieldSources = Readonly<Record<string, readonly string[]>>;

function sourcesOf({ snapshot }: ApiRequest, fields: FieldSources): FieldSource[] {
  return snapshot.register.factSources.flatMap((source) => {
    const from = fields[source.id];
    return from ? [{ ...source, fields: [...from] }] : [];
  });
}

const metaOf = (request: ApiRequest, fields: FieldSources, date: LocalDate = request.today): Meta => ({
  registerVersion: request.snapshot.version,
  checkedOn: request.snapshot.register.checkedOn,
  date,
  licence: DATA_LICENCE,
  attribution: DATA_ATTRIBUTION,
  sources: sourcesOf(request, fields),
});

const selfLink = ({ path, query }: ApiRequest): string => (query.size > 0 ? `${path}?${query}` : path);

export const answerWith = <Data>(
  request: ApiRequest,
  data: Data,
  { sources, date }: { sources: FieldSources; date?: LocalDate | undefined },
) => ({ data, meta: metaOf(request, sources, date), links: { self: selfLink(request) } });

function pageLink(request: ApiRequest, limit: number, offset: number): string {
  const query = new URLSearchParams(request.query);
  query.set('limit', String(limit));
  query.set('offset', String(offset));
  return `${request.path}?${query}`;
}

interface ListOptions<Row, Item> {
  readonly rows: readonly Row[];
  /** Called for the rows of this page only. */
  readonly item: (row: Row) => Item;
  readonly paging: Paging;
  readonly sources: FieldSources;
  readonly date?: LocalDate | undefined;
}

/** One page of the rows with its links. */
export function listAnswer<Row, Item>(request: ApiRequest, options: ListOptions<Row, Item>) {
  const { limit, offset } = pagingOf(options.paging);
  const total = options.rows.length;
  const data = options.rows.slice(offset, offset + limit).map(options.item);
  const last = total === 0 ? 0 : Math.floor((total - 1) / limit) * limit;
  return {
    data,
    meta: { ...metaOf(request, options.sources, options.date), total, count: data.length, limit, offset },
    links: {
      self: selfLink(request),
      first: pageLink(request, limit, 0),
      previous: offset > 0 ? pageLink(request, limit, Math.max(0, offset - limit)) : null,
      next: offset + limit < total ? pageLink(request, limit, offset + limit) : null,
      last: pageLink(request, limit, last),
    },
  };
}
