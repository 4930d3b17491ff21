// Reports: for whoever may read what they are about, and those that have been made public for everybody.
import { isUuid } from '../../../kernel/uuid.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { Part, Span } from '../../accounts/people-queries.ts';
import type { Subject } from '../surveys/model.ts';
import type { Report, ReportHead } from './model.ts';
import './db.ts';

const HEAD = [
  'id',
  'subject_kind',
  'subject_id',
  'number',
  'party',
  'is_demo',
  'title',
  'language',
  'made_at',
  'published_at',
  'withdrawn_at',
  'withdrawn_why',
] as const;

const headsIn = ({ db }: ActingCtx) => db.selectFrom('evaluation_report').select(HEAD);
type HeadRow = Awaited<ReturnType<ReturnType<typeof headsIn>['executeTakeFirstOrThrow']>>;

const headFrom = (row: HeadRow): ReportHead => ({
  id: row.id,
  subject: { kind: row.subject_kind, id: row.subject_id },
  number: row.number,
  party: row.party,
  isDemo: row.is_demo,
  title: row.title,
  language: row.language,
  madeAt: row.made_at,
  publishedAt: row.published_at,
  withdrawn: row.withdrawn_at === null ? null : { at: row.withdrawn_at, why: row.withdrawn_why ?? '' },
});

/** About one thing, the newest first; those that are withdrawn, too. */
export const reportsAbout = (
  ctx: Ctx,
  { kind, id }: Subject,
  { from, size }: Span,
): Promise<Part<ReportHead>> =>
  acting(ctx, async ({ db }) => {
    const found = db
      .selectFrom('evaluation_report')
      .where('subject_kind', '=', kind)
      .where('subject_id', '=', id);
    const { count } = await found
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    const rows = await found.select(HEAD).orderBy('number', 'desc').limit(size).offset(from).execute();
    return { count: Number(count), rows: rows.map(headFrom) };
  });

/** In the caller's transaction; null where there is none that the actor may see. */
export async function readReport({ db }: ActingCtx, id: string): Promise<Report | null> {
  if (!isUuid(id)) return null;
  const row = await db
    .selectFrom('evaluation_report')
    .select([...HEAD, 'snapshot', 'snapshot_hash', 'word_hash', 'pdf_hash', 'web_hash'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row
    ? {
        ...headFrom(row),
        snapshot: row.snapshot,
        hashes: {
          snapshot: row.snapshot_hash,
          word: row.word_hash,
          pdf: row.pdf_hash,
          web: row.web_hash,
        },
      }
    : null;
}

/** Null where there is none that the asking person may see. */
export const reportOf = (ctx: Ctx, id: string): Promise<Report | null> =>
  acting(ctx, (inside) => readReport(inside, id));

/** One that has been made public, also where it has been withdrawn since; null for all others. */
export const publicReport = ({ db, now }: Ctx, id: string): Promise<Report | null> =>
  acting({ db, now, actor: { kind: 'system', name: 'publicReport' } }, async (inside) => {
    const found = await readReport(inside, id);
    return found?.publishedAt ? found : null;
  });
