// Every kind of reminder, written each morning. An area that reminds people adds its part here.
import { remindOfAssignments } from '../assignments/daily.ts';
import { remindOfAllGatherings } from '../gatherings/daily.ts';
import { remindOfProcurements } from '../procurement/daily.ts';
import { remindOfTasks } from '../procurement-work/task-reminders.ts';
import { proposalReminders, settleProposals } from '../proposals/daily.ts';
import { remindOfRounds } from '../rounds/daily.ts';
import { remindOfSchedules } from '../schedule/daily.ts';
import { surveyRounds } from '../surveys/daily.ts';
import { remindOfTopicVotes } from '../topics/daily.ts';
import { remindOfDeadlines } from './deadline-reminders.ts';
import type { ReminderPart } from './reminder-part.ts';

export const REMINDER_PARTS: readonly ReminderPart[] = [
  // What is over is ended first, so that nobody is reminded of it.
  ({ services }) => settleProposals(services),
  async ({ services }) => void (await proposalReminders(services)),
  remindOfRounds,
  remindOfProcurements,
  remindOfSchedules,
  remindOfTasks,
  surveyRounds,
  remindOfAllGatherings,
  remindOfAssignments,
  remindOfTopicVotes,
  remindOfDeadlines,
];
