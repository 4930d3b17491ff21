// Everything that is done at a fixed time of the Norwegian clock. Times between two and three at night do not exist on one
// day of the year and come twice on another: choose others.
import type { Ctx } from '../../modules/accounts/db.ts';
import { RETENTION_HOURS } from '../../modules/accounts/upkeep/retention.ts';
import { deleteOverdue } from '../../modules/accounts/upkeep/retention-commands.ts';
import { forgetConfirmers } from '../../modules/evaluation/benefits/retention-commands.ts';
import { deleteOldSurveyPeople } from '../../modules/evaluation/surveys/retention-commands.ts';
import { deleteOldNetworkFiles } from '../../modules/network/files/retention-commands.ts';
import { forgetRequirements } from '../../modules/network/gatherings/upkeep-commands.ts';
import { forgetParticipants } from '../../modules/network/life/retention-commands.ts';
import { emptyOldImports } from '../../modules/planning/imports/import-work-commands.ts';
import { KEPT_DAYS } from '../../modules/planning/imports/list-import.ts';
import { deleteOldProposalRows } from '../../modules/planning/proposals/retention-commands.ts';
import { deleteOldRoundLinks } from '../../modules/planning/rounds/retention-commands.ts';
import { forgetErasedNames } from '../../modules/procurement/ledger-commands.ts';
import { deleteOldMemberContacts } from '../../modules/procurement/life/contact-commands.ts';
import { deleteOldSupplierRows } from '../../modules/procurement/market/retention-commands.ts';
import { deleteOldNeedsLinks } from '../../modules/procurement/needs/retention-commands.ts';
import { textsFor } from '../../texts/texts.ts';
import { sendWeeklyDigests } from '../digest/weekly-digest.ts';
import { collectFiles } from '../files/collect-files.ts';
import { remind } from '../reminders/remind.ts';
import { type Services, systemCtx } from '../services.ts';
import type { ScheduledTask, TaskWork } from './scheduled-task.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Deletes what has been kept long enough. An area with rows of its own to delete adds its part. */
const NIGHTLY_PARTS: readonly ((ctx: Ctx, services: Services) => Promise<unknown>)[] = [
  deleteOverdue,
  deleteOldProposalRows,
  deleteOldRoundLinks,
  deleteOldNeedsLinks,
  forgetParticipants,
  deleteOldNetworkFiles,
  deleteOldSupplierRows,
  deleteOldMemberContacts,
  deleteOldSurveyPeople,
  forgetConfirmers,
  forgetRequirements,
  // The ledger is kept in bokmål, as the protocol is.
  (ctx) => forgetErasedNames(ctx, { reason: textsFor('nb').ledger.personErased }),
  collectFiles,
  (ctx) => emptyOldImports(ctx, new Date(ctx.now.getTime() - KEPT_DAYS * DAY_MS)),
  ({ now }, services) =>
    services.deleteFiledLetters(new Date(now.getTime() - RETENTION_HOURS.mail * HOUR_MS)),
];

/** One that fails does not keep the others from being done. Rejects when one did, so that all are tried again later. */
async function deleteOld({ services, signal }: TaskWork): Promise<void> {
  const failures: unknown[] = [];
  for (const part of NIGHTLY_PARTS) {
    signal.throwIfAborted();
    await part(systemCtx(services, 'retention'), services).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'deleting failed');
}

export const SCHEDULED_TASKS: readonly ScheduledTask[] = [
  { id: 'retention', time: { weekday: null, at: '03:30' }, run: deleteOld },
  { id: 'reminders', time: { weekday: null, at: '06:00' }, run: remind },
  { id: 'weeklyDigest', time: { weekday: 1, at: '07:00' }, run: sendWeeklyDigests },
];
