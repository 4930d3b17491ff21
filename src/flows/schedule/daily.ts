// Reminders of the plan in time: whoever holds a step is told 14 and 3 days before and on the day, once each for each date. A
// morning that was missed is made up for as long as the next distance has not been reached.
import { daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { contactsOf, type PartyContact } from '../../modules/accounts/recipient-queries.ts';
import type { Told } from '../../modules/procurement/life/commands.ts';
import { remindOfProcurement } from '../../modules/procurement/life/reminder-commands.ts';
import type { TimedStep } from '../../modules/procurement/schedule/model.ts';
import {
  plannedProcurements,
  type ScheduleBook,
  scheduleBook,
} from '../../modules/procurement/schedule/queries.ts';
import { formatFor } from '../../texts/format.ts';
import { languagePrefix } from '../../texts/language.ts';
import type { ReminderPart } from '../reminders/reminder-part.ts';
import { type Services, systemCtx } from '../services.ts';
import { schedulePathFor } from './addresses.ts';
import { scheduleWords, stepName } from './words.ts';

const DISTANCES = [0, 3, 14] as const;

/** The nearest distance that a day has come within; null: it is farther off, or past. */
export function distanceTo(on: LocalDate, today: LocalDate): number | null {
  const left = daysBetween(today, on);
  return left < 0 ? null : (DISTANCES.find((distance) => left <= distance) ?? null);
}

interface Due {
  readonly book: ScheduleBook;
  readonly step: TimedStep;
  readonly distance: number;
  readonly today: LocalDate;
}

async function toldOf(services: Services, due: Due, contact: PartyContact): Promise<Told> {
  const { book, step, distance, today } = due;
  const { id, state } = book.procurement;
  const { party, person, language, email, isDemo, name } = contact;
  const parties = await services.parties();
  const words = scheduleWords(language, parties);
  const path = schedulePathFor(party, id);
  const on = words.format.dateLong(step.on);
  const stepText = stepName(words, step.step);
  const onceKey = `scheduleStep:${id}:${step.step}:${step.on}:${distance}:${party}`;
  const body = words.texts.letter.body({
    name,
    body: parties.nameOf(party),
    step: stepText,
    on,
    left: words.texts.next.left(daysBetween(today, step.on)),
    title: state.title,
    url: `${services.baseUrl}${languagePrefix(language)}${path}`,
  });
  return {
    letters: [
      {
        kind: 'procurement.stepDue',
        subject: words.texts.letter.subject(stepText, on, state.title),
        body,
        onceKey: `${onceKey}:${person}`,
        to: { person, email, isDemo },
        party,
      },
    ],
    notices: [
      {
        person,
        party,
        kind: 'procurement.stepDue',
        facts: { title: state.title, deadline: formatFor('nb').date(step.on) },
        path,
        onceKey,
      },
    ],
  };
}

async function remindOf(services: Services, due: Due): Promise<void> {
  const ctx = systemCtx(services, 'schedule');
  const contacts = await contactsOf(ctx, [...due.step.holders] as PartyId[]);
  for (const contact of [...contacts.values()].flat()) {
    await remindOfProcurement(ctx, {
      id: due.book.procurement.id,
      told: await toldOf(services, due, contact),
    });
  }
}

/** Nobody is reminded of the invitation here: that has its own reminder. Only of plans that somebody has made. */
export const remindOfSchedules: ReminderPart = async ({ services, today }) => {
  const ctx = systemCtx(services, 'schedule');
  for (const { id, lead } of await plannedProcurements(ctx)) {
    const book = await scheduleBook(ctx, lead, id);
    if (!book) continue;
    for (const step of book.schedule.steps) {
      const distance = step.isDone || step.was !== null ? null : distanceTo(step.on, today);
      if (distance === null || step.kind === 'joining') continue;
      await remindOf(services, { book, step, distance, today });
    }
  }
};
