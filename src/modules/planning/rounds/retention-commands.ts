// What of a round is kept for a while only: personal links, and with them the name and e-mail of whoever had one. For the
// program itself, every night; answers stay.
import { addDays, localDateAt } from '../../../kernel/local-date.ts';
import { appendAudit } from '../../accounts/commands.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import './db.ts';

/** A round that nobody ends is over for those with a link so many days after its deadline. */
export const FORGOTTEN_DAYS_AFTER = 180;
/** Whom a draft would have asked is kept so many days. */
export const DRAFT_CONTACT_DAYS = 365;

/** Deletes links that no longer hold, and takes their readers' names and addresses out, and those of old drafts. The value is how many. */
export function deleteOldRoundLinks(ctx: Ctx): Promise<number> {
  return acting(ctx, async (inside) => {
    const forgotten = addDays(localDateAt(ctx.now.getTime()), -FORGOTTEN_DAYS_AFTER);
    const nobody = { contact_name: '', contact_email: '', answered_email: '' };
    const gone = await inside.db
      .deleteFrom('round_link')
      .where((where) =>
        where.or([
          where('expires_at', '<', ctx.now),
          where('round_id', 'in', where.selectFrom('round').select('id').where('deadline', '<', forgotten)),
        ]),
      )
      .returning(['round_id', 'body_id'])
      .execute();
    for (const { round_id: round, body_id: body } of gone) {
      await inside.db
        .updateTable('round_member')
        .set(nobody)
        .where('round_id', '=', round)
        .where('body_id', '=', body)
        .execute();
    }
    // Old drafts; and who answered by a link that went before its time.
    const oldest = new Date(ctx.now.getTime() - DRAFT_CONTACT_DAYS * 24 * 3600_000);
    const rest = await inside.db
      .updateTable('round_member')
      .set(nobody)
      .where((where) => where.or([where('contact_email', '<>', ''), where('answered_email', '<>', '')]))
      .where('round_id', 'in', (from) =>
        from
          .selectFrom('round')
          .select('id')
          .where((where) =>
            where.or([
              where.and([where('state', '=', 'draft'), where('created_at', '<', oldest)]),
              where('deadline', '<', forgotten),
            ]),
          ),
      )
      .executeTakeFirst();
    const rows = gone.length + Number(rest.numUpdatedRows);
    if (rows > 0) {
      await appendAudit(inside, { action: 'retention.done', object: 'installation', facts: { rows } });
    }
    return rows;
  });
}
