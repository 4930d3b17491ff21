// Where things stand on the timeline: rows for municipalities before and after mergers and splits, x for dates.
import type { LocalDate } from '../../../kernel/local-date.ts';

/** A municipality under one name and border; null means before or after what the axis shows. */
export interface Strand {
  id: string;
  label: string;
  from: LocalDate | null;
  to: LocalDate | null;
}

/** A merger (one target) or a split (one source). */
export interface Junction {
  on: LocalDate;
  from: readonly string[];
  to: readonly string[];
  /** «Nye Namsos fra 01.01.2020». */
  label: string;
}

export interface TimeScale {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly left: number;
  readonly right: number;
}

const yearOf = (date: LocalDate): number => {
  const year = Number(date.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(`${date}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
};

/** Left edge for null as a start, right edge for null as an end; dates outside the axis stop at its edges. */
export function xOf(date: LocalDate | null, scale: TimeScale, open: 'start' | 'end'): number {
  const { firstYear, lastYear, left, right } = scale;
  if (date === null) return open === 'start' ? left : right;
  const share = (yearOf(date) - firstYear) / (lastYear - firstYear);
  return Math.round(Math.min(right, Math.max(left, left + share * (right - left))) * 10) / 10;
}

/** Years to mark, at most `most`, a whole number of years apart. */
export function ticks({ firstYear, lastYear }: TimeScale, most: number): number[] {
  const step = [1, 2, 5, 10, 20].find((years) => (lastYear - firstYear) / years < most) ?? 50;
  const first = Math.ceil(firstYear / step) * step;
  return Array.from(
    { length: Math.floor((lastYear - first) / step) + 1 },
    (_, index) => first + index * step,
  );
}

/**
 * Row of each strand: a merged municipality goes on in the middle row of those it came from, a name that comes back
 * takes its old row, others get a new one. Strands stand in the order they began.
 */
export function rowsOf(
  strands: readonly Strand[],
  junctions: readonly Junction[],
): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const byLabel = new Map<string, number>();
  let next = 0;
  for (const { id, label } of strands) {
    const merger = junctions.find((one) => one.to.length === 1 && one.to[0] === id && one.from.length > 1);
    const sources = (merger?.from ?? []).flatMap((source) => rows.get(source) ?? []).sort((a, b) => a - b);
    const row = sources[Math.floor((sources.length - 1) / 2)] ?? byLabel.get(label) ?? next;
    if (row === next) next += 1;
    rows.set(id, row);
    if (!merger) byLabel.set(label, row);
  }
  return rows;
}
