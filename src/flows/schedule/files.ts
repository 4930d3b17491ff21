// The plan as a calendar file and as a workbook, and the calendar that a person follows it by.
import type { PartyId } from '../../modules/accounts/model.ts';
import { calendarFeed } from '../../modules/exchange/formats/icalendar/map.ts';
import { writeWorkbook } from '../../modules/exchange/formats/xlsx/write.ts';
import {
  type ScheduleBook,
  scheduleBook,
  scheduleFeedOwner,
} from '../../modules/procurement/schedule/queries.ts';
import { type Language, languagePrefix } from '../../texts/language.ts';
import { type Services, systemCtx } from '../services.ts';
import { schedulePathFor } from './addresses.ts';
import { namesOf, scheduleWords, stepName, whyText } from './words.ts';

interface ForParty {
  readonly party: PartyId;
  readonly language: Language;
}

/** The text of the .ics file: steps that are not done, and the meetings that decisions wait for. */
export async function scheduleCalendar(
  services: Services,
  { procurement, schedule }: ScheduleBook,
  { party, language }: ForParty,
): Promise<string> {
  const words = scheduleWords(language, await services.parties());
  const { title } = procurement.state;
  const url = `${services.baseUrl}${languagePrefix(language)}${schedulePathFor(party, procurement.id)}`;
  return calendarFeed({
    name: words.texts.files.calendarName(title),
    url,
    now: services.ctx({ kind: 'visitor' }).now,
    events: schedule.steps
      .filter(({ isDone }) => !isDone)
      .map((step) => ({
        uid: `${procurement.id}-${step.step}@samkjop`,
        date: step.on,
        title: words.texts.files.event(stepName(words, step.step), title),
        description: `${words.texts.next.who(namesOf(words, step.holders))} ${whyText(words, step)}`,
        url,
      })),
  });
}

/** What a secret address opens; null where it opens nothing, or no longer. */
export async function followedSchedule(services: Services, secret: string): Promise<string | null> {
  const owner = await scheduleFeedOwner(systemCtx(services, 'calendar'), secret);
  if (!owner) return null;
  const { person, isDemo, party, procurement, language } = owner;
  // Read as she: who may no longer see the procurement gets nothing.
  const ctx = services.ctx({ kind: 'person', person, isDemo });
  const book = await scheduleBook(ctx, party, procurement);
  return book && scheduleCalendar(services, book, { party, language });
}

/** The bytes of an .xlsx file with one sheet. */
export async function scheduleWorkbook(
  services: Services,
  { schedule }: ScheduleBook,
  language: Language,
): Promise<Uint8Array> {
  const words = scheduleWords(language, await services.parties());
  const { files } = words.texts;
  return writeWorkbook([
    {
      name: files.sheet,
      heading: files.columns,
      rows: schedule.steps.map((step) => [
        stepName(words, step.step),
        step.from,
        step.on,
        step.latest,
        step.days,
        namesOf(words, step.holders),
        step.isDone ? files.yes : '',
        whyText(words, step),
        step.chosen.note,
      ]),
    },
  ]);
}
