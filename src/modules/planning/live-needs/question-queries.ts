// Questions between two bodies about a need, as either of them sees them.
import { sql } from 'kysely';
import type { ActingCtx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import type { NeedPair, Question, QuestionHead } from './model.ts';

const heads = (where: ReturnType<typeof sql>) => sql<QuestionHead>`
  select q.id, q.body_id as "from", q.other_body_id as "to", q.item_id as "fromItem", q.other_item_id as "toItem",
    q.category, q.is_demo as "isDemo", written.*
  from need_question q
  cross join lateral (
    select count(*) as messages, max(m.written_at) as "lastAt",
      coalesce(bool_or(m.body_id = q.other_body_id), false) as "isAnswered"
    from need_message m where m.question_id = q.id
  ) written
  where ${where}`;

const isOf = (body: BodyId) => sql`(q.body_id = ${body} or q.other_body_id = ${body})`;

export interface QuestionPage {
  readonly rows: readonly QuestionHead[];
  readonly count: number;
  /** Of all, those that the body has been asked and has not answered. */
  readonly waiting: number;
  readonly page: number;
  readonly pages: number;
}

/** The body's questions, asked or been asked: those that wait for it first, then the latest. */
export async function questionPage(
  { db }: ActingCtx,
  asked: { readonly body: BodyId; readonly page: number; readonly size: number },
): Promise<QuestionPage> {
  const { body, size } = asked;
  const all = heads(isOf(body));
  const counted = await sql<{ count: number; waiting: number }>`
    select count(*) as count, count(*) filter (where "to" = ${body} and not "isAnswered") as waiting from (${all}) q`.execute(
    db,
  );
  const { count, waiting } = counted.rows[0] ?? { count: 0, waiting: 0 };
  const pages = Math.max(1, Math.ceil(count / size));
  const page = Math.min(asked.page, pages);
  const { rows } = await sql<QuestionHead>`
    select * from (${all}) q order by "to" = ${body} and not "isAnswered" desc, "lastAt" desc, id
    limit ${size} offset ${(page - 1) * size}`.execute(db);
  return { rows, count, waiting, page, pages };
}

/** Null where there is none between the body and another. */
export async function questionOf({ db }: ActingCtx, body: BodyId, id: string): Promise<Question | null> {
  const { rows } = await heads(sql`q.id = ${id}::uuid and ${isOf(body)}`).execute(db);
  const [head] = rows;
  if (!head) return null;
  const messages = await db
    .selectFrom('need_message')
    .select(['id', 'body_id', 'content', 'written_at'])
    .where('question_id', '=', id)
    .orderBy('written_at')
    .orderBy('id')
    .execute();
  return {
    ...head,
    thread: messages.map((row) => ({
      id: row.id,
      body: row.body_id as BodyId,
      content: row.content,
      writtenAt: row.written_at,
    })),
  };
}

/** Questions about pairs with one own need: their ids by the other need. */
export async function questionsAbout(
  { db }: ActingCtx,
  { body, item }: { readonly body: BodyId; readonly item: string },
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; other: string }>`
    select id, case when body_id = ${body} then other_item_id else item_id end as other from need_question
    where (body_id = ${body} and item_id = ${item}::uuid) or (other_body_id = ${body} and other_item_id = ${item}::uuid)
  `.execute(db);
  return new Map(rows.filter(({ other }) => other !== null).map(({ id, other }) => [other, id]));
}

/** The question that two bodies have about a pair; null where neither has asked. */
export async function questionOnPair({ db }: ActingCtx, { item, other }: NeedPair): Promise<string | null> {
  const row = await db
    .selectFrom('need_question')
    .select('id')
    .where(({ eb, or, and }) =>
      or([
        and([eb('item_id', '=', item), eb('other_item_id', '=', other)]),
        and([eb('item_id', '=', other), eb('other_item_id', '=', item)]),
      ]),
    )
    .executeTakeFirst();
  return row?.id ?? null;
}
