// What of a network's participants is kept for a while only: names, addresses and links. For the program itself, every night;
// that somebody took part, for which body and in which role, stays.
import { appendAudit } from '../../accounts/commands.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import './db.ts';

/** Personal links and names stand so long after a network is closed: the last follow-up is asked a year after. */
export const DAYS_AFTER_CLOSING = 400;
/** Of somebody who takes part no more. */
export const DAYS_AFTER_LEAVING = 180;
const DAY_MS = 86_400_000;

/** Empties names and addresses that are overdue and deletes links that hold no more. The value is how many rows. */
export const forgetParticipants = (ctx: Ctx): Promise<number> =>
  acting(ctx, async (inside) => {
    const before = (days: number): Date => new Date(ctx.now.getTime() - days * DAY_MS);
    const links = await inside.db
      .deleteFrom('network_participant_link')
      .where('expires_at', '<', ctx.now)
      .executeTakeFirst();
    const people = await inside.db
      .updateTable('network_participant')
      .set({ name: '', email: '', service: '', person_id: null })
      .where((where) => where.or([where('name', '<>', ''), where('email', '<>', '')]))
      .where((where) =>
        where.or([
          where('left_at', '<', before(DAYS_AFTER_LEAVING)),
          where('network_id', 'in', (from) =>
            from.selectFrom('network').select('id').where('closed_at', '<', before(DAYS_AFTER_CLOSING)),
          ),
        ]),
      )
      .executeTakeFirst();
    const rows = Number(links.numDeletedRows) + Number(people.numUpdatedRows);
    if (rows > 0) {
      await appendAudit(inside, { action: 'retention.done', object: 'installation', facts: { rows } });
    }
    return rows;
  });
