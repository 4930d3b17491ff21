// What was found for a body: counted, listed by page, one by one.
import { type Kysely, sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tables } from '../../../kernel/tables.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import './db.ts';
import type { FoundFacts, FoundKind, FoundRow, FoundState } from './model.ts';

/** A body's rows with their notices, to be narrowed. */
export const foundRows = (db: Kysely<Tables>, body: BodyId) =>
  db
    .selectFrom('found_agreement')
    .innerJoin('imported_notice', 'imported_notice.id', 'found_agreement.notice_id')
    .select([
      'found_agreement.id',
      'found_agreement.kind',
      'found_agreement.facts',
      'found_agreement.state',
      'found_agreement.item_id',
      'imported_notice.label',
      'imported_notice.source',
      'imported_notice.title',
      'imported_notice.published_on',
      'imported_notice.url',
    ])
    .where('found_agreement.body_id', '=', body);

type StoredRow = Awaited<ReturnType<ReturnType<typeof foundRows>['execute']>>[number];

export const foundOf = (row: StoredRow): FoundRow => ({
  id: row.id,
  kind: row.kind,
  facts: row.facts as FoundFacts,
  state: row.state,
  item: row.item_id,
  notice: {
    label: row.label,
    source: row.source,
    title: row.title,
    publishedOn: row.published_on as LocalDate | null,
    url: row.url,
  },
});

export type FoundCounts = Readonly<Record<FoundState, Readonly<Record<FoundKind, number>>>>;

/** How many there are of each, by what the body has said of them. */
export async function foundCounts(ctx: Ctx, body: BodyId): Promise<FoundCounts> {
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('found_agreement')
      .select(['state', 'kind', sql<number>`count(*)::int`.as('count')])
      .where('body_id', '=', body)
      .groupBy(['state', 'kind'])
      .execute(),
  );
  const of = (state: FoundState) => {
    const count = (kind: FoundKind): number =>
      rows.find((row) => row.state === state && row.kind === kind)?.count ?? 0;
    return { agreement: count('agreement'), procurement: count('procurement') };
  };
  return { waiting: of('waiting'), confirmed: of('confirmed'), rejected: of('rejected') };
}

export interface FoundAsked {
  readonly body: BodyId;
  readonly state: FoundState;
  readonly size: number;
  readonly from: number;
}

/** Part of the rows: the latest answered first, those that wait by the latest notice. */
export async function foundPart(ctx: Ctx, { body, state, size, from }: FoundAsked): Promise<FoundRow[]> {
  const rows = await acting(ctx, ({ db }) =>
    foundRows(db, body)
      .where('found_agreement.state', '=', state)
      .orderBy('found_agreement.decided_at', (order) => order.desc().nullsLast())
      .orderBy('imported_notice.published_on', (order) => order.desc().nullsLast())
      .orderBy('found_agreement.id')
      .limit(size)
      .offset(from)
      .execute(),
  );
  return rows.map(foundOf);
}

/** One that waits for an answer; null where there is none, or the acting person may not see it. */
export async function findWaiting(ctx: Ctx, body: BodyId, id: string): Promise<FoundRow | null> {
  const row = await acting(ctx, ({ db }) =>
    foundRows(db, body)
      .where('found_agreement.id', '=', id)
      .where('found_agreement.state', '=', 'waiting')
      .executeTakeFirst(),
  );
  return row ? foundOf(row) : null;
}
