// Reminders of procurements: whoever has not answered is told three days before the joining window closes, once for each
// deadline. A morning that was missed is made up for as long as there is time to answer.
import { addDays } from '../../kernel/local-date.ts';
import { openProcurements, procurementOf } from '../../modules/procurement/life/queries.ts';
import { remindOfProcurement } from '../../modules/procurement/life/reminder-commands.ts';
import type { ReminderPart } from '../reminders/reminder-part.ts';
import { systemCtx } from '../services.ts';
import { remindersOf } from './letters.ts';

const DAYS_BEFORE = 3;

/** Nobody is reminded twice of the same deadline. */
export const remindOfProcurements: ReminderPart = async ({ services, today }) => {
  const ctx = systemCtx(services, 'procurement');
  for (const id of await openProcurements(ctx)) {
    const procurement = await procurementOf(ctx, id);
    const joinBy = procurement?.state.joinBy ?? null;
    if (!procurement || joinBy === null) continue;
    if (joinBy < today || addDays(joinBy, -DAYS_BEFORE) > today) continue;
    await remindOfProcurement(ctx, { id, told: await remindersOf(services, procurement) });
  }
};
