// What the program itself does with gatherings: reminds, each of a thing once, and deletes what people needed when it is needed no
// more.
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { appendAudit, type Command, command, type Done, done } from '../../accounts/commands.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import { type NoticeToWrite, writeNotices } from '../../accounts/outbox-commands.ts';
import { networkObject } from '../life/locked-db.ts';
import { readNetwork } from '../life/queries.ts';
import { type GatheringLetter, writeLetters } from './letters-db.ts';
import { REQUIREMENT_DAYS } from './rules.ts';
import './db.ts';

interface Reminders {
  readonly network: string;
  /** Each with its key. */
  readonly letters: readonly GatheringLetter[];
  readonly notices: readonly NoticeToWrite[];
}

/** Who has had a letter with the same key gets none. The value is how many were written. Code: network.gone. */
export const remindOfGatherings: Command<Reminders, number> = command({
  action: 'gathering.remind',
  partyOf: () => null,
  run: async (ctx, { network, letters, notices }): Promise<Result<Done<number>>> => {
    const found = await readNetwork(ctx, network);
    if (!found) return refuse(problem('network.gone', 'network'));
    const written = await writeLetters(ctx, letters, found.isDemo);
    await writeNotices(ctx, notices);
    const entry = {
      action: 'gathering.reminded',
      object: networkObject(network),
      facts: { letters: written },
    };
    return done(written, written === 0 ? null : { ...entry, party: found.leader, isDemo: found.isDemo });
  },
});

const DAY_MS = 24 * 3_600_000;

/**
 * Two weeks after a gathering nobody needs to know what people ate, and nobody does of somebody who takes part no more or is
 * erased. The value is how many were deleted.
 */
export function forgetRequirements(ctx: Ctx): Promise<number> {
  return acting(ctx, async (inside) => {
    const before = new Date(ctx.now.getTime() - REQUIREMENT_DAYS * DAY_MS);
    const gone = await inside.db
      .deleteFrom('gathering_requirement')
      .where((where) =>
        where.or([
          where('gathering_id', 'in', (select) =>
            select.selectFrom('gathering').select('id').where('ends_at', '<', before),
          ),
          where('participant_id', 'in', (select) =>
            select
              .selectFrom('network_participant')
              .select('id')
              .where((who) => who.or([who('left_at', 'is not', null), who('name', '=', '')])),
          ),
        ]),
      )
      .executeTakeFirst();
    const rows = Number(gone.numDeletedRows);
    if (rows > 0) {
      await appendAudit(inside, { action: 'retention.done', object: 'installation', facts: { rows } });
    }
    return rows;
  });
}
