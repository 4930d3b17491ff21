// A calendar feed of all-day events. Dates are calendar dates without a time zone, so no machine's zone can move them;
// the clock comes in as an argument, so equal input gives equal bytes.
// @source https://www.rfc-editor.org/rfc/rfc5545 and https://www.rfc-editor.org/rfc/rfc7986 (refresh interval)
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { printable } from '../printable-text.ts';
import { asAddress, asText } from './values.ts';

export interface FeedEvent {
  /** The same in every feed the event stands in, and never another event's. */
  readonly uid: string;
  readonly date: LocalDate;
  readonly title: string;
  /** May be empty. */
  readonly description: string;
  /** Absolute address of the page about it. */
  readonly url: string;
}

export interface CalendarFeed {
  /** What the calendar is called where it is shown. */
  readonly name: string;
  /** Absolute address of the page that shows the same; never the feed's own, which may hold a secret. */
  readonly url: string;
  readonly now: Date;
  readonly events: readonly FeedEvent[];
}

const REFRESH_SECONDS = 12 * 60 * 60;

/** The text of an .ics file: lines of at most 75 octets, CRLF after each. Events do not mark the day as busy. */
export function calendarFeed({ name, url, now, events }: CalendarFeed): string {
  const calendar = ical({
    prodId: { company: 'Samkjop', product: 'Samkjop', language: 'NO' },
    method: ICalCalendarMethod.PUBLISH,
    scale: 'GREGORIAN',
    // The package takes names and ids as they are.
    name: asText(name),
    url: asAddress(url),
    ttl: REFRESH_SECONDS,
    events: events.map((event) => ({
      id: asText(event.uid),
      stamp: now,
      start: new Date(`${event.date}T00:00:00Z`),
      allDay: true,
      summary: printable(event.title),
      description: event.description === '' ? null : printable(event.description),
      url: asAddress(event.url),
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    })),
  });
  return `${calendar.toString()}\r\n`;
}
