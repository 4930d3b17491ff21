// Who confirmed or disputed a benefit is known as long as those who took part are: the party, the title and what was said stay. For
// the program itself, every night.
import { sql } from 'kysely';
import { localDateAt } from '../../../kernel/local-date.ts';
import { appendAudit } from '../../accounts/commands.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import { DAYS_AFTER_CLOSING } from '../../network/life/retention-commands.ts';
import './db.ts';

const DAY_MS = 86_400_000;

/**
 * Counted from when the network was closed, or from the last day of a benefit of anything else; from when it was said, where that was
 * later. The value is how many.
 */
export function forgetConfirmers(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.now.getTime() - DAYS_AFTER_CLOSING * DAY_MS);
  return acting(ctx, async (inside) => {
    const { numAffectedRows } = await sql`
      update benefit_word w set person_id = null
      from benefit b join benefit_version v on v.benefit_id = b.id and v.version = b.version
      where b.id = w.benefit_id and w.person_id is not null and w.said_at < ${before}
        and case b.subject_kind
          when 'network' then exists (select from network n where n.id::text = b.subject_id and n.closed_at < ${before})
          else v.to_on < ${localDateAt(before.getTime())}
        end`.execute(inside.db);
    const rows = Number(numAffectedRows);
    if (rows > 0) {
      await appendAudit(inside, { action: 'retention.done', object: 'installation', facts: { rows } });
    }
    return rows;
  });
}
