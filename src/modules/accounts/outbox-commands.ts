// Letters and notices, written in the transaction that causes them. Sending comes afterwards and may fail and be tried
// again; what caused the letter stands. Whoever sends takes one at a time and says how it went; several processes never
// take the same one.
import { type Command, command, done } from './commands.ts';
import { type ActingCtx, acting, asSystem, type Ctx } from './db.ts';
import type { PartyId, PersonId } from './model.ts';

/** A letter as text, in the reader's language. */
export interface Letter {
  /** Which kind of letter, for the log and for what is shown of it: `signIn`, `invitation`. */
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  /** For letters that come regularly. */
  readonly unsubscribeUrl?: string;
}

export interface Recipient {
  /** Null for somebody without an account, who answers by a personal link. */
  readonly person: PersonId | null;
  readonly email: string;
  readonly isDemo: boolean;
}

/** Puts a letter in line. With `onceKey` the same letter is written once only; false when it already was. */
export async function writeLetter(
  ctx: ActingCtx,
  recipient: Recipient,
  letter: Letter & { readonly onceKey?: string },
): Promise<boolean> {
  const row = {
    kind: letter.kind,
    person_id: recipient.person,
    recipient: recipient.email,
    subject: letter.subject,
    body: letter.body,
    unsubscribe_url: letter.unsubscribeUrl ?? null,
    once_key: letter.onceKey ?? null,
    created_at: ctx.now,
    next_attempt_at: ctx.now,
    sent_at: null,
    last_error: null,
    is_demo: recipient.isDemo,
  };
  // As the system: looking for an earlier one reads rows that the writer may not see.
  const { numInsertedOrUpdatedRows } = await asSystem(ctx, ({ db }) =>
    db
      .insertInto('mail')
      .values(row)
      .onConflict((conflict) => conflict.column('once_key').doNothing())
      .executeTakeFirst(),
  );
  return numInsertedOrUpdatedRows === 1n;
}

/** A message in the program: kind and facts become a sentence in the reader's language. */
export interface NoticeToWrite {
  readonly person: PersonId;
  readonly party: PartyId;
  readonly kind: string;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Where it leads, without language prefix. */
  readonly path: string;
  /** The same key is told a person once only. */
  readonly onceKey?: string;
}

/** Tells people in the program; what somebody has been told by its key already is passed over. */
export async function writeNotices(ctx: ActingCtx, notices: readonly NoticeToWrite[]): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map((notice) => ({
    person_id: notice.person,
    party: notice.party,
    kind: notice.kind,
    facts: JSON.stringify(notice.facts),
    path: notice.path,
    once_key: notice.onceKey ?? null,
    created_at: ctx.now,
    read_at: null,
  }));
  await asSystem(ctx, ({ db }) =>
    db
      .insertInto('notice')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['person_id', 'once_key']).doNothing())
      .execute(),
  );
}

/** What the people of other parties are told of one thing: made ready for each reader. */
export interface Told {
  readonly letters: readonly (Letter & { readonly to: Recipient; readonly onceKey?: string })[];
  readonly notices: readonly NoticeToWrite[];
}

export const NOBODY_TOLD: Told = { letters: [], notices: [] };

export async function tell(ctx: ActingCtx, { letters, notices }: Told): Promise<void> {
  for (const { to, ...letter } of letters) await writeLetter(ctx, to, letter);
  await writeNotices(ctx, notices);
}

/**
 * Marks the person's notices as read: one, or all of them with null. The value is the path of the one, where there is one.
 * No audit entry: whether somebody has read a message is nobody else's business.
 */
export const readNotice: Command<{ readonly notice: string | null }, string | null> = command({
  action: 'notice.read',
  partyOf: () => null,
  run: async (ctx, { notice }) => {
    const person = ctx.actor.kind === 'person' ? ctx.actor.person : null;
    let query = ctx.db
      .updateTable('notice')
      .set(({ fn, val }) => ({ read_at: fn.coalesce('read_at', val(ctx.now)) }))
      .where('person_id', '=', person);
    if (notice !== null) query = query.where('id', '=', notice);
    const rows = await query.returning('path').execute();
    return done(notice === null ? null : (rows[0]?.path ?? null), null);
  },
});

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

/**
 * How a letter went. One that is sent keeps no text: links that let somebody in stood there. A failed one is tried again,
 * later each time: 1, 4, 16 … minutes, at most six hours.
 */
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
          ? { sent_at: ctx.now, last_error: null, body: '', unsubscribe_url: null }
          : { last_error: letter.error.slice(0, 300), next_attempt_at: next },
      )
      .where('id', '=', letter.id)
      .execute();
  });
}
