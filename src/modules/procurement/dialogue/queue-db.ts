// Slots that come free after a draw go to those who wait, in the order drawn. Under the lock of the procurement.
import type { ActingCtx } from '../../accounts/db.ts';
import './db.ts';

/** Gives a free slot of a drawn activity to the first that waits; the value is its participant, null where none waits. */
export async function promoteNext({ db }: ActingCtx, activity: string): Promise<string | null> {
  const next = await db
    .selectFrom('dialogue_sign_up')
    .select('participant_id')
    .where('activity_id', '=', activity)
    .where('place', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('dialogue_slot')
            .select('dialogue_slot.id')
            .whereRef('dialogue_slot.participant_id', '=', 'dialogue_sign_up.participant_id')
            .whereRef('dialogue_slot.activity_id', '=', 'dialogue_sign_up.activity_id'),
        ),
      ),
    )
    .orderBy('place')
    .limit(1)
    .executeTakeFirst();
  const free = await db
    .selectFrom('dialogue_slot')
    .select('id')
    .where('activity_id', '=', activity)
    .where('participant_id', 'is', null)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  if (!next || !free) return null;
  await db
    .updateTable('dialogue_slot')
    .set({ participant_id: next.participant_id })
    .where('id', '=', free.id)
    .execute();
  return next.participant_id;
}
