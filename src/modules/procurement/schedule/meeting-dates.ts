// Meeting dates as they are typed, pasted or read from a file: one date on each line, with the papers' own deadline after it
// where there is one; or a calendar file. Pure.
import { addDays, type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { MeetingDate } from './model.ts';

const DATE = /\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}/g;

/** In order of time, each once. */
function sorted(dates: readonly MeetingDate[]): MeetingDate[] {
  const byDay = new Map(dates.map((date) => [date.on, date]));
  return [...byDay.values()].toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

/**
 * Lines of text, also of a CSV file: the first date of a line is the meeting, the second the last day for papers; failing
 * that, papers are due so many days before. A line without digits is a heading. Codes: schedule.lineUnreadable,
 * schedule.meetingsMissing, date.nonexistent; at `dates:<line>`.
 */
export function readMeetingLines(text: string, papersDaysBefore: number): Result<MeetingDate[]> {
  const faults: Problem[] = [];
  const dates = text.split(/\r?\n/).flatMap((line, at): MeetingDate[] => {
    if (!/\d/.test(line)) return [];
    const path = `dates:${at + 1}`;
    const read = (line.match(DATE) ?? []).slice(0, 2).map((one) => parseLocalDate(one, path));
    const bad = read.find((one) => !one.ok);
    if (bad && !bad.ok) {
      faults.push(...bad.problems);
      return [];
    }
    const [on, papersBy] = read.flatMap((one): LocalDate[] => (one.ok ? [one.value] : []));
    if (!on) {
      faults.push(
        problem('schedule.lineUnreadable', path, { line: at + 1, value: line.trim().slice(0, 60) }),
      );
      return [];
    }
    return [{ on, papersBy: papersBy ?? addDays(on, -papersDaysBefore) }];
  });
  if (faults.length > 0) return refuse(...faults);
  return dates.length > 0 ? ok(sorted(dates)) : refuse(problem('schedule.meetingsMissing', 'dates'));
}

/** Lines that a calendar program has folded are one. */
const unfolded = (text: string): string => text.replaceAll(/\r?\n[ \t]/g, '');

/**
 * The first days of the events of a calendar file (RFC 5545). A time with Z is of UTC, and may be another day in Norway:
 * `dayAt` says which. Codes: schedule.fileUnreadable, schedule.meetingsMissing.
 */
export function readMeetingCalendar(
  text: string,
  {
    papersDaysBefore,
    dayAt,
  }: { readonly papersDaysBefore: number; readonly dayAt: (epochMs: number) => LocalDate },
): Result<MeetingDate[]> {
  if (!/^\uFEFF?BEGIN:VCALENDAR/i.test(text.trimStart()))
    return refuse(problem('schedule.fileUnreadable', 'dates'));
  const events = unfolded(text)
    .split(/^BEGIN:VEVENT\s*$/im)
    .slice(1);
  const dates = events.flatMap((event): MeetingDate[] => {
    const start = /^DTSTART[^:\r\n]*:(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?/im.exec(event);
    if (!start || /^STATUS:CANCELLED/im.test(event)) return [];
    const [, year, month, day, hour = '00', minute = '00', second = '00', zone] = start;
    const date = `${year}-${month}-${day}`;
    const read = parseLocalDate(date);
    if (!read.ok) return [];
    const on = zone === 'Z' ? dayAt(Date.parse(`${date}T${hour}:${minute}:${second}Z`)) : read.value;
    return [{ on, papersBy: addDays(on, -papersDaysBefore) }];
  });
  return dates.length > 0 ? ok(sorted(dates)) : refuse(problem('schedule.meetingsMissing', 'dates'));
}
