// What has been said of pairs of needs, as one of the two bodies may know it: its own answers, and another's yes where
// that one shows the need. Another's no is nobody else's business.
import { sql } from 'kysely';
import type { ActingCtx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import type { PairAnswer, PairState } from './model.ts';

interface AnswerRow {
  readonly item: string;
  readonly other: string;
  readonly answer: PairAnswer | null;
  readonly isSameToThem: boolean;
}

/** Every pair of the body's needs that something is known of. `item` limits them to one own need. */
export async function pairStates(
  { db }: ActingCtx,
  { body, item = null }: { readonly body: BodyId; readonly item?: string | null },
): Promise<readonly PairState[]> {
  const { rows } = await sql<AnswerRow>`
    select coalesce(own.item_id, theirs.other_item_id) as item, coalesce(own.other_item_id, theirs.item_id) as other,
      own.answer, theirs.item_id is not null as "isSameToThem"
    from (
      select item_id, other_item_id, answer from need_answer
      where body_id = ${body} and (${item}::uuid is null or item_id = ${item}::uuid)
    ) own
    full join (
      select a.item_id, a.other_item_id from need_answer a
      where a.other_body_id = ${body} and a.answer = 'same' and (${item}::uuid is null or a.other_item_id = ${item}::uuid)
        and exists (
          select from need_share s
          where s.item_id = a.item_id and (s.cooperation = 'open' or s.cooperate_with @> array[${body}]::text[])
        )
    ) theirs on theirs.other_item_id = own.item_id and theirs.item_id = own.other_item_id
    order by 1, 2`.execute(db);
  return rows;
}
