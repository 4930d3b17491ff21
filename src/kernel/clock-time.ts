// Times of day in Norway, as people write them, and the instants they are on a date.
import { type LocalDate, localDateAt, localTimeAt } from './local-date.ts';
import { ok, problem, type Result, refuse } from './result.ts';

/** `HH:MM`, 24 hours. */
export type ClockTime = string & { readonly brand: 'ClockTime' };

const TIME = /^(\d{1,2})[.:](\d{2})$/;
const HOUR_MS = 3_600_000;

/** Reads `9.30`, `09:30` and `kl. 9.30`. Code: time.format. */
export function parseClockTime(text: string, path = ''): Result<ClockTime> {
  const match = TIME.exec(text.trim().replace(/^kl\.?\s*/i, ''));
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || hours > 23 || minutes > 59) return refuse(problem('time.format', path, { value: text }));
  return ok(`${String(hours).padStart(2, '0')}:${match[2]}` as ClockTime);
}

/**
 * The instant of a time of day in Norway. Of an hour that is there twice (autumn), the first; a time that is skipped (spring)
 * is taken as an hour later.
 */
export function instantAt(date: LocalDate, time: ClockTime): Date {
  const utc = Date.parse(`${date}T${time}:00Z`);
  const candidates = [2, 1].map((hours) => utc - hours * HOUR_MS);
  const found = candidates.find((at) => localDateAt(at) === date && localTimeAt(at) === time);
  return new Date(found ?? utc - HOUR_MS);
}
