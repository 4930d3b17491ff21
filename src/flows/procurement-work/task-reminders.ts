// Reminders of tasks: whoever is to do one is told three days before its last day, once.
import { addDays } from '../../kernel/local-date.ts';
import { contactsOf } from '../../modules/accounts/recipient-queries.ts';
import { remindOfProcurement } from '../../modules/procurement/life/reminder-commands.ts';
import { tasksDue } from '../../modules/procurement/work/queries.ts';
import { formatFor } from '../../texts/format.ts';
import type { ReminderPart } from '../reminders/reminder-part.ts';
import { systemCtx } from '../services.ts';
import { workPathFor } from './addresses.ts';

const DAYS_BEFORE = 3;

/** A notice in the program; the weekly letter tells of it, too. The person it was given to, where one was named. */
export const remindOfTasks: ReminderPart = async ({ services, today }) => {
  const ctx = systemCtx(services, 'tasks');
  for (const task of await tasksDue(ctx, { from: today, until: addDays(today, DAYS_BEFORE) })) {
    const contacts = (await contactsOf(ctx, [task.doer])).get(task.doer) ?? [];
    const named = contacts.filter(({ person }) => person === task.person);
    const notices = (named.length > 0 ? named : contacts).map(({ person, party }) => ({
      person,
      party,
      kind: 'procurement.taskDue',
      facts: {
        task: task.title,
        title: task.procurementTitle,
        deadline: task.dueOn === null ? '' : formatFor('nb').date(task.dueOn),
      },
      path: workPathFor(party, task.procurement),
      onceKey: `task:${task.id}:${task.dueOn}:${party}`,
    }));
    await remindOfProcurement(ctx, { id: task.procurement, told: { letters: [], notices } });
  }
};
