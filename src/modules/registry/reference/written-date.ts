// Dates as sources write them (a year, a month or a day) turned into calendar dates without losing how exact they were.
import { addDays, addMonths, dateOf, type LocalDate } from '../../../kernel/local-date.ts';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';

export type Exactness = 'year' | 'month' | 'day';

const WRITTEN = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** The exactness of a date written YYYY, YYYY-MM or YYYY-MM-DD. */
export const exactnessOf = (written: string): Exactness =>
  written.length === 4 ? 'year' : written.length === 7 ? 'month' : 'day';

/** First day of the written year or month, or the day itself. Code: date.written. */
export function firstDayOf(written: string, path = ''): Result<LocalDate> {
  const match = WRITTEN.exec(written);
  const date = match ? dateOf(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)) : null;
  return date ? ok(date) : refuse(problem('date.written', path, { value: written }));
}

/** The first day after the written year, month or day: what «to and including» means as a half-open end. */
export function dayAfter(written: string, path = ''): Result<LocalDate> {
  const first = firstDayOf(written, path);
  if (!first.ok) return first;
  const exactness = exactnessOf(written);
  if (exactness === 'day') return ok(addDays(first.value, 1));
  return ok(addMonths(first.value, exactness === 'month' ? 1 : 12));
}
