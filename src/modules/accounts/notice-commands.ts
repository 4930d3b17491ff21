// Marks a person's notices as read. No audit entry: whether somebody has read a message is nobody else's business.
import { type Command, command, done } from './commands.ts';

/** One notice, or all of them with null. The value is the path of the one, where there is one. */
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
