// Reminders of assignments to those whose body has not delivered, each of a thing once.
import { addDays } from '../../kernel/local-date.ts';
import type { AssignmentBook } from '../../modules/network/assignments/model.ts';
import { assignmentBooks, networksWithDue } from '../../modules/network/assignments/queries.ts';
import { LATE_DAYS, REMIND_AHEAD, reminderOf } from '../../modules/network/assignments/reminders.ts';
import { remindOfAssignment } from '../../modules/network/assignments/upkeep-commands.ts';
import type { Network, Participant } from '../../modules/network/life/model.ts';
import { networkOf, participantsOf } from '../../modules/network/life/queries.ts';
import type { ReminderPart, ReminderWork } from '../reminders/reminder-part.ts';
import { systemCtx } from '../services.ts';
import { assignmentLetters, participantsFor } from './letters.ts';

interface Due {
  readonly network: Network;
  readonly participants: readonly Participant[];
  readonly book: AssignmentBook;
}

async function remindOf(
  { services, today }: ReminderWork,
  { network, participants, book }: Due,
): Promise<void> {
  const reminder = reminderOf(book, today);
  if (!reminder) return;
  const { assignment } = book;
  const letters = await assignmentLetters(services, {
    kind: reminder.kind,
    network,
    assignment,
    to: participantsFor(participants, reminder.to),
    dueOn: assignment.dueOn,
    onceKey: reminder.key,
  });
  const asked = { network: network.id, number: assignment.number, letters };
  await remindOfAssignment(systemCtx(services, 'assignments'), asked);
}

export const remindOfAssignments: ReminderPart = async (work) => {
  const ctx = systemCtx(work.services, 'assignments');
  const { today, inventedOnly = false } = work;
  const span = { from: addDays(today, -LATE_DAYS), to: addDays(today, REMIND_AHEAD), inventedOnly };
  for (const id of await networksWithDue(ctx, span)) {
    const network = await networkOf(ctx, id);
    if (!network) continue;
    const participants = await participantsOf(ctx, { network: id, body: null });
    for (const book of await assignmentBooks(ctx, id)) await remindOf(work, { network, participants, book });
  }
};
