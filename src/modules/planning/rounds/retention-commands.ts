// What of a round is kept for a while only: personal links, and with them the name and e-mail of whoever had one. For the
// program itself, every night; answers stay.
import { appendAudit } from '../../accounts/commands.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import './db.ts';

/** Deletes links that no longer hold, and takes their readers' names and addresses out. The value is how many. */
export function deleteOldRoundLinks(ctx: Ctx): Promise<number> {
  return acting(ctx, async (inside) => {
    const gone = await inside.db
      .deleteFrom('round_link')
      .where('expires_at', '<', ctx.now)
      .returning(['round_id', 'body_id'])
      .execute();
    for (const { round_id: round, body_id: body } of gone) {
      await inside.db
        .updateTable('round_member')
        .set({ contact_name: '', contact_email: '' })
        .where('round_id', '=', round)
        .where('body_id', '=', body)
        .execute();
    }
    const rows = gone.length;
    if (rows > 0) {
      await appendAudit(inside, { action: 'retention.done', object: 'installation', facts: { rows } });
    }
    return rows;
  });
}
