// Tasks and comments as far as the asking person may see them: whoever sees the procurement.
import { type Selectable, sql } from 'kysely';
import { localDate } from '../../../kernel/local-date.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import '../life/db.ts';
import { ENDED_PHASES } from '../life/model.ts';
import type { ProcurementCommentTable, ProcurementTaskTable } from './db.ts';
import type { Comment, Task, WaitingTask } from './model.ts';
import { parsePlace, WHOLE } from './places.ts';

interface Numbered {
  readonly procurement: string;
  readonly number: number;
}

const taskFrom = (row: Selectable<ProcurementTaskTable>): Task => ({
  id: row.id,
  number: row.number,
  place: parsePlace(row.place) ?? WHOLE,
  title: row.title,
  doer: row.doer,
  person: row.person_id,
  dueOn: row.due_on === null ? null : localDate(row.due_on),
  party: row.party,
  createdAt: row.created_at,
  doneAt: row.done_at,
  version: row.version,
});

const commentFrom = (row: Selectable<ProcurementCommentTable>): Comment => ({
  id: row.id,
  number: row.number,
  place: parsePlace(row.place) ?? WHOLE,
  text: row.text,
  party: row.party,
  person: row.person_id,
  mentions: row.mentions as PartyId[],
  at: row.at,
  changedAt: row.changed_at,
  withdrawnAt: row.withdrawn_at,
});

/** Inside a transaction; null where there is none. */
export async function readTask({ db }: ActingCtx, { procurement, number }: Numbered): Promise<Task | null> {
  const row = await db
    .selectFrom('procurement_task')
    .selectAll()
    .where('procurement_id', '=', procurement)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ? taskFrom(row) : null;
}

/** Inside a transaction; null where there is none. */
export async function readComment(
  { db }: ActingCtx,
  { procurement, number }: Numbered,
): Promise<Comment | null> {
  const row = await db
    .selectFrom('procurement_comment')
    .selectAll()
    .where('procurement_id', '=', procurement)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ? commentFrom(row) : null;
}

/** Those that wait first, what is due first before the others; then those that are done, the latest first. */
export const tasksOf = (ctx: Ctx, procurement: string): Promise<Task[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('procurement_task')
      .selectAll()
      .where('procurement_id', '=', procurement)
      .orderBy('done_at', (order) => order.desc().nullsFirst())
      .orderBy('due_on', (order) => order.asc().nullsLast())
      .orderBy('number')
      .execute();
    return rows.map(taskFrom);
  });

/** Unfinished tasks of those who are still in procurements that are not ended. */
const unfinished = ({ db }: ActingCtx) =>
  db
    .selectFrom('procurement_task as t')
    .innerJoin('procurement as p', 'p.id', 't.procurement_id')
    .selectAll('t')
    .select(['p.title as procurement_title', 'p.is_demo'])
    .where('t.done_at', 'is', null)
    .where('p.phase', 'not in', [...ENDED_PHASES])
    .where(sql<boolean>`t.doer = any (p.readers)`);

type UnfinishedRow = Awaited<ReturnType<ReturnType<typeof unfinished>['execute']>>[number];

const waitingFrom = (row: UnfinishedRow): WaitingTask => ({
  ...taskFrom(row),
  procurement: row.procurement_id,
  procurementTitle: row.procurement_title,
  isDemo: row.is_demo,
});

/**
 * What waits for a party in procurements that are not ended, what is due first first; `party` null: for every invented one, for
 * the program itself.
 */
export const waitingTasks = (
  ctx: Ctx,
  { party, most }: { readonly party: PartyId | null; readonly most: number },
): Promise<WaitingTask[]> =>
  acting(ctx, async (inside) => {
    const rows = await unfinished(inside)
      .$if(party !== null, (all) => all.where('t.doer', '=', party as PartyId))
      .$if(party === null, (all) => all.where('p.is_demo', '=', true))
      .orderBy('t.due_on', (order) => order.asc().nullsLast())
      .orderBy('t.created_at')
      .orderBy('t.id')
      .limit(most)
      .execute();
    return rows.map(waitingFrom);
  });

/** Unfinished tasks with a last day in a span, for the program itself. */
export const tasksDue = (
  ctx: Ctx,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<WaitingTask[]> =>
  acting(ctx, async (inside) => {
    const rows = await unfinished(inside)
      .where('t.due_on', '>=', from)
      .where('t.due_on', '<=', until)
      .orderBy('t.due_on')
      .orderBy('t.id')
      .execute();
    return rows.map(waitingFrom);
  });

export interface CommentsAsked {
  readonly procurement: string;
  /** `from` counts from 0. */
  readonly from: number;
  readonly size: number;
}

/** The latest first, and how many there are. */
export const commentsOf = (
  ctx: Ctx,
  { procurement, from, size }: CommentsAsked,
): Promise<{ readonly rows: readonly Comment[]; readonly count: number }> => {
  if (!isUuid(procurement)) return Promise.resolve({ rows: [], count: 0 });
  return acting(ctx, async ({ db }) => {
    const mine = db.selectFrom('procurement_comment').where('procurement_id', '=', procurement);
    const { count } = await mine
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    const rows = await mine.selectAll().orderBy('number', 'desc').limit(size).offset(from).execute();
    return { rows: rows.map(commentFrom), count: Number(count) };
  });
};
