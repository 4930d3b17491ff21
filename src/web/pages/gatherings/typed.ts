// Times as people type them, one on each line: «24.9.2027 10.00–15.00», with a weekday or «kl.» where somebody writes one.
import { type ClockTime, instantAt, parseClockTime } from '../../../kernel/clock-time.ts';
import { localDateAt, localTimeAt, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { TimeSpan } from '../../../modules/network/gatherings/model.ts';
import type { Format } from '../../../texts/format.ts';

export const LONGEST_TIMES = 2000;

const LINE =
  /^(?:\p{L}+\.?\s+)?(\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}),?\s+(?:kl\.?\s*)?(\d{1,2}[.:]\d{2})\s*(?:-|–|til)\s*(\d{1,2}[.:]\d{2})$/iu;

function spanIn(line: string): TimeSpan | null {
  const [, day = '', from = '', to = ''] = LINE.exec(line) ?? [];
  const [date, begins, ends] = [parseLocalDate(day), parseClockTime(from), parseClockTime(to)];
  if (!date.ok || !begins.ok || !ends.ok) return null;
  return { startsAt: instantAt(date.value, begins.value), endsAt: instantAt(date.value, ends.value) };
}

/** Empty lines are passed over. Code: gathering.lineUnreadable, with the line and what it says. */
export function readTimes(text: string, path: string): Result<TimeSpan[]> {
  const spans: TimeSpan[] = [];
  const faults: Problem[] = [];
  for (const [place, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const span = spanIn(line);
    if (span) spans.push(span);
    else
      faults.push(problem('gathering.lineUnreadable', path, { line: place + 1, value: line.slice(0, 60) }));
  }
  return faults.length > 0 ? refuse(...faults) : ok(spans);
}

const clock = (at: Date): string => (localTimeAt(at.getTime()) as ClockTime).replace(':', '.');

/** As `readTimes` reads it. */
export const lineOf = ({ startsAt, endsAt }: TimeSpan, format: Format): string =>
  `${format.date(localDateAt(startsAt.getTime()))} ${clock(startsAt)}–${clock(endsAt)}`;
