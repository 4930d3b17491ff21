// Requests for access and copies, as far as the asking person may see them: whoever leads the dialogue.
import type { Selectable } from 'kysely';
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { Part } from '../../accounts/people-queries.ts';
import '../dialogue/db.ts';
import type { MinutesState } from '../dialogue/model.ts';
import type { AccessRequestTable } from './db.ts';
import type {
  AccessCopy,
  AccessRequest,
  AccessSource,
  CopyParagraph,
  SourceKind,
  SourceParagraph,
  Unfinished,
} from './model.ts';
import { paragraphsIn } from './rules.ts';

const requestIn = (row: Selectable<AccessRequestTable>): AccessRequest => ({
  id: row.id,
  number: row.number,
  askedFor: row.asked_for,
  reference: row.reference,
  receivedOn: row.received_on as LocalDate,
  answeredOn: row.answered_on as LocalDate | null,
  outcome: row.outcome,
  exemption: row.exemption,
  version: row.version,
});

/** Those that wait first, then the latest; `from` counts from 0. */
export const accessRequests = (
  ctx: Ctx,
  { procurement, from, size }: { readonly procurement: string; readonly from: number; readonly size: number },
): Promise<Part<AccessRequest>> =>
  acting(ctx, async ({ db }) => {
    const mine = db.selectFrom('access_request').where('procurement_id', '=', procurement);
    const { count } = await mine
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    const rows = await mine
      .selectAll()
      .orderBy('answered_on', (order) => order.desc().nullsFirst())
      .orderBy('received_on')
      .orderBy('number')
      .limit(size)
      .offset(from)
      .execute();
    return { rows: rows.map(requestIn), count: Number(count) };
  });

/** Null where there is none that the actor sees. */
export const accessRequest = (
  ctx: Ctx,
  { procurement, id }: { readonly procurement: string; readonly id: string },
): Promise<AccessRequest | null> =>
  acting(ctx, async ({ db }) => {
    const row = isUuid(id)
      ? await db
          .selectFrom('access_request')
          .selectAll()
          .where('procurement_id', '=', procurement)
          .where('id', '=', id)
          .executeTakeFirst()
      : undefined;
    return row ? requestIn(row) : null;
  });

/** Documents that were put on hearing and minutes that were sent: what a copy can be made of. */
export const accessSources = (ctx: Ctx, procurement: string): Promise<AccessSource[]> =>
  acting(ctx, async ({ db }) => {
    const documents = await db
      .selectFrom('dialogue_document')
      .select(['id', 'number', 'title'])
      .where('procurement_id', '=', procurement)
      .orderBy('number')
      .execute();
    const minutes = await db
      .selectFrom('dialogue_minutes')
      .select(['id', 'number', 'supplier_name'])
      .where('procurement_id', '=', procurement)
      .where('state', '<>', 'draft')
      .orderBy('number')
      .execute();
    return [
      ...documents.map((one) => ({ ...one, kind: 'document' as const, supplier: '' })),
      ...minutes.map(({ supplier_name, ...one }) => ({
        ...one,
        kind: 'minutes' as const,
        title: '',
        supplier: supplier_name,
      })),
    ];
  });

/** What a copy is made of. */
export interface ReadSource extends AccessSource {
  /** Why a copy is not to be made without a reason; null: it is finished. */
  readonly unfinished: Unfinished | null;
  readonly paragraphs: readonly SourceParagraph[];
}

async function documentSource(
  { db }: ActingCtx,
  procurement: string,
  id: string,
): Promise<ReadSource | null> {
  const row = await db
    .selectFrom('dialogue_document')
    .select(['id', 'number', 'title', 'text', 'published_at as publishedAt'])
    .where('procurement_id', '=', procurement)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { text, publishedAt, ...document } = row;
  const paragraphs = paragraphsIn(text).map((one, place) => ({
    place: place + 1,
    text: one,
    isSecret: false,
    isMarked: false,
  }));
  const unfinished = publishedAt === null ? 'draft' : null;
  return { ...document, kind: 'document', supplier: '', paragraphs, unfinished };
}

/** Minutes that were sent, and not decided on yet. */
function unfinishedMinutes(state: MinutesState, commentBy: string | null, now: Date): Unfinished | null {
  if (state !== 'sent') return null;
  return commentBy !== null && localDateAt(now.getTime()) <= commentBy ? 'timeRuns' : 'undecided';
}

async function minutesSource(
  { db, now }: ActingCtx,
  procurement: string,
  id: string,
): Promise<ReadSource | null> {
  const row = await db
    .selectFrom('dialogue_minutes')
    .select(['id', 'number', 'supplier_name', 'state', 'comment_by as commentBy'])
    .where('procurement_id', '=', procurement)
    .where('id', '=', id)
    .where('state', '<>', 'draft')
    .executeTakeFirst();
  if (!row) return null;
  const rows = await db
    .selectFrom('dialogue_paragraph')
    .select(['place', 'text', 'decision', 'is_marked'])
    .where('minutes_id', '=', id)
    .orderBy('place')
    .execute();
  const paragraphs = rows.map(({ place, text, decision, is_marked }) => ({
    place,
    text,
    isSecret: decision === 'secret',
    isMarked: is_marked,
  }));
  return {
    id: row.id,
    number: row.number,
    kind: 'minutes',
    title: '',
    supplier: row.supplier_name,
    unfinished: unfinishedMinutes(row.state, row.commentBy, now),
    paragraphs,
  };
}

export interface SourceAsked {
  readonly procurement: string;
  readonly kind: SourceKind;
  readonly id: string;
}

/** Inside a transaction. Null where there is none that the actor sees. */
export async function readSource(
  ctx: ActingCtx,
  { procurement, kind, id }: SourceAsked,
): Promise<ReadSource | null> {
  if (!isUuid(id)) return null;
  return kind === 'document' ? documentSource(ctx, procurement, id) : minutesSource(ctx, procurement, id);
}

export const sourceOf = (ctx: Ctx, asked: SourceAsked): Promise<ReadSource | null> =>
  acting(ctx, (inside) => readSource(inside, asked));

const copiesIn = ({ db }: ActingCtx, procurement: string) =>
  db
    .selectFrom('access_copy as c')
    .leftJoin('access_request as r', 'r.id', 'c.request_id')
    .select([
      'c.id',
      'c.number',
      'c.source_kind as kind',
      'c.title',
      'c.paragraphs',
      'c.made_at as madeAt',
      'c.reason',
      'r.number as request',
    ])
    .where('c.procurement_id', '=', procurement);

const copyIn = <Row extends { readonly paragraphs: unknown }>(row: Row) => ({
  ...row,
  paragraphs: row.paragraphs as readonly CopyParagraph[],
});

/** The latest first. */
export const accessCopies = (
  ctx: Ctx,
  { procurement, most }: { readonly procurement: string; readonly most: number },
): Promise<AccessCopy[]> =>
  acting(ctx, async (inside) => {
    const rows = await copiesIn(inside, procurement).orderBy('c.number', 'desc').limit(most).execute();
    return rows.map(copyIn);
  });

/** Null where there is none that the actor sees. */
export const accessCopy = (
  ctx: Ctx,
  { procurement, id }: { readonly procurement: string; readonly id: string },
): Promise<AccessCopy | null> =>
  acting(ctx, async (inside) => {
    const row = isUuid(id)
      ? await copiesIn(inside, procurement).where('c.id', '=', id).executeTakeFirst()
      : undefined;
    return row ? copyIn(row) : null;
  });
