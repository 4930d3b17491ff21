// A calendar date in Norway (Europe/Oslo), without time. Kept as text so that no time zone can move it.
import { ok, problem, type Result, refuse } from './result.ts';

/** `YYYY-MM-DD`, always an existing date. Compares correctly with `<` and `>`. */
export type LocalDate = string & { readonly brand: 'LocalDate' };

// Swedish dates are written YYYY-MM-DD.
const OSLO = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });
const OSLO_CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
});
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const NORWEGIAN = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The date, or null where there is no such date (31 February). Year 1000–9999. */
export function dateOf(year: number, month: number, day: number): LocalDate | null {
  if (year < 1000 || year > 9999 || !exists(year, month, day)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate;
}

/** Reads `2026-12-31`, `31.12.2026` and `1.2.2026`. Codes: date.format, date.nonexistent. */
export function parseLocalDate(text: string, path = ''): Result<LocalDate> {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  const norwegian = NORWEGIAN.exec(trimmed);
  if (!iso && !norwegian) return refuse(problem('date.format', path, { value: trimmed }));
  const parts = iso ? [iso[1], iso[2], iso[3]] : [norwegian?.[3], norwegian?.[2], norwegian?.[1]];
  const date = dateOf(Number(parts[0]), Number(parts[1]), Number(parts[2]));
  return date ? ok(date) : refuse(problem('date.nonexistent', path, { value: trimmed }));
}

/** For constants in code and trusted data. Throws on anything but an existing ISO date. */
export function localDate(iso: string): LocalDate {
  const parsed = ISO.test(iso) ? parseLocalDate(iso) : null;
  if (!parsed?.ok) throw new Error(`not a local date: ${iso}`);
  return parsed.value;
}

/** The Norwegian calendar date at an instant (milliseconds since 1970 UTC). */
export const localDateAt = (epochMs: number): LocalDate => localDate(OSLO.format(epochMs));

/** The time of day in Norway at an instant: `HH:MM`. */
export const localTimeAt = (epochMs: number): string => OSLO_CLOCK.format(epochMs);

const toUtc = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

export function addDays(date: LocalDate, days: number): LocalDate {
  const moved = toUtc(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return localDate(moved.toISOString().slice(0, 10));
}

/** Adds whole months; a day past the month's end becomes its last day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return localDate(first.toISOString().slice(0, 10));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / 86_400_000);
