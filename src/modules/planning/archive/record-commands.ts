// Keeps what is sent or received, in the transaction of the command that sends it: nothing is sent that is not kept.
import { createHash } from 'node:crypto';
import { localDateAt } from '../../../kernel/local-date.ts';
import { actorName } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import './db.ts';
import type { NewDispatch, NewDispatchFile } from './model.ts';

/** Hexadecimal, of the file's bytes. */
export const sha256Of = ({ bytes }: Pick<NewDispatchFile, 'bytes'>): string =>
  createHash('sha256').update(bytes).digest('hex');

/**
 * Keeps one dispatch, dated today by the Norwegian clock; the value is its id. The receiver's row is written, too, though
 * the sender may not see it. Call it from a command that has asked for the right.
 */
export const recordDispatch = (ctx: ActingCtx, dispatch: NewDispatch): Promise<string> =>
  asSystem(ctx, async ({ db, actor, now }) => {
    const { id } = await db
      .insertInto('dispatch')
      .values({
        party: dispatch.party,
        is_demo: dispatch.isDemo,
        kind: dispatch.kind,
        subject: dispatch.subject,
        case_title: dispatch.caseTitle,
        direction: dispatch.direction,
        title: dispatch.title,
        on_date: localDateAt(now.getTime()),
        counterparts: [...dispatch.counterparts],
        content: dispatch.content,
        recorded_at: now,
        recorded_by: actorName(actor),
        case_number: null,
        journal_number: null,
        journal_date: null,
        exemption: null,
        journal_set_at: null,
        journal_set_by: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const files = dispatch.files.map((file, place) => ({
      dispatch_id: id,
      number: place + 1,
      title: file.title,
      file_name: file.fileName,
      format: file.format,
      bytes: Buffer.from(file.bytes),
      sha256: sha256Of(file),
    }));
    if (files.length > 0) await db.insertInto('dispatch_file').values(files).execute();
    return id;
  });

/** Keeps what went to some of the receivers only: the others' rows are left out, and the sender's row does not name them. */
export async function recordSentTo(
  ctx: ActingCtx,
  dispatches: readonly NewDispatch[],
  receivers: readonly PartyId[],
): Promise<void> {
  for (const dispatch of dispatches) {
    const isReceived = dispatch.direction === 'I';
    const counterparts = dispatch.counterparts.filter((party) => isReceived || receivers.includes(party));
    if (counterparts.length === 0 || (isReceived && !receivers.includes(dispatch.party))) continue;
    await recordDispatch(ctx, { ...dispatch, counterparts });
  }
}
