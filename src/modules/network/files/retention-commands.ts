// How long files of a network are kept: they may hold names, so they go when the participants' names do. For the program itself, every
// night. The bytes are collected afterwards.
import { appendAudit } from '../../accounts/commands.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import { DAYS_AFTER_CLOSING, DAYS_AFTER_LEAVING } from '../life/retention-commands.ts';
import '../assignments/db.ts';
import '../life/db.ts';
import './db.ts';

const DAY_MS = 86_400_000;

/** Deletes files of networks that were closed long ago, and what a body that has left them long ago had handed in. The value is how many. */
export const deleteOldNetworkFiles = (ctx: Ctx): Promise<number> =>
  acting(ctx, async (inside) => {
    const before = (days: number): Date => new Date(ctx.now.getTime() - days * DAY_MS);
    const { numDeletedRows } = await inside.db
      .deleteFrom('network_file')
      .where((where) =>
        where.or([
          where('network_id', 'in', (from) =>
            from.selectFrom('network').select('id').where('closed_at', '<', before(DAYS_AFTER_CLOSING)),
          ),
          where('hand_in_id', 'in', (from) =>
            from
              .selectFrom('network_hand_in as h')
              .innerJoin('network_assignment as a', 'a.id', 'h.assignment_id')
              .innerJoin('network_body as b', (join) =>
                join.onRef('b.network_id', '=', 'a.network_id').onRef('b.body_id', '=', 'h.body_id'),
              )
              .select('h.id')
              .where('b.state', 'in', ['declined', 'left'])
              .where('b.answered_at', '<', before(DAYS_AFTER_LEAVING)),
          ),
        ]),
      )
      .executeTakeFirst();
    const rows = Number(numDeletedRows);
    if (rows > 0) {
      await appendAudit(inside, { action: 'retention.done', object: 'installation', facts: { rows } });
    }
    return rows;
  });
