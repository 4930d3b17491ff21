// A small reader of RFC 5545 gets every event back: unfolds the lines, takes the escapes away, believes nothing else.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { addDays, localDate } from '../../../../kernel/local-date.ts';
import { printable } from '../printable-text.ts';
import { type CalendarFeed, calendarFeed, type FeedEvent } from './map.ts';

interface Line {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

function linesOf(ics: string): Line[] {
  expect(ics.endsWith('\r\n')).toBe(true);
  return ics
    .slice(0, -2)
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => {
      const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:;]+)*):(.*)$/su.exec(line) ?? [];
      return { name, parameters, value };
    });
}

const unescaped = (value: string): string =>
  value.replaceAll(/\\(.)/gsu, (_, sign: string) => (sign === 'n' ? '\n' : sign));

function eventsOf(ics: string): Record<string, string>[] {
  const events: Record<string, string>[] = [];
  let open: Record<string, string> | null = null;
  for (const { name, parameters, value } of linesOf(ics)) {
    if (name === 'BEGIN' && value === 'VEVENT') open = {};
    else if (name === 'END' && value === 'VEVENT' && open !== null) {
      events.push(open);
      open = null;
    } else if (open !== null) open[name + parameters] = unescaped(value);
  }
  return events;
}

const NOW = new Date('2026-11-26T09:30:15Z');
const EVENT: FeedEvent = {
  uid: 'option-7@samkjop',
  date: localDate('2027-03-01'),
  title: 'Varsle: opsjon på «renhold», sone A; B',
  description: 'Siste dag er 1. mars.\nSi fra til leverandøren. Æ, ø og å \\ ok',
  url: 'https://samkjop.example/avtaler/7?vis=a,b;c',
};
const feed = (events: readonly FeedEvent[], more: Partial<CalendarFeed> = {}): string =>
  calendarFeed({
    name: 'Frister, Storvik',
    url: 'https://samkjop.example/radar',
    now: NOW,
    events,
    ...more,
  });

describe('calendar feed', () => {
  test('one small feed, line by line', () => {
    expect(linesOf(feed([EVENT])).map((line) => `${line.name}${line.parameters}:${line.value}`)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Samkjop//Samkjop//NO',
      'URL:https://samkjop.example/radar',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Frister\\, Storvik',
      'X-WR-CALNAME:Frister\\, Storvik',
      'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
      'X-PUBLISHED-TTL:PT12H',
      'BEGIN:VEVENT',
      'UID:option-7@samkjop',
      'SEQUENCE:0',
      'DTSTAMP:20261126T093015Z',
      'DTSTART;VALUE=DATE:20270301',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
      'SUMMARY:Varsle: opsjon på «renhold»\\, sone A\\; B',
      'TRANSP:TRANSPARENT',
      'DESCRIPTION:Siste dag er 1. mars.\\nSi fra til leverandøren. Æ\\, ø og å \\\\ ok',
      'URL;VALUE=URI:https://samkjop.example/avtaler/7?vis=a%2Cb%3Bc',
      'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  test('equal input gives equal bytes, whatever the machine’s zone', () => {
    const zone = process.env['TZ'];
    const inZone = (name: string): { offset: number; ics: string } => {
      process.env['TZ'] = name;
      return { offset: NOW.getTimezoneOffset(), ics: feed([EVENT]) };
    };
    try {
      const feeds = ['UTC', 'Europe/Oslo', 'Pacific/Auckland', 'America/Los_Angeles'].map(inZone);
      expect(feeds.map(({ offset }) => offset)).toEqual([0, -60, -780, 480]);
      expect(new Set(feeds.map(({ ics }) => ics)).size).toBe(1);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  test('an empty description is left out, and a feed may be empty', () => {
    expect(Object.keys(eventsOf(feed([{ ...EVENT, description: '' }]))[0] ?? {})).not.toContain(
      'DESCRIPTION',
    );
    expect(eventsOf(feed([]))).toEqual([]);
  });

  test('no name, id or address can begin a line of its own', () => {
    const lines = linesOf(
      feed([{ ...EVENT, uid: 'a\r\nATTENDEE:x', url: 'https://a.example/\r\nATTENDEE:x' }], {
        name: 'x\nATTENDEE:x',
        url: 'https://a.example/\nATTENDEE:x',
      }),
    );
    expect(lines.map(({ name }) => name)).not.toContain('ATTENDEE');
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(',', ';', '\\', '\n', '\r', ':', ' ', 'æ', 'ø', '😀', '\u0007') }),
  );
  const event = fc.record({
    uid: fc.uuid(),
    date: fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(localDate('2000-01-01'), days)),
    title: text,
    description: text,
    url: fc.webUrl(),
  });
  property.prop([fc.array(event, { maxLength: 5 })])(
    'reads back equal, in lines of at most 75 octets',
    (events) => {
      const ics = feed(events);
      for (const line of ics.split('\r\n'))
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(
        eventsOf(ics).map((it) => [
          it['UID'],
          it['DTSTART;VALUE=DATE'],
          it['SUMMARY'],
          it['DESCRIPTION'] ?? '',
        ]),
      ).toEqual(
        events.map((it) => [
          it.uid,
          it.date.replaceAll('-', ''),
          printable(it.title),
          printable(it.description),
        ]),
      );
    },
  );
});
