// What the people of another body are told, in the transaction of what it is about.
import type { ActingCtx } from '../../accounts/db.ts';
import {
  type Letter,
  type NoticeToWrite,
  type Recipient,
  writeLetter,
  writeNotices,
} from '../../accounts/outbox-commands.ts';
import type { NewDispatch } from '../archive/model.ts';
import { recordDispatch } from '../archive/record-commands.ts';

/** Letters and notices, made ready for each reader. */
export interface Told {
  readonly letters: readonly (Letter & { readonly to: Recipient; readonly onceKey?: string })[];
  readonly notices: readonly NoticeToWrite[];
  /** What is kept of it for both bodies' archives; left out where nothing is sent. */
  readonly dispatches?: readonly NewDispatch[];
}

export async function tell(ctx: ActingCtx, { letters, notices, dispatches = [] }: Told): Promise<void> {
  for (const { to, ...letter } of letters) await writeLetter(ctx, to, letter);
  await writeNotices(ctx, notices);
  for (const dispatch of dispatches) await recordDispatch(ctx, dispatch);
}
