// Meetings with a time of day as a calendar: wall-clock time in Norway with the zone's own rules in the file, so that a
// program that knows no zones gets them right, too. Equal input gives equal bytes.
// @source https://www.rfc-editor.org/rfc/rfc5545, https://www.rfc-editor.org/rfc/rfc5546 (methods) and
// https://www.rfc-editor.org/rfc/rfc7986 (conference, refresh interval)
import { foldLines } from 'ical-generator';
import { localDateAt, localTimeAt } from '../../../../kernel/local-date.ts';
import { printable } from '../printable-text.ts';
import { asAddress, asText } from './values.ts';

export interface CalendarMeeting {
  /** The same for as long as the meeting is the same, however often it is moved. */
  readonly uid: string;
  /** Raised with every change that those who come must know of. */
  readonly sequence: number;
  readonly changedAt: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  /** May be empty. */
  readonly description: string;
  /** May be empty. */
  readonly place: string;
  /** Where one joins from afar; null: nowhere. */
  readonly joinAt: string | null;
  readonly joinLabel: string;
  /** Absolute address of the page about it. */
  readonly url: string;
  readonly isCancelled: boolean;
  /** Who asks people to come, by name. */
  readonly organiser: string;
}

export interface MeetingCalendar {
  readonly name: string;
  /** Absolute address of a page; never the feed's own, which may hold a secret. Stands as the organiser's address, too. */
  readonly url: string;
  readonly meetings: readonly CalendarMeeting[];
  /** `cancel` tells a calendar that holds the meetings that they are off. */
  readonly method: 'publish' | 'cancel';
}

const REFRESH = 'PT6H';

/** The rules of the European Union since the autumn of 1996, which Norway follows. */
const OSLO_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Oslo',
  'BEGIN:DAYLIGHT',
  'DTSTART:19970330T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** In quotes, where a quote itself cannot stand. */
const asParameter = (text: string): string => `"${printable(text).replaceAll(/["\n\t]/g, ' ')}"`;

const compact = (text: string): string => text.replaceAll(/[-:]/g, '');

const HOUR_MS = 3_600_000;
const wallAt = (epochMs: number): string =>
  `${compact(localDateAt(epochMs))}T${compact(localTimeAt(epochMs))}00`;

const inUtc = (at: Date): string => `${compact(at.toISOString().slice(0, 19))}Z`;

/**
 * `;TZID=Europe/Oslo:20260924T100000`. In the hour that comes twice a year a wall clock names no instant, and programs read it
 * differently: there it is given in UTC.
 */
function property(name: string, at: Date): string {
  const [wall, hourBefore, hourAfter] = [0, -HOUR_MS, HOUR_MS].map((by) => wallAt(at.getTime() + by));
  const comesTwice = wall === hourBefore || wall === hourAfter;
  return comesTwice ? `${name}:${inUtc(at)}` : `${name};TZID=Europe/Oslo:${wall}`;
}

const linesOf = (meeting: CalendarMeeting, organiserAt: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${asText(meeting.uid)}`,
  `SEQUENCE:${meeting.sequence}`,
  `DTSTAMP:${inUtc(meeting.changedAt)}`,
  `LAST-MODIFIED:${inUtc(meeting.changedAt)}`,
  property('DTSTART', meeting.startsAt),
  property('DTEND', meeting.endsAt),
  `SUMMARY:${asText(meeting.title)}`,
  ...(meeting.description === '' ? [] : [`DESCRIPTION:${asText(meeting.description)}`]),
  ...(meeting.place === '' ? [] : [`LOCATION:${asText(meeting.place)}`]),
  ...(meeting.joinAt === null
    ? []
    : [`CONFERENCE;VALUE=URI;LABEL=${asParameter(meeting.joinLabel)}:${asAddress(meeting.joinAt)}`]),
  `URL;VALUE=URI:${asAddress(meeting.url)}`,
  `ORGANIZER;CN=${asParameter(meeting.organiser)}:${organiserAt}`,
  `STATUS:${meeting.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  `TRANSP:${meeting.isCancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
  'END:VEVENT',
];

/** The text of an .ics file: lines of at most 75 octets, CRLF after each. */
export function meetingCalendar({ name, url, meetings, method }: MeetingCalendar): string {
  const address = asAddress(url);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samkjop//Samkjop//NO',
    'CALSCALE:GREGORIAN',
    `METHOD:${method === 'cancel' ? 'CANCEL' : 'PUBLISH'}`,
    `URL:${address}`,
    `NAME:${asText(name)}`,
    `X-WR-CALNAME:${asText(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...(meetings.length === 0 ? [] : OSLO_ZONE),
    ...meetings.flatMap((meeting) => linesOf(meeting, address)),
    'END:VCALENDAR',
  ];
  return `${foldLines(lines.join('\r\n'))}\r\n`;
}
