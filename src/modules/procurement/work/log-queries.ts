// Everything that has happened in a procurement as one list in time order: moves, the ledger, files, tasks, comments, documents and
// packages. It is made of what the asking person may see of each, so that nothing stands here that is hidden elsewhere.
import { sql } from 'kysely';
import { isUuid } from '../../../kernel/uuid.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { Part } from '../../accounts/people-queries.ts';
import '../documents/db.ts';
import '../files/db.ts';
import '../ledger/db.ts';
import '../life/db.ts';
import './db.ts';

export const LOG_KINDS = ['move', 'ledger', 'file', 'task', 'comment', 'document'] as const;
export type ActivityKind = (typeof LOG_KINDS)[number];

export interface Activity {
  readonly kind: ActivityKind;
  readonly at: Date;
  readonly party: PartyId;
  /** What was done, within its kind: `lock`, `information`, `added`. */
  readonly what: string;
  /** Its number within its kind; of a document its version. */
  readonly number: number;
  /** What it was done to, in words as they were written: a title, a text, a reason. */
  readonly text: string;
  /** Of a move: the bodies it is about, with commas. */
  readonly about: string;
}

export interface ActivityAsked {
  readonly procurement: string;
  /** Whom it is read for: a person may act for several, and sees for each what that one may see. */
  readonly reader: PartyId;
  /** Null: every kind. */
  readonly kind: ActivityKind | null;
  /** Null: every party. */
  readonly party: string | null;
  /** `from` counts from 0. */
  readonly from: number;
  readonly size: number;
}

/** Each part gives the same columns, as a list that the others are joined to. */
const everything = (procurement: string, reader: PartyId) => sql<Activity>`
  select 'move' as kind, m.at, m.party, m.move ->> 'kind' as what, m.seq as number, coalesce(m.move ->> 'reason', '') as text,
    coalesce(m.move ->> 'body', (select string_agg(b, ',') from jsonb_array_elements_text(
      case jsonb_typeof(m.move -> 'bodies') when 'array' then m.move -> 'bodies' else '[]'::jsonb end) as b), '') as about
  from procurement_move m where m.procurement_id = ${procurement}
  union all
  select 'ledger', (e.body::jsonb ->> 'at')::timestamptz, e.body::jsonb ->> 'party', e.kind, e.seq,
    left(e.body::jsonb ->> 'text', 200), ''
  from ledger_entry e where e.procurement_id = ${procurement}
  union all
  select 'file', f.uploaded_at, f.party, 'added', f.number, f.title, '' from procurement_file f
  join procurement p on p.id = f.procurement_id
  where f.procurement_id = ${procurement} and (f.readers <> 'lead' or ${reader} in (p.party, f.party))
  union all
  select 'file', f.removed_at, f.removed_by, 'removed', f.number, '', '' from procurement_file f
  join procurement p on p.id = f.procurement_id
  where f.procurement_id = ${procurement} and f.removed_at is not null and (f.readers <> 'lead' or ${reader} in (p.party, f.party))
  union all
  select 'task', t.created_at, t.party, 'written', t.number, t.title, t.doer from procurement_task t
  where t.procurement_id = ${procurement}
  union all
  select 'task', t.done_at, t.doer, 'done', t.number, t.title, '' from procurement_task t
  where t.procurement_id = ${procurement} and t.done_at is not null
  union all
  select 'comment', c.at, c.party, case when c.withdrawn_at is null then 'written' else 'withdrawn' end, c.number,
    left(c.text, 200), '' from procurement_comment c where c.procurement_id = ${procurement}
  union all
  select 'document', d.approved_at, d.party, 'approved', d.version, d.title, '' from procurement_document d
  where d.procurement_id = ${procurement}
  union all
  select 'document', k.made_at, k.party, 'packed', k.number, k.file_name, '' from procurement_package k
  where k.procurement_id = ${procurement}
`;

async function asked({ db }: ActingCtx, { procurement, reader, kind, party, from, size }: ActivityAsked) {
  const wanted = sql`from (${everything(procurement, reader)}) as a
    where (${kind}::text is null or a.kind = ${kind}) and (${party}::text is null or a.party = ${party})`;
  const { rows } = await sql<Activity & { readonly count: string }>`
    select a.*, count(*) over () as count ${wanted}
    order by a.at desc, a.kind, a.number desc, a.what limit ${size} offset ${from}`.execute(db);
  return rows;
}

/** The latest first. */
export function activityOf(ctx: Ctx, question: ActivityAsked): Promise<Part<Activity>> {
  if (!isUuid(question.procurement)) return Promise.resolve({ rows: [], count: 0 });
  return acting(ctx, async (inside) => {
    const rows = await asked(inside, question);
    return {
      rows: rows.map(({ count: _, ...row }) => row),
      count: Number(rows[0]?.count ?? 0),
    };
  });
}
