// Bars with their intervals, as rectangles that a page and a paper draw alike. Pure, in whole units.

import type { DrawnMark } from '../docx/paper.ts';
import { COLOURS } from '../docx/styles.ts';

export const MARKS_WIDTH = 1000;
const BAR = 80;
const GAP = 30;
/** Half of how high the ends of an interval are, and how thick its lines. */
const END = 25;
const LINE = 8;

export type MarkRole = 'ground' | 'first' | 'later' | 'interval';

export interface MarkShape {
  readonly role: MarkRole;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const marksHeight = (marks: readonly DrawnMark[]): number =>
  Math.max(0, marks.length * (BAR + GAP) - GAP);

function intervalShapes([low, high]: readonly [number, number], y: number): MarkShape[] {
  const middle = y + BAR / 2;
  const end = (x: number): MarkShape => ({
    role: 'interval',
    x: Math.min(Math.max(0, x - LINE / 2), MARKS_WIDTH - LINE),
    y: middle - END,
    width: LINE,
    height: 2 * END,
  });
  return [
    { role: 'interval', x: low, y: middle - LINE / 2, width: Math.max(0, high - low), height: LINE },
    end(low),
    end(high),
  ];
}

/** From the back to the front. */
export const marksShapes = (marks: readonly DrawnMark[]): MarkShape[] =>
  marks.flatMap(({ bar, between, tone }, place) => {
    const y = place * (BAR + GAP);
    return [
      { role: 'ground' as const, x: 0, y, width: MARKS_WIDTH, height: BAR },
      { role: tone, x: 0, y, width: bar, height: BAR },
      ...(between ? intervalShapes(between, y) : []),
    ];
  });

const FILLS: Readonly<Record<MarkRole, string>> = {
  ground: COLOURS.mist,
  first: COLOURS.strongLine,
  later: COLOURS.fjord,
  interval: COLOURS.ink,
};

/** For a paper; null where there is nothing to draw. */
export function marksSvg(marks: readonly DrawnMark[]): string | null {
  if (marks.length === 0) return null;
  const rects = marksShapes(marks).map(
    ({ role, x, y, width, height }) =>
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#${FILLS[role]}"/>`,
  );
  const height = marksHeight(marks);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${MARKS_WIDTH}" height="${height}" viewBox="0 0 ${MARKS_WIDTH} ${height}">${rects.join('')}</svg>`;
}
