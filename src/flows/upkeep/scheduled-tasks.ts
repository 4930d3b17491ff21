// Everything that is done at a fixed time of the Norwegian clock. Times between two and three at night do not exist on one
// day of the year and come twice on another: choose others.
import type { Ctx } from '../../modules/accounts/db.ts';
import { deleteOverdue } from '../../modules/accounts/upkeep/retention-commands.ts';
import { emptyOldImports } from '../../modules/planning/imports/import-work-commands.ts';
import { KEPT_DAYS } from '../../modules/planning/imports/list-import.ts';
import { deleteOldProposalRows } from '../../modules/planning/proposals/retention-commands.ts';
import { deleteOldRoundLinks } from '../../modules/planning/rounds/retention-commands.ts';
import { sendWeeklyDigests } from '../digest/weekly-digest.ts';
import { remind } from '../reminders/remind.ts';
import { systemCtx } from '../services.ts';
import type { ScheduledTask } from './scheduled-task.ts';

const DAY_MS = 24 * 3_600_000;

/** Deletes what has been kept long enough. An area with rows of its own to delete adds its part. */
const NIGHTLY_PARTS: readonly ((ctx: Ctx) => Promise<unknown>)[] = [
  deleteOverdue,
  deleteOldProposalRows,
  deleteOldRoundLinks,
  (ctx) => emptyOldImports(ctx, new Date(ctx.now.getTime() - KEPT_DAYS * DAY_MS)),
];

export const SCHEDULED_TASKS: readonly ScheduledTask[] = [
  {
    id: 'retention',
    time: { weekday: null, at: '03:30' },
    async run({ services }) {
      for (const part of NIGHTLY_PARTS) await part(systemCtx(services, 'retention'));
    },
  },
  { id: 'reminders', time: { weekday: null, at: '06:00' }, run: remind },
  { id: 'weeklyDigest', time: { weekday: 1, at: '07:00' }, run: sendWeeklyDigests },
];
