// Deletes what groups and proposals need only for a while: personal links that are over, with the addresses they went to,
// and old calculations, which hold what other bodies showed at the time. Proposals and answers stay.
import { appendAudit } from '../../accounts/commands.ts';
import { acting, type Ctx } from '../../accounts/db.ts';

export const RUN_DAYS = 365;
const DAY_MS = 24 * 3_600_000;

/** For the program itself. The value is how many rows were deleted. */
export function deleteOldProposalRows(ctx: Ctx): Promise<number> {
  const oldest = new Date(ctx.now.getTime() - RUN_DAYS * DAY_MS);
  return acting(ctx, async (inside) => {
    const { db } = inside;
    const links = await db.deleteFrom('proposal_link').where('expires_at', '<', ctx.now).executeTakeFirst();
    const runs = await db.deleteFrom('planning_run').where('created_at', '<', oldest).executeTakeFirst();
    const rows = Number(links.numDeletedRows + runs.numDeletedRows);
    if (rows > 0) {
      await appendAudit(inside, { action: 'retention.done', object: 'installation', facts: { rows } });
    }
    return rows;
  });
}
