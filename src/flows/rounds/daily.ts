// Reminders of rounds, seven and two days before the deadline, to those who have not delivered. A morning that was missed is
// made up for as long as there is time to answer.
import { addDays } from '../../kernel/local-date.ts';
import { remindOfRound } from '../../modules/planning/rounds/commands.ts';
import { sentRounds } from '../../modules/planning/rounds/queries.ts';
import type { ReminderPart } from '../reminders/reminder-part.ts';
import { systemCtx } from '../services.ts';
import { reminderMail } from './manage.ts';

const DAYS_BEFORE = [2, 7] as const;

/** Nobody is reminded twice of the same deadline at the same distance. */
export const remindOfRounds: ReminderPart = async ({ services, today }) => {
  const ctx = systemCtx(services, 'rounds');
  for (const round of await sentRounds(ctx)) {
    const { deadline } = round;
    const days = DAYS_BEFORE.find((before) => deadline !== null && addDays(deadline, -before) <= today);
    if (deadline === null || deadline < today || days === undefined) continue;
    const mail = await reminderMail(services, round, `roundReminder:${round.id}:${deadline}:${days}`);
    await remindOfRound(ctx, { party: round.party, id: round.id, mail });
  }
};
