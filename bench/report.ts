// How every benchmark prints: a table for people, and one line per goal that docs/benchmarks.md gathers.

/** Prints rows under a heading: first column left, the others right. */
export function printTable(
  heading: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const all = [heading, ...rows.map((row) => row.map(String))];
  const widths = heading.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  for (const row of all) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join('  ').trimEnd());
  }
}

export interface Goal {
  readonly what: string;
  readonly measured: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly unit?: string;
  readonly decimals?: number;
}

/** One line: what, measured, goal, met or missed. The comparison is with the exact number, not the rounded one. */
export function printGoal({ what, measured, atLeast, atMost, unit = '', decimals = 2 }: Goal): void {
  const isMet =
    (atLeast === undefined || measured >= atLeast) && (atMost === undefined || measured <= atMost);
  const withUnit = (text: string): string => (unit ? `${text} ${unit}` : text);
  const goal = atLeast === undefined ? `<= ${atMost}` : `>= ${atLeast}`;
  const parts = [what, withUnit(measured.toFixed(decimals)), withUnit(goal), isMet ? 'met' : 'MISSED'];
  console.log(`goal: ${parts.join(' | ')}`);
}

/** The value below which the share `at` (0 to 1) of the values lie: nearest rank. */
export function percentile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(at * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
