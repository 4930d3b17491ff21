// A stretch of calendar dates, half-open: `from` is in it, `to` is the first day after it.
import type { LocalDate } from './local-date.ts';

/** `from: null` means the start is not known; `to: null` means it has no known end. */
export interface Period {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

export const ALWAYS: Period = { from: null, to: null };

export const contains = (period: Period, date: LocalDate): boolean =>
  (period.from === null || period.from <= date) && (period.to === null || date < period.to);

export const overlaps = (a: Period, b: Period): boolean =>
  (a.from === null || b.to === null || a.from < b.to) && (b.from === null || a.to === null || b.from < a.to);

/** False for a period that ends on or before its first day. */
export const isNonEmpty = (period: Period): boolean =>
  period.from === null || period.to === null || period.from < period.to;
