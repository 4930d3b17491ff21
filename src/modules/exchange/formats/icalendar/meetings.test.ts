// Two parsers that share nothing read every calendar: one by the rules of the zone in the file, one by the zone's name. Both must
// find the same instants, also around the days the clock is turned.
import { fc, test as property } from '@fast-check/vitest';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { type ClockTime, instantAt } from '../../../../kernel/clock-time.ts';
import { localDate } from '../../../../kernel/local-date.ts';
import { printable } from '../printable-text.ts';
import { type CalendarMeeting, type MeetingCalendar, meetingCalendar } from './meetings.ts';

const at = (date: string, time: string): Date => instantAt(localDate(date), time as ClockTime);

const MEETING: CalendarMeeting = {
  uid: 'a1@samkjop',
  sequence: 2,
  changedAt: new Date('2026-11-26T09:30:15Z'),
  startsAt: at('2026-09-24', '10:00'),
  endsAt: at('2026-09-24', '15:00'),
  title: 'Behov, ikke løsning; del 1',
  description: 'Ta med behovet.\nÆ, ø og å \\ ok',
  place: 'Storvik rådhus, rom 2',
  joinAt: 'https://mote.example/rom?a=1,2;b',
  joinLabel: 'Bli med "på nett"',
  url: 'https://samkjop.example/arbeid/9901/nettverk/1/samlinger/2',
  isCancelled: false,
  organiser: 'Storvik',
};
const calendar = (meetings: readonly CalendarMeeting[], more: Partial<MeetingCalendar> = {}): string =>
  meetingCalendar({
    name: 'Samlinger: Fjord, fjell',
    url: 'https://samkjop.example/',
    meetings,
    method: 'publish',
    ...more,
  });

interface Read {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly title: string;
  readonly description: string;
  readonly place: string;
}

/** Reads the zone's rules out of the file itself. */
function byFile(ics: string): { readonly method: string; readonly events: readonly Read[] } {
  const root = new ICAL.Component(ICAL.parse(ics));
  const zones = root.getAllSubcomponents('vtimezone').map((component) => new ICAL.Timezone(component));
  const instant = (time: ICAL.Time): number => {
    expect(['Europe/Oslo', 'UTC']).toContain(time.zone?.tzid);
    return time.toUnixTime() * 1000;
  };
  expect(ICAL.TimezoneService.has('Europe/Oslo')).toBe(false);
  expect(zones.length).toBeLessThanOrEqual(1);
  const events = root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      startsAt: instant(event.startDate),
      endsAt: instant(event.endDate),
      title: event.summary,
      description: event.description ?? '',
      place: event.location ?? '',
    };
  });
  return { method: String(root.getFirstPropertyValue('method')), events };
}

/** Knows the zone by its name. */
function byName(ics: string): { readonly method: string; readonly events: readonly Read[] } {
  const parsed = nodeIcal.sync.parseICS(ics);
  const textOf = (value: unknown): string =>
    typeof value === 'object' && value !== null && 'val' in value ? String(value.val) : String(value ?? '');
  const events = Object.values(parsed).flatMap((one) => {
    if (one?.type !== 'VEVENT') return [];
    return [
      {
        uid: one.uid,
        sequence: Number(one.sequence),
        status: String(one.status),
        startsAt: one.start.getTime(),
        endsAt: Number(one.end?.getTime()),
        title: textOf(one.summary),
        description: textOf(one.description),
        place: textOf(one.location),
      },
    ];
  });
  return { method: String(parsed.vcalendar?.method), events };
}

const meant = (one: CalendarMeeting): Read => ({
  uid: one.uid,
  sequence: one.sequence,
  status: one.isCancelled ? 'CANCELLED' : 'CONFIRMED',
  startsAt: one.startsAt.getTime(),
  endsAt: one.endsAt.getTime(),
  title: one.title,
  description: one.description,
  place: one.place,
});

const PARSERS = [
  { parser: 'by the rules in the file', read: byFile },
  { parser: 'by the name of the zone', read: byName },
];

describe.each(PARSERS)('read $parser', ({ read }) => {
  test('a meeting comes back as it was meant', () => {
    expect(read(calendar([MEETING]))).toEqual({ method: 'PUBLISH', events: [meant(MEETING)] });
  });

  test.each([
    ['the day before the clock goes forward', '2027-03-27', '10:00', '2027-03-27T09:00:00Z'],
    ['the day it goes forward', '2027-03-28', '10:00', '2027-03-28T08:00:00Z'],
    ['the hour before it goes forward', '2027-03-28', '01:30', '2027-03-28T00:30:00Z'],
    ['the hour after it has gone forward', '2027-03-28', '03:00', '2027-03-28T01:00:00Z'],
    ['the day before it goes back', '2027-10-30', '10:00', '2027-10-30T08:00:00Z'],
    ['the day it goes back', '2027-10-31', '10:00', '2027-10-31T09:00:00Z'],
    ['the hour that comes twice, the first time', '2027-10-31', '02:30', '2027-10-31T00:30:00Z'],
  ])('%s', (_, date, time, utc) => {
    const startsAt = at(date, time);
    expect(startsAt.toISOString()).toBe(utc.replace('Z', '.000Z'));
    const meeting = { ...MEETING, startsAt, endsAt: new Date(startsAt.getTime() + 4 * 3_600_000) };
    const [event] = read(calendar([meeting])).events;
    expect([event?.startsAt, event?.endsAt]).toEqual([startsAt.getTime(), meeting.endsAt.getTime()]);
  });

  test('the hour that comes twice, the second time', () => {
    const startsAt = new Date('2027-10-31T01:30:00Z');
    const [event] = read(calendar([{ ...MEETING, startsAt, endsAt: at('2027-10-31', '09:00') }])).events;
    expect(event?.startsAt).toBe(startsAt.getTime());
  });

  test('what is called off says so, under the same id and a higher sequence', () => {
    const off = { ...MEETING, sequence: 3, isCancelled: true };
    expect(read(calendar([off], { method: 'cancel' }))).toEqual({ method: 'CANCEL', events: [meant(off)] });
    expect(read(calendar([off])).events.map(({ uid, status }) => [uid, status])).toEqual([
      [MEETING.uid, 'CANCELLED'],
    ]);
  });

  test('a calendar may be empty', () => {
    expect(read(calendar([])).events).toEqual([]);
  });
});

/** Any minute of ten years. */
const instants = fc
  .integer({ min: 0, max: 3650 * 24 * 60 })
  .map((minutes) => new Date(Date.parse('2026-01-01T00:00:00Z') + minutes * 60_000));
const text = fc
  .string({
    unit: fc.constantFrom(',', ';', '\\', '\n', ':', '"', ' ', 'a', 'æ', 'ø', '😀', '\u0007'),
    maxLength: 60,
  })
  // What people write begins and ends with what can be seen.
  .map((some) => `x${printable(some)}x`);
const meeting = fc
  .record({
    uid: fc.uuid(),
    startsAt: instants,
    minutes: fc.integer({ min: 5, max: 3 * 24 * 60 }),
    title: text,
    description: text,
    place: text,
  })
  .map(({ minutes, ...one }): CalendarMeeting => {
    const endsAt = new Date(one.startsAt.getTime() + minutes * 60_000);
    return { ...MEETING, ...one, endsAt };
  });

property.prop([fc.uniqueArray(meeting, { maxLength: 4, selector: ({ uid }) => uid })])(
  'both parsers find what was meant, in lines of at most 75 octets',
  (meetings) => {
    const ics = calendar(meetings);
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    for (const { read } of PARSERS) {
      expect(read(ics).events.toSorted((a, b) => (a.uid < b.uid ? -1 : 1))).toEqual(
        meetings.map(meant).toSorted((a, b) => (a.uid < b.uid ? -1 : 1)),
      );
    }
  },
);

test('nothing people write begins a line of its own', () => {
  const ics = calendar([
    {
      ...MEETING,
      title: 'a\r\nATTENDEE:x',
      organiser: 'b"\r\nATTENDEE:x',
      joinLabel: 'c\nATTENDEE:x',
      place: 'd\rATTENDEE:x',
    },
  ]);
  expect(ics.split('\r\n').filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
});
