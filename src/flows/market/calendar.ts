// The dates of a market dialogue as a calendar file: deadlines and meetings, as all-day events with the time in the title.
import { localDateAt, localTimeAt } from '../../kernel/local-date.ts';
import { calendarFeed, type FeedEvent } from '../../modules/exchange/formats/icalendar/map.ts';
import { type Language, languagePrefix } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import { dialoguePath } from '../dialogue/addresses.ts';
import type { Services } from '../services.ts';
import type { PublicView } from './public-view.ts';

/** The text of the .ics file. */
export function dialogueCalendar({ baseUrl, ctx }: Services, view: PublicView, language: Language): string {
  const words = textsFor(language).market.calendarFile;
  const { dialogue } = view;
  const url = `${baseUrl}${languagePrefix(language)}${dialoguePath(dialogue.procurement)}`;
  const events = dialogue.activities
    .filter(({ state }) => state === 'published')
    .flatMap(({ id, title, about, replyBy, startsAt }): FeedEvent[] => [
      ...(replyBy === null
        ? []
        : [
            { uid: `${id}-frist@samkjop`, date: replyBy, title: words.deadline(title), description: '', url },
          ]),
      ...(startsAt === null
        ? []
        : [
            {
              uid: `${id}-start@samkjop`,
              date: localDateAt(startsAt.getTime()),
              title: words.meeting(title, localTimeAt(startsAt.getTime())),
              description: about,
              url,
            },
          ]),
    ]);
  return calendarFeed({ name: words.name(dialogue.title), url, now: ctx({ kind: 'visitor' }).now, events });
}
