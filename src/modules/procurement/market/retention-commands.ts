// What suppliers have typed is deleted when it is not needed any more: sign-ups nobody confirmed, links that no longer hold,
// and whom to reach once the procurement has been settled for a while. For the program itself, every night.
import { appendAudit } from '../../accounts/commands.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import '../dialogue/db.ts';
import '../life/db.ts';
import { AFTER_NOTICE } from '../life/model.ts';
import { CONFIRM_DAYS, CONTACT_DAYS_AFTER } from './rules.ts';

const DAY_MS = 24 * 3_600_000;

/** The value is how many rows. */
export function deleteOldSupplierRows(ctx: Ctx): Promise<number> {
  const before = (days: number): Date => new Date(ctx.now.getTime() - days * DAY_MS);
  return acting(ctx, async (inside) => {
    const unconfirmed = await inside.db
      .deleteFrom('dialogue_participant')
      .where('confirmed_at', 'is', null)
      .where('created_at', '<', before(CONFIRM_DAYS))
      .executeTakeFirst();
    const links = await inside.db
      .deleteFrom('dialogue_link')
      .where('expires_at', '<', ctx.now)
      .executeTakeFirst();
    const over = inside.db
      .selectFrom('dialogue_participant as p')
      .innerJoin('procurement as c', 'c.id', 'p.procurement_id')
      .select('p.id')
      .where('c.phase', 'in', ['locked', ...AFTER_NOTICE, 'cancelled'])
      .where('c.changed_at', '<', before(CONTACT_DAYS_AFTER));
    const ownLinks = await inside.db
      .deleteFrom('dialogue_link')
      .where('participant_id', 'in', over)
      .executeTakeFirst();
    const contacts = await inside.db
      .deleteFrom('dialogue_contact')
      .where('participant_id', 'in', over)
      .executeTakeFirst();
    const rows = [unconfirmed, links, ownLinks, contacts].reduce(
      (sum, { numDeletedRows }) => sum + Number(numDeletedRows),
      0,
    );
    if (rows > 0) {
      await appendAudit(inside, { action: 'retention.done', object: 'installation', facts: { rows } });
    }
    return rows;
  });
}
