// Kept advice as those who act for the body may see it: listed, filtered and paged by the database, and one whole. Row-level
// security hides another's; every query names the party all the same.
import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tables } from '../../../kernel/tables.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { Part } from '../../accounts/people-queries.ts';
import './db.ts';
import type { ReviewState, SavedAdvice, SavedHead } from './model.ts';
import { inTodaysShape } from './older.ts';

export interface SavedFilter {
  readonly party: PartyId;
  /** Part of the title, whatever the case; empty does not narrow. */
  readonly text: string;
  readonly review: ReviewState;
}

type Row = Selectable<Tables['saved_advice']>;
type HeadRow = Omit<Row, 'said' | 'facts' | 'rules' | 'advice' | 'is_demo'>;
const HEAD = [
  'id',
  'party',
  'title',
  'category',
  'on_date',
  'first',
  'saved_at',
  'saved_by',
  'reviewed_at',
  'reviewed_by',
] as const;

const headOf = (row: HeadRow): SavedHead => ({
  id: row.id,
  party: row.party,
  title: row.title,
  category: row.category,
  date: row.on_date as LocalDate,
  first: row.first,
  savedAt: row.saved_at,
  savedBy: row.saved_by,
  review: row.reviewed_at && row.reviewed_by ? { at: row.reviewed_at, by: row.reviewed_by } : null,
});

/** Case folded without the database's locale, which need not know Norwegian letters. */
const FOLDED = sql<string>`translate(lower(title), 'ÆØÅ', 'æøå')`;
const contains = (text: string): string => `%${text.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;

function fitting(where: ExpressionBuilder<Tables, 'saved_advice'>, { party, text, review }: SavedFilter) {
  return where.and([
    where('party', '=', party),
    ...(text === '' ? [] : [where(FOLDED, 'like', contains(text))]),
    ...(review === 'all' ? [] : [where('reviewed_at', review === 'open' ? 'is' : 'is not', null)]),
  ]);
}

/** The newest first; `from` counts from 0. */
export function savedAdviceOf(
  ctx: Ctx,
  filter: SavedFilter,
  span: { readonly from: number; readonly size: number },
): Promise<Part<SavedHead>> {
  return acting(ctx, async ({ db }) => {
    const { count } = await db
      .selectFrom('saved_advice')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where((where) => fitting(where, filter))
      .executeTakeFirstOrThrow();
    const rows = await db
      .selectFrom('saved_advice')
      .select(HEAD)
      .where((where) => fitting(where, filter))
      .orderBy('saved_at', 'desc')
      .orderBy('id', 'desc')
      .limit(span.size)
      .offset(span.from)
      .execute();
    return { rows: rows.map(headOf), count: Number(count) };
  });
}

/** One of the party's; null where it has none by that id. */
export function savedAdviceBy(
  ctx: Ctx,
  { party, id }: { readonly party: PartyId; readonly id: string },
): Promise<SavedAdvice | null> {
  return acting(ctx, async ({ db }) => {
    const row = await db
      .selectFrom('saved_advice')
      .selectAll()
      .where('party', '=', party)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) return null;
    const { said, facts, rules, advice } = row;
    return { ...headOf(row), said, facts, rules, advice: inTodaysShape(advice) };
  });
}
