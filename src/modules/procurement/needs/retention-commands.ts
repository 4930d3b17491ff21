// Links that no longer hold are deleted after a while; what people contributed by them stays. For the program itself, every
// night.
import { addDays, localDateAt } from '../../../kernel/local-date.ts';
import { appendAudit } from '../../accounts/commands.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import './db.ts';

/** How many days after its last day a link is kept. */
export const LINK_KEPT_DAYS = 90;

/** The value is how many. */
export function deleteOldNeedsLinks(ctx: Ctx): Promise<number> {
  return acting(ctx, async (inside) => {
    const oldest = addDays(localDateAt(ctx.now.getTime()), -LINK_KEPT_DAYS);
    const gone = await inside.db
      .deleteFrom('procurement_needs_link')
      .where('ends_on', '<', oldest)
      .executeTakeFirst();
    const rows = Number(gone.numDeletedRows);
    if (rows > 0) {
      await appendAudit(inside, { action: 'retention.done', object: 'installation', facts: { rows } });
    }
    return rows;
  });
}
