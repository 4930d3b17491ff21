// Letters and notices, written in the transaction that causes them. Sending comes afterwards and may fail and be tried
// again; what caused the letter stands.
import type { ActingCtx } from './db.ts';
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
  const { numInsertedOrUpdatedRows } = await ctx.db
    .insertInto('mail')
    .values({
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
    })
    .onConflict((conflict) => conflict.column('once_key').doNothing())
    .executeTakeFirst();
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

export async function writeNotices(ctx: ActingCtx, notices: readonly NoticeToWrite[]): Promise<void> {
  if (notices.length === 0) return;
  await ctx.db
    .insertInto('notice')
    .values(
      notices.map((notice) => ({
        person_id: notice.person,
        party: notice.party,
        kind: notice.kind,
        facts: JSON.stringify(notice.facts),
        path: notice.path,
        once_key: notice.onceKey ?? null,
        created_at: ctx.now,
        read_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['person_id', 'once_key']).doNothing())
    .execute();
}
