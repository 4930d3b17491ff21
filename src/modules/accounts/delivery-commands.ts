// Letters waiting to be sent. Whoever sends takes one at a time and says how it went; several processes never take the
// same one.
import { acting, type Ctx } from './db.ts';

export interface WaitingLetter {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly unsubscribeUrl: string | null;
  readonly attempts: number;
}

const HOLD_MS = 5 * 60_000;
const MOST_ATTEMPTS = 10;

/**
 * The letter that has waited longest, held for five minutes; null where none waits. Letters of the demonstration world
 * are never sent.
 */
export function takeLetter(ctx: Ctx): Promise<WaitingLetter | null> {
  return acting(ctx, async ({ db }) => {
    const next = await db
      .selectFrom('mail')
      .select(['id', 'recipient', 'subject', 'body', 'unsubscribe_url', 'attempts'])
      .where('sent_at', 'is', null)
      .where('is_demo', '=', false)
      .where('attempts', '<', MOST_ATTEMPTS)
      .where('next_attempt_at', '<=', ctx.now)
      .orderBy('next_attempt_at')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!next) return null;
    await db
      .updateTable('mail')
      .set({ attempts: next.attempts + 1, next_attempt_at: new Date(ctx.now.getTime() + HOLD_MS) })
      .where('id', '=', next.id)
      .execute();
    const { unsubscribe_url: unsubscribeUrl, ...letter } = next;
    return { ...letter, unsubscribeUrl };
  });
}

/** How a letter went. A failed one is tried again, later each time: 1, 4, 16 … minutes, at most six hours. */
export function letterWent(
  ctx: Ctx,
  letter: { readonly id: string; readonly attempts: number; readonly error: string | null },
): Promise<void> {
  const minutes = Math.min(360, 4 ** letter.attempts);
  const next = new Date(ctx.now.getTime() + minutes * 60_000);
  return acting(ctx, async ({ db }) => {
    await db
      .updateTable('mail')
      .set(
        letter.error === null
          ? { sent_at: ctx.now, last_error: null }
          : { last_error: letter.error.slice(0, 300), next_attempt_at: next },
      )
      .where('id', '=', letter.id)
      .execute();
  });
}
