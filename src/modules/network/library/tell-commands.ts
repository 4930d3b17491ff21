// What the people of another party are told, in the transaction of what it is about.
import type { ActingCtx } from '../../accounts/db.ts';
import {
  type Letter,
  type NoticeToWrite,
  type Recipient,
  writeLetter,
  writeNotices,
} from '../../accounts/outbox-commands.ts';

/** Letters and notices, made ready for each reader. */
export interface Told {
  readonly letters: readonly (Letter & { readonly to: Recipient; readonly onceKey?: string })[];
  readonly notices: readonly NoticeToWrite[];
}

export async function tell(ctx: ActingCtx, { letters, notices }: Told): Promise<void> {
  for (const { to, ...letter } of letters) await writeLetter(ctx, to, letter);
  await writeNotices(ctx, notices);
}
